extension LocalDate {
  /// Moves by whole months; a day that the month does not have becomes its last day.
  public func adding(months: Int64) throws(TemporalError) -> LocalDate {
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    let newYear = total.floorDivided(by: 12)
    guard !overflow, ISOCalendar.years.contains(newYear) else { throw .dateOverflow() }
    return LocalDate(
      clampedYear: newYear,
      month: total.floorRemainder(by: 12) + 1,
      day: day
    )
  }

  /// Moves by whole days.
  public func adding(days: Int64) throws(TemporalError) -> LocalDate {
    guard days != 0 else { return self }
    let (total, overflow) = epochDay.addingReportingOverflow(days)
    guard !overflow else { throw .dateOverflow() }
    return try LocalDate(epochDay: total)
  }

  /// Moves by the months, then by the days, then by the whole days in the time of a duration.
  public func adding(_ duration: TemporalDuration) throws(TemporalError) -> LocalDate {
    try adding(months: duration.months)
      .adding(days: duration.days)
      .adding(days: duration.wholeDaysOfTime)
  }

  /// Moves back by the months, then by the days, then by the whole days in the time of a duration.
  public func subtracting(_ duration: TemporalDuration) throws(TemporalError) -> LocalDate {
    try adding(duration.negated())
  }

  /// Creates a date whose day, if the month does not have it, becomes the month's last day.
  init(clampedYear year: Int64, month: Int64, day: Int64) {
    self.init(
      uncheckedYear: year,
      month: month,
      day: min(day, ISOCalendar.lengthOfMonth(month, in: year))
    )
  }

  /// The whole months from this date to another; negative if the other comes first.
  func months(until other: LocalDate) -> Int64 {
    let start = (year * 12 + month) * 32 + day
    let end = (other.year * 12 + other.month) * 32 + other.day
    return (end - start) / 32
  }
}
