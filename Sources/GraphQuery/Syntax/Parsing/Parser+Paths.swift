/// The parts of path patterns that say how a path is searched for: match modes, selectors, modes,
/// parts in parentheses, quantifiers.
extension Parser {
  // MARK: Before the path

  /// `DIFFERENT RELATIONSHIPS` or `REPEATABLE ELEMENTS` behind MATCH.
  mutating func matchMode() throws(Failure) -> MatchMode {
    // `different = (a)` names a path.
    guard token(ahead: 1).kind != .equal else { return .differentRelationships }
    if accept(.different) {
      if accept(.relationship) || accept(.edge) {
        _ = accept(.bindings)
      } else if !accept(.relationships), !accept(.edges) {
        throw unexpected(Messages.Expected.keyword(.relationships), meaning: [.relationships])
      }
    } else if accept(.repeatable) {
      if accept(.element) {
        _ = accept(.bindings)
      } else if !accept(.elements) {
        throw unexpected(Messages.Expected.keyword(.elements), meaning: [.elements])
      }
      return .repeatableElements
    }
    return .differentRelationships
  }

  /// Which paths are kept, and what may not occur twice in them.
  mutating func pathPrefix() throws(Failure) -> (PathSelector, PathMode?) {
    if accept(.shortestPath) { return (.shortestPath, nil) }
    if accept(.allShortestPaths) { return (.allShortestPaths, nil) }
    if accept(.all) {
      let isShortest = accept(.shortest)
      let mode = pathMode()
      acceptPathWord()
      return (isShortest ? .shortestGroups(.literal(1)) : .all, mode)
    }
    if accept(.any) {
      if accept(.shortest) { return (.shortest(.literal(1)), modeAndPathWord()) }
      if accept(.cheapest) { return (.cheapest(.literal(1)), modeAndPathWord()) }
      let count = try pathCount()
      return (.any(count ?? .literal(1)), modeAndPathWord())
    }
    if accept(.shortest) {
      let count = try pathCount()
      let mode = modeAndPathWord()
      if accept(.group) || accept(.groups) { return (.shortestGroups(count ?? .literal(1)), mode) }
      guard let count else { throw unexpected(Messages.Expected.pathCount("SHORTEST")) }
      return (.shortest(count), mode)
    }
    if accept(.cheapest) {
      guard let count = try pathCount() else {
        throw unexpected(Messages.Expected.pathCount("CHEAPEST"))
      }
      return (.cheapest(count), modeAndPathWord())
    }
    return (.all, modeAndPathWord())
  }

  private mutating func modeAndPathWord() -> PathMode? {
    let mode = pathMode()
    acceptPathWord()
    return mode
  }

  private mutating func pathMode() -> PathMode? {
    if accept(.walk) { return .walk }
    if accept(.trail) { return .trail }
    if accept(.acyclic) { return .acyclic }
    if accept(.simple) { return .simple }
    return nil
  }

  private mutating func acceptPathWord() { if !accept(.path) { _ = accept(.paths) } }

  private mutating func pathCount() throws(Failure) -> PathCount? {
    if at(.parameter) {
      guard case .parameter(let name) = parameter().kind else { return nil }
      return .parameter(name)
    }
    let place = token.range
    guard let count = try bound() else { return nil }
    guard count > 0 else { throw fail(Messages.noPaths(text(place), at: place)) }
    return .literal(count)
  }

  /// Whether a selector or mode begins at a position, and not a node that has its name.
  private func prefixFollows(at position: Int) -> Bool {
    switch token(at: position).keyword {
    case .any, .all, .shortest, .cheapest, .walk, .trail, .acyclic, .simple: break
    default: return false
    }
    let next = token(at: position + 1)
    switch next.kind {
    case .leftParenthesis, .integer, .parameter: return true
    default: return next.kind == .word && next.keyword != .where
    }
  }

  // MARK: Sequences

