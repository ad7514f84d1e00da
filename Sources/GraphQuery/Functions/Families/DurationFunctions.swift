internal import NetworkGraph
internal import OrderedCollections
internal import Temporal

/// The functions that make durations.
enum DurationFunctions {
  static let all = [
    duration,
    difference("between", "in months, days and time") { (start, end) throws(TemporalError) in
      try TemporalDuration.between(start, end)
    },
    difference("inMonths", "in whole months") { (start, end) throws(TemporalError) in
      try TemporalDuration.inMonths(start, end)
    },
    difference("inDays", "in whole days") { (start, end) throws(TemporalError) in
      try TemporalDuration.inDays(start, end)
    },
    difference("inSeconds", "in seconds and their fractions") {
      (start, end) throws(TemporalError) in
      try TemporalDuration.inSeconds(start, end)
    },
  ]

  private static let inputs = ValueType.oneOf([.string, .map, .duration])

  private static let duration = ScalarFunction(
    "duration",
    [.init("input", inputs)],
    returns: .duration,
    "Makes a duration from a text such as 'P1Y2M3DT4H' or from a map of units."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .duration: return arguments[0]
    case .string(let text):
      return try QueryError.translating(arguments.function) { () throws(TemporalError) in
        .duration(try TemporalDuration(parsing: text))
      }
    case .map(let entries):
      guard let components = try DurationComponents(entries, for: arguments.function) else {
        return .null
      }
      return try QueryError.translating(arguments.function) { () throws(TemporalError) in
        .duration(try TemporalDuration(components))
      }
    case .null, .bool, .int, .double, .list, .node, .relationship, .path, .temporal:
      throw arguments.unexpected(0, expected: inputs)
    }
  }

  private static func difference(
    _ name: String,
    _ words: String,
    _ compute:
      @escaping @Sendable (TemporalValue, TemporalValue) throws(TemporalError) -> TemporalDuration
  ) -> ScalarFunction {
    ScalarFunction(
      "duration.\(name)",
      [.init("start", .oneOf(ValueType.points)), .init("end", .oneOf(ValueType.points))],
      returns: .duration,
      "The time from one point to another \(words)."
    ) { arguments, _ throws(QueryError) in
      guard case .temporal(let start) = arguments[0] else {
        throw arguments.unexpected(0, expected: .oneOf(ValueType.points))
      }
      guard case .temporal(let end) = arguments[1] else {
        throw arguments.unexpected(1, expected: .oneOf(ValueType.points))
      }
      return try QueryError.translating(arguments.function) { () throws(TemporalError) in
        .duration(try compute(start, end))
      }
    }
  }
}
