internal import NetworkGraph

/// A text that reads as a decimal number: `42`, `-1.5`, `.5`, `2.`, `6.02e23`, with blanks around it.
struct DecimalText {
  private let text: String
  private let isWhole: Bool

  /// Reads a text; `nil` if it is no decimal number.
  init?(_ source: String) {
    let trimmed = Whitespace.trim(source)
    var rest = Array(trimmed.utf8)[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    var digits = Self.dropDigits(&rest)
    let hasPoint = rest.first == UInt8(ascii: ".")
    if hasPoint {
      rest.removeFirst()
      digits += Self.dropDigits(&rest)
    }
    guard digits > 0 else { return nil }
    let hasExponent = rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E")
    if hasExponent {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard Self.dropDigits(&rest) > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
    text = trimmed
    isWhole = !hasPoint && !hasExponent
  }

  /// The number as a float: infinite where it is too large.
  var float: Double { Double(text) ?? .nan }

  /// The number as an integer, if it is written as one; null if it does not fit.
  var integer: Value? {
    guard isWhole else { return nil }
    return Int64(text).map(Value.int) ?? .null
  }

  /// Takes the digits off the front and counts them.
  private static func dropDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
    let count = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    bytes.removeFirst(count)
    return count
  }
}
