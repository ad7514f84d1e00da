/// A length of calendar time: months, days and seconds, which are kept apart.
///
/// A month has no fixed number of days and a day no fixed number of seconds, so two durations are
/// equal only if all parts are. They are ordered by their average length, a month being 2,629,746
/// seconds (a 400-year cycle divided by its months) and a day 86,400.
public struct TemporalDuration: Hashable, Sendable {
  /// The months; twelve are a year.
  public let months: Int64
  /// The days; seven are a week.
  public let days: Int64
  /// The seconds, rounded down.
  public let seconds: Int64
  private let storedNanoseconds: Int32

  /// No time at all.
  public static let zero = TemporalDuration(uncheckedMonths: 0, days: 0, seconds: 0, nanoseconds: 0)

  static let secondsPerMonth: Int64 = 2_629_746

  init(uncheckedMonths months: Int64, days: Int64, seconds: Int64, nanoseconds: Int64) {
    self.months = months
    self.days = days
    self.seconds = seconds
    storedNanoseconds = Int32(truncatingIfNeeded: nanoseconds)
  }

  /// Creates a duration; nanoseconds outside of 0 to 999,999,999 are carried into the seconds.
  public init(
    months: Int64 = 0,
    days: Int64 = 0,
    seconds: Int64 = 0,
    nanoseconds: Int64 = 0
  ) throws(TemporalError) {
    let carry = nanoseconds.floorDivided(by: LocalTime.nanosecondsPerSecond)
    let (total, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow else { throw .durationOverflow() }
    self.init(
      uncheckedMonths: months,
      days: days,
      seconds: total,
      nanoseconds: nanoseconds.floorRemainder(by: LocalTime.nanosecondsPerSecond)
    )
  }

  /// The nanoseconds beyond the seconds, 0 to 999,999,999, also in a negative duration.
  public var nanoseconds: Int64 { Int64(storedNanoseconds) }

  /// The time below a day, in whole days, rounded towards zero.
  var wholeDaysOfTime: Int64 {
    // Seconds are rounded down: a negative fraction of a second brings them one nearer to zero.
    let towardsZero = seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds
    return towardsZero / ISOCalendar.secondsPerDay
  }

  /// The average length in nanoseconds.
  private var averageNanoseconds: Int128 {
    let seconds =
      Int128(months) * Int128(TemporalDuration.secondsPerMonth)
      + Int128(days) * Int128(ISOCalendar.secondsPerDay) + Int128(self.seconds)
    return seconds * Int128(LocalTime.nanosecondsPerSecond) + Int128(nanoseconds)
  }
}

extension TemporalDuration: Comparable {
  /// Orders durations by their average length; among equal lengths, by months, then by days.
  public static func < (left: TemporalDuration, right: TemporalDuration) -> Bool {
    (left.averageNanoseconds, left.months, left.days)
      < (right.averageNanoseconds, right.months, right.days)
  }
}
