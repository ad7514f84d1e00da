import GraphQuery

/// The way out at the end of a sentence about a word that is not known.
enum Suggestion {
  /// "; did you mean 'Person'?", or other words when no candidate is close.
  static func text(for word: String, among candidates: [String], orElse words: String) -> String {
    let hint = NearestName.hint(for: word, among: candidates)
    return "; " + (hint.isEmpty ? words : hint)
  }

  /// What the argument parser says, with the nearest of the values that an option takes.
  ///
  /// It names them in its first line, "The value 'x' is invalid for ... Please provide one of 'y', 'z'.",
  /// or in a list of lines where there are many.
  static func completed(_ message: String) -> String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let quoted = (lines.first ?? "").split(separator: "'", omittingEmptySubsequences: false)
    guard quoted.count > 4, quoted[0] == "Error: The value ", quoted[2] == " is invalid for " else {
      return message
    }
    // Every second piece stands between quotes: the value, the option, and what it takes.
    let listed = lines.filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
    let values = stride(from: 5, to: quoted.count, by: 2).map { String(quoted[$0]) } + listed
    guard let nearest = NearestName.find(String(quoted[1]), in: values) else { return message }
    let first = "\(lines[0]) Did you mean '\(nearest)'?"
    return ([first[...]] + lines.dropFirst()).joined(separator: "\n")
  }
}

extension [String] {
  /// The first few words in quotes, and how many more there are.
  var quotedList: String {
    let shown = prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return count > 8 ? "\(shown) and \(count - 8) more" : shown
  }
}
