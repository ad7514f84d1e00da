import GraphQuery

/// The way out at the end of a sentence about a word that is not known.
enum Suggestion {
  /// "; did you mean 'Person'?", or other words when no candidate is close.
  static func text(for word: String, among candidates: [String], orElse words: String) -> String {
    let hint = NearestName.hint(for: word, among: candidates)
    return "; " + (hint.isEmpty ? words : hint)
  }
}

extension [String] {
  /// The first few words in quotes, and how many more there are.
  var quotedList: String {
    let shown = prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return count > 8 ? "\(shown) and \(count - 8) more" : shown
  }
}
