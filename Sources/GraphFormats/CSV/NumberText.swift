/// Numbers in cells: which texts are numbers, and which number.
///
/// Inference takes a text for a number only where the number can stand for the text: `007`, `+5`
/// and integers beyond 64 bits are text, so that identifiers and telephone numbers stay whole.
enum NumberText {
  private static let minus = UInt8(ascii: "-")

  /// The integer that is written exactly so: no leading zeros, no plus sign, no `-0`.
  @inline(__always)
  static func canonicalInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard let base = text.baseAddress else { return nil }
    let count = text.count
    var at = count > 0 && base[0] == minus ? 1 : 0
    let isNegative = at == 1
    let digits = count &- at
    guard digits > 0, digits < 20 else { return nil }
    if base[at] == 0x30 { return digits == 1 && !isNegative ? 0 : nil }
    // Nineteen digits fit into 64 bits without a sign.
    var magnitude: UInt64 = 0
    while at < count {
      let digit = base[at] &- 0x30
      guard digit < 10 else { return nil }
      magnitude = magnitude &* 10 &+ UInt64(digit)
      at &+= 1
    }
    if isNegative {
      return magnitude <= 1 << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return magnitude < 1 << 63 ? Int64(truncatingIfNeeded: magnitude) : nil
  }

  /// The integer of a cell in a column that is declared to hold integers: `+5` and `007` count.
  static func declaredInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
    let word = trimmed(text)
    if let integer = canonicalInteger(word) { return integer }
    guard isNumeral(word) else { return nil }
    return Int64(String(decoding: word, as: UTF8.self))
  }

  /// The number of a cell as inference sees it: a decimal numeral that a finite double stands for.
  static func inferredDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    if let number = plainDecimal(text) { return number }
    guard let shape = DecimalShape(text), !shape.hasSurplusZero else { return nil }
    if shape.isInteger {
      // An integer in a column of decimals has to be exact.
      guard let integer = canonicalInteger(text), integer.magnitude <= 1 << 53 else { return nil }
      return Double(integer)
    }
    guard let number = value(text, shape), number.isFinite else { return nil }
    // A number too small for a double would become zero.
    return number == 0 && !shape.isZero ? nil : number
  }

  /// The number of the usual numeral: a point between at most fifteen digits, no exponent.
  @inline(__always)
  private static func plainDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let count = text.count
    guard let base = text.baseAddress, count > 2, count <= 16 else { return nil }
    let first = base[0] == minus ? 1 : 0
    var digits: UInt64 = 0
    var point = 0
    for at in first..<count {
      let digit = base[at] &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
      } else {
        guard base[at] == UInt8(ascii: "."), point == 0 else { return nil }
        point = at
      }
    }
    guard point > first, point < count - 1, base[first] != 0x30 || point == first + 1 else {
      return nil
    }
    let magnitude = Double(digits) / powersOfTen[count - 1 - point]
    return first == 1 ? -magnitude : magnitude
  }

  /// The number of a cell in a column that is declared to hold decimals.
  static func declaredDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let word = trimmed(text)
    if let shape = DecimalShape(word) { return value(word, shape) }
    return switch String(decoding: word, as: UTF8.self).lowercased() {
    case "nan": .nan
    case "inf", "infinity", "+inf", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    default: nil
    }
  }

  private static func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var lower = 0
    var upper = text.count
    while lower < upper, text[lower] == 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] == 0x20 { upper -= 1 }
    return UnsafeBufferPointer(rebasing: text[lower..<upper])
  }

  /// A sign or none, then digits.
  private static func isNumeral(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let shape = DecimalShape(text) else { return false }
    return shape.isInteger
  }

  /// The double nearest to a decimal numeral.
  private static func value(_ text: UnsafeBufferPointer<UInt8>, _ shape: DecimalShape) -> Double? {
    // Both factors are exact, so the one division or multiplication rounds correctly.
    if let digits = shape.digits, shape.power >= -22, shape.power <= 22 {
      let magnitude =
        shape.power < 0
        ? Double(digits) / powersOfTen[-shape.power] : Double(digits) * powersOfTen[shape.power]
      return shape.isNegative ? -magnitude : magnitude
    }
    return Double(String(decoding: text, as: UTF8.self))
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// The parts of a decimal numeral: sign, digits, point, exponent.
private struct DecimalShape {
  var isNegative = false
  /// Neither point nor exponent.
  var isInteger = true
  /// A plus sign, or a zero before another digit: a number that is not written as numbers are.
  var hasSurplusZero = false
  var isZero = true
  /// The digits as one integer, if that is exact in a double.
  var digits: UInt64? = 0
  /// The power of ten that the digits are multiplied with.
  var power = 0

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    let count = text.count
    guard count > 0 else { return nil }
    var at = 0
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      hasSurplusZero = !isNegative
      at = 1
    }
    let first = at
    var digitCount = 0
    var fraction = 0
    while at < count {
      let byte = text[at]
      if byte == UInt8(ascii: "."), isInteger {
        isInteger = false
      } else if byte &- 0x30 < 10 {
        digitCount += 1
        if !isInteger { fraction += 1 }
        if isInteger, at > first, text[first] == 0x30 { hasSurplusZero = true }
        if byte != 0x30 { isZero = false }
        if let sum = digits {
          let next = sum &* 10 &+ UInt64(byte &- 0x30)
          digits = next <= 1 << 53 ? next : nil
        }
      } else {
        break
      }
      at += 1
    }
    guard digitCount > 0 else { return nil }
    power = -fraction
    guard at < count else { return }
    guard text[at] | 0x20 == UInt8(ascii: "e") else { return nil }
    isInteger = false
    at += 1
    var isExponentNegative = false
    if at < count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      isExponentNegative = text[at] == UInt8(ascii: "-")
      at += 1
    }
    guard at < count else { return nil }
    var exponent = 0
    while at < count {
      let digit = text[at] &- 0x30
      guard digit < 10 else { return nil }
      exponent = min(exponent * 10 + Int(digit), 100_000)
      at += 1
    }
    power += isExponentNegative ? -exponent : exponent
  }
}
