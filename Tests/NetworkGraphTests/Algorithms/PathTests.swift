import NetworkGraph
import TestSupport
import Testing

@Suite struct PathTests {
  @Test("distances agree with Floyd and Warshall", arguments: 0..<100, TieDirection.allCases)
  func distances(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 40)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      direction: direction
    )
    let expected = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: true
    ).distances()
    for source in 0..<ties.vertexCount {
      let found = try topology.distances(from: source)
      #expect(found == expected[source].map { Int32($0 ?? -1) }, "from \(source)")
    }
  }

  @Test(
    "weighted distances agree with Floyd and Warshall",
    arguments: 0..<80,
    TieDirection.allCases
  )
  func weightedDistances(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 30)
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
    // The model counts in whole units: what a tie of strength 1 is long.
    let unit = Double(model.arcs.first.map { model.length($0, weighted: true) * $0.weight } ?? 1)
    let expected = model.distances(weighted: true)
    for source in 0..<ties.vertexCount {
      let found = try topology.weightedDistances(from: source)
      for (distance, other) in zip(found, expected[source]) {
        let wanted = other.map { Double($0) / unit } ?? .infinity
        #expect(distance == wanted || abs(distance - wanted) <= 1e-12 * wanted, "from \(source)")
      }
    }
  }

  @Test("the first shortest path is found", arguments: 0..<80, [TieDirection.both, .out])
  func shortestPath(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 12)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      direction: direction
    )
    let model = OracleArcs(ties, directed: direction != .both, merged: true)
    for source in 0..<ties.vertexCount {
      for target in 0..<ties.vertexCount {
        let found = try topology.shortestPath(from: source, to: target)
        #expect(found == model.shortestPath(from: source, to: target), "\(source) to \(target)")
      }
    }
  }

  @Test("the first shortest path is found among many", arguments: 0..<5)
  func shortestPathAmongHubs(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), preferential: 40, ties: 2)
    let topology = try Topology(vertexCount: 40, sources: ties.sources, targets: ties.targets)
    let model = OracleArcs(ties, directed: false, merged: true)
    for target in 1..<40 {
      let found = try topology.shortestPath(from: 40 - target, to: target)
      #expect(found == model.shortestPath(from: 40 - target, to: target))
    }
  }

  @Test("a vertex that does not exist is an error", arguments: [-1, 2])
  func outOfRange(vertex: Int) throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    let error = AlgorithmError.vertexOutOfRange(count: 2)
    #expect(throws: error) { try topology.distances(from: vertex) }
    #expect(throws: error) { try topology.weightedDistances(from: vertex) }
    #expect(throws: error) { try topology.shortestPath(from: vertex, to: 0) }
    #expect(throws: error) { try topology.shortestPath(from: 0, to: vertex) }
  }

  @Test("both searches end when cancelled")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try topology.distances(from: 0, cancellation: cancelled)
    }
    #expect(throws: AlgorithmError.cancelled) {
      try topology.shortestPath(from: 0, to: 2, cancellation: cancelled)
    }
  }
}
