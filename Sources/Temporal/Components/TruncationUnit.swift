/// The units to whose beginning a value can be truncated; raw values are the language's names.
public enum TruncationUnit: String, Hashable, Sendable, CaseIterable {
  /// A year divisible by 1,000.
  case millennium
  /// A year divisible by 100.
  case century
  /// A year divisible by 10.
  case decade
  /// The first of January.
  case year
  /// The first Monday of the week-based year.
  case weekYear
  /// The first day of the quarter.
  case quarter
  /// The first day of the month.
  case month
  /// The Monday of the week.
  case week
  /// Midnight.
  case day
  /// The full hour.
  case hour
  /// The full minute.
  case minute
  /// The full second.
  case second
  /// The full millisecond.
  case millisecond
  /// The full microsecond.
  case microsecond

  /// The nanoseconds of a unit of the clock; `nil` for a day and longer.
  var nanoseconds: Int64? {
    switch self {
    case .millennium, .century, .decade, .year, .weekYear, .quarter, .month, .week, .day: nil
    case .hour: 3_600_000_000_000
    case .minute: 60_000_000_000
    case .second: 1_000_000_000
    case .millisecond: 1_000_000
    case .microsecond: 1_000
    }
  }

  var keptFraction: TemporalComponents.KeptFraction {
    switch self {
    case .millisecond: .millisecond
    case .microsecond: .microsecond
    case .millennium, .century, .decade, .year, .weekYear, .quarter, .month, .week, .day, .hour,
      .minute, .second:
      .nothing
    }
  }
}

extension LocalDate {
  /// The first day of the unit that holds this date; a unit of the clock changes nothing.
  func truncated(to unit: TruncationUnit) throws(TemporalError) -> LocalDate {
    switch unit {
    case .millennium: try LocalDate(year: year.floorDivided(by: 1000) * 1000)
    case .century: try LocalDate(year: year.floorDivided(by: 100) * 100)
    case .decade: try LocalDate(year: year.floorDivided(by: 10) * 10)
    case .year: try LocalDate(year: year)
    case .weekYear: try LocalDate(epochDay: ISOCalendar.firstMonday(of: weekYear))
    case .quarter: try LocalDate(year: year, quarter: quarter)
    case .month: try LocalDate(year: year, month: month)
    case .week: try adding(days: 1 - dayOfWeek)
    case .day, .hour, .minute, .second, .millisecond, .microsecond: self
    }
  }
}

extension LocalTime {
  /// The beginning of the unit that holds this time: midnight for a day and longer.
  func truncated(to unit: TruncationUnit) -> LocalTime {
    guard let nanoseconds = unit.nanoseconds else { return .midnight }
    return LocalTime(
      uncheckedNanosecondOfDay: nanosecondOfDay - nanosecondOfDay % nanoseconds
    )
  }
}
