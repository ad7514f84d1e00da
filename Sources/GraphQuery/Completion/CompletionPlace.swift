/// What is expected at the place of a query where someone types.
struct CompletionPlace {
  /// Sorts of things that may stand there.
  enum Expected: Hashable {
    /// Nothing that is known: a new name, a comment, a number.
    case nothing
    /// The start of a statement.
    case start
    /// A label of nodes.
    case label
    /// A type of relationships.
    case type
    /// A key of a thing; in braces with the colon behind it.
    case key(of: ScopeReader.Binding?, isInBraces: Bool)
    /// `$name`.
    case parameter
    /// The inside of a text that is the value of a key.
    case text(key: String, of: ScopeReader.Binding?, quote: UInt8)
    /// A procedure.
    case procedure
    /// A column of a procedure.
    case column(of: String)
    /// What SHOW shows.
    case subject
    /// A variable that is known.
    case variable
    /// A function with dots in its name.
    case function
    /// Anything that a value or the next clause begins with.
    case expression
  }

  /// What is expected.
  private(set) var expected = Expected.nothing
  /// The first byte of what has been typed of it.
  private(set) var start: Int
  /// What has been typed of it, without quotes.
  private(set) var typed = ""
  /// The variables that are known there.
  private(set) var scope = ScopeReader.Scope()

  private var tokens: [Token] = []
  private let bytes: [UInt8]
  private let end: Int

  /// Looks at the text before a byte, which stands between characters.
  init(_ bytes: [UInt8], _ end: Int) {
    self.bytes = bytes
    self.end = end
    start = end
    let lexer = Lexer(bytes, in: SourceRange(0, end))
    tokens = Array(lexer.tokens.dropLast())
    guard !isInComment else { return }
    if let last = tokens.lastIndex(where: { $0.kind == .semicolon }) {
      tokens.removeFirst(last + 1)
    }
    let partial = takePartial()
    scope = ScopeReader(tokens, bytes).scope
    switch partial {
    case .name: expected = expectation()
    case .parameter: expected = .parameter
    case .text(let quote): expected = textExpectation(quote)
    case .other: break
    }
  }

  // MARK: - What has been typed

  private enum Partial {
    case name
    case parameter
    case text(UInt8)
    case other
  }

  /// Takes the token away that touches the place.
  private mutating func takePartial() -> Partial {
    guard let last = tokens.last, last.upper == end else { return .name }
    switch last.kind {
    case .word, .quotedName:
      take(last, Literals.name(bytes, last.lower, last.upper))
      return .name
    case .parameter:
      take(last, String(decoding: bytes[(last.lower + 1)..<end], as: UTF8.self))
      return .parameter
    case .invalid: return takeInvalid(last)
    case .integer, .float, .malformedNumber, .string: return .other
    default: return .name
    }
  }

  private mutating func takeInvalid(_ token: Token) -> Partial {
    let first = bytes[token.lower]
    let rest = String(decoding: bytes[(token.lower + 1)..<end], as: UTF8.self)
    switch first {
    case UInt8(ascii: "`"):
      take(token, rest)
      return .name
    case UInt8(ascii: "$"):
      take(token, rest)
      return .parameter
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      take(token, rest)
      start += 1
      return .text(first)
    default: return .other
    }
  }

  private mutating func take(_ token: Token, _ text: String) {
    tokens.removeLast()
    (start, typed) = (token.lower, text)
  }

