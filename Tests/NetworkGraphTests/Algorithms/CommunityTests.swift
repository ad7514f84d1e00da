import NetworkGraph
import TestSupport
import Testing

@Suite struct CommunityTests {
  /// A search for communities.
  enum Search: CaseIterable {
    case leiden
    case louvain
    case labelPropagation

    func run(
      on topology: Topology,
      seed: UInt64 = 42,
      maxIterations: Int = 10,
      cancellation: Cancellation? = nil
    ) throws -> Partition {
      switch self {
      case .leiden:
        try topology.leiden(
          seed: seed,
          maxIterations: maxIterations,
          cancellation: cancellation
        )
      case .louvain:
        try topology.louvain(
          seed: seed,
          maxIterations: maxIterations,
          cancellation: cancellation
        )
      case .labelPropagation:
        try topology.labelPropagation(
          seed: seed,
          maxIterations: maxIterations,
          cancellation: cancellation
        )
      }
    }
  }

  /// Groups of `size` vertices, all tied to one another, in a ring with one tie from group to group.
  static func ring(groups: Int, size: Int, weights: Bool = false) throws -> Topology {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for group in 0..<groups {
      let first = group * size
      for vertex in first..<first + size {
        for other in vertex + 1..<first + size {
          sources.append(UInt32(vertex))
          targets.append(UInt32(other))
        }
      }
      sources.append(UInt32(first))
      targets.append(UInt32((first + size + 1) % (groups * size)))
    }
    return try Topology(
      vertexCount: groups * size,
      sources: sources,
      targets: targets,
      weights: weights ? sources.map { _ in 0.1 } : nil
    )
  }

  /// A random division into sets that are dense inside, with ties between them.
  static func planted(seed: UInt64, count: Int, groups: Int) throws -> Topology {
    var random = SplitMix64(seed: seed)
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for vertex in 0..<count {
      for other in 0..<vertex {
        let chance = vertex % groups == other % groups ? 3 : 40
        guard Int.random(in: 0..<chance, using: &random) == 0 else { continue }
        sources.append(UInt32(vertex))
        targets.append(UInt32(other))
      }
    }
    return try Topology(vertexCount: count, sources: sources, targets: targets)
  }

  @Test("finds the groups of a ring of groups", arguments: Search.allCases, [true, false])
  func ring(search: Search, weights: Bool) throws {
    let topology = try Self.ring(groups: 7, size: 5, weights: weights)
    for seed in 1...10 as ClosedRange<UInt64> {
      let found = try search.run(on: topology, seed: seed)
      // A label may pass over to the next group of the ring; a group is never divided.
      let whole = (0..<35).allSatisfy { found.groups[$0] == found.groups[$0 / 5 * 5] }
      #expect(whole)
      #expect(search == .labelPropagation ? found.count > 3 : found.count == 7)
    }
  }

