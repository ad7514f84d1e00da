/// The bytes of a text form in the making.
struct TextBuffer {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(40)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a number with at least so many digits; it is not negative.
  mutating func append(_ number: Int64, digits: Int = 1) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(48 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    while bytes.count - start < digits { bytes.append(48) }
    bytes[start...].reverse()
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
