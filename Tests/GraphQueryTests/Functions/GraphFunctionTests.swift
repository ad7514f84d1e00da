import NetworkGraph
import Testing

@testable import GraphQuery

@Suite struct GraphFunctionTests {
  private var context = FunctionContext()
  private let node: Value
  private let other: Value
  private let tie: Value

  init() throws {
    var graph = Graph()
    let (person, famous) = (try graph.internLabel("Person"), try graph.internLabel("Famous"))
    let (name, since) = (try graph.internKey("name"), try graph.internKey("since"))
    let ada = try graph.createNode(labels: [person, famous], properties: [(name, .string("Ada"))])
    let bob = try graph.createNode(labels: [], properties: [])
    let knows = try graph.createRelationship(
      try graph.internType("KNOWS"),
      from: ada,
      to: bob,
      properties: [(since, .int(1833))]
    )
    context.graph = graph
    context.original = graph
    (node, other, tie) = (.node(ada), .node(bob), .relationship(knows))
  }

  private func call(_ name: String, _ argument: Value) throws -> String {
    let function = try FunctionLibrary.standard.requireScalar(named: name)
    return try function([argument], in: context).description
  }

  @Test func readsTheGraph() throws {
    #expect(try call("labels", node) == "['Person', 'Famous']")
    #expect(try call("labels", other) == "[]")
    #expect(try call("keys", node) == "['name']")
    #expect(try call("keys", tie) == "['since']")
    #expect(try call("properties", node) == "{name: 'Ada'}")
    #expect(try call("properties", tie) == "{since: 1833}")
    #expect(try call("type", tie) == "'KNOWS'")
    #expect(try call("startNode", tie) == node.description)
    #expect(try call("endNode", tie) == other.description)
    #expect(try call("id", other) == "1")
    #expect(try call("elementId", other) == "'n1'")
    #expect(try call("elementId", tie) == "'r0'")
    #expect(try Access.property("name", of: node, in: context) == .string("Ada"))
    #expect(try Access.element(of: tie, at: .string("since"), in: context) == .int(1833))
    #expect(try Access.property("since", of: node, in: context).isNull)
    #expect(try Access.property("never used", of: node, in: context).isNull)
    #expect(throws: QueryError.mapKey(found: .integer)) {
      try Access.element(of: node, at: .int(0), in: context)
    }
  }

  @Test func takesPathsApart() throws {
    guard
      case (.node(let first), .node(let second), .relationship(let relationship)) = (
        node, other, tie
      )
    else { return }
    let path = try #require(Path(nodes: [first, second], relationships: [relationship]))
    #expect(try call("length", .path(path)) == "1")
    #expect(try call("nodes", .path(path)) == "[(#0), (#1)]")
    #expect(try call("relationships", .path(path)) == "[[#0]]")
    #expect(throws: QueryError.self) { try call("length", .list([])) }
    let thereAndBack = Path(
      nodes: [first, second, first],
      relationships: [relationship, relationship]
    )
    for name in ["isTrail", "isAcyclic", "isSimple"] {
      #expect(try call(name, .path(path)) == "true")
      #expect(try call(name, .null) == "null")
      #expect(throws: QueryError.self) { try call(name, node) }
    }
    let round = Value.path(try #require(thereAndBack))
    #expect(try call("isTrail", round) == "false")
    #expect(try call("isAcyclic", round) == "false")
    #expect(try call("isSimple", round) == "true")
  }

  @Test mutating func deletedThings() throws {
    guard case (.node(let node), .relationship(let relationship)) = (node, tie) else { return }
    try context.graph.deleteRelationship(relationship)
    try context.graph.deleteNode(node)
    #expect(try call("type", tie) == "'KNOWS'")
    #expect(try call("id", tie) == "0")
    for (name, value) in [
      ("labels", self.node), ("properties", self.node), ("keys", tie), ("startNode", tie),
      ("endNode", tie),
    ] {
      #expect {
        try call(name, value)
      } throws: { error in
        (error as? QueryError)?.code == .deletedEntityAccess
      }
    }
    #expect(throws: QueryError.self) { try Access.property("name", of: self.node, in: context) }
    #expect(throws: QueryError.self) { try Access.property("since", of: tie, in: context) }
  }
}
