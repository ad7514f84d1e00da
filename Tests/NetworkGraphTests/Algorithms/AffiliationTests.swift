import NetworkGraph
import TestSupport
import Testing

@Suite struct AffiliationTests {
  /// What two vertices share, from the list of ties.
  private func items(of vertex: Int, _ ties: RandomTies, _ isItem: [Bool]) -> Set<Int> {
    var found: Set<Int> = []
    for (source, target) in zip(ties.sources, ties.targets) {
      if Int(source) == vertex, isItem[Int(target)] { found.insert(Int(target)) }
      if Int(target) == vertex, isItem[Int(source)] { found.insert(Int(source)) }
    }
    found.remove(vertex)
    return found
  }

  @Test(
    "agrees with comparing every two actors",
    arguments: 0..<40,
    ProjectionWeighting.allCases
  )
  func definition(seed: Int, weighting: ProjectionWeighting) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 24)
    var random = SplitMix64(seed: UInt64(seed) + 99)
    // Vertices may be both or neither.
    let isActor = (0..<ties.vertexCount).map { _ in Int.random(in: 0..<3, using: &random) > 0 }
    let isItem = (0..<ties.vertexCount).map { _ in Bool.random(using: &random) }
    let minWeight = [0, 0.4, 1, 2][seed % 4]
    let topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      direction: seed % 3 == 0 ? .both : .out,
      parallelTies: .kept,
      loops: .kept
    )
    let found = try topology.affiliation(
      actors: isActor,
      items: isItem,
      minWeight: minWeight,
      weighting: weighting
    )
    let actors = isActor.indices.filter { isActor[$0] }
    #expect((0..<found.topology.vertexCount).map { Int(found.topology.node(at: $0).raw) } == actors)
    let itemsOf = actors.map { items(of: $0, ties, isItem) }
    var expected = 0
    for first in actors.indices {
      #expect(found.itemCount(of: first) == itemsOf[first].count)
      for second in actors.indices where second > first {
        let shared = itemsOf[first].intersection(itemsOf[second])
        #expect(found.sharedItems(of: first, and: second).map { Int($0.raw) } == shared.sorted())
        let weight: Double
        switch weighting {
        case .count: weight = Double(shared.count)
        case .jaccard:
          weight = Double(shared.count) / Double(itemsOf[first].union(itemsOf[second]).count)
        case .newman:
          weight = shared.reduce(0) { sum, item in
            sum + 1 / Double(itemsOf.filter { $0.contains(item) }.count - 1)
          }
        }
        let arc = found.topology.forward.firstArc(from: first, to: second)
        // Sums that differ in rounding only must not decide.
        guard abs(weight - minWeight) > 1e-9 || weighting == .count else { continue }
        #expect((arc != nil) == (!shared.isEmpty && weight >= minWeight))
        guard let arc else { continue }
        expected += 1
        let tieWeight = found.topology.tieWeights?[Int(found.topology.forward.ties[arc])]
        #expect(abs((tieWeight ?? 0) - weight) < 1e-12)
      }
    }
    let listed = found.strongestTies()
    #expect(listed.count >= expected)
    #expect(listed.map(\.weight) == listed.map(\.weight).sorted(by: >))
    #expect(listed.allSatisfy { !$0.shared.isEmpty && $0.first < $0.second })
    #expect(found.strongestTies(limit: 3) == Array(listed.prefix(3)))
  }

  @Test("what the items of an actor tie it with adds up, with Newman's weights")
  func newman() throws {
    // Vertices 0 to 3 are actors; item 4 has all of them, item 5 the first two.
    let topology = try Topology(
      vertexCount: 6,
      sources: [0, 1, 2, 3, 0, 1],
      targets: [4, 4, 4, 4, 5, 5]
    )
    let isActor = [true, true, true, true, false, false]
    let found = try topology.affiliation(
      actors: isActor,
      items: isActor.map { !$0 },
      minWeight: 0,
      weighting: .newman
    )
    let strengths = try #require(found.topology.strength())
    for (strength, items) in zip(strengths, [2, 2, 1, 1]) {
      #expect(abs(strength - Double(items)) < 1e-12)
    }
    #expect(found.sharedItems(of: 0, and: 1) == [NodeID(4), NodeID(5)])
    #expect(found.sharedItems(of: 0, and: 9) == [])
  }

  @Test("projects the nodes of a graph by their labels")
  func graph() throws {
    var graph = Graph()
    var nodes: [NodeID] = []
    for label in ["Place", "Person", "Person", "Person", "Event", "Event"] {
      nodes.append(try graph.createNode(labels: [try graph.internLabel(label)]))
    }
    let attended = try graph.internType("ATTENDED")
    for person in nodes[1...2] {
      for event in nodes[4...5] {
        _ = try graph.createRelationship(attended, from: person, to: event)
      }
    }
    let organised = try graph.internType("ORGANISED")
    _ = try graph.createRelationship(organised, from: nodes[3], to: nodes[4])
    let met = try graph.affiliation(actors: ["Person"], through: ["Event"], types: ["ATTENDED"])
    let tie = try #require(met.strongestTies().first)
    #expect(met.strongestTies().count == 1)
    #expect([tie.first, tie.second] == Array(nodes[1...2]))
    #expect(tie.shared == Array(nodes[4...5]))
    #expect(tie.weight == 2)
    #expect(met.topology.vertexCount == 3)
    let all = try graph.affiliation(actors: ["Person"], through: ["Event"])
    #expect(all.topology.tieCount == 3)
    #expect(
      try graph.affiliation(
        actors: ["Person"],
        through: ["Event"],
        minWeight: 2
      ).topology.tieCount == 1
    )
    #expect(throws: AlgorithmError.unknownLabel("Club")) {
      try graph.affiliation(actors: ["Person"], through: ["Club"])
    }
  }

  @Test("masks of another length are an error, and cancelling ends it")
  func errors() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1], targets: [2, 2])
    #expect(throws: AlgorithmError.unequalCounts) {
      try topology.affiliation(actors: [true], items: [false, false, true])
    }
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try topology.affiliation(
        actors: [true, true, false],
        items: [false, false, true],
        cancellation: cancelled
      )
    }
  }
}

@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct AffiliationReferenceTests {
  @Test("the Southern women's shared events")
  func southernWomen() throws {
    let nodes = try ReferenceData.table("networks/southern_women/nodes.csv")
    let names = nodes.column("id")
    let isWoman = nodes.column("kind").map { $0 == "Person" }
    let network = ReferenceNetwork(
      names: names,
      ties: try ReferenceData.table("networks/southern_women/edges.csv")
    )
    let topology = try Topology(
      vertexCount: names.count,
      sources: network.sources,
      targets: network.targets
    )
    let found = try topology.affiliation(actors: isWoman, items: isWoman.map { !$0 })
    let table = try ReferenceData.table("reference/southern_women_projection_women.csv")
    let women = names.indices.filter { isWoman[$0] }.map { names[$0] }
    #expect(women.count == 18)
    var checked = 0
    for row in table.rows {
      let first = try #require(women.firstIndex(of: row[0]))
      let second = try #require(women.firstIndex(of: row[1]))
      let shared = found.sharedItems(of: first, and: second)
      #expect(shared.count == Int(row[2]))
      let arc = try #require(found.topology.forward.firstArc(from: first, to: second))
      let tie = Int(found.topology.forward.ties[arc])
      #expect(found.topology.tieWeights?[tie] == Double(row[2]))
      checked += 1
    }
    #expect(checked == 139)
    #expect(found.topology.tieCount == checked)
  }
}
