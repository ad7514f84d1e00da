import Temporal
import Testing

@Suite("Errors in words")
struct TemporalErrorTests {
  @Test(
    "The sentence names the reason and the way out",
    arguments: [
      (
        "date({year: 1984, month: 2, week: 3})",
        "'week' cannot be combined with 'month': leave one of them out"
      ),
      ("duration('P1D') / 0", "a duration cannot be divided by zero"),
      ("date({year: 1984, hour: 3})", "a date has no 'hour': leave it out"),
      ("localtime({hour: 24})", "'hour' must be between 0 and 23"),
      ("date({year: 2015, month: 2, day: 29})", "'day' must be between 1 and 28"),
      ("time({hour: 1, timezone: '+19:00'})", "'timezone' must be between -18:00 and +18:00"),
      (
        "localtime('1')",
        "the text is not a local time: expected a time such as 21:40:32.142 at its start"
      ),
      (
        "date('2')", "the text is not a date: expected a form such as 2015-07-21 at its start"
      ),
      ("localtime({hour: 1, second: 3})", "'minute' is missing: 'second' needs it"),
      ("date({date: localtime('12')})", "a local time has no date to take over"),
      (
        "duration({days: 1e300})",
        "the number for 'days' must be finite and fit into 64 bits"
      ),
      (
        "datetime('2015-07-21T10:00+05:00[Europe/London]')",
        "the time zone 'Europe/London' did not have this offset at that moment: "
          + "leave the offset out"
      ),
      (
        "date('+999999999-12-31') + duration('P1D')",
        "the date is out of range: years run from -999999999 to 999999999"
      ),
      (
        "time({hour: 1, timezone: 'Europe/London'})",
        "a time without a date has no place in 'Europe/London': give an offset such as '+01:00'"
      ),
      ("date.truncate('hour', date('2015'), {})", "a date cannot be truncated to 'hour'"),
      (
        "time({hour: 1, timezone: 'Atlantis'})",
        "unknown time zone: give a name such as 'Europe/Amsterdam' or an offset such as '+01:00'"
      ),
    ]
  )
  func sentences(expression: String, sentence: String) {
    var found: String?
    do {
      _ = try CalendarExpression.evaluate(expression)
    } catch let error as TemporalError {
      found = error.description
    } catch {
      found = nil
    }
    #expect(found == sentence)
  }

  @Test("Values are small")
  func layout() {
    #expect(MemoryLayout<LocalDate>.stride == 8)
    #expect(MemoryLayout<LocalTime>.stride == 8)
    #expect(MemoryLayout<OffsetTime>.stride == 16)
    #expect(MemoryLayout<LocalDateTime>.stride == 16)
    #expect(MemoryLayout<ZonedDateTime>.stride == 32)
    #expect(MemoryLayout<TemporalDuration>.stride == 32)
    #expect(MemoryLayout<PartialDate>.stride == 8)
  }
}
