/// The shortest decimal number that reads back as a given float.
package struct ShortestDecimal {
  /// The digits, 0 to 9 each, without zeros at the ends; none for zero.
  package let digits: [UInt8]
  /// The number is 0.DIGITS times ten to this power.
  package let exponent: Int

  /// Takes a float apart; it is finite, and its sign is ignored.
  package init(_ float: Double) {
    // Swift's own text has the fewest digits, with or without an exponent.
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    let text = Array(float.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "e") {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      }
      if byte == UInt8(ascii: ".") {
        pointAt = digits.count
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    exponent += pointAt ?? digits.count
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.exponent = exponent - leadingZeros
  }
}
