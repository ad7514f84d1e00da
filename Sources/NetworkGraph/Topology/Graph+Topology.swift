extension Graph {
  /// The topology of a part of the graph.
  ///
  /// A node takes part when the definition's labels and `nodes` let it, a relationship when the
  /// definition's types, `relationships` and both of its nodes do. The two masks are flags by node
  /// and relationship number, as a view makes them; rows beyond the end of a mask take no part.
  /// Vertices are in the order of the nodes, ties in the order that ``Topology`` describes.
  ///
  /// - Complexity: O(n + m) for the whole graph, whatever the part.
  /// - Throws: `AlgorithmError` when a name is unknown, or when a relationship that takes part has
  ///   a weight that is missing, not a number, negative or not finite.
  public func topology(
    _ definition: TopologyDefinition = TopologyDefinition(),
    nodes mask: [Bool]? = nil,
    relationships relationshipMask: [Bool]? = nil
  ) throws(AlgorithmError) -> Topology {
    let selection = try NodeSelection(self, labels: definition.labels, mask: mask)
    let weightKey = try key(ofWeight: definition.weight)
    var ties = TieSelection(relationships)
    let isPart =
      definition.types != nil || relationshipMask != nil || !selection.isWhole
      || relationships.liveCount < relationships.count
    if isPart || weightKey != nil || definition.keepsRelationships {
      ties.keep(
        types: try typeFlags(definition.types),
        mask: relationshipMask,
        nodes: selection,
        dropsLoops: definition.loops == .dropped
      )
    }
    var tieWeights: [Double]?
    if let weightKey { tieWeights = try weights(weightKey, of: ties.rows) }
    var identities: [RelationshipID]?
    if definition.keepsRelationships { identities = ties.rows.map { RelationshipID($0) } }
    return try Topology(
      vertexCount: selection.count,
      sources: ties.sources,
      targets: ties.targets,
      weights: tieWeights,
      relationships: identities,
      nodes: selection.isWhole ? nil : selection.nodes,
      direction: definition.direction,
      parallelTies: definition.parallelTies,
      loops: definition.loops,
      weightMeaning: definition.weightMeaning
    )
  }

  private func key(ofWeight name: String?) throws(AlgorithmError) -> KeyID? {
    guard let name else { return nil }
    guard let key = key(named: name) else { throw .unknownProperty(name) }
    return key
  }

  /// A flag per type number.
  private func typeFlags(_ names: Set<String>?) throws(AlgorithmError) -> [Bool]? {
    guard let names else { return nil }
    var flags = [Bool](repeating: false, count: types.count)
    for name in names.sorted() {
      guard let type = type(named: name) else { throw .unknownType(name) }
      flags[Int(type.raw)] = true
    }
    return flags
  }

  /// The weights of relationships, checked here because here their names are known.
  private func weights(_ key: KeyID, of rows: [UInt32]) throws(AlgorithmError) -> [Double] {
    let column = relationshipColumns[Int(key.raw)]
    let isPresent = ColumnReader(column.present.words)
    var weights: [Double] = []
    weights.reserveCapacity(rows.count)
    func add(_ row: UInt32, _ weight: Double) throws(AlgorithmError) {
      let relationship = RelationshipID(row)
      guard isPresent(row >> 6) & (1 << UInt64(row & 63)) != 0 else {
        throw .weightMissing(relationship)
      }
      guard weight >= 0 else {
        throw weight < 0 ? .weightNegative(relationship) : .weightNotFinite(relationship)
      }
      guard weight < .infinity else { throw .weightNotFinite(relationship) }
      weights.append(weight)
    }
    switch column.storage {
    case .ints(let values):
      let reader = ColumnReader(values)
      for row in rows { try add(row, Double(reader(row))) }
    case .doubles(let values):
      let reader = ColumnReader(values)
      for row in rows { try add(row, reader(row)) }
    case .empty, .bools, .texts, .values:
      for row in rows {
        switch column.value(row, strings) {
        case .int(let weight): try add(row, Double(weight))
        case .double(let weight): try add(row, weight)
        case .null: throw .weightMissing(RelationshipID(row))
        case .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
          throw .weightNotNumeric(RelationshipID(row))
        }
      }
    }
    return weights
  }
}
