/// What a date or a time is made from: fields, other values to take parts from, and a zone.
///
/// A field overrides the same part of the value that is taken over. Of the four ways to name a day
/// (month and day, week, quarter, day of the year) only one may be used.
public struct TemporalComponents: Sendable {
  private var values = InlineArray<16, Int64>(repeating: 0)
  private var present: TemporalFieldSet = []

  /// The zone, as an offset or a name.
  ///
  /// A value with a zone of its own that is taken over keeps its moment and is shown in this zone.
  public var timezone: String?
  /// A value whose date is taken over.
  public var date: TemporalValue?
  /// A value whose time, and zone if it has one, is taken over.
  public var time: TemporalValue?
  /// A value whose date, time and zone, as far as it has them, are taken over.
  public var datetime: TemporalValue?

  /// Creates components from fields and other values.
  public init(
    _ fields: KeyValuePairs<TemporalField, Int64> = [:],
    timezone: String? = nil,
    date: TemporalValue? = nil,
    time: TemporalValue? = nil,
    datetime: TemporalValue? = nil
  ) {
    self.timezone = timezone
    self.date = date
    self.time = time
    self.datetime = datetime
    for (field, value) in fields { self[field] = value }
  }

  /// The value of a field, or `nil` if it is not given.
  public subscript(field: TemporalField) -> Int64? {
    get { present.contains(TemporalFieldSet(field)) ? values[field.index] : nil }
    set {
      if let newValue {
        values[field.index] = newValue
        present.insert(TemporalFieldSet(field))
      } else {
        present.remove(TemporalFieldSet(field))
      }
    }
  }
}

extension TemporalComponents {
  /// The first of some fields that is given.
  func first(of fields: TemporalFieldSet) -> TemporalField? {
    let given = present.intersection(fields)
    return given.isEmpty ? nil : given.first
  }

  /// Refuses what a kind of value does not have.
  func reject(_ fields: TemporalFieldSet, for kind: TemporalKind) throws(TemporalError) {
    guard let field = first(of: fields) else { return }
    throw TemporalError(.fieldNotApplicable, field.rawValue, expecting: kind.rawValue)
  }

  func rejectTimezone(for kind: TemporalKind) throws(TemporalError) {
    guard timezone != nil else { return }
    throw TemporalError(.fieldNotApplicable, "timezone", expecting: kind.rawValue)
  }

  func rejectDate(for kind: TemporalKind) throws(TemporalError) {
    guard date != nil else { return }
    throw TemporalError(.fieldNotApplicable, "date", expecting: kind.rawValue)
  }

  func rejectTime(for kind: TemporalKind) throws(TemporalError) {
    guard time != nil else { return }
    throw TemporalError(.fieldNotApplicable, "time", expecting: kind.rawValue)
  }

  /// The value that gives the date.
  func dateSource() throws(TemporalError) -> LocalDate? {
    guard datetime == nil || date == nil else {
      throw TemporalError(.conflictingFields, "date", expecting: "datetime")
    }
    guard let source = date ?? datetime else { return nil }
    guard let result = source.date else {
      throw TemporalError(.missingPart, source.kind.rawValue, expecting: "date")
    }
    return result
  }

  /// The value that gives the time, and its zone.
  func timeSource() throws(TemporalError) -> TemporalValue? {
    guard datetime == nil || time == nil else {
      throw TemporalError(.conflictingFields, "time", expecting: "datetime")
    }
    guard let source = time ?? datetime else { return nil }
    guard source.localTime != nil else {
      throw TemporalError(.missingPart, source.kind.rawValue, expecting: "time")
    }
    return source
  }
}
