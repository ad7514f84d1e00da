/// How tightly an operator binds; later ones bind tighter.
enum Precedence: Int, Comparable {
  case or
  case xor
  case and
  case not
  case comparison
  case predicate
  case additive
  case multiplicative
  case power
  case operand

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The next tighter one.
  var next: Self { Self(rawValue: rawValue + 1) ?? .operand }
}

/// An operator that follows its first operand.
enum InfixOperator {
  case or
  case xor
  case and
  case comparison(ComparisonOperator)
  case text(TextOperator)
  case isIn
  case isNull
  case arithmetic(ArithmeticOperator)

  var precedence: Precedence {
    switch self {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .comparison: .comparison
    case .text, .isIn, .isNull: .predicate
    case .arithmetic(.add), .arithmetic(.subtract): .additive
    case .arithmetic(.multiply), .arithmetic(.divide), .arithmetic(.modulo): .multiplicative
    case .arithmetic(.power): .power
    }
  }
}

/// What an expression is wanted for.
enum ExpressionRole {
  /// A value of any kind; a bare pattern such as `(a)-->(b)` is none.
  case value
  /// Something to be true or false, which a bare pattern can be: it holds when it matches.
  case condition
  /// Not known yet; whoever reads the expression has to ask `refusePattern`.
  case undecided
}

/// Expressions by precedence climbing: one function for all levels, so that a parenthesis costs a
/// few frames of the stack rather than a dozen.
extension Parser {
  /// An expression whose operators bind at least as tightly as `minimum`.
  mutating func expression(
    _ minimum: Precedence = .or,
    as role: ExpressionRole = .value
  ) throws(Failure) -> Expression {
    let outer = try enter(minimum == .or ? .expression : .rightOperand)
    var left = at(.not) && minimum <= .not ? try negation() : try operand()
    while let infix = infixOperator(), infix.precedence >= minimum {
      left = try apply(infix, to: left)
      try grow()
    }
    leave(outer)
    if role == .value { try refusePattern(left) }
    return left
  }

  /// Fails when an expression is a bare pattern.
  mutating func refusePattern(_ expression: Expression) throws(Failure) {
    guard case .pattern(let pattern) = expression.kind, pattern.selector == .all else { return }
    throw fail(Messages.misplacedPattern(text(expression.range), at: expression.range))
  }

  /// An expression that a bar may follow.
  mutating func expressionBeforeBar(
    as role: ExpressionRole = .value
  ) throws(Failure) -> Expression {
    let bar = barEndsExpression
    barEndsExpression = true
    let expression = try expression(as: role)
    barEndsExpression = bar
    return expression
  }

  /// The operator at the index.
  private func infixOperator() -> InfixOperator? {
    switch token.kind {
    case .equal: .comparison(.equal)
    case .notEqual: .comparison(.notEqual)
    case .less: .comparison(.less)
    case .lessOrEqual: .comparison(.lessOrEqual)
    case .greater: .comparison(.greater)
    case .greaterOrEqual: .comparison(.greaterOrEqual)
    case .matches: .text(.matches)
    case .plus: .arithmetic(.add)
    case .minus: .arithmetic(.subtract)
    case .star: .arithmetic(.multiply)
    case .slash: .arithmetic(.divide)
    case .percent: .arithmetic(.modulo)
    case .caret: .arithmetic(.power)
    case .word: wordOperator()
    default: nil
    }
  }

  private func wordOperator() -> InfixOperator? {
    switch token.keyword {
    case .or: .or
    case .xor: .xor
    case .and: .and
    case .in: .isIn
    case .is: .isNull
    case .contains: .text(.contains)
    case .starts: token(ahead: 1).keyword == .with ? .text(.startsWith) : nil
    case .ends: token(ahead: 1).keyword == .with ? .text(.endsWith) : nil
    default: nil
    }
  }

  /// Reads an operator with the operands that follow it.
  private mutating func apply(
    _ infix: InfixOperator,
    to left: Expression
  ) throws(Failure) -> Expression {
    let kind: Expression.Kind
    if infix.precedence > .not { try refusePattern(left) }
    switch infix {
    case .or: kind = .or(try operands(left, .or, .xor))
    case .xor: kind = .xor(try operands(left, .xor, .and))
    case .and: kind = .and(try operands(left, .and, .not))
    case .comparison(let first): kind = .comparison(left, try comparisonLinks(first))
    case .arithmetic(let op):
      advance()
      kind = .arithmetic(op, left, try expression(infix.precedence.next))
    case .text(let op):
      advance()
      if op == .startsWith || op == .endsWith { advance() }
      kind = .text(op, left, try expression(.additive))
    case .isIn:
      advance()
      kind = .isIn(left, list: try expression(.additive))
    case .isNull:
      advance()
      let isNegated = accept(.not)
      guard accept(.null) else {
        throw unexpected(Messages.Expected.nullOrNot, meaning: [.null, .not])
      }
      kind = isNegated ? .isNotNull(left) : .isNull(left)
    }
    return Expression(kind: kind, range: endingHere(left.range))
  }

