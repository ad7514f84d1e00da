internal import NetworkGraph
internal import OrderedCollections
internal import Temporal

/// Maps of fields and units, as `date({year: 2016, month: 9})` and `duration({days: 3})` take them.
///
/// Names must be known; a null makes the whole null. A name may come from the data and is not
/// repeated in an error.
enum TemporalMaps {
  /// The error for a field that does not exist.
  static func unknownField(
    _ name: String,
    _ function: String,
    among names: [String]
  ) -> QueryError {
    let hint = NearestName.hint(for: name, among: names)
    return .argumentValue(
      function,
      "the map has a field that is not known",
      hint: hint.isEmpty ? "the fields are \(names.joined(separator: ", "))" : hint
    )
  }

  /// The error for a field, known to exist, whose value is of the wrong kind.
  static func unexpected(
    _ field: String,
    _ function: String,
    expected: ValueType,
    found: Value
  ) -> QueryError {
    QueryError(
      .typeError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: function,
      explanation: "field '\(field)': expected \(expected.name), found \(ValueType(of: found).name)"
    )
  }
}

extension TemporalComponents {
  /// Reads a map; `nil` if any of its values is null.
  init?(
    _ entries: OrderedDictionary<String, Value>,
    for function: String
  ) throws(QueryError) {
    self.init()
    for (name, value) in entries {
      switch name {
      case "timezone":
        if case .string(let zone) = value {
          timezone = zone
        } else if !value.isNull {
          throw TemporalMaps.unexpected(name, function, expected: .string, found: value)
        }
      case "date": date = try Self.point(value, name, function)
      case "time": time = try Self.point(value, name, function)
      case "datetime": datetime = try Self.point(value, name, function)
      default:
        guard let field = TemporalField(rawValue: name) else {
          let names = TemporalField.allCases.map(\.rawValue)
          throw TemporalMaps.unknownField(
            name,
            function,
            among: names + ["timezone", "date", "time", "datetime"]
          )
        }
        if case .int(let number) = value {
          self[field] = number
        } else if !value.isNull {
          throw TemporalMaps.unexpected(name, function, expected: .integer, found: value)
        }
      }
    }
    for value in entries.values where value.isNull { return nil }
  }

  private static func point(
    _ value: Value,
    _ field: String,
    _ function: String
  ) throws(QueryError) -> TemporalValue? {
    if case .temporal(let point) = value { return point }
    if value.isNull { return nil }
    throw TemporalMaps.unexpected(
      field,
      function,
      expected: .oneOf(ValueType.points),
      found: value
    )
  }
}

extension DurationComponents {
  /// Reads a map; `nil` if any of its values is null.
  init?(
    _ entries: OrderedDictionary<String, Value>,
    for function: String
  ) throws(QueryError) {
    self.init()
    for (name, value) in entries {
      guard let field = DurationField(rawValue: name) else {
        throw TemporalMaps.unknownField(
          name,
          function,
          among: DurationField.allCases.map(\.rawValue)
        )
      }
      let quantity: DurationQuantity
      switch value {
      case .null: continue
      case .int(let integer): quantity = .integer(integer)
      case .double(let float): quantity = .decimal(float)
      case .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
        throw TemporalMaps.unexpected(name, function, expected: .number, found: value)
      }
      do throws(TemporalError) {
        try add(quantity, field)
      } catch {
        throw QueryError(error, function)
      }
    }
    for value in entries.values where value.isNull { return nil }
  }
}
