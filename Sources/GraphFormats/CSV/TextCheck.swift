/// Checks that bytes are text: valid UTF-8 without NUL.
struct TextCheck {
  /// How a stretch of bytes ended.
  enum Outcome: Equatable {
    /// All bytes up to here are whole characters; what follows is the start of one, or nothing.
    case text(upTo: Int)
    /// The byte at this position belongs to no character.
    case notUTF8(at: Int)
    /// The byte at this position is NUL.
    case nul(at: Int)
  }

  /// Checks `bytes[from...]`; a character cut off by the end counts as not yet there.
  static func check(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Outcome {
    guard let base = bytes.baseAddress else { return .text(upTo: from) }
    let end = bytes.count
    var at = from
    while at < end {
      while at + 8 <= end {
        let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        // A set top bit is a byte above 127; the second term has it set for bytes that are 0.
        let suspicious = (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
        if suspicious != 0 { break }
        at += 8
      }
      guard at < end else { break }
      let first = base[at]
      if first < 0x80 {
        if first == 0 { return .nul(at: at) }
        at += 1
        continue
      }
      let length = characterLength(first)
      guard length > 0 else { return .notUTF8(at: at) }
      let available = min(length, end - at)
      for offset in 1..<max(available, 1) where !continues(base[at + offset], at: offset, first) {
        return .notUTF8(at: at)
      }
      if available < length { return .text(upTo: at) }
      at += length
    }
    return .text(upTo: at)
  }

  /// The number of bytes of the character that begins so; 0 when none does.
  private static func characterLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// Whether a byte may stand at a place after `first`; overlong forms and surrogates may not.
  private static func continues(_ byte: UInt8, at offset: Int, _ first: UInt8) -> Bool {
    guard byte & 0xC0 == 0x80 else { return false }
    guard offset == 1 else { return true }
    return switch first {
    case 0xE0: byte >= 0xA0
    case 0xED: byte < 0xA0
    case 0xF0: byte >= 0x90
    case 0xF4: byte < 0x90
    default: true
    }
  }
}
