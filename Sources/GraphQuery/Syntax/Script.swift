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
    for token in lexer.tokens {
      if token.kind == .semicolon || token.kind == .endOfText {
        if let first, let last {
          pieces.append(
            Piece(
              range: SourceRange(first.lower, last.upper),
              isTerminated: token.kind == .semicolon
            )
          )
        }
        first = nil
        last = nil
      } else {
        first = first ?? token
        last = token
      }
    }
    self.pieces = pieces
    isOpen =
      lexer.endsInside || (pieces.last.map { !$0.isTerminated } ?? false) && lexer.hasOpenBracket
  }
}
