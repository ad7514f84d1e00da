/// Why a calendar value could not be made, read or computed.
///
/// `code` is stable. `subject` names what the sentence speaks of: a field, a unit, a kind of value
/// or the name of a time zone. Other text and numbers that were given never appear in it.
public struct TemporalError: Error, Hashable, Sendable {
  /// What exactly is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Fields were given that describe the same thing in two ways.
    case conflictingFields
    /// A duration was divided by zero.
    case divisionByZero
    /// A field was given that this kind of value does not have.
    case fieldNotApplicable
    /// A field lies outside of what the calendar or the clock allows.
    case fieldOutOfRange
    /// The text does not have a form that is known for this kind of value.
    case invalidText
    /// A field is missing that another field, or the value, needs.
    case missingField
    /// The other value has no date or no time to take over.
    case missingPart
    /// A number is not finite, or larger than the calendar can use.
    case numberOutOfRange
    /// The text names an offset that its time zone did not have at that moment.
    case offsetMismatch
    /// The result lies outside of the calendar, or a count does not fit into 64 bits.
    case overflow
    /// The system has no time zone data.
    case timeZoneDataMissing
    /// The time zone data of the system could not be understood.
    case timeZoneDataUnreadable
    /// A time without a date cannot be placed in a named time zone.
    case timeZoneNeedsDate
    /// The value cannot be truncated to this unit.
    case unitNotApplicable
    /// No time zone has this name.
    case unknownTimeZone
  }

  /// What exactly is wrong.
  public let code: Code
  /// The field, unit, kind of value or time zone that the sentence is about.
  public let subject: String
  /// What was expected, in words, where the code alone does not say it; else empty.
  public let expectation: String
  /// For a text: the number of bytes before the place where it went wrong.
  public let position: Int?

  init(_ code: Code, _ subject: String, expecting expectation: String = "", at position: Int? = nil)
  {
    self.code = code
    self.subject = subject
    self.expectation = expectation
    self.position = position
  }
}
