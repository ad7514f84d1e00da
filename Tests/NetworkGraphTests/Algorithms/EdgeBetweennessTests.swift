import NetworkGraph
import TestSupport
import Testing

@Suite struct EdgeBetweennessTests {
  @Test(
    "agrees with the definition, tie by tie",
    arguments: 0..<80,
    TieDirection.allCases
  )
  func definition(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 18)
    for parallelTies in ParallelTies.allCases {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        weights: ties.weights,
        relationships: ties.sources.indices.map { RelationshipID(UInt32($0)) },
        direction: direction,
        parallelTies: parallelTies,
        loops: seed % 2 == 0 ? .kept : .dropped
      )
      let model = OracleArcs(
        ties,
        directed: direction != .both,
        reversed: direction == .in,
        merged: parallelTies == .merged,
        loops: seed % 2 == 0
      )
      for usingWeights in [true, false] {
        let expected = model.edgeBetweenness(weighted: usingWeights)
        let found = try topology.edgeBetweenness(usingWeights: usingWeights)
        #expect(found.count == expected.count)
        for (tie, value) in found.enumerated() {
          let relationship = try #require(topology.relationship(at: tie))
          let right = try #require(expected[Int(relationship.raw)])
          #expect(abs(value - right) <= 1e-9 * max(1, right), "tie \(tie)")
        }
      }
      // The ties have the same numbers where the topology does not keep them.
      let bare = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        direction: direction,
        parallelTies: parallelTies,
        loops: seed % 2 == 0 ? .kept : .dropped
      )
      #expect(try bare.edgeBetweenness() == topology.edgeBetweenness(usingWeights: false))
    }
  }

  @Test("two triangles and what joins them, raw and normalised")
  func bridge() throws {
    let topology = try Topology(
      vertexCount: 6,
      sources: [0, 0, 1, 2, 3, 3, 4],
      targets: [1, 2, 2, 3, 4, 5, 5]
    )
    #expect(try topology.edgeBetweenness() == [1, 4, 4, 9, 4, 4, 1])
    let normalized = try topology.edgeBetweenness(normalized: true)
    #expect(normalized.map { ($0 * 15).rounded() } == [1, 4, 4, 9, 4, 4, 1])
  }

  @Test("adds up to all distances", arguments: 0..<5, [TieDirection.both, .out])
  func sum(seed: Int, direction: TieDirection) throws {
    // Every pair's path passes as many ties as it is long.
    let ties = RandomTies(seed: UInt64(seed), preferential: 150, ties: 2)
    let topology = try Topology(
      vertexCount: 150,
      sources: ties.sources,
      targets: ties.targets,
      direction: direction
    )
    let average = try #require(try topology.averagePathLength())
    let connected = try topology.closeness().count { $0 != nil }
    #expect(connected > 100)
    var pairs = 0
    for source in 0..<150 { pairs += try topology.distances(from: source).count { $0 > 0 } }
    let expected = average * Double(pairs) / (direction == .both ? 2 : 1)
    let found = try topology.edgeBetweenness().reduce(0, +)
    #expect(abs(found - expected) < 1e-6)
  }

  @Test("does not depend on the number of threads", arguments: [true, false])
  func threads(usingWeights: Bool) throws {
    let ties = RandomTies(seed: 7, preferential: 300, ties: 2)
    let topology = try Topology(
      vertexCount: 300,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights
    )
    let single = try topology.edgeBetweenness(usingWeights: usingWeights)
    #expect(try topology.edgeBetweenness(usingWeights: usingWeights, threads: 3) == single)
  }

  @Test("nothing to measure, too much to count, cancelled")
  func ends() throws {
    let empty = try Topology(vertexCount: 3, sources: [], targets: [])
    #expect(try empty.edgeBetweenness(normalized: true).isEmpty)
    let steps = Array(0..<UInt32(1100))
    let chain = try Topology(
      vertexCount: 1101,
      sources: steps + steps,
      targets: (steps + steps).map { $0 + 1 },
      direction: .out,
      parallelTies: .kept
    )
    #expect(throws: AlgorithmError.tooManyShortestPaths) { try chain.edgeBetweenness() }
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try chain.edgeBetweenness(cancellation: cancelled)
    }
  }
}
