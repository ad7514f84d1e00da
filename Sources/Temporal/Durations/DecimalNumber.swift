/// A decimal number with at most 18 digits after the point, held exactly.
///
/// A `Double` counts as the shortest decimal that names it, so that 0.1 is a tenth.
struct DecimalNumber {
  /// The digits without the point; fits into 64 bits and a sign.
  let mantissa: Int128
  /// The power of ten that the mantissa is divided by, at most 10^18.
  let denominator: Int128

  static let finest: Int128 = 1_000_000_000_000_000_000

  init(mantissa: Int128, denominator: Int128) {
    self.mantissa = mantissa
    self.denominator = denominator
  }

  init(_ quantity: DurationQuantity, for subject: String) throws(TemporalError) {
    switch quantity {
    case .integer(let value):
      self.init(mantissa: Int128(value), denominator: 1)
    case .decimal(let value):
      guard let number = DecimalNumber(shortest: value) else {
        throw TemporalError(.numberOutOfRange, subject)
      }
      self = number
    }
  }

  /// The number towards zero.
  var whole: Int128 { mantissa / denominator }
  /// The rest, in units of 10^-18.
  var billionthsOfBillionths: Int128 {
    mantissa % denominator * (DecimalNumber.finest / denominator)
  }

  /// Reads the shortest decimal form of a number; `nil` if it is not finite or needs more than
  /// 64 bits before the point.
  ///
  /// Digits beyond the eighteenth after the point are dropped.
  private init?(shortest value: Double) {
    guard value.isFinite, value.magnitude < 0x1p63 else { return nil }
    var mantissa: Int128 = 0
    var exponent = 0
    var isFraction = false
    var bytes = value.magnitude.description.utf8[...]
    while let byte = bytes.popFirst() {
      if let digit = byte.digit {
        mantissa = mantissa * 10 + Int128(digit)
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        exponent += Int(Substring(bytes)) ?? 0
        bytes = bytes[bytes.endIndex...]
      }
    }
    while exponent > 0 {
      mantissa *= 10
      exponent -= 1
    }
    while exponent < 0, mantissa % 10 == 0, mantissa != 0 {
      mantissa /= 10
      exponent += 1
    }
    while exponent < -18, mantissa != 0 {
      mantissa /= 10
      exponent += 1
    }
    var denominator: Int128 = 1
    while exponent < 0, mantissa != 0 {
      denominator *= 10
      exponent += 1
    }
    self.init(mantissa: value < 0 ? -mantissa : mantissa, denominator: denominator)
  }
}
