extension TextScanner {
  /// The day, month, week, quarter or year that a text names.
  enum NamedDate {
    case year(Int64)
    case month(year: Int64, month: Int64)
    case day(year: Int64, month: Int64, day: Int64)
    case week(year: Int64, week: Int64, day: Int64?)
    case quarter(year: Int64, quarter: Int64, day: Int64?)
    case ordinal(year: Int64, day: Int64)

    /// The first day of what is named.
    func firstDay() throws(TemporalError) -> LocalDate {
      switch self {
      case .year(let year):
        try LocalDate(year: year)
      case .month(let year, let month):
        try LocalDate(year: year, month: month)
      case .day(let year, let month, let day):
        try LocalDate(year: year, month: month, day: day)
      case .week(let year, let week, let day):
        try LocalDate(weekYear: year, week: week, dayOfWeek: day ?? 1)
      case .quarter(let year, let quarter, let day):
        try LocalDate(year: year, quarter: quarter, dayOfQuarter: day ?? 1)
      case .ordinal(let year, let day):
        try LocalDate(year: year, ordinalDay: day)
      }
    }
  }

  /// Reads a date in any form of ISO 8601, with quarters (`2015-Q2-60`) in addition.
  ///
  /// A year with a sign has up to nine digits and, without separators, only stands before a week
  /// or a quarter; a year without a sign has four digits.
  mutating func date() throws(TemporalError) -> NamedDate {
    if let sign = sign() {
      let count = digitCount
      guard (1...9).contains(count) else { throw failure(expecting: "1 to 9 digits for the year") }
      return try date(year: sign * digits(count, of: "year"))
    }
    switch digitCount {
    case 4:
      return try date(year: digits(4, of: "year"))
    case 6:
      return .month(year: try digits(4, of: "year"), month: try digits(2, of: "month"))
    case 7:
      return .ordinal(year: try digits(4, of: "year"), day: try digits(3, of: "day of the year"))
    case 8:
      return .day(
        year: try digits(4, of: "year"),
        month: try digits(2, of: "month"),
        day: try digits(2, of: "day")
      )
    default:
      throw failure(expecting: "a form such as 2015-07-21")
    }
  }

  /// Reads what follows a year.
  private mutating func date(year: Int64) throws(TemporalError) -> NamedDate {
    let isExtended = take("-")
    if take("W") {
      let week = try digits(2, of: "week")
      return .week(year: year, week: week, day: try part(1, "day of the week", isExtended))
    }
    if take("Q") {
      let quarter = try digits(1, of: "quarter")
      return .quarter(
        year: year,
        quarter: quarter,
        day: try part(2, "day of the quarter", isExtended)
      )
    }
    guard isExtended else { return .year(year) }
    if digitCount == 3 {
      return .ordinal(year: year, day: try digits(3, of: "day of the year"))
    }
    let month = try digits(2, of: "month")
    guard take("-") else { return .month(year: year, month: month) }
    return .day(year: year, month: month, day: try digits(2, of: "day"))
  }

  /// Reads the last part of a date, if there is one.
  private mutating func part(
    _ count: Int,
    _ what: String,
    _ isExtended: Bool
  ) throws(TemporalError) -> Int64? {
    guard isExtended ? take("-") : digitCount > 0 else { return nil }
    return try digits(count, of: what)
  }
}
