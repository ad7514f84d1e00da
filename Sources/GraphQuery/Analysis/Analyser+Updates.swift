internal import NetworkGraph

extension Analyser {
  /// The patterns of CREATE (or MERGE) as things to be made, ends before relationships.
  mutating func creations(
    _ patterns: [PathPattern],
    _ scope: inout Scope,
    in clause: String
  ) throws(QueryError) -> [BoundCreation] {
    var made: [BoundCreation] = []
    for pattern in patterns {
      if let name = pattern.variable { try checkUnbound(name, scope) }
      if let range = pattern.searchedPart {
        throw .compile(
          .unexpectedSyntax,
          subject: clause,
          explanation: "\(clause) makes each node and relationship once, without a search",
          hint: "write the path out",
          at: range
        )
      }
      let nodes = pattern.nodes
      var current = try newNode(nodes[0], isAlone: nodes.count == 1, &scope, &made, clause)
      let start = current
      var steps: [BoundPath.Step] = []
      for (index, relationship) in pattern.relationships.enumerated() {
        let next = try newNode(nodes[index + 1], isAlone: false, &scope, &made, clause)
        let variable = try newRelationship(
          relationship,
          from: current,
          to: next,
          &scope,
          &made,
          clause
        )
        steps.append(BoundPath.Step(relationship: variable, isList: false, node: next))
        current = next
      }
      if let name = pattern.variable {
        let variable = declare(name, .path, &scope)
        made.append(.path(variable, BoundPath(start: start, steps: steps)))
      }
    }
    return made
  }

  private mutating func newNode(
    _ node: NodePattern,
    isAlone: Bool,
    _ scope: inout Scope,
    _ made: inout [BoundCreation],
    _ clause: String
  ) throws(QueryError) -> Variable {
    if let name = node.variable, let known = scope[name.text] {
      guard ValueType.node.accepts(variables[known].type) else {
        throw .compile(
          .variableTypeConflict,
          subject: name.text,
          explanation: "used as NODE, but it is \(variables[known].type.name)",
          at: name.range
        )
      }
      guard !isAlone, node.labels == nil, node.properties == nil else {
        throw .compile(
          .variableAlreadyBound,
          subject: name.text,
          explanation: "\(clause) cannot make a node that is there already",
          at: name.range
        )
      }
      return known
    }
    let labels = try node.labels.map { (labels) throws(QueryError) -> [String] in
      guard let names = labels.conjunction else {
        throw .compile(
          .unexpectedSyntax,
          subject: clause,
          explanation: "a new node needs labels, not a condition on labels",
          at: node.range
        )
      }
      return names.map(\.text)
    }
    // The node's own name is not known yet while its properties are computed.
    let properties = try self.properties(node.properties, scope, clause)
    let variable =
      node.variable.map { declare($0, .node, &scope) } ?? variables.add("", .node)
    made.append(
      .node(BoundNewNode(variable: variable, labels: labels ?? [], properties: properties))
    )
    return variable
  }

  private mutating func newRelationship(
    _ relationship: RelationshipPattern,
    from: Variable,
    to: Variable,
    _ scope: inout Scope,
    _ made: inout [BoundCreation],
    _ clause: String
  ) throws(QueryError) -> Variable {
    if let name = relationship.variable { try checkUnbound(name, scope) }
    guard relationship.length == nil else {
      throw .compile(
        .creatingVarLength,
        subject: clause,
        explanation: "\(clause) makes one relationship at a time",
        at: relationship.range
      )
    }
    guard let type = relationship.types, case .name(let typeName) = type else {
      throw .compile(
        .noSingleRelationshipType,
        subject: clause,
        explanation: "a new relationship has exactly one type",
        hint: "write -[:TYPE]->",
        at: relationship.range
      )
    }
    let isReversed: Bool
    switch relationship.direction {
    case .right: isReversed = false
    case .left: isReversed = true
    case .both, .undirected:
      // MERGE without an arrow matches both ways and creates from left to right.
      guard clause == "MERGE", relationship.direction == .undirected else {
        throw .compile(
          .requiresDirectedRelationship,
          subject: clause,
          explanation: "a new relationship needs a direction",
          hint: "write --> or <--",
          at: relationship.range
        )
      }
      isReversed = false
    }
    let properties = try self.properties(relationship.properties, scope, clause)
    let variable =
      relationship.variable.map { declare($0, .relationship, &scope) }
      ?? variables.add("", .relationship)
    made.append(
      .relationship(
        BoundNewRelationship(
          variable: variable,
          type: typeName.text,
          from: isReversed ? to : from,
          to: isReversed ? from : to,
          properties: properties,
          range: relationship.range
        )
      )
    )
    return variable
  }

  private mutating func properties(
    _ map: Expression?,
    _ scope: Scope,
    _ clause: String
  ) throws(QueryError) -> BoundExpression? {
    guard let map else { return nil }
    if case .parameter = map.kind, clause == "MERGE" {
      throw .compile(
        .invalidParameterUse,
        subject: clause,
        explanation: "a parameter cannot stand for the properties of a pattern",
        hint: "write {key: $parameter.key} for each property",
        at: map.range
      )
    }
    return try expression(map, scope)
  }

