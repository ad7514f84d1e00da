extension Parser {
  /// The smallest expression: a literal, a name, a call, or something in brackets.
  mutating func atom() throws(Failure) -> Expression {
    let start = index
    limits.height = max(limits.height, 1)
    switch token.kind {
    case .word: return try wordAtom()
    case .quotedName: return try nameAtom()
    case .string, .integer, .float, .malformedNumber: return try literal()
    case .parameter: return parameter()
    case .leftBracket: return try bracketed()
    case .leftBrace: return try mapLiteral()
    case .leftParenthesis where patternFollows(at: index):
      return try compound(from: start) { parser throws(Failure) in
        .pattern(try parser.patternExpression())
      }
    case .leftParenthesis: return try parenthesised()
    case .rightParenthesis, .rightBracket, .rightBrace, .ampersand, .bar, .caret, .colon, .comma,
      .dot, .dotDot, .equal, .exclamation, .greater, .greaterOrEqual, .less, .lessOrEqual,
      .matches, .minus, .notEqual, .percent, .plus, .plusEqual, .semicolon, .slash, .star,
      .invalid, .endOfText:
      throw unexpected(Messages.Expected.expression)
    }
  }

  /// A kind that is made of other expressions, with its range, one level higher than they are.
  private mutating func compound(
    from start: Int,
    _ kind: (inout Self) throws(Failure) -> Expression.Kind
  ) throws(Failure) -> Expression {
    let kind = try kind(&self)
    try grow()
    return Expression(kind: kind, range: range(from: start))
  }

  private mutating func parenthesised() throws(Failure) -> Expression {
    let opener = try open(.leftParenthesis, "(")
    let bar = barEndsExpression
    barEndsExpression = false
    let expression = try expression(as: .undecided)
    barEndsExpression = bar
    try close(opener)
    return expression
  }

  // MARK: Literals

  private mutating func literal() throws(Failure) -> Expression {
    let token = token
    let range = token.range
    let kind: Expression.Kind
    switch token.kind {
    case .string: kind = .string(try string(of: token))
    case .integer:
      guard let value = Int64(exactly: try magnitude(of: token)) else {
        throw fail(Messages.integerOverflow(text(range), at: range))
      }
      kind = .int(value)
    case .float: kind = .double(try double(of: token))
    default:
      throw fail(Messages.invalidNumber(text(range), at: range))
    }
    advance()
    return Expression(kind: kind, range: range)
  }

  private mutating func string(of token: Token) throws(Failure) -> String {
    do throws(Literals.Failure) {
      return try Literals.string(bytes, token.lower, token.upper)
    } catch {
      throw report(error, of: token)
    }
  }

  private mutating func double(of token: Token) throws(Failure) -> Double {
    do throws(Literals.Failure) {
      return try Literals.double(bytes, token.lower, token.upper)
    } catch {
      throw report(error, of: token)
    }
  }

  /// The value of an integer without its sign, 2^63 at most.
  mutating func magnitude(of token: Token) throws(Failure) -> UInt64 {
    do throws(Literals.Failure) {
      return try Literals.magnitude(bytes, token.lower, token.upper)
    } catch {
      throw report(error, of: token)
    }
  }

  private mutating func report(_ failure: Literals.Failure, of token: Token) -> Failure {
    switch failure {
    case .integerOverflow: fail(Messages.integerOverflow(text(token.range), at: token.range))
    case .floatingPointOverflow:
      fail(Messages.floatingPointOverflow(text(token.range), at: token.range))
    case .invalidUnicode(let range): fail(Messages.invalidUnicode(text(range), at: range))
    case .invalidEscape(let range): fail(Messages.invalidEscape(text(range), at: range))
    }
  }

  /// `$name`, which is there.
  mutating func parameter() -> Expression {
    let token = token
    advance()
    let name = Literals.name(bytes, token.lower + 1, token.upper)
    return Expression(
      kind: .parameter(Name(text: name, range: token.range)),
      range: token.range
    )
  }

  /// `{key: value, ...}`.
  mutating func mapLiteral() throws(Failure) -> Expression {
    try compound(from: index) { parser throws(Failure) in
      let opener = try parser.open(.leftBrace, "{")
      let bar = parser.barEndsExpression
      parser.barEndsExpression = false
      let entries =
        parser.at(.rightBrace)
        ? [] : try parser.list { parser throws(Failure) in try parser.mapEntry() }
      parser.barEndsExpression = bar
      try parser.close(opener)
      return .map(entries)
    }
  }

  /// `key: value`.
  mutating func mapEntry() throws(Failure) -> MapEntry {
    let key = try name(Messages.Expected.mapKey)
    try expect(.colon, ":")
    return MapEntry(key: key, value: try expression())
  }

  // MARK: Words

  /// What a word begins: a literal, a construct with a keyword, or a name.
  private mutating func wordAtom() throws(Failure) -> Expression {
    let start = index
    let next = token(ahead: 1).kind
    switch token.keyword {
    case .null: return word(.null)
    case .true: return word(.bool(true))
    case .false: return word(.bool(false))
    case .case where !isVariable(at: index):
      return try compound(from: start) { parser throws(Failure) in
        .case(try parser.caseExpression())
      }
    case .exists where subqueryFollows(): return try subqueryExpression(.exists)
    case .count where subqueryFollows(): return try subqueryExpression(.count)
    case .collect where subqueryFollows(): return try subqueryExpression(.collect)
    case .count
    where next == .leftParenthesis && token(ahead: 2).kind == .star
      && token(ahead: 3).kind == .rightParenthesis:
      index += 3
      return word(.countAll, from: start)
    case .all where quantifierFollows(): return try quantifier(.all)
    case .any where quantifierFollows(): return try quantifier(.any)
    case Keyword.none? where quantifierFollows(): return try quantifier(.none)
    case .single where quantifierFollows(): return try quantifier(.single)
    case .filter where quantifierFollows(): return try oldListComprehension()
    case .extract where quantifierFollows(): return try oldListComprehension()
    case .reduce where next == .leftParenthesis && token(ahead: 3).kind == .equal:
      return try compound(from: start) { parser throws(Failure) in
        .reduce(try parser.reduce())
      }
    case .shortestPath, .allShortestPaths:
      guard next == .leftParenthesis, token(ahead: 2).kind == .leftParenthesis else { break }
      return try compound(from: start) { parser throws(Failure) in
        .pattern(try parser.patternExpression())
      }
    default: break
    }
    return try nameAtom()
  }

  /// A word that is an expression by itself.
  private mutating func word(_ kind: Expression.Kind, from start: Int? = nil) -> Expression {
    let start = start ?? index
    advance()
    return Expression(kind: kind, range: range(from: start))
  }

  private func quantifierFollows() -> Bool {
    token(ahead: 1).kind == .leftParenthesis && iterationFollows(at: index + 1)
  }

  private func subqueryFollows() -> Bool {
    guard token(ahead: 1).kind == .leftBrace else { return false }
    // `count {.name}` takes a map from a variable.
    return token(ahead: 2).kind != .dot
  }

  /// A function call, a map projection or a variable.
  private mutating func nameAtom() throws(Failure) -> Expression {
    let start = index
    if callFollows() {
      return try compound(from: start) { parser throws(Failure) in
        .call(try parser.functionCall())
      }
    }
    guard isVariable(at: index) else {
      throw unexpected(Messages.Expected.expression)
    }
    let name = try name()
    guard at(.leftBrace) else {
      return Expression(kind: .variable(name), range: name.range)
    }
    return try compound(from: start) { parser throws(Failure) in
      .mapProjection(try parser.mapProjection(of: name))
    }
  }

  private mutating func functionCall() throws(Failure) -> FunctionCall {
    let name = try qualifiedName(Messages.Expected.name)
    guard token(ahead: 1).keyword == .distinct, !isVariable(at: index + 1) else {
      let role: ExpressionRole = name.text.lowercased() == "exists" ? .condition : .value
      return FunctionCall(name: name, isDistinct: false, arguments: try arguments(as: role))
    }
    let opener = try open(.leftParenthesis, "(")
    advance()
    let bar = barEndsExpression
    barEndsExpression = false
    let arguments = try list { parser throws(Failure) in try parser.expression() }
    barEndsExpression = bar
    try close(opener)
    return FunctionCall(name: name, isDistinct: true, arguments: arguments)
  }

  private mutating func mapProjection(of subject: Name) throws(Failure) -> MapProjection {
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let items =
      at(.rightBrace)
      ? [] : try list { parser throws(Failure) in try parser.mapProjectionItem() }
    barEndsExpression = bar
    try close(opener)
    return MapProjection(subject: subject, items: items)
  }

  private mutating func mapProjectionItem() throws(Failure) -> MapProjection.Item {
    if accept(.dot) {
      return accept(.star) ? .allProperties : .property(try name(Messages.Expected.key))
    }
    if token.isName, token(ahead: 1).kind == .colon { return .entry(try mapEntry()) }
    return .variable(try variable(Messages.Expected.projection))
  }

  private mutating func subqueryExpression(
    _ kind: SubqueryExpression.Kind
  ) throws(Failure) -> Expression {
    try compound(from: index) { parser throws(Failure) in
      parser.advance()
      return .subquery(SubqueryExpression(kind: kind, query: try parser.subqueryBody()))
    }
  }

  /// A query in braces, or patterns with a condition, which are read as a MATCH clause.
  private mutating func subqueryBody() throws(Failure) -> Query {
    guard patternBodyFollows() else { return try bracedQuery() }
    let outer = try enter()
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let start = index
    let patterns = try patternList()
    let predicate = try whereClause()
    let range = range(from: start)
    barEndsExpression = bar
    try close(opener)
    try grow(by: 2)
    leave(outer)
    let match = MatchClause(
      isOptional: false,
      patterns: patterns,
      predicate: predicate,
      range: range
    )
    return Query(
      first: SingleQuery(clauses: [.match(match)], range: range),
      unions: [],
      range: range
    )
  }

  private func patternBodyFollows() -> Bool {
    let first = token(ahead: 1)
    if first.kind == .leftParenthesis { return true }
    if first.isName, token(ahead: 2).kind == .equal { return true }
    return first.keyword == .shortestPath || first.keyword == .allShortestPaths
  }
}
