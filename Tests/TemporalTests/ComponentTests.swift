import Temporal
import Testing

@Suite("Values from components")
struct ComponentTests {
  @Test(
    "Dates taken over with one part changed",
    arguments: [
      ("date({date: date('1984-11-11')})", "1984-11-11"),
      ("date(localdatetime('1984-11-11T12:31:14'))", "1984-11-11"),
      ("date(datetime('1984-11-11T12:31:14+01:00'))", "1984-11-11"),
      ("date({date: date('1984-11-11'), year: 28})", "0028-11-11"),
      ("date({date: date('1984-11-11'), day: 28})", "1984-11-28"),
      ("date({date: date('1984-11-11'), week: 1})", "1984-01-08"),
      ("date({date: date('1984-11-11'), ordinalDay: 28})", "1984-01-28"),
      ("date({date: date('1984-11-11'), quarter: 3})", "1984-08-11"),
      ("date({date: date('1984-11-11'), dayOfQuarter: 1})", "1984-10-01"),
      ("date({date: date('1984-11-11'), dayOfWeek: 1})", "1984-11-05"),
      ("date({datetime: datetime('1984-11-11T00:00Z'), month: 2})", "1984-02-11"),
      ("date({date: date('2016-02-29'), year: 2015})", "2015-02-28"),
      ("date({date: date('2016-01-31'), month: 2})", "2016-02-29"),
      ("date({date: date('2016-05-31'), quarter: 1})", "2016-02-29"),
      ("date({date: date('2020-12-31'), year: 2021, dayOfWeek: 1})", "2021-12-27"),
      ("localtime({time: localtime('12:31:14.645'), millisecond: 3})", "12:31:14.003"),
      ("localtime({time: localtime('12:31:14.645'), nanosecond: 3})", "12:31:14.000000003"),
      ("time({time: datetime('2017-07-08T12:00Z'), timezone: 'Europe/Amsterdam'})", "14:00+02:00"),
      (
        "time({time: localdatetime('2017-07-08T12:00'), timezone: 'Europe/Amsterdam'})",
        "12:00+02:00"
      ),
      ("datetime({epochSeconds: 416779, nanosecond: 5})", "1970-01-05T19:46:19.000000005Z"),
      ("datetime({epochMillis: -1, microsecond: 7})", "1969-12-31T23:59:59.999007Z"),
      (
        "datetime({epochSeconds: 0, timezone: 'Europe/Amsterdam'})",
        "1970-01-01T01:00+01:00[Europe/Amsterdam]"
      ),
      ("datetime.fromepoch(0, -1)", "1969-12-31T23:59:59.999999999Z"),
      (
        "datetime({year: 2017, month: 3, day: 26, hour: 2, minute: 30, timezone: 'Europe/Paris'})",
        "2017-03-26T03:30+02:00[Europe/Paris]"
      ),
      ("date.truncate('millennium', date('-0044-03-15'), {})", "-1000-01-01"),
      ("date.truncate('decade', date('-0044-03-15'), {})", "-0050-01-01"),
      (
        "localtime.truncate('second', localtime('12:31:14.645876123'), {millisecond: 5})",
        "12:31:14.005"
      ),
      (
        "localtime.truncate('millisecond', localtime('12:31:14.645876123'), {microsecond: 5})",
        "12:31:14.645005"
      ),
      (
        "localtime.truncate('microsecond', localtime('12:31:14.645876123'), {millisecond: 5})",
        "12:31:14.005876"
      ),
      (
        "time.truncate('day', datetime('2017-07-08T12:00Z'), {timezone: 'Europe/Amsterdam'})",
        "00:00+02:00"
      ),
      (
        "datetime.truncate('day', datetime('2017-10-29T02:30+01:00[Europe/Amsterdam]'), {})",
        "2017-10-29T00:00+02:00[Europe/Amsterdam]"
      ),
      (
        "datetime.truncate('hour', datetime('2017-10-29T02:30+01:00[Europe/Amsterdam]'), {})",
        "2017-10-29T02:00+01:00[Europe/Amsterdam]"
      ),
    ]
  )
  func selection(expression: String, text: String) throws {
    #expect(try CalendarExpression.evaluate(expression).text == text)
  }

