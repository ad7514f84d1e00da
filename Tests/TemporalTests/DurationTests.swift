import Temporal
import Testing

@Suite("Durations")
struct DurationTests {
  @Test("Differences of local values", arguments: ReferenceTables.differences)
  func differences(_ row: [String]) throws {
    let start = TemporalValue.localDateTime(try LocalDateTime(parsing: row[0]))
    let end = TemporalValue.localDateTime(try LocalDateTime(parsing: row[1]))
    let numbers = try row[2...].map { try #require(Int64($0)) }
    let between = try TemporalDuration.between(start, end)
    #expect([between.months, between.days, between.seconds] == Array(numbers[..<3]))
    #expect(try TemporalDuration.inMonths(start, end).months == numbers[0])
    #expect(try TemporalDuration.inDays(start, end).days == numbers[3])
    #expect(try TemporalDuration.inSeconds(start, end).seconds == numbers[4])
  }

  @Test("Sums in a zone", arguments: ReferenceTables.zonedSums)
  func zonedSums(_ row: [String]) throws {
    let start = try ZonedDateTime(parsing: row[0])
    let numbers = try row[1..<4].map { try #require(Int64($0)) }
    let sum = try start.adding(
      TemporalDuration(months: numbers[0], days: numbers[1], seconds: numbers[2])
    )
    let text = sum.description
    #expect(text.prefix { $0 != "[" } == row[4])
    #expect(sum.namedZone == start.namedZone)
  }

  @Test("The end is the start plus what lies between, on seeded values", arguments: 1...4)
  func betweenInverts(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let start = LocalDateTime(try generator.date(), try generator.time())
      let end = LocalDateTime(try generator.date(), try generator.time())
      let duration = try TemporalDuration.between(.localDateTime(start), .localDateTime(end))
      #expect(try start.adding(duration) == end)
      let seconds = try TemporalDuration.inSeconds(.localDateTime(start), .localDateTime(end))
      #expect(try start.adding(seconds) == end)
      #expect(try end.subtracting(seconds) == start)
      let back = try TemporalDuration.inSeconds(.localDateTime(end), .localDateTime(start))
      #expect(try back == seconds.negated())
      let isForward = start <= end
      #expect(duration.months == 0 || (duration.months > 0) == isForward)
      #expect(duration.days == 0 || (duration.days > 0) == isForward)
    }
  }

  @Test("Laws of arithmetic, on seeded durations", arguments: 1...4)
  func laws(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let one = try generator.duration()
      let other = try generator.duration()
      #expect(try one.adding(other) == other.adding(one))
      #expect(try one.adding(other).subtracting(other) == one)
      #expect(try one.negated().negated() == one)
      #expect(try one.multiplied(by: .integer(1)) == one)
      #expect(try one.multiplied(by: .integer(-1)) == one.negated())
      #expect(try one.multiplied(by: .integer(3)).divided(by: .integer(3)) == one)
      #expect(try one.multiplied(by: .integer(3)) == one.adding(one).adding(one))
      #expect(try one.multiplied(by: .decimal(0.5)) == one.divided(by: .integer(2)))
      #expect(try one.divided(by: .decimal(0.1)) == one.multiplied(by: .integer(10)))
      #expect(try one.multiplied(by: .integer(0)) == .zero)
      #expect((one < other) != (other <= one))
      #expect((one == other) == (!(one < other) && !(other < one)))
    }
  }

  @Test(
    "Products and quotients",
    arguments: [
      ("P1M", .integer(3), "P10DT3H29M42S", false), ("P1M", .decimal(0.1), "P3DT1H2M54.6S", true),
      ("P1D", .integer(7), "PT3H25M42.857142857S", false), ("P10D", .decimal(1e-1), "P1D", true),
      ("PT1S", .integer(3), "PT0.333333333S", false),
      ("PT2S", .integer(3), "PT0.666666666S", false),
      ("PT-2S", .integer(3), "PT-0.666666666S", false), ("P1Y", .decimal(2.5), "P2Y6M", true),
      ("P1Y", .integer(-1), "P-1Y", false), ("PT1S", .decimal(1e-9), "PT0.000000001S", true),
      (
        "P1M1DT1S", .decimal(1e18),
        "P83333333333333333Y4M1000000000000000000DT277777777777777H46M40S",
        true
      ),
      ("PT1S", .decimal(70.3), "PT1M10.3S", true),
      ("P3M", .decimal(-0.5), "P-1M-15DT-5H-14M-33S", true),
    ] as [(String, DurationQuantity, String, Bool)]
  )
  func scaling(
    text: String,
    number: DurationQuantity,
    result: String,
    isProduct: Bool
  ) throws {
    let duration = try TemporalDuration(parsing: text)
    let scaled = try isProduct ? duration.multiplied(by: number) : duration.divided(by: number)
    #expect(scaled.description == result)
  }

  @Test("Parts of negative time are counted from the seconds rounded down")
  func negativeParts() throws {
    let duration = try TemporalDuration(parsing: "P-1Y-4M-10DT-1H-1M-1.5S")
    let expected: [DurationAccessor: Int64] = [
      .years: -1, .quarters: -5, .months: -16, .weeks: -1, .days: -10, .hours: -1, .minutes: -61,
      .seconds: -3662, .milliseconds: -3_661_500, .microseconds: -3_661_500_000,
      .nanoseconds: -3_661_500_000_000, .quartersOfYear: -1, .monthsOfQuarter: -1,
      .monthsOfYear: -4, .daysOfWeek: -3, .minutesOfHour: -1, .secondsOfMinute: -2,
      .millisecondsOfSecond: 500, .microsecondsOfSecond: 500_000,
      .nanosecondsOfSecond: 500_000_000,
    ]
    for accessor in DurationAccessor.allCases {
      #expect(try duration.value(of: accessor) == expected[accessor], "\(accessor)")
    }
  }

