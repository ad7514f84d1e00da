import Glibc

/// Text on its way to a terminal, in which data cannot steer it.
enum TerminalText {
  /// The bytes for an open file: for a terminal without what would move its cursor, change its title or
  /// its keys; line ends, tabs and colours stay.
  static func bytes(_ bytes: [UInt8], for descriptor: Int32) -> [UInt8] {
    isatty(descriptor) == 1 ? harmless(bytes) : bytes
  }

  /// The same bytes with a mark in place of every control character but line ends, tabs and colours.
  static func harmless(_ bytes: [UInt8]) -> [UInt8] {
    guard
      bytes.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F || $0 == 0xC2 })
    else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x1B, let end = endOfColour(bytes, position) {
        result += bytes[position..<end]
        position = end
        continue
      }
      // U+0080 to U+009F are the controls of the upper half.
      let isUpper =
        byte == 0xC2 && position + 1 < bytes.count && (0x80...0x9F).contains(bytes[position + 1])
      if isUpper || byte == 0x7F || byte < 0x20 && byte != 0x0A && byte != 0x09 {
        result += Array("\u{FFFD}".utf8)
      } else {
        result.append(byte)
      }
      position += isUpper ? 2 : 1
    }
    return result
  }

  /// The end of a sequence that sets a colour, `ESC [ 1 ; 31 m`, if one begins here.
  private static func endOfColour(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
    var position = start + 2
    while position < bytes.count, (0x30...0x3B).contains(bytes[position]) { position += 1 }
    return position < bytes.count && bytes[position] == UInt8(ascii: "m") ? position + 1 : nil
  }
}
