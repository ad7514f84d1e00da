internal import NetworkGraph

extension Analyser {
  /// Binds the patterns of one MATCH, which share the rule that no relationship occurs twice.
  ///
  /// `allowsNewNames` is false for a pattern that stands as a condition.
  mutating func pattern(
    _ patterns: [PathPattern],
    predicate: Expression?,
    _ scope: inout Scope,
    allowsNewNames: Bool = true
  ) throws(QueryError) -> BoundPattern {
    var bound = BoundPattern()
    var links: Set<Variable> = []
    let outer = scope
    for pattern in patterns {
      try path(
        pattern,
        outer: outer,
        &scope,
        &links,
        &bound,
        allowsNewNames: allowsNewNames
      )
    }
    // Property maps and inline conditions may use every name of the patterns.
    for pattern in patterns {
      for element in pattern.elements { try inlinePredicates(element, scope, &bound) }
    }
    if let predicate {
      bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
    }
    return bound
  }

  private mutating func path(
    _ pattern: PathPattern,
    outer: Scope,
    _ scope: inout Scope,
    _ links: inout Set<Variable>,
    _ bound: inout BoundPattern,
    allowsNewNames: Bool
  ) throws(QueryError) {
    if let name = pattern.variable { try checkUnbound(name, scope) }
    let nodes = pattern.nodes
    let relationships = pattern.relationships
    var current = try node(nodes[0], &scope, &bound, allowsNewNames)
    var steps: [BoundPath.Step] = []
    let start = current
    for (index, relationship) in relationships.enumerated() {
      // The relationship's name is looked at before the next node's, as the text has them.
      let (variable, isList) = try self.relationship(
        relationship,
        outer: outer,
        &scope,
        &links,
        allowsNewNames
      )
      let next = try node(nodes[index + 1], &scope, &bound, allowsNewNames)
      let link = try self.link(relationship, variable, from: current, to: next, &scope)
      switch pattern.selector {
      case .all: bound.links.append(link)
      case .shortestPath, .allShortestPaths:
        guard relationships.count == 1 else {
          throw .compile(
            .unexpectedSyntax,
            subject: "shortestPath",
            explanation: "a shortest path is asked for one relationship pattern between two nodes",
            at: pattern.range
          )
        }
        var chain = link
        if chain.chain == nil {
          let each = variables.add("", .relationship)
          chain.chain = BoundChain(lower: 1, upper: 1, each: each, predicates: [])
        }
        let path = pattern.variable.map { declare($0, .path, &scope) }
        bound.searches.append(
          BoundSearch(path: path, link: chain, isAll: pattern.selector == .allShortestPaths)
        )
      }
      steps.append(BoundPath.Step(relationship: variable, isList: isList, node: next))
      current = next
    }
    if let name = pattern.variable, pattern.selector == .all {
      // A path cannot have the name of one of its own parts.
      try checkUnbound(name, scope)
      let variable = declare(name, .path, &scope)
      bound.paths.append((variable, BoundPath(start: start, steps: steps)))
    }
  }

  /// A node pattern: a variable that is known, or a new one.
  private mutating func node(
    _ node: NodePattern,
    _ scope: inout Scope,
    _ bound: inout BoundPattern,
    _ allowsNewNames: Bool
  ) throws(QueryError) -> Variable {
    steps += 1
    let variable: Variable
    if let name = node.variable {
      if let known = scope[name.text] {
        try require(.node, known, name)
        variable = known
      } else {
        guard allowsNewNames else {
          throw .compile(
            .undefinedVariable,
            subject: name.text,
            explanation: "a pattern that stands as a condition cannot introduce a variable",
            hint: NearestName.hint(for: name.text, among: scope.names),
            at: name.range
          )
        }
        variable = declare(name, .node, &scope)
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
    return variable
  }

  private mutating func relationship(
    _ relationship: RelationshipPattern,
    outer: Scope,
    _ scope: inout Scope,
    _ links: inout Set<Variable>,
    _ allowsNewNames: Bool
  ) throws(QueryError) -> (Variable, isList: Bool) {
    steps += 1
    let isList = relationship.length != nil
    let type: ValueType = isList ? .list(.relationship) : .relationship
    guard let name = relationship.variable else { return (variables.add("", type), isList) }
    if let known = scope[name.text] {
      try require(type, known, name)
      guard links.insert(known).inserted else {
        throw .compile(
          .relationshipUniquenessViolation,
          subject: name.text,
          explanation: "a relationship can occur once in the patterns of a clause",
          at: name.range
        )
      }
      return (known, isList)
    }
    guard allowsNewNames else {
      throw .compile(
        .undefinedVariable,
        subject: name.text,
        explanation: "a pattern that stands as a condition cannot introduce a variable",
        hint: NearestName.hint(for: name.text, among: scope.names),
        at: name.range
      )
    }
    let variable = declare(name, type, &scope)
    links.insert(variable)
    return (variable, isList)
  }

  private mutating func link(
    _ relationship: RelationshipPattern,
    _ variable: Variable,
    from: Variable,
    to: Variable,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundLink {
    let direction: Direction =
      switch relationship.direction {
      case .right: .out
      case .left: .into
      case .both, .undirected: .both
      }
    var chain: BoundChain?
    if let length = relationship.length {
      let each = variables.add("", .relationship)
      chain = BoundChain(
        lower: length.lower ?? 1,
        upper: length.upper,
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
      direction: direction,
      types: relationship.types.map(Self.labels),
      chain: chain,
      range: relationship.range
    )
  }

  private mutating func inlinePredicates(
    _ element: PathElement,
    _ scope: Scope,
    _ bound: inout BoundPattern
  ) throws(QueryError) {
    switch element {
    case .node(let node):
      guard node.properties != nil || node.predicate != nil else { return }
      let place = bound.nodes.first { $0.range == node.range }
      guard let variable = node.variable.flatMap({ scope[$0.text] }) ?? place?.variable else {
        return
      }
      bound.predicates += try properties(node.properties, of: variable, .node, scope)
      if let predicate = node.predicate {
        bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    case .relationship(let relationship):
      guard relationship.length == nil else { return }
      guard relationship.properties != nil || relationship.predicate != nil else { return }
      let place = (bound.links + bound.searches.map(\.link)).first {
        $0.range == relationship.range
      }
      guard let link = place else { return }
      bound.predicates += try properties(
        relationship.properties,
        of: link.variable,
        .relationship,
        scope
      )
      if let predicate = relationship.predicate {
        bound.predicates += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    }
  }

  /// `{key: value}` of a pattern as conditions `element.key = value`.
  private mutating func properties(
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
  private func require(_ type: ValueType, _ variable: Variable, _ name: Name) throws(QueryError) {
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
