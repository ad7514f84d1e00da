import NetworkGraph
import TestSupport
import Testing

@Suite struct SimplePathTests {
  private func all(_ paths: SimplePaths) throws -> [TopologyPath] {
    var paths = paths
    var found: [TopologyPath] = []
    while let path = try paths.next() { found.append(path) }
    return found
  }

  @Test(
    "every path comes once, the shorter first",
    arguments: 0..<200,
    [TieDirection.both, .out, .in]
  )
  func againstEveryWalk(seed: Int, direction: TieDirection) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 6)
    guard ties.vertexCount > 0, ties.sources.count <= 16 else { return }
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      relationships: ties.sources.indices.map { RelationshipID(UInt32($0)) },
      direction: direction,
      parallelTies: .kept,
      loops: .kept
    )
    let model = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: false,
      loops: true
    )
    let source = seed % ties.vertexCount
    for target in 0..<ties.vertexCount {
      let expected = model.simplePaths(from: source, to: target)
      let found = try all(topology.simplePaths(from: source, to: target))
      let described = found.map { path in
        [path.vertices, path.ties.compactMap { topology.relationship(at: $0).map { Int($0.raw) } }]
      }
      #expect(described.count == expected.count, "\(source) to \(target)")
      #expect(Set(described) == expected, "\(source) to \(target)")
      #expect(found.map(\.length) == found.map(\.length).sorted(), "\(source) to \(target)")
      for longest in 0...3 {
        let short = try all(topology.simplePaths(from: source, to: target, longest: longest))
        #expect(short.count == expected.count { $0[1].count <= longest })
        #expect(short.allSatisfy { $0.length <= longest })
      }
    }
  }

  @Test("a part that leads nowhere costs no more than looking at it")
  func deadEnd() throws {
    // 0-1-2, and at 0 a clique of 40 vertices in which there are paths without number.
    var sources: [UInt32] = [0, 1, 0]
    var targets: [UInt32] = [1, 2, 3]
    for first in 3..<UInt32(43) {
      for second in (first + 1)..<UInt32(43) {
        sources.append(first)
        targets.append(second)
      }
    }
    let topology = try Topology(vertexCount: 44, sources: sources, targets: targets)
    #expect(try all(topology.simplePaths(from: 0, to: 2)).map(\.vertices) == [[0, 1, 2]])
    #expect(try all(topology.simplePaths(from: 0, to: 43)).isEmpty)
  }

  @Test("the first paths come without the others")
  func firstPaths() throws {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    for first in UInt32(0)..<60 {
      for second in (first + 1)..<60 {
        sources.append(first)
        targets.append(second)
      }
    }
    let topology = try Topology(vertexCount: 60, sources: sources, targets: targets)
    var paths = try topology.simplePaths(from: 0, to: 59)
    let found = try (0..<100).compactMap { _ in try paths.next()?.length }
    #expect(found == [1] + [Int](repeating: 2, count: 58) + [Int](repeating: 3, count: 41))
  }

  @Test("a vertex that does not exist is an error; a cancelled search ends")
  func errors() throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 2)) {
      try topology.simplePaths(from: 0, to: 2)
    }
    let cancellation = Cancellation()
    var paths = try topology.simplePaths(from: 0, to: 1, cancellation: cancellation)
    cancellation.cancel()
    #expect(throws: AlgorithmError.cancelled) { try paths.next() }
    #expect(throws: AlgorithmError.cancelled) {
      try topology.simplePaths(from: 0, to: 1, cancellation: cancellation)
    }
  }
}
