extension Parser {
  /// Records an error and gives the reading of the current piece up.
  mutating func fail(_ error: QueryError) -> Failure {
    errors.append(error)
    return Failure()
  }

  /// The token at the index is not what the grammar expects.
  ///
  /// What could stand there is told in words; of the keywords that could, one may be misspelt.
  mutating func unexpected(
    _ expected: String,
    meaning keywords: [Keyword] = [],
    hint: String = ""
  ) -> Failure {
    let token = token
    // The lexer has said what is wrong with it.
    if token.kind == .invalid { return Failure() }
    return fail(
      Messages.unexpected(
        text(token.range),
        expected: expected,
        hint: hint.isEmpty ? suggestion(for: token, among: keywords) : hint,
        at: token.range
      )
    )
  }

  private func suggestion(for token: Token, among keywords: [Keyword]) -> String {
    if token.kind == .word, token.upper - token.lower > 2 {
      let spellings = keywords.lazy.filter { $0 != token.keyword }.map(\.rawValue)
      if let name = NearestName.find(text(token.range), in: spellings) {
        return Messages.didYouMean(name)
      }
    }
    return slip(at: token)
  }

  /// Signs of other languages.
  private func slip(at token: Token) -> String {
    let previous = index > 0 ? tokens[index - 1] : token
    let next = self.token(ahead: 1)
    func adjacent(_ left: Token, _ right: Token) -> Bool { left.upper == right.lower }
    switch token.kind {
    case .equal where previous.kind == .equal && adjacent(previous, token):
      return Messages.Hint.equal
    case .exclamation where next.kind == .equal && adjacent(token, next):
      return Messages.Hint.notEqual
    case .ampersand: return Messages.Hint.and
    case .bar where next.kind == .bar && adjacent(token, next):
      return Messages.Hint.concatenation
    case .semicolon: return Messages.Hint.oneStatement
    case .plusEqual: return Messages.Hint.plusEqual
    case .word where token.keyword == .not: return Messages.Hint.not
    default: return ""
    }
  }

  /// Moves behind the clause that begins at `start` and failed at the index: to the next clause
  /// of the same level, or to the end.
  mutating func recover(from start: Int) {
    let failed = index
    index = start
    while !at(.endOfText), !at(.semicolon) {
      if index > start, index >= failed, startsClause(after: start) { return }
      let partner = Int(token.partner)
      index = partner > index ? partner + 1 : index + 1
    }
  }

  /// Whether the token at the index begins a clause, or a part after UNION.
  private func startsClause(after start: Int) -> Bool {
    guard let keyword = token.keyword, keyword.startsClause || keyword == .union else {
      return false
    }
    let previous = tokens[index - 1]
    switch previous.kind {
    case .dot, .colon, .bar, .ampersand: return false
    default: break
    }
    switch previous.keyword {
    case .as, .on, .starts, .ends, .csv, .optional, .detach: return false
    default: return true
    }
  }
}
