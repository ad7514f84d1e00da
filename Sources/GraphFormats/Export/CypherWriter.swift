import NetworkGraph
import Temporal

/// A graph as a script of statements that build it again in an empty database, in batches.
///
/// While the script runs, every node has a label and a number of its own by which relationships find
/// their ends; the last statement takes them away. Names are quoted where they need it, every
/// property keeps its type, parallel relationships stay apart. What the language keeps in no property
/// (maps, lists of lists, nothing in a list) is written as JSON in a text. Indexes, constraints and views come
/// last. Source of the syntax: openCypher 9; dates and times are written as calls (`date('...')`).
struct CypherWriter {
  /// How many nodes or relationships a statement makes.
  static let batch = 500

  private let graph: Graph
  /// The label and the key that the nodes have for a while, which the graph does not use.
  private let mark: String
  private let number: String
  private let keys: [String]
  private let labels: [String]
  private let types: [String]
  private let notes: [ExportNote]

  init(_ graph: Graph, _ nodes: PropertyCensus, _ ties: PropertyCensus) {
    self.graph = graph
    notes = (nodes.entries + ties.entries).filter(\.isNoProperty).map {
      ExportNote(.mapsAsText, subject: $0.name)
    }
    mark = Self.free("Exported") { graph.label(named: $0) == nil }
    number = Self.free("exportRow") { graph.key(named: $0) == nil }
    keys = graph.keys.map { Self.name(graph.name(of: $0)) }
    labels = graph.labels.map { Self.name(graph.name(of: $0)) }
    types = graph.types.map { Self.name(graph.name(of: $0)) }
  }

  private static func free(_ word: String, _ isFree: (String) -> Bool) -> String {
    var word = word
    while !isFree(word) { word += "_" }
    return word
  }

  func write(
    to path: String,
    _ cancellation: Cancellation?
  ) throws(ImportError) -> [ExportNote] {
    let folder = FileSystem.folder(of: path)
    let output = try FileOutput(folder: folder, name: FileSystem.name(of: path), cancellation)
    var text = ExportText(output)
    text.append(
      "// \(graph.nodeCount) nodes, \(graph.relationshipCount) relationships, made by graphtool.\n"
        + "// To be run in an empty database.\n"
    )
    if graph.nodeCount > 0 {
      text.append("CREATE INDEX \(mark) FOR (n:\(mark)) ON (n.\(number));\n")
      try writeNodes(to: &text)
      try writeTies(to: &text)
      text.append("DROP INDEX \(mark);\n")
      text.append("MATCH (n:\(mark)) REMOVE n:\(mark), n.\(number);\n")
    }
    writeSchema(to: &text)
    try text.publish()
    return notes
  }

  // MARK: - Nodes

  private func writeNodes(to text: inout ExportText) throws(ImportError) {
    let nodes = graph.nodeIDs()
    for (row, node) in nodes.enumerated() {
      text.append(row % Self.batch == 0 ? "CREATE\n  (:" : ",\n  (:")
      for label in graph.labels(of: node) {
        text.append(labels[Int(label.raw)])
        text.append(UInt8(ascii: ":"))
      }
      text.append("\(mark) {\(number): ")
      text.append(Int64(row))
      append(graph.properties(of: node), isFirst: false, to: &text)
      text.append("})")
      if row % Self.batch == Self.batch - 1 || row == nodes.count - 1 { text.append(";\n") }
      try text.flushIfLarge()
    }
  }

  private func append(
    _ properties: [(key: KeyID, value: Value)],
    isFirst: Bool,
    to text: inout ExportText
  ) {
    var isFirst = isFirst
    for (key, value) in properties {
      if !isFirst { text.append(", ") }
      isFirst = false
      text.append(keys[Int(key.raw)])
      text.append(": ")
      if PropertyCensus.isProperty(value) {
        Self.append(value, to: &text)
      } else {
        text.append(JSONWriting.text(of: value), quotedBy: UInt8(ascii: "'"))
      }
    }
  }

  // MARK: - Relationships

