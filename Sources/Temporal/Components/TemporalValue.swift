/// Any point in calendar time, for operations that take several kinds.
///
/// The larger kinds lie on the heap, so that a date in a column takes no more room than a number.
public enum TemporalValue: Hashable, Sendable {
  /// A day.
  case date(LocalDate)
  /// A time of the day.
  case localTime(LocalTime)
  /// A time of the day with its offset.
  indirect case time(OffsetTime)
  /// A day and a time.
  indirect case localDateTime(LocalDateTime)
  /// A day and a time in a zone.
  indirect case dateTime(ZonedDateTime)

  /// The date that is part of the value, if any.
  public var date: LocalDate? {
    switch self {
    case .date(let date): date
    case .localTime, .time: nil
    case .localDateTime(let value): value.date
    case .dateTime(let value): value.dateTime.date
    }
  }

  /// The time of the day that is part of the value, if any.
  public var localTime: LocalTime? {
    switch self {
    case .date: nil
    case .localTime(let time): time
    case .time(let value): value.time
    case .localDateTime(let value): value.time
    case .dateTime(let value): value.dateTime.time
    }
  }

  /// The offset or the zone that is part of the value, if any.
  public var zone: TemporalZone? {
    switch self {
    case .date, .localTime, .localDateTime: nil
    case .time(let value): .offset(value.offset)
    case .dateTime(let value): value.zone
    }
  }

  var offset: UTCOffset? {
    switch self {
    case .date, .localTime, .localDateTime: nil
    case .time(let value): value.offset
    case .dateTime(let value): value.offset
    }
  }

  /// The kind in words, for error messages.
  var kind: TemporalKind {
    switch self {
    case .date: .date
    case .localTime: .localTime
    case .time: .time
    case .localDateTime: .localDateTime
    case .dateTime: .dateTime
    }
  }

  /// Moves forward by a duration.
  public func adding(_ duration: TemporalDuration) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date(let value): .date(try value.adding(duration))
    case .localTime(let value): .localTime(value.adding(duration))
    case .time(let value): .time(value.adding(duration))
    case .localDateTime(let value): .localDateTime(try value.adding(duration))
    case .dateTime(let value): .dateTime(try value.adding(duration))
    }
  }

  /// Moves back by a duration.
  public func subtracting(_ duration: TemporalDuration) throws(TemporalError) -> TemporalValue {
    switch self {
    case .date(let value): .date(try value.subtracting(duration))
    case .localTime(let value): .localTime(value.subtracting(duration))
    case .time(let value): .time(value.subtracting(duration))
    case .localDateTime(let value): .localDateTime(try value.subtracting(duration))
    case .dateTime(let value): .dateTime(try value.subtracting(duration))
    }
  }
}

extension TemporalValue: CustomStringConvertible {
  /// The text form of the value.
  public var description: String {
    switch self {
    case .date(let value): value.description
    case .localTime(let value): value.description
    case .time(let value): value.description
    case .localDateTime(let value): value.description
    case .dateTime(let value): value.description
    }
  }
}

/// The kinds of calendar values, as error messages name them.
enum TemporalKind: String {
  case date
  case localTime = "local time"
  case time
  case localDateTime = "local datetime"
  case dateTime = "datetime"
  case duration
  case offset
}
