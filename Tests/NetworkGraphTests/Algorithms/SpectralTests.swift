import NetworkGraph
import TestSupport
import Testing

@Suite struct SpectralTests {
  static func sample(
    seed: Int,
    direction: TieDirection,
    largest: Int = 10
  ) throws -> (Topology, MatrixOracle) {
    let ties = RandomTies(seed: UInt64(seed), largest: largest)
    let parallelTies = seed % 2 == 0 ? ParallelTies.merged : .kept
    let loops = seed % 3 == 0 ? LoopTies.kept : .dropped
    let isWeighted = seed % 5 != 0
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: isWeighted ? ties.weights : nil,
      direction: direction,
      parallelTies: parallelTies,
      loops: loops
    )
    let model = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: parallelTies == .merged,
      loops: loops == .kept
    )
    return (topology, model.matrix(weighted: isWeighted))
  }

  /// Expects a vector of the largest eigenvalue that has no negative value and the maximum 1.
  private func expectDominant(_ values: [Double], _ matrix: MatrixOracle) {
    let radius = matrix.spectralRadius
    #expect(values.allSatisfy { $0 >= 0 })
    guard radius > 0 else {
      #expect(values.allSatisfy { $0 == 0 })
      return
    }
    #expect(values.max() == 1)
    for (product, value) in zip(matrix.times(values), values) {
      #expect(abs(product - radius * value) < 1e-9 * radius, "\(product / radius) \(value)")
    }
  }

  @Test("the eigenvector belongs to the largest eigenvalue", arguments: 0..<80)
  func eigenvector(seed: Int) throws {
    for direction in TieDirection.allCases {
      let (topology, matrix) = try Self.sample(seed: seed, direction: direction)
      let values = try topology.eigenvector()
      expectDominant(values, matrix)
      guard direction == .both else { continue }
      let components = try topology.weakComponents().groups
      #expect(Set(values.indices.filter { values[$0] > 0 }.map { components[$0] }).count <= 1)
    }
  }

  @Test("two-mode networks have an eigenvector", arguments: 1..<6)
  func bipartite(size: Int) throws {
    // Each of `size` people was at each of two events.
    let people = (0..<UInt32(size)).flatMap { [$0, $0] }
    let events = (0..<size).flatMap { _ in [UInt32(size), UInt32(size + 1)] }
    let topology = try Topology(vertexCount: size + 2, sources: people, targets: events)
    let person = size >= 2 ? (2 / Double(size)).squareRoot() : 1
    let event = size >= 2 ? 1 : 0.5.squareRoot()
    let expected = [Double](repeating: person, count: size) + [event, event]
    #expect(BetweennessTests.agree(try topology.eigenvector(), expected))
  }

  @Test("of equal components the first has the values")
  func equalComponents() throws {
    for direction in TieDirection.allCases {
      let topology = try Topology(
        vertexCount: 7,
        sources: [1, 2, 3, 4, 5, 6],
        targets: [2, 3, 1, 5, 6, 4],
        direction: direction
      )
      let values = try topology.eigenvector()
      #expect(BetweennessTests.agree(values, [0, 1, 1, 1, 0, 0, 0]), "\(direction): \(values)")
    }
  }

  @Test("whoever a strong component leads to has a value")
  func downstream() throws {
    // Two who choose each other, one whom they choose, and one who chooses them.
    let topology = try Topology(
      vertexCount: 4,
      sources: [0, 1, 0, 3],
      targets: [1, 0, 2, 0],
      direction: .out
    )
    #expect(BetweennessTests.agree(try topology.eigenvector(), [1, 1, 1, 0]))
    // Of two equal pairs the one that leads to none.
    let pairs = try Topology(
      vertexCount: 4,
      sources: [0, 1, 0, 2, 3],
      targets: [1, 0, 2, 3, 2],
      direction: .out
    )
    #expect(BetweennessTests.agree(try pairs.eigenvector(), [0, 0, 1, 1]))
  }

  @Test("ties of strength 0 count for nothing; distances are inverted")
  func weights() throws {
    let topology = try Topology(
      vertexCount: 4,
      sources: [0, 1, 2],
      targets: [1, 2, 3],
      weights: [3, 0, 2]
    )
    #expect(try topology.eigenvector() == [1, 1, 0, 0])
    let distances = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      weights: [0.5, 0.25],
      weightMeaning: .distance
    )
    let strengths = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      weights: [2, 4]
    )
    #expect(try distances.eigenvector() == strengths.eigenvector())
    #expect(try distances.pageRank() == strengths.pageRank())
    let none = try Topology(
      vertexCount: 2,
      sources: [0],
      targets: [1],
      weights: [0],
      weightMeaning: .distance
    )
    #expect(throws: AlgorithmError.distanceNotPositive(nil)) { try none.eigenvector() }
  }

  @Test("Katz centrality solves its equation", arguments: 0..<40)
  func katz(seed: Int) throws {
    for direction in TieDirection.allCases {
      let (topology, matrix) = try Self.sample(seed: seed, direction: direction)
      let radius = matrix.spectralRadius
      for share in [0.3, 0.97] {
        let alpha = radius > 0 ? share / radius : 0.5
        var system = MatrixOracle(matrix.rows.map { row in row.map { -alpha * $0 } })
        for vertex in system.rows.indices { system.rows[vertex][vertex] += 1 }
        let expected = system.solution(of: [Double](repeating: 2, count: system.rows.count))
        let found = try topology.katz(alpha: alpha, beta: 2)
        #expect(BetweennessTests.agree(found, expected), "\(found) \(expected)")
      }
      guard radius > 0 else { continue }
      let error = #expect(throws: AlgorithmError.self) {
        try topology.katz(alpha: 1.01 / radius)
      }
      guard case .katzDiverges(let largestAlpha)? = error else {
        Issue.record("the error is \(error as Any)")
        continue
      }
      #expect(abs(largestAlpha * radius - 1) < 1e-8)
    }
  }

  @Test("PageRank solves its equation and sums to 1", arguments: 0..<50)
  func pageRank(seed: Int) throws {
    for direction in TieDirection.allCases {
      let (topology, matrix) = try Self.sample(seed: seed, direction: direction)
      let count = topology.vertexCount
      let personalisation = (0..<count).map { Double($0 * 3 % 4) + ($0 == 0 ? 1 : 0) }
      for given in [nil, personalisation] where count > 0 {
        for damping in [0, 0.5, 0.85] {
          let sum = (given ?? []).reduce(0, +)
          let starts = given?.map { $0 / sum } ?? Array(repeating: 1 / Double(count), count: count)
          var system = matrix
          for source in 0..<count {
            let strength = matrix.rows.reduce(0) { $0 + $1[source] }
            for target in 0..<count {
              let share = strength > 0 ? matrix.rows[target][source] / strength : starts[target]
              system.rows[target][source] = (source == target ? 1 : 0) - damping * share
            }
          }
          let expected = system.solution(of: starts.map { $0 * (1 - damping) })
          let found = try topology.pageRank(damping: damping, personalisation: given)
          #expect(BetweennessTests.agree(found, expected), "\(found) \(expected)")
          #expect(abs(found.reduce(0, +) - 1) < 1e-12)
        }
      }
    }
  }

  @Test("hubs and authorities belong to the largest singular value", arguments: 0..<50)
  func hits(seed: Int) throws {
    for direction in TieDirection.allCases {
      let (topology, matrix) = try Self.sample(seed: seed, direction: direction)
      let found = try topology.hits()
      // The rows are those who are chosen.
      expectDominant(found.authorities, matrix.times(matrix.transposed))
      expectDominant(found.hubs, matrix.transposed.times(matrix))
    }
  }

  @Test("no result depends on the number of threads", arguments: [false, true])
  func threads(isWeighted: Bool) throws {
    let ties = RandomTies(seed: 7, preferential: 3000, ties: 3)
    let topology = try Topology(
      vertexCount: 3000,
      sources: ties.sources,
      targets: ties.targets,
      weights: isWeighted ? ties.weights : nil
    )
    let (eigenvector, pageRank) = (try topology.eigenvector(), try topology.pageRank())
    let katz = try topology.katz(alpha: 0.01)
    for threads in [2, 3, 0] {
      #expect(try topology.eigenvector(threads: threads) == eigenvector)
      #expect(try topology.pageRank(threads: threads) == pageRank)
      #expect(try topology.katz(alpha: 0.01, threads: threads) == katz)
    }
  }

  @Test("options out of range are errors")
  func options() throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    for damping in [-0.1, 1, .nan] {
      #expect(
        throws: AlgorithmError.optionOutOfRange("damping", allowed: "a number from 0, below 1")
      ) {
        try topology.pageRank(damping: damping)
      }
    }
    for numbers in [[0, 0], [1, -1], [.nan, 1], [.infinity, 1]] {
      #expect(throws: AlgorithmError.self) { try topology.pageRank(personalisation: numbers) }
    }
    #expect(throws: AlgorithmError.unequalCounts) { try topology.pageRank(personalisation: [1]) }
    for alpha in [-1, .nan, .infinity] {
      #expect(throws: AlgorithmError.optionOutOfRange("alpha", allowed: "a number from 0")) {
        try topology.katz(alpha: alpha)
      }
    }
    #expect(throws: AlgorithmError.optionOutOfRange("beta", allowed: "a finite number")) {
      try topology.katz(beta: .nan)
    }
    let path = try Topology(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3])
    #expect(throws: AlgorithmError.notConverged(iterations: 1)) {
      try path.pageRank(maxIterations: 1)
    }
    #expect(throws: AlgorithmError.notConverged(iterations: 1)) {
      try path.eigenvector(maxIterations: 1)
    }
    #expect(throws: AlgorithmError.notConverged(iterations: 1)) { try path.katz(maxIterations: 1) }
    #expect(throws: AlgorithmError.notConverged(iterations: 1)) { try path.hits(maxIterations: 1) }
  }

  @Test("errors say what can be done")
  func wording() {
    #expect("\(AlgorithmError.katzDiverges(largestAlpha: 0.25))".contains("0.25"))
    #expect("\(AlgorithmError.notConverged(iterations: 12))".contains("12 iterations"))
    #expect("\(AlgorithmError.optionOutOfRange("alpha", allowed: "this"))".contains("'alpha'"))
  }

  @Test("measures end when cancelled")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let cancelled = Cancellation()
    cancelled.cancel()
    let measures: [() throws -> Void] = [
      { _ = try topology.eigenvector(cancellation: cancelled) },
      { _ = try topology.katz(cancellation: cancelled) },
      { _ = try topology.pageRank(cancellation: cancelled) },
      { _ = try topology.hits(cancellation: cancelled) },
    ]
    for measure in measures { #expect(throws: AlgorithmError.cancelled) { try measure() } }
  }
}
