import NetworkGraph
import TestSupport
import Testing

@Suite struct BetweennessTests {
  /// Whether two lists agree up to a share of 10^-9.
  static func agree(_ lhs: [Double], _ rhs: [Double]) -> Bool {
    lhs.count == rhs.count
      && zip(lhs, rhs).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0), abs($1)) }
  }

  @Test(
    "agrees with the definition",
    arguments: 0..<150,
    [TieDirection.both, .out]
  )
  func unweighted(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 30)
    for parallelTies in ParallelTies.allCases {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        direction: direction,
        parallelTies: parallelTies,
        loops: seed % 2 == 0 ? .kept : .dropped
      )
      let model = OracleArcs(
        ties,
        directed: direction != .both,
        merged: parallelTies == .merged
      )
      let expected = model.betweenness()
      let found = try topology.betweenness()
      #expect(Self.agree(found, expected), "\(parallelTies): \(found), expected \(expected)")
    }
  }

  @Test("agrees with the definition on strengths", arguments: 0..<60, [TieDirection.both, .out])
  func weighted(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 20)
    for parallelTies in ParallelTies.allCases {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        weights: ties.weights,
        direction: direction,
        parallelTies: parallelTies
      )
      let model = OracleArcs(
        ties,
        directed: direction != .both,
        merged: parallelTies == .merged
      )
      let expected = model.betweenness(weighted: true)
      let found = try topology.betweenness()
      #expect(Self.agree(found, expected), "\(parallelTies): \(found), expected \(expected)")
      #expect(Self.agree(try topology.betweenness(usingWeights: false), model.betweenness()))
    }
  }

  @Test("agrees with the definition where hubs make the search turn round", arguments: 0..<6)
  func hubs(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), preferential: 60, ties: 3)
    for direction in [TieDirection.both, .out, .in] {
      let topology = try Topology(
        vertexCount: 60,
        sources: ties.sources,
        targets: ties.targets,
        direction: direction
      )
      let model = OracleArcs(
        ties,
        directed: direction != .both,
        reversed: direction == .in,
        merged: true
      )
      #expect(Self.agree(try topology.betweenness(), model.betweenness()))
    }
  }

  @Test("does not depend on the number of threads", arguments: [true, false])
  func threads(usingWeights: Bool) throws {
    // More blocks of sources than one wave of two threads takes.
    let size = usingWeights ? 200 : 600
    let ties = RandomTies(seed: 7, preferential: size, ties: 2)
    let topology = try Topology(
      vertexCount: size,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights
    )
    let single = try topology.betweenness(usingWeights: usingWeights)
    for threads in [2, 3] {
      let several = try topology.betweenness(usingWeights: usingWeights, threads: threads)
      #expect(single == several, "\(threads) threads")
    }
  }

  @Test("a long path")
  func longPath() throws {
    let count = 700
    let topology = try Topology(
      vertexCount: count,
      sources: Array(0..<UInt32(count - 1)),
      targets: Array(1..<UInt32(count))
    )
    let expected = (0..<count).map { Double($0 * (count - 1 - $0)) }
    #expect(try topology.betweenness() == expected)
  }

  @Test("a star, raw and normalised")
  func star() throws {
    for direction in [TieDirection.both, .out] {
      let sources: [UInt32] = [0, 0, 0, 0, 1, 2, 3, 4]
      let targets: [UInt32] = [1, 2, 3, 4, 0, 0, 0, 0]
      let topology = try Topology(
        vertexCount: 5,
        sources: sources,
        targets: targets,
        direction: direction
      )
      #expect(try topology.betweenness() == [direction == .both ? 6 : 12, 0, 0, 0, 0])
      #expect(try topology.betweenness(normalized: true) == [1, 0, 0, 0, 0])
    }
  }

  @Test("fewer than three vertices have none", arguments: [0, 1, 2])
  func tiny(count: Int) throws {
    let topology = try Topology(
      vertexCount: count,
      sources: count == 2 ? [0] : [],
      targets: count == 2 ? [1] : []
    )
    let none = [Double](repeating: 0, count: count)
    #expect(try topology.betweenness() == none)
    #expect(try topology.betweenness(normalized: true) == none)
  }

  @Test("kept parallel ties make paths of their own")
  func multiplicity() throws {
    // Two ways from 0 to 3; that over 1 has two ties at its beginning.
    func betweenness(_ parallelTies: ParallelTies) throws -> [Double] {
      try Topology(
        vertexCount: 4,
        sources: [0, 0, 1, 0, 2],
        targets: [1, 1, 3, 2, 3],
        direction: .out,
        parallelTies: parallelTies
      ).betweenness()
    }
    #expect(try betweenness(.merged) == [0, 0.5, 0.5, 0])
    #expect(Self.agree(try betweenness(.kept), [0, 2.0 / 3, 1.0 / 3, 0]))
  }

  @Test("a tie of strength 0 is no tie")
  func strengthZero() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [0, 1, 0],
      targets: [1, 2, 2],
      weights: [1, 1, 0]
    )
    #expect(try topology.betweenness() == [0, 1, 0])
  }

  @Test("a distance of 0 is an error that names the relationship")
  func distanceZero() throws {
    let topology = try Topology(
      vertexCount: 2,
      sources: [0],
      targets: [1],
      weights: [0],
      relationships: [RelationshipID(3)],
      weightMeaning: .distance
    )
    #expect(throws: AlgorithmError.distanceNotPositive(RelationshipID(3))) {
      try topology.betweenness()
    }
  }

  @Test("more paths than can be counted are an error", arguments: [true, false])
  func tooManyPaths(weighted: Bool) throws {
    // Every step of the chain doubles the paths: 2^1100 from end to end.
    let steps = Array(0..<UInt32(1100))
    let sources = steps + steps
    let topology = try Topology(
      vertexCount: 1101,
      sources: sources,
      targets: sources.map { $0 + 1 },
      weights: weighted ? sources.map { _ in 1 } : nil,
      direction: .out,
      parallelTies: .kept
    )
    #expect(throws: AlgorithmError.tooManyShortestPaths) { try topology.betweenness() }
  }

  @Test("ends when cancelled and at its deadline", arguments: [1, 2])
  func cancellation(threads: Int) throws {
    let ties = RandomTies(seed: 1, preferential: 130, ties: 2)
    let topology = try Topology(
      vertexCount: 130,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights
    )
    let cancelled = Cancellation()
    cancelled.cancel()
    let late = Cancellation(deadline: .now)
    for usingWeights in [true, false] {
      #expect(throws: AlgorithmError.cancelled) {
        try topology.betweenness(
          usingWeights: usingWeights,
          threads: threads,
          cancellation: cancelled
        )
      }
      #expect(throws: AlgorithmError.deadlinePassed) {
        try topology.betweenness(usingWeights: usingWeights, threads: threads, cancellation: late)
      }
    }
    let patient = Cancellation(deadline: .now + .seconds(3600))
    #expect(
      try topology.betweenness(usingWeights: false, cancellation: patient)
        == topology.betweenness(usingWeights: false)
    )
  }
}
