import NetworkGraph
import Testing

@testable import GraphPrivacy

/// Copies of graphs in which persons go by pseudonyms.
@Suite struct PseudonymiserTests {
  private static let secret = Array("a secret of enough bytes".utf8)

  private func graph() throws -> Graph {
    var graph = Graph()
    let person = try graph.internLabel("Person")
    let event = try graph.internLabel("Event")
    var keys: [String: KeyID] = [:]
    for name in ["id", "name", "alt_names", "note", "source", "email", "role", "Zewdi's list"] {
      keys[name] = try graph.internKey(name)
    }
    func properties(_ values: [String: Value]) -> [(KeyID, Value)] {
      values.sorted { $0.key < $1.key }.compactMap { name, value in keys[name].map { ($0, value) } }
    }
    let zewdi = try graph.createNode(
      labels: [person],
      properties: properties([
        "id": .string("p-zewdi"), "name": .string("Zewdi Haile"),
        "alt_names": .list([.string("Zee; Mother Courage")]), "note": .string("born in Asmara"),
        "email": .string("z@example.org"), "role": .string("chair"),
      ])
    )
    let bo = try graph.createNode(
      labels: [person],
      properties: properties(["id": .string("p-bo"), "name": .string("Bo")])
    )
    let talk = try graph.createNode(
      labels: [event],
      properties: properties([
        "id": .string("talk-zewdi"), "name": .string("Talk of Zewdi Haile: courage"),
        "source": .string("report"), "Zewdi's list": .int(3),
      ])
    )
    let type = try graph.internType("HEARD_ZEWDI")
    _ = try graph.createRelationship(
      type,
      from: bo,
      to: talk,
      properties: properties(["role": .string("guest of Zee"), "note": .string("private")])
    )
    _ = try graph.createRelationship(try graph.internType("KNOWS"), from: zewdi, to: bo)
    graph.setView("hers", to: "(n:Person WHERE n.name = 'Zewdi Haile')")
    graph.setView("all", to: "(n:Person)")
    return graph
  }

  private func result(_ graph: Graph, kinds: [String] = ["Person"]) throws -> Pseudonymiser.Result {
    let key = try #require(PseudonymKey(Self.secret))
    return try Pseudonymiser(kinds: kinds, key: key).pseudonymised(graph)
  }

  /// Everything that a graph says, as one text.
  private func words(_ graph: Graph) -> String {
    var words = graph.labels.map { graph.name(of: $0) } + graph.types.map { graph.name(of: $0) }
    words += graph.keys.map { graph.name(of: $0) } + graph.views.flatMap { [$0.key, $0.value] }
    for node in graph.nodeIDs() { words += graph.properties(of: node).map { "\($0.value)" } }
    for tie in graph.relationshipIDs() { words += graph.properties(of: tie).map { "\($0.value)" } }
    return words.joined(separator: "\n").lowercased()
  }

  @Test("no name, other name, note, source or address is left anywhere")
  func nothingIsLeft() throws {
    let graph = try graph()
    let before = words(graph)
    let after = words(try result(graph).graph)
    for word in [
      "zewdi", "haile", "zee", "courage", "mother", "asmara", "example", "report", "private",
    ] {
      #expect(before.contains(word))
      #expect(!after.contains(word), "\(word)")
    }
    #expect(after.contains("chair"))
  }

  @Test("nodes and ties stay as many, and say how many may be recognised")
  func structure() throws {
    let result = try result(graph())
    #expect(result.graph.nodeCount == 3)
    #expect(result.graph.relationshipCount == 2)
    #expect(result.graph.checkInvariants() == [])
    #expect(result.personCount == 2)
    #expect(result.uniqueCount == 2)
    #expect(result.droppedViews == 1)
    #expect(result.graph.views.keys.sorted() == ["all"])
  }

  @Test("the same key gives the same pseudonyms, another one others")
  func keys() throws {
    let graph = try graph()
    let first = words(try result(graph).graph)
    #expect(first == words(try result(graph).graph))
    let other = try Pseudonymiser(key: .random()).pseudonymised(graph)
    #expect(first != words(other.graph))
    #expect(PseudonymKey(Array("short".utf8)) == nil)
  }

  @Test("the code is HMAC-SHA-256")
  func code() throws {
    // RFC 4231, test case 1.
    let key = try #require(PseudonymKey([UInt8](repeating: 0x0B, count: 20)))
    #expect(
      key.code(of: "Hi There")
        == "B0344C61D8DB38535CA8AFCEAF0BF12B881DC200C9833DA726E9376C2E32CFF7"
    )
  }

  @Test("a kind that nobody has is an error, not a leak")
  func unknownKind() throws {
    let graph = try graph()
    #expect(throws: PrivacyError.nobody(kind: "Human", kinds: ["Person", "Event"])) {
      try result(graph, kinds: ["Human"])
    }
  }

  @Test("a property that is true says who is pseudonymised as well")
  func flag() throws {
    var graph = try graph()
    let hidden = try graph.internKey("hidden")
    try graph.setProperty(hidden, of: NodeID(1), to: .bool(true))
    let result = try result(graph, kinds: ["hidden"])
    #expect(result.personCount == 1)
    let after = words(result.graph)
    #expect(after.contains("zewdi"))
    #expect(!after.contains("bo\n"))
  }
}
