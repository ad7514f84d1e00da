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
    write(integer)
  }

  private mutating func write(_ integer: Int64) {
    guard integer >= 0 else { return write(String(integer), quoted: false) }
    let start = bytes.count
    var rest = integer
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
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
      if form == CellType(.integer) { write(integer) }
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
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      quoted || text.utf8.contains { $0 == 0x2C || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
