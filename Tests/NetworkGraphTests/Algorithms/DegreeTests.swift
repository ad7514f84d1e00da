import NetworkGraph
import TestSupport
import Testing

@Suite struct DegreeTests {
  @Test("counts and weighs the arcs of the model", arguments: 0..<60)
  func matchesModel(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 15)
    for direction in [TieDirection.both, .out, .in] {
      for parallelTies in ParallelTies.allCases {
        let topology = try Topology(
          vertexCount: ties.vertexCount,
          sources: ties.sources,
          targets: ties.targets,
          weights: ties.weights,
          direction: direction,
          parallelTies: parallelTies,
          loops: .kept
        )
        let model = OracleArcs(
          ties,
          directed: direction != .both,
          reversed: direction == .in,
          merged: parallelTies == .merged,
          loops: true
        )
        for counted in TieDirection.allCases {
          let expected = (0..<ties.vertexCount).map { vertex in
            model.arcs.reduce(into: [0, 0]) { sums, arc in
              // An undirected tie leaves its vertex as one arc; a loop has both ends there.
              let leaves = arc.from == vertex && (counted != .in || !model.isDirected)
              let reaches =
                arc.to == vertex && (model.isDirected ? counted != .out : arc.from == arc.to)
              let ends = (leaves ? 1 : 0) + (reaches ? 1 : 0)
              sums[0] += ends
              sums[1] += ends * arc.weight
            }
          }
          #expect(topology.degree(counted) == expected.map { $0[0] })
          #expect(topology.strength(counted) == expected.map { Double($0[1]) })
        }
      }
    }
  }

  @Test("an unweighted topology has no strength")
  func unweighted() throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    #expect(topology.strength() == nil)
    #expect(topology.degree() == [1, 1])
  }
}
