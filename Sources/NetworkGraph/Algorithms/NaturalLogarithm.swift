extension Double {
  /// The natural logarithm of a positive finite number, the same bits on every machine.
  ///
  /// The number is taken apart into a power of two and a rest near 1, whose logarithm is the series
  /// `2 (t + t³/3 + t⁵/5 + ...)` with `t = (rest - 1) / (rest + 1)`; O(1).
  static func logarithm(_ number: Double) -> Double {
    guard number > 0, number < .infinity else { return number == 0 ? -.infinity : .nan }
    var rest = number.significand
    var exponent = Double(number.exponent)
    if rest > 1.414_213_562_373_095 {
      rest /= 2
      exponent += 1
    }
    let share = (rest - 1) / (rest + 1)
    let square = share * share
    var sum = 0.0
    // |t| is below 0.172, so what comes after these terms is below the rounding.
    for divisor in stride(from: 25.0, through: 1, by: -2) {
      sum = sum * square + 1 / divisor
    }
    return 2 * share * sum + exponent * 0.693_147_180_559_945_309_4
  }
}
