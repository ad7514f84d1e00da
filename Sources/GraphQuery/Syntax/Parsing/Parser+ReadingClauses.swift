extension Parser {
  /// `[OPTIONAL] MATCH [mode] patterns [WHERE predicate]`.
  mutating func match() throws(Failure) -> MatchClause {
    let start = index
    let isOptional = accept(.optional)
    try expect(.match)
    let mode = try matchMode()
    let patterns = try patternList()
    let predicate = try whereClause()
    return MatchClause(
      isOptional: isOptional,
      mode: mode,
      patterns: patterns,
      predicate: predicate,
      range: range(from: start)
    )
  }

  /// `WHERE predicate`, if it is there.
  mutating func whereClause() throws(Failure) -> Expression? {
    accept(.where) ? try expression(as: .condition) : nil
  }

  /// `UNWIND list AS variable`.
  mutating func unwind() throws(Failure) -> UnwindClause {
    let start = index
    try expect(.unwind)
    let list = try expression()
    try expect(.as)
    let variable = try variable(Messages.Expected.alias)
    return UnwindClause(list: list, variable: variable, range: range(from: start))
  }

  /// `FOR variable IN list [WITH ORDINALITY variable | WITH OFFSET variable]`.
  mutating func forClause() throws(Failure) -> UnwindClause {
    let start = index
    try expect(.for)
    let variable = try variable()
    try expect(.in)
    let list = try expression()
    var position: UnwindClause.Position?
    if positionFollows() {
      advance()
      let isOrdinal = at(.ordinality)
      advance()
      position = UnwindClause.Position(variable: try self.variable(), isOrdinal: isOrdinal)
    }
    return UnwindClause(
      list: list,
      variable: variable,
      position: position,
      range: range(from: start)
    )
  }

  /// Whether `WITH ORDINALITY i` or `WITH OFFSET i` begins at the index, and not a clause WITH that
  /// passes a variable of that name on.
  private func positionFollows() -> Bool {
    guard at(.with, .ordinality) || at(.with, .offset) else { return false }
    let name = token(ahead: 2)
    return name.isName && !(name.keyword?.followsExpression ?? false)
  }

  /// `LOAD CSV [WITH HEADERS] FROM url AS variable [FIELDTERMINATOR text]`.
  mutating func loadCSV() throws(Failure) -> LoadCSVClause {
    let start = index
    try expect(.load)
    try expect(.csv)
    let hasHeaders = accept(.with)
    if hasHeaders { try expect(.headers) }
    try expect(.from)
    let url = try expression()
    try expect(.as)
    let variable = try variable(Messages.Expected.alias)
    let terminator = accept(.fieldTerminator) ? try expression() : nil
    return LoadCSVClause(
      hasHeaders: hasHeaders,
      url: url,
      variable: variable,
      fieldTerminator: terminator,
      range: range(from: start)
    )
  }

  // MARK: CALL

  /// A procedure or a subquery.
  mutating func call() throws(Failure) -> Clause {
    let start = index
    try expect(.call)
    if at(.leftBrace) || at(.leftParenthesis) { return .subquery(try subquery(from: start)) }
    let procedure = try qualifiedName(Messages.Expected.procedure)
    let arguments = at(.leftParenthesis) ? try arguments() : nil
    var yield: CallClause.Yield?
    var predicate: Expression?
    if accept(.yield) {
      let columns = index
      yield = try yieldItems()
      predicate = try whereClause()
      if yield == .all, !isWholeStatement(from: start) {
        index = columns
        throw unexpected(Messages.Expected.columns, hint: Messages.Hint.namedColumns)
      }
    }
    return .call(
      CallClause(
        procedure: procedure,
        arguments: arguments,
        yield: yield,
        predicate: predicate,
        range: range(from: start)
      )
    )
  }

  /// Whether nothing but EXPLAIN or PROFILE stands before `start`, and nothing at the index.
  private func isWholeStatement(from start: Int) -> Bool {
    let isFirst = start == 0 || tokens[0].keyword == .explain || tokens[0].keyword == .profile
    return isFirst && start <= 1 && (at(.endOfText) || at(.semicolon))
  }

  /// Expressions in parentheses, perhaps none; behind DISTINCT at least one.
  mutating func arguments(
    as role: ExpressionRole = .value,
    isDistinct: Bool = false
  ) throws(Failure) -> [Expression] {
    let opener = try open(.leftParenthesis, "(")
    if isDistinct { advance() }
    let bar = barEndsExpression
    barEndsExpression = false
    let arguments =
      at(.rightParenthesis) && !isDistinct
      ? [] : try list { parser throws(Failure) in try parser.expression(as: role) }
    barEndsExpression = bar
    try close(opener)
    return arguments
  }

  private mutating func yieldItems() throws(Failure) -> CallClause.Yield {
    if accept(.star) { return .all }
    if accept(.minus) { return .items([]) }
    return .items(
      try list { parser throws(Failure) in
        let column = try parser.variable(Messages.Expected.column)
        let alias = parser.accept(.as) ? try parser.variable(Messages.Expected.alias) : nil
        return YieldItem(column: column, alias: alias)
      }
    )
  }

  /// `[(imports)] { query }`, after the word CALL at `start`.
  private mutating func subquery(from start: Int) throws(Failure) -> SubqueryClause {
    var imports = SubqueryClause.Imports.leadingWith
    if at(.leftParenthesis) {
      let opener = try open(.leftParenthesis, "(")
      if accept(.star) {
        imports = .all
      } else if at(.rightParenthesis) {
        imports = .names([])
      } else {
        imports = .names(try list { parser throws(Failure) in try parser.variable() })
      }
      try close(opener)
    }
    let query = try bracedQuery()
    return SubqueryClause(imports: imports, query: query, range: range(from: start))
  }

  /// A query in braces.
  mutating func bracedQuery() throws(Failure) -> Query {
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let query = try query()
    barEndsExpression = bar
    try close(opener)
    return query
  }
}
