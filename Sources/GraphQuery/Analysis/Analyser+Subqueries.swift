internal import NetworkGraph

extension Analyser {
  /// A pattern where a value may stand: a condition, or a shortest path.
  mutating func patternValue(
    _ pattern: PathPattern,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    var inner = scope
    switch pattern.selector {
    case .all, .any, .shortest, .shortestGroups, .cheapest:
      let bound = try self.pattern([pattern], predicate: nil, &inner, allowsNewNames: false)
      let query = matching(bound, columns: [])
      return BoundExpression(.subquery(subquery(.exists, query, scope)), .boolean, at: range)
    case .shortestPath, .allShortestPaths:
      var named = pattern
      let isAll = pattern.selector == .allShortestPaths
      if named.variable == nil { named.variable = Name(text: " path", range: pattern.range) }
      let bound = try self.pattern([named], predicate: nil, &inner)
      guard let path = bound.searches.first?.path else {
        throw .compile(
          .unexpectedSyntax,
          subject: "shortestPath",
          explanation: "a shortest path needs a relationship pattern between two nodes",
          at: range
        )
      }
      let query = matching(bound, columns: [BoundColumn(name: "path", variable: path)])
      return BoundExpression(
        .subquery(subquery(isAll ? .collect : .first, query, scope)),
        isAll ? .list(.path) : .path,
        at: range
      )
    }
  }

  /// `[(a)-->(b) WHERE predicate | projection]`.
  mutating func patternComprehension(
    _ comprehension: PatternComprehension,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    var inner = scope
    let bound = try pattern(
      [comprehension.pattern],
      predicate: comprehension.predicate,
      &inner
    )
    let projection = try expression(comprehension.projection, inner)
    let column = variables.add("", projection.type)
    var query = matching(bound, columns: [BoundColumn(name: "", variable: column)])
    query.branches[0].clauses.append(
      .project(
        .plain(
          [BoundAssignment(variable: column, expression: projection)],
          outputs: [BoundColumn(name: "", variable: column)]
        )
      )
    )
    return BoundExpression(
      .subquery(subquery(.collect, query, scope)),
      .list(projection.type),
      at: range
    )
  }

  /// `EXISTS { }`, `COUNT { }`, `COLLECT { }`.
  mutating func subquery(
    _ expression: SubqueryExpression,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    let query = try self.query(expression.query, in: scope, isSubquery: true)
    guard !query.writes else {
      throw .compile(
        .invalidClauseComposition,
        subject: expression.kind.rawValue.uppercased(),
        explanation: "a subquery inside of an expression cannot change the graph",
        at: range
      )
    }
    switch expression.kind {
    case .exists:
      return BoundExpression(.subquery(subquery(.exists, query, scope)), .boolean, at: range)
    case .count:
      return BoundExpression(.subquery(subquery(.count, query, scope)), .integer, at: range)
    case .collect:
      guard query.columns.count == 1 else {
        throw .compile(
          .invalidNumberOfArguments,
          subject: "COLLECT",
          explanation: "the subquery must return one column",
          at: range
        )
      }
      return BoundExpression(
        .subquery(subquery(.collect, query, scope)),
        .list(.any),
        at: range
      )
    }
  }

  /// `CALL { }`.
  mutating func subquery(
    _ clause: SubqueryClause,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundClause {
    var inner = Scope()
    switch clause.imports {
    case .all: inner = scope
    case .names(let names):
      for name in names { inner.declare(name.text, try lookUp(name, scope)) }
    case .leadingWith:
      if case .with(let with) = clause.query.first.clauses.first, with.form == .with {
        inner = scope
      }
    }
    let query = try self.query(clause.query, in: inner, isSubquery: true)
    for column in query.columns {
      guard scope[column.name] == nil else {
        throw .compile(.variableAlreadyBound, subject: column.name, at: clause.range)
      }
      scope.declare(column.name, column.variable)
    }
    return .subquery(query, imports: inner.ordered)
  }

  private mutating func subquery(
    _ kind: BoundSubquery.Kind,
    _ query: BoundQuery,
    _ scope: Scope
  ) -> BoundSubquery {
    let used = query.usedVariables
    subqueryCount += 1
    return BoundSubquery(
      number: subqueryCount,
      row: variables.add(" row", .integer),
      kind: kind,
      query: query,
      imports: scope.ordered.filter { used.contains($0) }
    )
  }

  /// A query that is one MATCH.
  private func matching(_ pattern: BoundPattern, columns: [BoundColumn]) -> BoundQuery {
    BoundQuery(
      branches: [
        BoundSingleQuery(clauses: [.match(pattern)], columns: columns)
      ],
      isDistinctUnion: false,
      columns: columns,
      writes: false
    )
  }
}

extension BoundProjection {
  /// A projection that only computes.
  static func plain(_ items: [BoundAssignment], outputs: [BoundColumn]) -> Self {
    Self(
      items: items,
      aggregates: [],
      results: [],
      isAggregating: false,
      isDistinct: false,
      order: [],
      skip: nil,
      limit: nil,
      predicate: nil,
      outputs: outputs
    )
  }
}
