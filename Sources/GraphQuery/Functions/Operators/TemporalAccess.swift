internal import NetworkGraph
internal import Temporal

/// Access to the parts of temporal values: `date.year`, `duration.days`.
///
/// A part that this kind of value lacks is null (a date has no hour); a name that no kind of value
/// knows is an error.
enum TemporalAccess {
  /// A part of a point in time.
  static func part(_ name: String, of point: TemporalValue) throws(QueryError) -> Value {
    guard let accessor = TemporalAccessor(rawValue: name) else {
      throw unknown(
        name,
        ValueType(of: .temporal(point)),
        among: TemporalAccessor.allCases.map(\.rawValue)
      )
    }
    return switch point[accessor] {
    case .integer(let number): .int(number)
    case .text(let text): .string(text)
    case nil: .null
    }
  }

  /// A part of a duration.
  static func part(_ name: String, of duration: TemporalDuration) throws(QueryError) -> Value {
    guard let accessor = DurationAccessor(rawValue: name) else {
      throw unknown(name, .duration, among: DurationAccessor.allCases.map(\.rawValue))
    }
    return try QueryError.translating(accessor.rawValue) { () throws(TemporalError) in
      .int(try duration.value(of: accessor))
    }
  }

  /// The error for a name, which may come from the data and is not repeated.
  private static func unknown(
    _ name: String,
    _ type: ValueType,
    among names: [String]
  ) -> QueryError {
    let hint = NearestName.hint(for: name, among: names)
    return .argumentValue(
      ".",
      "a \(type.name) has no such part",
      hint: hint.isEmpty ? "the parts are \(names.joined(separator: ", "))" : hint
    )
  }
}
