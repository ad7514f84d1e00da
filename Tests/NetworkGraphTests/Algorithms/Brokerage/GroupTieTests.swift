import NetworkGraph
import TestSupport
import Testing

/// Measures of how ties spread over groups.
@Suite struct GroupTieTests {
  @Test(
    "participation and within-module z agree with their definitions",
    arguments: 0..<60,
    TieDirection.allCases
  )
  func oracle(seed: Int, direction: TieDirection) throws {
    for weighted in [false, true] {
      let network = try BrokerageCase(seed: seed, direction: direction, weighted: weighted)
      let oracle = BrokerageOracle(network.arcs, weighted: weighted)
      let partition = PartialPartition(network.groups)
      let topology = network.topology
      #expect(
        BrokerageCase.agree(
          try topology.participation(in: partition),
          oracle.participation(network.groups)
        )
      )
      #expect(
        BrokerageCase.agree(
          try topology.withinModuleZ(in: partition),
          oracle.withinModuleZ(network.groups)
        )
      )
    }
  }

  @Test("the E-I index counts every tie once per end", arguments: 0..<60, TieDirection.allCases)
  func externalInternal(seed: Int, direction: TieDirection) throws {
    let network = try BrokerageCase(seed: seed, direction: direction, weighted: false)
    let groups = network.groups
    let index = try network.topology.externalInternalIndex(of: PartialPartition(groups))
    let numbers = PartialPartition(groups)
    var overall = EIIndexModel()
    var byVertex = groups.map { _ in EIIndexModel() }
    var byGroup = (0..<numbers.count).map { _ in EIIndexModel() }
    for arc in network.arcs.arcs where network.arcs.isDirected || arc.from < arc.to {
      guard arc.from != arc.to, let first = numbers.group(of: arc.from),
        let second = numbers.group(of: arc.to)
      else { continue }
      let isExternal = first != second
      overall.count(isExternal)
      byVertex[arc.from].count(isExternal)
      byVertex[arc.to].count(isExternal)
      for group in Set([first, second]) { byGroup[group].count(isExternal) }
    }
    #expect(overall.matches(index.overall))
    #expect(zip(byVertex, index.vertices).allSatisfy { $0.matches($1) })
    #expect(zip(byGroup, index.groups).allSatisfy { $0.matches($1) })
    #expect(index.vertices.count == groups.count)
    #expect(index.groups.count == numbers.count)
  }

  @Test("scores by hand: an isolate is a member with no ties")
  func byHand() throws {
    let topology = try Topology(vertexCount: 4, sources: [0, 1], targets: [1, 2])
    let partition = Partition(labels: [0, 0, 1, 0])
    #expect(try topology.participation(in: partition) == [0, 0.5, 0, nil])
    let root = 0.5.squareRoot()
    #expect(
      BrokerageCase.agree(
        try topology.withinModuleZ(in: partition),
        [root, root, 0, -2 * root]
      )
    )
    let index = try topology.externalInternalIndex(of: partition)
    #expect(index.overall.value == 0)
    #expect(index.vertices.map(\.value) == [-1, 0, 1, nil])
    #expect(index.groups.map(\.value) == [0, 1])
  }

  @Test("groups of another network are an error")
  func mismatch() throws {
    let topology = try Topology(vertexCount: 3, sources: [0], targets: [1])
    let partition = Partition(labels: [0, 0])
    let error = AlgorithmError.partitionMismatch(count: 3)
    #expect(throws: error) { try topology.participation(in: partition) }
    #expect(throws: error) { try topology.withinModuleZ(in: partition) }
    #expect(throws: error) { try topology.externalInternalIndex(of: partition) }
    #expect(throws: error) { try topology.brokerageRoles(in: partition) }
    #expect(throws: error) { try topology.brokeredTriples(by: 0, in: partition, limit: 1) }
  }

  @Test("labels that are missing leave vertices without a group")
  func partialPartition() {
    let partition = PartialPartition(["b", nil, "a", "b"])
    #expect((0..<4).map(partition.group(of:)) == [0, nil, 1, 0])
    #expect(partition.count == 2)
  }
}

/// Counts that are made one tie at a time.
private struct EIIndexModel {
  var external = 0
  var inside = 0

  mutating func count(_ isExternal: Bool) {
    if isExternal { external += 1 } else { inside += 1 }
  }

  func matches(_ ties: EIIndex.Ties) -> Bool {
    let all = external + inside
    let value = all == 0 ? nil : Double(external - inside) / Double(all)
    return ties.external == external && ties.internal == inside && ties.value == value
  }
}
