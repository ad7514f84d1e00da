extension Parser {
  /// The smallest expression: a literal, a name, a call, or something in brackets.
  mutating func atom() throws(Failure) -> Expression {
    limits.height = max(limits.height, 1)
    switch token.kind {
    case .word: return try wordAtom()
    case .quotedName: return try nameAtom()
    case .string, .integer, .float, .malformedNumber: return try literal()
    case .parameter: return parameter()
    case .leftBracket: return try bracketed()
    case .leftBrace: return try mapLiteral()
    case .leftParenthesis where patternFollows(at: index): return try patternAtom()
    case .leftParenthesis: return try parenthesised()
    case .rightParenthesis, .rightBracket, .rightBrace, .ampersand, .bar, .caret, .colon, .comma,
      .dot, .dotDot, .equal, .exclamation, .greater, .greaterOrEqual, .less, .lessOrEqual,
      .matches, .minus, .notEqual, .percent, .plus, .plusEqual, .question, .semicolon, .slash,
      .star,
      .invalid, .endOfText:
      throw unexpected(Messages.Expected.expression)
    }
  }

  /// An expression that is made of others, one level higher than they are, and ends here.
  mutating func finished(
    _ kind: Expression.Kind,
    from start: Int
  ) throws(Failure) -> Expression {
    try grow()
    return Expression(kind: kind, range: range(from: start))
  }

  mutating func patternAtom() throws(Failure) -> Expression {
    let start = index
    return try finished(.pattern(try patternExpression()), from: start)
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
    let start = index
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let entries =
      at(.rightBrace)
      ? [] : try list { parser throws(Failure) in try parser.mapEntry() }
    barEndsExpression = bar
    try close(opener)
    return try finished(.map(entries), from: start)
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
    guard let construct = construct() else { return try nameAtom() }
    return try read(construct)
  }

  /// A function call, a map projection or a variable.
  private mutating func nameAtom() throws(Failure) -> Expression {
    if callFollows() { return try functionCall() }
    guard isVariable(at: index) else { throw unexpected(Messages.Expected.expression) }
    let name = try name()
    if at(.leftBrace) { return try mapProjection(of: name) }
    return Expression(kind: .variable(name), range: name.range)
  }

  private mutating func functionCall() throws(Failure) -> Expression {
    let start = index
    let name = try qualifiedName(Messages.Expected.name)
    let isDistinct = token(ahead: 1).keyword == .distinct && !isVariable(at: index + 1)
    // `exists` asks whether its argument is there, and a pattern can be.
    let role: ExpressionRole = name.text.lowercased() == "exists" ? .condition : .value
    let arguments = try arguments(as: role, isDistinct: isDistinct)
    let call = FunctionCall(name: name, isDistinct: isDistinct, arguments: arguments)
    return try finished(.call(call), from: start)
  }

  private mutating func mapProjection(of subject: Name) throws(Failure) -> Expression {
    let start = index - 1
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let items =
      at(.rightBrace)
      ? [] : try list { parser throws(Failure) in try parser.mapProjectionItem() }
    barEndsExpression = bar
    try close(opener)
    return try finished(.mapProjection(MapProjection(subject: subject, items: items)), from: start)
  }

  private mutating func mapProjectionItem() throws(Failure) -> MapProjection.Item {
    if accept(.dot) {
      return accept(.star) ? .allProperties : .property(try name(Messages.Expected.key))
    }
    if token.isName, token(ahead: 1).kind == .colon { return .entry(try mapEntry()) }
    return .variable(try variable(Messages.Expected.projection))
  }

  mutating func subqueryExpression(
    _ kind: SubqueryExpression.Kind
  ) throws(Failure) -> Expression {
    let start = index
    advance()
    let query = patternBodyFollows() ? try patternBody() : try bracedQuery()
    return try finished(.subquery(SubqueryExpression(kind: kind, query: query)), from: start)
  }

  /// Patterns with a condition in braces, which are read as a MATCH clause.
  private mutating func patternBody() throws(Failure) -> Query {
    let outer = try enter(.chain)
    let opener = try open(.leftBrace, "{")
    let bar = barEndsExpression
    barEndsExpression = false
    let start = index
    let mode = try matchMode()
    let patterns = try patternList()
    let predicate = try whereClause()
    let range = range(from: start)
    barEndsExpression = bar
    try close(opener)
    try grow(by: 2)
    leave(outer)
    let match = MatchClause(
      isOptional: false,
      mode: mode,
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
    switch first.keyword {
    case .shortestPath, .allShortestPaths, .any, .all, .shortest, .cheapest, .walk, .trail,
      .acyclic,
      .simple, .different, .repeatable:
      return true
    default: return false
    }
  }
}
