internal import NetworkGraph
internal import Temporal

/// Conversions between truth values, numbers and texts, and of temporal values to texts.
///
/// A text that does not read as the wanted type gives null. A kind of value that is never converted
/// is an error, or null in the variants named ...OrNull and in those for lists.
enum ConversionFunctions {
  static let all =
    family("toBoolean", .boolean, "a truth value", accepts: [.boolean, .integer, .string]) {
      boolean($0)
    }
    + family("toFloat", .float, "a float", accepts: [.number, .string]) { float($0) }
    + family(
      "toInteger",
      .integer,
      "an integer, without the fraction",
      accepts: [.number, .string]
    ) { integer($0) }
    + family(
      "toString",
      .string,
      "a text",
      accepts: [.boolean, .number, .string, .duration] + ValueType.points
    ) { text($0) }

  /// The function, its variant that gives null instead of an error, and its variant for lists.
  ///
  /// `convert` gives `nil` for a kind that is not converted.
  private static func family(
    _ name: String,
    _ result: ValueType,
    _ description: String,
    accepts types: [ValueType],
    _ convert: @escaping @Sendable (Value) -> Value?
  ) -> [ScalarFunction] {
    let type = ValueType.oneOf(types)
    return [
      ScalarFunction(
        name,
        [.init("value", type)],
        returns: result,
        "A value as \(description)."
      ) { arguments, _ throws(QueryError) in
        guard let converted = convert(arguments[0]) else {
          throw arguments.unexpected(0, expected: type)
        }
        return converted
      },
      ScalarFunction(
        name + "OrNull",
        [.init("value", .any)],
        returns: result,
        "A value as \(description), or null where that cannot be."
      ) { arguments, _ in
        convert(arguments[0]) ?? .null
      },
      ScalarFunction(
        name + "List",
        [.init("list", .list(.any))],
        returns: .list(result),
        "The elements of a list each as \(description), or null where that cannot be."
      ) { arguments, _ throws(QueryError) in
        .list(try arguments.list(0).map { convert($0) ?? .null })
      },
    ]
  }

  private static func boolean(_ value: Value) -> Value? {
    switch value {
    case .null, .bool: value
    case .int(let integer): .bool(integer != 0)
    case .string(let text):
      switch Whitespace.trim(text).lowercased() {
      case "true": .bool(true)
      case "false": .bool(false)
      default: .null
      }
    case .double, .list, .map, .node, .relationship, .path, .temporal, .duration: nil
    }
  }

  private static func integer(_ value: Value) -> Value? {
    switch value {
    case .null, .int: value
    case .double(let float): truncated(float)
    case .string(let text): DecimalText(text).map { $0.integer ?? truncated($0.float) } ?? .null
    case .bool, .list, .map, .node, .relationship, .path, .temporal, .duration: nil
    }
  }

  /// The integer part; null where it does not fit.
  private static func truncated(_ float: Double) -> Value {
    guard float >= -0x1p63, float < 0x1p63 else { return .null }
    return .int(Int64(float))
  }

  private static func float(_ value: Value) -> Value? {
    switch value {
    case .null, .double: value
    case .int(let integer): .double(Double(integer))
    case .string(let text):
      switch Whitespace.trim(text) {
      case "NaN": .double(.nan)
      case "Infinity", "+Infinity": .double(.infinity)
      case "-Infinity": .double(-.infinity)
      default:
        if let float = DecimalText(text)?.float, float.isFinite { .double(float) } else { .null }
      }
    case .bool, .list, .map, .node, .relationship, .path, .temporal, .duration: nil
    }
  }

  private static func text(_ value: Value) -> Value? {
    switch value {
    case .null, .string: value
    case .bool(let flag): .string(flag ? "true" : "false")
    case .int(let integer): .string(String(integer))
    case .double(let float): .string(Value.text(of: float))
    case .temporal(let point): .string(point.description)
    case .duration(let duration): .string(duration.description)
    case .list, .map, .node, .relationship, .path: nil
    }
  }
}
