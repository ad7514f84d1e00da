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
    /// The name that the index was given.
    public let indexName: String?
    /// The name that the demand for unique values was given.
    public let uniqueName: String?
    /// The name that the demand for values was given.
    public let requiredName: String?
  }

  /// The indexes and constraints in order of declaration.
  public var schema: [SchemaEntry] {
    indexes.map {
      SchemaEntry(
        label: $0.label,
        key: $0.key,
        isIndex: $0.isDeclared,
        isUnique: $0.isUnique,
        isRequired: $0.isRequired,
        indexName: $0.names.index,
        uniqueName: $0.names.unique,
        requiredName: $0.names.required
      )
    }
  }

  /// Creates an index on the nodes with a label; nothing happens if it is there.
  ///
  /// O(n log n).
  public mutating func createIndex(
    label: LabelID,
    key: KeyID,
    name: String? = nil
  ) throws(GraphError) {
    let position = try ensureIndex(label, key)
    noteChange()
    if !indexes[position].isDeclared { indexes[position].names.index = name }
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
    indexes[position].names.index = nil
    dropUnused(position)
    return true
  }

  /// Demands that no two nodes with the label have equal values.
  ///
  /// Throws if two have.
  public mutating func createUniqueConstraint(
    label: LabelID,
    key: KeyID,
    name: String? = nil
  ) throws(GraphError) {
    let position = try ensureIndex(label, key)
    do {
      try checkUnique(indexes[position])
    } catch {
      dropUnused(position)
      throw error
    }
    noteChange()
    if !indexes[position].isUnique { indexes[position].names.unique = name }
    indexes[position].isUnique = true
  }

  /// Demands that every node with the label has the property.
  ///
  /// Throws if one lacks it. Checked again by ``checkRequiredProperties()``: while a statement
  /// runs, a node may be incomplete.
  public mutating func createExistenceConstraint(
    label: LabelID,
    key: KeyID,
    name: String? = nil
  ) throws(GraphError) {
    let position = try ensureIndex(label, key)
    do {
      try checkRequired(indexes[position])
    } catch {
      dropUnused(position)
      throw error
    }
    noteChange()
    if !indexes[position].isRequired { indexes[position].names.required = name }
    indexes[position].isRequired = true
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
      indexes[position].names.unique = nil
    } else {
      indexes[position].isRequired = false
      indexes[position].names.required = nil
    }
    dropUnused(position)
    return true
  }

  /// Throws if a node lacks a property that a constraint demands.
  public func checkRequiredProperties() throws(GraphError) {
    for index in indexes where index.isRequired { try checkRequired(index) }
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

  /// Puts a node into an index, after its value or labels have changed.
  mutating func enter(_ node: NodeID, into position: Int) {
    let key = Int(indexes[position].key.raw)
    indexes[position].insert(node.raw, nodeColumns[key], strings)
  }

  /// Whether an index holds a node by its value for a key.
  func isIndexed(_ key: KeyID, of node: NodeID, at position: Int) -> Bool {
    indexes[position].key == key && nodes.hasLabel(indexes[position].label, node.raw)
  }

  /// Throws if a node other than `node` has the value and a constraint demands that it be unique.
  func checkUnique(_ value: Value, at position: Int, except node: NodeID?) throws(GraphError) {
    guard indexes[position].isUnique, !value.isNull else { return }
    let (label, key) = (indexes[position].label, indexes[position].key)
    let holders = indexes[position].find(value, column(key), strings)
    guard let holder = holders.first(where: { $0 != node?.raw }) else { return }
    throw .notUnique(label: name(of: label), key: name(of: key), existing: NodeID(holder))
  }

  /// Fills all indexes anew; throws if what a constraint demands does not hold.
  mutating func rebuildIndexes() throws(GraphError) {
    for position in indexes.indices {
      fill(position)
      if indexes[position].isUnique { try checkUnique(indexes[position]) }
      if indexes[position].isRequired { try checkRequired(indexes[position]) }
    }
  }

  /// Throws if two nodes of an index have equal values.
  private func checkUnique(_ index: PropertyIndex) throws(GraphError) {
    let ordered = index.ordered
    let column = column(index.key)
    // Equal values have the same place in the order, so they stand side by side.
    for (left, right) in zip(ordered, ordered.dropFirst())
    where column.equals(left, column.value(right, strings), strings) {
      throw .notUnique(
        label: name(of: index.label),
        key: name(of: index.key),
        existing: NodeID(min(left, right))
      )
    }
  }

  /// Throws if a node with the label of an index lacks the property.
  private func checkRequired(_ index: PropertyIndex) throws(GraphError) {
    guard index.count < nodeCount(with: index.label) else { return }
    let column = column(index.key)
    for node in nodeIDs(with: index.label) where !column.present.contains(node.raw) {
      throw .missingProperty(label: name(of: index.label), key: name(of: index.key), node: node)
    }
  }

  private mutating func ensureIndex(_ label: LabelID, _ key: KeyID) throws(GraphError) -> Int {
    if let position = indexPosition(label, key) { return position }
    try check(label)
    try check(key)
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
