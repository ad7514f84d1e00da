/// The word that someone probably meant.
enum NearestWord {
  /// The candidate with the fewest slips, at most one for three letters; `nil` when none is close.
  ///
  /// A slip is a letter too many, too few, wrong, or swapped with its neighbour; case is no slip.
  static func find(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    guard letters.count > 1, letters.count <= 64 else { return nil }
    return
      candidates
      .map { (slips: slips(letters, Array($0.lowercased().prefix(65))), name: $0) }
      .filter { $0.slips <= max(1, letters.count / 3) }
      .min { ($0.slips, $0.name) < ($1.slips, $1.name) }?
      .name
  }

  /// The end of a sentence: "; did you mean 'Person'?", or other words when nothing is close.
  static func hint(for word: String, among candidates: [String], orElse words: String) -> String {
    if let name = find(word, among: candidates) { return "; did you mean '\(name)'?" }
    return words.isEmpty ? "" : "; \(words)"
  }

  /// The number of slips between two words (optimal string alignment).
  private static func slips(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

extension [String] {
  /// The first few words in quotes, and how many more there are.
  var quotedList: String {
    let shown = prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return count > 8 ? "\(shown) and \(count - 8) more" : shown
  }
}
