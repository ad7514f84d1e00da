/// The open list of candidates, and which of them stands in the text.
struct CompletionMenu: Hashable, Sendable {
  /// The candidates.
  let candidates: [Completions.Candidate]
  /// The text before any of them was chosen.
  let original: EditBuffer
  /// The characters that a candidate takes the place of.
  let range: Range<Int>
  /// The chosen candidate; none at first.
  private(set) var selected: Int?

  init(_ candidates: [Completions.Candidate], _ original: EditBuffer, _ range: Range<Int>) {
    self.candidates = candidates
    self.original = original
    self.range = range
  }

  /// Chooses the next candidate, or the one before; returns the text with it.
  mutating func step(_ distance: Int) -> EditBuffer {
    let count = candidates.count
    let next = selected.map { ($0 + distance + count) % count } ?? (distance > 0 ? 0 : count - 1)
    selected = next
    var buffer = original
    buffer.replace(range, with: candidates[next].text)
    return buffer
  }
}
