internal import NetworkGraph
internal import Temporal

/// The kinds of points in time, each with the function of the language that makes it.
enum PointKind: CaseIterable {
  case date, localTime, time, localDateTime, dateTime

  /// The name of the function.
  var function: String {
    switch self {
    case .date: "date"
    case .localTime: "localtime"
    case .time: "time"
    case .localDateTime: "localdatetime"
    case .dateTime: "datetime"
    }
  }

  /// The type of the values.
  var type: ValueType {
    switch self {
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    }
  }

  /// The kind in words.
  var words: String {
    switch self {
    case .date: "a date"
    case .localTime: "a time without an offset"
    case .time: "a time with its offset"
    case .localDateTime: "a date and a time without a zone"
    case .dateTime: "a date and a time in a zone"
    }
  }

  /// Reads a text.
  func parse(_ text: String) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date: .date(try LocalDate(parsing: text))
    case .localTime: .localTime(try LocalTime(parsing: text))
    case .time: .time(try OffsetTime(parsing: text))
    case .localDateTime: .localDateTime(try LocalDateTime(parsing: text))
    case .dateTime: .dateTime(try ZonedDateTime(parsing: text))
    }
  }

  /// Makes a value from fields and parts of other values.
  func make(_ components: TemporalComponents) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date: .date(try LocalDate(components))
    case .localTime: .localTime(try LocalTime(components))
    case .time: .time(try OffsetTime(components))
    case .localDateTime: .localDateTime(try LocalDateTime(components))
    case .dateTime: .dateTime(try ZonedDateTime(components))
    }
  }

  /// Takes over what another value has; a date without a time becomes its midnight.
  func convert(_ value: TemporalValue) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date: try make(TemporalComponents(date: value))
    case .localTime, .time: try make(TemporalComponents(time: value))
    case .localDateTime, .dateTime:
      try make(
        value.localTime == nil
          ? TemporalComponents(date: value) : TemporalComponents(datetime: value)
      )
    }
  }

  /// The beginning of the unit in which a value lies, with some fields then changed.
  func truncate(
    _ value: TemporalValue,
    to unit: TruncationUnit,
    overriding components: TemporalComponents
  ) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date: .date(try LocalDate(truncating: value, to: unit, overriding: components))
    case .localTime:
      .localTime(try LocalTime(truncating: value, to: unit, overriding: components))
    case .time: .time(try OffsetTime(truncating: value, to: unit, overriding: components))
    case .localDateTime:
      .localDateTime(try LocalDateTime(truncating: value, to: unit, overriding: components))
    case .dateTime:
      .dateTime(try ZonedDateTime(truncating: value, to: unit, overriding: components))
    }
  }

  /// What of a moment belongs to this kind.
  func part(of moment: ZonedDateTime) -> TemporalValue {
    switch self {
    case .date: .date(moment.dateTime.date)
    case .localTime: .localTime(moment.dateTime.time)
    case .time: .time(moment.offsetTime)
    case .localDateTime: .localDateTime(moment.dateTime)
    case .dateTime: .dateTime(moment)
    }
  }
}
