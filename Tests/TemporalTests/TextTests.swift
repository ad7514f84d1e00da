import Temporal
import Testing

@Suite("Reading and printing")
struct TextTests {
  @Test("What is printed is read again, on seeded values", arguments: 1...6)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let date = try generator.date()
      #expect(try LocalDate(parsing: date.description) == date)
      let time = try generator.time()
      #expect(try LocalTime(parsing: time.description) == time)
      let offsetTime = OffsetTime(time, offset: try generator.offset())
      #expect(try OffsetTime(parsing: offsetTime.description) == offsetTime)
      let local = LocalDateTime(date, time)
      #expect(try LocalDateTime(parsing: local.description) == local)
      // At the very ends a shift into a zone may leave the calendar.
      guard (-999_999_998...999_999_998).contains(date.year) else { continue }
      let zoned = try ZonedDateTime(local, in: generator.zone())
      #expect(try ZonedDateTime(parsing: zoned.description) == zoned)
      let duration = try generator.duration()
      #expect(try TemporalDuration(parsing: duration.description) == duration)
    }
  }

  @Test(
    "Seconds and fractions are as short as they can be",
    arguments: [
      (0, 0, "12:00"), (5, 0, "12:00:05"), (0, 500_000_000, "12:00:00.500"),
      (0, 1_000_000, "12:00:00.001"), (0, 1_000, "12:00:00.000001"), (0, 1, "12:00:00.000000001"),
      (59, 999_999_999, "12:00:59.999999999"), (1, 120_000, "12:00:01.000120"),
    ] as [(Int64, Int64, String)]
  )
  func times(second: Int64, nanosecond: Int64, text: String) throws {
    #expect(try LocalTime(hour: 12, second: second, nanosecond: nanosecond).description == text)
  }

  @Test(
    "Years carry a sign outside of four digits",
    arguments: [
      (0, "0000-01-01"), (28, "0028-01-01"), (-1, "-0001-01-01"), (-44, "-0044-01-01"),
      (9999, "9999-01-01"), (10_000, "+10000-01-01"), (-10_000, "-10000-01-01"),
      (999_999_999, "+999999999-01-01"), (-999_999_999, "-999999999-01-01"),
    ] as [(Int64, String)]
  )
  func years(year: Int64, text: String) throws {
    #expect(try LocalDate(year: year).description == text)
    #expect(try LocalDate(parsing: text).year == year)
  }

  @Test(
    "Forms beside those of the kit",
    arguments: [
      ("2015-Q2-60", "2015-05-30"), ("2015Q260", "2015-05-30"), ("2015-Q2", "2015-04-01"),
      ("2015Q2", "2015-04-01"), ("+2015-07-21", "2015-07-21"), ("-44-03-15", "-0044-03-15"),
      ("+12345-W01", "+12345-01-01"), ("2015-w30-2", "2015-07-21"), ("-1", "-0001-01-01"),
    ]
  )
  func dates(text: String, printed: String) throws {
    #expect(try LocalDate(parsing: text).description == printed)
  }

  @Test(
    "Durations in text",
    arguments: [
      ("P14DT16H12M", "P14DT16H12M"), ("P5M1.5D", "P5M1DT12H"), ("P0.75M", "P22DT19H51M49.5S"),
      ("PT0.75M", "PT45S"), ("P2.5W", "P17DT12H"),
      ("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"),
      ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"),
      ("P20120202T143721.545", "P2012Y2M2DT14H37M21.545S"), ("P2012-02", "P2012Y2M"),
      ("PT14:37", "PT14H37M"), ("PT1437", "PT14H37M"), ("P1Q", "P3M"), ("-P1Y2DT3H", "P-1Y-2DT-3H"),
      ("P-1Y2D", "P-1Y2D"), ("PT-0.4S", "PT-0.4S"), ("PT-1.6S", "PT-1.6S"), ("PT0,5S", "PT0.5S"),
      ("p1yt1h", "P1YT1H"), ("PT0S", "PT0S"), ("P0D", "PT0S"), ("PT1.000000001S", "PT1.000000001S"),
      ("PT0.0000000019S", "PT0.000000001S"), ("PT1.5H", "PT1H30M"), ("P0.1D", "PT2H24M"),
      ("PT999999999999999999S", "PT277777777777777H46M39S"), ("+P+1D", "P1D"),
    ]
  )
  func durations(text: String, printed: String) throws {
    let value = try TemporalDuration(parsing: text)
    #expect(value.description == printed)
    #expect(try TemporalDuration(parsing: printed) == value)
  }

  @Test(
    "Texts that are no date",
    arguments: [
      "", " ", "2015-", "2015-7-21", "2015-07-2", "2015-0721", "201507-21", "2015-07-21 ", "x",
      "2015-13-01", "2015-02-29", "2015-W54", "2015-W53-1T", "2015-W30-8", "2015-W30-0", "2015-000",
      "2015-366", "2015-Q5", "2015-Q2-92", "20150", "201507211", "+", "-",
      "10000-01-01", "+1000000000-01-01", "2015-07-21T10:00", "２０１５", "2015-07-21\u{0}",
    ]
  )
  func badDates(text: String) {
    #expect(throws: TemporalError.self) { try LocalDate(parsing: text) }
  }

  @Test(
    "Texts that are no time",
    arguments: [
      "", "1", "123", "24:00", "12:60", "12:00:60", "12:00:00.", "12:00:00.1234567890", "12:0",
      "12:00:0", "12.5", "1200:00", "12:0000", "12:00+01:00", "T12:00", "12:00Z",
    ]
  )
  func badTimes(text: String) {
    #expect(throws: TemporalError.self) { try LocalTime(parsing: text) }
  }

  @Test(
    "Texts that are no moment",
    arguments: [
      "", "2015-07-21T", "2015-07-21 10:00", "2015-07-21T10:00+19:00", "2015-07-21T10:00+1",
      "2015-07-21T10:00+01:60", "2015-07-21T10:00+010", "2015-07-21T10:00[Europe/London",
      "2015-07-21T10:00[]", "2015-07-21T10:00[Europe/Atlantis]",
      "2015-07-21T10:00Z[Europe/London]x",
      "2015-07-21T10:00+05:00[Europe/London]", "2015-07-21T10:00[../UTC]",
      "2017-03-26T02:30+01:00[Europe/Amsterdam]", "999999999-12-31T00:00Z",
    ]
  )
  func badMoments(text: String) {
    #expect(throws: TemporalError.self) { try ZonedDateTime(parsing: text) }
  }

  @Test(
    "Texts that are no duration",
    arguments: [
      "", "P", "PT", "P1", "P1S", "PT1D", "P1D1Y", "P1Y1Y", "P1YT", "1Y", "P1.Y", "P.5Y", "P1Y ",
      "P--1Y", "P1Y2", "P2012-13-01", "P2012-02-32", "P2012-02-02T", "PT25:00", "PT1HS",
      "P9999999999999999999Y", "P999999999999999999Y", "PT0.0000000000000000001S", "P1e5D",
    ]
  )
  func badDurations(text: String) {
    #expect(throws: TemporalError.self) { try TemporalDuration(parsing: text) }
  }

  @Test(
    "Mutated texts are read or refused; what is read is printed and read again",
    arguments: 1...8
  )
  func fuzzing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789+-:.,TWQZPYMDHS[]/ \u{e9}".utf8)
    let samples = [
      "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "2015-W30-2T214032.142Z", "2015Q260",
      "20150721T21:40-01:30", "+999999999-12-31T23:59:59.999999999", "P12Y5M14DT16H12M70.5S",
      "P2012-02-02T14:37:21.545", "PT-1M-0.001S", "-999999999-01-01",
    ]
    var accepted = 0
    for _ in 0..<1500 {
      var bytes = Array((samples.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int(generator.number(0...3)) {
        let letter = alphabet.randomElement(using: &generator) ?? 0
        let place = Int(generator.number(0...Int64(bytes.count)))
        switch generator.number(0...2) {
        case 0: bytes.insert(letter, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        default: if place < bytes.count { bytes[place] = letter }
        }
      }
      if let value = try? LocalDate(parsing: bytes.span) {
        accepted += 1
        #expect(try LocalDate(parsing: value.description) == value)
      }
      if let value = try? LocalTime(parsing: bytes.span) {
        accepted += 1
        #expect(try LocalTime(parsing: value.description) == value)
      }
      if let value = try? OffsetTime(parsing: bytes.span) {
        accepted += 1
        #expect(try OffsetTime(parsing: value.description) == value)
      }
      if let value = try? LocalDateTime(parsing: bytes.span) {
        accepted += 1
        #expect(try LocalDateTime(parsing: value.description) == value)
      }
      if let value = try? ZonedDateTime(parsing: bytes.span) {
        accepted += 1
        #expect(try ZonedDateTime(parsing: value.description) == value)
      }
      if let value = try? TemporalDuration(parsing: bytes.span) {
        accepted += 1
        #expect(try TemporalDuration(parsing: value.description) == value)
      }
    }
    #expect(accepted > 400)
  }

  @Test("A refusal names the kind, what was expected and the place")
  func messages() {
    #expect {
      try LocalDate(parsing: "2015-7x")
    } throws: { error in
      (error as? TemporalError)?.description
        == "the text is not a date: expected 2 digits for the month after 5 characters"
    }
    #expect {
      try LocalDate(parsing: "2015-13")
    } throws: { error in
      (error as? TemporalError)?.description == "'month' must be between 1 and 12"
    }
    #expect {
      try ZonedDateTime(parsing: "2015-07-21T10:00+05:00[Europe/London]")
    } throws: { error in
      (error as? TemporalError)?.code == .offsetMismatch
    }
  }
}
