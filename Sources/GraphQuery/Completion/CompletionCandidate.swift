/// Something that may stand at a place of a query.
public struct CompletionCandidate: Hashable, Sendable {
  /// What is put into the text, with quotes where it needs them.
  public let text: String
  /// What is said about it: a signature, a number, a kind.
  public let detail: String

  /// Creates a candidate.
  public init(_ text: String, _ detail: String = "") {
    self.text = text
    self.detail = detail
  }
}

/// The candidates for a piece of a text.
public struct CompletionList: Hashable, Sendable {
  /// The bytes of the piece, in the UTF-8 of the text, that a candidate takes the place of.
  public let bytes: Range<Int>
  /// The candidates, the likeliest first.
  public let candidates: [CompletionCandidate]
}
