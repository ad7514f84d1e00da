import NetworkGraph
import TestSupport
import Testing

@Suite struct SignedTests {
  /// Random ties with random signs.
  struct Case {
    let topology: Topology
    let signs: [Int8]
    let oracle: SignedOracle

    init(seed: Int, largest: Int, direction: TieDirection) throws {
      let ties = RandomTies(seed: UInt64(seed), largest: largest)
      let topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        relationships: ties.sources.indices.map { RelationshipID(UInt32($0)) },
        direction: direction,
        parallelTies: .kept,
        loops: .kept
      )
      var random = SplitMix64(seed: UInt64(seed))
      signs = (0..<topology.tieCount).map { _ in
        Int8.random(in: 0...5, using: &random) == 0 ? 0 : Bool.random(using: &random) ? 1 : -1
      }
      // The relationship behind a tie is its position in the list.
      let positions = (0..<topology.tieCount).compactMap { topology.relationship(at: $0) }
      self.topology = topology
      oracle = SignedOracle(
        vertexCount: ties.vertexCount,
        ends: positions.map { (Int(ties.sources[Int($0.raw)]), Int(ties.targets[Int($0.raw)])) },
        signs: signs.map(Int.init)
      )
    }
  }

  @Test("triads agree with the definition", arguments: 0..<60, [TieDirection.both, .out, .in])
  func triads(seed: Int, direction: TieDirection) throws {
    let network = try Case(seed: seed, largest: 16, direction: direction)
    let expected = network.oracle.triads()
    let found = try network.topology.balance(signs: network.signs)
    #expect(found.counts == (0...3).map { count in expected.filter { $0.negative == count }.count })
    #expect(found.total == expected.count)
    for rule in BalanceRule.allCases {
      let frustrated = expected.filter { triad in
        triad.negative == 1 || (rule == .strict && triad.negative == 3)
      }
      let listed = try network.topology.frustratedTriads(signs: network.signs, rule: rule)
      #expect(listed.map(\.vertices) == frustrated.map(\.vertices))
      #expect(listed.map(\.negativeCount) == frustrated.map(\.negative))
      #expect(found.frustrated(rule) == frustrated.count)
      #expect(found.balanced(rule) == expected.count - frustrated.count)
      let some = try network.topology.frustratedTriads(
        signs: network.signs,
        rule: rule,
        limit: 2
      )
      #expect(some == Array(listed.prefix(2)))
    }
  }

  @Test("frustrated ties agree with the definition", arguments: 0..<40, [TieDirection.both, .in])
  func frustration(seed: Int, direction: TieDirection) throws {
    let network = try Case(seed: seed, largest: 20, direction: direction)
    var random = SplitMix64(seed: UInt64(seed) + 7)
    let count = network.topology.vertexCount
    let groups = (0..<count).map { _ in UInt32.random(in: 0..<UInt32(count), using: &random) % 3 }
    let labels = groups.map { min($0, UInt32(max(1, count) - 1)) }
    let found = try network.topology.frustration(
      of: Partition(labels: labels),
      signs: network.signs
    )
    let expected = network.oracle.frustrated(labels.map(Int.init))
    #expect(found.positiveAcross == expected.positive)
    #expect(found.negativeWithin == expected.negative)
    #expect(found.byVertex.reduce(0, +) == 2 * found.count)
  }

  @Test("the best camps of small networks are the best of all", arguments: 0..<30)
  func split(seed: Int) throws {
    let network = try Case(seed: seed, largest: 8, direction: seed % 2 == 0 ? .both : .out)
    for groups in [1, 2, 3, nil] {
      let found = try network.topology.balancedSplit(signs: network.signs, groups: groups)
      let least = network.oracle.leastFrustration(most: groups ?? 8)
      #expect(found.isExact)
      #expect(found.frustration.count == least)
      let checked = try network.topology.frustration(of: found.partition, signs: network.signs)
      #expect(checked == found.frustration)
      let again = try network.topology.balancedSplit(
        signs: network.signs,
        groups: groups,
        seed: 7
      )
      #expect(again.frustration.count == least)
    }
  }

  @Test("proves that enemies of one another cannot all be apart in two camps")
  func unbalanced() throws {
    // Of 14 enemies at best two halves, each with 21 frustrated ties.
    let pairs = (0..<14).flatMap { first in (first + 1..<14).map { (first, $0) } }
    let topology = try Topology(
      vertexCount: 14,
      sources: pairs.map { UInt32($0.0) },
      targets: pairs.map { UInt32($0.1) }
    )
    let signs = pairs.map { _ in Int8(-1) }
    let found = try topology.balancedSplit(signs: signs)
    #expect(found.isExact)
    #expect(found.partition.sizes == [7, 7])
    #expect(found.frustration.count == 42)
    #expect(found.frustration.byVertex == [Int](repeating: 6, count: 14))
    let apart = try topology.balancedSplit(signs: signs, groups: nil)
    #expect(apart.isExact && apart.partition.count == 14 && apart.frustration.count == 0)
  }

  @Test("a large balanced network falls into its camps exactly", arguments: [2, 4])
  func planted(camps: Int) throws {
    var random = SplitMix64(seed: 5)
    var ends: [(Int, Int)] = []
    for vertex in 1..<300 {
      for _ in 0..<4 { ends.append((vertex, Int.random(in: 0..<vertex, using: &random))) }
    }
    // Friends in each camp are connected, so that the camps are known.
    for vertex in camps..<300 { ends.append((vertex, vertex - camps)) }
    let topology = try Topology(
      vertexCount: 300,
      sources: ends.map { UInt32($0.0) },
      targets: ends.map { UInt32($0.1) },
      relationships: ends.indices.map { RelationshipID(UInt32($0)) }
    )
    let signs = (0..<topology.tieCount).map { tie -> Int8 in
      let position = topology.relationship(at: tie).map { Int($0.raw) } ?? 0
      return ends[position].0 % camps == ends[position].1 % camps ? 1 : -1
    }
    let found = try topology.balancedSplit(signs: signs, groups: camps == 2 ? 2 : nil)
    #expect(found.isExact)
    #expect(found.frustration.count == 0)
    #expect(found.partition == Partition(labels: (0..<300).map { UInt32($0 % camps) }))
    #expect(try topology.balance(signs: signs).frustrated(camps == 2 ? .strict : .generalised) == 0)
  }

  @Test("a large network with noise says that its camps are not proved")
  func noisy() throws {
    let network = try Case(seed: 31, largest: 400, direction: .both)
    let found = try network.topology.balancedSplit(signs: network.signs)
    #expect(network.topology.vertexCount > 100)
    #expect(!found.isExact)
    #expect(found == (try network.topology.balancedSplit(signs: network.signs)))
    // No vertex would be less torn in the other camp.
    var signedTies = [Int](repeating: 0, count: network.topology.vertexCount)
    var tie = 0
    for vertex in signedTies.indices {
      for neighbour in network.topology.forward.neighbours(of: vertex) where neighbour >= vertex {
        if network.signs[tie] != 0, neighbour != vertex {
          signedTies[vertex] += 1
          signedTies[Int(neighbour)] += 1
        }
        tie += 1
      }
    }
    #expect(found.frustration.signedCount == signedTies.reduce(0, +) / 2)
    for (torn, all) in zip(found.frustration.byVertex, signedTies) {
      #expect(2 * torn <= all)
    }
  }

  @Test("a vertex without signed ties is a group of its own")
  func isolates() throws {
    let topology = try Topology(vertexCount: 4, sources: [0, 2], targets: [1, 3])
    let found = try topology.balancedSplit(signs: [1, 0])
    #expect(found.partition.groups == [0, 0, 1, 2])
    let nothing = try Topology(vertexCount: 0, sources: [], targets: [])
    #expect(try nothing.balancedSplit(signs: []).isExact)
    #expect(try nothing.balance(signs: []).share() == nil)
  }

  @Test("signs that do not fit the ties are an error")
  func unequalCounts() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [1, 2])
    #expect(throws: AlgorithmError.unequalCounts) { try topology.balance(signs: [1]) }
    #expect(throws: AlgorithmError.unequalCounts) { try topology.balancedSplit(signs: []) }
    #expect(throws: AlgorithmError.unequalCounts) {
      try topology.frustration(of: Partition(labels: [0]), signs: [1, 1])
    }
  }

  @Test("signs come from a property of the relationships")
  func property() throws {
    var graph = Graph()
    let nodes = try (0..<3).map { _ in try graph.createNode() }
    let key = try graph.internKey("sign")
    let type = try graph.internType("RELATION")
    func tie(_ from: Int, _ to: Int, _ sign: Value) throws -> RelationshipID {
      try graph.createRelationship(
        type,
        from: nodes[from],
        to: nodes[to],
        properties: [(key, sign)]
      )
    }
    _ = try tie(0, 1, .int(1))
    _ = try tie(2, 1, .double(-0.5))
    let definition = TopologyDefinition(parallelTies: .kept, keepsRelationships: true)
    #expect(try graph.signs("sign", of: graph.topology(definition)) == [1, -1])
    #expect(throws: AlgorithmError.relationshipsNotKept) {
      try graph.signs("sign", of: graph.topology())
    }
    #expect(throws: AlgorithmError.unknownProperty("mood")) {
      try graph.signs("mood", of: graph.topology(definition))
    }
    let odd = try tie(0, 2, .bool(true))
    #expect(throws: AlgorithmError.signMissing(odd)) {
      try graph.signs("sign", of: graph.topology(definition))
    }
  }

  @Test("ends when cancelled")
  func cancellation() throws {
    let network = try Case(seed: 31, largest: 400, direction: .both)
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try network.topology.balance(signs: network.signs, cancellation: cancelled)
    }
    #expect(throws: AlgorithmError.cancelled) {
      try network.topology.frustratedTriads(signs: network.signs, cancellation: cancelled)
    }
    #expect(throws: AlgorithmError.cancelled) {
      try network.topology.balancedSplit(signs: network.signs, cancellation: cancelled)
    }
  }
}

