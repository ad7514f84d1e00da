extension TemporalError: CustomStringConvertible {
  /// The sentence for people: the reason and the way out.
  public var description: String {
    switch code {
    case .conflictingFields:
      "'\(subject)' cannot be combined with '\(expectation)': leave one of them out"
    case .divisionByZero:
      "a duration cannot be divided by zero"
    case .fieldNotApplicable:
      "a \(expectation) has no '\(subject)': leave it out"
    case .fieldOutOfRange:
      "'\(subject)' must be \(expectation)"
    case .invalidText:
      "the text is not a \(subject): expected \(expectation)\(place)"
    case .missingField:
      "'\(subject)' is missing: '\(expectation)' needs it"
    case .missingPart:
      "a \(subject) has no \(expectation) to take over"
    case .numberOutOfRange:
      "the number for '\(subject)' must be finite and fit into 64 bits"
    case .offsetMismatch:
      "the time zone '\(subject)' did not have this offset at that moment: leave the offset out"
    case .overflow:
      "the \(subject) is out of range: \(expectation)"
    case .timeZoneDataMissing:
      "no time zone data for '\(subject)': install the package tzdata or set TZDIR"
    case .timeZoneDataUnreadable:
      "the time zone data for '\(subject)' cannot be read: \(expectation)"
    case .timeZoneNeedsDate:
      "a time without a date has no place in '\(subject)': give an offset such as '+01:00'"
    case .unitNotApplicable:
      "a \(expectation) cannot be truncated to '\(subject)'"
    case .unknownTimeZone:
      "unknown time zone: give a name such as 'Europe/Amsterdam' or an offset such as '+01:00'"
    }
  }

  private var place: String {
    guard let position else { return "" }
    guard position > 0 else { return " at its start" }
    return " after \(position) \(position == 1 ? "character" : "characters")"
  }
}

extension TemporalError {
  static func outOfRange(_ field: TemporalField, _ range: ClosedRange<Int64>) -> TemporalError {
    TemporalError(
      .fieldOutOfRange,
      field.rawValue,
      expecting: "between \(range.lowerBound) and \(range.upperBound)"
    )
  }

  static func dateOverflow() -> TemporalError {
    TemporalError(.overflow, "date", expecting: "years run from -999999999 to 999999999")
  }

  static func durationOverflow() -> TemporalError {
    TemporalError(.overflow, "duration", expecting: "its parts must fit into 64 bits")
  }
}
