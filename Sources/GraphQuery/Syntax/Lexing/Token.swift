/// The smallest piece of a query that the grammar knows.
struct Token: Hashable, Sendable {
  /// What sort of piece it is.
  enum Kind: Hashable, Sendable {
    // Words and literals
    case word
    /// A name in backquotes.
    case quotedName
    case string
    case integer
    case float
    /// Begins like a number and is none: `12ab`, `0x`.
    case malformedNumber
    case parameter

    // Brackets
    case leftParenthesis
    case rightParenthesis
    case leftBracket
    case rightBracket
    case leftBrace
    case rightBrace

    // Signs
    case ampersand
    case bar
    case caret
    case colon
    case comma
    case dot
    case dotDot
    case equal
    case exclamation
    case greater
    case greaterOrEqual
    case less
    case lessOrEqual
    case matches
    case minus
    case notEqual
    case percent
    case plus
    case plusEqual
    case question
    case semicolon
    case slash
    case star

    /// Something that the lexer has complained of already.
    case invalid
    /// The end of the text.
    case endOfText
  }

  var kind: Kind
  /// The keyword that a `word` spells.
  var keyword: Keyword?
  /// For a bracket the index of the token that it pairs with; -1 for all other tokens.
  var partner: Int32
  /// The first byte.
  var lower: Int
  /// The byte after the last one.
  var upper: Int

  var range: SourceRange { SourceRange(lower, upper) }

  /// Whether the token is `(`, `[` or `{`.
  var opensBracket: Bool {
    kind == .leftParenthesis || kind == .leftBracket || kind == .leftBrace
  }

  /// Whether the token can be a label, a type, a key or a part of a function's name.
  var isName: Bool { kind == .word || kind == .quotedName }
}
