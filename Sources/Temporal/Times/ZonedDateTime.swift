/// A moment, as calendar and clock of a place show it: date, time, offset and, if known, the zone.
///
/// Two are equal if all parts are; they are ordered by the moment, then by offset and zone name.
public struct ZonedDateTime: Hashable, Sendable {
  /// The date and the time on the clock of the place.
  public let dateTime: LocalDateTime
  /// How far that clock is ahead of UTC at this moment.
  public let offset: UTCOffset
  /// The named time zone, unless only an offset is known.
  public let namedZone: NamedTimeZone?

  init(unchecked dateTime: LocalDateTime, offset: UTCOffset, namedZone: NamedTimeZone?) {
    self.dateTime = dateTime
    self.offset = offset
    self.namedZone = namedZone
  }

  /// Places a local date and time in a zone.
  ///
  /// A time that the clocks skip is moved forward by the length of the gap. A time that the clocks
  /// show twice is the one with `preferred` if that offset is one of the two, else the first.
  public init(
    _ dateTime: LocalDateTime,
    in zone: TemporalZone,
    preferring preferred: UTCOffset? = nil
  ) throws(TemporalError) {
    switch zone {
    case .offset(let offset):
      self.init(unchecked: dateTime, offset: offset, namedZone: nil)
    case .named(let named):
      let seconds = dateTime.secondsSinceEpoch
      let place = named.rules.place(local: seconds, preferring: preferred)
      let moved = try LocalDateTime(
        secondsSinceEpoch: place.instant + place.offset.secondsAheadOfUTC,
        nanosecond: dateTime.time.nanosecond
      )
      self.init(unchecked: moved, offset: place.offset, namedZone: named)
    }
  }

  /// Creates the value that a zone shows at a moment, counted from 1970-01-01T00:00Z.
  ///
  /// Nanoseconds outside of 0 to 999,999,999 are carried into the seconds.
  public init(
    epochSecond: Int64,
    nanosecond: Int64 = 0,
    in zone: TemporalZone = .utc
  ) throws(TemporalError) {
    let carry = nanosecond.floorDivided(by: LocalTime.nanosecondsPerSecond)
    let (seconds, overflow) = epochSecond.addingReportingOverflow(carry)
    guard !overflow else { throw .dateOverflow() }
    let offset = zone.offset(atEpochSecond: seconds)
    let (local, localOverflow) = seconds.addingReportingOverflow(offset.secondsAheadOfUTC)
    guard !localOverflow else { throw .dateOverflow() }
    self.init(
      unchecked: try LocalDateTime(
        secondsSinceEpoch: local,
        nanosecond: nanosecond.floorRemainder(by: LocalTime.nanosecondsPerSecond)
      ),
      offset: offset,
      namedZone: zone.named
    )
  }

  /// Creates the value that a zone shows at a moment, in milliseconds from 1970-01-01T00:00Z.
  public init(epochMillisecond: Int64, in zone: TemporalZone = .utc) throws(TemporalError) {
    try self.init(
      epochSecond: epochMillisecond.floorDivided(by: 1000),
      nanosecond: epochMillisecond.floorRemainder(by: 1000) * 1_000_000,
      in: zone
    )
  }

  /// The seconds since 1970-01-01T00:00Z, rounded down.
  public var epochSecond: Int64 { dateTime.secondsSinceEpoch - offset.secondsAheadOfUTC }
  /// The milliseconds since 1970-01-01T00:00Z, rounded down.
  public var epochMillisecond: Int64 { epochSecond * 1000 + dateTime.time.millisecond }
  /// The zone by name, or else the offset.
  public var zone: TemporalZone {
    guard let namedZone else { return .offset(offset) }
    return .named(namedZone)
  }
  /// The time and the offset, without the date.
  public var offsetTime: OffsetTime { OffsetTime(dateTime.time, offset: offset) }

  /// The same moment, as another zone shows it.
  public func shifted(to zone: TemporalZone) throws(TemporalError) -> ZonedDateTime {
    try ZonedDateTime(epochSecond: epochSecond, nanosecond: dateTime.time.nanosecond, in: zone)
  }
}

extension ZonedDateTime: Comparable {
  /// Orders values by the moment, then by offset and zone name.
  public static func < (left: ZonedDateTime, right: ZonedDateTime) -> Bool {
    let leftMoment = (left.epochSecond, left.dateTime.time.nanosecond, left.offset)
    let rightMoment = (right.epochSecond, right.dateTime.time.nanosecond, right.offset)
    guard leftMoment == rightMoment else { return leftMoment < rightMoment }
    return (left.namedZone?.name ?? "") < (right.namedZone?.name ?? "")
  }
}