  /// Whether the place is in a comment, of which no token tells.
  private var isInComment: Bool {
    var index = tokens.last?.upper ?? 0
    while index + 1 < end {
      guard bytes[index] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let isLine = bytes[index + 1] == UInt8(ascii: "/")
      index += 2
      while index < end {
        if isLine, bytes[index] == 0x0A || bytes[index] == 0x0D { break }
        if !isLine, bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "*") {
          break
        }
        index += 1
      }
      if index >= end { return true }
    }
    return false
  }

  // MARK: - What is expected

  private mutating func expectation() -> Expected {
    guard let last = tokens.last else { return .start }
    switch last.kind {
    case .colon: return afterColon(tokens.count - 1)
    case .bar, .ampersand, .exclamation: return afterSign()
    case .dot: return afterDot()
    case .leftBrace, .comma: return inBrackets()
    case .leftParenthesis:
      return isPattern(tokens.count - 1) ? .variable : .expression
    case .leftBracket: return kind(2) == .minus ? .nothing : .expression
    case .word: return afterWord(last)
    default: return .expression
    }
  }

  private func afterWord(_ token: Token) -> Expected {
    switch token.keyword {
    case .call: .procedure
    case .yield: .column(of: procedureBefore(tokens.count - 1))
    case .show: .subject
    case .as, .for, .let, .unwind: token.keyword == .unwind ? .expression : .nothing
    default: .expression
    }
  }

  private func afterColon(_ index: Int) -> Expected {
    guard let bracket = openBracket(before: index) else { return .label }
    switch tokens[bracket].kind {
    case .leftBrace: return .expression
    case .leftBracket: return bracket > 0 && tokens[bracket - 1].kind == .minus ? .type : .label
    default: return .label
    }
  }

  /// `(n:A|` goes on with a label, `a | b` with anything.
  private func afterSign() -> Expected {
    var index = tokens.count - 1
    while index >= 0 {
      switch tokens[index].kind {
      case .bar, .ampersand, .exclamation, .word, .quotedName, .leftParenthesis, .rightParenthesis:
        index -= 1
      case .colon: return afterColon(index)
      default: return .expression
      }
    }
    return .expression
  }

  private mutating func afterDot() -> Expected {
    // `n {.name` names a key of what stands before the brace.
    if kind(2) == .leftBrace || kind(2) == .comma {
      guard let brace = openBracket(before: tokens.count - 1), brace > 0 else { return .nothing }
      return .key(of: scope[name(brace - 1)], isInBraces: false)
    }
    var first = tokens.count - 1
    while first > 0, tokens[first].kind == .dot, tokens[first - 1].isName {
      first -= 1
      guard first > 0, tokens[first - 1].kind == .dot else { break }
      first -= 1
    }
    guard first < tokens.count - 1 else { return .key(of: nil, isInBraces: false) }
    let chain = String(decoding: bytes[tokens[first].lower..<start], as: UTF8.self)
    if first > 0, tokens[first - 1].keyword == .call {
      (start, typed) = (tokens[first].lower, chain + typed)
      return .procedure
    }
    let prefix = chain.lowercased()
    let isFunction = FunctionLibrary.standard.scalars.contains {
      $0.name.lowercased().hasPrefix(prefix)
    }
    if isFunction, scope[name(first)] == nil {
      (start, typed) = (tokens[first].lower, chain + typed)
      return .function
    }
    let isDirect = first == tokens.count - 2
    return .key(of: isDirect ? scope[name(first)] : nil, isInBraces: false)
  }

  private func inBrackets() -> Expected {
    guard let bracket = openBracket(before: tokens.count) else {
      return listExpectation()
    }
    switch tokens[bracket].kind {
    case .leftBrace:
      guard bracket > 0 else { return .nothing }
      if let thing = ScopeReader.thing(with: bracket, tokens, bytes) {
        return .key(of: thing, isInBraces: true)
      }
      // Braces of a subquery hold clauses, those of a map new keys.
      return tokens.last?.kind == .leftBrace && tokens[bracket - 1].kind == .word
        ? .expression : .nothing
    default: return .expression
    }
  }

  /// After a comma outside of brackets.
  private func listExpectation() -> Expected {
    for index in tokens.indices.reversed() {
      switch tokens[index].keyword {
      case .yield: return .column(of: procedureBefore(index))
      case .match, .create, .merge: return .nothing
      case .return, .with, .by, .set, .remove, .delete, .where, .unwind: return .expression
      default: continue
      }
    }
    return .expression
  }

  private func textExpectation(_ quote: UInt8) -> Expected {
    guard let last = tokens.last else { return .nothing }
    let before = tokens.count - 2
    if last.kind == .colon, before >= 0, tokens[before].isName,
      let brace = openBracket(before: before), tokens[brace].kind == .leftBrace,
      let thing = ScopeReader.thing(with: brace, tokens, bytes)
    {
      return .text(key: name(before), of: thing, quote: quote)
    }
    var index = before
    switch last.kind {
    case .equal, .notEqual: break
    case .word where last.keyword == .contains: break
    case .word where last.keyword == .with: index -= 1
    default: return .nothing
    }
    guard index >= 1, tokens[index].isName, tokens[index - 1].kind == .dot else { return .nothing }
    let thing = index >= 2 ? scope[name(index - 2)] : nil
    return .text(key: name(index), of: thing, quote: quote)
  }

  // MARK: - Tokens

  /// The kind of a token counted from the end, the last being 1.
  private func kind(_ fromEnd: Int) -> Token.Kind? {
    tokens.count >= fromEnd ? tokens[tokens.count - fromEnd].kind : nil
  }

  private func name(_ index: Int) -> String {
    Literals.name(bytes, tokens[index].lower, tokens[index].upper)
  }

  /// The innermost bracket that is open before a token.
  private func openBracket(before index: Int) -> Int? {
    var closed = 0
    for index in tokens.indices[..<index].reversed() {
      switch tokens[index].kind {
      case .rightParenthesis, .rightBracket, .rightBrace: closed += 1
      case .leftParenthesis, .leftBracket, .leftBrace:
        if closed == 0 { return index }
        closed -= 1
      default: continue
      }
    }
    return nil
  }

  /// Whether a parenthesis begins a node of a pattern rather than arguments.
  private func isPattern(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1].kind {
    case .minus, .greater, .comma: return true
    case .word:
      let keyword = tokens[index - 1].keyword
      return keyword == .match || keyword == .create || keyword == .merge
    default: return false
    }
  }

  /// The procedure whose call stands before a token.
  private func procedureBefore(_ index: Int) -> String {
    guard let call = tokens[..<index].lastIndex(where: { $0.keyword == .call }) else { return "" }
    let parts = tokens[(call + 1)..<index].prefix { $0.isName || $0.kind == .dot }
    guard let first = parts.first, let last = parts.last else { return "" }
    return String(decoding: bytes[first.lower..<last.upper], as: UTF8.self)
  }
}
