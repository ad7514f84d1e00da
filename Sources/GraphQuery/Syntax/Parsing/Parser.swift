/// Reads one statement by recursive descent: text to syntax tree and errors.
///
/// Each grammar family has its own file. A function that reads a piece of grammar is named after
/// what it returns, expects the index on the first token of the piece and leaves it behind the
/// last. After an error the parser goes on at the next clause, so that one run finds several.
struct Parser {
  /// What was read.
  struct Result: Hashable, Sendable {
    /// The statement; `nil` when there are errors.
    var statement: Statement?
    /// In the order of the text; the first is the main one.
    var errors: [QueryError]
    /// The levels of the highest tree: whoever walks it recurses so deep.
    var height = 0
  }

  /// The error was recorded; the piece of grammar is given up.
  struct Failure: Error {}

  /// After so many errors the rest is noise.
  static let maximumErrors = 10

  let bytes: [UInt8]
  let tokens: [Token]
  var index = 0
  var errors: [QueryError]

  /// Guards the stack and the height of the tree; see `Parser+Limits`.
  var limits = Limits()
  /// Whether a bar ends an expression, as in `[x IN list WHERE x:A | x]`; a label alternative
  /// has to stand in parentheses there.
  var barEndsExpression = false

  private init(_ bytes: [UInt8], in range: SourceRange) {
    let lexer = Lexer(bytes, in: range)
    self.bytes = bytes
    tokens = lexer.tokens
    errors = lexer.errors
  }

  /// Begins at the start of a text.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: SourceRange(0, bytes.count))
  }

  /// Reads the statement that a text consists of; a semicolon may follow it.
  static func parse(_ text: String) -> Result {
    let bytes = Array(text.utf8)
    return parse(bytes, in: SourceRange(0, bytes.count))
  }

  /// Reads the statement in a range of a longer text; all places are counted from its start.
  static func parse(_ bytes: [UInt8], in range: SourceRange) -> Result {
    var parser = Self(bytes, in: range)
    let statement = parser.wholeStatement()
    var errors = parser.errors
    errors.sort { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    return Result(
      statement: errors.isEmpty ? statement : nil,
      errors: Array(errors.prefix(maximumErrors)),
      height: parser.limits.height
    )
  }

  // MARK: Tokens

  /// The token at the index.
  var token: Token { tokens[index] }

  /// The token so many places behind the index; the end of the text behind the last one.
  func token(ahead distance: Int) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// The token at an index that may lie behind the last one.
  func token(at position: Int) -> Token { tokens[min(position, tokens.count - 1)] }

  /// Whether the token at the index is of a kind.
  func at(_ kind: Token.Kind) -> Bool { token.kind == kind }

  /// Whether the token at the index is a keyword.
  func at(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  /// Whether these keywords follow each other at the index.
  func at(_ first: Keyword, _ second: Keyword) -> Bool {
    token.keyword == first && token(ahead: 1).keyword == second
  }

  /// Moves on by one token; the end of the text stays.
  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Moves behind a token of a kind, if it is there.
  mutating func accept(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  /// Moves behind a keyword, if it is there.
  mutating func accept(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  /// Moves behind a keyword that has to be there.
  mutating func expect(_ keyword: Keyword) throws(Failure) {
    guard accept(keyword) else {
      throw unexpected(Messages.Expected.keyword(keyword), meaning: [keyword])
    }
  }

  /// Moves behind a sign that has to be there.
  mutating func expect(_ kind: Token.Kind, _ sign: String) throws(Failure) {
    guard accept(kind) else { throw unexpected(Messages.Expected.sign(sign)) }
  }

  /// The range from the token at `start` to the last token that was read.
  func range(from start: Int) -> SourceRange {
    SourceRange(tokens[start].lower, tokens[max(start, index - 1)].upper)
  }

  /// The source text of a range.
  func text(_ range: SourceRange) -> String {
    String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }

  // MARK: Brackets

  /// Moves behind an opening bracket, and tells its index.
  mutating func open(_ kind: Token.Kind, _ sign: String) throws(Failure) -> Int {
    let opener = index
    try expect(kind, sign)
    return opener
  }

  /// Moves behind the bracket that closes the one at `opener`.
  mutating func close(_ opener: Int) throws(Failure) {
    let (kind, sign): (Token.Kind, String) =
      switch tokens[opener].kind {
      case .leftParenthesis: (.rightParenthesis, ")")
      case .leftBracket: (.rightBracket, "]")
      default: (.rightBrace, "}")
      }
    if accept(kind) { return }
    let opened = tokens[opener].range
    // An opened bracket without a partner explains more than what stands at the end.
    if at(.endOfText), tokens[opener].partner < 0 {
      throw fail(Messages.unclosed(text(opened), at: opened))
    }
    let place = SourcePosition(SourceLine(around: opened.lower, in: bytes)).description
    throw unexpected(Messages.closing(sign, of: text(opened), at: place))
  }

  /// Reads pieces with commas between them.
  mutating func list<Piece>(
    _ piece: (inout Self) throws(Failure) -> Piece
  ) throws(Failure) -> [Piece] {
    var pieces = [try piece(&self)]
    while accept(.comma) { pieces.append(try piece(&self)) }
    return pieces
  }

  // MARK: Names

  /// A name: any word, keyword or not, or a name in backquotes.
  mutating func name(_ expected: String = Messages.Expected.name) throws(Failure) -> Name {
    guard token.isName else { throw unexpected(expected) }
    let token = token
    advance()
    return Name(text: Literals.name(bytes, token.lower, token.upper), range: token.range)
  }

  /// A variable where one is introduced: any name but the three words that are values.
  mutating func variable(
    _ expected: String = Messages.Expected.variable
  ) throws(Failure) -> Name {
    if token.isValueWord { throw unexpected(expected, hint: Messages.Hint.quotedName) }
    return try name(expected)
  }

  /// Names joined by dots.
  mutating func qualifiedName(_ expected: String) throws(Failure) -> QualifiedName {
    let start = index
    var parts = [try name(expected)]
    while accept(.dot) { parts.append(try name()) }
    return QualifiedName(parts: parts, range: range(from: start))
  }
}

extension Token {
  /// Whether the token is `true`, `false` or `null`.
  var isValueWord: Bool { keyword == .true || keyword == .false || keyword == .null }
}
