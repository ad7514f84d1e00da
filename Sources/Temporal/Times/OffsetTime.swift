/// A time of the day with its offset from UTC, without a date.
///
/// Two are equal if both parts are; they are ordered by the moment, then by the offset.
public struct OffsetTime: Hashable, Sendable {
  /// The time on the clock of the place.
  public let time: LocalTime
  /// How far that clock is ahead of UTC.
  public let offset: UTCOffset

  /// Creates a time from its parts.
  public init(_ time: LocalTime, offset: UTCOffset) {
    self.time = time
    self.offset = offset
  }

  /// The same moment on a clock with another offset; it may fall on another day.
  public func shifted(to other: UTCOffset) -> OffsetTime {
    let moved = utcNanosecond + other.nanoseconds
    return OffsetTime(
      LocalTime(uncheckedNanosecondOfDay: moved.floorRemainder(by: LocalTime.nanosecondsPerDay)),
      offset: other
    )
  }

  /// Moves around the clock by the time of a duration; months and days change nothing.
  public func adding(_ duration: TemporalDuration) -> OffsetTime {
    OffsetTime(time.adding(duration), offset: offset)
  }

  /// Moves back around the clock by the time of a duration.
  public func subtracting(_ duration: TemporalDuration) -> OffsetTime {
    OffsetTime(time.subtracting(duration), offset: offset)
  }

  /// The nanoseconds from midnight UTC of the same date; may be negative or beyond a day.
  var utcNanosecond: Int64 { time.nanosecondOfDay - offset.nanoseconds }
}

extension OffsetTime: Comparable {
  /// Orders times by the moment they name on one date, then by their offset.
  public static func < (left: OffsetTime, right: OffsetTime) -> Bool {
    (left.utcNanosecond, left.offset) < (right.utcNanosecond, right.offset)
  }
}
