/// The bytes of a text form in the making, on the stack.
struct TextBuffer {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Room for the longest form: date and time, 47 bytes at most, and the longest name of a zone.
  private static let capacity = 128

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The text that `body` appends.
  static func text(_ body: (inout TextBuffer) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var buffer = TextBuffer(bytes)
      body(&buffer)
      return String(decoding: bytes[..<buffer.count], as: UTF8.self)
    }
  }

  mutating func append(_ letter: Unicode.Scalar) {
    append(UInt8(ascii: letter))
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Appends a number with at least so many digits; it is not negative.
  mutating func append(_ number: Int64, digits: Int) {
    var length = 1
    var bound: Int64 = 10
    while length < digits || length < 18 && number >= bound {
      length += 1
      bound *= 10
    }
    var rest = number
    for place in stride(from: count + length - 1, through: count, by: -1) where place < bytes.count
    {
      bytes[place] = 48 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count = min(count + length, bytes.count)
  }

  private mutating func append(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  mutating func append(_ date: LocalDate) {
    if date.year < 0 {
      append("-")
    } else if date.year > 9999 {
      append("+")
    }
    append(abs(date.year), digits: 4)
    append("-")
    append(date.month, digits: 2)
    append("-")
    append(date.day, digits: 2)
  }

  /// Appends a time: no seconds if they are zero, and a fraction in groups of three digits.
  mutating func append(_ time: LocalTime) {
    append(time.hour, digits: 2)
    append(":")
    append(time.minute, digits: 2)
    let nanosecond = time.nanosecond
    guard time.second > 0 || nanosecond > 0 else { return }
    append(":")
    append(time.second, digits: 2)
    guard nanosecond > 0 else { return }
    append(".")
    if nanosecond % 1_000_000 == 0 {
      append(nanosecond / 1_000_000, digits: 3)
    } else if nanosecond % 1_000 == 0 {
      append(nanosecond / 1_000, digits: 6)
    } else {
      append(nanosecond, digits: 9)
    }
  }

  mutating func append(_ value: LocalDateTime) {
    append(value.date)
    append("T")
    append(value.time)
  }

  /// Appends an offset: `Z`, or hours, minutes and, if there are any, seconds.
  mutating func append(_ offset: UTCOffset) {
    let seconds = abs(offset.secondsAheadOfUTC)
    guard seconds > 0 else {
      append("Z")
      return
    }
    append(offset.secondsAheadOfUTC < 0 ? "-" : "+")
    append(seconds / 3600, digits: 2)
    append(":")
    append(seconds / 60 % 60, digits: 2)
    guard seconds % 60 > 0 else { return }
    append(":")
    append(seconds % 60, digits: 2)
  }
}