/// The great powers before the First World War.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct SignedReferenceTests {
  @Test("balance of the alliances of every year from 1872 to 1918")
  func alliances() throws {
    let folder = "networks/wwi_alliances"
    let names = try ReferenceData.table("\(folder)/nodes.csv").column("id")
    let edges = try ReferenceData.table("\(folder)/edges.csv")
    let table = try ReferenceData.table("reference/wwi_balance_by_year.csv")
    let begins = edges.numbers("begin")
    let ends = edges.numbers("end")
    let signs = edges.numbers("sign")
    #expect(table.column("parallel_edges").allSatisfy { $0 == "FALSE" })
    var checked = 0
    for row in table.rows {
      let year = try #require(Double(row[0]))
      // The end is exclusive; with the last year the observation ends, not the tie.
      let current = edges.rows.indices.filter { edge in
        guard let begin = begins[edge], let end = ends[edge] else { return false }
        return begin <= year && (year < end || end == 1918)
      }
      let sources = edges.column("source_id")
      let targets = edges.column("target_id")
      func vertices(_ column: [String]) throws -> [UInt32] {
        try current.map { UInt32(try #require(names.firstIndex(of: column[$0]))) }
      }
      let topology = try Topology(
        vertexCount: names.count,
        sources: vertices(sources),
        targets: vertices(targets),
        relationships: current.map { RelationshipID(UInt32($0)) },
        parallelTies: .kept
      )
      let tieSigns = try (0..<topology.tieCount).map { tie in
        let edge = try #require(topology.relationship(at: tie))
        return Int8(try #require(signs[Int(edge.raw)]))
      }
      let found = try topology.balance(signs: tieSigns)
      #expect(tieSigns.filter { $0 > 0 }.count == Int(row[1]), "\(row[0])")
      #expect(tieSigns.filter { $0 < 0 }.count == Int(row[2]), "\(row[0])")
      #expect(found.balanced() == Int(row[3]), "\(row[0])")
      #expect(found.frustrated() == Int(row[4]), "\(row[0])")
      let split = try topology.balancedSplit(signs: tieSigns)
      #expect(split.isExact)
      if year >= 1907 {
        // Triple Alliance and Triple Entente.
        #expect(split.frustration.count == 0 && split.partition.sizes == [3, 3])
      }
      checked += 1
    }
    #expect(checked == 47)
  }
}
