extension YearlyOffsetRule {
  /// Reads a rule such as `CET-1CEST,M3.5.0,M10.5.0/3`; `nil` if the text is none.
  init?(posix text: [UInt8]) {
    var reader = PosixZoneReader(bytes: text)
    guard reader.skipName(), let west = reader.offset(hourLimit: 24),
      let standard = try? UTCOffset(secondsAheadOfUTC: -west)
    else { return nil }
    self.standard = standard
    guard !reader.isAtEnd else {
      summer = nil
      return
    }
    guard reader.skipName() else { return nil }
    var offset = standard.secondsAheadOfUTC + 3600
    if !reader.take(UInt8(ascii: ",")) {
      guard let west = reader.offset(hourLimit: 24), reader.take(UInt8(ascii: ",")) else {
        return nil
      }
      offset = -west
    }
    guard let summerOffset = try? UTCOffset(secondsAheadOfUTC: offset),
      let start = reader.change(), reader.take(UInt8(ascii: ",")),
      let end = reader.change(), reader.isAtEnd
    else { return nil }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }
}

/// A position in the text of a POSIX zone rule.
private struct PosixZoneReader {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Skips an abbreviation: letters, or anything between angle brackets.
  mutating func skipName() -> Bool {
    if take(UInt8(ascii: "<")) {
      while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
      return take(UInt8(ascii: ">"))
    }
    let start = position
    while position < bytes.count, bytes[position].isLetter { position += 1 }
    return position - start >= 3
  }

  mutating func number(upTo limit: Int64) -> Int64? {
    var value: Int64 = 0
    let start = position
    while position < bytes.count, let digit = bytes[position].digit {
      value = value * 10 + digit
      guard value <= limit else { return nil }
      position += 1
    }
    return position > start ? value : nil
  }

  /// Hours, and optionally minutes and seconds, with an optional sign, in seconds.
  mutating func offset(hourLimit: Int64) -> Int64? {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    guard var seconds = number(upTo: hourLimit).map({ $0 * 3600 }) else { return nil }
    for unit: Int64 in [60, 1] where take(UInt8(ascii: ":")) {
      guard let part = number(upTo: 59) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  mutating func change() -> YearlyOffsetRule.Change? {
    guard let day = day() else { return nil }
    guard take(UInt8(ascii: "/")) else {
      return YearlyOffsetRule.Change(day: day, second: 7200)
    }
    guard let second = offset(hourLimit: 167) else { return nil }
    return YearlyOffsetRule.Change(day: day, second: second)
  }

  private mutating func day() -> YearlyOffsetRule.Day? {
    if take(UInt8(ascii: "J")) {
      guard let day = number(upTo: 365), day >= 1 else { return nil }
      return .withoutLeapDay(day)
    }
    guard take(UInt8(ascii: "M")) else {
      return number(upTo: 365).map { .withLeapDay($0) }
    }
    guard let month = number(upTo: 12), month >= 1, take(UInt8(ascii: ".")),
      let week = number(upTo: 5), week >= 1, take(UInt8(ascii: ".")),
      let day = number(upTo: 6)
    else { return nil }
    return .ofMonth(month: month, week: week, day: day)
  }
}
