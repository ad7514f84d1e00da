/// Tells patterns from expressions, and names from keywords, by looking at a few tokens.
///
/// Brackets know their partners, so that each question takes constant time: nothing is read twice,
/// however deeply parentheses stand inside each other.
extension Parser {
  /// Whether the parenthesis at a position begins a pattern such as `(a)-->(b)`.
  func patternFollows(at position: Int) -> Bool {
    let closer = Int(token(at: position).partner)
    guard closer > position, nodeFollows(at: position + 1, until: closer) else { return false }
    return relationshipFollows(at: closer + 1)
  }

  /// Whether `name = (a)-->(b)` begins at the index.
  func namedPatternFollows() -> Bool {
    token.isName && token(ahead: 1).kind == .equal && token(ahead: 2).kind == .leftParenthesis
      && patternFollows(at: index + 2)
  }

  /// Whether what begins at a position, behind the parenthesis, looks like the inside of a node.
  private func nodeFollows(at position: Int, until closer: Int) -> Bool {
    var position = position
    if position == closer { return true }
    if token(at: position).isName, !token(at: position).isValueWord { position += 1 }
    if position == closer { return true }
    let token = token(at: position)
    switch token.kind {
    case .colon, .parameter: return true
    case .leftBrace: return Int(token.partner) == closer - 1 || nodeEnds(after: token)
    default: return token.keyword == .where
    }
  }

  /// Whether a condition follows the properties of a node.
  private func nodeEnds(after brace: Token) -> Bool {
    brace.partner > 0 && token(at: Int(brace.partner) + 1).keyword == .where
  }

  /// Whether a relationship and the next node begin at a position.
  func relationshipFollows(at position: Int) -> Bool {
    var position = position
    if token(at: position).kind == .less { position += 1 }
    guard token(at: position).kind == .minus else { return false }
    position += 1
    let bracket = token(at: position)
    if bracket.kind == .leftBracket {
      let closer = Int(bracket.partner)
      guard closer > position, detailFollows(at: position + 1, until: closer) else { return false }
      position = closer + 1
    }
    guard token(at: position).kind == .minus else { return false }
    position += 1
    if token(at: position).kind == .greater { position += 1 }
    return token(at: behindQuantifier(at: position)).kind == .leftParenthesis
  }

  /// The position behind a quantifier such as `{1,4}` or `+`; the position itself without one.
  private func behindQuantifier(at position: Int) -> Int {
    let token = token(at: position)
    switch token.kind {
    case .plus, .star, .question: return position + 1
    case .leftBrace:
      let first = self.token(at: position + 1).kind
      guard first == .integer || first == .comma, token.partner > 0 else { return position }
      return Int(token.partner) + 1
    default: return position
    }
  }

  /// Whether what begins at a position, behind the bracket, looks like the inside of a
  /// relationship rather than like a list.
  private func detailFollows(at position: Int, until closer: Int) -> Bool {
    var position = position
    if position == closer { return true }
    if token(at: position).isName { position += 1 }
    if position == closer { return true }
    switch token(at: position).kind {
    case .colon, .star, .leftBrace, .parameter, .dotDot: return true
    default: return token(at: position).keyword == .where
    }
  }

  /// Whether the word at a position stands for a variable where an expression is expected.
  ///
  /// A word that means nothing here is a variable. A word that begins something, such as CASE or
  /// RETURN, is a variable when what follows could only follow a complete expression.
  func isVariable(at position: Int) -> Bool {
    let word = token(at: position)
    guard let keyword = word.keyword else { return word.isName }
    let next = token(at: position + 1)
    switch keyword {
    case .true, .false, .null: return false
    case .case: return next.keyword != .when && completes(next, afterSign: false)
    case .not, .distinct: return completes(next, afterSign: false)
    case .return, .with: return next.kind != .star && completes(next, afterSign: true)
    default:
      return keyword.startsClause || keyword.followsExpression || keyword == .by
        ? completes(next, afterSign: true) : true
    }
  }

  /// Whether a token can follow a complete expression; with `afterSign` also when it could begin
  /// another one.
  func completes(_ token: Token, afterSign: Bool) -> Bool {
    switch token.kind {
    case .endOfText, .semicolon, .comma, .rightParenthesis, .rightBracket, .rightBrace, .bar, .dot,
      .dotDot, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches,
      .plusEqual, .star, .slash, .percent, .caret, .colon:
      return true
    case .plus, .minus, .leftBracket, .leftBrace:
      return afterSign
    case .word:
      return token.keyword?.followsExpression ?? false
    case .quotedName, .string, .integer, .float, .malformedNumber, .parameter, .leftParenthesis,
      .ampersand, .exclamation, .question, .invalid:
      return false
    }
  }

  /// Whether a function's name and its parenthesis begin at the index.
  func callFollows() -> Bool {
    var position = index + 1
    while token(at: position).kind == .dot, token(at: position + 1).isName { position += 2 }
    guard token(at: position).kind == .leftParenthesis else { return false }
    // `MATCH (n)` where an expression is missing is not a call of a function `match`.
    return position > index + 1 || !(token.keyword?.startsClause ?? false)
  }

  /// Whether `variable IN` follows the bracket at a position.
  func iterationFollows(at position: Int) -> Bool {
    token(at: position + 1).isName && token(at: position + 2).keyword == .in
  }
}
