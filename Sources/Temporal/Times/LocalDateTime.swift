/// A day and a time of the day, without an offset: what calendar and clock on a wall show.
public struct LocalDateTime: Hashable, Sendable {
  /// The day.
  public let date: LocalDate
  /// The time of the day.
  public let time: LocalTime

  /// Creates a value from its parts.
  public init(_ date: LocalDate, _ time: LocalTime = .midnight) {
    self.date = date
    self.time = time
  }

  /// The seconds since 1970-01-01T00:00 on the same clock.
  var secondsSinceEpoch: Int64 {
    date.epochDay * ISOCalendar.secondsPerDay + time.secondOfDay
  }

  init(secondsSinceEpoch seconds: Int64, nanosecond: Int64) throws(TemporalError) {
    date = try LocalDate(epochDay: seconds.floorDivided(by: ISOCalendar.secondsPerDay))
    time = LocalTime(
      uncheckedNanosecondOfDay: seconds.floorRemainder(by: ISOCalendar.secondsPerDay)
        * LocalTime.nanosecondsPerSecond + nanosecond
    )
  }
}

extension LocalDateTime: Comparable {
  /// Orders values from earlier to later on one clock.
  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
