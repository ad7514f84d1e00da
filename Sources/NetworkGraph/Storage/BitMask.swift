/// Rows that stay when a graph is restricted, 64 to a word.
struct BitMask {
  let words: [UInt64]

  /// Packs flags; a row without a flag is left out.
  init(_ flags: [Bool], count: Int) {
    var words = [UInt64](repeating: 0, count: (count + 63) >> 6)
    let known = min(flags.count, count)
    flags.withUnsafeBufferPointer { flags in
      words.withUnsafeMutableBufferPointer { words in
        for row in 0..<known where flags[row] { words[row >> 6] |= 1 << UInt64(row & 63) }
      }
    }
    self.words = words
  }

  /// Whether a row stays; rows behind the end do not.
  @inline(__always)
  func contains(_ row: Int) -> Bool {
    row >> 6 < words.count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }
}
