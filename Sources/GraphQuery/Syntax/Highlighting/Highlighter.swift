/// Tells the pieces of a query apart, so that they can be coloured while it is typed.
///
/// It needs no correct query: it goes by tokens and what stands beside them.
///
/// `Highlighter.pieces(of: "RETURN 1").map(\.kind) == [.keyword, .number]`
public enum Highlighter {
  /// What a piece is.
  public enum Kind: Hashable, Sendable {
    /// A word of the grammar.
    case keyword
    /// The name of a function or procedure that is called.
    case function
    /// A label of nodes.
    case label
    /// A type of relationships.
    case type
    /// `$name`.
    case parameter
    /// A text in quotes, also one that has not ended.
    case string
    /// A number.
    case number
    /// A comment, also one that has not ended.
    case comment
    /// What cannot be read.
    case error
  }

  /// A piece of the text.
  public struct Piece: Hashable, Sendable {
    /// Its bytes in the UTF-8 of the text.
    public let bytes: Range<Int>
    /// What it is.
    public let kind: Kind
  }

  /// The pieces of a text that are something, in their order; names and signs are left out.
  ///
  /// O(n).
  public static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    let tokens = Lexer(bytes, in: SourceRange(0, bytes.count)).tokens
    var reader = TokenKinds(tokens, bytes)
    var pieces: [Piece] = []
    var last = 0
    for index in tokens.indices {
      let token = tokens[index]
      if let comment = comment(bytes, last..<max(last, token.lower)) {
        pieces.append(Piece(bytes: comment, kind: .comment))
      }
      if let kind = reader.next(index), token.lower < token.upper {
        pieces.append(Piece(bytes: token.lower..<token.upper, kind: kind))
      }
      last = token.upper
    }
    return pieces
  }

  /// The bytes of the bracket at or before a byte of a text and of its partner; none without either.
  public static func brackets(in text: String, at byte: Int) -> [Int] {
    let bytes = Array(text.utf8)
    let tokens = Lexer(bytes, in: SourceRange(0, bytes.count)).tokens
    let near = tokens.first { $0.lower == byte && $0.partner >= 0 }
    guard let bracket = near ?? tokens.first(where: { $0.upper == byte && $0.partner >= 0 }),
      tokens.indices.contains(Int(bracket.partner))
    else { return [] }
    return [bracket.lower, tokens[Int(bracket.partner)].lower]
  }

  /// The comments between two tokens, with the blanks between them.
  private static func comment(_ bytes: [UInt8], _ gap: Range<Int>) -> Range<Int>? {
    guard let first = bytes[gap].firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let last = bytes[first..<gap.upperBound].lastIndex { $0 > 0x20 } ?? first
    return first..<(last + 1)
  }
}

/// Reads tokens in their order and says what they are.
private struct TokenKinds {
  private let tokens: [Token]
  private let bytes: [UInt8]
  /// The open brackets, and whether each is that of a relationship.
  private var open: [(kind: Token.Kind, isRelationship: Bool)] = []
  /// What a name is after a colon and the signs between names.
  private var expected: Highlighter.Kind?

  init(_ tokens: [Token], _ bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  mutating func next(_ index: Int) -> Highlighter.Kind? {
    let token = tokens[index]
    switch token.kind {
    case .word, .quotedName: return name(index)
    case .string: return .string
    case .integer, .float: return .number
    case .malformedNumber: return .error
    case .parameter: return .parameter
    case .invalid:
      switch token.lower < bytes.count ? bytes[token.lower] : 0 {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string
      case UInt8(ascii: "`"), UInt8(ascii: "$"): return nil
      default: return .error
      }
    case .colon:
      expected = open.last?.kind == .leftBrace ? nil : isInRelationship ? .type : .label
      return nil
    case .bar, .ampersand, .exclamation: return nil
    case .leftParenthesis, .leftBracket, .leftBrace:
      let isRelationship =
        token.kind == .leftBracket && index > 0 && tokens[index - 1].kind == .minus
      open.append((token.kind, isRelationship))
      if token.kind != .leftParenthesis { expected = nil }
      return nil
    case .rightParenthesis, .rightBracket, .rightBrace:
      _ = open.popLast()
      expected = nil
      return nil
    case .caret, .comma, .dot, .dotDot, .equal, .greater, .greaterOrEqual, .less, .lessOrEqual,
      .matches, .minus, .notEqual, .percent, .plus, .plusEqual, .question, .semicolon, .slash,
      .star, .endOfText:
      expected = nil
      return nil
    }
  }

  private var isInRelationship: Bool { open.last?.isRelationship == true }

  private mutating func name(_ index: Int) -> Highlighter.Kind? {
    let (before, after) = (kind(index - 1), kind(index + 1))
    if let expected {
      // `(n:A|B)`, but `[x IN list WHERE x:A | x.name]` has no name directly behind the bar.
      let isName = before != .word && before != .quotedName && after != .dot
      if isName { return expected }
    }
    expected = nil
    let token = tokens[index]
    if before == .dot { return after == .leftParenthesis ? .function : nil }
    if after == .colon, open.last?.kind == .leftBrace { return nil }
    guard let keyword = token.keyword else {
      return after == .leftParenthesis && token.kind == .word ? .function : nil
    }
    if after == .leftParenthesis, keyword.namesFunction { return .function }
    guard keyword.isOftenName else { return after == .dot ? nil : .keyword }
    // Those that are also fine names are coloured only where they are written like keywords.
    let isUpper = bytes[token.lower..<token.upper].allSatisfy { $0 < UInt8(ascii: "a") }
    return isUpper ? .keyword : nil
  }

  private func kind(_ index: Int) -> Token.Kind? {
    tokens.indices.contains(index) ? tokens[index].kind : nil
  }
}
