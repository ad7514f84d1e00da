/// Views and time.
extension Parser {
  /// What `CREATE` begins where `VIEW` or `OR REPLACE VIEW` follows it.
  mutating func createView() throws(Failure) -> ViewCommand {
    let replaces = accept(.or)
    if replaces { try expect(.replace) }
    try expect(.view)
    var ifNotExists = try condition(.not)
    let name = try name(Messages.Expected.view)
    if try condition(.not) { ifNotExists = true }
    try expect(.as)
    return .create(name, try viewDefinition(), replaces: replaces, ifNotExists: ifNotExists)
  }

  /// What follows `DROP VIEW`.
  mutating func dropView() throws(Failure) -> ViewCommand {
    var ifExists = try condition(.exists)
    let name = try name(Messages.Expected.view)
    if try condition(.exists) { ifExists = true }
    return .drop(name, ifExists: ifExists)
  }

  /// `IF NOT EXISTS` or `IF EXISTS`; `if` alone is a name.
  private mutating func condition(_ second: Keyword) throws(Failure) -> Bool {
    guard at(.if, second) else { return false }
    advance()
    _ = accept(.not)
    try expect(.exists)
    return true
  }

  /// `USE view [time]`, if it is there.
  mutating func use() throws(Failure) -> UseClause? {
    let start = index
    guard accept(.use) else { return nil }
    let outer = try enter(.query)
    limits.queries += 1
    let target: UseClause.Target
    if accept(.star) {
      target = .all
    } else if at(.view), token(ahead: 1).kind == .leftParenthesis {
      advance()
      target = .inline(try viewDefinition())
    } else {
      target = .named(try name(Messages.Expected.usedView))
    }
    let time = try time()
    leave(outer)
    return UseClause(
      target: target,
      time: time,
      text: plainText(from: start + 1),
      range: range(from: start)
    )
  }

  /// `AS OF time [options]` or `FROM time TO time [options]`, if it is there.
  private mutating func time() throws(Failure) -> TimeClause? {
    let start = index
    let from: Expression
    var to: Expression?
    if accept(.as) {
      try expect(.of)
      from = try expression()
    } else if accept(.from) {
      from = try expression()
      try expect(.to)
      to = try expression()
    } else {
      return nil
    }
    let options: Expression? = at(.leftBrace) ? try mapLiteral() : nil
    return TimeClause(from: from, to: to, options: options, range: range(from: start))
  }

  /// Items with commas between them, perhaps in parentheses.
  mutating func viewDefinition() throws(Failure) -> ViewDefinition {
    let outer = try enter(.query)
    limits.queries += 1
    let isWrapped = at(.leftParenthesis) && token(ahead: 1).kind == .leftParenthesis
    let opener = isWrapped ? try open(.leftParenthesis, "(") : nil
    let start = index
    let items = try list { parser throws(Failure) in try parser.viewItem() }
    let text = plainText(from: start)
    if let opener { try close(opener) }
    try grow(by: 2)
    leave(outer)
    return ViewDefinition(items: items, text: text)
  }

  /// `(n:Label)` or `()-[r:TYPE]-()`.
  private mutating func viewItem() throws(Failure) -> ViewItem {
    let start = index
    guard at(.leftParenthesis) else { throw unexpected(Messages.Expected.viewItem) }
    let first = try node()
    guard at(.minus) || at(.less) else { return .node(first) }
    let relationship = try relationship()
    let last = try node()
    let isRepeated = relationship.length != nil || relationship.quantifier != nil
    guard !isRepeated, relationship.cost == nil, !at(.minus), !at(.less) else {
      throw fail(Messages.invalidViewItem(at: range(from: start)))
    }
    return .relationship(first, relationship, last)
  }

  /// The tokens from `start` to the last that was read, with one blank for whatever stood between
  /// them.
  private func plainText(from start: Int) -> String {
    var text = ""
    for position in start..<max(start, index) {
      if position > start, tokens[position].lower > tokens[position - 1].upper { text += " " }
      text += self.text(tokens[position].range)
    }
    return text
  }
}

extension Parser {
  /// Reads the definition of a view that a graph holds.
  static func parseView(
    _ text: String
  ) -> (definition: ViewDefinition?, errors: [QueryError], height: Int) {
    var parser = Self(text)
    do throws(Failure) {
      let definition = try parser.viewDefinition()
      guard parser.at(.endOfText) else { throw parser.unexpected(Messages.Expected.nextStatement) }
      return (parser.errors.isEmpty ? definition : nil, parser.errors, parser.limits.height)
    } catch {
      return (nil, parser.errors, 0)
    }
  }
}
