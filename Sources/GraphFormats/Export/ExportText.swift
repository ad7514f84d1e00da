import NetworkGraph

/// Text on its way into a file, handed over in large pieces.
struct ExportText {
  private let output: FileOutput
  private(set) var bytes: [UInt8] = []

  init(_ output: FileOutput) {
    self.output = output
    bytes.reserveCapacity(1 << 18)
  }

  /// Appends text as it stands.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends one ASCII character.
  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends bytes as they stand.
  mutating func append(_ piece: [UInt8]) {
    bytes.append(contentsOf: piece)
  }

  /// Appends a whole number.
  mutating func append(_ integer: Int64) {
    bytes.append(digitsOf: integer)
  }

  /// Appends text between quotes, with what cannot stand there escaped.
  ///
  /// JSON and Cypher share the escapes; Cypher's script is quoted with apostrophes.
  mutating func append(_ text: String, quotedBy quote: UInt8) {
    bytes.append(quote)
    let backslash = UInt8(ascii: "\\")
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != quote && $0 != backslash && $0 != 0x7F
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { append(escaping: byte, quote) }
    }
    bytes.append(quote)
  }

  private mutating func append(escaping byte: UInt8, _ quote: UInt8) {
    switch byte {
    case quote, UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7F:
      let digits = String(byte, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: bytes.append(byte)
    }
  }

  /// Hands over what is there once it is worth a call.
  mutating func flushIfLarge() throws(ImportError) {
    if bytes.count >= 1 << 17 { try output.write(&bytes) }
  }

  /// Hands over the rest and gives the file its name.
  mutating func publish() throws(ImportError) {
    try output.write(&bytes)
    try output.finish()
    try output.publish()
  }
}
