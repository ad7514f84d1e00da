import NetworkGraph
import TestSupport
import Testing

/// Graphs restricted to some of their elements, held against graphs that lost the others one by one.
@Suite struct RestrictedGraphTests {
  @Test("is what is left when the others are deleted", arguments: 1...12 as ClosedRange<UInt64>)
  func equalsDeletion(seed: UInt64) throws {
    var pair = PairedGraph(seed: seed)
    for _ in 0..<Int(seed % 6) * 25 + 20 { pair.step() }
    let before = pair.graph.version
    var random = SplitMix64(seed: seed &+ 9_000)
    for share in [0.0, 0.4, 0.9, 1.0] {
      let nodes = flags(pair.graph.nodeCapacity, share, &random)
      let ties = flags(pair.graph.relationshipCapacity, share, &random)
      let restricted = pair.graph.restricted(nodes: nodes, relationships: ties)
      var model = pair.model
      for tie in pair.graph.relationshipIDs() where !ties[Int(tie.raw)] {
        try model.deleteRelationship(tie)
      }
      for node in pair.graph.nodeIDs() where !nodes[Int(node.raw)] {
        try model.deleteNode(node, detaching: true)
      }
      #expect(restricted.checkInvariants().isEmpty, "share \(share)")
      // A restricted graph has no indexes nor constraints; everything else is the same.
      let differences = model.differences(from: restricted).filter {
        $0 != "list of rules" && $0 != "required properties" && !$0.hasPrefix("index on ")
      }
      #expect(differences.isEmpty, "share \(share)")
      #expect(restricted.version != pair.graph.version)
      #expect(restricted.nodeCapacity == pair.graph.nodeCapacity)
      #expect(restricted.schema.isEmpty)
    }
    // What the views were taken of is as it was.
    #expect(pair.graph.version == before)
    #expect(pair.graph.checkInvariants().isEmpty)
    #expect(pair.model.differences(from: pair.graph).isEmpty)
  }

  @Test("can be written to, and both stay sound", arguments: 1...10 as ClosedRange<UInt64>)
  func canBeWritten(seed: UInt64) throws {
    var pair = PairedGraph(seed: seed)
    for _ in 0..<120 { pair.step() }
    var random = SplitMix64(seed: seed)
    let nodes = flags(pair.graph.nodeCapacity, 0.7, &random)
    let ties = flags(pair.graph.relationshipCapacity, 0.7, &random)
    var restricted = pair.graph.restricted(nodes: nodes, relationships: ties)
    let key = try restricted.internKey("text")
    let type = try restricted.internType("NEW")
    for value in [Value.string("a"), .int(1), .null, .bool(true)] {
      for node in restricted.nodeIDs() {
        try restricted.setProperty(key, of: node, to: value)
        _ = try restricted.createRelationship(type, from: node, to: node)
      }
    }
    _ = try restricted.createNode(properties: [(key, .string("b"))])
    if let first = restricted.nodeIDs().first { try restricted.deleteNode(first, detaching: true) }
    #expect(restricted.checkInvariants().isEmpty)
    restricted.pack()
    #expect(restricted.checkInvariants().isEmpty)
    #expect(pair.graph.checkInvariants().isEmpty)
    #expect(pair.model.differences(from: pair.graph).isEmpty)
  }

  @Test("flags that are missing leave out, flags too many mean nothing")
  func flagsOfAnotherLength() throws {
    var graph = Graph()
    let type = try graph.internType("R")
    let first = try graph.createNode()
    let second = try graph.createNode()
    _ = try graph.createRelationship(type, from: first, to: second)
    let short = graph.restricted(nodes: [true], relationships: [true])
    #expect(short.nodeIDs() == [first])
    #expect(short.relationshipCount == 0)
    let long = graph.restricted(
      nodes: Array(repeating: true, count: 100),
      relationships: Array(repeating: true, count: 100)
    )
    #expect(long.nodeCount == 2 && long.relationshipCount == 1)
    #expect(long.checkInvariants().isEmpty)
    #expect(Graph().restricted(nodes: [], relationships: []).checkInvariants().isEmpty)
  }

  @Test("a snapshot has the views of its moment")
  func viewsBelongToTheGraph() {
    var graph = Graph()
    graph.setView("v", to: "(n)")
    let before = graph
    graph.setView("v", to: nil)
    graph.setView("w", to: "(m)")
    #expect(before.views == ["v": "(n)"])
    #expect(graph.views == ["w": "(m)"])
    #expect(before.version != graph.version)
    #expect(graph.restricted(nodes: [], relationships: []).views == graph.views)
  }

  private func flags(_ count: Int, _ share: Double, _ random: inout SplitMix64) -> [Bool] {
    (0..<count).map { _ in Double.random(in: 0..<1, using: &random) < share }
  }
}
