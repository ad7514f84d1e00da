extension Graph {
  /// The sign of every tie of a topology, from a property of the relationships: above 0 positive,
  /// below 0 negative, 0 none.
  ///
  /// - Parameters:
  ///   - property: The property that holds a number, usually +1 or -1.
  ///   - topology: A topology of this graph that keeps its relationships and its parallel ties;
  ///     where parallel ties were merged, the first of them decides.
  /// - Returns: The signs in the order of the ties, as ``Topology/balance(signs:cancellation:)`` and
  ///   its kin take them.
  /// - Throws: `AlgorithmError.unknownProperty`; `.relationshipsNotKept` when the topology was built
  ///   without them; `.signMissing` when a relationship does not have the property as a number.
  /// - Complexity: O(m) time and space.
  ///
  /// `graph.signs("sign", of: topology)` for relationships that hold `{sign: -1}`.
  public func signs(
    _ property: String,
    of topology: Topology
  ) throws(AlgorithmError) -> [Int8] {
    guard let key = key(named: property) else { throw .unknownProperty(property) }
    guard let relationships = topology.relationships else { throw .relationshipsNotKept }
    let column = relationshipColumns[Int(key.raw)]
    var signs: [Int8] = []
    signs.reserveCapacity(relationships.count)
    for relationship in relationships {
      guard relationship.raw < self.relationships.count else { throw .signMissing(relationship) }
      let value: Double
      switch column.value(relationship.raw, strings) {
      case .int(let number): value = Double(number)
      case .double(let number): value = number
      case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
        throw .signMissing(relationship)
      }
      guard !value.isNaN else { throw .signMissing(relationship) }
      signs.append(value > 0 ? 1 : value < 0 ? -1 : 0)
    }
    return signs
  }
}
