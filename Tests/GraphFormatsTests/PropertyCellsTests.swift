import GraphFormats
import NetworkGraph
import TestSupport
import Testing

/// Tables of more rows than are read at once.
@Suite
struct PropertyCellsTests {
  /// Sparse columns of every form in memory, with gaps between the rows.
  private static func graph(_ seed: UInt64) throws -> Graph {
    var random = SplitMix64(seed: seed)
    var graph = Graph()
    let keys = try ["int", "double", "bool", "text", "nul", "any"].map { try graph.internKey($0) }
    let labels = try ["P", "Q"].map { try graph.internLabel($0) }
    let types = try ["R", "S,\"x\""].map { try graph.internType($0) }
    func properties() -> [(KeyID, Value)] {
      let number = Int64.random(in: -1_000_000...1_000_000, using: &random)
      let values: [Value] = [
        .int(number), .double(Double(number) / 7), .bool(number % 2 == 0),
        .string("t,\(number % 9)"),
        .string(number % 3 == 0 ? "a\u{0}b" : "\(number)"),
        number % 2 == 0 ? .int(number) : .string("\n"),
      ]
      return zip(keys, values).filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    }
    var nodes: [NodeID] = []
    for row in 0..<2_500 {
      nodes.append(
        try graph.createNode(labels: row < 1_200 ? [] : labels, properties: properties())
      )
    }
    for _ in 0..<3_300 {
      _ = try graph.createRelationship(
        types[Int.random(in: 0...1, using: &random)],
        from: nodes[Int.random(in: 0..<nodes.count, using: &random)],
        to: nodes[Int.random(in: 0..<nodes.count, using: &random)],
        properties: properties()
      )
    }
    for row in [0, 1, 1_023, 1_024, 2_499] { try graph.deleteNode(nodes[row], detaching: true) }
    for key in keys { try graph.setProperty(key, of: nodes[5], to: .null) }
    return graph
  }

  @Test("every cell comes back as it was", arguments: [1, 2])
  func roundTrip(seed: UInt64) throws {
    let graph = try Self.graph(seed)
    let folder = try CSVTestFolder()
    _ = try GraphExporter(.csv).write(graph, to: folder.path)
    #expect(GraphText(try folder.load().graph) == GraphText(graph))
  }

  @Test("every cell for Gephi is the text of its value", arguments: [3])
  func gephi(seed: UInt64) throws {
    let graph = try Self.graph(seed)
    let folder = try CSVTestFolder()
    _ = try GraphExporter(.gephi).write(graph, to: folder.path)
    let table = ReferenceTable(csv: try folder.text("edges.csv"))
    let ties = graph.relationshipIDs()
    #expect(table.rows.count == ties.count)
    let keys = ["int", "double", "bool", "text", "nul", "any"].compactMap { graph.key(named: $0) }
    for (row, tie) in zip(table.rows, ties) {
      let expected = keys.map { key -> String in
        switch graph.property(key, of: tie) {
        case .int(let integer): String(integer)
        case .double(let float): Value.text(of: float)
        case .bool(let truth): "\(truth)"
        case .string(let text): text
        default: ""
        }
      }
      #expect(Array(row.suffix(keys.count)) == expected)
    }
  }
}
