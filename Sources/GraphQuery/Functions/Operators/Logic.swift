internal import NetworkGraph

/// The operators AND, OR, XOR and NOT in three-valued logic; `nil` is "unknown".
enum Logic {
  /// The truth of a value: `nil` for null, an error for everything that is no truth value.
  static func truth(of value: Value, _ operation: String) throws(QueryError) -> Bool? {
    switch value {
    case .bool(let flag): return flag
    case .null: return nil
    case .int, .double, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw .operandType(operation, expected: .boolean, found: ValueType(of: value))
    }
  }

  /// False if either is false, else unknown if either is unknown.
  static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  /// True if either is true, else unknown if either is unknown.
  static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == nil || right == nil ? nil : false
  }

  /// Unknown if either is unknown, else whether they differ.
  static func xor(_ left: Bool?, _ right: Bool?) -> Bool? {
    guard let left, let right else { return nil }
    return left != right
  }

  /// The opposite; unknown stays unknown.
  static func not(_ operand: Bool?) -> Bool? {
    operand.map { !$0 }
  }

  /// A truth as a value of the language.
  static func value(_ truth: Bool?) -> Value {
    truth.map(Value.bool) ?? .null
  }
}
