internal import Temporal

extension QueryError {
  /// Runs a computation on temporal values; its error becomes one of the query.
  static func translating<Result>(
    _ operation: String,
    _ body: () throws(TemporalError) -> Result
  ) throws(QueryError) -> Result {
    do throws(TemporalError) {
      return try body()
    } catch {
      throw Self(error, operation)
    }
  }

  /// The error of a function or operator that met an error of the calendar.
  init(_ error: TemporalError, _ operation: String) {
    let (kind, code): (Kind, Code) =
      switch error.code {
      case .divisionByZero: (.arithmeticError, .divisionByZero)
      case .overflow: (.arithmeticError, .numberOutOfRange)
      case .fieldOutOfRange, .numberOutOfRange: (.argumentError, .numberOutOfRange)
      case .conflictingFields, .fieldNotApplicable, .invalidText, .missingField, .missingPart,
        .offsetMismatch, .timeZoneDataMissing, .timeZoneDataUnreadable, .timeZoneNeedsDate,
        .unitNotApplicable, .unknownTimeZone:
        (.argumentError, .invalidArgumentValue)
      }
    self.init(
      kind,
      code,
      phase: .runtime,
      subject: operation,
      explanation: error.description
    )
  }
}
