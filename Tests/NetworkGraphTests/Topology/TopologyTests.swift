import NetworkGraph
import TestSupport
import Testing

@Suite struct TopologyTests {
  /// Which options a random case is built with; every combination comes.
  struct Options: CustomTestStringConvertible {
    let direction: TieDirection
    let parallelTies: ParallelTies
    let loops: LoopTies
    var testDescription: String { "\(direction) \(parallelTies) loops \(loops)" }

    static let all = TieDirection.allCases.flatMap { direction in
      ParallelTies.allCases.flatMap { parallelTies in
        LoopTies.allCases.map {
          Options(direction: direction, parallelTies: parallelTies, loops: $0)
        }
      }
    }
  }

  @Test("rows, weights and relationships are those of the ties", arguments: 0..<40, Options.all)
  func matchesModel(seed: Int, options: Options) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 12)
    let rows = ties.sources.indices.map { RelationshipID(UInt32(100 + $0)) }
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights,
      relationships: rows,
      direction: options.direction,
      parallelTies: options.parallelTies,
      loops: options.loops
    )
    let model = OracleArcs(
      ties,
      directed: options.direction != .both,
      reversed: options.direction == .in,
      merged: options.parallelTies == .merged,
      loops: options.loops == .kept
    )

    func entries(_ adjacency: ArcRows, of vertex: Int) throws -> [[Int]] {
      let weights = try #require(topology.tieWeights)
      let relationships = try #require(topology.relationships)
      return adjacency.arcs(of: vertex).map { arc in
        let tie = Int(adjacency.ties[arc])
        return [
          Int(adjacency.neighbours[arc]), Int(relationships[tie].raw) - 100, Int(weights[tie]),
        ]
      }
    }
    for vertex in 0..<ties.vertexCount {
      let out = model.arcs.filter { $0.from == vertex }.map { [$0.to, $0.position, $0.weight] }
      let into = model.arcs.filter { $0.to == vertex }.map { [$0.from, $0.position, $0.weight] }
      #expect(
        try entries(topology.forward, of: vertex) == out.sorted { $0.lexicographicallyPrecedes($1) }
      )
      #expect(
        try entries(topology.backward, of: vertex)
          == into.sorted { $0.lexicographicallyPrecedes($1) }
      )
    }
    #expect(topology.tieCount == Set(model.arcs.map(\.position)).count)

    let unweighted = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      direction: options.direction,
      parallelTies: options.parallelTies,
      loops: options.loops
    )
    #expect(unweighted.forward.offsets == topology.forward.offsets)
    #expect(unweighted.forward.neighbours == topology.forward.neighbours)
    #expect(unweighted.backward.neighbours == topology.backward.neighbours)
    #expect(unweighted.forward.ties.isEmpty && unweighted.tieWeights == nil)
  }

  @Test("of parallel distances the shortest counts")
  func shortestOfParallel() throws {
    let topology = try Topology(
      vertexCount: 2,
      sources: [0, 1, 0],
      targets: [1, 0, 1],
      weights: [3, 2, 5],
      weightMeaning: .distance
    )
    #expect(topology.tieWeights == [2])
    #expect(topology.arcLengths(of: topology.forward) == [2, 2])
  }

  @Test("strengths become inverse lengths")
  func lengths() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      weights: [4, 0],
      direction: .out
    )
    #expect(topology.arcWeights(of: topology.forward) == [4, 0])
    #expect(topology.arcLengths(of: topology.forward) == [0.25, .infinity])
  }

  @Test("vertices lead to nodes and back")
  func nodes() throws {
    let part = try Topology(
      vertexCount: 3,
      sources: [0],
      targets: [2],
      nodes: [NodeID(2), NodeID(5), NodeID(9)]
    )
    #expect((0..<3).map { part.node(at: $0).raw } == [2, 5, 9])
    #expect(
      (0..<11).map { part.vertex(of: NodeID($0)) }
        == [nil, nil, 0, nil, nil, 1, nil, nil, nil, 2, nil]
    )
    let whole = try Topology(vertexCount: 2, sources: [], targets: [])
    #expect(whole.node(at: 1) == NodeID(1))
    #expect(whole.vertex(of: NodeID(1)) == 1)
    #expect(whole.vertex(of: NodeID(2)) == nil)
  }

  @Test("a walk becomes a path through the graph")
  func pathThroughGraph() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [0, 2, 0],
      targets: [1, 1, 1],
      relationships: [RelationshipID(7), RelationshipID(8), RelationshipID(9)],
      nodes: [NodeID(4), NodeID(5), NodeID(6)]
    )
    let path = try #require(topology.path(through: [0, 1, 2]))
    #expect(path.nodes == [NodeID(4), NodeID(5), NodeID(6)])
    #expect(path.relationships == [RelationshipID(7), RelationshipID(8)])
    #expect(topology.path(through: [0, 2]) == nil)
    #expect(topology.path(through: []) == nil)
  }

  @Test(
    "faulty weights name their relationship",
    arguments: [
      (-1.0, AlgorithmError.weightNegative(RelationshipID(11))),
      (-Double.infinity, .weightNegative(RelationshipID(11))),
      (.infinity, .weightNotFinite(RelationshipID(11))),
      (.nan, .weightNotFinite(RelationshipID(11))),
    ]
  )
  func faultyWeights(weight: Double, error: AlgorithmError) {
    #expect(throws: error) {
      try Topology(
        vertexCount: 2,
        sources: [0, 0],
        targets: [1, 1],
        weights: [1, weight],
        relationships: [RelationshipID(10), RelationshipID(11)]
      )
    }
  }

  @Test("faulty lists are errors")
  func faultyLists() {
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 2)) {
      try Topology(vertexCount: 2, sources: [0], targets: [2])
    }
    #expect(throws: AlgorithmError.unequalCounts) {
      try Topology(vertexCount: 2, sources: [0], targets: [])
    }
    #expect(throws: AlgorithmError.unequalCounts) {
      try Topology(vertexCount: 2, sources: [0], targets: [1], weights: [])
    }
    #expect(throws: AlgorithmError.unequalCounts) {
      try Topology(vertexCount: -1, sources: [], targets: [])
    }
  }

  @Test("an empty topology has no arcs")
  func empty() throws {
    let topology = try Topology(vertexCount: 0, sources: [], targets: [])
    #expect(topology.forward.arcCount == 0)
    #expect(topology.pairCount == 0)
  }
}
