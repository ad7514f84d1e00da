import NetworkGraph
import TestSupport
import Testing

@Suite struct KeyPlayerTests {
  @Test("the best sets are those of looking at all", arguments: 0..<25, [TieDirection.both, .out])
  func oracle(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 9)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      direction: direction,
      parallelTies: .kept,
      loops: .kept
    )
    let oracle = KeyPlayerOracle(
      OracleArcs(ties, directed: direction != .both, merged: true)
    )
    for size in 1..<max(1, min(4, ties.vertexCount)) {
      for weighted in [false, true] {
        let found = try topology.keyPlayers(
          negative: size,
          distanceWeighted: weighted,
          listed: .max
        )
        check(found, oracle.best(size) { oracle.fragmentation($0, weighted: weighted) })
      }
      for reach in [nil, 0, 1, 2] {
        let found = try topology.keyPlayers(positive: size, reach: reach, listed: .max)
        check(found, oracle.best(size) { oracle.reach($0, steps: reach) })
      }
    }
  }

  private func check(_ found: KeyPlayers, _ expected: (value: Double, sets: [[Int]])) {
    #expect(abs(found.value - expected.value) < 1e-9)
    #expect(found.sets == expected.sets)
    #expect(found.setCount == expected.sets.count)
    #expect(found.isExact)
  }

  @Test(
    "the greedy search says so, repeats itself and gives the value of its set",
    arguments: 0..<12
  )
  func greedy(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), preferential: 14, ties: 2)
    let topology = try Topology(vertexCount: 14, sources: ties.sources, targets: ties.targets)
    let oracle = KeyPlayerOracle(OracleArcs(ties, directed: false, merged: true))
    let found = try topology.keyPlayers(negative: 3, exactLimit: 1)
    let again = try topology.keyPlayers(negative: 3, exactLimit: 1)
    let exact = try topology.keyPlayers(negative: 3)
    #expect(found == again)
    #expect(!found.isExact)
    #expect(found.setCount == nil)
    let set = try #require(found.sets.first)
    #expect(set == set.sorted())
    #expect(Set(set).count == 3)
    #expect(abs(oracle.fragmentation(set, weighted: false) - found.value) < 1e-9)
    #expect(found.value <= exact.value + 1e-9)
    // No single swap improves it.
    for place in 0..<3 {
      for vertex in 0..<14 where !set.contains(vertex) {
        var swapped = set
        swapped[place] = vertex
        #expect(oracle.fragmentation(swapped, weighted: false) <= found.value + 1e-9)
      }
    }
  }

  @Test("a set is neither empty nor everybody")
  func sizes() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    for size in [-1, 0, 3, Int.max] {
      #expect(throws: AlgorithmError.keySetOutOfRange(count: 3)) {
        try topology.keyPlayers(negative: size)
      }
      #expect(throws: AlgorithmError.keySetOutOfRange(count: 3)) {
        try topology.keyPlayers(positive: size)
      }
    }
    #expect(try topology.keyPlayers(negative: 1).sets == [[1]])
    #expect(try topology.keyPlayers(positive: 1, reach: 1).value == 1)
  }

  @Test("ends when cancelled, exact or greedy", arguments: [0, 1000])
  func cancellation(exactLimit: Int) throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try topology.keyPlayers(negative: 1, exactLimit: exactLimit, cancellation: cancelled)
    }
  }

  @Test("the pieces that remain are the components of the rest", arguments: 0..<40)
  func cut(seed: Int) throws {
    for direction in TieDirection.allCases {
      let ties = RandomTies(seed: UInt64(seed), largest: 15)
      let removed = (0..<ties.vertexCount).filter { ($0 + seed) % 4 == 0 }
      func topology(_ keep: (Int) -> Bool) throws -> Topology {
        let kept = ties.sources.indices.filter {
          keep(Int(ties.sources[$0])) && keep(Int(ties.targets[$0]))
        }
        return try Topology(
          vertexCount: ties.vertexCount,
          sources: kept.map { ties.sources[$0] },
          targets: kept.map { ties.targets[$0] },
          direction: direction
        )
      }
      let components = try topology { !removed.contains($0) }.weakComponents()
      let expected = (0..<components.count).map { components.vertices(of: $0) }
        .filter { !removed.contains($0[0]) }
      let found = try topology { _ in true }.cut(removing: removed + removed)
      #expect(found == expected)
    }
    let path = try Topology(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3])
    #expect(try path.cut(removing: [1]) == [[2, 3], [0]])
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 4)) { try path.cut(removing: [4]) }
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 4)) { try path.cut(removing: [-1]) }
  }
}
