import NetworkGraph
import TestSupport
import Testing

@Suite struct ModularityTests {
  @Test("agrees with the definition", arguments: 0..<60, [TieDirection.both, .out, .in])
  func definition(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 20)
    var random = SplitMix64(seed: UInt64(seed) + 1000)
    let groups = (0..<ties.vertexCount).map { _ in
      UInt32.random(in: 0..<UInt32(max(1, ties.vertexCount / 3)), using: &random)
    }
    let resolution = Double.random(in: 0.2...2, using: &random)
    for (weighted, parallelTies) in zip(
      [true, true, false, false],
      [.merged, .kept] + [.merged, .kept] as [ParallelTies]
    ) {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        weights: weighted ? ties.weights : nil,
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
      let partition = Partition(labels: groups)
      let expected = model.modularity(
        of: groups.map(Int.init),
        resolution: resolution,
        weighted: weighted
      )
      let found = topology.modularity(of: partition, resolution: resolution)
      #expect((found == nil) == (expected == nil))
      if let found, let expected { #expect(abs(found - expected) < 1e-12) }
    }
  }

  @Test("two separate ties as two groups have one half")
  func example() throws {
    let topology = try Topology(vertexCount: 4, sources: [0, 2], targets: [1, 3])
    #expect(topology.modularity(of: Partition(labels: [0, 0, 1, 1])) == 0.5)
    #expect(topology.modularity(of: Partition(labels: [0, 0, 0, 0])) == 0)
  }

  @Test("is undefined without ties, for another topology and for numbers that are not finite")
  func undefined() throws {
    let isolates = try Topology(vertexCount: 2, sources: [], targets: [])
    #expect(isolates.modularity(of: Partition(labels: [0, 1])) == nil)
    let pair = try Topology(vertexCount: 2, sources: [0], targets: [1])
    #expect(pair.modularity(of: Partition(labels: [0])) == nil)
    #expect(pair.modularity(of: Partition(labels: [0, 1]), resolution: .nan) == nil)
    let heavy = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      weights: [1e308, 1e308]
    )
    #expect(heavy.modularity(of: Partition(labels: [0, 1, 2])) == nil)
  }

  @Test("distances are no strengths")
  func distances() throws {
    func topology(_ meaning: WeightMeaning) throws -> Topology {
      try Topology(
        vertexCount: 4,
        sources: [0, 2],
        targets: [1, 3],
        weights: [1, 3],
        weightMeaning: meaning
      )
    }
    let halves = Partition(labels: [0, 0, 1, 1])
    #expect(try topology(.distance).modularity(of: halves) == 0.5)
    #expect(try topology(.strength).modularity(of: halves) == 0.375)
  }
}
