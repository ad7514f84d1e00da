extension Lexer {
  /// Moves behind the number at the position, which begins with a digit or a dot and a digit.
  ///
  /// `1..3` is a range of two integers, and `1.name` an integer and a name: a dot belongs to a
  /// number only when a digit follows. Letters that stick to a number make it malformed.
  mutating func number() -> Token.Kind {
    if peek() == UInt8(ascii: "0") {
      switch peek(1) {
      case UInt8(ascii: "x"), UInt8(ascii: "X"): return prefixedInteger(isDigit: Self.isHexDigit)
      case UInt8(ascii: "o"), UInt8(ascii: "O"): return prefixedInteger(isDigit: Self.isOctalDigit)
      default: break
      }
    }
    var kind = Token.Kind.integer
    skipDigits()
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      kind = .float
      position += 1
      skipDigits()
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let signed = peek(1) == UInt8(ascii: "-") || peek(1) == UInt8(ascii: "+")
      if Self.isDigit(peek(signed ? 2 : 1)) {
        kind = .float
        position += signed ? 3 : 2
        skipDigits()
      }
    }
    return endNumber() ? kind : .malformedNumber
  }

  /// Moves behind `0x1F` or `0o17`.
  private mutating func prefixedInteger(isDigit: (UInt8) -> Bool) -> Token.Kind {
    position += 2
    let first = position
    while isDigit(peek()) { position += 1 }
    let hasDigits = position > first
    return endNumber() && hasDigits ? .integer : .malformedNumber
  }

  /// Moves behind letters that stick to a number; `false` when there are any.
  private mutating func endNumber() -> Bool {
    let end = position
    skipName()
    return position == end
  }

  private mutating func skipDigits() {
    while Self.isDigit(peek()) { position += 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func isOctalDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7")
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "f"))
  }
}
