extension Graph {
  /// The number of relationships.
  public var relationshipCount: Int { relationships.liveCount }

  /// One more than the largest relationship number ever given out.
  public var relationshipCapacity: Int { relationships.count }

  /// Whether the relationship exists.
  public func contains(_ relationship: RelationshipID) -> Bool {
    relationships.contains(relationship.raw)
  }

  /// The type of a relationship, `nil` if it does not exist.
  public func type(of relationship: RelationshipID) -> TypeID? {
    guard contains(relationship) else { return nil }
    return TypeID(UInt32(relationships.types[Int(relationship.raw)]))
  }

  /// The node where a relationship begins, `nil` if the relationship does not exist.
  public func source(of relationship: RelationshipID) -> NodeID? {
    guard contains(relationship) else { return nil }
    return NodeID(relationships.sources[Int(relationship.raw)])
  }

  /// The node where a relationship ends, `nil` if the relationship does not exist.
  public func target(of relationship: RelationshipID) -> NodeID? {
    guard contains(relationship) else { return nil }
    return NodeID(relationships.targets[Int(relationship.raw)])
  }

  /// The number of relationships of a type.
  public func relationshipCount(of type: TypeID) -> Int {
    Int(type.raw) < relationships.countByType.count ? relationships.countByType[Int(type.raw)] : 0
  }

  /// The value of a relationship's property; null where there is none.
  public func property(_ key: KeyID, of relationship: RelationshipID) -> Value {
    relationshipValue(of: key, relationship.raw)
  }

  /// The properties of a relationship, in order of their keys' first use.
  public func properties(of relationship: RelationshipID) -> [(key: KeyID, value: Value)] {
    relationshipColumns.indices.compactMap { key in
      guard relationshipColumns[key].present.contains(relationship.raw) else { return nil }
      return (KeyID(UInt32(key)), relationshipColumns[key].value(relationship.raw, strings))
    }
  }

  /// The number of relationships that have a property.
  public func relationshipCount(having key: KeyID) -> Int {
    Int(key.raw) < relationshipColumns.count ? relationshipColumns[Int(key.raw)].count : 0
  }

  /// All relationships, ascending.
  public func relationshipIDs() -> [RelationshipID] {
    var found: [RelationshipID] = []
    found.reserveCapacity(relationshipCount)
    relationships.types.forEachChunk { first, rows, length in
      for index in 0..<length where rows[index] != RelationshipTable.deleted {
        found.append(RelationshipID(UInt32(first + index)))
      }
    }
    return found
  }

  /// The relationships of a node in both directions, ascending; a self-loop once.
  public func relationships(of node: NodeID) -> [RelationshipID] {
    adjacency.relationships(of: node.raw, relationships).map { RelationshipID($0) }
  }

  /// Adds a relationship and returns its identity.
  ///
  /// A property that is null is left out; of several values for one key the last counts.
  public mutating func createRelationship(
    _ type: TypeID,
    from source: NodeID,
    to target: NodeID,
    properties: [(KeyID, Value)] = []
  ) throws(GraphError) -> RelationshipID {
    guard contains(source) else { throw .unknownNode(source) }
    guard contains(target) else { throw .unknownNode(target) }
    guard relationships.count < Int(UInt32.max) - 1 else { throw .tooMany(.relationships) }
    try check(type)
    for (key, value) in properties { try checkStorable(value, key) }
    // From here on nothing can fail.
    noteChange()
    listAllRelationships()
    let row = UInt32(relationships.count)
    relationships.append(type: UInt16(type.raw), from: source.raw, to: target.raw)
    adjacency.add(row, from: source.raw, to: target.raw)
    for (key, value) in properties where !value.isNull {
      writeRelationshipColumn(key) { $0.set(row, to: value, &$1) }
    }
    if adjacency.isDue { pack() }
    return RelationshipID(row)
  }

  /// Writes a relationship's property; null removes it.
  public mutating func setProperty(
    _ key: KeyID,
    of relationship: RelationshipID,
    to value: Value
  ) throws(GraphError) {
    guard contains(relationship) else { throw .unknownRelationship(relationship) }
    try checkStorable(value, key)
    noteChange()
    writeRelationshipColumn(key) { $0.set(relationship.raw, to: value, &$1) }
  }

  /// Deletes a relationship.
  public mutating func deleteRelationship(_ relationship: RelationshipID) throws(GraphError) {
    guard contains(relationship) else { throw .unknownRelationship(relationship) }
    noteChange()
    for key in relationshipColumns.indices { relationshipColumns[key].remove(relationship.raw) }
    relationships.delete(relationship.raw)
    adjacency.noteDeletion(of: relationship.raw)
    if adjacency.isDue { pack() }
  }

  /// Merges the recent relationships into the packed adjacency: reading becomes faster, nothing
  /// else changes.
  ///
  /// Happens by itself when enough has changed. O(V + E).
  public mutating func pack() {
    adjacency.pack(nodeCount: nodes.count, relationships)
  }

  /// Lists what a bulk load has added and not packed: a copy of an unfinished graph may be written.
  mutating func listAllRelationships() {
    if adjacency.coveredRelationships < relationships.count { pack() }
  }
}
