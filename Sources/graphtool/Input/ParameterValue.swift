import NetworkGraph
import OrderedCollections

/// The value of a parameter as it is typed: JSON where it is JSON, any other words as a text.
///
/// So `3`, `1.5`, `true`, `null`, `["a", "b"]` and `{"from": 2016}` are what they look like, and
/// `Denise Coenegracht` is a text. What JSON does not know stays a text too: `007`, `+3`, or a
/// number that no 64-bit integer or double holds. `"3"`, in quotes, is the text 3.
enum ParameterValue {
  /// The value of a text.
  static func value(of text: String) -> Value {
    var reader = Reader(text)
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return .string(text) }
    return value
  }

  /// The JSON value at the start of a text and what follows it; `nil` when there is none.
  static func prefix(of text: String) -> (value: Value, rest: String)? {
    var reader = Reader(text)
    guard let value = reader.value(depth: 0) else { return nil }
    return (value, reader.rest)
  }
}

/// Reads JSON (RFC 8259); every part returns `nil` where the text is something else.
private struct Reader {
  /// Deeper values are no parameters.
  private static let depthLimit = 100

  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { bytes[at...].allSatisfy { Self.isSpace($0) } }

  var rest: String { String(decoding: bytes[at...], as: UTF8.self) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  mutating func value(depth: Int) -> Value? {
    guard depth < Self.depthLimit else { return nil }
    if skip("{") { return object(depth: depth + 1) }
    if skip("[") { return array(depth: depth + 1) }
    if skip("\"") { return string().map { .string($0) } }
    return word()
  }

  private mutating func object(depth: Int) -> Value? {
    var fields: OrderedDictionary<String, Value> = [:]
    if skip("}") { return .map(fields) }
    repeat {
      guard skip("\""), let name = string(), fields[name] == nil, skip(":"),
        let value = value(depth: depth)
      else { return nil }
      fields[name] = value
    } while skip(",")
    return skip("}") ? .map(fields) : nil
  }

  private mutating func array(depth: Int) -> Value? {
    var items: [Value] = []
    if skip("]") { return .list(items) }
    repeat {
      guard let item = value(depth: depth) else { return nil }
      items.append(item)
    } while skip(",")
    return skip("]") ? .list(items) : nil
  }

  /// The rest of a text after its first quote.
  private mutating func string() -> String? {
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return unicode()
    default: return nil
    }
  }

  /// The character of four hexadecimal digits, or of two such groups that are a surrogate pair.
  private mutating func unicode() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, bytes[at...].starts(with: Array("\\u".utf8)) else { return nil }
    at += 2
    guard let second = fourDigits(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func fourDigits() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    var number: UInt32 = 0
    for byte in bytes[at..<at + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      number = number << 4 | UInt32(digit)
    }
    at += 4
    return number
  }

  /// A number, a truth value or null.
  private mutating func word() -> Value? {
    let start = at
    while at < bytes.count, !Self.isSpace(bytes[at]), !",]}".utf8.contains(bytes[at]) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Self.number(word)
    }
  }

  private static func number(_ word: String) -> Value? {
    guard word.wholeMatch(of: #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#) != nil else {
      return nil
    }
    guard word.utf8.contains(where: { ".eE".utf8.contains($0) }) else {
      return Int64(word).map { .int($0) }
    }
    return Double(word).flatMap { $0.isFinite ? .double($0) : nil }
  }
}
