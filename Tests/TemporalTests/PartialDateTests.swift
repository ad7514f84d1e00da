import Temporal
import Testing

@Suite("Years, months and days as spans of days")
struct PartialDateTests {
  @Test(
    "First and last day",
    arguments: [
      ("2016", "2016-01-01", "2016-12-31", "2016"),
      ("2016-02", "2016-02-01", "2016-02-29", "2016-02"),
      ("2015-02", "2015-02-01", "2015-02-28", "2015-02"),
      ("201509", "2015-09-01", "2015-09-30", "2015-09"),
      ("2016-09-23", "2016-09-23", "2016-09-23", "2016-09-23"),
      ("20160923", "2016-09-23", "2016-09-23", "2016-09-23"),
      ("-0044-03", "-0044-03-01", "-0044-03-31", "-0044-03"),
      ("+999999999", "+999999999-01-01", "+999999999-12-31", "+999999999"),
    ]
  )
  func span(text: String, first: String, last: String, printed: String) throws {
    let value = try PartialDate(parsing: text)
    #expect(value.firstDay.description == first)
    #expect(value.lastDay.description == last)
    #expect(value.description == printed)
    #expect(try PartialDate(parsing: printed) == value)
    #expect(value.contains(value.firstDay) && value.contains(value.lastDay))
    if value.lastDay < .latest {
      #expect(try !value.contains(value.lastDay.adding(days: 1)))
    }
    #expect(try !value.contains(value.firstDay.adding(days: -1)))
  }

  @Test("Parts that are known")
  func parts() throws {
    let year = try PartialDate(year: 2016)
    #expect((year.year, year.month, year.day) == (2016, nil, nil))
    let month = try PartialDate(year: 2016, month: 9)
    #expect((month.year, month.month, month.day) == (2016, 9, nil))
    let day = PartialDate(try LocalDate(year: 2016, month: 9, day: 23))
    #expect((day.year, day.month, day.day) == (2016, 9, 23))
    #expect(try PartialDate(parsing: "2016-01") != PartialDate(year: 2016))
  }

  @Test(
    "What is no such date",
    arguments: [
      "", "16", "2016-9", "2016-13", "2016-02-30", "2016-W05", "2016-Q1", "2016-123", "2016-09-23T",
      "about 2016", "1000000000", "+1000000000",
    ]
  )
  func refused(text: String) {
    #expect(throws: TemporalError.self) { try PartialDate(parsing: text) }
  }

  @Test("Years beyond the calendar")
  func years() {
    #expect(throws: TemporalError.self) { try PartialDate(year: 1_000_000_000) }
    #expect(throws: TemporalError.self) { try PartialDate(year: .min) }
  }
}
