import NetworkGraph
import TestSupport
import Testing

@Suite struct WeakComponentsTests {
  @Test("agrees with spreading labels", arguments: 0..<100)
  func matchesModel(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 40)
    for direction in [TieDirection.both, .out, .in] {
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        direction: direction
      )
      let expected = OracleArcs(ties, directed: true, merged: true).weakComponents()
      let found = try topology.weakComponents()
      #expect(found.count == expected.count)
      #expect(found.sizes == expected.map(\.count))
      #expect((0..<found.count).map(found.vertices(of:)) == expected)
    }
  }

  @Test("groups are numbered by size, then by smallest vertex")
  func numbering() {
    let partition = Partition(labels: [5, 3, 3, 0, 5, 1])
    #expect(partition.groups == [0, 1, 1, 2, 0, 3])
    #expect(partition.sizes == [2, 2, 1, 1])
  }

  @Test("ends when cancelled")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0], targets: [1])
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try topology.weakComponents(cancellation: cancelled)
    }
  }
}
