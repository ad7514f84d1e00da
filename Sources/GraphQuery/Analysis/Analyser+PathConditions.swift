internal import NetworkGraph

extension Analyser {
  /// Settles which paths are kept and what may not occur twice in them.
  mutating func settle(
    _ search: inout BoundSearch,
    _ pattern: PathPattern,
    _ mode: MatchMode
  ) throws(QueryError) {
    switch pattern.selector {
    case .all: search.selector = .all
    case .any(let count): search.selector = .any(demand(count))
    case .shortest(let count): search.selector = .shortest(demand(count))
    case .shortestGroups(let count): search.selector = .groups(demand(count))
    case .cheapest(let count): search.selector = .cheapest(demand(count))
    case .shortestPath, .allShortestPaths:
      search.selector =
        pattern.selector == .shortestPath ? .shortest(.literal(1)) : .groups(.literal(1))
      search.takesWhere = true
      search.avoidsOthers = false
      guard search.connectors.count == 1, search.joints.allSatisfy(\.isEmpty) else {
        throw .compile(
          .unexpectedSyntax,
          subject: "shortestPath",
          explanation: "a shortest path is asked for one relationship pattern between two nodes",
          hint: "ANY SHORTEST and ALL SHORTEST take any path",
          at: pattern.range
        )
      }
    }
    search.restriction.nodes =
      switch pattern.mode {
      case .acyclic: .once
      case .simple: .onceButEnds
      case .trail, .walk, nil: .repeatable
      }
    search.restriction.relationshipsOnce =
      pattern.mode == .trail || mode == .differentRelationships || search.takesWhere
  }

  private mutating func demand(_ count: PathCount) -> PathCount {
    if case .parameter(let name) = count { parameters.append(name) }
    return count
  }

  /// Only one path of a clause may be selective, unless each is selected on its own.
  func checkAlone(_ pattern: PathPattern, _ names: inout PatternScope) throws(QueryError) {
    guard names.mode == .differentRelationships else { return }
    guard names.selective == nil else {
      throw .compile(
        .invalidClauseComposition,
        explanation: "two paths of a clause have a selector, and no relationship may be in both",
        hint: "use two MATCH clauses, or write MATCH REPEATABLE ELEMENTS",
        at: pattern.range
      )
    }
    names.selective = pattern.range
  }

  /// A search has to come to an end: among walks without end it has to know when it has seen enough.
  func checkBound(_ search: BoundSearch) throws(QueryError) {
    guard search.restriction.nodes == .repeatable, !search.restriction.relationshipsOnce else {
      return
    }
    for case .repeated(let part) in search.connectors where part.upper == nil {
      guard search.isSelective else {
        throw .compile(
          .invalidRelationshipPattern,
          explanation: "elements may repeat here, so that there are paths without end",
          hint: "give the quantifier an upper bound, or select, as in ANY SHORTEST",
          at: part.range
        )
      }
      let plan = PathSearch(search: search, isInto: true)
      guard PathConditions.split([], plan, []).0.search.conditions.isEmpty else {
        throw .compile(
          .invalidRelationshipPattern,
          explanation: "elements may repeat here, and a condition on the path as a whole might "
            + "never hold",
          hint: "give the quantifier an upper bound, or write a mode such as TRAIL",
          at: part.range
        )
      }
    }
  }

  /// A cost counts only where costs are compared.
  func checkCosts(_ pattern: PathPattern) throws(QueryError) {
    if case .cheapest = pattern.selector { return }
    guard let cost = Self.firstCost(pattern.elements) else { return }
    throw .compile(
      .unexpectedSyntax,
      subject: "COST",
      explanation: "a cost counts only where the cheapest path is asked for",
      hint: "write ANY CHEAPEST or CHEAPEST 3 before the path",
      at: cost.range
    )
  }

  private static func firstCost(_ elements: [PathElement]) -> Expression? {
    for element in elements {
      switch element {
      case .node: break
      case .relationship(let relationship):
        if let cost = relationship.cost { return cost }
      case .part(let part):
        if let cost = firstCost(part.elements) { return cost }
      }
    }
    return nil
  }

  // MARK: Conditions

