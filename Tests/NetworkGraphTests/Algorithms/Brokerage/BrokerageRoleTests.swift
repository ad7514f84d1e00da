import NetworkGraph
import TestSupport
import Testing

@Suite struct BrokerageRoleTests {
  /// The role by the words of its definition.
  static func role(_ source: Int?, _ broker: Int?, _ target: Int?) -> BrokerageRole {
    if source == broker, broker == target { return .coordinator }
    if source == target { return .itinerant }
    if source == broker { return .representative }
    return broker == target ? .gatekeeper : .liaison
  }

  @Test(
    "counts and triples agree with looking at every triple",
    arguments: 0..<80,
    TieDirection.allCases
  )
  func oracle(seed: Int, direction: TieDirection) throws {
    let parallelTies: ParallelTies = seed % 2 == 0 ? .merged : .kept
    let network = try BrokerageCase(
      seed: seed,
      direction: direction,
      weighted: false,
      parallelTies: parallelTies
    )
    let groups = network.groups
    let partition = PartialPartition(groups)
    let expected = BrokerageOracle(network.arcs, weighted: false).triples(groups)
    let topology = network.topology
    let roles = try topology.brokerageRoles(in: partition)
    var sum = 0
    for vertex in 0..<topology.vertexCount {
      let mine = expected.filter { $0[1] == vertex }
      let found = try topology.brokeredTriples(by: vertex, in: partition, limit: .max)
      #expect(found.map { [$0.source, $0.broker, $0.target] } == mine)
      for triple in found {
        #expect(
          triple.role == Self.role(groups[triple.source], groups[vertex], groups[triple.target])
        )
      }
      for role in BrokerageRole.allCases {
        let count = found.count { $0.role == role }
        #expect(roles.counts[vertex][role] == count)
        let chosen = try topology.brokeredTriples(
          by: vertex,
          in: partition,
          role: role,
          limit: 2
        )
        #expect(chosen == Array(found.filter { $0.role == role }.prefix(2)))
      }
      #expect(roles.counts[vertex].total == mine.count)
      sum += mine.count
    }
    #expect(roles.total.total == sum)
    for group in 0..<partition.count {
      let members = groups.indices.filter { partition.group(of: $0) == group }
      for role in BrokerageRole.allCases {
        #expect(
          roles.groups[group][role] == members.map { roles.counts[$0][role] }.reduce(0, +)
        )
      }
    }
  }

  @Test("a hub's row is searched where that is shorter")
  func hub() throws {
    // Vertex 0 reaches all others; 1 lies between 0 and 2, which 0 reaches as well, and 0 and 100.
    let sources = [UInt32](repeating: 0, count: 98) + [1, 1]
    let targets = Array(1..<UInt32(99)) + [2, 100]
    let topology = try Topology(
      vertexCount: 101,
      sources: sources,
      targets: targets,
      direction: .out
    )
    let roles = try topology.brokerageRoles(in: Partition(labels: Array(repeating: 0, count: 101)))
    #expect(roles.counts[1].coordinator == 1)
    #expect(roles.total.total == 1)
  }

  @Test(
    "expectation and variance are those of all networks, each as likely as chance makes it",
    arguments: [[0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 1], [0, 0, 1, 2], [0, 1, 2, 3]],
    [1, 3, 7]
  )
  func moments(groups: [Int], arcCount: Int) throws {
    let pairs = (0..<4).flatMap { from in (0..<4).filter { $0 != from }.map { [from, $0] } }
    let observed = Array(pairs.prefix(arcCount))
    func topology(_ arcs: [[Int]]) throws -> Topology {
      try Topology(
        vertexCount: 4,
        sources: arcs.map { UInt32($0[0]) },
        targets: arcs.map { UInt32($0[1]) },
        direction: .out
      )
    }
    let partition = PartialPartition(groups.map { $0 as Int? })
    let model = try #require(try topology(observed).brokerageRoles(in: partition).model(of: 0))
    let density = Double(arcCount) / 12
    #expect(model.density == density)

    var sums: [BrokerageRole?: (first: Double, second: Double)] = [:]
    for bits in 0..<(1 << 12) {
      let arcs = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
      var chance = 1.0
      for place in 0..<12 { chance *= bits >> place & 1 == 1 ? density : 1 - density }
      var counts: [BrokerageRole?: Int] = [:]
      for inward in arcs where inward[1] == 0 {
        for outward in arcs where outward[0] == 0 && outward[1] != inward[0] {
          guard !arcs.contains([inward[0], outward[1]]) else { continue }
          counts[Self.role(groups[inward[0]], groups[0], groups[outward[1]]), default: 0] += 1
          counts[nil, default: 0] += 1
        }
      }
      for (role, count) in counts {
        sums[role, default: (0, 0)].first += chance * Double(count)
        sums[role, default: (0, 0)].second += chance * Double(count * count)
      }
    }
    for role in BrokerageRole.allCases.map(Optional.some) + [nil] {
      let (first, second) = sums[role] ?? (0, 0)
      #expect(abs(model.expectation(of: role) - first) < 1e-9, "\(String(describing: role))")
      #expect(abs(model.variance(of: role) - (second - first * first)) < 1e-9)
      #expect((model.z(1, of: role) == nil) == (second < 1e-12))
    }
  }

  @Test("nothing is expected of networks without pairs, and nobody scores without a group")
  func degenerate() throws {
    let empty = try Topology(vertexCount: 0, sources: [], targets: [])
    #expect(try empty.brokerageRoles(in: Partition(labels: [])).total.total == 0)
    let path = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    let none = try path.brokerageRoles(in: PartialPartition([String?](repeating: nil, count: 3)))
    #expect(none.total.total == 0)
    #expect(none.z(nil, of: 1) == nil)
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 3)) {
      try path.brokeredTriples(by: 3, in: Partition(labels: [0, 0, 0]), limit: 1)
    }
    let cancelled = Cancellation()
    cancelled.cancel()
    // Polling comes after so many steps that only a dense network gets there.
    let dense = try Topology(
      vertexCount: 150,
      sources: (0..<150 * 150).map { UInt32($0 / 150) },
      targets: (0..<150 * 150).map { UInt32($0 % 150) },
      direction: .out
    )
    #expect(throws: AlgorithmError.cancelled) {
      try dense.brokerageRoles(
        in: Partition(labels: Array(repeating: 0, count: 150)),
        cancellation: cancelled
      )
    }
  }
}