  /// The range of an expression that begins with another one and ends with the last token.
  func endingHere(_ first: SourceRange) -> SourceRange {
    SourceRange(first.lower, tokens[max(0, index - 1)].upper)
  }

  /// The operands of one connective, however many there are.
  private mutating func operands(
    _ first: Expression,
    _ keyword: Keyword,
    _ precedence: Precedence
  ) throws(Failure) -> [Expression] {
    var operands = [first]
    while accept(keyword) { operands.append(try expression(precedence, as: .condition)) }
    return operands
  }

  private mutating func comparisonLinks(
    _ first: ComparisonOperator
  ) throws(Failure) -> [ComparisonLink] {
    var links: [ComparisonLink] = []
    var next: ComparisonOperator? = first
    while let op = next {
      advance()
      links.append(ComparisonLink(op: op, operand: try expression(.predicate)))
      guard case .comparison(let another)? = infixOperator() else { break }
      next = another
    }
    return links
  }

  /// `NOT` any number of times, and what is negated.
  private mutating func negation() throws(Failure) -> Expression {
    var places: [Int] = []
    while at(.not), !isVariable(at: index) {
      places.append(token.lower)
      advance()
    }
    if places.isEmpty { return try operand() }
    var result = try expression(.comparison, as: .condition)
    try grow(by: places.count)
    let upper = tokens[max(0, index - 1)].upper
    for lower in places.reversed() {
      result = Expression(kind: .not(result), range: SourceRange(lower, upper))
    }
    return result
  }

  // MARK: Operands

  /// Signs, an atom, and what is taken from it: `-n.list[0].x:Label`.
  mutating func operand() throws(Failure) -> Expression {
    if at(.minus) || at(.plus) { return try signed() }
    let start = index
    let atom = try atom()
    return startsPostfix(token) ? try postfix(atom, from: start) : atom
  }

  /// An operand behind at least one sign.
  private mutating func signed() throws(Failure) -> Expression {
    var signs: [(op: UnaryOperator, lower: Int)] = []
    while at(.minus) || at(.plus) {
      signs.append((at(.minus) ? .minus : .plus, token.lower))
      advance()
    }
    var result: Expression
    // The smallest integer exists only with its sign, so the sign belongs to the literal.
    if at(.integer), signs.last?.op == .minus, !startsPostfix(token(ahead: 1)),
      let sign = signs.popLast()
    {
      let token = token
      let magnitude = try magnitude(of: token)
      advance()
      try grow()
      result = Expression(
        kind: .int(Int64(truncatingIfNeeded: 0 &- magnitude)),
        range: SourceRange(sign.lower, token.upper)
      )
    } else {
      result = try operand()
    }
    if !signs.isEmpty { try refusePattern(result) }
    try grow(by: signs.count)
    for sign in signs.reversed() {
      result = Expression(
        kind: .unary(sign.op, result),
        range: SourceRange(sign.lower, result.range.upper)
      )
    }
    return result
  }

  private func startsPostfix(_ token: Token) -> Bool {
    token.kind == .dot || token.kind == .leftBracket || token.kind == .colon
  }

  /// The properties, elements and labels asked of an atom.
  private mutating func postfix(
    _ atom: Expression,
    from start: Int
  ) throws(Failure) -> Expression {
    var result = atom
    while true {
      let kind: Expression.Kind
      switch token.kind {
      case .dot:
        try refusePattern(result)
        advance()
        kind = .property(of: result, key: try name(Messages.Expected.key))
      case .leftBracket:
        try refusePattern(result)
        kind = try subscripted(result)
      case .colon where startsLabel(token(ahead: 1)):
        advance()
        kind = .hasLabels(result, try labelExpression())
      default:
        return result
      }
      result = Expression(kind: kind, range: range(from: start))
      try grow()
    }
  }

  /// `[index]` or `[from..to]`.
  private mutating func subscripted(_ base: Expression) throws(Failure) -> Expression.Kind {
    let opener = try open(.leftBracket, "[")
    let bar = barEndsExpression
    barEndsExpression = false
    defer { barEndsExpression = bar }
    let first = at(.dotDot) ? nil : try expression()
    if let first, !at(.dotDot) {
      try close(opener)
      return .index(of: base, at: first)
    }
    try expect(.dotDot, "..")
    let last = at(.rightBracket) ? nil : try expression()
    try close(opener)
    return .slice(of: base, from: first, to: last)
  }
}
