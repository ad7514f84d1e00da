/// A year, a month of a year or a day, which stands for all the days in it.
public struct PartialDate: Hashable, Sendable {
  /// The first day that is covered.
  public let firstDay: LocalDate
  /// How much of the date is known.
  public let precision: Precision

  /// How much of a date is known.
  public enum Precision: Hashable, Sendable {
    /// The year.
    case year
    /// The year and the month.
    case month
    /// The whole date.
    case day
  }

  /// Creates the value that covers a year.
  public init(year: Int64) throws(TemporalError) {
    firstDay = try LocalDate(year: year)
    precision = .year
  }

  /// Creates the value that covers a month.
  public init(year: Int64, month: Int64) throws(TemporalError) {
    firstDay = try LocalDate(year: year, month: month)
    precision = .month
  }

  /// Creates the value that covers a day.
  public init(_ day: LocalDate) {
    firstDay = day
    precision = .day
  }

  /// The year.
  public var year: Int64 { firstDay.year }
  /// The month, if it is known.
  public var month: Int64? { precision == .year ? nil : firstDay.month }
  /// The day of the month, if it is known.
  public var day: Int64? { precision == .day ? firstDay.day : nil }
  /// The last day that is covered.
  public var lastDay: LocalDate {
    switch precision {
    case .year: LocalDate(clampedYear: year, month: 12, day: 31)
    case .month: LocalDate(clampedYear: year, month: firstDay.month, day: 31)
    case .day: firstDay
    }
  }

  /// Tells whether a day lies in what is covered.
  public func contains(_ day: LocalDate) -> Bool {
    firstDay <= day && day <= lastDay
  }
}

extension PartialDate: CustomStringConvertible {
  /// The known parts, as `2016`, `2016-09` or `2016-09-23`.
  public var description: String {
    let text = firstDay.description
    switch precision {
    case .year: return String(text.dropLast(6))
    case .month: return String(text.dropLast(3))
    case .day: return text
    }
  }
}

extension PartialDate {
  /// Reads `2016`, `2016-09` or `2016-09-23`, the latter two also without separators.
  public init(parsing utf8: Span<UInt8>) throws(TemporalError) {
    self = try TextScanner.read(utf8, as: .date) { (scanner) throws(TemporalError) in
      switch try scanner.date() {
      case .year(let year): return try PartialDate(year: year)
      case .month(let year, let month): return try PartialDate(year: year, month: month)
      case .day(let year, let month, let day):
        return PartialDate(try LocalDate(year: year, month: month, day: day))
      case .week, .quarter, .ordinal:
        throw TemporalError(
          .invalidText,
          TemporalKind.date.rawValue,
          expecting: "a year, a month or a day"
        )
      }
    }
  }

  /// Reads `2016`, `2016-09` or `2016-09-23`, the latter two also without separators.
  public init(parsing text: String) throws(TemporalError) {
    try self.init(parsing: text.utf8.span)
  }
}
