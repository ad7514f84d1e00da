extension TextScanner {
  /// Reads a time: hours, and optionally minutes and seconds with a fraction.
  mutating func time() throws(TemporalError) -> LocalTime {
    let count = digitCount
    guard count == 2 || count == 4 || count == 6 else {
      throw failure(expecting: "a time such as 21:40:32.142")
    }
    let hour = try digits(2, of: "hour")
    let hasMinute = count == 2 ? take(":") : true
    guard hasMinute else { return try LocalTime(hour: hour) }
    let minute = try digits(2, of: "minute")
    let hasSecond = count == 2 ? take(":") : count == 6
    guard hasSecond else { return try LocalTime(hour: hour, minute: minute) }
    let second = try digits(2, of: "second")
    return try LocalTime(
      hour: hour,
      minute: minute,
      second: second,
      nanosecond: fraction(places: 9) ?? 0
    )
  }

  /// Reads an offset (`Z`, `+01`, `+0100`, `+01:00`, `+01:00:00`), if there is one.
  mutating func offset() throws(TemporalError) -> UTCOffset? {
    if take("Z") { return .zero }
    guard let sign = sign() else { return nil }
    let count = digitCount
    guard count == 2 || count == 4 || count == 6 else {
      throw failure(expecting: "an offset such as +01:00")
    }
    var seconds = try digits(2, of: "hours of the offset") * 3600
    let hasMinute = count == 2 ? take(":") : true
    if hasMinute {
      seconds += try sixtieths("minutes of the offset") * 60
      let hasSecond = count == 2 ? take(":") : count == 6
      if hasSecond { seconds += try sixtieths("seconds of the offset") }
    }
    return try UTCOffset(secondsAheadOfUTC: sign * seconds)
  }

  private mutating func sixtieths(_ what: String) throws(TemporalError) -> Int64 {
    let value = try digits(2, of: what)
    guard value < 60 else { throw failure(expecting: "\(what) below 60") }
    return value
  }

  /// Reads a date and, after `T`, a time; a missing time is midnight.
  mutating func dateTime() throws(TemporalError) -> LocalDateTime {
    let date = try date().firstDay()
    guard take("T") else { return LocalDateTime(date) }
    return LocalDateTime(date, try time())
  }
}
