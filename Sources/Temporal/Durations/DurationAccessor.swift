/// The parts that can be read from a duration; raw values are the language's names.
///
/// The plain names count the whole group (months, days or time), those with `Of` what is left
/// beyond the larger unit. Parts of a negative time are counted from the seconds rounded down.
public enum DurationAccessor: String, Hashable, Sendable, CaseIterable {
  /// The whole years in the months.
  case years
  /// The whole quarters in the months.
  case quarters
  /// The months.
  case months
  /// The whole weeks in the days.
  case weeks
  /// The days.
  case days
  /// The whole hours in the time.
  case hours
  /// The whole minutes in the time.
  case minutes
  /// The whole seconds in the time.
  case seconds
  /// The milliseconds in the time.
  case milliseconds
  /// The microseconds in the time.
  case microseconds
  /// The nanoseconds in the time.
  case nanoseconds
  /// The quarters beyond the whole years.
  case quartersOfYear
  /// The months beyond the whole quarters.
  case monthsOfQuarter
  /// The months beyond the whole years.
  case monthsOfYear
  /// The days beyond the whole weeks.
  case daysOfWeek
  /// The minutes beyond the whole hours.
  case minutesOfHour
  /// The seconds beyond the whole minutes.
  case secondsOfMinute
  /// The milliseconds beyond the whole seconds.
  case millisecondsOfSecond
  /// The microseconds beyond the whole seconds.
  case microsecondsOfSecond
  /// The nanoseconds beyond the whole seconds.
  case nanosecondsOfSecond
}

extension TemporalDuration {
  /// Reads a part; it can overflow where the seconds are counted in smaller units.
  public func value(of accessor: DurationAccessor) throws(TemporalError) -> Int64 {
    switch accessor {
    case .years: months / 12
    case .quarters: months / 3
    case .months: months
    case .weeks: days / 7
    case .days: days
    case .hours: seconds / 3600
    case .minutes: seconds / 60
    case .seconds: seconds
    case .milliseconds: try time(perSecond: 1_000)
    case .microseconds: try time(perSecond: 1_000_000)
    case .nanoseconds: try time(perSecond: 1_000_000_000)
    case .quartersOfYear: months % 12 / 3
    case .monthsOfQuarter: months % 3
    case .monthsOfYear: months % 12
    case .daysOfWeek: days % 7
    case .minutesOfHour: seconds / 60 % 60
    case .secondsOfMinute: seconds % 60
    case .millisecondsOfSecond: nanoseconds / 1_000_000
    case .microsecondsOfSecond: nanoseconds / 1_000
    case .nanosecondsOfSecond: nanoseconds
    }
  }

  private func time(perSecond count: Int64) throws(TemporalError) -> Int64 {
    let total =
      Int128(seconds) * Int128(count)
      + Int128(nanoseconds / (LocalTime.nanosecondsPerSecond / count))
    guard let result = Int64(exactly: total) else { throw .durationOverflow() }
    return result
  }
}
