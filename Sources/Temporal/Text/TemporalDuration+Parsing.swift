extension TemporalDuration {
  /// Reads a duration: `P1Y2M3DT4H5M6.7S`, `P2W`, or `P2012-02-02T14:37:21.545`.
  ///
  /// Every number may have a sign and a fraction; a sign before `P` turns all of them.
  public init(parsing utf8: Span<UInt8>) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .duration) { (scanner) throws(TemporalError) in
      let sign = scanner.sign() ?? 1
      guard scanner.take("P") else { throw scanner.failure(expecting: "'P'") }
      let result =
        try scanner.isAlternativeDuration
        ? scanner.alternativeDuration() : scanner.durationByUnits()
      return sign < 0 ? try result.negated() : result
    }
  }

  /// Reads a duration: `P1Y2M3DT4H5M6.7S`, `P2W`, or `P2012-02-02T14:37:21.545`.
  public init(parsing text: String) throws(TemporalError) {
    try self.init(parsing: text.utf8.span)
  }
}

extension TextScanner {
  private static let dateUnits: [(Unicode.Scalar, DurationField)] = [
    ("Y", .years), ("Q", .quarters), ("M", .months), ("W", .weeks), ("D", .days),
  ]
  private static let timeUnits: [(Unicode.Scalar, DurationField)] = [
    ("H", .hours), ("M", .minutes), ("S", .seconds),
  ]

  /// Reads numbers with their units, the larger ones first.
  fileprivate mutating func durationByUnits() throws(TemporalError) -> TemporalDuration {
    var components = DurationComponents()
    let hasDate = try units(TextScanner.dateUnits[...], into: &components)
    if take("T") {
      guard try units(TextScanner.timeUnits[...], into: &components) else {
        throw failure(expecting: "a time after 'T', such as 12H")
      }
    } else if !hasDate {
      throw failure(expecting: "a number with its unit, such as 1Y, 14D or T12H")
    }
    return try TemporalDuration(components)
  }

  /// Reads numbers with units from a list, in its order; false if there are none.
  private mutating func units(
    _ list: ArraySlice<(Unicode.Scalar, DurationField)>,
    into components: inout DurationComponents
  ) throws(TemporalError) -> Bool {
    var open = list
    while !isAtEnd, next != UInt8(ascii: "T") {
      let number = try decimal()
      guard let index = open.firstIndex(where: { next == UInt8(ascii: $0.0) }) else {
        throw failure(expecting: "a unit, the larger ones first and each only once")
      }
      _ = take(open[index].0)
      components.add(number, open[index].1)
      open = open[(index + 1)...]
    }
    return open.count < list.count
  }

  private mutating func decimal() throws(TemporalError) -> DecimalNumber {
    let sign = Int128(sign() ?? 1)
    let count = digitCount
    guard count > 0 else { throw failure(expecting: "a number") }
    guard count <= 18 else { throw failure(expecting: "at most 18 digits") }
    let whole = Int128(try digits(count, of: "number"))
    guard let fraction = try fraction(places: 18) else {
      return DecimalNumber(mantissa: sign * whole, denominator: 1)
    }
    return DecimalNumber(
      mantissa: sign * (whole * DecimalNumber.finest + Int128(fraction)),
      denominator: DecimalNumber.finest
    )
  }

  /// Tells whether the text goes on as a date or a time: `2012-02`, `20120202`, `T14:37`, `T1437`.
  fileprivate var isAlternativeDuration: Bool {
    var ahead = self
    let hasTime = ahead.take("T")
    let follower = ahead.afterDigits
    guard hasTime else {
      return ahead.digitCount == 4 && follower == UInt8(ascii: "-")
        || ahead.digitCount == 8 && (follower == nil || follower == UInt8(ascii: "T"))
    }
    return ahead.digitCount == 2 && follower == UInt8(ascii: ":")
      || [4, 6].contains(ahead.digitCount) && follower == nil
  }

  /// Reads a duration in the form of a date and a time.
  fileprivate mutating func alternativeDuration() throws(TemporalError) -> TemporalDuration {
    var months: Int64 = 0
    var days: Int64 = 0
    if digitCount > 0 {
      let isExtended = digitCount == 4
      let years = try digits(4, of: "years")
      if isExtended { _ = take("-") }
      months = years * 12 + (try limited("months", to: 12))
      if isExtended ? take("-") : digitCount > 0 { days = try limited("days", to: 31) }
    }
    guard take("T") else { return try TemporalDuration(months: months, days: days) }
    let time = try time()
    return try TemporalDuration(
      months: months,
      days: days,
      seconds: time.secondOfDay,
      nanoseconds: time.nanosecond
    )
  }

  private mutating func limited(_ what: String, to limit: Int64) throws(TemporalError) -> Int64 {
    let value = try digits(2, of: what)
    guard value <= limit else { throw failure(expecting: "at most \(limit) \(what)") }
    return value
  }
}
