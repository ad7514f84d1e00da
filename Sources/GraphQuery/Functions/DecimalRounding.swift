internal import Glibc
internal import NetworkGraph

/// Rounding of floats in decimal: 1.005 to two decimals is 1.01, although the float lies below 1.005.
///
/// A float stands for the shortest decimal number that reads as it, the one that a table shows.
enum DecimalRounding {
  /// What becomes of the part that is cut off.
  enum Mode: String, CaseIterable {
    /// Towards positive infinity.
    case ceiling = "CEILING"
    /// Towards zero.
    case down = "DOWN"
    /// Towards negative infinity.
    case floor = "FLOOR"
    /// To the nearest, ties towards zero.
    case halfDown = "HALF_DOWN"
    /// To the nearest, ties to an even last digit.
    case halfEven = "HALF_EVEN"
    /// To the nearest, ties away from zero.
    case halfUp = "HALF_UP"
    /// Away from zero.
    case up = "UP"
  }

  /// To the nearest whole number, ties towards positive infinity.
  static func toWhole(_ number: Double) -> Double {
    let below = number.rounded(.down)
    return number - below >= 0.5 ? below + 1 : below
  }

  /// To a number of decimals.
  static func round(_ number: Double, decimals: Int, _ mode: Mode) -> Double {
    // No float has more than 1,074 decimals, and few have more than 20 that are not noise.
    guard number.isFinite, number != 0, decimals < 400 else { return number }
    let decimal = ShortestDecimal(number.magnitude)
    // The digits that stay: the value is 0.DIGITS times ten to the exponent.
    let kept = decimal.exponent + decimals
    guard kept < decimal.digits.count else { return number }
    var digits = kept > 0 ? Array(decimal.digits.prefix(kept)) : []
    let firstCut = kept >= 0 ? decimal.digits[kept] : 0
    let hasMore = kept < 0 || decimal.digits.dropFirst(kept + 1).contains { $0 != 0 }
    if roundsUp(mode, number < 0, firstCut, hasMore, isOdd: (digits.last ?? 0) % 2 == 1) {
      increment(&digits)
    }
    let text = digits.map(String.init).joined()
    let magnitude = Double((text.isEmpty ? "0" : text) + "e-\(decimals)") ?? number.magnitude
    return number < 0 ? -magnitude : magnitude
  }

  /// Whether the digits that stay grow by one; at least one of those cut off is not zero.
  private static func roundsUp(
    _ mode: Mode,
    _ isNegative: Bool,
    _ firstCut: UInt8,
    _ hasMore: Bool,
    isOdd: Bool
  ) -> Bool {
    switch mode {
    case .ceiling: !isNegative
    case .floor: isNegative
    case .up: true
    case .down: false
    case .halfUp: firstCut >= 5
    case .halfDown: firstCut > 5 || (firstCut == 5 && hasMore)
    case .halfEven: firstCut > 5 || (firstCut == 5 && (hasMore || isOdd))
    }
  }

  /// Adds one to a decimal number.
  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }
}
