internal import Glibc

/// Comparison of texts by Unicode code point, which is the order of their UTF-8 bytes.
///
/// Swift compares texts by canonical equivalence ("é" in one code point equals "é" in two); the
/// language compares them code point by code point.
enum Text {
  /// Whether both consist of the same code points.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    let count = left.utf8.count
    guard count == right.utf8.count else { return false }
    return compareBytes(left, right, count: count) == 0
  }

  /// The order by code point; a text follows every proper prefix of itself.
  static func order(_ left: String, _ right: String) -> Value.Order {
    let (leftCount, rightCount) = (left.utf8.count, right.utf8.count)
    let difference = compareBytes(left, right, count: min(leftCount, rightCount))
    if difference != 0 { return difference < 0 ? .less : .greater }
    return Value.Order(leftCount, rightCount)
  }

  /// Negative, zero or positive as the first `count` bytes compare.
  private static func compareBytes(_ left: String, _ right: String, count: Int) -> Int {
    let fast = left.utf8.withContiguousStorageIfAvailable { leftBytes in
      right.utf8.withContiguousStorageIfAvailable { rightBytes -> Int in
        guard count > 0, let first = leftBytes.baseAddress, let second = rightBytes.baseAddress
        else { return 0 }
        return Int(memcmp(first, second, count))
      }
    }
    if let fast, let result = fast { return result }
    for (leftByte, rightByte) in zip(left.utf8, right.utf8) where leftByte != rightByte {
      return Int(leftByte) - Int(rightByte)
    }
    return 0
  }
}
