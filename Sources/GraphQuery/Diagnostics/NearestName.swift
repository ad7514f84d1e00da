internal import NetworkGraph

/// Finds the name that someone probably meant.
package enum NearestName {
  /// The candidate closest to a word, without regard to case; `nil` when none is close.
  ///
  /// Close means: at most one slip per three letters, where a slip is a letter too many, too few,
  /// wrong, or swapped with its neighbour. Among equals the first in the alphabet wins.
  package static func find(_ word: String, in candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
    guard letters.count > 1, letters.count <= longest else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let bound = min(best?.distance ?? Int.max, max(1, letters.count / 3))
      let other = Array(candidate.lowercased().unicodeScalars.prefix(longest + 1))
      guard let distance = NameResemblance.slips(letters, other, atMost: bound) else { continue }
      if let best, (best.distance, best.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The hint "did you mean 'name'?", or an empty text when no candidate is close.
  package static func hint(for word: String, among candidates: some Sequence<String>) -> String {
    find(word, in: candidates).map { "did you mean '\($0)'?" } ?? ""
  }

  /// Longer words are not compared.
  private static let longest = 64
}
