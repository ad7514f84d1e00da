public import NetworkGraph

extension NaiveGraph {
  /// Creates an index.
  public mutating func createIndex(label: LabelID, key: KeyID) {
    change(label, key) { $0.isIndex = true }
  }

  /// Demands unique values.
  public mutating func createUniqueConstraint(label: LabelID, key: KeyID) throws(GraphError) {
    let holders = nodes.filter {
      $0.value.labels.contains(label) && $0.value.properties[key] != nil
    }
    for (first, left) in holders {
      for (second, right) in holders where first < second {
        guard let one = left.properties[key], let other = right.properties[key] else { continue }
        if one.equals(other) == true { throw .notUnique(label: "", key: "", existing: first) }
      }
    }
    change(label, key) { $0.isUnique = true }
  }

  /// Demands that there be a value.
  public mutating func createExistenceConstraint(label: LabelID, key: KeyID) throws(GraphError) {
    if let node = firstNode(with: label, lacking: key) {
      throw .missingProperty(label: "", key: "", node: node)
    }
    change(label, key) { $0.isRequired = true }
  }

  /// Drops an index; says whether there was one.
  public mutating func dropIndex(label: LabelID, key: KeyID) -> Bool {
    guard rule(label, key)?.isIndex == true else { return false }
    change(label, key) { $0.isIndex = false }
    return true
  }

  /// Drops a constraint; says whether there was one.
  public mutating func dropConstraint(label: LabelID, key: KeyID, unique: Bool) -> Bool {
    guard let rule = rule(label, key), unique ? rule.isUnique : rule.isRequired else {
      return false
    }
    change(label, key) { rule in
      if unique { rule.isUnique = false } else { rule.isRequired = false }
    }
    return true
  }

  /// Whether every node has what constraints demand.
  public var hasAllRequiredProperties: Bool {
    rules.allSatisfy { !$0.isRequired || firstNode(with: $0.label, lacking: $0.key) == nil }
  }

  /// Whether all that the rules demand holds.
  public var keepsAllRules: Bool {
    guard hasAllRequiredProperties else { return false }
    for rule in rules where rule.isUnique {
      var copy = self
      do { try copy.createUniqueConstraint(label: rule.label, key: rule.key) } catch {
        return false
      }
    }
    return true
  }

  private func firstNode(with label: LabelID, lacking key: KeyID) -> NodeID? {
    nodes.filter { $0.value.labels.contains(label) && $0.value.properties[key] == nil }.keys.min()
  }

  private func rule(_ label: LabelID, _ key: KeyID) -> Rule? {
    rules.first { $0.label == label && $0.key == key }
  }

  /// Changes a rule, which is there while anything of it is in force.
  private mutating func change(_ label: LabelID, _ key: KeyID, _ change: (inout Rule) -> Void) {
    if rule(label, key) == nil { rules.append(Rule(label: label, key: key)) }
    for position in rules.indices where rules[position].label == label && rules[position].key == key
    {
      change(&rules[position])
    }
    rules.removeAll { !$0.isIndex && !$0.isUnique && !$0.isRequired }
  }
}
