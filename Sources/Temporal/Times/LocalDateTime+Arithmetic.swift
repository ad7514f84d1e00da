extension LocalDateTime {
  /// Moves by the months, then by the days, then by the time of a duration.
  public func adding(_ duration: TemporalDuration) throws(TemporalError) -> LocalDateTime {
    try adding(months: duration.months, days: duration.days)
      .adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
  }

  /// Moves back by the months, then by the days, then by the time of a duration.
  public func subtracting(_ duration: TemporalDuration) throws(TemporalError) -> LocalDateTime {
    try adding(duration.negated())
  }

  func adding(months: Int64, days: Int64) throws(TemporalError) -> LocalDateTime {
    LocalDateTime(try date.adding(months: months).adding(days: days), time)
  }

  /// Moves by seconds and by nanoseconds, the latter between 0 and 999,999,999.
  func adding(seconds: Int64, nanoseconds: Int64) throws(TemporalError) -> LocalDateTime {
    let fraction = time.nanosecond + nanoseconds
    let carry = fraction / LocalTime.nanosecondsPerSecond
    // Both sides are far from the ends of 64 bits unless the duration is.
    let (total, overflow) = (secondsSinceEpoch + carry).addingReportingOverflow(seconds)
    guard !overflow else { throw .dateOverflow() }
    return try LocalDateTime(
      secondsSinceEpoch: total,
      nanosecond: fraction % LocalTime.nanosecondsPerSecond
    )
  }

  /// The whole months to another value; an incomplete last month does not count.
  func months(until other: LocalDateTime) -> Int64 {
    date.months(until: lastFullDay(until: other))
  }

  /// The whole days to another value; an incomplete last day does not count.
  func days(until other: LocalDateTime) -> Int64 {
    lastFullDay(until: other).epochDay - date.epochDay
  }

  /// The date of another value, one day nearer if its time is not reached yet on that date.
  private func lastFullDay(until other: LocalDateTime) -> LocalDate {
    if other.date > date, other.time < time {
      return LocalDate(uncheckedEpochDay: other.date.epochDay - 1)
    }
    if other.date < date, other.time > time {
      return LocalDate(uncheckedEpochDay: other.date.epochDay + 1)
    }
    return other.date
  }
}