  /// Nodes and relationships in turn; a part in parentheses may stand where a node may, and beside
  /// one.
  mutating func sequence() throws(Failure) -> [PathElement] {
    guard at(.leftParenthesis) else {
      throw unexpected(Messages.Expected.pattern, meaning: [.shortestPath, .allShortestPaths])
    }
    var elements: [PathElement] = []
    var isBesidePart = try joint(&elements)
    while true {
      if at(.minus) || (at(.less) && token(ahead: 1).kind == .minus) {
        elements.append(.relationship(try relationship()))
        isBesidePart = try joint(&elements)
      } else if at(.leftParenthesis), isBesidePart || partFollows(at: index) {
        isBesidePart = try joint(&elements)
      } else {
        return elements
      }
    }
  }

  /// A node, or a part in parentheses; whether it was a part.
  private mutating func joint(_ elements: inout [PathElement]) throws(Failure) -> Bool {
    guard partFollows(at: index) else {
      elements.append(.node(try node()))
      return false
    }
    elements += try part()
    return true
  }

  /// Whether the parenthesis at a position begins a part and not a node.
  private func partFollows(at position: Int) -> Bool {
    guard token(at: position).kind == .leftParenthesis else { return false }
    let first = token(at: position + 1)
    if first.kind == .leftParenthesis { return true }
    if first.isName, token(at: position + 2).kind == .equal { return true }
    return prefixFollows(at: position + 1)
  }

  /// A part in parentheses; what is inside of it where the parentheses say nothing.
  private mutating func part() throws(Failure) -> [PathElement] {
    let outer = try enter(.chain)
    let start = index
    let opener = try open(.leftParenthesis, "(")
    let bar = barEndsExpression
    barEndsExpression = false
    var variable: Name?
    if token.isName, token(ahead: 1).kind == .equal {
      variable = try self.variable()
      advance()
    }
    if prefixFollows(at: index) {
      throw fail(Messages.prefixInside(text(token.range), at: token.range))
    }
    let elements = try sequence()
    let predicate = try whereClause()
    barEndsExpression = bar
    try close(opener)
    let quantifier = try quantifier()
    try grow()
    leave(outer)
    if variable == nil, predicate == nil, quantifier == nil { return elements }
    return [
      .part(
        PathPart(
          variable: variable,
          elements: elements,
          predicate: predicate,
          quantifier: quantifier,
          range: range(from: start)
        )
      )
    ]
  }

  // MARK: Behind a relationship or part

  /// `{2}`, `{1,4}`, `{1,}`, `{,4}`, `*`, `+`, `?`, if it is there.
  mutating func quantifier() throws(Failure) -> PathQuantifier? {
    let start = index
    if accept(.star) { return quantifier(0, nil, from: start) }
    if accept(.plus) { return quantifier(1, nil, from: start) }
    if accept(.question) { return quantifier(0, 1, isOptional: true, from: start) }
    guard at(.leftBrace) else { return nil }
    let opener = try open(.leftBrace, "{")
    let lower = try bound()
    var upper = lower
    if accept(.comma) {
      upper = try bound()
    } else if lower == nil {
      throw fail(Messages.invalidQuantifier(text(token.range), at: token.range))
    }
    guard at(.rightBrace) else {
      throw fail(Messages.invalidQuantifier(text(token.range), at: token.range))
    }
    try close(opener)
    let range = range(from: start)
    if let lower, let upper, lower > upper {
      throw fail(Messages.quantifierOrder(text(range), lower, upper, at: range))
    }
    return quantifier(lower ?? 0, upper, from: start)
  }

  private func quantifier(
    _ lower: Int,
    _ upper: Int?,
    isOptional: Bool = false,
    from start: Int
  ) -> PathQuantifier {
    PathQuantifier(lower: lower, upper: upper, isOptional: isOptional, range: range(from: start))
  }

  /// Whether COST at the index tells a cost, and is not the name of a variable.
  func costFollows() -> Bool {
    switch token(ahead: 1).kind {
    case .rightBracket, .rightParenthesis, .colon, .leftBrace, .star: return false
    // `[cost $map]` and `[cost WHERE ...]` are read as a name.
    case .parameter:
      return token(ahead: 2).kind != .rightBracket && token(ahead: 2).kind != .rightParenthesis
    default: return token(ahead: 1).keyword != .where && token(ahead: 1).keyword != .cost
    }
  }
}
