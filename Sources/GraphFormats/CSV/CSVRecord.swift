import NetworkGraph
import Temporal

/// Records on their way into a file.
struct CSVRecord {
  var bytes: [UInt8] = []
  private var isAtStart = true

  /// Whether it is time to write the bytes out.
  var isLarge: Bool { bytes.count >= 1 << 17 }

  mutating func end() {
    bytes.append(0x0A)
    isAtStart = true
  }

  private mutating func separate() {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
  }

  /// Appends a cell; quotes around it appear only where they are needed.
  mutating func append(text: String) {
    separate()
    write(text, quoted: false)
  }

  /// Appends a cell with a whole number.
  mutating func append(integer: Int64) {
    separate()
    bytes.append(digitsOf: integer)
  }

  /// Appends a cell with a text of the graph; one without characters is quoted, which tells it from
  /// an absent value.
  mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    write(text, quoted: text.isEmpty)
  }

  /// Appends a cell that has been written before, as it stands.
  mutating func append(ready cell: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(contentsOf: cell)
  }

  /// The bytes so far; the record begins anew.
  mutating func takeBytes() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isAtStart = true
    }
    return bytes
  }

  /// Appends a cell of the header, which keeps spaces at its ends only in quotes.
  mutating func append(header text: String) {
    separate()
    let edges = [text.utf8.first, text.utf8.last]
    write(text, quoted: edges.contains(0x20) || edges.contains(0x09))
  }

  /// Appends a value as a text, an empty cell for an absent one.
  mutating func append(_ value: Value) {
    separate()
    guard !value.isNull else { return }
    if case .string(let text) = value { return write(text, quoted: text.isEmpty) }
    write(TableText.text(of: value), quoted: false)
  }

  /// Appends a value, or an empty cell if its column has another form.
  mutating func append(_ value: Value, as form: CellType) {
    separate()
    if case .int(let integer) = value {
      if form == CellType(.integer) { bytes.append(digitsOf: integer) }
      return
    }
    guard !value.isNull, PropertyForms.form(of: value) == form else { return }
    if form.scalar == .json {
      write(JSONWriting.text(of: value), quoted: false)
      return
    }
    guard case .list(let items) = value else {
      // Text without characters is quoted, which tells it from an absent value.
      if case .string(let text) = value { return write(text, quoted: text.isEmpty) }
      return write(Self.plain(value), quoted: false)
    }
    write(items.map { Self.plain($0) }.joined(separator: ";"), quoted: false)
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .string(let text): text
    case .int(let integer): String(integer)
    case .double(let float): Value.text(of: float)
    case .bool(let truth): truth ? "true" : "false"
    case .temporal(let point): point.description
    case .duration(let duration): duration.description
    case .null, .list, .map, .node, .relationship, .path: ""
    }
  }

  private mutating func write(_ text: String, quoted: Bool) {
    var text = text
    text.withUTF8 { write($0, quoted: quoted) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>, quoted: Bool) {
    let quote = UInt8(ascii: "\"")
    var needsQuotes = quoted
    for byte in text where byte == 0x2C || byte == quote || byte == 0x0A || byte == 0x0D {
      needsQuotes = true
      break
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

extension [UInt8] {
  /// Appends a whole number in decimal.
  mutating func append(digitsOf integer: Int64) {
    var rest = integer.magnitude
    // The longest has nineteen digits and a sign.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = 20
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if integer < 0 {
        first -= 1
        digits[first] = UInt8(ascii: "-")
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }
}
