/// Sorts the numbers of rows, in a way that can be ended from outside.
///
/// Pieces are sorted one by one and then merged, two and two; between pieces, and every so many rows
/// of a merge, one looks whether the statement has to end.
enum RowSort {
  /// The rows of a piece.
  private static let piece = 1 << 13

  /// The numbers from 0 up to `count` in order; `precedes` has to decide between any two.
  static func sorted(
    _ count: Int,
    check: () throws(QueryError) -> Void,
    by precedes: (UInt32, UInt32) -> Bool
  ) throws(QueryError) -> [UInt32] {
    var order = (0..<UInt32(count)).map { $0 }
    guard count > piece else {
      order.sort(by: precedes)
      return order
    }
    for lower in stride(from: 0, to: count, by: piece) {
      try check()
      order[lower..<min(count, lower + piece)].sort(by: precedes)
    }
    var merged = order
    var width = piece
    while width < count {
      for lower in stride(from: 0, to: count, by: 2 * width) {
        let middle = min(count, lower + width)
        let upper = min(count, middle + width)
        try merge(order, lower, middle, upper, into: &merged, check: check, by: precedes)
      }
      swap(&order, &merged)
      width *= 2
    }
    return order
  }

  /// Merges two neighbouring stretches that are in order.
  private static func merge(
    _ order: [UInt32],
    _ lower: Int,
    _ middle: Int,
    _ upper: Int,
    into merged: inout [UInt32],
    check: () throws(QueryError) -> Void,
    by precedes: (UInt32, UInt32) -> Bool
  ) throws(QueryError) {
    var left = lower
    var right = middle
    for place in lower..<upper {
      if place & 0x1FFF == 0 { try check() }
      if right == upper || (left < middle && !precedes(order[right], order[left])) {
        merged[place] = order[left]
        left += 1
      } else {
        merged[place] = order[right]
        right += 1
      }
    }
  }
}
