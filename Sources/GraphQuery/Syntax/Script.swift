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
  /// A semicolon inside a text, a name in backquotes or a comment separates nothing. O(n) time; memory
  /// beside the text for the tokens of one statement, so that long scripts can be split, too.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var isOpen = false
    var position = 0
    repeat {
      let lexer = Lexer(statementOf: bytes, from: position)
      position = lexer.position
      let isTerminated = lexer.tokens.last?.kind == .semicolon
      let tokens = lexer.tokens.dropLast()
      if let first = tokens.first, let last = tokens.last {
        let range = SourceRange(first.lower, last.upper)
        pieces.append(Piece(range: range, isTerminated: isTerminated))
      }
      let opensBracket = tokens.contains { $0.opensBracket && $0.partner < 0 }
      isOpen = !isTerminated && (lexer.endsInside || opensBracket)
    } while position < bytes.count
    self.pieces = pieces
    self.isOpen = isOpen
  }
}
