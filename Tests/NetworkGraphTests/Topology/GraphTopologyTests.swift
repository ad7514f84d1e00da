import NetworkGraph
import TestSupport
import Testing

@Suite struct GraphTopologyTests {
  /// Persons 0, 1 and 3, organisation 2; KNOWS 0-1 (twice), 1-3, WORKS_FOR 0-2, 3-2, a loop at 1.
  static func sample() throws -> Graph {
    var graph = Graph()
    let person = ["Person"]
    for labels in [person, person, ["Organisation"], person] {
      _ = try graph.createNode(labels: try labels.map { try graph.internLabel($0) })
    }
    let key = try graph.internKey("weight")
    func tie(_ type: String, _ from: UInt32, _ to: UInt32, _ weight: Value) throws {
      _ = try graph.createRelationship(
        try graph.internType(type),
        from: NodeID(from),
        to: NodeID(to),
        properties: [(key, weight)]
      )
    }
    try tie("KNOWS", 0, 1, .int(2))
    try tie("KNOWS", 1, 0, .int(3))
    try tie("KNOWS", 1, 3, .double(0.5))
    try tie("WORKS_FOR", 0, 2, .null)
    try tie("WORKS_FOR", 3, 2, .string("much"))
    try tie("KNOWS", 1, 1, .int(-1))
    return graph
  }

  /// The rows of a topology as node numbers.
  static func rows(_ topology: Topology) -> [[UInt32]] {
    (0..<topology.vertexCount).map { vertex in
      topology.forward.neighbours(of: vertex).map { topology.node(at: Int($0)).raw }
    }
  }

  @Test("the whole graph")
  func whole() throws {
    let topology = try Self.sample().topology()
    #expect(Self.rows(topology) == [[1, 2], [0, 3], [0, 3], [1, 2]])
    #expect(topology.relationships == nil)
    let directed = try Self.sample().topology(
      TopologyDefinition(direction: .out, parallelTies: .kept, loops: .kept)
    )
    #expect(Self.rows(directed) == [[1, 2], [0, 1, 3], [], [2]])
    #expect(directed.tieCount == 6)
  }

  @Test("labels and types choose a part")
  func part() throws {
    let graph = try Self.sample()
    let persons = try graph.topology(TopologyDefinition(labels: ["Person"]))
    #expect((0..<persons.vertexCount).map { persons.node(at: $0).raw } == [0, 1, 3])
    #expect(Self.rows(persons) == [[1], [0, 3], [1]])
    let work = try graph.topology(TopologyDefinition(types: ["WORKS_FOR"], direction: .in))
    #expect(Self.rows(work) == [[], [], [0, 3], []])
    let nothing = try graph.topology(TopologyDefinition(labels: []))
    #expect(nothing.vertexCount == 0)
    let all = try graph.topology(TopologyDefinition(labels: ["Person", "Organisation"]))
    #expect(Self.rows(all) == [[1, 2], [0, 3], [0, 3], [1, 2]])
  }

  @Test("masks choose a part, and names narrow it")
  func masks() throws {
    let graph = try Self.sample()
    let masked = try graph.topology(
      nodes: [true, false, true, true],
      relationships: [true, true, true, true, true, true]
    )
    #expect(Self.rows(masked) == [[2], [0, 3], [2]])
    let narrowed = try graph.topology(
      TopologyDefinition(labels: ["Person"], keepsRelationships: true),
      relationships: [false, true, true]
    )
    #expect(Self.rows(narrowed) == [[1], [0, 3], [1]])
    #expect(narrowed.relationships == [RelationshipID(1), RelationshipID(2)])
    let short = try graph.topology(nodes: [true, true])
    #expect(Self.rows(short) == [[1], [0]])
  }

  @Test("deleted nodes and relationships take no part")
  func deleted() throws {
    var graph = try Self.sample()
    try graph.deleteNode(NodeID(0), detaching: true)
    try graph.deleteRelationship(RelationshipID(4))
    let topology = try graph.topology(TopologyDefinition(keepsRelationships: true))
    #expect(topology.vertexCount == 3)
    #expect(Self.rows(topology) == [[3], [], [1]])
    #expect(topology.relationships == [RelationshipID(2)])
    #expect(topology.vertex(of: NodeID(0)) == nil)
  }

  @Test("weights are summed; loops that are left out need none that is valid")
  func weights() throws {
    let topology = try Self.sample().topology(
      TopologyDefinition(types: ["KNOWS"], weight: "weight", keepsRelationships: true)
    )
    #expect(topology.tieWeights == [5, 0.5])
    #expect(topology.relationships == [RelationshipID(0), RelationshipID(2)])
  }

  @Test("faulty weights and unknown names are errors that name them")
  func errors() throws {
    let graph = try Self.sample()
    func topology(_ definition: TopologyDefinition) throws -> Topology {
      try graph.topology(definition)
    }
    #expect(throws: AlgorithmError.weightMissing(RelationshipID(3))) {
      try topology(TopologyDefinition(weight: "weight"))
    }
    #expect(throws: AlgorithmError.weightNotNumeric(RelationshipID(4))) {
      try graph.topology(
        TopologyDefinition(weight: "weight"),
        relationships: [true, true, true, false, true, true]
      )
    }
    #expect(throws: AlgorithmError.weightNegative(RelationshipID(5))) {
      try topology(TopologyDefinition(types: ["KNOWS"], weight: "weight", loops: .kept))
    }
    #expect(throws: AlgorithmError.unknownLabel("Persn")) {
      try topology(TopologyDefinition(labels: ["Person", "Persn"]))
    }
    #expect(throws: AlgorithmError.unknownType("KNOW")) {
      try topology(TopologyDefinition(types: ["KNOW"]))
    }
    #expect(throws: AlgorithmError.unknownProperty("wait")) {
      try topology(TopologyDefinition(weight: "wait"))
    }
  }

  @Test(
    "columns of one type are read as weights",
    arguments: [
      (Value.int(2), Value.int(4)), (.double(2), .double(4)),
    ]
  )
  func typedColumns(first: Value, second: Value) throws {
    var graph = Graph()
    let type = try graph.internType("T")
    let key = try graph.internKey("w")
    let nodes = try (0..<3).map { _ in try graph.createNode() }
    for (end, weight) in [(nodes[1], first), (nodes[2], second)] {
      _ = try graph.createRelationship(
        type,
        from: nodes[0],
        to: end,
        properties: [(key, weight)]
      )
    }
    #expect(try graph.topology(TopologyDefinition(weight: "w")).tieWeights == [2, 4])
    _ = try graph.createRelationship(type, from: nodes[1], to: nodes[2])
    #expect(throws: AlgorithmError.weightMissing(RelationshipID(2))) {
      try graph.topology(TopologyDefinition(weight: "w"))
    }
  }
}
