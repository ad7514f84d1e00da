/// The rule by which a zone changes its clocks every year, as the footer of its data states it.
///
/// The form is that of the POSIX variable TZ, with the extensions of RFC 8536: hours from -167 to
/// 167 in the time of a change.
struct YearlyOffsetRule: Sendable {
  /// The day of a year on which the clocks change.
  enum Day: Sendable {
    /// Day 1 to 365; 29 February is never counted.
    case withoutLeapDay(Int64)
    /// Day 0 to 365; 29 February is counted.
    case withLeapDay(Int64)
    /// A month, its week 1 to 5 (the last) and a day from 0 for Sunday.
    case ofMonth(month: Int64, week: Int64, day: Int64)
  }

  /// A day, and the seconds from its local midnight to the change.
  struct Change: Sendable {
    let day: Day
    let second: Int64
  }

  /// The summer time of a zone.
  struct Summer: Sendable {
    let offset: UTCOffset
    let start: Change
    let end: Change
  }

  let standard: UTCOffset
  let summer: Summer?

  /// The offset at a moment.
  func offset(at instant: Int64) -> UTCOffset {
    guard let summer else { return standard }
    let (start, end) = changes(in: year(at: instant), summer)
    let isSummer =
      start < end ? start <= instant && instant < end : instant < end || start <= instant
    return isSummer ? summer.offset : standard
  }

  /// The moments of change between two moments, ascending.
  func transitions(from earliest: Int64, to latest: Int64) -> [Int64] {
    guard let summer else { return [] }
    var result: [Int64] = []
    for year in (year(at: earliest) - 1)...(year(at: latest) + 1) {
      let (start, end) = changes(in: year, summer)
      result.append(min(start, end))
      result.append(max(start, end))
    }
    return result.filter { earliest <= $0 && $0 <= latest }
  }

  private func year(at instant: Int64) -> Int64 {
    // Far from 64 bits: every instant here comes from a date of the calendar or is near one.
    let local = instant.clamped(to: YearlyOffsetRule.instants) + standard.secondsAheadOfUTC
    return ISOCalendar.yearAndOrdinal(local.floorDivided(by: ISOCalendar.secondsPerDay)).year
  }

  private static let instants: ClosedRange<Int64> =
    (ISOCalendar.epochDays.lowerBound - 400)
    * ISOCalendar.secondsPerDay...(ISOCalendar.epochDays.upperBound + 400)
    * ISOCalendar.secondsPerDay

  /// The start of summer time, on the standard clock, and its end, on the summer clock.
  private func changes(in year: Int64, _ summer: Summer) -> (start: Int64, end: Int64) {
    (
      summer.start.local(in: year) - standard.secondsAheadOfUTC,
      summer.end.local(in: year) - summer.offset.secondsAheadOfUTC
    )
  }
}

extension YearlyOffsetRule.Change {
  /// The local time of the change in a year, in seconds since 1970-01-01T00:00 local.
  func local(in year: Int64) -> Int64 {
    let epochDay =
      switch day {
      case .withoutLeapDay(let day):
        ISOCalendar.epochDay(year: year, month: 1, day: 1) + day - 1
          + (day >= 60 && ISOCalendar.isLeap(year) ? 1 : 0)
      case .withLeapDay(let day):
        ISOCalendar.epochDay(year: year, month: 1, day: 1) + day
      case .ofMonth(let month, let week, let weekday):
        YearlyOffsetRule.Change.epochDay(year: year, month: month, week: week, weekday: weekday)
      }
    return epochDay * ISOCalendar.secondsPerDay + second
  }

  private static func epochDay(year: Int64, month: Int64, week: Int64, weekday: Int64) -> Int64 {
    let first = ISOCalendar.epochDay(year: year, month: month, day: 1)
    let ahead = (weekday - ISOCalendar.dayOfWeek(first)).floorRemainder(by: 7)
    let day = ahead + (week - 1) * 7
    // Week 5 is the last one that the month has.
    return first + (day < ISOCalendar.lengthOfMonth(month, in: year) ? day : day - 7)
  }
}

extension Int64 {
  func clamped(to range: ClosedRange<Int64>) -> Int64 {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
