import NetworkGraph
import Testing

@testable import graphtool

/// How paths and relationships read in tables, and what they are in JSON.
@Suite
struct PathWordingTests {
  private var graph = Graph()
  private var nodes: [NodeID] = []
  private var ties: [RelationshipID] = []

  /// 0 has a name, 1 a title, 2 another telling property, 3 only a number, 4 only a label, 5 nothing.
  init() throws {
    let person = try graph.internLabel("Person")
    let keys = try ["name", "title", "full_name", "id"].map { try graph.internKey($0) }
    let values: [[(KeyID, Value)]] = [
      [(keys[0], .string("Olivier Muhizi")), (keys[3], .string("p-1"))],
      [(keys[0], .string("")), (keys[1], .string("Seminar 2016"))],
      [(keys[2], .string("ADPC")), (keys[3], .int(3))],
      [(keys[3], .int(12))],
      [],
      [],
    ]
    for (index, properties) in values.enumerated() {
      let labels = index == 5 ? [] : [person]
      nodes.append(try graph.createNode(labels: labels, properties: properties))
    }
    for (from, type, to) in [
      (0, "SPOKE_AT", 1), (2, "ORGANISED", 1), (2, "PART_OF", 2), (3, "KNOWS", 2), (4, "KNOWS", 3),
      (5, "KNOWS", 4),
    ] {
      let type = try graph.internType(type)
      ties.append(
        try graph.createRelationship(type, from: nodes[from], to: nodes[to], properties: [])
      )
    }
  }

  private func path(_ stops: [Int], _ steps: [Int]) throws -> Value {
    .path(try #require(Path(nodes: stops.map { nodes[$0] }, relationships: steps.map { ties[$0] })))
  }

  @Test
  func arrowsAreAsTheRelationshipsAre() throws {
    let words = ReadableValue(graph)
    #expect(
      words.text(of: try path([0, 1, 2], [0, 1]))
        == "Olivier Muhizi -SPOKE_AT-> Seminar 2016 <-ORGANISED- ADPC"
    )
    #expect(
      words.text(of: try path([2, 1, 0], [1, 0]))
        == "ADPC -ORGANISED-> Seminar 2016 <-SPOKE_AT- Olivier Muhizi"
    )
    #expect(
      words.text(of: try path([1, 2, 2, 3], [1, 2, 3]))
        == "Seminar 2016 <-ORGANISED- ADPC -PART_OF-> ADPC <-KNOWS- 12"
    )
    #expect(words.text(of: try path([0], [])) == "Olivier Muhizi")
    #expect(words.text(of: .relationship(ties[0])) == "Olivier Muhizi -SPOKE_AT-> Seminar 2016")
    #expect(words.text(of: .list([.relationship(ties[2])])) == "[ADPC -PART_OF-> ADPC]")
  }

  @Test
  func nodesWithoutANameHaveALabelAndANumber() throws {
    #expect(
      ReadableValue(graph).text(of: try path([3, 4, 5], [4, 5]))
        == "12 <-KNOWS- Person #4 <-KNOWS- #5"
    )
  }

  @Test
  mutating func whatWasDeletedIsCalledSo() throws {
    let path = try path([5, 4, 3], [5, 4])
    try graph.deleteRelationship(ties[5])
    try graph.deleteNode(nodes[5])
    #expect(ReadableValue(graph).text(of: path) == "(deleted) -(deleted)- Person #4 -KNOWS-> 12")
    #expect(ReadableValue(graph).text(of: .relationship(ties[5])) == "[deleted]")
    #expect(JSONForm(graph).text(of: path).contains(#"{"id":5,"type":null,"start":null"#))
  }

  @Test
  func inJSONEveryStepHasItsDirection() throws {
    #expect(
      JSONForm(graph).text(of: try path([2, 2, 3], [2, 3])) == """
        {"nodes":[{"id":2,"labels":["Person"],"properties":{"full_name":"ADPC","id":3}},\
        {"id":2,"labels":["Person"],"properties":{"full_name":"ADPC","id":3}},\
        {"id":3,"labels":["Person"],"properties":{"id":12}}],\
        "relationships":[{"id":2,"type":"PART_OF","start":2,"end":2,"direction":"out","properties":{}},\
        {"id":3,"type":"KNOWS","start":3,"end":2,"direction":"in","properties":{}}]}
        """
    )
    #expect(
      JSONForm(graph).text(of: .relationship(ties[2]))
        == #"{"id":2,"type":"PART_OF","start":2,"end":2,"properties":{}}"#
    )
  }
}
