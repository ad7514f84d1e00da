/// A place in a text as people count: lines and characters from one.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; lines end with LF, CR or both.
  public var line: Int
  /// The character in the line, from 1; what looks like one character counts as one.
  public var column: Int

  /// `line:column`.
  public var description: String { "\(line):\(column)" }

  /// The place of a byte in a text; a byte behind the end is taken for the end.
  public init(ofByte offset: Int, in text: String) {
    self.init(SourceLine(around: offset, in: Array(text.utf8)))
  }

  init(_ line: SourceLine) {
    self.line = line.number
    column = line.before.count + 1
  }
}

/// The line of a text that holds a byte, cut in two at that byte.
struct SourceLine {
  /// The number of the line, from 1.
  var number = 1
  /// The bytes of the line in the text, without its end.
  var range: SourceRange
  /// The text of the line before the byte.
  var before: String
  /// The text of the line from the byte on.
  var after: String

  init(around offset: Int, in bytes: [UInt8]) {
    let offset = max(0, min(offset, bytes.count))
    var lower = 0
    var index = 0
    while index < offset {
      let byte = bytes[index]
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A {
        guard index < offset else { break }
        index += 1
      }
      number += 1
      lower = index
    }
    var upper = offset
    while upper < bytes.count, bytes[upper] != 0x0A, bytes[upper] != 0x0D { upper += 1 }
    range = SourceRange(lower, upper)
    before = String(decoding: bytes[lower..<offset], as: UTF8.self)
    after = String(decoding: bytes[offset..<upper], as: UTF8.self)
  }
}
