/// The rules of the proleptic Gregorian calendar: leap years, lengths, and days as a count.
///
/// An epoch day is a number of days since 1970-01-01. The functions are total over the years of
/// `LocalDate` and a few years around them; they check nothing.
enum ISOCalendar {
  /// The years that a date may have.
  static let years: ClosedRange<Int64> = -999_999_999...999_999_999
  /// The epoch days that a date may have.
  static let epochDays: ClosedRange<Int64> =
    epochDay(year: -999_999_999, month: 1, day: 1)...epochDay(year: 999_999_999, month: 12, day: 31)
  static let secondsPerDay: Int64 = 86_400

  static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func lengthOfYear(_ year: Int64) -> Int64 {
    isLeap(year) ? 366 : 365
  }

  static func lengthOfMonth(_ month: Int64, in year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func lengthOfQuarter(_ quarter: Int64, in year: Int64) -> Int64 {
    switch quarter {
    case 1: isLeap(year) ? 91 : 90
    case 2: 91
    default: 92
    }
  }

  /// The number of ISO weeks in a week-based year: 53 if it begins on a Thursday, or on a
  /// Wednesday in a leap year, else 52.
  static func weeks(in weekYear: Int64) -> Int64 {
    let first = dayOfWeek(epochDay(year: weekYear, month: 1, day: 1))
    return first == 4 || (first == 3 && isLeap(weekYear)) ? 53 : 52
  }

  /// Days in the year before the first of a month.
  static func daysBefore(month: Int64, in year: Int64) -> Int64 {
    let inCommonYear = (367 * month - 362) / 12
    guard month > 2 else { return inCommonYear }
    return inCommonYear - (isLeap(year) ? 1 : 2)
  }

  /// Days from 0000-01-01 to the first day of a year.
  private static func daysBefore(year: Int64) -> Int64 {
    let last = year - 1
    return 365 * year + last.floorDivided(by: 4) - last.floorDivided(by: 100)
      + last.floorDivided(by: 400) + 1
  }

  /// Days from 0000-01-01 to 1970-01-01.
  private static let daysToEpoch: Int64 = 719_528
  private static let daysPerCycle: Int64 = 146_097

  static func epochDay(year: Int64, month: Int64, day: Int64) -> Int64 {
    daysBefore(year: year) + daysBefore(month: month, in: year) + day - 1 - daysToEpoch
  }

  /// The year that holds an epoch day, and the day's place in it, counted from one.
  static func yearAndOrdinal(_ epochDay: Int64) -> (year: Int64, ordinal: Int64) {
    let days = epochDay + daysToEpoch
    // The average year of a 400-year cycle gives a year that is at most one too high.
    var year = (days * 400).floorDivided(by: daysPerCycle)
    while daysBefore(year: year) > days { year -= 1 }
    while daysBefore(year: year + 1) <= days { year += 1 }
    return (year, days - daysBefore(year: year) + 1)
  }

  static func monthAndDay(ordinal: Int64, in year: Int64) -> (month: Int64, day: Int64) {
    var month = min(12, (ordinal - 1) / 29 + 1)
    while daysBefore(month: month, in: year) >= ordinal { month -= 1 }
    return (month, ordinal - daysBefore(month: month, in: year))
  }

  /// One for Monday to seven for Sunday.
  static func dayOfWeek(_ epochDay: Int64) -> Int64 {
    (epochDay + 3).floorRemainder(by: 7) + 1
  }

  /// The Monday with which a week-based year begins: the week of 4 January.
  static func firstMonday(of weekYear: Int64) -> Int64 {
    let fourth = epochDay(year: weekYear, month: 1, day: 4)
    return fourth - dayOfWeek(fourth) + 1
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards negative infinity; the divisor is positive.
  func floorDivided(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// What is left after `floorDivided`, never negative; the divisor is positive.
  func floorRemainder(by divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
