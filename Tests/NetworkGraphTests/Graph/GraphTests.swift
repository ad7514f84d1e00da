import TestSupport
import Testing

@testable import NetworkGraph

/// Rules that the random changes of the property tests touch by chance only.
@Suite struct GraphTests {
  /// Ten people with unique numbers, and two more indexes on the way.
  private func people() throws -> (graph: Graph, person: LabelID, number: KeyID, name: KeyID) {
    var graph = Graph()
    let person = try graph.internLabel("Person")
    let (number, name) = (try graph.internKey("number"), try graph.internKey("name"))
    try graph.createIndex(label: person, key: name)
    try graph.createUniqueConstraint(label: person, key: number)
    for id in 0..<10 {
      let properties: [(KeyID, Value)] = [(number, .int(Int64(id))), (name, .string("n\(id % 3)"))]
      _ = try graph.createNode(labels: [person], properties: properties)
    }
    return (graph, person, number, name)
  }

  @Test func aRefusedNodeLeavesNothingBehind() throws {
    var (graph, person, number, name) = try people()
    let before = graph
    let expected = GraphError.notUnique(label: "Person", key: "number", existing: NodeID(4))
    #expect(throws: expected) {
      let properties: [(KeyID, Value)] = [(name, .string("new")), (number, .double(4))]
      _ = try graph.createNode(labels: [person, person], properties: properties)
    }
    #expect(graph.version == before.version)
    #expect(graph.nodeCapacity == 10)
    #expect(graph.textCount == before.textCount)
    #expect(graph.checkInvariants().isEmpty)
    let node = try graph.createNode(properties: [(number, .int(4))])
    #expect(node == NodeID(10))
    #expect(throws: expected) { try graph.addLabel(person, to: node) }
    #expect(graph.labels(of: node).isEmpty)
    #expect(graph.checkInvariants().isEmpty)
    #expect(throws: GraphError.notUnique(label: "Person", key: "number", existing: NodeID(0))) {
      try graph.setProperty(number, of: NodeID(4), to: .int(0))
    }
    #expect(graph.property(number, of: NodeID(4)) == .int(4))
    // A value may be written again, and taken over once it is free.
    try graph.setProperty(number, of: NodeID(4), to: .int(4))
    try graph.setProperty(number, of: NodeID(4), to: .null)
    try graph.addLabel(person, to: node)
    #expect(graph.nodes(with: person, where: number, equals: .int(4)) == [10])
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test func aRefusedConstraintIsNotThere() throws {
    var (graph, person, _, name) = try people()
    let before = graph
    #expect(throws: GraphError.notUnique(label: "Person", key: "name", existing: NodeID(0))) {
      try graph.createUniqueConstraint(label: person, key: name)
    }
    let city = try graph.internKey("city")
    let schema = before.schema
    #expect(throws: GraphError.missingProperty(label: "Person", key: "city", node: NodeID(0))) {
      try graph.createExistenceConstraint(label: person, key: city)
    }
    #expect(graph.schema == schema)
    #expect(!graph.hasIndex(label: person, key: city))
    #expect(throws: GraphError.unknownName(.keys, 77)) {
      try graph.createExistenceConstraint(label: person, key: KeyID(77))
    }
    #expect(throws: GraphError.unknownName(.labels, 77)) {
      try graph.createUniqueConstraint(label: LabelID(77), key: name)
    }
    #expect(graph.schema == schema)
  }

  @Test func aConstraintMayBeBrokenWhileAStatementRuns() throws {
    var (graph, person, number, _) = try people()
    try graph.createExistenceConstraint(label: person, key: number)
    try graph.checkRequiredProperties()
    let node = try graph.createNode(labels: [person])
    #expect(throws: GraphError.missingProperty(label: "Person", key: "number", node: node)) {
      try graph.checkRequiredProperties()
    }
    // Another constraint is judged by itself.
    let city = try graph.internKey("city")
    for id in graph.nodeIDs() { try graph.setProperty(city, of: id, to: .string("Den Haag")) }
    try graph.createExistenceConstraint(label: person, key: city)
    try graph.setProperty(number, of: node, to: .int(99))
    try graph.checkRequiredProperties()
    let wasThere = graph.dropConstraint(label: person, key: city, unique: false)
    let isThere = graph.dropConstraint(label: person, key: city, unique: false)
    #expect(wasThere && !isThere)
    #expect(!graph.hasIndex(label: person, key: city))
  }

  @Test func textsBeyondTheLimitOfThePoolAreKeptAllTheSame() throws {
    var (graph, person, _, name) = try people()
    let type = try graph.internType("KNOWS")
    graph.strings.limit = graph.strings.count + 1
    for text in ["first new", "second new", "third new"] {
      let node = try graph.createNode(labels: [person], properties: [(name, .string(text))])
      let tie = try graph.createRelationship(
        type,
        from: node,
        to: node,
        properties: [(name, .string(text + "er"))]
      )
      #expect(graph.property(name, of: node) == .string(text))
      #expect(graph.property(name, of: tie) == .string(text + "er"))
      #expect(graph.nodes(with: person, where: name, equals: .string(text)) == [node.raw])
    }
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test func theVersionTellsContentsApart() throws {
    var graph = Graph()
    var versions = [graph.version]
    let label = try graph.internLabel("Person")
    versions.append(graph.version)
    let node = try graph.createNode()
    versions.append(graph.version)
    let snapshot = graph
    try graph.addLabel(label, to: node)
    versions.append(graph.version)
    var branch = snapshot
    try branch.addLabel(label, to: node)
    versions.append(branch.version)
    #expect(Set(versions).count == versions.count)
    #expect(snapshot.version == versions[2])
    // What changes nothing has no new version.
    _ = try graph.internLabel("Person")
    try graph.addLabel(label, to: node)
    #expect(graph.version == versions[3])
    graph.pack()
    #expect(graph.version == versions[3])
  }

  /// Both are "é" to Swift; the language compares code points.
  @Test func namesAreToldApartByCodePoint() throws {
    var graph = Graph()
    let composed = try graph.internLabel("\u{E9}")
    let decomposed = try graph.internLabel("e\u{301}")
    #expect(composed != decomposed)
    #expect(graph.label(named: "e\u{301}") == decomposed)
    #expect(Array(graph.name(of: composed).utf8) == [0xC3, 0xA9])
  }

  @Test func thereIsALimitToNames() throws {
    var graph = Graph()
    for number in 0..<Graph.nameLimit { _ = try graph.internType("T\(number)") }
    #expect(throws: GraphError.tooMany(.types)) { _ = try graph.internType("one more") }
    #expect(try graph.internType("T7") == TypeID(7))
    let last = TypeID(UInt32(Graph.nameLimit - 1))
    let node = try graph.createNode()
    let tie = try graph.createRelationship(last, from: node, to: node)
    #expect(graph.type(of: tie) == last)
    #expect(AdjacencyReader(graph).degree(node.raw, .both, .one(last)) == 1)
    graph.pack()
    #expect(AdjacencyReader(graph).degree(node.raw, .both, .one(last)) == 1)
    #expect(graph.checkInvariants().isEmpty)
  }
}
