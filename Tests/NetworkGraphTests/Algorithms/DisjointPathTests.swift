import NetworkGraph
import TestSupport
import Testing

@Suite struct DisjointPathTests {
  /// A topology that keeps every tie, and knows its position in the list.
  private func topology(_ ties: RandomTies, _ direction: TieDirection) throws -> Topology {
    try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      relationships: ties.sources.indices.map { RelationshipID(UInt32($0)) },
      direction: direction,
      parallelTies: .kept,
      loops: .kept
    )
  }

  @Test(
    "as many paths as the smallest cut has members, found by trying every set",
    arguments: 0..<600,
    [TieDirection.both, .out, .in]
  )
  func againstEverySet(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 6)
    let topology = try topology(ties, direction)
    let model = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: false,
      loops: true
    )
    guard ties.vertexCount > 1 else { return }
    // One pair by seed, so that all seeds together try every kind.
    let source = seed % ties.vertexCount
    let target = (source + 1 + seed / 7 % (ties.vertexCount - 1)) % ties.vertexCount
    for disjointness in DisjointPaths.Disjointness.allCases {
      let found = try topology.disjointPaths(from: source, to: target, sharingNo: disjointness)
      let place = "\(source) to \(target) by \(disjointness)"
      let cut = try #require(found.cut, "\(place)")
      let expected = model.smallestCut(
        from: source,
        to: target,
        ofVertices: disjointness == .vertices
      )
      #expect(found.paths.count == expected, "\(place)")
      #expect(cut.count == expected, "\(place)")
      #expect(
        model.isSeparated(
          from: source,
          to: target,
          without: Set(cut.vertices),
          ties: Set(cut.ties.compactMap { topology.relationship(at: $0).map { Int($0.raw) } })
        ),
        "\(place)"
      )
      #expect(disjointness == .vertices || cut.vertices.isEmpty, "\(place)")
      check(found.paths, of: topology, model, source, target, disjointness)
      let again = try topology.disjointPaths(from: source, to: target, sharingNo: disjointness)
      #expect(again == found, "\(place)")
      for most in 0...expected + 1 {
        let some = try topology.disjointPaths(
          from: source,
          to: target,
          sharingNo: disjointness,
          atMost: most
        )
        #expect(some.paths.count == min(most, expected), "\(place), \(most)")
        #expect(some.cut == (most < expected ? nil : cut), "\(place), \(most)")
      }
    }
  }

  /// The paths lead over ties of the list from end to end, the shorter first, and share nothing.
  private func check(
    _ paths: [TopologyPath],
    of topology: Topology,
    _ model: OracleArcs,
    _ source: Int,
    _ target: Int,
    _ disjointness: DisjointPaths.Disjointness
  ) {
    var vertices: Set<Int> = []
    var ties: Set<Int> = []
    for path in paths {
      #expect(path.vertices.first == source && path.vertices.last == target)
      #expect(Set(path.vertices).count == path.vertices.count)
      #expect(path.vertices.count == path.length + 1)
      for (step, tie) in path.ties.enumerated() {
        let position = topology.relationship(at: tie).map { Int($0.raw) }
        #expect(
          model.arcs.contains {
            $0.position == position && $0.from == path.vertices[step]
              && $0.to == path.vertices[step + 1]
          }
        )
        #expect(ties.insert(tie).inserted)
      }
      guard disjointness == .vertices else { continue }
      for vertex in path.vertices.dropFirst().dropLast() {
        #expect(vertices.insert(vertex).inserted)
      }
    }
    #expect(paths.map(\.length) == paths.map(\.length).sorted())
  }

  @Test("the grid of 30 by 30 has two paths between opposite corners")
  func grid() throws {
    let side = 30
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for vertex in 0..<UInt32(side * side) {
      for (step, isInside) in [(1, Int(vertex) % side < side - 1), (side, true)]
      where isInside && Int(vertex) + step < side * side {
        sources.append(vertex)
        targets.append(vertex + UInt32(step))
      }
    }
    let grid = try Topology(vertexCount: side * side, sources: sources, targets: targets)
    for disjointness in DisjointPaths.Disjointness.allCases {
      let found = try grid.disjointPaths(from: 0, to: side * side - 1, sharingNo: disjointness)
      #expect(found.paths.map(\.length) == [58, 58])
      #expect(found.cut?.count == 2)
    }
    let crossing = try grid.disjointPaths(from: 0, to: side * side - 1, sharingNo: .vertices)
    #expect(crossing.cut?.vertices == [1, side])
  }

  @Test("ends that are the same, or not there")
  func ends() throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    for disjointness in DisjointPaths.Disjointness.allCases {
      let same = try topology.disjointPaths(from: 1, to: 1, sharingNo: disjointness)
      #expect(same == DisjointPaths.none)
      for (source, target) in [(-1, 0), (0, 2)] {
        #expect(throws: AlgorithmError.vertexOutOfRange(count: 2)) {
          try topology.disjointPaths(from: source, to: target, sharingNo: disjointness)
        }
      }
    }
  }

  @Test("the search ends when cancelled")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let cancelled = Cancellation()
    cancelled.cancel()
    for disjointness in DisjointPaths.Disjointness.allCases {
      #expect(throws: AlgorithmError.cancelled) {
        try topology.disjointPaths(
          from: 0,
          to: 2,
          sharingNo: disjointness,
          cancellation: cancelled
        )
      }
    }
  }

  @Test("a path over the topology is one through the graph")
  func throughTheGraph() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [1, 1],
      targets: [0, 2],
      relationships: [RelationshipID(7), RelationshipID(4)]
    )
    let found = try topology.disjointPaths(from: 0, to: 2, sharingNo: .ties)
    let path = try #require(found.paths.first.flatMap { topology.path(along: $0) })
    #expect(path.nodes.map(\.raw) == [0, 1, 2])
    #expect(path.relationships.map(\.raw) == [7, 4])
    let bare = try Topology(vertexCount: 2, sources: [0], targets: [1])
    #expect(bare.path(along: found.paths[0]) == nil)
  }
}
