/// A text that holds several statements, separated by semicolons.
struct Script {
  /// One of the statements.
  struct Piece: Hashable, Sendable {
    /// From the first token of the statement to the last, without the semicolon.
    var range: SourceRange
    /// Whether a semicolon follows.
    var isTerminated: Bool
  }

  /// The statements in order; pieces that hold nothing but comments are left out.
  let pieces: [Piece]
  /// Whether the text ends inside a text, a name or a comment, or before a bracket is closed, so
  /// that more lines may follow.
  let isOpen: Bool

  /// Splits a text.
  ///
  /// A semicolon inside a text, a name in backquotes or a comment separates nothing.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let lexer = Lexer(bytes, in: SourceRange(0, bytes.count))
    var pieces: [Piece] = []
    var first: Token?
    var last: Token?
    var opensBracket = false
    for token in lexer.tokens {
      guard token.kind == .semicolon || token.kind == .endOfText else {
        first = first ?? token
        last = token
        opensBracket = opensBracket || (token.opensBracket && token.partner < 0)
        continue
      }
      if let first, let last {
        let range = SourceRange(first.lower, last.upper)
        pieces.append(Piece(range: range, isTerminated: token.kind == .semicolon))
      }
      if token.kind == .semicolon { (first, last, opensBracket) = (nil, nil, false) }
    }
    self.pieces = pieces
    isOpen = lexer.endsInside || opensBracket
  }
}
