import NetworkGraph
import OrderedCollections
import Temporal

/// Values as JSON, exact: 64-bit integers stay what they are, doubles read back as the same.
///
/// A node is `{"id", "labels", "properties"}`, a relationship `{"id", "type", "start", "end",
/// "properties"}`, a path `{"nodes", "relationships"}` in the order of the path, where a relationship
/// also has a `direction`: `"out"` when the path leads from its start to its end, else `"in"`. `id`,
/// `start` and `end` are numbers of the graph in memory. What JSON has no number for is a text: `"NaN"`, `"Infinity"`, `"-Infinity"`.
struct JSONForm {
  private let graph: Graph

  init(_ graph: Graph) {
    self.graph = graph
  }

  /// The JSON of a value, on one line.
  func text(of value: Value) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  /// The JSON of one row: an object by column.
  func object(_ columns: [String], _ row: [Value]) -> String {
    var text = ""
    append(zip(columns, row), to: &text)
    return text
  }

  private func append(_ value: Value, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let integer): text += String(integer)
    case .double(let double):
      text += double.isFinite ? Value.text(of: double) : "\"\(Value.text(of: double))\""
    case .string(let words): append(quoted: words, to: &text)
    case .temporal(let point): append(quoted: point.description, to: &text)
    case .duration(let duration): append(quoted: duration.description, to: &text)
    case .list(let items): append(items, to: &text)
    case .map(let fields): append(fields.elements.lazy.map { ($0.key, $0.value) }, to: &text)
    case .node(let node): append(node, to: &text)
    case .relationship(let relationship): append(relationship, to: &text)
    case .path(let path):
      text += "{\"nodes\":"
      append(path.nodes.map { .node($0) }, to: &text)
      text += ",\"relationships\":"
      append(steps: path, to: &text)
      text += "}"
    }
  }

  private func append(_ items: [Value], to text: inout String) {
    text += "["
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      append(item, to: &text)
    }
    text += "]"
  }

  private func append(_ fields: some Sequence<(String, Value)>, to text: inout String) {
    text += "{"
    var isFirst = true
    for (name, value) in fields {
      if !isFirst { text += "," }
      isFirst = false
      append(quoted: name, to: &text)
      text += ":"
      append(value, to: &text)
    }
    text += "}"
  }

  private func append(_ node: NodeID, to text: inout String) {
    text += "{\"id\":\(node.raw),\"labels\":"
    append(graph.labels(of: node).map { .string(graph.name(of: $0)) }, to: &text)
    text += ",\"properties\":"
    append(graph.properties(of: node).lazy.map { (graph.name(of: $0.key), $0.value) }, to: &text)
    text += "}"
  }

  /// The relationships of a path, each with the direction in which the path passes it.
  private func append(steps path: Path, to text: inout String) {
    text += "["
    for (index, (node, relationship)) in zip(path.nodes, path.relationships).enumerated() {
      if index > 0 { text += "," }
      let start = graph.source(of: relationship)
      append(relationship, direction: start.map { $0 == node ? "out" : "in" }, to: &text)
    }
    text += "]"
  }

  private func append(
    _ relationship: RelationshipID,
    direction: String? = nil,
    to text: inout String
  ) {
    text += "{\"id\":\(relationship.raw),\"type\":"
    append(graph.type(of: relationship).map { .string(graph.name(of: $0)) } ?? .null, to: &text)
    for (name, node) in [
      ("start", graph.source(of: relationship)), ("end", graph.target(of: relationship)),
    ] {
      text += ",\"\(name)\":\(node.map { String($0.raw) } ?? "null")"
    }
    if let direction { text += ",\"direction\":\"\(direction)\"" }
    text += ",\"properties\":"
    append(
      graph.properties(of: relationship).lazy.map { (graph.name(of: $0.key), $0.value) },
      to: &text
    )
    text += "}"
  }

  private func append(quoted words: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    let isPlain = words.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
    }
    if isPlain {
      text += words
      return
    }
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
