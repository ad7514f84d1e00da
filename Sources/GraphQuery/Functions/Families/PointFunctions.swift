internal import NetworkGraph
internal import OrderedCollections
internal import Temporal

/// The functions that make points in time: `date`, `localtime`, `time`, `localdatetime` and
/// `datetime`, with their clocks and truncations.
///
/// Without a zone, UTC holds.
enum PointFunctions {
  static let all =
    PointKind.allCases.flatMap { [constructor($0), truncation($0)] + clocks($0) }
    + [fromEpoch, fromEpochMilliseconds]

  private static let inputs = ValueType.oneOf([.string, .map] + ValueType.points)

  private static func constructor(_ kind: PointKind) -> ScalarFunction {
    ScalarFunction(
      kind.function,
      [.init("input", inputs, isOptional: true)],
      returns: kind.type,
      stability: .statement,
      "Makes \(kind.words) from a text, a map or another value; without any, from the clock."
    ) { arguments, context throws(QueryError) in
      let name = arguments.function
      guard arguments.count > 0 else { return try reading(kind, context.start, name) }
      switch arguments[0] {
      case .string(let text):
        return try QueryError.translating(name) { () throws(TemporalError) in
          .temporal(try kind.parse(text))
        }
      case .temporal(let point):
        return try QueryError.translating(name) { () throws(TemporalError) in
          .temporal(try kind.convert(point))
        }
      case .map(let entries):
        if entries.count == 1, case .string(let zone)? = entries["timezone"] {
          return try reading(kind, context.start, name, zone: zone)
        }
        guard let components = try TemporalComponents(entries, for: name) else { return .null }
        return try QueryError.translating(name) { () throws(TemporalError) in
          .temporal(try kind.make(components))
        }
      case .null, .bool, .int, .double, .list, .node, .relationship, .path, .duration:
        throw arguments.unexpected(0, expected: inputs)
      }
    }
  }

  private static func truncation(_ kind: PointKind) -> ScalarFunction {
    ScalarFunction(
      kind.function + ".truncate",
      [
        .init("unit", .string), .init("value", .oneOf(ValueType.points), isOptional: true),
        .init("fields", .map, isOptional: true),
      ],
      returns: kind.type,
      stability: .statement,
      "The beginning of the unit in which a value, or else the present, lies; fields replace parts."
    ) { arguments, context throws(QueryError) in
      let name = arguments.function
      let word = try arguments.text(0)
      let value: TemporalValue
      switch arguments.count > 1 ? arguments[1] : try reading(kind, context.start, name) {
      case .temporal(let point): value = point
      case .null, .bool, .int, .double, .string, .list, .map, .node, .relationship, .path,
        .duration:
        throw arguments.unexpected(1, expected: .oneOf(ValueType.points))
      }
      var components = TemporalComponents()
      if arguments.count > 2 {
        guard case .map(let entries) = arguments[2] else {
          throw arguments.unexpected(2, expected: .map)
        }
        guard let fields = try TemporalComponents(entries, for: name) else { return .null }
        components = fields
      }
      let units = TruncationUnit.allCases
      guard let unit = units.first(where: { $0.rawValue.lowercased() == word.lowercased() }) else {
        throw .argumentValue(
          name,
          "there is no such unit",
          hint: "the units are \(units.map(\.rawValue).joined(separator: ", "))"
        )
      }
      return try QueryError.translating(name) { () throws(TemporalError) in
        .temporal(try kind.truncate(value, to: unit, overriding: components))
      }
    }
  }

  // MARK: The clock

  private static func clocks(_ kind: PointKind) -> [ScalarFunction] {
    let names = [
      ("transaction", "the transaction began"), ("statement", "the statement began"),
      ("realtime", "the function is called"),
    ]
    return names.map { word, moment in
      let isRealTime = word == "realtime"
      return ScalarFunction(
        "\(kind.function).\(word)",
        [.init("timezone", .string, isOptional: true)],
        returns: kind.type,
        stability: isRealTime ? .volatile : .statement,
        "Makes \(kind.words) from the clock at the moment when \(moment)."
      ) { arguments, context throws(QueryError) in
        try reading(
          kind,
          isRealTime ? .now() : context.start,
          arguments.function,
          zone: arguments.count > 0 ? try arguments.text(0) : nil
        )
      }
    }
  }

  /// What a clock shows at a moment, in UTC or in a zone.
  private static func reading(
    _ kind: PointKind,
    _ instant: FunctionContext.Instant,
    _ function: String,
    zone: String? = nil
  ) throws(QueryError) -> Value {
    try QueryError.translating(function) { () throws(TemporalError) in
      let place: TemporalZone
      if let zone { place = try TemporalZone(parsing: zone) } else { place = .utc }
      let moment = try ZonedDateTime(
        epochSecond: instant.seconds,
        nanosecond: Int64(instant.nanoseconds),
        in: place
      )
      return .temporal(kind.part(of: moment))
    }
  }

  // MARK: Epochs

  private static let fromEpoch = ScalarFunction(
    "datetime.fromEpoch",
    [.init("seconds", .integer), .init("nanoseconds", .integer, isOptional: true)],
    returns: .dateTime,
    "The moment so many seconds and nanoseconds after 1970-01-01T00:00Z."
  ) { arguments, _ throws(QueryError) in
    let seconds = try arguments.integer(0)
    let nanoseconds = arguments.count > 1 ? try arguments.integer(1) : 0
    return try QueryError.translating(arguments.function) { () throws(TemporalError) in
      .temporal(.dateTime(try ZonedDateTime(epochSecond: seconds, nanosecond: nanoseconds)))
    }
  }

  private static let fromEpochMilliseconds = ScalarFunction(
    "datetime.fromEpochMillis",
    [.init("milliseconds", .integer)],
    returns: .dateTime,
    "The moment so many milliseconds after 1970-01-01T00:00Z."
  ) { arguments, _ throws(QueryError) in
    let milliseconds = try arguments.integer(0)
    return try QueryError.translating(arguments.function) { () throws(TemporalError) in
      .temporal(.dateTime(try ZonedDateTime(epochMillisecond: milliseconds)))
    }
  }
}
