package import NetworkGraph
import OrderedCollections

/// A JSON text as a value of the graph.
///
/// Integers that fit into 64 bits stay integers, which is why numbers with a point or an exponent
/// differ from those without. `NaN`, `Infinity` and `-Infinity` are read as numbers.
package struct JSONText {
  /// Where and why a text is not JSON.
  package struct Failure: Error, Hashable {
    /// The byte, counted from 0.
    package var position: Int
    package var reason: String
  }

  /// How deep arrays and objects may be nested.
  static let depthLimit = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The value of a whole text.
  ///
  /// The value of a JSON text.
  package static func value(of text: String) throws(Failure) -> Value {
    var text = text
    let result = text.withUTF8 { bytes -> Result<Value, Failure> in
      do throws(Failure) {
        return .success(try value(of: bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Value {
    var reader = Self(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.at == bytes.count else { throw reader.failure("something follows the value") }
    return value
  }

  private func failure(_ reason: String) -> Failure {
    Failure(position: at, reason: reason)
  }

  private mutating func skipSpace() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
  }

  private mutating func skip(_ byte: Character) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte.asciiValue else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> Value {
    guard depth < Self.depthLimit else { throw failure("it is nested too deeply") }
    skipSpace()
    guard at < bytes.count else { throw failure("it ends where a value is expected") }
    switch bytes[at] {
    case UInt8(ascii: "{"):
      return try object(depth: depth)
    case UInt8(ascii: "["):
      return try array(depth: depth)
    case UInt8(ascii: "\""):
      return .string(try string())
    default:
      return try word()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> Value {
    at += 1
    var fields: OrderedDictionary<String, Value> = [:]
    if skip("}") { return .map(fields) }
    repeat {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw failure("the name of a field is expected, in double quotes")
      }
      let name = try string()
      guard skip(":") else { throw failure("':' is expected") }
      guard fields[name] == nil else { throw failure("the field '\(name)' occurs twice") }
      fields[name] = try value(depth: depth + 1)
    } while skip(",")
    guard skip("}") else { throw failure("',' or '}' is expected") }
    return .map(fields)
  }

  private mutating func array(depth: Int) throws(Failure) -> Value {
    at += 1
    var items: [Value] = []
    if skip("]") { return .list(items) }
    repeat {
      items.append(try value(depth: depth + 1))
    } while skip(",")
    guard skip("]") else { throw failure("',' or ']' is expected") }
    return .list(items)
  }

  private mutating func string() throws(Failure) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw failure("a text is not UTF-8")
        }
        return valid
      case UInt8(ascii: "\\"):
        text.append(contentsOf: Array(String(try escaped()).utf8))
      case 0..<0x20:
        throw failure("a text holds a control character; write it with a backslash")
      default:
        text.append(byte)
      }
    }
    throw failure("a text is not closed")
  }

  private mutating func escaped() throws(Failure) -> Character {
    guard at < bytes.count else { throw failure("a text is not closed") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default: throw failure("there is no such escape")
    }
  }

  /// The character of `\u1234`, or of two of them that are a surrogate pair.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    else { throw failure("half of a surrogate pair stands alone") }
    at += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure("half of a surrogate pair stands alone") }
    return scalar
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard at < bytes.count, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw failure("four hexadecimal digits are expected")
      }
      number = number << 4 | UInt32(digit)
      at += 1
    }
    return number
  }

  private mutating func word() throws(Failure) -> Value {
    let start = at
    while at < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(bytes[at]) {
      at += 1
    }
    let word = UnsafeBufferPointer(rebasing: bytes[start..<at])
    switch String(decoding: word, as: UTF8.self) {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if let integer = NumberText.canonicalInteger(word) { return .int(integer) }
    guard word.first != UInt8(ascii: "+"), let decimal = NumberText.declaredDouble(word) else {
      at = start
      throw failure("a value is expected")
    }
    return .double(decimal)
  }
}
