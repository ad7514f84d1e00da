extension Parser {
  /// `WITH projection [WHERE predicate]`.
  mutating func with() throws(Failure) -> WithClause {
    let start = index
    try expect(.with)
    let projection = try projection()
    let predicate = try whereClause()
    return WithClause(projection: projection, predicate: predicate, range: range(from: start))
  }

  /// `RETURN projection`, or `RETURN projection NEXT`, whose columns the next clauses work on.
  mutating func returnClause() throws(Failure) -> Clause {
    let start = index
    try expect(.return)
    let projection = try projection()
    guard accept(.next) else {
      return .return(ReturnClause(projection: projection, range: range(from: start)))
    }
    return .with(WithClause(form: .next, projection: projection, range: range(from: start)))
  }

  /// `FILTER [WHERE] predicate`.
  mutating func filter() throws(Failure) -> WithClause {
    let start = index
    try expect(.filter)
    // A variable may be called `where`.
    if at(.where, .where) || (at(.where) && !completes(token(ahead: 1), afterSign: false)) {
      advance()
    }
    let predicate = try expression(as: .condition)
    let range = range(from: start)
    return WithClause(
      form: .filter,
      projection: everything([], range),
      predicate: predicate,
      range: range
    )
  }

  /// `LET variable = expression, ...`.
  mutating func letClause() throws(Failure) -> WithClause {
    let start = index
    try expect(.let)
    let items = try list { parser throws(Failure) in
      let variable = try parser.variable()
      try parser.expect(.equal, "=")
      let first = parser.index
      let expression = try parser.expression()
      let text = parser.text(parser.range(from: first))
      return ProjectionItem(expression: expression, alias: variable, text: text)
    }
    let range = range(from: start)
    return WithClause(form: .let, projection: everything(items, range), range: range)
  }

  /// All variables and some more columns.
  private func everything(_ items: [ProjectionItem], _ range: SourceRange) -> Projection {
    Projection(isDistinct: false, includesAll: true, items: items, order: [], range: range)
  }

  private mutating func projection() throws(Failure) -> Projection {
    let start = index
    let isDistinct = at(.distinct) && !isVariable(at: index)
    if isDistinct { advance() }
    let includesAll = accept(.star)
    var items: [ProjectionItem] = []
    if !includesAll || accept(.comma) {
      items = try list { parser throws(Failure) in try parser.projectionItem() }
    }
    var order: [SortItem] = []
    if at(.order) {
      advance()
      try expect(.by)
      order = try list { parser throws(Failure) in try parser.sortItem() }
    }
    let skip = accept(.skip) || accept(.offset) ? try expression() : nil
    let limit = accept(.limit) ? try expression() : nil
    return Projection(
      isDistinct: isDistinct,
      includesAll: includesAll,
      items: items,
      order: order,
      skip: skip,
      limit: limit,
      range: range(from: start)
    )
  }

  private mutating func projectionItem() throws(Failure) -> ProjectionItem {
    let start = index
    let expression = try expression()
    let text = text(range(from: start))
    let alias = accept(.as) ? try variable(Messages.Expected.alias) : nil
    return ProjectionItem(expression: expression, alias: alias, text: text)
  }

  private mutating func sortItem() throws(Failure) -> SortItem {
    let expression = try expression()
    if accept(.desc) || accept(.descending) {
      return SortItem(expression: expression, isDescending: true)
    }
    _ = accept(.asc) || accept(.ascending)
    return SortItem(expression: expression, isDescending: false)
  }
}
