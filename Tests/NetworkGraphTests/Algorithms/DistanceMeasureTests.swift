import NetworkGraph
import TestSupport
import Testing

@Suite struct DistanceMeasureTests {
  /// The measures worked out from all distances, `nil` where there is no path.
  struct Expected {
    var closeness: [Double?] = []
    var harmonic: [Double] = []
    var eccentricity: [Double] = []
    var averagePathLength: Double?

    init(_ distances: [[Double?]]) {
      var total = 0.0
      var pairs = 0.0
      for (source, row) in distances.enumerated() {
        let others = row.enumerated().filter { $0.offset != source }.compactMap(\.element)
        let sum = others.reduce(0, +)
        closeness.append(others.isEmpty ? nil : Double(others.count) / sum)
        harmonic.append(others.reduce(0) { $0 + 1 / $1 })
        eccentricity.append(others.max() ?? 0)
        total += sum
        pairs += Double(others.count)
      }
      averagePathLength = pairs > 0 ? total / pairs : nil
    }
  }

  private func check(_ topology: Topology, _ expected: Expected, usingWeights: Bool = true) throws {
    func agree(_ lhs: Double?, _ rhs: Double?) -> Bool {
      guard let lhs, let rhs else { return lhs == nil && rhs == nil }
      return abs(lhs - rhs) <= 1e-12 * max(1, abs(lhs), abs(rhs))
    }
    func expect(_ found: [Double?], _ expected: [Double?], _ measure: Comment) {
      #expect(found.count == expected.count, measure)
      #expect(zip(found, expected).allSatisfy { agree($0, $1) }, measure)
    }
    expect(try topology.closeness(usingWeights: usingWeights), expected.closeness, "closeness")
    expect(try topology.harmonic(usingWeights: usingWeights), expected.harmonic, "harmonic")
    expect(
      try topology.harmonic(normalized: true, usingWeights: usingWeights),
      expected.harmonic.map { $0 / Double(max(1, topology.vertexCount - 1)) },
      "harmonic, normalised"
    )
    expect(
      try topology.eccentricity(usingWeights: usingWeights),
      expected.eccentricity,
      "eccentricity"
    )
    expect(
      [try topology.diameter(usingWeights: usingWeights)],
      [expected.eccentricity.max() ?? 0],
      "diameter"
    )
    expect(
      [try topology.averagePathLength(usingWeights: usingWeights)],
      [expected.averagePathLength],
      "average path length"
    )
  }

