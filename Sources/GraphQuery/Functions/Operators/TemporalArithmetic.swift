internal import NetworkGraph
internal import Temporal

/// The operators `+ - * /` where durations are involved.
enum TemporalArithmetic {
  /// Computes `point + duration`.
  static func moved(
    _ point: TemporalValue,
    by duration: TemporalDuration
  ) throws(QueryError) -> Value {
    try QueryError.translating("+") { () throws(TemporalError) in
      .temporal(try point.adding(duration))
    }
  }

  /// Computes `duration + duration`.
  static func sum(
    _ left: TemporalDuration,
    _ right: TemporalDuration
  ) throws(QueryError) -> Value {
    try QueryError.translating("+") { () throws(TemporalError) in
      .duration(try left.adding(right))
    }
  }

  /// Computes `-duration`.
  static func opposite(of duration: TemporalDuration) throws(QueryError) -> Value {
    try QueryError.translating("-") { () throws(TemporalError) in
      .duration(try duration.negated())
    }
  }

  /// Computes `left - right` with a duration on the right; `nil` where neither side is temporal, or
  /// one is null.
  static func difference(_ left: Value, _ right: Value) throws(QueryError) -> Value? {
    switch (left, right) {
    case (.temporal(let point), .duration(let duration)):
      return try QueryError.translating("-") { () throws(TemporalError) in
        .temporal(try point.subtracting(duration))
      }
    case (.duration(let first), .duration(let second)):
      return try QueryError.translating("-") { () throws(TemporalError) in
        .duration(try first.subtracting(second))
      }
    case (.temporal, .temporal):
      var error = QueryError.operandType("-", expected: .duration, found: ValueType(of: right))
      error.hint = "duration.between(start, end) gives the time from one to the other"
      throw error
    case (.null, _), (_, .null): return nil
    case (.temporal, _), (.duration, _):
      throw .operandType("-", expected: .duration, found: ValueType(of: right))
    case (_, _): return nil
    }
  }

  /// Computes `left * right` with a duration on either side; `nil` where there is none.
  static func product(_ left: Value, _ right: Value) throws(QueryError) -> Value? {
    switch (left, right) {
    case (.duration(let duration), let factor), (let factor, .duration(let duration)):
      if factor.isNull { return .null }
      let number = try quantity(factor, "*")
      return try QueryError.translating("*") { () throws(TemporalError) in
        .duration(try duration.multiplied(by: number))
      }
    case (_, _): return nil
    }
  }

  /// Computes `left / right` with a duration on the left; `nil` where there is none.
  static func quotient(_ left: Value, _ right: Value) throws(QueryError) -> Value? {
    guard case .duration(let duration) = left, !right.isNull else { return nil }
    let number = try quantity(right, "/")
    return try QueryError.translating("/") { () throws(TemporalError) in
      .duration(try duration.divided(by: number))
    }
  }

  private static func quantity(
    _ value: Value,
    _ operation: String
  ) throws(QueryError) -> DurationQuantity {
    switch value {
    case .int(let integer): return .integer(integer)
    case .double(let float): return .decimal(float)
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .operandType(operation, expected: .number, found: ValueType(of: value))
    }
  }
}
