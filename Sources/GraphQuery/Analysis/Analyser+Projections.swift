internal import NetworkGraph

extension Analyser {
  mutating func projection(
    _ with: WithClause, _ scope: inout Scope
  ) throws(QueryError) -> BoundProjection {
    try projection(with.projection, predicate: with.predicate, isReturn: false, &scope)
  }

  /// Binds WITH or RETURN and replaces the scope by its columns.
  mutating func projection(
    _ projection: Projection, predicate: Expression?, isReturn: Bool, _ scope: inout Scope
  ) throws(QueryError) -> BoundProjection {
    let before = scope
    let items = try expandedItems(projection, before, isReturn: isReturn)
    let isAggregating = items.contains { $0.expression.containsAggregate }
    var bound = BoundProjection.plain([], outputs: [])
    bound.isAggregating = isAggregating
    bound.isDistinct = projection.isDistinct

    // Grouping keys and plain columns first: expressions with aggregates refer to them.
    var keys = Aggregation.Keys()
    var columns: [Variable?] = Array(repeating: nil, count: items.count)
    for (index, item) in items.enumerated() where !item.expression.containsAggregate {
      let expression = try self.expression(item.expression, before)
      let variable: Variable
      if case .variable(let same) = expression.kind {
        variable = same
      } else {
        variable = variables.add(item.columnName, expression.type)
      }
      bound.items.append(BoundAssignment(variable: variable, expression: expression))
      keys.add(item.expression, variable)
      columns[index] = variable
    }
    for (index, item) in items.enumerated() where item.expression.containsAggregate {
      let expression = try aggregate(item.expression, before, keys, &bound.aggregates)
      let variable = variables.add(item.columnName, expression.type)
      bound.results.append(BoundAssignment(variable: variable, expression: expression))
      keys.add(item.expression, variable)
      columns[index] = variable
    }

    var after = Scope()
    for (index, item) in items.enumerated() {
      guard let variable = columns[index] else { continue }
      guard after[item.columnName] == nil else {
        throw .compile(
          .columnNameConflict, subject: item.columnName,
          explanation: "two columns have the same name", hint: "give one of them another with AS",
          at: item.alias?.range ?? item.expression.range)
      }
      after.declare(item.columnName, variable)
      bound.outputs.append(BoundColumn(name: item.columnName, variable: variable))
    }

    for item in projection.order {
      bound.order.append(
        BoundSortItem(
          expression: try sortKey(item.expression, projection, before, after, keys, &bound),
          isDescending: item.isDescending))
    }
    bound.skip = try count(projection.skip, "SKIP")
    bound.limit = try count(projection.limit, "LIMIT")
    if let predicate {
      // WHERE of WITH sees the columns, and beside them what was there before, unless the rows
      // have been grouped.
      let visible = isAggregating || projection.isDistinct ? after : before.overlaid(with: after)
      bound.predicate = try condition(predicate, visible, in: "WHERE")
    }
    scope = after
    return bound
  }

  /// The items with `*` written out.
  private func expandedItems(
    _ projection: Projection, _ scope: Scope, isReturn: Bool
  ) throws(QueryError) -> [ProjectionItem] {
    var items: [ProjectionItem] = []
    if projection.includesAll {
      let names = scope.names.filter { !$0.hasPrefix(" ") }
      if names.isEmpty && isReturn {
        throw .compile(
          .noVariablesInScope, subject: "*", explanation: "there is no variable to return",
          at: projection.range)
      }
      for text in isReturn ? names.sorted() : names {
        let name = Name(text: text, range: projection.range)
        let expression = Expression(kind: .variable(name), range: projection.range)
        items.append(ProjectionItem(expression: expression, alias: name, text: text))
      }
    }
    for item in projection.items {
      if !isReturn, item.alias == nil {
        guard case .variable = item.expression.kind else {
          throw .compile(
            .noExpressionAlias, subject: item.text,
            explanation: "an expression in WITH needs a name",
            hint: "add AS and a name", at: item.expression.range)
        }
      }
      items.append(item)
    }
    return items
  }

  private mutating func sortKey(
    _ expression: Expression, _ projection: Projection, _ before: Scope, _ after: Scope,
    _ keys: Aggregation.Keys, _ bound: inout BoundProjection
  ) throws(QueryError) -> BoundExpression {
    if let variable = keys.variable(of: expression) {
      return BoundExpression(
        .variable(variable), variables[variable].type, at: expression.range)
    }
    if expression.containsAggregate {
      guard bound.isAggregating else {
        throw .compile(
          .invalidAggregation, subject: "ORDER BY",
          explanation: "an aggregate can be sorted by only where the rows are grouped",
          hint: "compute it as a column first", at: expression.range)
      }
      var visible = before
      for name in after.names { if let variable = after[name] { visible.declare(name, variable) } }
      var extended = keys
      for name in after.names {
        guard let variable = after[name] else { continue }
        extended.add(
          Expression(
            kind: .variable(Name(text: name, range: expression.range)), range: expression.range),
          variable)
      }
      return try aggregate(expression, visible, extended, &bound.aggregates)
    }
    guard bound.isAggregating || projection.isDistinct else {
      return try self.expression(expression, before.overlaid(with: after))
    }
    return try grouped(expression, after, keys)
  }

  /// SKIP and LIMIT: a constant whole number that is not negative.
  private mutating func count(
    _ expression: Expression?, _ clause: String
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    guard !expression.containsVariable else {
      throw .compile(
        .nonConstantExpression, subject: clause,
        explanation: "expected a number that is the same for every row", at: expression.range)
    }
    let bound = try self.expression(expression, Scope())
    if case .literal(.int(let number)) = bound.kind, number < 0 {
      throw .compile(
        .negativeIntegerArgument, subject: clause,
        explanation: "expected a number of rows, 0 or more", at: expression.range)
    }
    if case .unary(.minus, let operand) = bound.kind, case .literal(.int(let number)) = operand.kind,
      number > 0
    {
      throw .compile(
        .negativeIntegerArgument, subject: clause,
        explanation: "expected a number of rows, 0 or more", at: expression.range)
    }
    guard ValueType.integer.accepts(bound.type), bound.type != .float else {
      throw .compile(
        .invalidArgumentType, subject: clause,
        explanation: "expected INTEGER, found \(bound.type.name)", at: expression.range)
    }
    return bound
  }
}

extension Scope {
  /// This scope with the names of another laid over it.
  func overlaid(with other: Scope) -> Scope {
    var merged = self
    for name in other.names { if let variable = other[name] { merged.declare(name, variable) } }
    return merged
  }
}
