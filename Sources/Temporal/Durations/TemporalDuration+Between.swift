extension TemporalDuration {
  /// The duration from one point to another: whole months, then whole days, then time.
  ///
  /// What one of them lacks (date, time, zone) is taken from the other, a missing time as midnight.
  /// Months and days are counted only if both have a date. In a zone, months and days are those of
  /// the calendar of the first point, and time is the time that passes.
  public static func between(
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws(TemporalError) -> TemporalDuration {
    let pair = try AlignedPair(start, end)
    guard start.date != nil, end.date != nil else { return pair.time }
    switch pair {
    case .times:
      return pair.time
    case .local(let from, let to):
      let months = from.months(until: to)
      let afterMonths = try from.adding(months: months, days: 0)
      let days = afterMonths.days(until: to)
      let rest = AlignedPair.local(try afterMonths.adding(months: 0, days: days), to).time
      return TemporalDuration(
        uncheckedMonths: months,
        days: days,
        seconds: rest.seconds,
        nanoseconds: rest.nanoseconds
      )
    case .zoned(let from, let to):
      let there = try to.shifted(to: from.zone).dateTime
      let months = from.dateTime.months(until: there)
      let afterMonths = try from.adding(months: months, days: 0)
      let days = afterMonths.dateTime.days(until: there)
      let rest = AlignedPair.zoned(try afterMonths.adding(months: 0, days: days), to).time
      return TemporalDuration(
        uncheckedMonths: months,
        days: days,
        seconds: rest.seconds,
        nanoseconds: rest.nanoseconds
      )
    }
  }

  /// The whole months from one point to another; none unless both have a date.
  public static func inMonths(
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws(TemporalError) -> TemporalDuration {
    guard let (from, to) = try calendar(start, end) else { return .zero }
    return TemporalDuration(
      uncheckedMonths: from.months(until: to),
      days: 0,
      seconds: 0,
      nanoseconds: 0
    )
  }

  /// The whole days from one point to another; none unless both have a date.
  public static func inDays(
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws(TemporalError) -> TemporalDuration {
    guard let (from, to) = try calendar(start, end) else { return .zero }
    return TemporalDuration(
      uncheckedMonths: 0,
      days: from.days(until: to),
      seconds: 0,
      nanoseconds: 0
    )
  }

  /// The time that passes from one point to another, in seconds and nanoseconds.
  public static func inSeconds(
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws(TemporalError) -> TemporalDuration {
    try AlignedPair(start, end).time
  }

  /// Both points on the calendar of the first; `nil` unless both have a date.
  private static func calendar(
    _ start: TemporalValue,
    _ end: TemporalValue
  ) throws(TemporalError) -> (LocalDateTime, LocalDateTime)? {
    guard start.date != nil, end.date != nil else { return nil }
    switch try AlignedPair(start, end) {
    case .times: return nil
    case .local(let from, let to): return (from, to)
    case .zoned(let from, let to):
      return (from.dateTime, try to.shifted(to: from.zone).dateTime)
    }
  }
}

/// Two points in time, brought to one kind.
private enum AlignedPair {
  /// Nanoseconds on one clock, when neither has a date.
  case times(Int64, Int64)
  case local(LocalDateTime, LocalDateTime)
  case zoned(ZonedDateTime, ZonedDateTime)

  init(_ start: TemporalValue, _ end: TemporalValue) throws(TemporalError) {
    let startTime = start.localTime ?? .midnight
    let endTime = end.localTime ?? .midnight
    let startZone = start.zone ?? end.zone
    let endZone = end.zone ?? start.zone
    guard let startDate = start.date ?? end.date, let endDate = end.date ?? start.date else {
      // Without dates the zones can only be offsets.
      let startOffset = (start.offset ?? end.offset ?? .zero).nanoseconds
      let endOffset = (end.offset ?? start.offset ?? .zero).nanoseconds
      self = .times(
        startTime.nanosecondOfDay - startOffset,
        endTime.nanosecondOfDay - endOffset
      )
      return
    }
    let from = LocalDateTime(startDate, startTime)
    let to = LocalDateTime(endDate, endTime)
    guard let startZone, let endZone else {
      self = .local(from, to)
      return
    }
    self = .zoned(
      try ZonedDateTime(from, in: startZone, preferring: start.offset),
      try ZonedDateTime(to, in: endZone, preferring: end.offset)
    )
  }

  /// The time that passes from the first point to the second.
  var time: TemporalDuration {
    switch self {
    case .times(let start, let end):
      AlignedPair.duration(seconds: 0, nanoseconds: end - start)
    case .local(let start, let end):
      AlignedPair.duration(
        seconds: end.secondsSinceEpoch - start.secondsSinceEpoch,
        nanoseconds: end.time.nanosecond - start.time.nanosecond
      )
    case .zoned(let start, let end):
      AlignedPair.duration(
        seconds: end.epochSecond - start.epochSecond,
        nanoseconds: end.dateTime.time.nanosecond - start.dateTime.time.nanosecond
      )
    }
  }

  private static func duration(seconds: Int64, nanoseconds: Int64) -> TemporalDuration {
    TemporalDuration(
      uncheckedMonths: 0,
      days: 0,
      seconds: seconds + nanoseconds.floorDivided(by: LocalTime.nanosecondsPerSecond),
      nanoseconds: nanoseconds.floorRemainder(by: LocalTime.nanosecondsPerSecond)
    )
  }
}
