import NetworkGraph
import TestSupport
import Testing

@Suite struct GroupBetweennessTests {
  /// A list of vertices, some perhaps twice.
  private func draw(_ random: inout SplitMix64, of count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let length = Int.random(in: 0...count, using: &random)
    return (0..<length).map { _ in Int.random(in: 0..<count, using: &random) }
  }

  @Test("agrees with the definition", arguments: 0..<120, TieDirection.allCases)
  func definition(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 16)
    var random = SplitMix64(seed: UInt64(seed) + 1000)
    let sources = draw(&random, of: ties.vertexCount)
    let targets = draw(&random, of: ties.vertexCount)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights,
      direction: direction
    )
    let model = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: true
    )
    for usingWeights in [true, false] {
      for normalized in [true, false] {
        let found = try topology.betweenness(
          from: sources,
          to: targets,
          normalized: normalized,
          usingWeights: usingWeights
        )
        let expected = model.betweenness(
          from: Set(sources),
          to: Set(targets),
          normalized: normalized,
          weighted: usingWeights
        )
        #expect(BetweennessTests.agree(found, expected), "\(found), expected \(expected)")
      }
    }
  }

  @Test("with everyone in both groups it is betweenness", arguments: [TieDirection.both, .out])
  func everyone(direction: TieDirection) throws {
    let ties = RandomTies(seed: 3, preferential: 150, ties: 2)
    let topology = try Topology(
      vertexCount: 150,
      sources: ties.sources,
      targets: ties.targets,
      direction: direction
    )
    let all = Array(0..<150)
    for normalized in [true, false] {
      let found = try topology.betweenness(from: all, to: all, normalized: normalized, threads: 2)
      #expect(BetweennessTests.agree(found, try topology.betweenness(normalized: normalized)))
    }
  }

  @Test("a broker between two groups, and one inside of a group")
  func path() throws {
    let path = try Topology(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3])
    #expect(try path.betweenness(from: [0], to: [2, 3]) == [0, 2, 1, 0])
    #expect(try path.betweenness(from: [0], to: [2, 3], normalized: true) == [0, 1, 1, 0])
    #expect(try path.betweenness(from: [2, 3], to: [0]) == [0, 2, 1, 0])
    #expect(try path.betweenness(from: [], to: [0], normalized: true) == [0, 0, 0, 0])
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 4)) {
      try path.betweenness(from: [0], to: [4])
    }
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try path.betweenness(from: [0], to: [3], cancellation: cancelled)
    }
  }
}
