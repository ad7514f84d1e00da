import Temporal
import Testing

@Suite("Times and moments")
struct MomentTests {
  @Test("Order of times with offsets is by moment, then by offset")
  func timeOrder() throws {
    let texts = [
      "12:35:15+05:00", "12:30:14.645876123+01:01", "12:31:14.645876123+01:00",
      "12:31:14.645876124+01:00", "10:35-08:00", "11:35-07:00",
    ]
    let times = try texts.map { try OffsetTime(parsing: $0) }
    #expect(times.sorted() == times)
    #expect(times.reversed().sorted() == times)
  }

  @Test("Order of moments is by instant, then by offset and zone")
  func momentOrder() throws {
    let texts = [
      "0001-01-01T01:01:01.000000001-11:59", "1980-12-11T12:31:14-11:59",
      "1984-10-11T12:31:14.645876123+00:17", "1984-10-11T12:30:14.000000012+00:15",
      "2015-07-21T10:00Z", "2015-07-21T10:00Z[Etc/UTC]", "2015-07-21T12:00+02:00",
      "2015-07-21T12:00+02:00[Europe/Amsterdam]", "2015-07-21T12:00+02:00[Europe/Berlin]",
      "9999-09-09T09:59:59.999999999+11:59",
    ]
    let moments = try texts.map { try ZonedDateTime(parsing: $0) }
    #expect(moments.sorted() == moments)
    #expect(moments.reversed().sorted() == moments)
    #expect(Set(moments).count == texts.count)
  }

  @Test(
    "Times go around the clock",
    arguments: [
      ("23:59:59.999999999", "PT0.000000001S", "00:00"),
      (
        "00:00", "PT-0.000000001S",
        "23:59:59.999999999"
      ), ("12:00", "P5Y3M1DT1H", "13:00"), ("12:00", "PT-49H", "11:00"),
    ]
  )
  func clock(start: String, duration: String, end: String) throws {
    let time = try LocalTime(parsing: start)
    let length = try TemporalDuration(parsing: duration)
    #expect(time.adding(length).description == end)
    #expect(time.adding(length).subtracting(length) == time)
    let withOffset = OffsetTime(time, offset: try UTCOffset(secondsAheadOfUTC: -3600))
    #expect(withOffset.adding(length).description == "\(end)-01:00")
    #expect(withOffset.adding(length).subtracting(length) == withOffset)
  }

  @Test(
    "The same moment on another clock",
    arguments: [
      ("2015-07-21T21:40Z", "Europe/Amsterdam", "2015-07-21T23:40+02:00[Europe/Amsterdam]"),
      ("2015-12-31T23:30Z", "Pacific/Apia", "2016-01-01T13:30+14:00[Pacific/Apia]"),
      ("2015-01-01T00:30Z", "-01:00", "2014-12-31T23:30-01:00"),
    ]
  )
  func shifting(start: String, zone: String, end: String) throws {
    let value = try ZonedDateTime(parsing: start)
    let shifted = try value.shifted(to: TemporalZone(parsing: zone))
    #expect(shifted.description == end)
    #expect(shifted.epochSecond == value.epochSecond)
    #expect(try shifted.shifted(to: .utc) == value)
    #expect(
      try OffsetTime(parsing: "23:30Z").shifted(to: shifted.offset).time
        == value.adding(
          TemporalDuration(
            seconds: 23 * 3600 + 1800 - value.dateTime.time.secondOfDay
          )
        ).shifted(
          to: .offset(
            shifted.offset
          )
        ).dateTime.time
    )
  }

  @Test("A zone cannot lead out of the calendar")
  func ends() throws {
    let latest = LocalDateTime(.latest, .latest)
    let west = TemporalZone.offset(try UTCOffset(secondsAheadOfUTC: -3600))
    let moment = try ZonedDateTime(latest, in: west)
    #expect(moment.description == "+999999999-12-31T23:59:59.999999999-01:00")
    #expect(throws: TemporalError.self) { try moment.shifted(to: .utc) }
    let amsterdam = TemporalZone.named(try NamedTimeZone("Europe/Amsterdam"))
    #expect(try ZonedDateTime(latest, in: amsterdam).offset.secondsAheadOfUTC == 3600)
    let earliest = try ZonedDateTime(LocalDateTime(.earliest), in: amsterdam)
    #expect(throws: TemporalError.self) { try earliest.shifted(to: .utc) }
    for second: Int64 in [.min, .max] {
      #expect(throws: TemporalError.self) { try ZonedDateTime(epochSecond: second, in: amsterdam) }
    }
    #expect(throws: TemporalError.self) {
      try TemporalDuration.between(.dateTime(moment), .date(.earliest))
        .adding(TemporalDuration(months: .min))
    }
  }

  @Test(
    "Sums and differences of every kind",
    arguments: [
      ("date('2015-07-21') + duration('PT-23H-59M-59.5S')", "2015-07-21"),
      ("date('2015-07-21') - duration('PT23H59M59.5S')", "2015-07-21"),
      ("date('2015-07-21') - duration('PT24H0.5S')", "2015-07-20"),
      ("date('2015-07-21') + duration('PT48H')", "2015-07-23"),
      ("localtime('12') + duration('P1DT1H')", "13:00"),
      ("localtime('12') - duration('P1DT1H')", "11:00"),
      ("time('12:00+01:00') + duration('PT13H')", "01:00+01:00"),
      ("localdatetime('2015-07-21T12:00') - duration('P1M')", "2015-06-21T12:00"),
      ("datetime('2015-07-21T12:00Z') - duration('P1MT1H')", "2015-06-21T11:00Z"),
      (
        "datetime('2017-03-26T00:30[Europe/Amsterdam]') + duration('P1D')",
        "2017-03-27T00:30+02:00[Europe/Amsterdam]"
      ),
      (
        "datetime('2017-03-26T00:30[Europe/Amsterdam]') + duration('PT24H')",
        "2017-03-27T01:30+02:00[Europe/Amsterdam]"
      ),
      (
        "datetime('2017-03-25T02:30[Europe/Amsterdam]') + duration('P1D')",
        "2017-03-26T03:30+02:00[Europe/Amsterdam]"
      ),
      (
        "datetime('2017-03-27T02:30[Europe/Amsterdam]') - duration('P1D')",
        "2017-03-26T03:30+02:00[Europe/Amsterdam]"
      ),
    ]
  )
  func sums(expression: String, text: String) throws {
    #expect(try CalendarExpression.evaluate(expression).text == text)
  }

  @Test("The clock runs forward")
  func now() throws {
    let first = try ZonedDateTime.now()
    let second = try ZonedDateTime.now()
    #expect(first <= second)
    #expect(first.zone == .utc)
    #expect((2020...9999).contains(first.dateTime.date.year))
  }
}
