internal import Glibc
internal import NetworkGraph
internal import Temporal

/// The operators `+ - * / % ^` and the sign.
///
/// Null in any operand gives null. Two integers give an integer, and an error where it does not fit
/// into 64 bits or the divisor is zero; an integer and a float give a float by the rules of IEEE 754.
/// Division of integers rounds towards zero, a remainder has the sign of the dividend, a power is
/// always a float. A duration may be added to and subtracted from temporal values and durations, and
/// multiplied and divided by numbers.
enum Arithmetic {
  /// Computes `left + right`: numbers, texts (with a text, a number or a temporal value on either
  /// side), lists (with a list or an element on either side), and durations.
  static func add(
    _ left: Value,
    _ right: Value,
    limits: ValueLimits
  ) throws(QueryError) -> Value {
    switch (left, right) {
    case (.int(let first), .int(let second)):
      let (sum, overflows) = first.addingReportingOverflow(second)
      guard !overflows else { throw .integerOverflow("+") }
      return .int(sum)
    case (.double(let first), .double(let second)): return .double(first + second)
    case (.int(let first), .double(let second)): return .double(Double(first) + second)
    case (.double(let first), .int(let second)): return .double(first + Double(second))
    case (.null, _), (_, .null): return .null
    case (.list(let first), .list(let second)):
      try limits.check(listElements: first.count + second.count)
      return .list(first + second)
    case (.list(var elements), _):
      try limits.check(listElements: elements.count + 1)
      elements.append(right)
      return .list(elements)
    case (_, .list(let elements)):
      try limits.check(listElements: elements.count + 1)
      return .list([left] + elements)
    case (.string(let first), .string(let second)):
      return try join(first, second, limits)
    case (.string(let first), .int(let second)): return try join(first, String(second), limits)
    case (.int(let first), .string(let second)): return try join(String(first), second, limits)
    case (.string(let first), .double(let second)):
      return try join(first, Value.text(of: second), limits)
    case (.double(let first), .string(let second)):
      return try join(Value.text(of: first), second, limits)
    case (.temporal(let point), .duration(let duration)),
      (.duration(let duration), .temporal(let point)):
      return try TemporalArithmetic.moved(point, by: duration)
    case (.duration(let first), .duration(let second)):
      return try TemporalArithmetic.sum(first, second)
    case (.string(let first), .temporal(let second)):
      return try join(first, second.description, limits)
    case (.temporal(let first), .string(let second)):
      return try join(first.description, second, limits)
    case (.string(let first), .duration(let second)):
      return try join(first, second.description, limits)
    case (.duration(let first), .string(let second)):
      return try join(first.description, second, limits)
    case (.int, _), (.double, _), (.string, _):
      throw .operandType(
        "+",
        expected: .oneOf([.number, .string, .list(.any)]),
        found: ValueType(of: right)
      )
    case (.temporal, _):
      throw .operandType("+", expected: .duration, found: ValueType(of: right))
    case (.duration, _):
      throw .operandType(
        "+",
        expected: .oneOf([.duration] + ValueType.points),
        found: ValueType(of: right)
      )
    case (.bool, _), (.map, _), (.node, _), (.relationship, _), (.path, _):
      throw .operandType(
        "+",
        expected: .oneOf([.number, .string, .list(.any)]),
        found: ValueType(of: left)
      )
    }
  }

  private static func join(
    _ first: String,
    _ second: String,
    _ limits: ValueLimits
  ) throws(QueryError) -> Value {
    try limits.check(textBytes: first.utf8.count + second.utf8.count)
    return .string(first + second)
  }

  /// Computes `left - right`.
  static func subtract(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    if let difference = try TemporalArithmetic.difference(left, right) { return difference }
    switch try operands(left, right, "-") {
    case .integers(let first, let second):
      let (difference, overflows) = first.subtractingReportingOverflow(second)
      guard !overflows else { throw .integerOverflow("-") }
      return .int(difference)
    case .floats(let first, let second): return .double(first - second)
    case nil: return .null
    }
  }

  /// Computes `left * right`.
  static func multiply(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    if let product = try TemporalArithmetic.product(left, right) { return product }
    switch try operands(left, right, "*") {
    case .integers(let first, let second):
      let (product, overflows) = first.multipliedReportingOverflow(by: second)
      guard !overflows else { throw .integerOverflow("*") }
      return .int(product)
    case .floats(let first, let second): return .double(first * second)
    case nil: return .null
    }
  }

  /// Computes `left / right`.
  static func divide(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    if let quotient = try TemporalArithmetic.quotient(left, right) { return quotient }
    switch try operands(left, right, "/") {
    case .integers(let first, let second):
      guard second != 0 else { throw .divisionByZero("/") }
      let (quotient, overflows) = first.dividedReportingOverflow(by: second)
      guard !overflows else { throw .integerOverflow("/") }
      return .int(quotient)
    case .floats(let first, let second): return .double(first / second)
    case nil: return .null
    }
  }

  /// Computes `left % right`.
  static func remainder(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch try operands(left, right, "%") {
    case .integers(let first, let second):
      guard second != 0 else { throw .divisionByZero("%") }
      // The processor refuses the smallest integer by -1; its remainder is 0 as for all others.
      return .int(second == -1 ? 0 : first % second)
    case .floats(let first, let second): return .double(fmod(first, second))
    case nil: return .null
    }
  }

  /// Computes `left ^ right`, always as a float.
  static func power(_ left: Value, _ right: Value) throws(QueryError) -> Value {
    switch try operands(left, right, "^") {
    case .integers(let first, let second): .double(pow(Double(first), Double(second)))
    case .floats(let first, let second): .double(pow(first, second))
    case nil: .null
    }
  }

  /// Computes `-operand`.
  static func negate(_ operand: Value) throws(QueryError) -> Value {
    switch operand {
    case .null: return .null
    case .int(let integer):
      guard integer != .min else { throw .integerOverflow("-") }
      return .int(-integer)
    case .double(let float): return .double(-float)
    case .duration(let duration): return try TemporalArithmetic.opposite(of: duration)
    case .bool, .string, .list, .map, .node, .relationship, .path, .temporal:
      throw .operandType("-", expected: .quantity, found: ValueType(of: operand))
    }
  }

  /// Computes `+operand`: the number or the duration itself.
  static func affirm(_ operand: Value) throws(QueryError) -> Value {
    switch operand {
    case .null, .int, .double, .duration: return operand
    case .bool, .string, .list, .map, .node, .relationship, .path, .temporal:
      throw .operandType("+", expected: .quantity, found: ValueType(of: operand))
    }
  }

  /// Two numbers of one kind.
  private enum Operands {
    case integers(Int64, Int64)
    case floats(Double, Double)
  }

  /// Brings two operands to one kind; `nil` when one is null and the other is a number or null.
  private static func operands(
    _ left: Value,
    _ right: Value,
    _ operation: String
  ) throws(QueryError) -> Operands? {
    switch (left, right) {
    case (.int(let first), .int(let second)): return .integers(first, second)
    case (.double(let first), .double(let second)): return .floats(first, second)
    case (.int(let first), .double(let second)): return .floats(Double(first), second)
    case (.double(let first), .int(let second)): return .floats(first, Double(second))
    case (.null, _), (_, .null): return nil
    case (.int, _), (.double, _):
      throw .operandType(operation, expected: .number, found: ValueType(of: right))
    case (.bool, _), (.string, _), (.list, _), (.map, _), (.node, _), (.relationship, _),
      (.path, _), (.temporal, _), (.duration, _):
      throw .operandType(operation, expected: .number, found: ValueType(of: left))
    }
  }
}
