/// A position in the bytes of a text, for the readers of calendar values.
struct TextScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let kind: TemporalKind
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, reading kind: TemporalKind) {
    self.bytes = bytes
    self.kind = kind
  }

  /// Reads a whole text: nothing may follow what `body` reads.
  static func read<Result>(
    _ text: Span<UInt8>,
    as kind: TemporalKind,
    _ body: (inout TextScanner) throws(TemporalError) -> Result
  ) throws(TemporalError) -> Result {
    try text.withUnsafeBufferPointer { (bytes) throws(TemporalError) -> Result in
      var scanner = TextScanner(bytes, reading: kind)
      let result = try body(&scanner)
      guard scanner.isAtEnd else { throw scanner.failure(expecting: "the end of the text") }
      return result
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  func failure(expecting expectation: String) -> TemporalError {
    TemporalError(.invalidText, kind.rawValue, expecting: expectation, at: position)
  }

  /// The byte ahead; a letter as a capital.
  var next: UInt8? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
  }

  /// Passes a byte, if it is the one ahead; letters are given as capitals.
  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// The number of digits ahead.
  var digitCount: Int {
    var end = position
    while end < bytes.count, bytes[end].digit != nil { end += 1 }
    return end - position
  }

  /// The byte that follows the digits ahead; a letter as a capital.
  var afterDigits: UInt8? {
    var copy = self
    copy.position += digitCount
    return copy.next
  }

  /// Reads so many digits, at most 18.
  mutating func digits(_ count: Int, of what: String) throws(TemporalError) -> Int64 {
    guard digitCount >= count else {
      throw failure(expecting: "\(count) digits for the \(what)")
    }
    var value: Int64 = 0
    for _ in 0..<count {
      value = value * 10 + (bytes[position].digit ?? 0)
      position += 1
    }
    return value
  }

  /// Reads a fraction after `.` or `,`, if there is one, in units of ten to the minus `places`.
  mutating func fraction(places: Int) throws(TemporalError) -> Int64? {
    guard take(".") || take(",") else { return nil }
    let count = digitCount
    guard count >= 1, count <= places else {
      throw failure(expecting: "1 to \(places) digits after the point")
    }
    var value = try digits(count, of: "fraction")
    for _ in count..<places { value *= 10 }
    return value
  }

  /// Reads a sign, if there is one; -1 or 1.
  mutating func sign() -> Int64? {
    if take("-") { return -1 }
    return take("+") ? 1 : nil
  }

  /// Reads the text up to a closing bracket.
  mutating func bracketed() throws(TemporalError) -> String {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "]") { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard take("]") else { throw failure(expecting: "']' after the time zone") }
    return text
  }
}

extension UInt8 {
  /// The value of an ASCII digit.
  var digit: Int64? {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? Int64(self) - 48 : nil
  }

  /// Tells whether the byte is an ASCII letter.
  var isLetter: Bool {
    let capital = self & ~0x20
    return capital >= UInt8(ascii: "A") && capital <= UInt8(ascii: "Z")
  }
}
