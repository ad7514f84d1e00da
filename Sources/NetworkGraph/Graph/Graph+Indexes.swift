extension Graph {
  /// A declared index or constraint, as ``Graph/schema`` lists it.
  public struct SchemaEntry: Hashable, Sendable {
    /// The label whose nodes it is about.
    public let label: LabelID
    /// The property that it is about.
    public let key: KeyID
    /// Whether it was declared as an index.
    public let isIndex: Bool
    /// Whether the values must be unique.
    public let isUnique: Bool
    /// Whether every node must have a value.
    public let isRequired: Bool
  }

  /// The indexes and constraints in order of declaration.
  public var schema: [SchemaEntry] {
    indexes.map {
      SchemaEntry(
        label: $0.label,
        key: $0.key,
        isIndex: $0.isDeclared,
        isUnique: $0.isUnique,
        isRequired: $0.isRequired
      )
    }
  }

  /// Creates an index on the nodes with a label; nothing happens if it is there.
  ///
  /// O(n log n).
  public mutating func createIndex(label: LabelID, key: KeyID) throws(GraphError) {
    noteChange()
    let position = ensureIndex(label, key)
    indexes[position].isDeclared = true
  }

  /// Drops an index; a constraint on the same values stays.
  ///
  /// Whether there was one.
  @discardableResult
  public mutating func dropIndex(label: LabelID, key: KeyID) -> Bool {
    guard let position = indexPosition(label, key), indexes[position].isDeclared else {
      return false
    }
    noteChange()
    indexes[position].isDeclared = false
    dropUnused(position)
    return true
  }

  /// Demands that no two nodes with the label have equal values.
  ///
  /// Throws if two have.
  public mutating func createUniqueConstraint(label: LabelID, key: KeyID) throws(GraphError) {
    let wasThere = indexPosition(label, key) != nil
    let position = ensureIndex(label, key)
    if !wasThere { indexes[position].isDeclared = false }
    let ordered = indexes[position].ordered
    for (left, right) in zip(ordered, ordered.dropFirst())
    where column(key).equals(left, column(key).value(right, strings), strings) {
      dropUnused(position)
      throw .notUnique(
        label: name(of: label),
        key: name(of: key),
        existing: NodeID(min(left, right))
      )
    }
    noteChange()
    indexes[position].isUnique = true
  }

  /// Demands that every node with the label has the property.
  ///
  /// Throws if one lacks it. Checked again by ``checkRequiredProperties()``: while a statement
  /// runs, a node may be incomplete.
  public mutating func createExistenceConstraint(label: LabelID, key: KeyID) throws(GraphError) {
    let wasThere = indexPosition(label, key) != nil
    let position = ensureIndex(label, key)
    if !wasThere { indexes[position].isDeclared = false }
    indexes[position].isRequired = true
    do {
      try checkRequiredProperties()
    } catch {
      indexes[position].isRequired = false
      dropUnused(position)
      throw error
    }
    noteChange()
  }

  /// Drops the constraints on a label and key.
  ///
  /// Whether there was one of the kind.
  @discardableResult
  public mutating func dropConstraint(label: LabelID, key: KeyID, unique: Bool) -> Bool {
    guard let position = indexPosition(label, key) else { return false }
    guard unique ? indexes[position].isUnique : indexes[position].isRequired else { return false }
    noteChange()
    if unique {
      indexes[position].isUnique = false
    } else {
      indexes[position].isRequired = false
    }
    dropUnused(position)
    return true
  }

  /// Throws if a node lacks a property that a constraint demands.
  public func checkRequiredProperties() throws(GraphError) {
    for index in indexes where index.isRequired && index.count < nodeCount(with: index.label) {
      for node in nodeIDs(with: index.label)
      where !column(index.key).present.contains(node.raw) {
        throw .missingProperty(
          label: name(of: index.label),
          key: name(of: index.key),
          node: node
        )
      }
    }
  }

  /// Whether lookups of the property on nodes with the label use an index.
  public func hasIndex(label: LabelID, key: KeyID) -> Bool { indexPosition(label, key) != nil }

  /// The nodes with a label whose property equals a value, ascending; `nil` without an index.
  public func nodes(with label: LabelID, where key: KeyID, equals value: Value) -> [UInt32]? {
    guard let position = indexPosition(label, key) else { return nil }
    return indexes[position].find(value, column(key), strings)
  }

  /// The nodes with a label whose property lies between bounds, in its order; `nil` without index.
  public func nodes(
    with label: LabelID,
    where key: KeyID,
    within bounds: ValueBounds
  ) -> [UInt32]? {
    guard let position = indexPosition(label, key) else { return nil }
    return indexes[position].range(bounds, column(key), strings)
  }

  func column(_ key: KeyID) -> PropertyColumn { nodeColumns[Int(key.raw)] }

  func indexPosition(_ label: LabelID, _ key: KeyID) -> Int? {
    indexes.firstIndex { $0.label == label && $0.key == key }
  }

  /// Takes a node out of an index, before its value or labels change.
  mutating func leave(_ node: NodeID, from position: Int) {
    let key = Int(indexes[position].key.raw)
    indexes[position].remove(node.raw, nodeColumns[key], strings)
  }

  /// Puts a node into an index; throws, and leaves the index as it was, if its value is taken.
  mutating func enter(_ node: NodeID, into position: Int) throws(GraphError) {
    let key = indexes[position].key
    if indexes[position].isUnique, column(key).present.contains(node.raw),
      let twin = indexes[position].twins(of: node.raw, column(key), strings).first
    {
      throw .notUnique(
        label: name(of: indexes[position].label),
        key: name(of: key),
        existing: NodeID(twin)
      )
    }
    indexes[position].insert(node.raw, nodeColumns[Int(key.raw)], strings)
  }

  mutating func rebuildIndexes() {
    for position in indexes.indices { fill(position) }
  }

  private mutating func ensureIndex(_ label: LabelID, _ key: KeyID) -> Int {
    if let position = indexPosition(label, key) { return position }
    indexes.append(PropertyIndex(label: label, key: key))
    fill(indexes.count - 1)
    return indexes.count - 1
  }

  private mutating func fill(_ position: Int) {
    var rows: [UInt32] = []
    _ = collectNodes(with: indexes[position].label, from: 0, limit: .max, into: &rows)
    indexes[position].build(rows, column(indexes[position].key), strings)
  }

  private mutating func dropUnused(_ position: Int) {
    let index = indexes[position]
    if !index.isDeclared, !index.isUnique, !index.isRequired { indexes.remove(at: position) }
  }
}
