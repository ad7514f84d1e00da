public import NetworkGraph

extension NaiveGraph {
  /// Compares indexes and constraints with the graph's, and what lookups find.
  func compareRules(_ graph: Graph, _ found: inout [String]) {
    let listed = graph.schema.map { [$0.label.raw, $0.key.raw] }
    if listed != rules.map({ [$0.label.raw, $0.key.raw] }) { found.append("list of rules") }
    for (entry, rule) in zip(graph.schema, rules)
    where entry.isIndex != rule.isIndex || entry.isUnique != rule.isUnique
      || entry.isRequired != rule.isRequired
    {
      found.append("rule on label \(rule.label.raw), key \(rule.key.raw)")
    }
    let isComplete: Bool
    do {
      try graph.checkRequiredProperties()
      isComplete = true
    } catch {
      isComplete = false
    }
    if isComplete != hasAllRequiredProperties { found.append("required properties") }
    for rule in rules { compareLookups(graph, rule, &found) }
  }

  private static let unused: [Value] = [.int(7), .double(.nan), .string("none"), .null]

  private func compareLookups(_ graph: Graph, _ rule: Rule, _ found: inout [String]) {
    let place = "index on label \(rule.label.raw), key \(rule.key.raw)"
    // A few of the values in use, and some that no node has.
    let inUse = holders(of: rule).sorted { $0.node < $1.node }.map(\.value)
    let step = max(1, inUse.count / 6)
    let values = stride(from: 0, to: inUse.count, by: step).map { inUse[$0] } + Self.unused
    for value in values {
      let expected = holders(of: rule).filter { $0.value.equals(value) == true }.map(\.node.raw)
      if graph.nodes(with: rule.label, where: rule.key, equals: value) != expected.sorted() {
        found.append("\(place): lookup of a value")
      }
    }
    for (lower, upper) in zip(values, values.reversed()) {
      for bounds in Self.bounds(lower, upper) {
        let expected = self.range(of: rule, bounds)
        if graph.nodes(with: rule.label, where: rule.key, within: bounds) != expected {
          found.append("\(place): lookup of a range")
        }
      }
    }
  }

  /// Stretches with one or both ends, each end part of it or not.
  private static func bounds(_ lower: Value, _ upper: Value) -> [ValueBounds] {
    var found: [ValueBounds] = []
    for isLower in [true, false] {
      found.append(ValueBounds(lower: lower, includesLower: isLower))
      found.append(ValueBounds(upper: upper, includesUpper: isLower))
      for isUpper in [true, false] {
        found.append(
          ValueBounds(lower: lower, includesLower: isLower, upper: upper, includesUpper: isUpper)
        )
      }
    }
    return found
  }

  private func holders(of rule: Rule) -> [(node: NodeID, value: Value)] {
    nodes.compactMap { id, node in
      guard node.labels.contains(rule.label) else { return nil }
      return node.properties[rule.key].map { (id, $0) }
    }
  }

  /// The nodes in a stretch as `<` and `<=` have it, in the order of ORDER BY and then by number.
  public func range(of rule: Rule, _ bounds: ValueBounds) -> [UInt32] {
    holders(of: rule).filter { holder in
      if let lower = bounds.lower {
        guard let place = holder.value.compare(lower) else { return false }
        guard bounds.includesLower ? place.isAtLeast : place.isGreater else { return false }
      }
      if let upper = bounds.upper {
        guard let place = holder.value.compare(upper) else { return false }
        guard bounds.includesUpper ? place.isAtMost : place.isLess else { return false }
      }
      return true
    }
    .sorted { left, right in
      switch left.value.order(right.value) {
      case .less: true
      case .equal: left.node < right.node
      case .greater: false
      }
    }
    .map(\.node.raw)
  }
}
