internal import NetworkGraph

extension Analyser {
  mutating func projection(
    _ with: WithClause,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundProjection {
    if with.form == .let { try checkLet(with.projection, scope) }
    return try projection(
      with.projection,
      predicate: with.predicate,
      form: with.form,
      isReturn: false,
      &scope
    )
  }

  /// LET adds variables to each row.
  private func checkLet(_ projection: Projection, _ scope: Scope) throws(QueryError) {
    var names = Set(scope.names)
    for item in projection.items {
      guard let alias = item.alias else { continue }
      guard names.insert(alias.text).inserted else {
        throw .compile(
          .variableAlreadyBound,
          subject: alias.text,
          hint: "choose another name; WITH replaces a variable",
          at: alias.range
        )
      }
      if item.expression.containsAggregate {
        throw .compile(
          .invalidAggregation,
          subject: item.text,
          explanation: "LET computes a value for each row",
          hint: "use WITH or RETURN to group rows",
          at: item.expression.range
        )
      }
    }
  }

  /// Binds WITH or RETURN and replaces the scope by its columns.
  mutating func projection(
    _ projection: Projection,
    predicate: Expression?,
    form: WithClause.Form = .with,
    isReturn: Bool,
    _ scope: inout Scope
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
          .columnNameConflict,
          subject: item.columnName,
          explanation: "two columns have the same name",
          hint: "give one of them another with AS",
          at: item.alias?.range ?? item.expression.range
        )
      }
      after.declare(item.columnName, variable)
      bound.outputs.append(BoundColumn(name: item.columnName, variable: variable))
    }

    for item in projection.order {
      bound.order.append(
        BoundSortItem(
          expression: try sortKey(item.expression, projection, before, after, keys, &bound),
          isDescending: item.isDescending
        )
      )
    }
    if !isReturn { try checkAliases(projection, form) }
    bound.skip = try count(projection.skip, "SKIP")
    bound.limit = try count(projection.limit, "LIMIT")
    if let predicate {
      // WHERE of WITH sees the columns, and beside them what was there before, unless the rows
      // have been grouped.
      let visible = isAggregating || projection.isDistinct ? after : before.overlaid(with: after)
      bound.predicate = try condition(predicate, visible, in: form == .filter ? "FILTER" : "WHERE")
    }
    scope = after
    return bound
  }

  /// The items with `*` written out.
  private func expandedItems(
    _ projection: Projection,
    _ scope: Scope,
    isReturn: Bool
  ) throws(QueryError) -> [ProjectionItem] {
    var items: [ProjectionItem] = []
    if projection.includesAll {
      let names = scope.names.filter { !$0.hasPrefix(" ") }
      if names.isEmpty && isReturn {
        throw .compile(
          .noVariablesInScope,
          subject: "*",
          explanation: "there is no variable to return",
          at: projection.range
        )
      }
      for text in isReturn ? names.sorted() : names {
        let name = Name(text: text, range: projection.range)
        let expression = Expression(kind: .variable(name), range: projection.range)
        items.append(ProjectionItem(expression: expression, alias: name, text: text))
      }
    }
    for item in projection.items {
      items.append(item)
    }
    return items
  }

  /// WITH names its columns: an expression without AS has no name that one could use later.
  private func checkAliases(
    _ projection: Projection,
    _ form: WithClause.Form
  ) throws(QueryError) {
    for item in projection.items where item.alias == nil {
      if case .variable = item.expression.kind { continue }
      throw .compile(
        .noExpressionAlias,
        subject: item.text,
        explanation: form == .next
          ? "a column before NEXT needs a name" : "an expression in WITH needs a name",
        hint: "add AS and a name",
        at: item.expression.range
      )
    }
  }

  private mutating func sortKey(
    _ expression: Expression,
    _ projection: Projection,
    _ before: Scope,
    _ after: Scope,
    _ keys: Aggregation.Keys,
    _ bound: inout BoundProjection
  ) throws(QueryError) -> BoundExpression {
    if let variable = keys.variable(of: expression) {
      return BoundExpression(
        .variable(variable),
        variables[variable].type,
        at: expression.range
      )
    }
    if expression.containsAggregate {
      guard bound.isAggregating else {
        throw .compile(
          .invalidAggregation,
          subject: "ORDER BY",
          explanation: "an aggregate can be sorted by only where the rows are grouped",
          hint: "compute it as a column first",
          at: expression.range
        )
      }
      return try sortKeyOverGroups(expression, after, keys)
    }
    guard bound.isAggregating || projection.isDistinct else {
      return try self.expression(expression, before.overlaid(with: after))
    }
    return try grouped(expression, after, keys)
  }

  /// A sort key that contains aggregates: each of them, and every grouping key beside them, must
  /// be a column of the projection.
  private mutating func sortKeyOverGroups(
    _ expression: Expression,
    _ after: Scope,
    _ keys: Aggregation.Keys
  ) throws(QueryError) -> BoundExpression {
    var scope = after
    let replaced = try replaceColumns(expression, after, keys, &scope)
    return try self.expression(replaced, scope)
  }

  private mutating func replaceColumns(
    _ part: Expression,
    _ after: Scope,
    _ keys: Aggregation.Keys,
    _ scope: inout Scope
  ) throws(QueryError) -> Expression {
    if let variable = keys.variable(of: part) {
      guard part.isSimpleKey || part.aggregateCall != nil else {
        throw .compile(
          .ambiguousAggregationExpression,
          explanation: "beside an aggregate only plain columns may stand",
          at: part.range
        )
      }
      let alias = Name(text: " sort key \(scope.names.count)", range: part.range)
      scope.declare(alias.text, variable)
      return Expression(kind: .variable(alias), range: part.range)
    }
    if let (function, arguments, _) = part.aggregateCall {
      for argument in arguments { _ = try self.expression(argument, after) }
      throw .compile(
        .invalidAggregation,
        subject: function.name,
        explanation: "an aggregate that is sorted by must be a column",
        at: part.range
      )
    }
    var inner = scope
    let mapped = try part.mappingParts { (part) throws(QueryError) in
      try replaceColumns(part, after, keys, &inner)
    }
    scope = inner
    return mapped
  }

  /// SKIP and LIMIT: a constant whole number that is not negative.
  private mutating func count(
    _ expression: Expression?,
    _ clause: String
  ) throws(QueryError) -> BoundExpression? {
    guard let expression else { return nil }
    guard !expression.containsVariable else {
      throw .compile(
        .nonConstantExpression,
        subject: clause,
        explanation: "expected a number that is the same for every row",
        at: expression.range
      )
    }
    let bound = try self.expression(expression, Scope())
    if case .literal(.int(let number)) = bound.kind, number < 0 {
      throw .compile(
        .negativeIntegerArgument,
        subject: clause,
        explanation: "expected a number of rows, 0 or more",
        at: expression.range
      )
    }
    if case .unary(.minus, let operand) = bound.kind,
      case .literal(.int(let number)) = operand.kind,
      number > 0
    {
      throw .compile(
        .negativeIntegerArgument,
        subject: clause,
        explanation: "expected a number of rows, 0 or more",
        at: expression.range
      )
    }
    guard ValueType.integer.accepts(bound.type), bound.type != .float else {
      throw .compile(
        .invalidArgumentType,
        subject: clause,
        explanation: "expected INTEGER, found \(bound.type.name)",
        at: expression.range
      )
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
