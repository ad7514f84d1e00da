/// A set of row numbers as bits, in chunks: copying is O(1), a rare label costs little.
struct Bitmap: Sendable {
  private(set) var words = ChunkedArray<UInt64>(filler: 0)
  /// The number of members.
  private(set) var count = 0

  /// Whether a row is a member.
  func contains(_ row: UInt32) -> Bool {
    let word = Int(row >> 6)
    guard word < words.count else { return false }
    return words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Adds a row.
  mutating func insert(_ row: UInt32) {
    let word = Int(row >> 6)
    words.grow(to: word + 1)
    let old = words[word]
    let new = old | (1 << UInt64(row & 63))
    guard new != old else { return }
    words[word] = new
    count += 1
  }

  /// Adds consecutive rows.
  mutating func insert(_ rows: Range<UInt32>) {
    guard !rows.isEmpty else { return }
    words.grow(to: Int((rows.upperBound - 1) >> 6) + 1)
    var row = rows.lowerBound
    while row < rows.upperBound {
      if row & 63 == 0, rows.upperBound - row >= 64 {
        let word = Int(row >> 6)
        count += 64 - words[word].nonzeroBitCount
        words[word] = ~0
        row += 64
      } else {
        insert(row)
        row += 1
      }
    }
  }

  /// Removes a row.
  mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    words[Int(row >> 6)] &= ~(1 << UInt64(row & 63))
    count -= 1
  }

  /// Removes the members whose bit in the word for their 64 rows is not set.
  mutating func formIntersection(_ mask: BitMask) {
    guard count > 0 else { return }
    var left = 0
    words.write(0..<words.count) { first, rows, length in
      for index in 0..<length {
        let word = first + index
        rows[index] &= word < mask.words.count ? mask.words[word] : 0
        left += rows[index].nonzeroBitCount
      }
    }
    count = left
  }

  /// The first of consecutive rows that is not a member.
  func firstAbsent(in rows: Range<UInt32>) -> UInt32? {
    var row = rows.lowerBound
    while row < rows.upperBound {
      guard Int(row >> 6) < words.count else { return row }
      let missing = ~words[Int(row >> 6)] & (~0 << UInt64(row & 63))
      if missing != 0 {
        let found = (row & ~63) + UInt32(missing.trailingZeroBitCount)
        return found < rows.upperBound ? found : nil
      }
      let (next, isPastEnd) = (row | 63).addingReportingOverflow(1)
      guard !isPastEnd else { return nil }
      row = next
    }
    return nil
  }

  /// The first member at or after a row.
  func next(from row: UInt32) -> UInt32? {
    var word = Int(row >> 6)
    guard word < words.count else { return nil }
    var bits = words[word] & (~0 << UInt64(row & 63))
    while bits == 0 {
      word += 1
      guard word < words.count else { return nil }
      bits = words[word]
    }
    return UInt32(word << 6 + bits.trailingZeroBitCount)
  }

  /// Appends members from `row` on to `rows` until it holds `limit`; returns where to go on.
  func collect(from row: UInt32, limit: Int, into rows: inout [UInt32]) -> UInt32 {
    var word = Int(row >> 6)
    guard word < words.count else { return row }
    var bits = words[word] & (~0 << UInt64(row & 63))
    while true {
      let first = UInt32(word << 6)
      if bits == ~0, limit - rows.count >= 64 {
        // Most elements of a graph come in long runs of one label.
        rows.append(contentsOf: first...(first + 63))
        bits = 0
      }
      while bits != 0 {
        let found = first + UInt32(bits.trailingZeroBitCount)
        if rows.count >= limit { return found }
        rows.append(found)
        bits &= bits - 1
      }
      word += 1
      if word >= words.count { return UInt32(clamping: word << 6) }
      bits = words[word]
    }
  }
}
