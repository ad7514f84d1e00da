extension Parser {
  /// `WITH projection [WHERE predicate]`.
  mutating func with() throws(Failure) -> WithClause {
    let start = index
    try expect(.with)
    let projection = try projection()
    let predicate = try whereClause()
    return WithClause(projection: projection, predicate: predicate, range: range(from: start))
  }

  /// `RETURN projection`.
  mutating func returnClause() throws(Failure) -> ReturnClause {
    let start = index
    try expect(.return)
    let projection = try projection()
    return ReturnClause(projection: projection, range: range(from: start))
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
    let skip = accept(.skip) ? try expression() : nil
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
