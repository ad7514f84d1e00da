import TestSupport
import Testing

@testable import NetworkGraph

@Suite struct FlowBetweennessTests {
  @Test("agrees with the definition, every cut tried", arguments: 0..<60, TieDirection.allCases)
  func definition(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 7)
    for parallelTies in ParallelTies.allCases {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        weights: ties.weights,
        direction: direction,
        parallelTies: parallelTies,
        loops: seed % 2 == 0 ? .kept : .dropped
      )
      let model = OracleArcs(
        ties,
        directed: direction != .both,
        reversed: direction == .in,
        merged: parallelTies == .merged
      )
      // Whole numbers: equal to the last digit.
      #expect(
        try topology.flowBetweenness() == model.flowBetweenness { Double($0.weight) },
        "\(parallelTies)"
      )
      #expect(
        try topology.flowBetweenness(usingWeights: false) == model.flowBetweenness { _ in 1 },
        "\(parallelTies), unit capacities"
      )
    }
  }

  @Test("capacities that are not whole", arguments: 0..<20, [TieDirection.both, .out])
  func fractions(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 7)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights.map { $0 * 0.7 },
      direction: direction,
      parallelTies: .kept,
      weightMeaning: .distance
    )
    let model = OracleArcs(ties, directed: direction != .both, merged: false)
    let expected = model.flowBetweenness { 1 / (Double($0.weight) * 0.7) }
    #expect(BetweennessTests.agree(try topology.flowBetweenness(), expected))
  }

  @Test("a ring, where betweenness is low and flow high")
  func ring() throws {
    let ring = try Topology(vertexCount: 4, sources: [0, 1, 2, 3], targets: [1, 2, 3, 0])
    #expect(try ring.flowBetweenness() == [3, 3, 3, 3])
    let path = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    #expect(try path.flowBetweenness() == [0, 1, 0])
    let empty = try Topology(vertexCount: 0, sources: [], targets: [])
    #expect(try empty.flowBetweenness().isEmpty)
  }

  @Test("a distance of 0 is an error; ends when cancelled; says how far it has come")
  func errors() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      weights: [1, 0],
      relationships: [RelationshipID(5), RelationshipID(6)],
      weightMeaning: .distance
    )
    #expect(throws: AlgorithmError.distanceNotPositive(RelationshipID(6))) {
      try topology.flowBetweenness()
    }
    for direction in [TieDirection.both, .out] {
      let path = try Topology(
        vertexCount: 3,
        sources: [0, 1],
        targets: [1, 2],
        direction: direction
      )
      let cancelled = Cancellation()
      cancelled.cancel()
      #expect(throws: AlgorithmError.cancelled) {
        try path.flowBetweenness(cancellation: cancelled)
      }
      let heard = Heard()
      let patient = Cancellation(progress: Progress { heard.add($1) })
      #expect(try path.flowBetweenness(cancellation: patient) == [0, 1, 0])
      #expect(!heard.shares.isEmpty)
    }
  }

  @Test("one flow in a large network ends when cancelled")
  func largeNetwork() throws {
    let count: UInt32 = 40_000
    let chain = try Topology(
      vertexCount: Int(count),
      sources: Array(0..<(count - 1)),
      targets: Array(1..<count)
    )
    let cancellation = Cancellation()
    var flow = try CapacityFlow(chain, capacities: nil, cancellation: cancellation)
    #expect(try flow.value(from: 0, to: Int(count) - 1) == 1)
    cancellation.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try flow.value(from: 0, to: Int(count) - 1)
    }
  }
}
