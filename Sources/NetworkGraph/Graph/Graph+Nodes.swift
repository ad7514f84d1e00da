extension Graph {
  /// The number of nodes.
  public var nodeCount: Int { nodes.live.count }

  /// One more than the largest node number ever given out: the length of an array by node.
  public var nodeCapacity: Int { nodes.count }

  /// Whether the node exists.
  public func contains(_ node: NodeID) -> Bool { nodes.contains(node.raw) }

  /// The labels of a node, ascending; none for a node that does not exist.
  public func labels(of node: NodeID) -> [LabelID] {
    guard contains(node) else { return [] }
    return labelSets.sets[Int(nodes.labelSets[Int(node.raw)])]
  }

  /// Whether a node has a label.
  public func hasLabel(_ label: LabelID, _ node: NodeID) -> Bool { nodes.hasLabel(label, node.raw) }

  /// The number of nodes with a label.
  public func nodeCount(with label: LabelID) -> Int {
    Int(label.raw) < nodes.members.count ? nodes.members[Int(label.raw)].count : 0
  }

  /// The value of a node's property; null where there is none.
  public func property(_ key: KeyID, of node: NodeID) -> Value {
    nodeValue(of: key, node.raw)
  }

  /// The properties of a node, in order of their keys' first use.
  public func properties(of node: NodeID) -> [(key: KeyID, value: Value)] {
    nodeColumns.indices.compactMap { key in
      guard nodeColumns[key].present.contains(node.raw) else { return nil }
      return (KeyID(UInt32(key)), nodeColumns[key].value(node.raw, strings))
    }
  }

  /// The number of nodes that have a property.
  public func nodeCount(having key: KeyID) -> Int {
    Int(key.raw) < nodeColumns.count ? nodeColumns[Int(key.raw)].count : 0
  }

  /// Appends the numbers of nodes to `rows` until it holds `limit`: all nodes, or those with a
  /// label, ascending.
  ///
  /// Starts at node number `next` and returns where to go on; the end is reached when fewer than
  /// `limit` were found.
  public func collectNodes(
    with label: LabelID?,
    from next: UInt32,
    limit: Int,
    into rows: inout [UInt32]
  ) -> UInt32 {
    guard let label else { return nodes.live.collect(from: next, limit: limit, into: &rows) }
    guard Int(label.raw) < nodes.members.count else { return next }
    return nodes.members[Int(label.raw)].collect(from: next, limit: limit, into: &rows)
  }

  /// All nodes, or those with a label, ascending.
  public func nodeIDs(with label: LabelID? = nil) -> [NodeID] {
    var rows: [UInt32] = []
    _ = collectNodes(with: label, from: 0, limit: .max, into: &rows)
    return rows.map { NodeID($0) }
  }

  /// Adds a node and returns its identity.
  ///
  /// A property that is null is left out; of several values for one key the last counts.
  public mutating func createNode(
    labels: [LabelID] = [],
    properties: [(KeyID, Value)] = []
  ) throws(GraphError) -> NodeID {
    guard nodes.count < Int(UInt32.max) - 1 else { throw .tooMany(.nodes) }
    for label in labels { try check(label) }
    for (key, value) in properties { try checkStorable(value, key) }
    for position in indexes.indices where labels.contains(indexes[position].label) {
      let key = indexes[position].key
      guard let value = properties.last(where: { $0.0 == key && !$0.1.isNull })?.1 else { continue }
      try checkUnique(value, at: position, except: nil)
    }
    guard let set = labelSets.intern(labels) else { throw .tooMany(.labelSets) }
    // From here on nothing can fail.
    noteChange()
    let node = NodeID(nodes.append([set], labelSets))
    for (key, value) in properties where !value.isNull {
      writeNodeColumn(key) { $0.set(node.raw, to: value, &$1) }
    }
    for position in indexes.indices where labels.contains(indexes[position].label) {
      enter(node, into: position)
    }
    return node
  }

  /// Writes a node's property; null removes it.
  public mutating func setProperty(
    _ key: KeyID,
    of node: NodeID,
    to value: Value
  ) throws(GraphError) {
    guard contains(node) else { throw .unknownNode(node) }
    try checkStorable(value, key)
    for position in indexes.indices where isIndexed(key, of: node, at: position) {
      try checkUnique(value, at: position, except: node)
    }
    noteChange()
    for position in indexes.indices where isIndexed(key, of: node, at: position) {
      leave(node, from: position)
    }
    writeNodeColumn(key) { $0.set(node.raw, to: value, &$1) }
    for position in indexes.indices where isIndexed(key, of: node, at: position) {
      enter(node, into: position)
    }
  }

  /// Gives a node a label; nothing happens if it has it.
  public mutating func addLabel(_ label: LabelID, to node: NodeID) throws(GraphError) {
    guard contains(node) else { throw .unknownNode(node) }
    try check(label)
    guard !hasLabel(label, node) else { return }
    for position in indexes.indices where indexes[position].label == label {
      try checkUnique(property(indexes[position].key, of: node), at: position, except: node)
    }
    guard let set = labelSets.intern(labels(of: node) + [label]) else { throw .tooMany(.labelSets) }
    noteChange()
    nodes.relabel(node.raw, to: set, labelSets)
    for position in indexes.indices where indexes[position].label == label {
      enter(node, into: position)
    }
  }

  /// Takes a label from a node; nothing happens if it has it not.
  public mutating func removeLabel(_ label: LabelID, from node: NodeID) throws(GraphError) {
    guard contains(node) else { throw .unknownNode(node) }
    guard hasLabel(label, node) else { return }
    let rest = labels(of: node).filter { $0 != label }
    guard let set = labelSets.intern(rest) else { throw .tooMany(.labelSets) }
    noteChange()
    for position in indexes.indices where indexes[position].label == label {
      leave(node, from: position)
    }
    nodes.relabel(node.raw, to: set, labelSets)
  }

  /// Deletes a node; with `detaching`, its relationships go first, otherwise having any is an error.
  public mutating func deleteNode(_ node: NodeID, detaching: Bool = false) throws(GraphError) {
    guard contains(node) else { throw .unknownNode(node) }
    listAllRelationships()
    let ties = relationships(of: node)
    guard ties.isEmpty || detaching else { throw .nodeHasRelationships(node) }
    for tie in ties { try deleteRelationship(tie) }
    noteChange()
    for position in indexes.indices where hasLabel(indexes[position].label, node) {
      leave(node, from: position)
    }
    for key in nodeColumns.indices { nodeColumns[key].remove(node.raw) }
    nodes.delete(node.raw, labelSets)
  }

  /// Refuses what no property can hold, and keys of another graph.
  func checkStorable(_ value: Value, _ key: KeyID) throws(GraphError) {
    try check(key)
    guard value.isStorable else { throw .unstorableValue(key: name(of: key)) }
  }
}
