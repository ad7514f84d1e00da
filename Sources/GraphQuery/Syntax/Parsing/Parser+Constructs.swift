/// Expressions that bind variables or have keywords inside.
extension Parser {
  /// `CASE [subject] WHEN a THEN b ... [ELSE c] END`.
  mutating func caseExpression() throws(Failure) -> Expression {
    let start = index
    try expect(.case)
    let subject = at(.when) ? nil : try expression()
    let role: ExpressionRole = subject == nil ? .condition : .value
    var branches: [CaseExpression.Branch] = []
    repeat {
      try expect(.when)
      let when = try expression(as: role)
      try expect(.then)
      branches.append(CaseExpression.Branch(when: when, then: try expression()))
    } while at(.when)
    let otherwise = accept(.else) ? try expression() : nil
    guard accept(.end) else {
      throw unexpected(
        Messages.Expected.keyword(.end),
        meaning: [.when, .else, .end, .and, .or]
      )
    }
    let expression = CaseExpression(subject: subject, branches: branches, otherwise: otherwise)
    return try finished(.case(expression), from: start)
  }

  /// `all(variable IN list WHERE predicate)` and its kin.
  mutating func quantifier(_ kind: Quantifier.Kind) throws(Failure) -> Expression {
    let start = index
    advance()
    let opener = try open(.leftParenthesis, "(")
    let bar = barEndsExpression
    barEndsExpression = false
    let (variable, list) = try iteration()
    let predicate = try whereClause()
    barEndsExpression = bar
    try close(opener)
    let quantifier = Quantifier(kind: kind, variable: variable, list: list, predicate: predicate)
    return try finished(.quantifier(quantifier), from: start)
  }

  /// `variable IN list`.
  private mutating func iteration() throws(Failure) -> (variable: Name, list: Expression) {
    let variable = try variable()
    try expect(.in)
    return (variable, try expression())
  }

  /// `reduce(accumulator = initial, variable IN list | body)`.
  mutating func reduce() throws(Failure) -> Expression {
    let start = index
    advance()
    let opener = try open(.leftParenthesis, "(")
    let accumulator = try variable()
    try expect(.equal, "=")
    let bar = barEndsExpression
    barEndsExpression = false
    let initial = try expression()
    try expect(.comma, ",")
    barEndsExpression = true
    let (variable, list) = try iteration()
    try expect(.bar, "|")
    barEndsExpression = false
    let body = try expression()
    barEndsExpression = bar
    try close(opener)
    let reduce = ReduceExpression(
      accumulator: accumulator,
      initial: initial,
      variable: variable,
      list: list,
      body: body
    )
    return try finished(.reduce(reduce), from: start)
  }

  /// `filter(x IN list WHERE p)` and `extract(x IN list | e)`: list comprehensions of old.
  mutating func oldListComprehension() throws(Failure) -> Expression {
    let start = index
    advance()
    return try comprehension(from: start, try open(.leftParenthesis, "("))
  }

  // MARK: Brackets

  /// A list, a list comprehension or a pattern comprehension.
  ///
  /// The first element tells: `x IN list` or a pattern, followed by WHERE or a bar.
  mutating func bracketed() throws(Failure) -> Expression {
    let start = index
    let isIteration = iterationFollows(at: index)
    let opener = try open(.leftBracket, "[")
    if namedPatternFollows() {
      return try patternComprehension(from: start, opener, of: try pathPattern())
    }
    let bar = barEndsExpression
    barEndsExpression = true
    var elements: [Expression] = []
    if !at(.rightBracket) { elements.append(try expression(as: .undecided)) }
    barEndsExpression = bar
    if let first = elements.first {
      if isIteration, case .isIn(let element, let list) = first.kind,
        case .variable(let variable) = element.kind,
        at(.where) || at(.bar) || at(.rightBracket)
      {
        return try comprehension(from: start, opener, of: variable, in: list)
      }
      if at(.where) || at(.bar), case .pattern(let pattern) = first.kind {
        return try patternComprehension(from: start, opener, of: pattern)
      }
      try refusePattern(first)
    }
    barEndsExpression = false
    while !elements.isEmpty, accept(.comma) { elements.append(try expression()) }
    barEndsExpression = bar
    try close(opener)
    return try finished(.list(elements), from: start)
  }

  /// What follows the opening bracket of a list comprehension.
  private mutating func comprehension(
    from start: Int,
    _ opener: Int
  ) throws(Failure) -> Expression {
    let bar = barEndsExpression
    barEndsExpression = true
    let (variable, list) = try iteration()
    barEndsExpression = bar
    return try comprehension(from: start, opener, of: variable, in: list)
  }

  /// `[WHERE predicate] [| projection]` and the closing bracket.
  private mutating func comprehension(
    from start: Int,
    _ opener: Int,
    of variable: Name,
    in list: Expression
  ) throws(Failure) -> Expression {
    let predicate = accept(.where) ? try expressionBeforeBar(as: .condition) : nil
    let projection = accept(.bar) ? try freeExpression() : nil
    try close(opener)
    let comprehension = ListComprehension(
      variable: variable,
      list: list,
      predicate: predicate,
      projection: projection
    )
    return try finished(.listComprehension(comprehension), from: start)
  }

  private mutating func patternComprehension(
    from start: Int,
    _ opener: Int,
    of pattern: PathPattern
  ) throws(Failure) -> Expression {
    let predicate = accept(.where) ? try expressionBeforeBar(as: .condition) : nil
    try expect(.bar, "|")
    let projection = try freeExpression()
    try close(opener)
    let comprehension = PatternComprehension(
      pattern: pattern,
      predicate: predicate,
      projection: projection
    )
    return try finished(.patternComprehension(comprehension), from: start)
  }

  /// An expression in which a bar is part of a label expression.
  private mutating func freeExpression() throws(Failure) -> Expression {
    let bar = barEndsExpression
    barEndsExpression = false
    let expression = try expression()
    barEndsExpression = bar
    return expression
  }
}
