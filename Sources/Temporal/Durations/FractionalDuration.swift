/// The parts of a duration as exact fractions, before their carry into whole numbers.
///
/// A fraction of a month becomes days and time by the average month, a fraction of a day becomes
/// time; what is left below a nanosecond is dropped. All numerators stay far below the limits of
/// 128 bits because denominators fit into 64.
struct FractionalDuration {
  /// A whole number and the numerator of a fraction beside it.
  struct Part {
    var whole: Int128 = 0
    var numerator: Int128 = 0

    mutating func add(_ value: Int128, over denominator: Int128) {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: denominator)
      whole += quotient
      numerator += remainder
    }

    mutating func add(_ number: DecimalNumber, times factor: Int128) {
      whole += number.whole * factor
      numerator += number.billionthsOfBillionths * factor
    }

    /// Moves whole numbers out of the fraction.
    mutating func carry(over denominator: Int128) {
      guard numerator != 0 else { return }
      let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
      whole += quotient
      numerator = remainder
    }
  }

  let denominator: Int128
  var months = Part()
  var days = Part()
  var seconds = Part()
  var nanoseconds = Part()

  init(denominator: Int128) {
    self.denominator = denominator
  }

  func resolved() throws(TemporalError) -> TemporalDuration {
    var months = self.months
    var days = self.days
    var seconds = self.seconds
    var nanoseconds = self.nanoseconds
    months.carry(over: denominator)
    days.carry(over: denominator)
    seconds.carry(over: denominator)
    nanoseconds.carry(over: denominator)

    // An average month has 30.436875 days, so that its fraction needs a millionth more.
    let fine = denominator * 1_000_000
    days.numerator = days.numerator * 1_000_000 + months.numerator * 30_436_875
    days.carry(over: fine)

    var time = Part(numerator: days.numerator * Int128(ISOCalendar.secondsPerDay))
    time.carry(over: fine)
    seconds.whole += time.whole

    let perSecond = Int128(LocalTime.nanosecondsPerSecond)
    var fraction = Part(
      whole: nanoseconds.whole,
      numerator: time.numerator * perSecond + seconds.numerator * 1_000_000 * perSecond
        + nanoseconds.numerator * 1_000_000
    )
    fraction.carry(over: fine)

    // Rounded down on both sides, so that the nanoseconds are never negative.
    let wholeSeconds = seconds.whole + fraction.whole.floorDivided(by: perSecond)
    guard let monthCount = Int64(exactly: months.whole), let dayCount = Int64(exactly: days.whole),
      let secondCount = Int64(exactly: wholeSeconds)
    else { throw .durationOverflow() }
    return TemporalDuration(
      uncheckedMonths: monthCount,
      days: dayCount,
      seconds: secondCount,
      nanoseconds: Int64(fraction.whole.floorRemainder(by: perSecond))
    )
  }
}
