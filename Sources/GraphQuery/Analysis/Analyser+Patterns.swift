internal import NetworkGraph

extension Analyser {
  /// Binds the patterns of one MATCH, which share the rule that no relationship occurs twice.
  ///
  /// `allowsNewNames` is false for a pattern that stands as a condition.
  mutating func pattern(
    _ patterns: [PathPattern],
    mode: MatchMode = .differentRelationships,
    predicate: Expression?,
    _ scope: inout Scope,
    allowsNewNames: Bool = true
  ) throws(QueryError) -> BoundPattern {
    var bound = BoundPattern()
    bound.repeatsElements = mode == .repeatableElements
    var names = PatternScope(
      outer: scope,
      scope: scope,
      mode: mode,
      allowsNewNames: allowsNewNames
    )
    for pattern in patterns {
      if let name = pattern.variable { try checkUnbound(name, names.scope) }
      try checkCosts(pattern)
      if isSearched(pattern, mode) {
        try searchedPath(pattern, &names, &bound)
      } else {
        try linkedPath(pattern, &names, &bound)
      }
    }
    scope = names.scope
    // Property maps and inline conditions may use every name of the patterns.
    for (node, variable) in names.nodes {
      bound.predicates += try properties(node.properties, of: variable, .node, scope)
      if let predicate = node.predicate {
        bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    }
    for (relationship, variable) in names.relationships {
      bound.predicates += try properties(
        relationship.properties,
        of: variable,
        .relationship,
        scope
      )
      if let predicate = relationship.predicate {
        bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    }
    for predicate in names.predicates {
      bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
    }
    if let predicate {
      bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
    }
    try checkIndependence(of: bound.searches)
    return bound
  }

  /// Whether a path is searched for as a whole, and not followed link by link.
  private func isSearched(_ pattern: PathPattern, _ mode: MatchMode) -> Bool {
    if pattern.selector != .all { return true }
    switch pattern.mode {
    case .acyclic, .simple: return true
    case .trail: return mode == .repeatableElements
    case .walk, nil: return false
    }
  }

  /// A search cannot wait for what another one finds.
  private func checkIndependence(of searches: [BoundSearch]) throws(QueryError) {
    for (index, search) in searches.enumerated() {
      for (other, found) in searches.enumerated() where other != index {
        guard search.reads.isDisjoint(with: found.outputs) else {
          throw .compile(
            .invalidClauseComposition,
            explanation: "a condition inside of a path is about another path of the clause",
            hint: "put it into the WHERE of the clause, or the paths into two MATCH clauses",
            at: search.range
          )
        }
      }
    }
  }

  /// A path that is followed link by link.
  private mutating func linkedPath(
    _ pattern: PathPattern,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) {
    let flat = FlatPath(pattern.elements)
    var current = try joint(flat.joints[0].nodes, at: pattern.range, &names, &bound)
    let start = current
    var steps: [BoundPath.Step] = []
    for (index, connector) in flat.connectors.enumerated() {
      let following = flat.joints[index + 1].nodes
      var variable: Variable
      var isList = true
      let next: Variable
      if case .link(let relationship) = connector, isLink(relationship, names.mode) {
        // The relationship's name is looked at before the next node's, as the text has them.
        (variable, isList) = try self.relationship(relationship, &names, &bound)
        next = try joint(following, at: pattern.range, &names, &bound)
        bound.links.append(
          try link(relationship, variable, from: current, to: next, names.scope)
        )
        if !isList { names.relationships.append((relationship, variable)) }
      } else {
        var search = try repeatedPart(connector, from: current, &names, &bound)
        next = try joint(following, at: pattern.range, &names, &bound)
        search.to = next
        variable = search.links
        try checkBound(search)
        bound.searches.append(search)
      }
      steps.append(BoundPath.Step(relationship: variable, isList: isList, node: next))
      current = next
    }
    names.predicates += flat.predicates
    for part in flat.parts {
      try checkUnbound(part.name, names.scope)
      try checkNewName(part.name, names)
      let variable = declare(part.name, .path, &names.scope)
      let from = part.first == 0 ? start : steps[part.first - 1].node
      let within = Array(steps[part.first..<part.last])
      bound.paths.append((variable, BoundPath(start: from, steps: within)))
    }
    if let name = pattern.variable {
      // A path cannot have the name of one of its own parts.
      try checkUnbound(name, names.scope)
      let variable = declare(name, .path, &names.scope)
      bound.paths.append((variable, BoundPath(start: start, steps: steps)))
    }
  }

  /// Whether a relationship pattern is a single link, or a chain of them that may be followed.
  private func isLink(_ relationship: RelationshipPattern, _ mode: MatchMode) -> Bool {
    if let quantifier = relationship.quantifier {
      return mode == .differentRelationships && !quantifier.isOptional
    }
    return relationship.length == nil || mode == .differentRelationships
  }

  /// The node of a joint, to which all its node patterns apply.
  private mutating func joint(
    _ nodes: [NodePattern],
    at range: SourceRange,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) -> Variable {
    let first = try node(nodes.first ?? .anonymous(at: range), &names, &bound)
    for other in nodes.dropFirst() {
      let variable = try node(other, &names, &bound)
      guard variable != first else { continue }
      let left = BoundExpression(.variable(variable), .node, at: other.range)
      let right = BoundExpression(.variable(first), .node, at: other.range)
      bound.predicates.append(
        BoundExpression(.comparison(.equal, left, right), .boolean, at: other.range)
      )
    }
    return first
  }

  /// A node pattern: a variable that is known, or a new one.
  ///
  /// Its conditions are bound when all names are known, unless the caller sees to them.
  mutating func node(
    _ node: NodePattern,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern,
    leavesConditions: Bool = false
  ) throws(QueryError) -> Variable {
    steps += 1
    let variable: Variable
    if let name = node.variable {
      if let known = names.scope[name.text] {
        try require(.node, known, name)
        variable = try apart(known, name, names, &bound)
      } else {
        try checkNewName(name, names)
        variable = declare(name, .node, &names.scope)
      }
    } else {
      variable = variables.add("", .node)
    }
    let labels = node.labels.map(Self.labels)
    if let index = bound.nodes.firstIndex(where: { $0.variable == variable }) {
      if let labels { bound.nodes[index].labels.append(labels) }
    } else {
      bound.nodes.append(
        BoundNode(variable: variable, labels: labels.map { [$0] } ?? [], range: node.range)
      )
    }
    if !leavesConditions, node.properties != nil || node.predicate != nil {
      names.nodes.append((node, variable))
    }
    return variable
  }

  /// A pattern that stands as a condition brings no names.
  func checkNewName(_ name: Name, _ names: PatternScope) throws(QueryError) {
    guard !names.allowsNewNames else { return }
    throw .compile(
      .undefinedVariable,
      subject: name.text,
      explanation: "a pattern that stands as a condition cannot introduce a variable",
      hint: NearestName.hint(for: name.text, among: names.scope.names),
      at: name.range
    )
  }

  private mutating func relationship(
    _ relationship: RelationshipPattern,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) -> (Variable, isList: Bool) {
    steps += 1
    let isList = relationship.length != nil || relationship.quantifier != nil
    let type: ValueType = isList ? .list(.relationship) : .relationship
    guard let name = relationship.variable else { return (variables.add("", type), isList) }
    if let known = names.scope[name.text] {
      guard relationship.quantifier == nil else {
        throw .compile(
          .variableAlreadyBound,
          subject: name.text,
          explanation: "a repeated relationship stands for something new each time",
          hint: "choose another name",
          at: name.range
        )
      }
      try require(type, known, name)
      guard names.links.insert(known).inserted || names.mode == .repeatableElements else {
        throw .compile(
          .relationshipUniquenessViolation,
          subject: name.text,
          explanation: "a relationship can occur once in the patterns of a clause",
          at: name.range
        )
      }
      return (try apart(known, name, names, &bound), isList)
    }
    try checkNewName(name, names)
    let variable = declare(name, type, &names.scope)
    names.links.insert(variable)
    return (variable, isList)
  }

  private mutating func link(
    _ relationship: RelationshipPattern,
    _ variable: Variable,
    from: Variable,
    to: Variable,
    _ scope: Scope
  ) throws(QueryError) -> BoundLink {
    var chain: BoundChain?
    if relationship.length != nil || relationship.quantifier != nil {
      let each = variables.add("", .relationship)
      let length = relationship.length
      let quantifier = relationship.quantifier
      chain = BoundChain(
        lower: quantifier?.lower ?? length?.lower ?? 1,
        upper: quantifier != nil ? quantifier?.upper : length?.upper,
        each: each,
        predicates: try properties(relationship.properties, of: each, .relationship, scope)
      )
      if let predicate = relationship.predicate {
        var inner = scope
        if let name = relationship.variable { inner.declare(name.text, each) }
        chain?.predicates += try condition(predicate, inner, in: "WHERE").conjuncts
      }
    }
    return BoundLink(
      variable: variable,
      from: from,
      to: to,
      direction: relationship.direction.direction,
      types: relationship.types.map(Self.labels),
      chain: chain,
      range: relationship.range
    )
  }

  /// `{key: value}` of a pattern as conditions `element.key = value`.
  mutating func properties(
    _ map: Expression?,
    of variable: Variable,
    _ type: ValueType,
    _ scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    guard let map else { return [] }
    guard case .map(let entries) = map.kind else {
      throw .compile(
        .invalidParameterUse,
        explanation: "a parameter cannot stand for the properties of a pattern",
        hint: "write {key: $parameter.key} for each property",
        at: map.range
      )
    }
    var conditions: [BoundExpression] = []
    for entry in entries {
      let value = try expression(entry.value, scope)
      let subject = BoundExpression(.variable(variable), type, at: entry.key.range)
      let property = BoundExpression(
        .property(of: subject, key: entry.key.text),
        .any,
        at: entry.key.range
      )
      conditions.append(
        BoundExpression(.comparison(.equal, property, value), .boolean, at: entry.value.range)
      )
    }
    return conditions
  }

  /// A variable of a pattern must be of the pattern's kind.
  func require(_ type: ValueType, _ variable: Variable, _ name: Name) throws(QueryError) {
    let found = variables[variable].type
    let fits =
      switch (type, found) {
      case (_, .any), (_, .null): true
      case (.list, .list(let element)): element == .any || element == .relationship
      case (_, _): type == found
      }
    guard !fits else { return }
    throw .compile(
      .variableTypeConflict,
      subject: name.text,
      explanation: "used as \(type.name), but it is \(found.name)",
      at: name.range
    )
  }

  static func labels(_ labels: LabelExpression) -> BoundLabels {
    switch labels {
    case .name(let name): .name(name.text)
    case .wildcard: .wildcard
    case .not(let part): .not(Self.labels(part))
    case .and(let parts): .and(parts.map(Self.labels))
    case .or(let parts): .or(parts.map(Self.labels))
    }
  }
}
