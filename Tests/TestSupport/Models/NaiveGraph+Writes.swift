public import NetworkGraph

extension NaiveGraph {
  /// Adds a node.
  public mutating func createNode(
    labels: [LabelID],
    properties: [(KeyID, Value)]
  ) throws(GraphError) -> NodeID {
    var node = Node(labels: Set(labels))
    for (key, value) in properties {
      guard value.isStorable else { throw .unstorableValue(key: "") }
      if !value.isNull { node.properties[key] = value }
    }
    let id = NodeID(nodeCapacity)
    try checkUnique(node, except: id)
    nodes[id] = node
    nodeCapacity += 1
    return id
  }

  /// Adds a relationship.
  public mutating func createRelationship(
    _ type: TypeID,
    from source: NodeID,
    to target: NodeID,
    properties: [(KeyID, Value)]
  ) throws(GraphError) -> RelationshipID {
    guard nodes[source] != nil else { throw .unknownNode(source) }
    guard nodes[target] != nil else { throw .unknownNode(target) }
    var relationship = Relationship(type: type, source: source, target: target)
    for (key, value) in properties {
      guard value.isStorable else { throw .unstorableValue(key: "") }
      if !value.isNull { relationship.properties[key] = value }
    }
    let id = RelationshipID(relationshipCapacity)
    relationships[id] = relationship
    relationshipCapacity += 1
    return id
  }

  /// Writes a property of a node.
  public mutating func setProperty(
    _ key: KeyID,
    of id: NodeID,
    to value: Value
  ) throws(GraphError) {
    guard var node = nodes[id] else { throw .unknownNode(id) }
    guard value.isStorable else { throw .unstorableValue(key: "") }
    node.properties[key] = value.isNull ? nil : value
    try checkUnique(node, except: id)
    nodes[id] = node
  }

  /// Writes a property of a relationship.
  public mutating func setProperty(
    _ key: KeyID,
    of id: RelationshipID,
    to value: Value
  ) throws(GraphError) {
    guard relationships[id] != nil else { throw .unknownRelationship(id) }
    guard value.isStorable else { throw .unstorableValue(key: "") }
    relationships[id]?.properties[key] = value.isNull ? nil : value
  }

  /// Gives a node a label.
  public mutating func addLabel(_ label: LabelID, to id: NodeID) throws(GraphError) {
    guard var node = nodes[id] else { throw .unknownNode(id) }
    node.labels.insert(label)
    try checkUnique(node, except: id)
    nodes[id] = node
  }

  /// Takes a label from a node.
  public mutating func removeLabel(_ label: LabelID, from id: NodeID) throws(GraphError) {
    guard nodes[id] != nil else { throw .unknownNode(id) }
    nodes[id]?.labels.remove(label)
  }

  /// Deletes a node, and its relationships if that is wanted.
  public mutating func deleteNode(_ id: NodeID, detaching: Bool) throws(GraphError) {
    guard nodes[id] != nil else { throw .unknownNode(id) }
    let ties = relationships.filter { $0.value.source == id || $0.value.target == id }
    guard ties.isEmpty || detaching else { throw .nodeHasRelationships(id) }
    for tie in ties.keys { relationships[tie] = nil }
    nodes[id] = nil
  }

  /// Deletes a relationship.
  public mutating func deleteRelationship(_ id: RelationshipID) throws(GraphError) {
    guard relationships[id] != nil else { throw .unknownRelationship(id) }
    relationships[id] = nil
  }

  /// Throws if the node, as it would be, has a value that must be unique and belongs to another.
  private func checkUnique(_ node: Node, except id: NodeID) throws(GraphError) {
    for rule in rules where rule.isUnique && node.labels.contains(rule.label) {
      guard let value = node.properties[rule.key] else { continue }
      for (other, holder) in nodes where other != id && holder.labels.contains(rule.label) {
        if let held = holder.properties[rule.key], held.equals(value) == true {
          throw .notUnique(label: "", key: "", existing: other)
        }
      }
    }
  }
}
