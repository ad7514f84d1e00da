extension ZonedDateTime {
  /// Moves by months and days on the calendar of the zone, then by the elapsed time of a duration.
  public func adding(_ duration: TemporalDuration) throws(TemporalError) -> ZonedDateTime {
    try adding(months: duration.months, days: duration.days)
      .adding(seconds: duration.seconds, nanoseconds: duration.nanoseconds)
  }

  /// Moves back by months and days on the calendar, then by the elapsed time of a duration.
  public func subtracting(_ duration: TemporalDuration) throws(TemporalError) -> ZonedDateTime {
    try adding(duration.negated())
  }

  func adding(months: Int64, days: Int64) throws(TemporalError) -> ZonedDateTime {
    guard months != 0 || days != 0 else { return self }
    return try ZonedDateTime(
      dateTime.adding(months: months, days: days),
      in: zone,
      preferring: offset
    )
  }

  private func adding(
    seconds: Int64,
    nanoseconds: Int64
  ) throws(TemporalError) -> ZonedDateTime {
    guard seconds != 0 || nanoseconds != 0 else { return self }
    let (total, overflow) = epochSecond.addingReportingOverflow(seconds)
    guard !overflow else { throw .dateOverflow() }
    return try ZonedDateTime(
      epochSecond: total,
      nanosecond: dateTime.time.nanosecond + nanoseconds,
      in: zone
    )
  }
}
