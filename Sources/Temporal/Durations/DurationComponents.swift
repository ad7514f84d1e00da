/// An amount of a unit, or a factor.
public enum DurationQuantity: Hashable, Sendable {
  /// A whole number.
  case integer(Int64)
  /// A number with a fraction; it counts as its shortest decimal form, to 18 digits.
  case decimal(Double)
}

/// The units from which a duration can be made; raw values are the language's names.
public enum DurationField: String, Hashable, Sendable, CaseIterable {
  /// Twelve months.
  case years
  /// Three months.
  case quarters
  /// Months.
  case months
  /// Seven days.
  case weeks
  /// Days.
  case days
  /// Hours.
  case hours
  /// Minutes.
  case minutes
  /// Seconds.
  case seconds
  /// Thousandths of a second.
  case milliseconds
  /// Millionths of a second.
  case microseconds
  /// Billionths of a second.
  case nanoseconds
}

/// What a duration is made from: amounts of units, with or without fractions.
public struct DurationComponents: Sendable {
  var total = FractionalDuration(denominator: DecimalNumber.finest)

  /// Creates the components of a duration without length.
  public init() {}

  /// Adds an amount of a unit.
  public mutating func add(
    _ quantity: DurationQuantity,
    _ field: DurationField
  ) throws(TemporalError) {
    add(try DecimalNumber(quantity, for: field.rawValue), field)
  }

  mutating func add(_ number: DecimalNumber, _ field: DurationField) {
    switch field {
    case .years: total.months.add(number, times: 12)
    case .quarters: total.months.add(number, times: 3)
    case .months: total.months.add(number, times: 1)
    case .weeks: total.days.add(number, times: 7)
    case .days: total.days.add(number, times: 1)
    case .hours: total.seconds.add(number, times: 3600)
    case .minutes: total.seconds.add(number, times: 60)
    case .seconds: total.seconds.add(number, times: 1)
    case .milliseconds: total.nanoseconds.add(number, times: 1_000_000)
    case .microseconds: total.nanoseconds.add(number, times: 1_000)
    case .nanoseconds: total.nanoseconds.add(number, times: 1)
    }
  }
}

extension TemporalDuration {
  /// Creates a duration from amounts of units.
  ///
  /// A fraction of a month becomes days and time by the average month of 30.436875 days, a fraction
  /// of a day becomes time; what is left below a nanosecond is dropped.
  public init(_ components: DurationComponents) throws(TemporalError) {
    self = try components.total.resolved()
  }
}