  /// Binds the conditions of a whole path that is searched for.
  mutating func searchConditions(
    _ flat: FlatPath,
    _ joints: [[NodePattern]],
    _ ends: [(NodePattern, Variable)],
    _ names: PatternScope,
    _ draft: SearchDraft,
    _ search: inout BoundSearch,
    _ bound: inout BoundPattern
  ) throws(QueryError) {
    let scope = names.scope
    var found = draft.equalities
    var nodes = ends
    for (patterns, variables) in zip(joints, search.joints) {
      nodes += zip(patterns, variables.map(\.variable))
    }
    for (node, variable) in nodes {
      found += try properties(node.properties, of: variable, .node, scope)
      if let predicate = node.predicate {
        found += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    }
    for (index, connector) in flat.connectors.enumerated() {
      switch (connector, search.connectors[index]) {
      case (.link(let relationship), .link(var link)):
        found += try properties(relationship.properties, of: link.variable, .relationship, scope)
        if let predicate = relationship.predicate {
          found += try condition(predicate, scope, in: "WHERE").conjuncts
        }
        if let cost = relationship.cost {
          link.cost = try self.cost(cost, link.variable, scope, names)
          search.connectors[index] = .link(link)
        }
      case (_, .repeated), (.repeated, .link):
        try attachConditions(connector, index, names, &search)
      }
    }
    for predicate in flat.predicates {
      found += try condition(predicate, scope, in: "WHERE").conjuncts
    }
    for condition in found { attach(condition, &search, &bound) }
  }

  /// Hands a condition to the one element that it is about, or to the path as a whole.
  private func attach(
    _ condition: BoundExpression,
    _ search: inout BoundSearch,
    _ bound: inout BoundPattern
  ) {
    let ends: Set<Variable> = [search.from, search.to]
    let mentioned = condition.freeVariables.intersection(ends.union(search.outputs))
    // Paths are selected for each pair of ends: what is about the ends alone can come first.
    if mentioned.isSubset(of: ends) {
      bound.predicates.append(condition)
      return
    }
    guard mentioned.count == 1, let only = mentioned.first else {
      search.conditions.append(condition)
      return
    }
    for joint in search.joints.indices {
      for index in search.joints[joint].indices
      where search.joints[joint][index].variable == only {
        search.joints[joint][index].predicates.append(condition)
        return
      }
    }
    for index in search.connectors.indices {
      if case .link(var link) = search.connectors[index], link.variable == only {
        link.predicates.append(condition)
        search.connectors[index] = .link(link)
        return
      }
    }
    search.conditions.append(condition)
  }

  /// Binds the conditions of a repeated part, which see its elements one time at a time.
  mutating func attachConditions(
    _ connector: FlatPath.Connector,
    _ index: Int,
    _ names: PatternScope,
    _ search: inout BoundSearch
  ) throws(QueryError) {
    guard case .repeated(var part) = search.connectors[index] else { return }
    var scope = names.outer
    for group in part.groups { scope.declare(variables[group.inner].name, group.inner) }
    for path in part.paths { scope.declare(variables[path.inner].name, path.inner) }
    var found: [BoundExpression] = []
    var relationships: [RelationshipPattern] = []
    switch connector {
    case .link(let relationship): relationships = [relationship]
    case .repeated(let pattern, _):
      let flat = FlatPath(pattern.elements)
      for (joint, place) in flat.joints.enumerated() {
        for (node, place) in zip(place.nodes, part.joints[joint]) {
          found += try properties(node.properties, of: place.variable, .node, scope)
          if let predicate = node.predicate {
            found += try condition(predicate, scope, in: "WHERE").conjuncts
          }
        }
      }
      for case .link(let relationship) in flat.connectors { relationships.append(relationship) }
      for predicate in flat.predicates + (pattern.predicate.map { [$0] } ?? []) {
        found += try condition(predicate, scope, in: "WHERE").conjuncts
      }
    }
    for (position, relationship) in relationships.enumerated() {
      let variable = part.links[position].variable
      found += try properties(relationship.properties, of: variable, .relationship, scope)
      if let predicate = relationship.predicate {
        found += try condition(predicate, scope, in: "WHERE").conjuncts
      }
      if let cost = relationship.cost {
        part.links[position].cost = try self.cost(cost, variable, scope, names)
      }
    }
    for condition in found { part.attach(condition) }
    search.connectors[index] = .repeated(part)
  }

  /// What a relationship adds to the cost of a path.
  private mutating func cost(
    _ cost: Expression,
    _ relationship: Variable,
    _ scope: Scope,
    _ names: PatternScope
  ) throws(QueryError) -> BoundExpression {
    let bound = try expression(cost, scope)
    guard ValueType.number.accepts(bound.type) else {
      throw QueryError(
        .typeError,
        .invalidArgumentType,
        subject: "COST",
        explanation: "a cost is a number, not \(bound.type.name)",
        at: bound.range
      )
    }
    let known = Set(names.outer.ordered).union([relationship])
    guard bound.freeVariables.isSubset(of: known) else {
      throw .compile(
        .nonConstantExpression,
        subject: "COST",
        explanation: "a cost may look at its relationship and at what earlier clauses bound",
        at: bound.range
      )
    }
    return bound
  }
}

extension BoundRepetition {
  /// Hands a condition to the one element that it is about, or to the part as a whole.
  mutating func attach(_ condition: BoundExpression) {
    let members = Set(
      joints.flatMap { $0.map(\.variable) } + links.map(\.variable)
        + paths.map(\.inner)
    )
    let mentioned = condition.freeVariables.intersection(members)
    if mentioned.count <= 1 {
      if let link = links.firstIndex(where: { mentioned.isSubset(of: [$0.variable]) }) {
        links[link].predicates.append(condition)
        return
      }
      for joint in joints.indices {
        for index in joints[joint].indices where mentioned == [joints[joint][index].variable] {
          joints[joint][index].predicates.append(condition)
          return
        }
      }
    }
    conditions.append(condition)
  }
}
