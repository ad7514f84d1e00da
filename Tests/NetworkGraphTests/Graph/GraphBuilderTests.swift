import TestSupport
import Testing

@testable import NetworkGraph

/// What bulk loading refuses, and what an unfinished graph may be used for.
@Suite struct GraphBuilderTests {
  private func threeNodes() throws -> (builder: GraphBuilder, type: TypeID, key: KeyID) {
    var builder = GraphBuilder()
    let type = try builder.type("KNOWS")
    let key = try builder.key("name")
    let set = try builder.labelSet([try builder.label("Person")])
    _ = try builder.addNodes([set, set, set])
    return (builder, type, key)
  }

  @Test func refusesWhatItDoesNotKnow() throws {
    var (builder, type, key) = try threeNodes()
    #expect(throws: GraphError.unknownName(.labelSets, 9)) {
      _ = try builder.addNodes([LabelSetID(9)])
    }
    #expect(throws: GraphError.unknownName(.labels, 9)) {
      _ = try builder.labelSet([LabelID(9)])
    }
    #expect(throws: GraphError.unknownNode(NodeID(3))) {
      _ = try builder.addRelationships(types: [type], sources: [NodeID(0)], targets: [NodeID(3)])
    }
    #expect(throws: GraphError.unknownName(.types, 9)) {
      _ = try builder.addRelationships(
        types: [TypeID(9)],
        sources: [NodeID(0)],
        targets: [NodeID(0)]
      )
    }
    #expect(throws: GraphError.unequalLengths) {
      _ = try builder.addRelationships(types: [type], sources: [], targets: [])
    }
    #expect(throws: GraphError.unknownName(.keys, 9)) {
      try builder.setNodeProperties(KeyID(9), from: NodeID(0), PropertyBatch(.ints([1])))
    }
    #expect(throws: GraphError.unequalLengths) {
      try builder.setNodeProperties(key, from: NodeID(2), PropertyBatch(.ints([1, 2])))
    }
    #expect(throws: GraphError.unequalLengths) {
      try builder.setNodeProperties(key, from: NodeID(.max), PropertyBatch(.ints([1, 2])))
    }
    #expect(throws: GraphError.unequalLengths) {
      let batch = PropertyBatch(.ints([1, 2]), present: [true])
      try builder.setNodeProperties(key, from: NodeID(0), batch)
    }
    #expect(throws: GraphError.unequalLengths) {
      let texts = PackedText(bytes: Array("ab".utf8), ends: [2, 1])
      try builder.setNodeProperties(key, from: NodeID(0), PropertyBatch(.texts(texts)))
    }
    #expect(throws: GraphError.unequalLengths) {
      let texts = PackedText(bytes: Array("ab".utf8), ends: [1, 3])
      try builder.setNodeProperties(key, from: NodeID(0), PropertyBatch(.texts(texts)))
    }
    #expect(throws: GraphError.unstorableValue(key: "name")) {
      let batch = PropertyBatch(.values([.int(1), .node(NodeID(0))]))
      try builder.setNodeProperties(key, from: NodeID(0), batch)
    }
    let graph = try builder.finish()
    #expect(graph.nodeCount == 3)
    #expect(graph.relationshipCount == 0)
    #expect(graph.nodeCount(having: key) == 0)
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test func refusesPropertiesOfDeletedElements() throws {
    var (builder, type, key) = try threeNodes()
    let nodes = [NodeID(0), NodeID(1), NodeID(2)]
    _ = try builder.addRelationships(
      types: [type, type, type],
      sources: nodes,
      targets: nodes
    )
    var graph = try builder.finish()
    try graph.deleteNode(NodeID(1), detaching: true)
    var second = GraphBuilder(extending: graph)
    let batch = PropertyBatch(.ints([1, 2, 3]))
    #expect(throws: GraphError.unknownNode(NodeID(1))) {
      try second.setNodeProperties(key, from: NodeID(0), batch)
    }
    #expect(throws: GraphError.unknownRelationship(RelationshipID(1))) {
      try second.setRelationshipProperties(key, from: RelationshipID(0), batch)
    }
    #expect(throws: GraphError.unknownNode(NodeID(1))) {
      _ = try second.addRelationships(types: [type], sources: [NodeID(1)], targets: [NodeID(0)])
    }
    #expect(try second.finish().checkInvariants().isEmpty)
  }

  /// Relationships are not listed before the end, yet a copy taken in between may be written to.
  @Test func aCopyOfAnUnfinishedGraphIsSound() throws {
    var (builder, type, _) = try threeNodes()
    _ = try builder.addRelationships(types: [type], sources: [NodeID(0)], targets: [NodeID(1)])
    var copy = builder.graph
    let tie = try copy.createRelationship(type, from: NodeID(1), to: NodeID(2))
    #expect(tie == RelationshipID(1))
    #expect(copy.relationships(of: NodeID(1)) == [RelationshipID(0), RelationshipID(1)])
    #expect(copy.checkInvariants().isEmpty)
    var other = builder.graph
    #expect(throws: GraphError.nodeHasRelationships(NodeID(0))) { try other.deleteNode(NodeID(0)) }
    try other.deleteNode(NodeID(0), detaching: true)
    #expect(other.relationshipCount == 0)
    #expect(other.checkInvariants().isEmpty)
  }

  @Test func constraintsHoldAgainAtTheEnd() throws {
    var (builder, _, key) = try threeNodes()
    var graph = try builder.finish()
    let person = try #require(graph.label(named: "Person"))
    try graph.createUniqueConstraint(label: person, key: key)
    var second = GraphBuilder(extending: graph)
    let batch = PropertyBatch(.ints([1, 2, 1]))
    try second.setNodeProperties(key, from: NodeID(0), batch)
    #expect(throws: GraphError.notUnique(label: "Person", key: "name", existing: NodeID(0))) {
      _ = try second.finish()
    }
    try second.setProperty(key, of: NodeID(2), to: .int(3))
    let finished = try second.finish()
    #expect(finished.schema.map(\.isUnique) == [true])
    #expect(finished.nodes(with: person, where: key, equals: .int(3)) == [2])
    #expect(graph.nodeCount(having: key) == 0)
  }
}
