internal import NetworkGraph

/// The operator IN.
enum Membership {
  /// Whether a list contains a value.
  ///
  /// True if any element equals it, else unknown (`nil`) if the equality with any element is unknown,
  /// else false. So the empty list contains nothing, not even perhaps null.
  static func contains(_ list: Value, _ value: Value) throws(QueryError) -> Bool? {
    switch list {
    case .null: return nil
    case .list(let elements):
      var isUnknown = false
      for element in elements {
        guard let isEqual = element.equals(value) else {
          isUnknown = true
          continue
        }
        if isEqual { return true }
      }
      return isUnknown ? nil : false
    case .bool, .int, .double, .string, .map, .node, .relationship, .path, .temporal, .duration:
      throw .operandType("IN", expected: .list(.any), found: ValueType(of: list))
    }
  }
}
