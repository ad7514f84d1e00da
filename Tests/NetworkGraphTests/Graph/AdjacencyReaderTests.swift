import NetworkGraph
import TestSupport
import Testing

/// Expansions against a naive list of relationships, in a graph large enough to be merged by itself.
@Suite struct AdjacencyReaderTests {
  private struct Tie {
    let id: UInt32
    let type: UInt32
    let source: UInt32
    let target: UInt32
  }

  /// Ten nodes take most of 12,000 relationships, so that hubs, parallel ties and self-loops are
  /// common; half come in bulk, half one by one, and some of each are deleted again.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func expandsAsANaiveListDoes(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let nodeCount = 10_000
    var builder = GraphBuilder()
    let types = [try builder.type("A"), try builder.type("B"), try builder.type("C")]
    _ = try builder.addNodes((0..<nodeCount).map { _ in LabelSetID(0) })
    var ties: [Tie] = []
    func drawNode() -> UInt32 {
      UInt32(random.below(3) > 0 ? random.below(10) : random.below(nodeCount))
    }
    for id in 0..<12_000 {
      let type = UInt32(random.below(3))
      ties.append(Tie(id: UInt32(id), type: type, source: drawNode(), target: drawNode()))
    }
    let bulk = ties.prefix(6_000)
    _ = try builder.addRelationships(
      types: bulk.map { types[Int($0.type)] },
      sources: bulk.map { NodeID($0.source) },
      targets: bulk.map { NodeID($0.target) }
    )
    var graph = try builder.finish()
    try check(graph, Array(bulk))
    for tie in ties.dropFirst(6_000) {
      let type = types[Int(tie.type)]
      _ = try graph.createRelationship(type, from: NodeID(tie.source), to: NodeID(tie.target))
    }
    try check(graph, ties)
    let full = graph
    var rest = ties
    for _ in 0..<2 {
      rest.removeAll { tie in
        guard random.below(3) == 0 else { return false }
        do { try graph.deleteRelationship(RelationshipID(tie.id)) } catch {
          Issue.record("\(error)")
        }
        return true
      }
      try check(graph, rest)
    }
    graph.pack()
    try check(graph, rest)
    #expect(graph.checkInvariants().isEmpty)
    try check(full, ties)
  }

  private func check(_ graph: Graph, _ ties: [Tie]) throws {
    let reader = AdjacencyReader(graph)
    let filters: [TypeFilter] = [
      .any, .one(TypeID(1)), .one(TypeID(9)), .one(TypeID(.max)), .flags([true, false, true]),
      .flags([]),
    ]
    for node in [0, 1, 9, 10, 500, 4_095, 4_096, 9_999] as [UInt32] {
      for filter in filters {
        let followed = ties.filter { tie in
          switch filter {
          case .any: true
          case .one(let type): tie.type == type.raw
          case .flags(let flags): Int(tie.type) < flags.count && flags[Int(tie.type)]
          }
        }
        let out = followed.filter { $0.source == node }.map { [$0.id, $0.target] }
        let into = followed.filter { $0.target == node }.map { [$0.id, $0.source] }
        // A self-loop is there once.
        let both =
          out
          + followed.filter { $0.target == node && $0.source != node }
          .map { [$0.id, $0.source] }
        for (direction, expected) in [(Direction.out, out), (.into, into), (.both, both)] {
          var buffer = ExpansionBuffer()
          reader.expand(node, direction, filter, into: &buffer)
          let found = zip(buffer.relationships, buffer.neighbours).map { [$0, $1] }
          let isSame = found.sorted { $0[0] < $1[0] } == expected.sorted { $0[0] < $1[0] }
          #expect(isSame, "node \(node), \(direction), \(filter)")
          #expect(reader.degree(node, direction, filter) == expected.count)
          // What is in the buffer already stays there.
          reader.expand(node, direction, filter, into: &buffer)
          #expect(buffer.neighbours.count == 2 * expected.count)
        }
      }
    }
  }

  @Test func nodesThatDoNotExistHaveNoRelationships() throws {
    var graph = Graph()
    let type = try graph.internType("A")
    let node = try graph.createNode()
    _ = try graph.createRelationship(type, from: node, to: node)
    for _ in 0..<2 {
      let reader = AdjacencyReader(graph)
      for missing in [1, 1_000_000, UInt32.max] {
        for direction in [Direction.out, .into, .both] {
          var buffer = ExpansionBuffer()
          reader.expand(missing, direction, .any, into: &buffer)
          #expect(buffer.neighbours.isEmpty && buffer.relationships.isEmpty)
          #expect(reader.degree(missing, direction, .any) == 0)
        }
      }
      graph.pack()
    }
  }

  @Test func aReaderOutlivesItsGraph() throws {
    func makeReader() throws -> AdjacencyReader {
      var graph = Graph()
      let type = try graph.internType("A")
      let node = try graph.createNode()
      for _ in 0..<1_500 { _ = try graph.createRelationship(type, from: node, to: node) }
      let reader = AdjacencyReader(graph)
      try graph.deleteNode(node, detaching: true)
      graph.pack()
      return reader
    }
    let reader = try makeReader()
    #expect(reader.degree(0, .out, .any) == 1_500)
    #expect(reader.degree(0, .both, .any) == 1_500)
  }
}
