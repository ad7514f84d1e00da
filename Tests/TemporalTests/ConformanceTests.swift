import Temporal
import Testing

@Suite("Conformance: expressions over calendar values")
struct ConformanceTests {
  @Test(
    "Expression has the value of the kit",
    arguments: [
      ConformanceTables.construction, ConformanceTables.parsing, ConformanceTables.selection,
      ConformanceTables.truncation, ConformanceTables.truncationOfDateTimes,
      ConformanceTables.durations, ConformanceTables.between,
    ].joined().map { $0 }
  )
  func value(_ row: ConformanceTables.Row) throws {
    let outcome = try CalendarExpression.evaluate(row.expression)
    #expect(outcome.text == row.result)
    try expectRoundTrip(outcome)
  }

  /// Whatever is printed can be read again as the same value.
  private func expectRoundTrip(_ outcome: CalendarExpression.Outcome) throws {
    switch outcome {
    case .integer, .decimal, .text, .map:
      Issue.record("the expression is no calendar value")
    case .duration(let value):
      #expect(try TemporalDuration(parsing: value.description) == value)
    case .point(.date(let value)):
      #expect(try LocalDate(parsing: value.description) == value)
    case .point(.localTime(let value)):
      #expect(try LocalTime(parsing: value.description) == value)
    case .point(.time(let value)):
      #expect(try OffsetTime(parsing: value.description) == value)
    case .point(.localDateTime(let value)):
      #expect(try LocalDateTime(parsing: value.description) == value)
    case .point(.dateTime(let value)):
      #expect(try ZonedDateTime(parsing: value.description) == value)
    }
  }

  @Test("No table lost its rows")
  func completeness() {
    #expect(ConformanceTables.construction.count == 165)
    #expect(ConformanceTables.parsing.count == 46)
    #expect(ConformanceTables.selection.count == 130)
    #expect(ConformanceTables.truncation.count == 217)
    #expect(ConformanceTables.truncationOfDateTimes.count == 105)
    #expect(ConformanceTables.durations.count == 53)
    #expect(ConformanceTables.between.count == 76)
  }
}
