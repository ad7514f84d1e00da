/// A time of the day to the nanosecond, without a date and without an offset.
public struct LocalTime: Hashable, Sendable {
  /// The nanoseconds since midnight, below 86,400,000,000,000.
  public let nanosecondOfDay: Int64

  /// The first moment of a day, 00:00.
  public static let midnight = LocalTime(uncheckedNanosecondOfDay: 0)
  /// The last nanosecond of a day, 23:59:59.999999999.
  public static let latest = LocalTime(uncheckedNanosecondOfDay: nanosecondsPerDay - 1)

  static let nanosecondsPerSecond: Int64 = 1_000_000_000
  static let nanosecondsPerDay: Int64 = 86_400_000_000_000

  init(uncheckedNanosecondOfDay nanosecond: Int64) {
    nanosecondOfDay = nanosecond
  }

  /// Creates a time from hour (0 to 23), minute, second (0 to 59) and nanosecond of the second.
  public init(
    hour: Int64,
    minute: Int64 = 0,
    second: Int64 = 0,
    nanosecond: Int64 = 0
  ) throws(TemporalError) {
    try TemporalField.hour.check(hour, in: 0...23)
    try TemporalField.minute.check(minute, in: 0...59)
    try TemporalField.second.check(second, in: 0...59)
    try TemporalField.nanosecond.check(nanosecond, in: 0...999_999_999)
    let seconds = hour * 3600 + minute * 60 + second
    nanosecondOfDay = seconds * LocalTime.nanosecondsPerSecond + nanosecond
  }

  /// The hour, 0 to 23.
  public var hour: Int64 { secondOfDay / 3600 }
  /// The minute, 0 to 59.
  public var minute: Int64 { secondOfDay / 60 % 60 }
  /// The second, 0 to 59.
  public var second: Int64 { secondOfDay % 60 }
  /// The whole milliseconds of the second, 0 to 999.
  public var millisecond: Int64 { nanosecond / 1_000_000 }
  /// The whole microseconds of the second, 0 to 999,999.
  public var microsecond: Int64 { nanosecond / 1_000 }
  /// The nanoseconds of the second, 0 to 999,999,999.
  public var nanosecond: Int64 { nanosecondOfDay % LocalTime.nanosecondsPerSecond }
  /// The whole seconds since midnight.
  public var secondOfDay: Int64 { nanosecondOfDay / LocalTime.nanosecondsPerSecond }

  /// Moves around the clock by the time of a duration; months and days change nothing.
  public func adding(_ duration: TemporalDuration) -> LocalTime {
    let seconds = duration.seconds % ISOCalendar.secondsPerDay
    let moved =
      nanosecondOfDay + seconds * LocalTime.nanosecondsPerSecond + duration.nanoseconds
    return LocalTime(
      uncheckedNanosecondOfDay: moved.floorRemainder(by: LocalTime.nanosecondsPerDay)
    )
  }

  /// Moves back around the clock by the time of a duration.
  public func subtracting(_ duration: TemporalDuration) -> LocalTime {
    let seconds = duration.seconds % ISOCalendar.secondsPerDay
    let moved =
      nanosecondOfDay - seconds * LocalTime.nanosecondsPerSecond - duration.nanoseconds
    return LocalTime(
      uncheckedNanosecondOfDay: moved.floorRemainder(by: LocalTime.nanosecondsPerDay)
    )
  }
}

extension LocalTime: Comparable {
  /// Orders times within a day.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.nanosecondOfDay < right.nanosecondOfDay
  }
}
