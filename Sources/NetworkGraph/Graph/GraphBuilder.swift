/// Fills a graph in bulk: whole columns at a time, adjacency packed once at the end.
///
/// Rows of one call get consecutive identifiers. Until ``finish()`` the relationships that were
/// added cannot be followed, and neither indexes nor constraints are kept.
public struct GraphBuilder: Sendable {
  /// What is built so far.
  ///
  /// Names, nodes and properties can be read, new relationships and the schema not yet.
  public private(set) var graph: Graph

  /// The indexes and constraints of the finished graph.
  private let indexes: [PropertyIndex]
  /// Indexes that were asked for.
  private var wanted: [(LabelID, KeyID)] = []

  /// Starts from a graph, empty unless given; that graph itself is not changed.
  public init(extending graph: Graph = Graph()) {
    self.graph = graph
    indexes = graph.indexes
    // Bulk writes go past the indexes: they would lie about values until they are built anew.
    self.graph.indexes = []
  }

  /// The label of a name, which is added if it is new.
  public mutating func label(_ name: String) throws(GraphError) -> LabelID {
    try graph.internLabel(name)
  }

  /// The type of a name, which is added if it is new.
  public mutating func type(_ name: String) throws(GraphError) -> TypeID {
    try graph.internType(name)
  }

  /// The key of a name, which is added if it is new.
  public mutating func key(_ name: String) throws(GraphError) -> KeyID {
    try graph.internKey(name)
  }

  /// The number of a combination of labels.
  public mutating func labelSet(_ labels: [LabelID]) throws(GraphError) -> LabelSetID {
    for label in labels { try graph.check(label) }
    guard let set = graph.labelSets.intern(labels) else { throw .tooMany(.labelSets) }
    return set
  }

  /// Adds a node for each combination of labels; returns the first of the consecutive identifiers.
  public mutating func addNodes(_ labelSets: [LabelSetID]) throws(GraphError) -> NodeID {
    guard graph.nodes.count + labelSets.count < Int(UInt32.max) else { throw .tooMany(.nodes) }
    for set in labelSets where Int(set.raw) >= graph.labelSets.sets.count {
      throw .unknownName(.labelSets, set.raw)
    }
    graph.noteChange()
    return NodeID(graph.nodes.append(labelSets, graph.labelSets))
  }

  /// Adds a label to a node that exists.
  public mutating func addLabel(_ label: LabelID, to node: NodeID) throws(GraphError) {
    try graph.addLabel(label, to: node)
  }

  /// Writes one property of a node that exists.
  public mutating func setProperty(
    _ key: KeyID,
    of node: NodeID,
    to value: Value
  ) throws(GraphError) {
    try graph.setProperty(key, of: node, to: value)
  }

  /// Adds relationships given as three arrays of the same length; returns the first of the
  /// consecutive identifiers.
  public mutating func addRelationships(
    types: [TypeID],
    sources: [NodeID],
    targets: [NodeID]
  ) throws(GraphError) -> RelationshipID {
    guard types.count == sources.count, types.count == targets.count else { throw .unequalLengths }
    let first = graph.relationships.count
    guard first + types.count < Int(UInt32.max) else { throw .tooMany(.relationships) }
    for type in types { try graph.check(type) }
    try checkExist(sources)
    try checkExist(targets)
    graph.noteChange()
    graph.relationships.append(types: types, sources: sources, targets: targets)
    return RelationshipID(UInt32(first))
  }

  /// Writes a property of consecutive nodes.
  ///
  /// Nodes whose presence flag is false keep what they have.
  public mutating func setNodeProperties(
    _ key: KeyID,
    from first: NodeID,
    _ batch: PropertyBatch
  ) throws(GraphError) {
    try check(batch, key)
    guard batch.count > 0 else { return }
    let end = Int(first.raw) + batch.count
    guard end <= graph.nodes.count else { throw .unequalLengths }
    if let deleted = graph.nodes.live.firstAbsent(in: first.raw..<UInt32(end)) {
      throw .unknownNode(NodeID(deleted))
    }
    graph.noteChange()
    graph.writeNodeColumn(key) { $0.fill(from: first.raw, batch, &$1) }
  }

  /// Writes a property of consecutive relationships.
  ///
  /// Relationships whose presence flag is false keep what they have.
  public mutating func setRelationshipProperties(
    _ key: KeyID,
    from first: RelationshipID,
    _ batch: PropertyBatch
  ) throws(GraphError) {
    try check(batch, key)
    guard batch.count > 0 else { return }
    let end = Int(first.raw) + batch.count
    guard end <= graph.relationships.count else { throw .unequalLengths }
    if graph.relationships.hasDeletions {
      for row in first.raw..<UInt32(end) where !graph.relationships.contains(row) {
        throw .unknownRelationship(RelationshipID(row))
      }
    }
    graph.noteChange()
    graph.writeRelationshipColumn(key) { $0.fill(from: first.raw, batch, &$1) }
  }

  /// Asks for an index on a label and a key; it is built by ``finish()``.
  public mutating func createIndex(label: LabelID, key: KeyID) {
    guard !wanted.contains(where: { $0.0 == label && $0.1 == key }) else { return }
    wanted.append((label, key))
  }

  /// Packs the adjacency, builds the indexes, checks the constraints and returns the graph.
  ///
  /// The builder may go on. Throws if a constraint of the graph that was extended does not hold.
  public mutating func finish() throws(GraphError) -> Graph {
    graph.noteChange()
    graph.pack()
    var finished = graph
    finished.indexes = indexes
    try finished.rebuildIndexes()
    for (label, key) in wanted { try finished.createIndex(label: label, key: key) }
    return finished
  }

  private func checkExist(_ nodes: [NodeID]) throws(GraphError) {
    if graph.nodes.live.count == graph.nodes.count {
      // Nothing was ever deleted: all numbers that were given out exist.
      let count = UInt32(graph.nodes.count)
      for node in nodes where node.raw >= count { throw .unknownNode(node) }
    } else {
      for node in nodes where !graph.contains(node) { throw .unknownNode(node) }
    }
  }

  private func check(_ batch: PropertyBatch, _ key: KeyID) throws(GraphError) {
    try graph.check(key)
    guard batch.present.isEmpty || batch.present.count == batch.count else {
      throw .unequalLengths
    }
    switch batch.values {
    case .ints, .doubles, .bools: return
    case .texts(let texts):
      // Ends must rise and stay inside of the bytes: they index memory later.
      var last: UInt32 = 0
      for end in texts.ends {
        guard end >= last, Int(end) <= texts.bytes.count else { throw .unequalLengths }
        last = end
      }
    case .values(let values):
      for value in values { try graph.checkStorable(value, key) }
    }
  }
}
