/// A search in the history while its words are typed.
struct HistorySearch: Hashable, Sendable {
  /// What is looked for.
  var words = ""
  /// The statement that was found.
  var found: Int?
  /// Whether nothing further was found.
  var hasFailed = false
  /// What was being written.
  let original: EditBuffer
  /// Where the search begins: behind the latest statement.
  let start: Int

  init(from original: EditBuffer, _ start: Int) {
    self.original = original
    self.start = start
  }

  /// What is said under the statement.
  var line: String {
    (hasFailed ? "nothing more is found: " : "search: ") + words
  }
}