  @Test("agree with Floyd and Warshall", arguments: 0..<100, TieDirection.allCases)
  func definition(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 30)
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
      let steps = model.distances().map { $0.map { $0.map(Double.init) } }
      try check(topology, Expected(steps), usingWeights: false)
      let lengths = model.distances(weighted: true).map { row in
        row.map { $0.map { Double($0) / 232_792_560 } }
      }
      try check(topology, Expected(lengths))
    }
  }

  @Test(
    "agree with one search per vertex where there are several batches of sources",
    arguments: [(1, 1, 1100), (2, 3, 1100), (3, 1, 1100), (4, 2, 520)],
    [TieDirection.both, .out]
  )
  func large(network: (seed: Int, ties: Int, size: Int), direction: TieDirection) throws {
    let ties = RandomTies(
      seed: UInt64(network.seed),
      preferential: network.size,
      ties: network.ties
    )
    // Some turned round, so that much is reached in a directed network too; some left out, so that
    // it falls into parts.
    let kept = ties.sources.indices.filter { $0 % 17 != 0 || network.seed < 3 }
    let topology = try Topology(
      vertexCount: network.size,
      sources: kept.map { $0 % 2 == 0 ? ties.sources[$0] : ties.targets[$0] },
      targets: kept.map { $0 % 2 == 0 ? ties.targets[$0] : ties.sources[$0] },
      direction: direction
    )
    let distances = try (0..<network.size).map { source in
      try topology.distances(from: source).map { $0 < 0 ? nil : Double($0) }
    }
    try check(topology, Expected(distances))
  }

  @Test("a long chain, longer than distances are counted one by one", arguments: [40, 1100])
  func chain(count: Int) throws {
    let topology = try Topology(
      vertexCount: count,
      sources: Array(0..<UInt32(count - 1)),
      targets: Array(1..<UInt32(count))
    )
    let distances = (0..<count).map { source in (0..<count).map { Double(abs($0 - source)) } }
    try check(topology, Expected(distances))
    // The two halves of the chain are the same.
    let harmonic = try topology.harmonic()
    #expect(harmonic == harmonic.reversed())
  }

  @Test("many small parts")
  func parts() throws {
    // 700 stars of three vertices beside 5 isolates.
    let centres = (0..<700).map { UInt32($0 * 3) }
    let topology = try Topology(
      vertexCount: 2105,
      sources: centres + centres,
      targets: centres.map { $0 + 1 } + centres.map { $0 + 2 }
    )
    let closeness = try topology.closeness(threads: 2)
    #expect(closeness[0] == 1)
    #expect(closeness[2098] == 2.0 / 3)
    #expect(Array(closeness[2100...]) == [nil, nil, nil, nil, nil])
    #expect(try topology.harmonic()[2097...] == [2, 1.5, 1.5, 0, 0, 0, 0, 0])
    #expect(try topology.diameter() == 2)
    #expect(try topology.averagePathLength() == 4.0 / 3)
  }

  @Test("the diameter of networks whose centre does not tell", arguments: 3...40)
  func rings(count: Int) throws {
    // Every vertex of a ring is as far from its opposite, so none can be left out.
    let vertices = (0..<UInt32(count)).map { $0 }
    let ring = try Topology(
      vertexCount: count,
      sources: vertices,
      targets: vertices.map { ($0 + 1) % UInt32(count) }
    )
    #expect(try ring.diameter() == Double(count / 2))
    let weighted = try Topology(
      vertexCount: count,
      sources: vertices,
      targets: vertices.map { ($0 + 1) % UInt32(count) },
      weights: vertices.map { $0 == 0 ? 0.25 : 0.5 },
      weightMeaning: .distance
    )
    let expected = try weighted.eccentricity().max()
    #expect(try weighted.diameter(threads: 2) == expected)
  }

  @Test("do not depend on the number of threads", arguments: [true, false])
  func threads(usingWeights: Bool) throws {
    let size = usingWeights ? 150 : 1700
    let ties = RandomTies(seed: 5, preferential: size, ties: 2)
    let topology = try Topology(
      vertexCount: size,
      sources: ties.sources,
      targets: ties.targets,
      weights: usingWeights ? ties.weights : nil
    )
    for threads in [2, 3] {
      #expect(try topology.closeness(threads: threads) == topology.closeness())
      #expect(try topology.harmonic(threads: threads) == topology.harmonic())
      #expect(try topology.eccentricity(threads: threads) == topology.eccentricity())
      #expect(try topology.averagePathLength(threads: threads) == topology.averagePathLength())
      #expect(try topology.diameter(threads: threads) == topology.diameter())
    }
  }

  @Test("no vertices, and one")
  func tiny() throws {
    let empty = try Topology(vertexCount: 0, sources: [], targets: [])
    #expect(try empty.closeness().isEmpty)
    #expect(try empty.harmonic(normalized: true).isEmpty)
    #expect(try empty.diameter() == 0)
    #expect(try empty.averagePathLength() == nil)
    let single = try Topology(vertexCount: 1, sources: [], targets: [])
    #expect(try single.closeness() == [nil])
    #expect(try single.harmonic(normalized: true) == [0])
    #expect(try single.eccentricity() == [0])
  }

  @Test("a tie of strength 0 is no tie; a distance of 0 is an error")
  func zeros() throws {
    func topology(_ meaning: WeightMeaning) throws -> Topology {
      try Topology(
        vertexCount: 3,
        sources: [0, 1],
        targets: [1, 2],
        weights: [2, 0],
        relationships: [RelationshipID(5), RelationshipID(6)],
        weightMeaning: meaning
      )
    }
    let strengths = try topology(.strength)
    #expect(try strengths.closeness() == [2, 2, nil])
    #expect(try strengths.harmonic() == [2, 2, 0])
    #expect(try strengths.diameter() == 0.5)
    #expect(try strengths.averagePathLength() == 0.5)
    let distances = try topology(.distance)
    let error = AlgorithmError.distanceNotPositive(RelationshipID(6))
    #expect(throws: error) { try distances.closeness() }
    #expect(throws: error) { try distances.diameter() }
    #expect(try distances.diameter(usingWeights: false) == 2)
  }

  @Test("end when cancelled, and say how far they have come", arguments: [1, 2])
  func cancellation(threads: Int) throws {
    let ties = RandomTies(seed: 1, preferential: 1100, ties: 2)
    let topology = try Topology(
      vertexCount: 1100,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights
    )
    let cancelled = Cancellation()
    cancelled.cancel()
    let late = Cancellation(deadline: .now)
    for usingWeights in [true, false] {
      #expect(throws: AlgorithmError.cancelled) {
        try topology.closeness(
          usingWeights: usingWeights,
          threads: threads,
          cancellation: cancelled
        )
      }
      #expect(throws: AlgorithmError.deadlinePassed) {
        try topology.diameter(usingWeights: usingWeights, threads: threads, cancellation: late)
      }
    }
    let heard = Heard()
    let patient = Cancellation(progress: Progress { heard.add($1) })
    _ = try topology.closeness(usingWeights: false, threads: threads, cancellation: patient)
    #expect(heard.shares.last == 1)
    #expect(heard.shares.count >= 2)
  }
}