  mutating func merge(_ clause: MergeClause, _ scope: inout Scope) throws(QueryError) -> BoundMerge
  {
    var created = scope
    var creations = try self.creations([clause.pattern], &created, in: "MERGE")
    // The match binds the same variables that the creation would make, except for the path, which
    // each of the two puts together by itself.
    var matched = scope
    for name in created.names where scope[name] == nil && name != clause.pattern.variable?.text {
      if let variable = created[name] { matched.declare(name, variable) }
    }
    let bound = try self.pattern([clause.pattern], predicate: nil, &matched)
    if let name = clause.pattern.variable, let variable = matched[name.text] {
      created.declare(name.text, variable)
      for index in creations.indices {
        if case .path(_, let path) = creations[index] { creations[index] = .path(variable, path) }
      }
    }
    scope = created
    var onCreate: [BoundSetItem] = []
    var onMatch: [BoundSetItem] = []
    for action in clause.actions {
      let items = try setItems(action.items, scope)
      switch action.event {
      case .onCreate: onCreate += items
      case .onMatch: onMatch += items
      }
    }
    return BoundMerge(
      pattern: bound,
      creations: creations,
      onCreate: onCreate,
      onMatch: onMatch,
      range: clause.range
    )
  }

  mutating func setItems(
    _ items: [SetItem],
    _ scope: Scope
  ) throws(QueryError) -> [BoundSetItem] {
    var bound: [BoundSetItem] = []
    for item in items {
      switch item {
      case .property(let object, let key, let value):
        let object = try expression(object, scope)
        try require(object, .oneOf([.node, .relationship]), "SET writes to")
        bound.append(
          .property(of: object, key: key.text, value: try expression(value, scope))
        )
      case .replace(let name, let value):
        bound.append(.replace(try entity(name, scope), try expression(value, scope)))
      case .merge(let name, let value):
        bound.append(.merge(try entity(name, scope), try expression(value, scope)))
      case .labels(let name, let labels):
        bound.append(.labels(try node(name, scope), labels.map(\.text)))
      }
    }
    return bound
  }

  mutating func removeItems(
    _ items: [RemoveItem],
    _ scope: Scope
  ) throws(QueryError) -> [BoundRemoveItem] {
    var bound: [BoundRemoveItem] = []
    for item in items {
      switch item {
      case .property(let object, let key):
        let object = try expression(object, scope)
        try require(object, .oneOf([.node, .relationship]), "REMOVE takes from")
        bound.append(.property(of: object, key: key.text))
      case .labels(let name, let labels):
        bound.append(.labels(try node(name, scope), labels.map(\.text)))
      }
    }
    return bound
  }

  mutating func delete(_ clause: DeleteClause, _ scope: Scope) throws(QueryError) -> BoundClause {
    var bound: [BoundExpression] = []
    for item in clause.expressions {
      let expression = try self.expression(item, scope)
      if case .hasLabels = expression.kind {
        throw .compile(
          .invalidDelete,
          subject: "DELETE",
          explanation: "a label cannot be deleted",
          hint: "use REMOVE",
          at: item.range
        )
      }
      try require(expression, .oneOf([.node, .relationship, .path]), "DELETE takes")
      bound.append(expression)
    }
    return .delete(bound, isDetach: clause.isDetach)
  }

  mutating func foreach(_ clause: ForeachClause, _ scope: Scope) throws(QueryError) -> BoundClause {
    let list = try expression(clause.list, scope)
    var inner = scope
    let variable = declare(clause.variable, elementType(of: list.type), &inner)
    var body: [BoundClause] = []
    for step in clause.body {
      steps += 1
      switch step {
      case .create(let create):
        body.append(.create(try creations(create.patterns, &inner, in: "CREATE")))
      case .merge(let merge): body.append(.merge(try self.merge(merge, &inner)))
      case .set(let set): body.append(.set(try setItems(set.items, inner)))
      case .remove(let remove): body.append(.remove(try removeItems(remove.items, inner)))
      case .delete(let delete): body.append(try self.delete(delete, inner))
      case .foreach(let nested): body.append(try foreach(nested, inner))
      case .match, .unwind, .with, .return, .call, .subquery, .loadCSV:
        throw .compile(
          .invalidClauseComposition,
          subject: "FOREACH",
          explanation: "only writing clauses can stand inside of FOREACH",
          at: step.range
        )
      }
    }
    return .foreach(variable, list, body)
  }

  private func entity(_ name: Name, _ scope: Scope) throws(QueryError) -> Variable {
    let variable = try lookUp(name, scope)
    let type = variables[variable].type
    guard ValueType.oneOf([.node, .relationship]).accepts(type) else {
      throw .compile(
        .invalidArgumentType,
        subject: name.text,
        explanation: "expected NODE or RELATIONSHIP, found \(type.name)",
        at: name.range
      )
    }
    return variable
  }

  private func node(_ name: Name, _ scope: Scope) throws(QueryError) -> Variable {
    let variable = try lookUp(name, scope)
    let type = variables[variable].type
    guard ValueType.node.accepts(type) else {
      throw .compile(
        .invalidArgumentType,
        subject: name.text,
        explanation: "only a node has labels, this is \(type.name)",
        at: name.range
      )
    }
    return variable
  }
}
