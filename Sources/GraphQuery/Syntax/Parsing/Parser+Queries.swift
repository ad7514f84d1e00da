extension Parser {
  /// Single queries joined by UNION.
  mutating func query() throws(Failure) -> Query {
    let outer = try enter(.query)
    limits.queries += 1
    let start = index
    let first = try singleQuery()
    var unions: [UnionPart] = []
    while at(.union) {
      let union = index
      advance()
      let isAll = accept(.all)
      let range = range(from: union)
      unions.append(UnionPart(isAll: isAll, query: try singleQuery(), range: range))
    }
    try grow(by: 2)
    leave(outer)
    return Query(first: first, unions: unions, range: range(from: start))
  }

  /// Clauses up to UNION, a closing brace or the end.
  private mutating func singleQuery() throws(Failure) -> SingleQuery {
    let start = index
    var clauses: [Clause] = []
    // The outermost query goes on after an error; inner ones leave that to it.
    let outermost = limits.queries == 1 ? limits : nil
    while true {
      let first = index
      do throws(Failure) {
        if let clause = try nextClause(isFirst: clauses.isEmpty && errors.isEmpty) {
          clauses.append(clause)
          continue
        }
        break
      } catch {
        guard let outermost, errors.count < Self.maximumErrors else { throw error }
        limits = outermost
        barEndsExpression = false
        recover(from: first)
        if at(.endOfText) || at(.semicolon) { throw error }
        if at(.union) { break }
      }
    }
    return SingleQuery(clauses: clauses, range: range(from: start))
  }

  /// The next clause; `nil` at the end of the single query.
  private mutating func nextClause(isFirst: Bool) throws(Failure) -> Clause? {
    if let clause = try clause() { return clause }
    if at(.use), useFollows() { throw fail(Messages.misplacedUse(at: token.range)) }
    if isFirst {
      let statements: [Keyword] =
        limits.queries == 1
        ? [.show, .drop, .begin, .commit, .rollback, .explain, .profile, .use] : []
      throw unexpected(
        limits.queries == 1 ? Messages.Expected.statement : Messages.Expected.clause,
        meaning: Keyword.allCases.filter(\.startsClause) + statements
      )
    }
    switch token.kind {
    case .endOfText, .semicolon: return nil
    case .rightBrace where limits.queries > 1: return nil
    case .word where token.keyword == .union: return nil
    default:
      throw unexpected(
        Messages.Expected.nextClause,
        meaning: Keyword.allCases.filter(\.followsExpression) + [.set, .contains],
        hint: at(.next) ? Messages.Hint.next : ""
      )
    }
  }

  /// Whether a USE clause begins at the index, in the wrong place.
  private func useFollows() -> Bool { token(ahead: 1).isName || token(ahead: 1).kind == .star }

  /// The clause at the index; `nil` when no clause begins there.
  mutating func clause() throws(Failure) -> Clause? {
    switch token.keyword {
    case .call: try call()
    case .create: .create(try create())
    case .delete, .detach: .delete(try delete())
    case .filter: .with(try filter())
    case .for: .unwind(try forClause())
    case .foreach: .foreach(try foreach())
    case .let: .with(try letClause())
    case .load: .loadCSV(try loadCSV())
    case .match, .optional: .match(try match())
    case .merge: .merge(try merge())
    case .remove: .remove(try remove())
    case .return: try returnClause()
    case .set: .set(try set())
    case .unwind: .unwind(try unwind())
    case .with: .with(try with())
    default: nil
    }
  }
}
