extension Parser {
  /// The one statement of the text.
  mutating func wholeStatement() -> Statement? {
    let start = index
    do throws(Failure) {
      let mode = mode()
      let use = try use()
      let body = try body()
      let range = range(from: start)
      while accept(.semicolon) {}
      guard at(.endOfText) else {
        if errors.isEmpty { _ = unexpected(Messages.Expected.nextStatement) }
        return nil
      }
      return Statement(mode: mode, use: use, body: body, range: range)
    } catch {
      return nil
    }
  }

  /// `EXPLAIN` and `PROFILE`.
  private mutating func mode() -> Statement.Mode {
    if accept(.explain) { return .explain }
    if accept(.profile) { return .profile }
    return .run
  }

  private mutating func body() throws(Failure) -> Statement.Body {
    let next = token(ahead: 1)
    switch token.keyword {
    case .create where next.keyword == .index || next.keyword == .constraint:
      if token(ahead: 2).kind == .equal { return .query(try query()) }
      advance()
      if accept(.index) { return .schema(try createIndex()) }
      try expect(.constraint)
      return .schema(try createConstraint())
    case .create where createsView():
      advance()
      return .view(try createView())
    case .drop:
      advance()
      if accept(.view) { return .view(try dropView()) }
      if accept(.index) { return .schema(try dropIndex()) }
      if accept(.constraint) { return .schema(try dropConstraint()) }
      throw unexpected(Messages.Expected.schema, meaning: [.index, .constraint, .view])
    case .show:
      return .show(try show())
    case .begin: return .transaction(transaction(.begin))
    case .commit: return .transaction(transaction(.commit))
    case .rollback: return .transaction(transaction(.rollback))
    default:
      return .query(try query())
    }
  }

  /// Whether VIEW or OR REPLACE follows; `CREATE view = (a)` makes a path.
  private func createsView() -> Bool {
    let next = token(ahead: 1)
    let second = token(ahead: 2)
    if next.keyword == .view { return second.kind != .equal }
    return next.keyword == .or && second.keyword == .replace
  }

  private mutating func transaction(_ command: TransactionCommand) -> TransactionCommand {
    advance()
    _ = accept(.transaction)
    return command
  }

  // MARK: SHOW

  private mutating func show() throws(Failure) -> ShowCommand {
    let start = index
    try expect(.show)
    let subject: ShowCommand.Subject
    switch token.keyword {
    case .constraint, .constraints: subject = .constraints
    case .functions: subject = .functions
    case .index, .indexes: subject = .indexes
    case .labels: subject = .labels
    case .procedures: subject = .procedures
    case .property where token(ahead: 1).keyword == .keys:
      subject = .propertyKeys
      advance()
    case .relationship where token(ahead: 1).keyword == .types:
      subject = .relationshipTypes
      advance()
    case .view, .views: subject = .views
    default:
      throw unexpected(
        Messages.Expected.shown,
        meaning: [
          .constraints, .functions, .indexes, .labels, .procedures, .property, .relationship,
          .views,
        ]
      )
    }
    advance()
    return ShowCommand(subject: subject, range: range(from: start))
  }
}
