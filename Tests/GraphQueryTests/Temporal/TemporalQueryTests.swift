import NetworkGraph
import Testing

@testable import GraphQuery

/// Temporal values in queries, from text to result.
@Suite struct TemporalQueryTests {
  private static func value(
    _ expression: String,
    _ parameters: [String: Value] = [:]
  ) throws -> Value {
    let result = try Session().run("RETURN \(expression) AS value", parameters: parameters)
    return try #require(result.rows.first?.first)
  }

  private static func error(_ query: String) throws -> QueryError {
    do throws(QueryError) {
      _ = try Session().run(query)
    } catch {
      return error
    }
    throw MissingError()
  }

  private struct MissingError: Error {}

  @Test(arguments: [
    // Making
    ("date('2016-09-23')", "date('2016-09-23')"),
    ("date({year: 2016, month: 9})", "date('2016-09-01')"),
    ("date(datetime('2016-09-23T12:00Z'))", "date('2016-09-23')"),
    ("localtime('12:31')", "localtime('12:31')"),
    ("time({hour: 12, timezone: '+01:00'})", "time('12:00+01:00')"),
    ("localdatetime(date('2016-09-23'))", "localdatetime('2016-09-23T00:00')"),
    ("datetime(localdatetime('2016-09-23T12:00'))", "datetime('2016-09-23T12:00Z')"),
    ("datetime.fromepoch(416779, 999999999)", "datetime('1970-01-05T19:46:19.999999999Z')"),
    ("datetime.fromEpochMillis(237821673987)", "datetime('1977-07-15T13:34:33.987Z')"),
    ("duration({days: 1, hours: 1.5})", "duration('P1DT1H30M')"),
    ("duration(duration('P1D'))", "duration('P1D')"),
    ("date(null)", "null"), ("date({year: null})", "null"), ("duration({days: null})", "null"),
    // Truncating
    ("date.truncate('MONTH', date('2016-09-23'))", "date('2016-09-01')"),
    (
      "datetime.truncate('day', localdatetime('2016-09-23T12:31'), {hour: 3})",
      "datetime('2016-09-23T03:00Z')"
    ),
    // Parts
    ("date('2016-09-23').weekYear", "2016"), ("date('2016-09-23')['month']", "9"),
    ("[date('2016-09-23')][0].day", "23"), ("{d: date('2016-09-23')}.d.quarter", "3"),
    ("date('2016-09-23').hour", "null"), ("date('2016-09-23')[null]", "null"),
    ("time('12:00+01:30').offset", "'+01:30'"), ("duration('P1Y2M').monthsOfYear", "2"),
    // Computing
    ("date('2016-01-31') + duration('P1M')", "date('2016-02-29')"),
    ("duration('P1M') + date('2016-01-31')", "date('2016-02-29')"),
    ("date('2016-03-31') - duration('P1M')", "date('2016-02-29')"),
    ("duration('P1D') * 2", "duration('P2D')"), ("0.5 * duration('P1D')", "duration('PT12H')"),
    ("duration('P1D') / 2", "duration('PT12H')"), ("-duration('P1D')", "duration('P-1D')"),
    ("duration('P1D') - duration('PT1H')", "duration('P1DT-1H')"),
    ("date('2016-01-31') + null", "null"), ("null * duration('P1D')", "null"),
    ("duration('P1D') / null", "null"), ("null - duration('P1D')", "null"),
    ("'on ' + date('2016-09-23')", "'on 2016-09-23'"),
    ("[1] + date('2016-09-23')", "[1, date('2016-09-23')]"),
    (
      "duration.between(date('2016-09-23'), date('2017-10-24'))", "duration('P1Y1M1D')"
    ),
    ("duration.inDays(date('2016-09-23'), date('2017-09-23')).days", "365"),
    // Comparing
    ("date('2016-09-23') < date('2016-09-24')", "true"),
    ("date('2016-09-23') = date('20160923')", "true"),
    ("date('2016-09-23') < datetime('2016-09-24T00:00Z')", "null"),
    ("date('2016-09-23') = datetime('2016-09-23T00:00Z')", "false"),
    ("duration('P1D') < duration('P2D')", "null"),
    ("duration('P1D') = duration('PT24H')", "false"),
    ("date('2016-09-23') IN [date('2016-09-23')]", "true"),
    // Texts
    ("toString(duration({months: 14}))", "'P1Y2M'"),
    ("toStringOrNull(date('2016-09-23'))", "'2016-09-23'"),
  ])
  func expressions(expression: String, expected: String) throws {
    #expect(try Self.value(expression).description == expected)
  }

  @Test func clocksOfAStatementAgree() throws {
    let result = try Session().run(
      """
      UNWIND range(1, 3) AS i
      RETURN DISTINCT datetime() = datetime.statement() AND date() = date.transaction()
        AND datetime().epochMillis = timestamp()
        AND datetime({timezone: 'Europe/Amsterdam'}).epochSeconds = datetime().epochSeconds
        AND datetime.realtime() >= datetime.statement('+01:00') AS agree,
        datetime().timezone AS zone
      """
    )
    #expect(result.rows == [[.bool(true), .string("Z")]])
  }