  /// Relationships of one type share a statement, those of a batch stay in their order.
  private func writeTies(to text: inout ExportText) throws(ImportError) {
    var rows = [UInt32](repeating: 0, count: graph.nodeCapacity)
    for (row, node) in graph.nodeIDs().enumerated() {
      rows[Int(node.raw)] = UInt32(truncatingIfNeeded: row)
    }
    var batches = [[RelationshipID]](repeating: [], count: types.count)
    for tie in graph.relationshipIDs() {
      guard let type = graph.type(of: tie) else { continue }
      batches[Int(type.raw)].append(tie)
      guard batches[Int(type.raw)].count == Self.batch else { continue }
      try write(batches[Int(type.raw)], type, rows, to: &text)
      batches[Int(type.raw)].removeAll(keepingCapacity: true)
    }
    for type in graph.types where !batches[Int(type.raw)].isEmpty {
      try write(batches[Int(type.raw)], type, rows, to: &text)
    }
  }

  private func write(
    _ ties: [RelationshipID],
    _ type: TypeID,
    _ rows: [UInt32],
    to text: inout ExportText
  ) throws(ImportError) {
    text.append("UNWIND [")
    for (index, tie) in ties.enumerated() {
      guard let source = graph.source(of: tie), let target = graph.target(of: tie) else { continue }
      text.append(index == 0 ? "\n  [" : ",\n  [")
      text.append(Int64(rows[Int(source.raw)]))
      text.append(", ")
      text.append(Int64(rows[Int(target.raw)]))
      text.append(", {")
      append(graph.properties(of: tie), isFirst: true, to: &text)
      text.append("}]")
    }
    text.append(
      "\n] AS tie\n"
        + "MATCH (a:\(mark) {\(number): tie[0]}), (b:\(mark) {\(number): tie[1]})\n"
        + "CREATE (a)-[r:\(types[Int(type.raw)])]->(b) SET r = tie[2];\n"
    )
    try text.flushIfLarge()
  }

  // MARK: - Indexes, constraints, views

  private func writeSchema(to text: inout ExportText) {
    for entry in graph.schema {
      let place = "FOR (n:\(labels[Int(entry.label.raw)]))"
      let property = "n.\(keys[Int(entry.key.raw)])"
      if entry.isIndex, let name = entry.indexName {
        text.append("CREATE INDEX \(Self.name(name)) \(place) ON (\(property));\n")
      }
      if entry.isUnique {
        let name = entry.uniqueName.map { Self.name($0) + " " } ?? ""
        text.append("CREATE CONSTRAINT \(name)\(place) REQUIRE \(property) IS UNIQUE;\n")
      }
      if entry.isRequired {
        let name = entry.requiredName.map { Self.name($0) + " " } ?? ""
        text.append("CREATE CONSTRAINT \(name)\(place) REQUIRE \(property) IS NOT NULL;\n")
      }
    }
    for (name, definition) in graph.views.sorted(by: { $0.key < $1.key }) {
      text.append("CREATE VIEW \(Self.name(name)) AS\n  \(definition);\n")
    }
  }

  // MARK: - Names and values

  /// A name as a statement spells it: between backticks, unless it is a plain word.
  ///
  /// Plain words are not checked against the words of the language: as a label, a type or a key they
  /// mean themselves.
  static func name(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && (name.utf8.first.map { $0 > 0x39 } ?? false)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
      }
    if isPlain { return name }
    return "`" + name.map { $0 == "`" ? "``" : String($0) }.joined() + "`"
  }

  /// Appends a value that a property of the language can hold.
  static func append(_ value: Value, to text: inout ExportText) {
    let quote = UInt8(ascii: "'")
    switch value {
    case .bool(let truth): text.append(truth ? "true" : "false")
    case .int(let integer): text.append(integer)
    case .double(let float): text.append(word(for: float))
    case .string(let words): text.append(words, quotedBy: quote)
    case .temporal(let point):
      text.append(CellType.TemporalKind(point).rawValue)
      append(call: point.description, to: &text)
    case .duration(let duration):
      text.append("duration")
      append(call: duration.description, to: &text)
    case .list(let items):
      text.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { text.append(", ") }
        append(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .null, .map, .node, .relationship, .path: text.append("null")
    }
  }

  private static func append(call argument: String, to text: inout ExportText) {
    text.append(UInt8(ascii: "("))
    text.append(argument, quotedBy: UInt8(ascii: "'"))
    text.append(UInt8(ascii: ")"))
  }

  /// A number as an expression; those that are not finite have no literal.
  private static func word(for float: Double) -> String {
    if float.isNaN { return "(0.0 / 0.0)" }
    if float.isInfinite { return float < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)" }
    return Value.text(of: float)
  }
}