  @Test("nobody gains by moving to another community or out of all", arguments: 0..<40)
  func isLocalOptimum(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 18)
    for direction in [TieDirection.both, .out] {
      for resolution in [1, 0.5, 2] {
        let topology = try Topology(
          vertexCount: ties.vertexCount,
          sources: ties.sources,
          targets: ties.targets,
          weights: ties.weights,
          direction: direction,
          parallelTies: .kept,
          loops: .kept
        )
        // Whatever the direction, it is the undirected modularity that counts.
        let model = OracleArcs(ties, directed: false, merged: false, loops: true)
        let found = [
          try topology.leiden(resolution: resolution, maxIterations: 100),
          try topology.louvain(resolution: resolution, maxIterations: 100),
        ]
        for partition in found {
          let groups = partition.groups.map(Int.init)
          guard let reached = quality(groups, model, resolution) else { continue }
          for vertex in groups.indices {
            var moved = groups
            for group in 0...partition.count {
              moved[vertex] = group
              let after = try #require(quality(moved, model, resolution))
              #expect(after <= reached + 1e-9, "vertex \(vertex) to group \(group)")
            }
          }
        }
      }
    }
  }

  private func quality(_ groups: [Int], _ model: OracleArcs, _ resolution: Double) -> Double? {
    model.modularity(of: groups, resolution: resolution, weighted: true)
  }

  @Test("nearly always finds the best of all divisions of a small network, or one close to it")
  func exhaustive() throws {
    var networks = 0
    var missed = 0
    for seed in 0..<30 as Range<UInt64> {
      let ties = RandomTies(seed: seed, largest: 8)
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets
      )
      guard topology.tieCount > 0 else { continue }
      var best = -1.0
      everyDivision(of: ties.vertexCount) { labels in
        best = max(best, topology.modularity(of: Partition(labels: labels)) ?? -1)
      }
      let reached = try (1...10 as ClosedRange<UInt64>).map { seed in
        try topology.modularity(of: topology.leiden(seed: seed)) ?? -1
      }
      let gap = best - (reached.max() ?? -1)
      #expect(gap > -1e-12 && gap < 0.05, "seed \(seed)")
      networks += 1
      if gap > 1e-12 { missed += 1 }
    }
    #expect(networks > 12)
    #expect(missed <= 1)
  }

  /// Calls `body` with every division of `count` vertices, each once.
  private func everyDivision(of count: Int, _ body: ([UInt32]) -> Void) {
    func extend(_ labels: [UInt32], _ used: UInt32) {
      guard labels.count < count else { return body(labels) }
      for label in 0...used where Int(label) < count {
        extend(labels + [label], label == used ? used + 1 : used)
      }
    }
    extend([], 0)
  }

  @Test("Leiden's communities are connected", arguments: 0..<60)
  func connected(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 40)
    for resolution in [0, 0.3, 1, 3] {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        direction: seed % 2 == 0 ? .both : .out
      )
      let model = OracleArcs(ties, directed: false, merged: true)
      for limit in [1, 10] {
        let found = try topology.leiden(
          resolution: resolution,
          seed: UInt64(seed),
          maxIterations: limit
        )
        for group in 0..<found.count {
          #expect(model.isConnected(Set(found.vertices(of: group))))
        }
      }
    }
  }

  @Test("Leiden's communities are connected where a vertex that held them together moves last")
  func connectedAtTheEnd() throws {
    let ties = RandomTies(seed: 1, preferential: 3000, ties: 5)
    let topology = try Topology(
      vertexCount: 3000,
      sources: ties.sources,
      targets: ties.targets
    )
    // With these two seeds the search alone leaves communities in pieces.
    for seed in [5, 14] as [UInt64] {
      let found = try topology.leiden(seed: seed, maxIterations: 1)
      // The pieces that are left when the ties between communities are cut.
      let inside = ties.sources.indices.filter { tie in
        found.groups[Int(ties.sources[tie])] == found.groups[Int(ties.targets[tie])]
      }
      let pieces = try Topology(
        vertexCount: 3000,
        sources: inside.map { ties.sources[$0] },
        targets: inside.map { ties.targets[$0] }
      ).weakComponents()
      #expect(pieces.sizes == found.sizes, "seed \(seed)")
      #expect(pieces.groups == found.groups, "seed \(seed)")
    }
  }

  @Test("a longer search is never worse", arguments: 0..<10, [Search.leiden, .louvain])
  func monotone(seed: Int, search: Search) throws {
    let topology = try Self.planted(seed: UInt64(seed), count: 120, groups: 6)
    var before = -1.0
    for limit in 0...6 {
      let found = try search.run(on: topology, seed: UInt64(seed), maxIterations: limit)
      if limit == 0 { #expect(found.count == 120) }
      let reached = try #require(topology.modularity(of: found))
      #expect(reached >= before - 1e-12)
      before = reached
    }
  }

  @Test("is the same for the same seed", arguments: Search.allCases)
  func deterministic(search: Search) throws {
    let topology = try Self.planted(seed: 3, count: 150, groups: 12)
    let first = try search.run(on: topology, seed: 5)
    #expect(try search.run(on: topology, seed: 5) == first)
    #expect(
      try topology.leiden(seed: 5, threads: 3) == topology.leiden(seed: 5, threads: 1)
    )
    let seeds = Set(try (0..<20).map { try search.run(on: topology, seed: $0) })
    #expect(seeds.count > 1, "the seed makes no difference")
  }

  @Test("the largest community is the first", arguments: Search.allCases)
  func numbering(search: Search) throws {
    let topology = try Self.planted(seed: 8, count: 100, groups: 7)
    let found = try search.run(on: topology)
    #expect(found.sizes == found.sizes.sorted(by: >))
    #expect(found == Partition(labels: found.groups))
  }

  @Test("a vertex without ties, or with ties of strength 0 only, is a group of its own")
  func isolates() throws {
    for search in Search.allCases {
      let topology = try Topology(
        vertexCount: 6,
        sources: [0, 1, 0, 3],
        targets: [1, 2, 2, 4],
        weights: [1, 1, 1, 0]
      )
      #expect(try search.run(on: topology).groups == [0, 0, 0, 1, 2, 3])
      let nothing = try Topology(vertexCount: 0, sources: [], targets: [])
      #expect(try search.run(on: nothing).count == 0)
      let alone = try Topology(vertexCount: 1, sources: [0], targets: [0], loops: .kept)
      #expect(try search.run(on: alone).count == 1)
    }
  }

  @Test("a directed topology is read as undirected", arguments: Search.allCases)
  func directed(search: Search) throws {
    // Each of two triangles is a cycle; one arc leads from the first to the second.
    for direction in [TieDirection.out, .in] {
      let topology = try Topology(
        vertexCount: 6,
        sources: [0, 1, 2, 3, 4, 5, 0],
        targets: [1, 2, 0, 4, 5, 3, 3],
        direction: direction
      )
      let divided = try (1...10 as ClosedRange<UInt64>).filter { seed in
        try search.run(on: topology, seed: seed).groups == [0, 0, 0, 1, 1, 1]
      }
      #expect(divided.count >= (search == .labelPropagation ? 3 : 10))
    }
  }

  @Test("after label propagation every label is among the most common around", arguments: 0..<40)
  func propagated(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 30)
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights
    )
    let groups = try topology.labelPropagation(seed: UInt64(seed)).groups
    let model = OracleArcs(ties, directed: false, merged: true)
    for (vertex, arcs) in Dictionary(grouping: model.arcs, by: \.from) {
      let sums = Dictionary(arcs.map { (groups[$0.to], $0.weight) }, uniquingKeysWith: +)
      #expect(sums[groups[vertex]] == sums.values.max())
    }
  }

  @Test(
    "a resolution that is negative or not finite is an error",
    arguments: [-1, .nan, .infinity]
  )
  func resolution(value: Double) throws {
    let topology = try Self.ring(groups: 3, size: 3)
    #expect(throws: AlgorithmError.resolutionOutOfRange) {
      try topology.leiden(resolution: value)
    }
    #expect(throws: AlgorithmError.resolutionOutOfRange) {
      try topology.louvain(resolution: value)
    }
    #expect(try topology.leiden(resolution: 0).count == 1)
    #expect(try topology.leiden(resolution: 1e300).count == 9)
  }

  @Test("weights beyond all bounds end the search all the same", arguments: Search.allCases)
  func hugeWeights(search: Search) throws {
    let topology = try Topology(
      vertexCount: 4,
      sources: [0, 1, 2, 3],
      targets: [1, 2, 3, 0],
      weights: [1e308, 1e308, 1e-300, 1e308]
    )
    #expect(try search.run(on: topology).groups.count == 4)
  }

  @Test("ends when cancelled and at its deadline", arguments: Search.allCases)
  func cancellation(search: Search) throws {
    let topology = try Self.planted(seed: 1, count: 60, groups: 3)
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try search.run(on: topology, cancellation: cancelled)
    }
    #expect(throws: AlgorithmError.deadlinePassed) {
      try search.run(on: topology, cancellation: Cancellation(deadline: .now))
    }
    #expect(
      try search.run(on: topology, cancellation: Cancellation()) == search.run(on: topology)
    )
  }
}