  @Test func parametersAreNotRepeatedInErrors() throws {
    for (query, secret) in [
      ("RETURN date($p)", "some day in May"), ("RETURN date()[$p]", "birthday of Ann"),
      ("RETURN date.truncate($p)", "fortnight of Ann"),
    ] {
      do throws(QueryError) {
        _ = try Session().run(query, parameters: ["p": .string(secret)])
        Issue.record("no error for \(query)")
      } catch {
        #expect(!error.description.contains(secret))
        #expect(error.kind == .argumentError)
        #expect(error.code == .invalidArgumentValue)
        #expect(error.phase == .runtime)
      }
    }
  }

  @Test(arguments: [
    ("date('2016-13-01')", QueryError.Kind.argumentError, QueryError.Code.numberOutOfRange),
    ("date('23 September')", .argumentError, .invalidArgumentValue),
    ("date({year: 2016, hour: 1})", .argumentError, .invalidArgumentValue),
    ("date({yaer: 2016})", .argumentError, .invalidArgumentValue),
    ("date({year: '2016'})", .typeError, .invalidArgumentValue),
    ("date.truncate('fortnight', date())", .argumentError, .invalidArgumentValue),
    ("date('2016-09-23').yaer", .argumentError, .invalidArgumentValue),
    ("date('+999999999-12-31') + duration('P1D')", .arithmeticError, .numberOutOfRange),
    ("duration('P1D') / 0", .arithmeticError, .divisionByZero),
    ("date('2016-09-23') - date('2016-09-22')", .typeError, .invalidArgumentType),
    ("date('2016-09-23') + 1", .typeError, .invalidArgumentType),
    ("date('2016-09-23') * 2", .typeError, .invalidArgumentType),
    ("duration('P1D') * duration('P1D')", .typeError, .invalidArgumentType),
  ])
  func errors(expression: String, kind: QueryError.Kind, code: QueryError.Code) throws {
    let error = try Self.error("WITH \(expression) AS value RETURN value")
    #expect(error.kind == kind, "\(error)")
    #expect(error.code == code, "\(error)")
    #expect(error.phase == .runtime)
    #expect(error.range != nil)
  }

  @Test func wrongTypesAreFoundBeforeTheQueryRuns() throws {
    for expression in ["date(1)", "duration(date())", "duration.between(1, date())"] {
      let error = try Self.error("RETURN \(expression)")
      #expect(error.phase == .compileTime)
      #expect(error.code == .invalidArgumentType)
    }
  }

  @Test func aggregates() throws {
    let result = try Session().run(
      """
      UNWIND ['P1D', 'PT12H', 'P1M'] AS text
      WITH duration(text) AS d, date('2016-01-31') + duration(text) AS day
      RETURN sum(d), avg(d), min(d), max(d), max(day), count(DISTINCT day)
      """
    )
    #expect(
      result.rows.first?.map(\.description) == [
        "duration('P1M1DT12H')", "duration('P10DT15H29M42S')", "duration('PT12H')",
        "duration('P1M')", "date('2016-02-29')", "3",
      ]
    )
    for list in ["[duration('P1D'), 1]", "[1, duration('P1D')]", "[duration('P1D'), 1.5]"] {
      let error = try Self.error("UNWIND \(list) AS x RETURN sum(x)")
      #expect(error.kind == .typeError)
    }
  }

  /// More rows than a batch holds: numbers come as a column of numbers after the durations.
  @Test func durationsAndNumbersDoNotAddUp() throws {
    let error = try Self.error(
      """
      UNWIND [x IN range(1, 5000) | CASE WHEN x < 2000 THEN duration('P1D') ELSE x END] AS x
      RETURN sum(x)
      """
    )
    #expect(error.kind == .typeError)
  }

  @Test func storingAndFinding() throws {
    let session = Session()
    _ = try session.run(
      """
      UNWIND ['2016-09-23', '2016-09-24', '2017-01-01'] AS text
      CREATE (:Event {day: date(text), days: [date(text)], left: duration('P1D')})
      """
    )
    let query = """
      MATCH (e:Event) WHERE e.day >= date('2016-09-24') AND e.day.year = 2016
      RETURN e.day, e.days, e.left
      """
    let expected = ["date('2016-09-24')", "[date('2016-09-24')]", "duration('P1D')"]
    #expect(try session.run(query).rows.map { $0.map(\.description) } == [expected])
    let sorted = try session.run("MATCH (e:Event) RETURN e.day AS day ORDER BY day DESC LIMIT 1")
    #expect(sorted.rows.first?.first?.description == "date('2017-01-01')")
    let grouped = try session.run("MATCH (e:Event) RETURN e.left AS left, count(*) AS number")
    #expect(grouped.rows.count == 1)
  }
}
