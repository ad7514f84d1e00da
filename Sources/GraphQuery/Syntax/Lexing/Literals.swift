/// Reads the values of literals from the bytes of their tokens.
enum Literals {
  /// Why a literal has no value.
  enum Failure: Error, Hashable {
    /// The integer needs more than 64 bits.
    case integerOverflow
    /// The number is larger than the largest double.
    case floatingPointOverflow
    /// `\u` or `\U` is not followed by the digits of a character, at this range.
    case invalidUnicode(SourceRange)
    /// A backslash before a character that has no escape, at this range.
    case invalidEscape(SourceRange)
  }

  /// The magnitude of an integer, 2^63 at most: that is one more than fits without a minus sign.
  static func magnitude(
    _ bytes: [UInt8],
    _ lower: Int,
    _ upper: Int
  ) throws(Failure) -> UInt64 {
    var base: UInt64 = 10
    var first = lower
    if upper - lower > 2 {
      switch bytes[lower + 1] | 0x20 {
      case UInt8(ascii: "x"): base = 16
      case UInt8(ascii: "o"): base = 8
      default: break
      }
      if base != 10 { first += 2 }
    }
    var value: UInt64 = 0
    for index in first..<upper {
      let (product, overflow) = value.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(digit(bytes[index]))
      guard !overflow, !carry else { throw .integerOverflow }
      value = sum
    }
    guard value <= 1 << 63 else { throw .integerOverflow }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt64 {
    UInt64(byte <= UInt8(ascii: "9") ? byte &- UInt8(ascii: "0") : (byte | 0x20) &- 87)
  }

  /// The value of a float.
  static func double(_ bytes: [UInt8], _ lower: Int, _ upper: Int) throws(Failure) -> Double {
    var text = String(decoding: bytes[lower..<upper], as: UTF8.self)
    if text.utf8.first == UInt8(ascii: ".") { text = "0" + text }
    guard let value = Double(text), value.isFinite else { throw .floatingPointOverflow }
    return value
  }

  /// The text of a name: as it stands, or without its backquotes.
  static func name(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> String {
    guard bytes[lower] == UInt8(ascii: "`") else {
      return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }
    var result: [UInt8] = []
    var index = lower + 1
    while index < upper - 1 {
      result.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "`") ? 2 : 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of a string between its quotes, escapes resolved.
  static func string(_ bytes: [UInt8], _ lower: Int, _ upper: Int) throws(Failure) -> String {
    let inner = bytes[(lower + 1)..<(upper - 1)]
    guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      guard inner[index] == UInt8(ascii: "\\") else {
        result.append(inner[index])
        index += 1
        continue
      }
      try appendEscape(of: inner, at: &index, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Resolves the escape at `index` and moves behind it.
  private static func appendEscape(
    of inner: ArraySlice<UInt8>,
    at index: inout Int,
    to result: inout [UInt8]
  ) throws(Failure) {
    let start = index
    let letter = index + 1 < inner.endIndex ? inner[index + 1] : 0
    index += 2
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = letter == UInt8(ascii: "u") ? 4 : 8
      var code = try codePoint(inner, &index, digits, from: start)
      if code & 0xFFFF_FC00 == 0xD800, index + 1 < inner.endIndex,
        inner[index] == UInt8(ascii: "\\"), inner[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = try codePoint(inner, &index, 4, from: start)
        guard low & 0xFFFF_FC00 == 0xDC00 else {
          throw .invalidUnicode(SourceRange(start, index))
        }
        code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw .invalidUnicode(SourceRange(start, index))
      }
      result.append(contentsOf: String(scalar).utf8)
    default:
      while index < inner.endIndex, inner[index] & 0xC0 == 0x80 { index += 1 }
      throw .invalidEscape(SourceRange(start, index))
    }
  }

  /// Reads a number of hexadecimal digits.
  private static func codePoint(
    _ inner: ArraySlice<UInt8>,
    _ index: inout Int,
    _ count: Int,
    from start: Int
  ) throws(Failure) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<count {
      guard index < inner.endIndex, let digit = hexDigit(inner[index]), code < 0x1000_0000 else {
        throw .invalidUnicode(SourceRange(start, min(index + 1, inner.endIndex)))
      }
      code = code << 4 | digit
      index += 1
    }
    return code
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
