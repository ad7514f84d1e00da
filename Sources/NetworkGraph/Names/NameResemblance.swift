/// How much two names look like the same name: from 0 for nothing in common to 1 for the same words.
///
/// The larger of two shares. *Letters*: word by word, those that need no change, where short words
/// have to be equal and long ones may have two slips (optimal string alignment). *Words*: the telling
/// words that occur in both (the Dice coefficient), where words with the same five first letters, and
/// words for kinds of organisations, count as the same; names that have words of their own on both
/// sides are different (`Conference in Guinea`, `Conference in Senegal`), as are those whose numbers
/// differ (`Event 1`, `Event 2`). O(m n) time, O(m + n) space for names of m and n letters. Sources:
/// L. Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011); L. R. Dice,
/// "Measures of the amount of ecologic association between species", Ecology 26 (1945).
///
/// ```swift
/// let (a, b) = (FoldedName("Denise Coenegracht"), FoldedName("Coenegracht, Denise"))
/// NameResemblance.between(a, b)  // 1
/// ```
public enum NameResemblance {
  /// From this share on names are worth a look.
  public static let notable = 0.75
  /// What looks the same but for its spelling is no more than this.
  private static let nearlySame = 0.99
  /// More words, and longer ones, are not compared.
  private static let mostWords = 40
  private static let longestWord = 64

  /// The resemblance of two names.
  public static func between(_ first: FoldedName, _ second: FoldedName) -> Double {
    guard !first.words.isEmpty, !second.words.isEmpty else { return 0 }
    guard first.words != second.words else { return 1 }
    guard numbers(first) == numbers(second) else { return 0 }
    if first.words.sorted() == second.words.sorted() { return 1 }
    guard max(first.words.count, second.words.count) <= mostWords else { return 0 }
    return min(nearlySame, max(spelling(first, second), wording(first, second)))
  }

  /// The share of letters that need no change.
  private static func spelling(_ first: FoldedName, _ second: FoldedName) -> Double {
    guard first.words.count == second.words.count else {
      // Words may be written together.
      return share([first.words.joined()], [second.words.joined()])
    }
    return max(
      share(first.words, second.words),
      share(first.words.sorted(), second.words.sorted())
    )
  }

  private static func share(_ words: [String], _ others: [String]) -> Double {
    var total = 0
    var changed = 0
    for (word, other) in zip(words, others) {
      let (letters, theirs) = (Array(word.unicodeScalars), Array(other.unicodeScalars))
      total += max(letters.count, theirs.count)
      guard letters != theirs else { continue }
      let shorter = min(letters.count, theirs.count)
      guard max(letters.count, theirs.count) <= longestWord, shorter >= 5,
        let slips = slips(letters, theirs, atMost: shorter < 9 ? 1 : 2)
      else { return 0 }
      changed += slips
    }
    return total == 0 ? 0 : 1 - Double(changed) / Double(total)
  }

  /// The share of telling words that occur in both; 0 for fewer than three of them, and where both
  /// have words of their own.
  private static func wording(_ first: FoldedName, _ second: FoldedName) -> Double {
    let words = first.tellingWords
    var rest = second.tellingWords
    let total = words.count + rest.count
    var common = 0
    for word in words {
      guard let index = rest.firstIndex(of: word) ?? rest.firstIndex(where: { isSame(word, $0) })
      else { continue }
      rest.remove(at: index)
      common += 1
    }
    guard common >= 3, common == words.count || rest.isEmpty else { return 0 }
    return Double(2 * common) / Double(total)
  }

  /// Whether two words are the same but for their ending.
  private static func isSame(_ word: String, _ other: String) -> Bool {
    if bodies.contains(word), bodies.contains(other) { return true }
    return word.unicodeScalars.count >= 5 && other.unicodeScalars.count >= 5
      && word.unicodeScalars.prefix(5).elementsEqual(other.unicodeScalars.prefix(5))
  }

  /// Words that organisations are called by, one as well as the other.
  private static let bodies: Set<String> = [
    "association", "associations", "organisation", "organisations", "organization",
    "organizations", "foundation", "institute", "centre", "center", "society", "union", "council",
    "stichting", "vereniging", "verein", "asbl", "vzw", "ngo", "ong",
  ]

  private static func numbers(_ name: FoldedName) -> [String] {
    name.words.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }.sorted()
  }

  /// The letters too many, too few, wrong, or swapped with their neighbour between two words (optimal
  /// string alignment); `nil` above the bound.
  public static func slips(
    _ left: [Unicode.Scalar],
    _ right: [Unicode.Scalar],
    atMost bound: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= bound }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
