extension TemporalDuration {
  /// Adds two durations, part by part.
  public func adding(_ other: TemporalDuration) throws(TemporalError) -> TemporalDuration {
    let (months, monthOverflow) = self.months.addingReportingOverflow(other.months)
    let (days, dayOverflow) = self.days.addingReportingOverflow(other.days)
    let (seconds, secondOverflow) = self.seconds.addingReportingOverflow(other.seconds)
    guard !monthOverflow, !dayOverflow, !secondOverflow else { throw .durationOverflow() }
    return try TemporalDuration(
      months: months,
      days: days,
      seconds: seconds,
      nanoseconds: nanoseconds + other.nanoseconds
    )
  }

  /// Subtracts another duration, part by part.
  public func subtracting(_ other: TemporalDuration) throws(TemporalError) -> TemporalDuration {
    let (months, monthOverflow) = self.months.subtractingReportingOverflow(other.months)
    let (days, dayOverflow) = self.days.subtractingReportingOverflow(other.days)
    let (seconds, secondOverflow) = self.seconds.subtractingReportingOverflow(other.seconds)
    guard !monthOverflow, !dayOverflow, !secondOverflow else { throw .durationOverflow() }
    return try TemporalDuration(
      months: months,
      days: days,
      seconds: seconds,
      nanoseconds: nanoseconds - other.nanoseconds
    )
  }

  /// The same length in the other direction of time.
  public func negated() throws(TemporalError) -> TemporalDuration {
    try TemporalDuration.zero.subtracting(self)
  }

  /// Multiplies every part; fractions of a month and of a day are carried into smaller parts.
  public func multiplied(by number: DurationQuantity) throws(TemporalError) -> TemporalDuration {
    let factor = try DecimalNumber(number, for: "duration")
    return try scaled(by: factor.mantissa, over: factor.denominator)
  }

  /// Divides every part; fractions of a month and of a day are carried into smaller parts.
  public func divided(by number: DurationQuantity) throws(TemporalError) -> TemporalDuration {
    let divisor = try DecimalNumber(number, for: "duration")
    guard divisor.mantissa != 0 else { throw TemporalError(.divisionByZero, "duration") }
    let sign: Int128 = divisor.mantissa < 0 ? -1 : 1
    return try scaled(by: sign * divisor.denominator, over: sign * divisor.mantissa)
  }

  /// Multiplies by a fraction, exactly up to the nanosecond; both numbers fit into 64 bits.
  private func scaled(
    by numerator: Int128,
    over denominator: Int128
  ) throws(TemporalError) -> TemporalDuration {
    var result = FractionalDuration(denominator: denominator)
    result.months.add(Int128(months) * numerator, over: denominator)
    result.days.add(Int128(days) * numerator, over: denominator)
    result.seconds.add(Int128(seconds) * numerator, over: denominator)
    result.nanoseconds.add(Int128(nanoseconds) * numerator, over: denominator)
    return try result.resolved()
  }
}
