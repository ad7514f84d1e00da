import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// Known ends: the neighbours of one of them are marked once for many rows.
@Suite struct MarkedNeighboursTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func marksAreTheNeighbours(_ seed: UInt64) throws {
    let graph = try randomGraph(seed)
    let reader = AdjacencyReader(graph)
    var marks = MarkedNeighbours()
    let capacity = UInt32(graph.nodeCapacity)
    for direction in [Direction.out, .into, .both] {
      for node in 0..<capacity {
        marks.mark(node, reader, direction, .any, nodeCapacity: graph.nodeCapacity)
        for other in 0..<capacity {
          var all = ExpansionBuffer()
          reader.expand(other, direction.reversed, .any, into: &all)
          let expected = zip(all.neighbours, all.relationships).filter { $0.0 == node }.map(\.1)
          var found = ExpansionBuffer()
          marks.append(from: other, end: node, into: &found)
          #expect(found.relationships.sorted() == expected.sorted(), "seed \(seed)")
          #expect(found.neighbours.allSatisfy { $0 == node })
        }
        var met = ExpansionBuffer()
        marks.meet(from: node, reader, direction, .any, into: &met)
        var ways = ExpansionBuffer()
        reader.expand(node, direction, .any, into: &ways)
        let neighbours = Set(ways.neighbours)
        #expect(met.neighbours.allSatisfy { neighbours.contains($0) })
        #expect(met.neighbours.count == ways.neighbours.count)
      }
    }
  }

  @Test func closeAPatternWhoseEndsAreKnown() throws {
    let rules = Optimiser.Rule.cycleJoins.others
    let graph = try graph(
      "UNWIND range(1, 20) AS x CREATE (:P {x: x})",
      "MATCH (a:P), (b:P) WHERE (a.x + 2 * b.x) % 3 = 0 CREATE (a)-[:R]->(b), (b)-[:S]->(a)"
    )
    let text = "MATCH (a:P)-[:R]->(b)-[:R]->(c)-[:S]->(a) RETURN a.x AS a, b.x AS b, c.x AS c"
    #expect(try planLines(text, on: graph, rules: rules).contains { $0.contains("ExpandInto") })
    let expected = try Session(graph).run(text).rows
    let found = try Session(graph, rules: rules).run(text).rows
    #expect(!found.isEmpty)
    #expect(RowDifference(expected: expected, found: found).isEmpty)
  }
}