  @Test(
    "What cannot be made, and why",
    arguments: [
      ("date({})", .missingField), ("date({month: 2})", .missingField),
      ("date({year: 1984, day: 2})", .missingField), ("date({week: 2})", .missingField),
      ("date({year: 1984, dayOfWeek: 2})", .missingField),
      ("date({year: 1984, dayOfQuarter: 2})", .missingField),
      ("date({year: 1984, month: 2, week: 3})", .conflictingFields),
      ("date({year: 1984, quarter: 2, ordinalDay: 3})", .conflictingFields),
      ("date({year: 1984, day: 2, dayOfWeek: 3})", .conflictingFields),
      ("date({year: 1984, month: 13})", .fieldOutOfRange),
      ("date({year: 1984, month: 2, day: 30})", .fieldOutOfRange),
      ("date({date: date('2015-01-31'), year: 2015, month: 2, day: 29})", .fieldOutOfRange),
      ("date({year: 1000000000})", .fieldOutOfRange),
      ("date({year: 1984, week: 53})", .fieldOutOfRange),
      ("date({year: 1984, hour: 3})", .fieldNotApplicable),
      ("date({year: 1984, timezone: 'Z'})", .fieldNotApplicable),
      ("date({date: localtime('12:00')})", .missingPart),
      ("date({date: date('2015-01-31'), time: localtime('12:00')})", .fieldNotApplicable),
      ("localtime({})", .missingField), ("localtime({minute: 3})", .missingField),
      ("localtime({hour: 1, second: 3})", .missingField),
      ("localtime({hour: 1, minute: 1, nanosecond: 3})", .missingField),
      ("localtime({hour: 24})", .fieldOutOfRange), ("localtime({hour: -1})", .fieldOutOfRange),
      ("localtime({hour: 1, minute: 60})", .fieldOutOfRange),
      ("localtime({hour: 1, minute: 1, second: 60})", .fieldOutOfRange),
      ("localtime({hour: 1, minute: 1, second: 1, millisecond: 1000})", .fieldOutOfRange),
      (
        "localtime({hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000})",
        .fieldOutOfRange
      ),
      (
        "localtime({hour: 1, minute: 1, second: 1, microsecond: 1, nanosecond: 1000})",
        .fieldOutOfRange
      ),
      ("localtime({hour: 1, minute: 1, second: 1, nanosecond: 1000000000})", .fieldOutOfRange),
      ("localtime({time: date('2015-01-31')})", .missingPart),
      ("localtime({hour: 1, year: 2015})", .fieldNotApplicable),
      ("time({hour: 1, timezone: 'Europe/Amsterdam'})", .timeZoneNeedsDate),
      ("time({hour: 1, timezone: '+25:00'})", .fieldOutOfRange),
      ("time({hour: 1, timezone: '+01:00x'})", .invalidText),
      ("time({hour: 1, timezone: 'Atlantis'})", .unknownTimeZone),
      ("localdatetime({year: 2015, timezone: 'Z'})", .fieldNotApplicable),
      ("localdatetime({epochSeconds: 1})", .fieldNotApplicable),
      ("datetime({epochSeconds: 1, epochMillis: 1})", .conflictingFields),
      ("datetime({epochSeconds: 1, hour: 1})", .conflictingFields),
      ("datetime({epochMillis: 1, millisecond: 1})", .conflictingFields),
      ("datetime({epochSeconds: 1, date: date('2015-01-31')})", .conflictingFields),
      ("datetime({epochSeconds: 9223372036854775807})", .overflow),
      ("datetime.fromepoch(9223372036854775807, 9223372036854775807)", .overflow),
      ("datetime.fromepochmillis(-9223372036854775808)", nil),
      ("datetime({datetime: datetime('2015'), date: date('2015')})", .conflictingFields),
      ("datetime({datetime: datetime('2015'), time: localtime('12')})", .conflictingFields),
      ("datetime({hour: 12})", .missingField),
      ("date.truncate('hour', date('2015'), {})", .unitNotApplicable),
      ("date.truncate('day', localtime('12'), {})", .missingPart),
      ("date.truncate('day', date('2015'), {nanosecond: 2})", .fieldNotApplicable),
      ("date.truncate('day', date('2015'), {date: date('2015')})", .fieldNotApplicable),
      ("datetime.truncate('hour', date('2015'), {})", .unitNotApplicable),
      ("datetime.truncate('hour', localtime('12'), {})", .missingPart),
      ("localtime.truncate('month', localtime('12'), {})", .unitNotApplicable),
      ("localtime.truncate('hour', date('2015'), {})", .missingPart),
      ("localtime.truncate('hour', localtime('12'), {timezone: 'Z'})", .fieldNotApplicable),
      (
        "localtime.truncate('millisecond', localtime('12'), {nanosecond: 1000000})",
        .fieldOutOfRange
      ),
      ("date.truncate('century', date('-999999999-01-01'), {})", .fieldOutOfRange),
    ] as [(String, TemporalError.Code?)]
  )
  func errors(expression: String, code: TemporalError.Code?) throws {
    var found: TemporalError.Code?
    do {
      _ = try CalendarExpression.evaluate(expression)
    } catch let error as TemporalError {
      found = error.code
      #expect(!error.description.isEmpty)
    }
    #expect(found == code)
  }

