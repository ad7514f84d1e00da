/// The parts that can be read from a point in time; raw values are the language's names.
public enum TemporalAccessor: String, Hashable, Sendable, CaseIterable {
  /// The year of the calendar.
  case year
  /// The quarter, 1 to 4.
  case quarter
  /// The month, 1 to 12.
  case month
  /// The ISO week, 1 to 53.
  case week
  /// The year that the ISO week belongs to.
  case weekYear
  /// The day of the quarter, from 1.
  case dayOfQuarter
  /// The day of the year, from 1.
  case ordinalDay
  /// The day of the week, 1 for Monday to 7.
  case dayOfWeek
  /// The same as `dayOfWeek`.
  case weekDay
  /// The day of the month, from 1.
  case day
  /// The hour, 0 to 23.
  case hour
  /// The minute, 0 to 59.
  case minute
  /// The second, 0 to 59.
  case second
  /// The whole milliseconds of the second.
  case millisecond
  /// The whole microseconds of the second.
  case microsecond
  /// The nanoseconds of the second.
  case nanosecond
  /// The name of the zone, or else the offset.
  case timezone
  /// The offset, as text.
  case offset
  /// The offset in whole minutes.
  case offsetMinutes
  /// The offset in seconds.
  case offsetSeconds
  /// The whole seconds since 1970-01-01T00:00Z.
  case epochSeconds
  /// The whole milliseconds since 1970-01-01T00:00Z.
  case epochMillis
}

/// A part of a point in time.
public enum TemporalPart: Hashable, Sendable {
  /// A number.
  case integer(Int64)
  /// A text.
  case text(String)
}

extension TemporalValue {
  /// Reads a part; `nil` if this kind of value does not have it.
  public subscript(accessor: TemporalAccessor) -> TemporalPart? {
    switch accessor {
    case .year, .quarter, .month, .week, .weekYear, .dayOfQuarter, .ordinalDay, .dayOfWeek,
      .weekDay, .day:
      date?[accessor].map { .integer($0) }
    case .hour, .minute, .second, .millisecond, .microsecond, .nanosecond:
      localTime?[accessor].map { .integer($0) }
    case .timezone: zone.map { .text($0.description) }
    case .offset: offset.map { .text($0.description) }
    case .offsetMinutes: offset.map { .integer($0.secondsAheadOfUTC / 60) }
    case .offsetSeconds: offset.map { .integer($0.secondsAheadOfUTC) }
    case .epochSeconds: zoned.map { .integer($0.epochSecond) }
    case .epochMillis: zoned.map { .integer($0.epochMillisecond) }
    }
  }

  private var zoned: ZonedDateTime? {
    guard case .dateTime(let value) = self else { return nil }
    return value
  }
}

extension LocalDate {
  fileprivate subscript(accessor: TemporalAccessor) -> Int64? {
    switch accessor {
    case .year: year
    case .quarter: quarter
    case .month: month
    case .week: week
    case .weekYear: weekYear
    case .dayOfQuarter: dayOfQuarter
    case .ordinalDay: ordinalDay
    case .dayOfWeek, .weekDay: dayOfWeek
    case .day: day
    case .hour, .minute, .second, .millisecond, .microsecond, .nanosecond, .timezone, .offset,
      .offsetMinutes, .offsetSeconds, .epochSeconds, .epochMillis:
      nil
    }
  }
}

extension LocalTime {
  fileprivate subscript(accessor: TemporalAccessor) -> Int64? {
    switch accessor {
    case .hour: hour
    case .minute: minute
    case .second: second
    case .millisecond: millisecond
    case .microsecond: microsecond
    case .nanosecond: nanosecond
    case .year, .quarter, .month, .week, .weekYear, .dayOfQuarter, .ordinalDay, .dayOfWeek,
      .weekDay, .day, .timezone, .offset, .offsetMinutes, .offsetSeconds, .epochSeconds,
      .epochMillis:
      nil
    }
  }
}
