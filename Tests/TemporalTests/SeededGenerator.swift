import Temporal

/// A generator whose values depend on its seed alone (the mixing function of SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &self)
  }

  /// A date, half of them within a few centuries of today.
  mutating func date() throws -> LocalDate {
    let near = Bool.random(using: &self)
    return try LocalDate(
      epochDay: near
        ? number(-200_000...100_000)
        : number(LocalDate.earliest.epochDay...LocalDate.latest.epochDay)
    )
  }

  /// A time with seconds and a fraction of various lengths.
  mutating func time() throws -> LocalTime {
    let unit: Int64 = [1, 1000, 1_000_000, 1_000_000_000].randomElement(using: &self) ?? 1
    return try LocalTime(
      hour: number(0...23),
      minute: number(0...59),
      second: number(0...59),
      nanosecond: number(0...999_999_999) / unit * unit
    )
  }

  mutating func offset() throws -> UTCOffset {
    let unit: Int64 = [1, 60, 900, 3600].randomElement(using: &self) ?? 1
    return try UTCOffset(secondsAheadOfUTC: number(-64_800...64_800) / unit * unit)
  }

  mutating func zone() throws -> TemporalZone {
    guard Bool.random(using: &self) else { return .offset(try offset()) }
    let names = [
      "Europe/Amsterdam", "Europe/Stockholm", "America/New_York", "Asia/Kolkata", "Pacific/Apia",
    ]
    return .named(try NamedTimeZone(names.randomElement(using: &self) ?? "UTC"))
  }

  mutating func duration() throws -> TemporalDuration {
    let scale: Int64 = [1, 100, 100_000, 1_000_000_000_000].randomElement(using: &self) ?? 1
    return try TemporalDuration(
      months: number(-scale...scale),
      days: number(-scale...scale),
      seconds: number(-scale * 1000...scale * 1000),
      nanoseconds: number(0...999_999_999)
    )
  }
}
