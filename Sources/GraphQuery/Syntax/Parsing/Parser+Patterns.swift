extension Parser {
  /// Path patterns with commas between them.
  mutating func patternList() throws(Failure) -> [PathPattern] {
    try list { parser throws(Failure) in try parser.pathPattern() }
  }

  /// `[name =] [selector] [mode] path`, where a path is a sequence, `shortestPath(sequence)` or
  /// `allShortestPaths(sequence)`.
  mutating func pathPattern() throws(Failure) -> PathPattern {
    let start = index
    var variable: Name?
    if token.isName, token(ahead: 1).kind == .equal {
      variable = try self.variable()
      advance()
    }
    var pattern = try anonymousPattern()
    pattern.variable = variable
    pattern.range = range(from: start)
    return pattern
  }

  /// A path pattern without a name.
  mutating func anonymousPattern() throws(Failure) -> PathPattern {
    let start = index
    let (selector, mode) = try pathPrefix()
    let isCall = selector == .shortestPath || selector == .allShortestPaths
    let opener = isCall ? try open(.leftParenthesis, "(") : nil
    let elements = try sequence()
    if let opener { try close(opener) }
    return PathPattern(
      variable: nil,
      selector: selector,
      mode: mode,
      elements: elements,
      range: range(from: start)
    )
  }

  /// A pattern where an expression may stand: at least one relationship, and no further than
  /// relationships reach, so that `(a)-->(b) - 1` is a difference.
  mutating func patternExpression() throws(Failure) -> PathPattern {
    let start = index
    if at(.shortestPath) || at(.allShortestPaths) { return try anonymousPattern() }
    var elements = [PathElement.node(try node())]
    while relationshipFollows(at: index) {
      elements.append(.relationship(try relationship()))
      elements.append(.node(try node()))
    }
    return PathPattern(
      variable: nil,
      selector: .all,
      mode: nil,
      elements: elements,
      range: range(from: start)
    )
  }

  // MARK: Nodes

  /// `(variable:Labels {properties} WHERE predicate)`.
  mutating func node() throws(Failure) -> NodePattern {
    let outer = try enter(.node)
    let start = index
    guard at(.leftParenthesis) else { throw unexpected(Messages.Expected.node) }
    let opener = try open(.leftParenthesis, "(")
    let bar = barEndsExpression
    barEndsExpression = false
    let variable = try patternVariable()
    let labels = accept(.colon) ? try labelExpression() : nil
    let properties = try patternProperties()
    let predicate = try whereClause()
    barEndsExpression = bar
    try close(opener)
    try grow()
    leave(outer)
    return NodePattern(
      variable: variable,
      labels: labels,
      properties: properties,
      predicate: predicate,
      range: range(from: start)
    )
  }

  /// The variable of a node or relationship, if it has one.
  private mutating func patternVariable() throws(Failure) -> Name? {
    guard token.isName else { return nil }
    if at(.where) {
      // `(where)` and `(where:A)` name a variable, `(WHERE a.x)` begins a condition.
      switch token(ahead: 1).kind {
      case .rightParenthesis, .rightBracket, .colon, .leftBrace, .parameter, .star: break
      default: if token(ahead: 1).keyword != .where { return nil }
      }
    }
    // `[cost]` and `[cost:T]` name a variable, `[COST r.x]` tells a cost.
    if at(.cost), costFollows() { return nil }
    return try variable()
  }

  /// `{key: value}` or `$parameter`, if it is there.
  private mutating func patternProperties() throws(Failure) -> Expression? {
    switch token.kind {
    case .leftBrace: try mapLiteral()
    case .parameter: parameter()
    default: nil
    }
  }

  // MARK: Relationships

  /// `-[variable:TYPES *1..3 {properties} WHERE predicate COST cost]->{1,4}`.
  mutating func relationship() throws(Failure) -> RelationshipPattern {
    let outer = try enter(.node)
    let start = index
    let pointsLeft = accept(.less)
    try expect(.minus, "-")
    var pattern = RelationshipPattern(
      variable: nil,
      types: nil,
      direction: .undirected,
      length: nil,
      properties: nil,
      predicate: nil,
      range: tokens[start].range
    )
    if at(.leftBracket) { try relationshipDetail(&pattern) }
    guard accept(.minus) else {
      // `(a)-(b)` and `(a)->(b)`.
      if at(.leftParenthesis) || at(.greater) {
        throw fail(Messages.invalidRelationship(at: range(from: start)))
      }
      throw unexpected(Messages.Expected.sign("-"))
    }
    let pointsRight = accept(.greater)
    pattern.direction =
      switch (pointsLeft, pointsRight) {
      case (true, true): .both
      case (true, false): .left
      case (false, true): .right
      case (false, false): .undirected
      }
    pattern.quantifier = try quantifier()
    if let quantifier = pattern.quantifier, pattern.length != nil {
      throw fail(Messages.lengthAndQuantifier(text(quantifier.range), at: quantifier.range))
    }
    pattern.range = range(from: start)
    try grow()
    leave(outer)
    return pattern
  }

  /// What stands in the brackets.
  private mutating func relationshipDetail(_ pattern: inout RelationshipPattern) throws(Failure) {
    let opener = try open(.leftBracket, "[")
    let bar = barEndsExpression
    barEndsExpression = false
    pattern.variable = try patternVariable()
    if accept(.colon) { pattern.types = try labelExpression() }
    pattern.length = try lengthRange()
    pattern.properties = try patternProperties()
    pattern.predicate = try whereClause()
    if accept(.cost) { pattern.cost = try expression() }
    barEndsExpression = bar
    try close(opener)
  }

  /// `*`, `*2`, `*1..3`, `*1..`, `*..3`, if it is there.
  private mutating func lengthRange() throws(Failure) -> LengthRange? {
    let start = index
    if at(.dotDot) {
      throw fail(Messages.invalidLength(text(token.range), at: token.range))
    }
    guard accept(.star) else { return nil }
    var length = LengthRange(lower: try bound(), upper: nil, range: tokens[start].range)
    if accept(.dotDot) {
      length.upper = try bound()
    } else {
      length.upper = length.lower
    }
    switch token.kind {
    case .minus, .plus, .float, .malformedNumber, .dot, .dotDot, .parameter:
      // A parameter behind the length gives the properties, as in `[*1..2 $properties]`.
      if at(.parameter), token(ahead: 1).kind == .rightBracket,
        token.lower > tokens[index - 1].upper
      {
        break
      }
      throw fail(
        Messages.invalidLength(text(token.range), at: token.range)
      )
    default: break
    }
    length.range = range(from: start)
    return length
  }

  mutating func bound() throws(Failure) -> Int? {
    guard at(.integer) else { return nil }
    let token = token
    let magnitude = try magnitude(of: token)
    guard let bound = Int(exactly: magnitude) else {
      throw fail(Messages.integerOverflow(text(token.range), at: token.range))
    }
    advance()
    return bound
  }

  // MARK: Labels

  /// Labels or types behind the colon: `A:B`, `A|B`, `A|:B`, `A&!(B|C)`, `%`.
  mutating func labelExpression() throws(Failure) -> LabelExpression {
    let outer = try enter(.label)
    var parts = [try labelConjunction()]
    while !barEndsExpression, accept(.bar) {
      _ = accept(.colon)
      parts.append(try labelConjunction())
    }
    try grow()
    leave(outer)
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private mutating func labelConjunction() throws(Failure) -> LabelExpression {
    var parts = [try labelFactor()]
    while at(.ampersand) || (at(.colon) && startsLabel(token(ahead: 1))) {
      advance()
      parts.append(try labelFactor())
    }
    return parts.count == 1 ? parts[0] : .and(parts)
  }

  private mutating func labelFactor() throws(Failure) -> LabelExpression {
    var negations = 0
    while accept(.exclamation) { negations += 1 }
    var factor: LabelExpression
    switch token.kind {
    case .percent:
      advance()
      factor = .wildcard
    case .leftParenthesis:
      let opener = try open(.leftParenthesis, "(")
      let bar = barEndsExpression
      barEndsExpression = false
      factor = try labelExpression()
      barEndsExpression = bar
      try close(opener)
    default:
      factor = .name(try name(Messages.Expected.label))
    }
    try grow(by: negations)
    for _ in 0..<negations { factor = .not(factor) }
    return factor
  }

  /// Whether a label expression can begin with a token.
  func startsLabel(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .quotedName, .exclamation, .percent, .leftParenthesis: true
    default: false
    }
  }
}
