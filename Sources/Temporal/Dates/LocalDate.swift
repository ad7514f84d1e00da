/// A day of the proleptic Gregorian calendar, without a time and without a zone.
///
/// Years run from -999,999,999 to 999,999,999; year 0 comes before year 1, as in ISO 8601.
public struct LocalDate: Hashable, Sendable {
  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The first day that can be named: -999999999-01-01.
  public static let earliest = LocalDate(uncheckedYear: -999_999_999, month: 1, day: 1)
  /// The last day that can be named: 999999999-12-31.
  public static let latest = LocalDate(uncheckedYear: 999_999_999, month: 12, day: 31)

  /// Creates a date that the caller knows to exist.
  init(uncheckedYear year: Int64, month: Int64, day: Int64) {
    storedYear = Int32(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  init(uncheckedEpochDay epochDay: Int64) {
    let (year, ordinal) = ISOCalendar.yearAndOrdinal(epochDay)
    let (month, day) = ISOCalendar.monthAndDay(ordinal: ordinal, in: year)
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Creates a date from year, month (1 to 12) and day of the month.
  public init(year: Int64, month: Int64 = 1, day: Int64 = 1) throws(TemporalError) {
    try TemporalField.year.check(year, in: ISOCalendar.years)
    try TemporalField.month.check(month, in: 1...12)
    try TemporalField.day.check(day, in: 1...ISOCalendar.lengthOfMonth(month, in: year))
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Creates a date from the days since 1970-01-01.
  public init(epochDay: Int64) throws(TemporalError) {
    guard ISOCalendar.epochDays.contains(epochDay) else { throw .dateOverflow() }
    self.init(uncheckedEpochDay: epochDay)
  }

  /// Creates a date from a week-based year, an ISO week (1 to 52 or 53) and a day from Monday, 1.
  public init(weekYear: Int64, week: Int64, dayOfWeek: Int64 = 1) throws(TemporalError) {
    try TemporalField.year.check(weekYear, in: ISOCalendar.years)
    try TemporalField.week.check(week, in: 1...ISOCalendar.weeks(in: weekYear))
    try TemporalField.dayOfWeek.check(dayOfWeek, in: 1...7)
    try self.init(
      epochDay: ISOCalendar.firstMonday(of: weekYear) + (week - 1) * 7 + dayOfWeek - 1
    )
  }

  /// Creates a date from a year, a quarter (1 to 4) and a day of the quarter.
  public init(year: Int64, quarter: Int64, dayOfQuarter: Int64 = 1) throws(TemporalError) {
    try TemporalField.year.check(year, in: ISOCalendar.years)
    try TemporalField.quarter.check(quarter, in: 1...4)
    try TemporalField.dayOfQuarter.check(
      dayOfQuarter,
      in: 1...ISOCalendar.lengthOfQuarter(quarter, in: year)
    )
    let first = ISOCalendar.epochDay(year: year, month: quarter * 3 - 2, day: 1)
    self.init(uncheckedEpochDay: first + dayOfQuarter - 1)
  }

  /// Creates a date from a year and a day of the year, 1 to 365 or 366.
  public init(year: Int64, ordinalDay: Int64) throws(TemporalError) {
    try TemporalField.year.check(year, in: ISOCalendar.years)
    try TemporalField.ordinalDay.check(ordinalDay, in: 1...ISOCalendar.lengthOfYear(year))
    let (month, day) = ISOCalendar.monthAndDay(ordinal: ordinalDay, in: year)
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The year of the calendar.
  public var year: Int64 { Int64(storedYear) }
  /// The month, 1 to 12.
  public var month: Int64 { Int64(storedMonth) }
  /// The day of the month, from 1.
  public var day: Int64 { Int64(storedDay) }
  /// The days since 1970-01-01.
  public var epochDay: Int64 { ISOCalendar.epochDay(year: year, month: month, day: day) }
  /// The quarter of the year, 1 to 4.
  public var quarter: Int64 { (month - 1) / 3 + 1 }
  /// The day of the year, from 1.
  public var ordinalDay: Int64 { ISOCalendar.daysBefore(month: month, in: year) + day }
  /// The day of the quarter, from 1.
  public var dayOfQuarter: Int64 {
    ordinalDay - ISOCalendar.daysBefore(month: quarter * 3 - 2, in: year)
  }
  /// One for Monday to seven for Sunday.
  public var dayOfWeek: Int64 { ISOCalendar.dayOfWeek(epochDay) }
  /// The year that the ISO week belongs to: the year of its Thursday.
  public var weekYear: Int64 { thursday.year }
  /// The ISO week, 1 to 52 or 53.
  public var week: Int64 { (thursday.ordinal - 1) / 7 + 1 }

  private var thursday: (year: Int64, ordinal: Int64) {
    let epochDay = self.epochDay
    return ISOCalendar.yearAndOrdinal(epochDay - ISOCalendar.dayOfWeek(epochDay) + 4)
  }
}

extension LocalDate: Comparable {
  /// Orders dates from earlier to later.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }
}
