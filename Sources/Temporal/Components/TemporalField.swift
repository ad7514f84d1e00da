/// The whole numbers from which a date or a time can be made; raw values are the language's names.
public enum TemporalField: String, Hashable, Sendable, CaseIterable {
  /// The year; beside a week, the week-based year.
  case year
  /// The quarter of the year, 1 to 4.
  case quarter
  /// The month of the year, 1 to 12.
  case month
  /// The ISO week, 1 to 53.
  case week
  /// The day of the month, 1 to 31.
  case day
  /// The day of the quarter, 1 to 92.
  case dayOfQuarter
  /// The day of the week, 1 for Monday to 7.
  case dayOfWeek
  /// The day of the year, 1 to 366.
  case ordinalDay
  /// The hour, 0 to 23.
  case hour
  /// The minute, 0 to 59.
  case minute
  /// The second, 0 to 59.
  case second
  /// Milliseconds, 0 to 999.
  case millisecond
  /// Microseconds: to 999 beside milliseconds, else to 999,999.
  case microsecond
  /// Nanoseconds: what microseconds and milliseconds leave open.
  case nanosecond
  /// Seconds since 1970-01-01T00:00Z.
  case epochSeconds
  /// Milliseconds since 1970-01-01T00:00Z.
  case epochMillis

  func check(_ value: Int64, in range: ClosedRange<Int64>) throws(TemporalError) {
    guard range.contains(value) else { throw .outOfRange(self, range) }
  }

  /// The place of a field in a `TemporalComponents`.
  var index: Int {
    switch self {
    case .year: 0
    case .quarter: 1
    case .month: 2
    case .week: 3
    case .day: 4
    case .dayOfQuarter: 5
    case .dayOfWeek: 6
    case .ordinalDay: 7
    case .hour: 8
    case .minute: 9
    case .second: 10
    case .millisecond: 11
    case .microsecond: 12
    case .nanosecond: 13
    case .epochSeconds: 14
    case .epochMillis: 15
    }
  }
}