  @Test("Parts as in the kit")
  func parts() throws {
    let duration = try TemporalDuration(parsing: "P1Y4M10DT1H1M1.111111111S")
    let expected: [DurationAccessor: Int64] = [
      .years: 1, .quarters: 5, .months: 16, .weeks: 1, .days: 10, .hours: 1, .minutes: 61,
      .seconds: 3661, .milliseconds: 3_661_111, .microseconds: 3_661_111_111,
      .nanoseconds: 3_661_111_111_111, .quartersOfYear: 1, .monthsOfQuarter: 1, .monthsOfYear: 4,
      .daysOfWeek: 3, .minutesOfHour: 1, .secondsOfMinute: 1, .millisecondsOfSecond: 111,
      .microsecondsOfSecond: 111_111, .nanosecondsOfSecond: 111_111_111,
    ]
    for accessor in DurationAccessor.allCases {
      #expect(try duration.value(of: accessor) == expected[accessor], "\(accessor)")
    }
  }

  @Test("Order is by average length, equality by part")
  func order() throws {
    let texts = [
      "P-1Y", "P-1D", "PT-0.001S", "PT0S", "PT0.000000001S", "PT23H59M59S", "PT24H", "P1D", "P30D",
      "P1M", "P31D", "P12M", "P366D", "P999999999Y",
    ]
    let durations = try texts.map { try TemporalDuration(parsing: $0) }
    #expect(durations.sorted() == durations)
    #expect(durations.reversed().sorted() == durations)
    #expect(try TemporalDuration(parsing: "P1D") != TemporalDuration(parsing: "PT24H"))
    #expect(try TemporalDuration(parsing: "P12M") == TemporalDuration(parsing: "P1Y"))
    #expect(try TemporalDuration(parsing: "PT60S") == TemporalDuration(parsing: "PT1M"))
  }

  @Test("Overflow and bad numbers are errors, not traps")
  func overflow() throws {
    let largest = try TemporalDuration(
      months: .max,
      days: .max,
      seconds: .max,
      nanoseconds: 999_999_999
    )
    let smallest = try TemporalDuration(months: .min, days: .min, seconds: .min)
    #expect(smallest < largest)
    #expect(largest.description.hasPrefix("P768614336404564650Y7M9223372036854775807DT"))
    #expect(smallest.description.hasPrefix("P-768614336404564650Y-8M-9223372036854775808DT"))
    #expect(try largest.multiplied(by: .integer(1)) == largest)
    #expect(try largest.divided(by: .integer(.max)).months == 1)
    for call in [
      { try largest.adding(TemporalDuration(days: 1)) },
      { try largest.subtracting(smallest) },
      { try smallest.negated() },
      { try largest.multiplied(by: .integer(2)) },
      { try largest.multiplied(by: .integer(.min)) },
      { try largest.multiplied(by: .decimal(1.5)) },
      { try largest.divided(by: .decimal(0.5)) },
      { try largest.multiplied(by: .decimal(1e300)) },
      { try largest.multiplied(by: .decimal(.nan)) },
      { try largest.multiplied(by: .decimal(.infinity)) },
      { try largest.divided(by: .integer(0)) },
      { try largest.divided(by: .decimal(-0.0)) },
      { try largest.divided(by: .decimal(.leastNonzeroMagnitude)) },
      { try TemporalDuration(seconds: .max, nanoseconds: 1_000_000_000) },
      { try TemporalDuration(seconds: .min, nanoseconds: -1) },
    ] as [() throws -> TemporalDuration] {
      #expect(throws: TemporalError.self) { try call() }
    }
    #expect(throws: TemporalError.self) { try largest.value(of: .milliseconds) }
    for duration in [largest, smallest] {
      #expect(throws: TemporalError.self) { try LocalDate.latest.adding(duration) }
      #expect(throws: TemporalError.self) { try LocalDate.earliest.subtracting(duration) }
      let local = LocalDateTime(try LocalDate(year: 2016))
      #expect(throws: TemporalError.self) { try local.adding(duration) }
      #expect(throws: TemporalError.self) {
        try ZonedDateTime(local, in: .utc).adding(TemporalDuration(seconds: duration.seconds))
      }
    }
    // Around the clock, only the time counts; 2^63 seconds are 55,807 short of a whole day.
    #expect(LocalTime.midnight.adding(largest).description == "15:30:07.999999999")
  }

  @Test("Components that overflow or are no numbers")
  func components() throws {
    var components = DurationComponents()
    #expect(try TemporalDuration(components) == .zero)
    for field in DurationField.allCases {
      try components.add(.integer(.max), field)
    }
    let full = components
    #expect(throws: TemporalError.self) { try TemporalDuration(full) }
    for number in [Double.nan, .infinity, -.infinity, 1e19, .greatestFiniteMagnitude] {
      #expect(throws: TemporalError.self) {
        var single = DurationComponents()
        try single.add(.decimal(number), .days)
      }
    }
    var tiny = DurationComponents()
    try tiny.add(.decimal(.leastNonzeroMagnitude), .years)
    try tiny.add(.decimal(1e-7), .seconds)
    try tiny.add(.decimal(0.1), .milliseconds)
    try tiny.add(.decimal(-12.75), .nanoseconds)
    #expect(try TemporalDuration(tiny).description == "PT0.000100087S")
  }
}
