/// Makes keys of the bytes that a terminal sends (ECMA-48, xterm's control sequences).
///
/// Bytes may come in pieces of any size; what is not complete waits for more. A text pasted in
/// brackets is one key, whatever it holds.
///
/// `decoder.feed([0x1B, 0x5B, 0x41]) == [.up]`
public struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []
  private var position = 0
  private var keys: [Key] = []
  /// The text that is being pasted.
  private var pasted: [UInt8]?
  /// How many bytes of the end of a paste have been seen.
  private var matched = 0

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// No sequence is longer.
  private static let longestSequence = 64

  /// Creates a decoder that has seen nothing.
  public init() {}

  /// Whether a paste has begun and not ended.
  public var isPasting: Bool { pasted != nil }

  /// Whether bytes wait for others, so that ``flush()`` is due after a while.
  public var isWaiting: Bool { isPasting || !bytes.isEmpty }

  /// The keys that are complete with some more bytes.
  ///
  /// O(n).
  public mutating func feed(_ more: some Sequence<UInt8>) -> [Key] {
    bytes.append(contentsOf: more)
    while position < bytes.count, step() {}
    bytes.removeFirst(position)
    position = 0
    return take()
  }

  /// The keys that the waiting bytes are, when no more come: Escape alone, the end of a paste.
  public mutating func flush() -> [Key] {
    if let text = pasted {
      pasted = nil
      matched = 0
      keys.append(.paste(String(decoding: text, as: UTF8.self)))
    } else if bytes == [0x1B] {
      keys.append(.escape)
    } else if bytes.count == 2, bytes[0] == 0x1B {
      // Alt with a bracket.
      keys.append(.alt(Character(Unicode.Scalar(bytes[1]))))
    } else if !bytes.isEmpty {
      keys.append(.unknown)
    }
    bytes.removeAll()
    return take()
  }

  private mutating func take() -> [Key] {
    defer { keys.removeAll() }
    return keys
  }

  /// Reads one key; `false` when it is not complete.
  private mutating func step() -> Bool {
    if pasted != nil {
      paste()
      return true
    }
    switch bytes[position] {
    case 0x1B: return escape()
    case 0x20...0x7E, 0x80...: return text()
    case 0x0D, 0x0A: keys.append(.enter)
    case 0x09: keys.append(.tab)
    case 0x08, 0x7F: keys.append(.backspace)
    case let byte: keys.append(.control(Self.letter(byte)))
    }
    position += 1
    return true
  }

  /// The letter that gives a control character.
  private static func letter(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte &+ (byte >= 1 && byte <= 26 ? 0x60 : 0x40)))
  }

  // MARK: Text

  private mutating func text() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] >= 0x20, bytes[position] != 0x7F {
      let length = Self.length(bytes[position])
      if position + length > bytes.count,
        bytes[(position + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        break
      }
      position += min(length, bytes.count - position)
    }
    guard position > start else { return false }
    keys.append(.text(String(decoding: bytes[start..<position], as: UTF8.self)))
    return true
  }

  /// The length of a character by its first byte; broken bytes stand alone.
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  private mutating func paste() {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      pasted?.append(byte)
      matched = byte == Self.pasteEnd[matched] ? matched + 1 : byte == Self.pasteEnd[0] ? 1 : 0
      guard matched == Self.pasteEnd.count, let text = pasted else { continue }
      pasted = nil
      matched = 0
      keys.append(.paste(String(decoding: text.dropLast(Self.pasteEnd.count), as: UTF8.self)))
      return
    }
  }

  // MARK: Sequences

  private mutating func escape() -> Bool {
    guard position + 1 < bytes.count else { return false }
    switch bytes[position + 1] {
    case UInt8(ascii: "["): return sequence()
    case UInt8(ascii: "O"):
      guard position + 2 < bytes.count else { return false }
      keys.append(Self.key(bytes[position + 2], hasModifier: false))
      position += 3
    case 0x1B:
      // Escape twice, or Escape and then a sequence.
      keys.append(.escape)
      position += 1
    case 0x0D, 0x0A: altKey(.altEnter)
    case 0x08, 0x7F: altKey(.wordBackspace)
    case 0x20...0x7E:
      altKey(.alt(Character(String(Character(Unicode.Scalar(bytes[position + 1]))).lowercased())))
    case 0x80...:
      keys.append(.escape)
      position += 1
    default: altKey(.unknown)
    }
    return true
  }

  private mutating func altKey(_ key: Key) {
    keys.append(key)
    position += 2
  }

  private mutating func sequence() -> Bool {
    var end = position + 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else {
      guard bytes.count - position > Self.longestSequence else { return false }
      keys.append(.unknown)
      position = bytes.count
      return true
    }
    let parts = bytes[(position + 2)..<end].split(
      separator: UInt8(ascii: ";"),
      omittingEmptySubsequences: false
    )
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    let final = bytes[end]
    position = end + 1
    let modifier = numbers.count > 1 ? numbers[1] : 1
    if final == UInt8(ascii: "~") {
      if numbers.first == 200 {
        pasted = []
      } else {
        keys.append(Self.numbered(numbers.first ?? 0, hasModifier: modifier > 2))
      }
    } else {
      // 2 is Shift alone, which changes nothing here.
      keys.append(Self.key(final, hasModifier: modifier > 2))
    }
    return true
  }

  private static func key(_ final: UInt8, hasModifier: Bool) -> Key {
    switch final {
    case UInt8(ascii: "A"): hasModifier ? .pageUp : .up
    case UInt8(ascii: "B"): hasModifier ? .pageDown : .down
    case UInt8(ascii: "C"): hasModifier ? .wordRight : .right
    case UInt8(ascii: "D"): hasModifier ? .wordLeft : .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "M"): .enter
    default: .unknown
    }
  }

  private static func numbered(_ number: Int, hasModifier: Bool) -> Key {
    switch number {
    case 1, 7: .home
    case 4, 8: .end
    case 3: hasModifier ? .alt("d") : .delete
    case 5: .pageUp
    case 6: .pageDown
    default: .unknown
    }
  }
}
