import Temporal
import Testing

@Suite("Calendar dates")
struct LocalDateTests {
  /// Counts the days of a calendar one by one; knows only how long a month is.
  private struct DayCounter {
    var year: Int64
    var month: Int64 = 1
    var day: Int64 = 1
    var ordinal: Int64 = 1
    var dayOfQuarter: Int64 = 1

    init(year: Int64) {
      self.year = year
    }

    var isLeap: Bool {
      year % 400 == 0 || year % 100 != 0 && year % 4 == 0
    }

    mutating func advance() {
      let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      ordinal += 1
      dayOfQuarter += 1
      guard day > lengths[Int(month) - 1] else { return }
      day = 1
      month += 1
      if month % 3 == 1 { dayOfQuarter = 1 }
      guard month > 12 else { return }
      month = 1
      ordinal = 1
      year += 1
    }
  }

  @Test(
    "Days counted one by one",
    arguments: [-999_999_999, -4801, -401, -1, 1580, 1890, 1960, 2380, 999_999_990] as [Int64]
  )
  func counting(firstYear: Int64) throws {
    var counter = DayCounter(year: firstYear)
    var date = try LocalDate(year: firstYear)
    let firstDay = date.epochDay
    var weekday = date.dayOfWeek
    for offset in 0..<(366 * 5) {
      #expect(date.epochDay == firstDay + Int64(offset))
      #expect((date.year, date.month, date.day) == (counter.year, counter.month, counter.day))
      #expect(date.ordinalDay == counter.ordinal)
      #expect(date.dayOfQuarter == counter.dayOfQuarter)
      #expect(date.quarter == (counter.month + 2) / 3)
      #expect(date.dayOfWeek == weekday)
      guard date < LocalDate.latest else { break }
      let next = try LocalDate(epochDay: date.epochDay + 1)
      #expect(date < next)
      #expect(try date.adding(days: 1) == next)
      date = next
      counter.advance()
      weekday = weekday % 7 + 1
    }
  }

  @Test("The first day is a Thursday")
  func epoch() throws {
    let date = try LocalDate(epochDay: 0)
    #expect((date.year, date.month, date.day, date.dayOfWeek) == (1970, 1, 1, 4))
  }

  @Test("Parts of a date", arguments: ReferenceTables.dates)
  func reference(_ row: [String]) throws {
    let date = try LocalDate(parsing: row[0])
    let parts = [
      date.epochDay, date.weekYear, date.week, date.dayOfWeek, date.ordinalDay, date.quarter,
      date.dayOfQuarter,
    ]
    #expect(parts.map { String($0) } == Array(row[1...]))
    #expect(date.description == row[0])
    #expect(try LocalDate(epochDay: date.epochDay) == date)
    #expect(try LocalDate(year: date.year, ordinalDay: date.ordinalDay) == date)
    #expect(
      try LocalDate(year: date.year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter)
        == date
    )
    #expect(
      try LocalDate(weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek) == date
    )
  }

  @Test("Every year has the weeks that its Thursdays count", arguments: [-2001, 1895, 2000])
  func weeks(firstYear: Int64) throws {
    for year in firstYear..<(firstYear + 120) {
      var thursdays: Int64 = 0
      var date = try LocalDate(year: year)
      while date.year == year {
        if date.dayOfWeek == 4 {
          thursdays += 1
          #expect(date.week == thursdays)
          #expect(date.weekYear == year)
          #expect(try LocalDate(weekYear: year, week: thursdays, dayOfWeek: 4) == date)
        }
        date = try date.adding(days: 1)
      }
      #expect(throws: TemporalError.self) {
        try LocalDate(weekYear: year, week: thursdays + 1)
      }
    }
  }

  @Test(
    "Months and their last days",
    arguments: [
      ("2016-01-31", 1, "2016-02-29"), ("2015-01-31", 1, "2015-02-28"),
      ("2016-02-29", 12, "2017-02-28"), ("2016-02-29", 48, "2020-02-29"),
      ("2016-03-31", -1, "2016-02-29"), ("2016-01-31", -2, "2015-11-30"),
      ("0001-01-15", -1, "0000-12-15"), ("0000-01-31", -1, "-0001-12-31"),
    ] as [(String, Int64, String)]
  )
  func months(start: String, months: Int64, end: String) throws {
    #expect(try LocalDate(parsing: start).adding(months: months).description == end)
  }

  @Test("The ends of the calendar are errors, not traps")
  func ends() throws {
    let latest = LocalDate.latest
    let earliest = LocalDate.earliest
    for count: Int64 in [1, 1000, .max] {
      #expect(throws: TemporalError.self) { try latest.adding(days: count) }
      #expect(throws: TemporalError.self) { try latest.adding(months: count) }
      #expect(throws: TemporalError.self) { try earliest.adding(days: -count) }
      #expect(throws: TemporalError.self) { try earliest.adding(months: -count) }
    }
    for count: Int64 in [.min, .max] {
      #expect(throws: TemporalError.self) { try LocalDate(epochDay: count) }
      #expect(throws: TemporalError.self) { try LocalDate(year: count) }
      #expect(throws: TemporalError.self) { try LocalDate(year: 2000, month: count) }
      #expect(throws: TemporalError.self) { try LocalDate(year: 2000, month: 1, day: count) }
      #expect(throws: TemporalError.self) { try LocalDate(weekYear: count, week: 1) }
      #expect(throws: TemporalError.self) { try LocalDate(year: 2000, quarter: count) }
      #expect(throws: TemporalError.self) { try LocalDate(year: 2000, ordinalDay: count) }
    }
    #expect(throws: TemporalError.self) { try LocalDate(year: 2015, month: 2, day: 29) }
    #expect(throws: TemporalError.self) { try LocalDate(year: 1900, month: 2, day: 29) }
    #expect(throws: TemporalError.self) { try LocalDate(year: 2015, ordinalDay: 366) }
    // The Monday of the first week lies before the first day.
    #expect(latest.weekYear == 999_999_999)
    #expect(earliest.week == 1)
    #expect(try latest.adding(days: earliest.epochDay - latest.epochDay) == earliest)
  }
}