  @Test("Components keep what was set last")
  func components() {
    var components = TemporalComponents([.year: 1984, .nanosecond: 3])
    #expect(components[.year] == 1984 && components[.nanosecond] == 3)
    components[.year] = nil
    components[.day] = 5
    #expect(components[.year] == nil && components[.day] == 5)
    for (index, field) in TemporalField.allCases.enumerated() {
      components[field] = Int64(index)
    }
    #expect(TemporalField.allCases.map { components[$0] } == Array(0..<16))
  }

  @Test(
    "Parts that can be read",
    arguments: [
      ("date('1984-01-01')", .year, "1984"), ("date('1984-01-01')", .weekYear, "1983"),
      ("date('1984-01-01')", .week, "52"), ("date('1984-01-01')", .weekDay, "7"),
      ("date('1984-01-01')", .dayOfWeek, "7"), ("date('1984-11-11')", .quarter, "4"),
      ("date('1984-11-11')", .dayOfQuarter, "42"), ("date('1984-11-11')", .ordinalDay, "316"),
      ("date('1984-11-11')", .month, "11"), ("date('1984-11-12')", .day, "12"),
      ("time('12:31:14.645876123+01:00')", .hour, "12"),
      ("time('12:31:14.645876123+01:00')", .minute, "31"),
      ("time('12:31:14.645876123+01:00')", .second, "14"),
      ("time('12:31:14.645876123+01:00')", .millisecond, "645"),
      ("time('12:31:14.645876123+01:00')", .microsecond, "645876"),
      ("time('12:31:14.645876123+01:00')", .nanosecond, "645876123"),
      ("time('12:31:14.645876123+01:00')", .timezone, "+01:00"),
      ("time('12:31:14.645876123+01:00')", .offset, "+01:00"),
      ("time('12:31:14.645876123+01:00')", .offsetMinutes, "60"),
      ("time('12:31:14.645876123+01:00')", .offsetSeconds, "3600"),
      (
        "datetime('1984-11-11T12:31:14.645+01:00[Europe/Stockholm]')", .timezone,
        "Europe/Stockholm"
      ),
      ("datetime('1984-11-11T12:31:14.645+01:00[Europe/Stockholm]')", .offset, "+01:00"),
      ("datetime('1984-11-11T12:31:14.645876123+01:00')", .epochSeconds, "469020674"),
      ("datetime('1984-11-11T12:31:14.645876123+01:00')", .epochMillis, "469020674645"),
      ("datetime('1969-12-31T23:59:59.999Z')", .epochSeconds, "-1"),
      ("datetime('1969-12-31T23:59:59.999Z')", .epochMillis, "-1"),
      ("localdatetime('1984-11-11T12:00')", .epochSeconds, nil),
      ("localdatetime('1984-11-11T12:00')", .offset, nil), ("date('1984')", .hour, nil),
      ("localtime('12')", .year, nil), ("localtime('12')", .timezone, nil),
    ] as [(String, TemporalAccessor, String?)]
  )
  func accessors(expression: String, accessor: TemporalAccessor, text: String?) throws {
    guard case .point(let value) = try CalendarExpression.evaluate(expression) else {
      Issue.record("the expression is no point in time")
      return
    }
    switch value[accessor] {
    case .integer(let number): #expect(String(number) == text)
    case .text(let found): #expect(found == text)
    case nil: #expect(text == nil)
    }
  }
}
