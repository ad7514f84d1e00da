/// The names that someone may have meant who wrote another one.
enum NearestNames {
  /// At most three names within an edit distance of a third of the length, the nearest first.
  ///
  /// Insertions, deletions, replacements and swaps of neighbours count one each; case counts nothing.
  static func find(_ name: String, among candidates: some Sequence<String>) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    // Nobody misspells a word of this length, and the table would grow with its square.
    guard wanted.count <= 64 else { return [] }
    let limit = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for candidate in Set(candidates) {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit { found.append((distance, candidate)) }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  /// The number of edits between two words (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var best = min(
          last[column + 1] + 1,
          current[column] + 1,
          last[column] + (left[row] == right[column] ? 0 : 1)
        )
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last.last ?? left.count
  }
}
