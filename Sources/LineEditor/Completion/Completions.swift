/// What may stand at the cursor: candidates for the piece of text before it.
public struct Completions: Hashable, Sendable {
  /// One of the things that may stand there.
  public struct Candidate: Hashable, Sendable {
    /// What is put into the text.
    public let text: String
    /// What is said about it, on one line.
    public let description: String

    /// Creates a candidate.
    public init(_ text: String, _ description: String = "") {
      self.text = text
      self.description = description
    }
  }

  /// The bytes of the text, in UTF-8, that a candidate takes the place of.
  public let bytes: Range<Int>
  /// The candidates, the likeliest first.
  public let candidates: [Candidate]

  /// Creates a list of candidates.
  public init(_ bytes: Range<Int>, _ candidates: [Candidate]) {
    self.bytes = bytes
    self.candidates = candidates
  }

  /// Nothing to offer.
  public static let none = Completions(0..<0, [])

  /// What all candidates begin with.
  var commonPrefix: String {
    guard var common = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      common = common.prefix(zip(common, candidate.text).prefix { $0 == $1 }.count)
    }
    return String(common)
  }
}
