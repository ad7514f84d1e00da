import NetworkGraph
import Testing

@testable import graphtool

/// Which property names a node.
@Suite struct NodeNamesTests {
  private func names(
    _ nodes: [(label: String, properties: [String: String])],
    preferring preferred: String? = nil
  ) throws -> [String] {
    var graph = Graph()
    let ids = try nodes.map { node in
      let keys = node.properties.keys.sorted()
      let label = try graph.internLabel(node.label)
      let values = try keys.map { key -> (KeyID, Value) in
        (try graph.internKey(key), .string(node.properties[key] ?? ""))
      }
      return try graph.createNode(labels: [label], properties: values)
    }
    let names = NodeNames(graph, preferring: preferred)
    return ids.map { names.name(of: $0) }
  }

  @Test("an id in words goes before a surname that two share")
  func sharedSurname() throws {
    let women: [(label: String, properties: [String: String])] = [
      ("Person", ["id": "Theresa", "surname": "Anderson"]),
      ("Person", ["id": "Frances", "surname": "Anderson"]),
      ("Person", ["id": "Evelyn", "surname": "Jefferson"]),
    ]
    #expect(try names(women) == ["Theresa", "Frances", "Evelyn"])
    #expect(try names(Array(women.dropFirst())) == ["Anderson", "Jefferson"])
    // What was asked for is shown, shared or not.
    #expect(
      try names(women, preferring: "surname") == ["Anderson", "Anderson", "Jefferson"]
    )
  }

  @Test(
    "an id that is a code does not",
    arguments: [["p1", "p2"], ["GBR", "FRA"], ["a-b", "c"]]
  )
  func codes(_ ids: [String]) throws {
    let nodes = ids.map { id in
      (label: "Person", properties: ["id": id, "full_name": "Ana Silva"])
    }
    #expect(try names(nodes) == ["Ana Silva", "Ana Silva"])
  }

  @Test("each kind has a rule of its own, and of two properties the one that nobody shares wins")
  func kinds() throws {
    let found = try names([
      ("Person", ["id": "Theresa", "title": "Miss"]),
      ("Person", ["id": "Frances", "title": "Miss"]),
      ("Event", ["id": "E1", "title": "Peace talks"]),
      ("Event", ["id": "E2", "title": "Peace walk"]),
      ("Place", ["id": "p1", "title": "Hall", "fullname": "Hall, north"]),
      ("Place", ["id": "p2", "title": "Hall", "fullname": "Hall, south"]),
    ])
    let expected = [
      "Theresa", "Frances", "Peace talks", "Peace walk", "Hall, north", "Hall, south",
    ]
    #expect(found == expected)
  }

  @Test("a name is a name even where several have it")
  func sameName() throws {
    let found = try names([
      ("Person", ["id": "Theresa", "name": "Ana"]), ("Person", ["id": "Frances", "name": "Ana"]),
    ])
    #expect(found == ["Ana", "Ana"])
  }

  @Test(
    "ids that read as words",
    arguments: [
      ("Evelyn", true), ("Mr Hi", true), ("አበበ", true), ("王小明", true), ("محمد", true),
      ("p12", false), ("GBR", false), ("peace-brigades", false), ("Person_1", false), ("", false),
      ("A", false),
    ]
  )
  func words(_ id: String, _ isName: Bool) {
    #expect(NameSurvey.readsAsWords(id) == isName)
  }
}
