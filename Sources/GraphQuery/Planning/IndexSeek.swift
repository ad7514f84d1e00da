internal import NetworkGraph

/// Finds the nodes of a pattern by the value of a property where an index is there.
///
/// Sound: the lookup yields exactly the nodes with the label for which the predicate is true, and
/// the predicate is a conjunct, so that rows for which it is not true would be dropped anyway. The
/// value must be computable before the node is found.
enum IndexSeek {
  /// A lookup for a node among predicates, and the position of the predicate that it replaces.
  static func find(
    _ variable: Variable,
    labels: [String],
    predicates: [BoundExpression],
    known: Set<Variable>,
    _ statistics: GraphStatistics
  ) -> (scan: NodeScan, predicate: Int, selectivity: Double)? {
    var best: (scan: NodeScan, predicate: Int, selectivity: Double)?
    for (position, predicate) in predicates.enumerated() {
      guard let (key, condition, selectivity) = lookup(predicate, variable, known) else {
        continue
      }
      for label in labels where statistics.hasIndex(label: label, key: key) {
        if let best, best.selectivity <= selectivity { continue }
        let seek = NodeScan.Seek(
          key: key,
          condition: condition,
          predicate: predicate,
          needs: predicate.freeVariables.subtracting([variable]).sorted()
        )
        best = (NodeScan(variable: variable, label: label, seek: seek), position, selectivity)
      }
    }
    return best
  }

  /// The key and values of a predicate of the form `variable.key op value`.
  private static func lookup(
    _ predicate: BoundExpression,
    _ variable: Variable,
    _ known: Set<Variable>
  ) -> (key: String, NodeScan.Condition, selectivity: Double)? {
    func key(_ expression: BoundExpression) -> String? {
      guard case .property(let object, let key) = expression.kind,
        case .variable(variable) = object.kind
      else { return nil }
      return key
    }
    func isKnown(_ expression: BoundExpression) -> Bool {
      expression.freeVariables.isSubset(of: known)
    }
    switch predicate.kind {
    case .comparison(let op, let left, let right):
      var found: (key: String, op: ComparisonOperator, value: BoundExpression)?
      if let key = key(left), isKnown(right) {
        found = (key, op, right)
      } else if let key = key(right), isKnown(left) {
        found = (key, op.mirrored, left)
      }
      guard let found else { return nil }
      switch found.op {
      case .equal: return (found.key, .equals(found.value), 0.0001)
      case .less, .lessOrEqual, .greater, .greaterOrEqual:
        return (found.key, .range(found.op, found.value), 0.3)
      case .notEqual: return nil
      }
    case .isIn(let element, let list):
      guard let key = key(element), isKnown(list) else { return nil }
      return (key, .isIn(list), 0.001)
    case .text(.startsWith, let text, let prefix):
      guard let key = key(text), isKnown(prefix) else { return nil }
      return (key, .startsWith(prefix), 0.05)
    case .literal, .parameter, .variable, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .and, .or, .xor, .not, .text, .isNull, .hasLabels, .call, .measure, .case,
      .comprehension, .quantifier, .reduce, .properties, .path, .subquery:
      return nil
    }
  }
}

extension ComparisonOperator {
  /// The operator with the sides exchanged.
  var mirrored: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
