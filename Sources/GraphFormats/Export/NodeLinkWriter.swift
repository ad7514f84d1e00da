import NetworkGraph
import OrderedCollections
import Temporal

/// A graph as node-link JSON: `{"directed": true, "multigraph": true, "graph": {}, "nodes": [...],
/// "edges": [...]}`.
///
/// A node has its `id`, its `labels` and its properties; an edge its `source`, `target`, `key` (its
/// number), `type` and its properties. Source: the documentation of networkx 3, `node_link_data`.
struct NodeLinkWriter {
  private let graph: Graph
  private let identity: NodeIdentity
  private let nodeKeys: [(key: KeyID, name: [UInt8])]
  private let tieKeys: [(key: KeyID, name: [UInt8])]
  private var notes: [ExportNote] = []

  init(_ graph: Graph, _ nodes: PropertyCensus, _ ties: PropertyCensus) {
    self.graph = graph
    let identity = NodeIdentity(graph, graph.nodeIDs())
    self.identity = identity
    var nodeNames = ExportNames(reserved: ["id", "labels"])
    nodeKeys = nodes.entries.filter { !identity.isProperty || $0.key != identity.key }.map {
      ($0.key, Self.member(nodeNames.name(for: $0.name)))
    }
    var tieNames = ExportNames(reserved: ["source", "target", "key", "type"])
    tieKeys = ties.entries.map { ($0.key, Self.member(tieNames.name(for: $0.name))) }
    if !identity.isProperty, graph.nodeCount > 0 { notes.append(ExportNote(.idsMade)) }
    notes += nodeNames.notes + tieNames.notes
    for entry in nodes.entries + ties.entries {
      if entry.hasCalendar { notes.append(ExportNote(.calendarAsText, subject: entry.name)) }
      if entry.isNotFinite { notes.append(ExportNote(.notFinite, subject: entry.name)) }
    }
  }

  /// `, "name": ` as bytes.
  private static func member(_ name: String) -> [UInt8] {
    Array(", \(JSONWriting.text(of: .string(name))): ".utf8)
  }

  func write(
    to path: String,
    _ cancellation: Cancellation?
  ) throws(ImportError) -> [ExportNote] {
    let folder = FileSystem.folder(of: path)
    let output = try FileOutput(folder: folder, name: FileSystem.name(of: path), cancellation)
    var text = ExportText(output)
    text.append("{\"directed\": true, \"multigraph\": true, \"graph\": {},\n\"nodes\": [")
    try writeNodes(to: &text)
    text.append("\n],\n\"edges\": [")
    try writeTies(to: &text)
    text.append("\n]}\n")
    try text.publish()
    return notes
  }

  private func writeNodes(to text: inout ExportText) throws(ImportError) {
    let labels = graph.labels.map { JSONWriting.text(of: .string(graph.name(of: $0))) }
    var separator = "\n  {\"id\": "
    for node in graph.nodeIDs() {
      text.append(separator)
      separator = ",\n  {\"id\": "
      append(identity: node, to: &text)
      text.append(", \"labels\": [")
      for (index, label) in graph.labels(of: node).enumerated() {
        if index > 0 { text.append(", ") }
        text.append(labels[Int(label.raw)])
      }
      text.append(UInt8(ascii: "]"))
      for (key, name) in nodeKeys {
        let value = graph.property(key, of: node)
        guard !value.isNull else { continue }
        text.append(name)
        Self.append(value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
      try text.flushIfLarge()
    }
  }

  private func writeTies(to text: inout ExportText) throws(ImportError) {
    let types = graph.types.map { JSONWriting.text(of: .string(graph.name(of: $0))) }
    var number: Int64 = 0
    for tie in graph.relationshipIDs() {
      guard let source = graph.source(of: tie), let target = graph.target(of: tie),
        let type = graph.type(of: tie)
      else { continue }
      text.append(number == 0 ? "\n  {\"source\": " : ",\n  {\"source\": ")
      append(identity: source, to: &text)
      text.append(", \"target\": ")
      append(identity: target, to: &text)
      text.append(", \"key\": ")
      text.append(number)
      text.append(", \"type\": ")
      text.append(types[Int(type.raw)])
      for (key, name) in tieKeys {
        let value = graph.property(key, of: tie)
        guard !value.isNull else { continue }
        text.append(name)
        Self.append(value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
      number += 1
      try text.flushIfLarge()
    }
  }

  private func append(identity node: NodeID, to text: inout ExportText) {
    guard identity.isProperty, let key = identity.key else {
      return text.append(Int64(identity.row(of: node)))
    }
    Self.append(graph.property(key, of: node), to: &text)
  }

  /// Appends a value, which the census has found not to be nested deeply.
  static func append(_ value: Value, to text: inout ExportText) {
    let quote = UInt8(ascii: "\"")
    switch value {
    case .null, .node, .relationship, .path: text.append("null")
    case .bool(let truth): text.append(truth ? "true" : "false")
    case .int(let integer): text.append(integer)
    case .double(let float):
      if float.isFinite {
        text.append(Value.text(of: float))
      } else {
        text.append(Value.text(of: float), quotedBy: quote)
      }
    case .string(let words): text.append(words, quotedBy: quote)
    case .temporal(let point): text.append(point.description, quotedBy: quote)
    case .duration(let duration): text.append(duration.description, quotedBy: quote)
    case .list(let items):
      text.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(", ") }
        append(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .map(let fields):
      text.append(UInt8(ascii: "{"))
      for (index, field) in fields.elements.enumerated() {
        if index > 0 { text.append(", ") }
        text.append(field.key, quotedBy: quote)
        text.append(": ")
        append(field.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }
}
