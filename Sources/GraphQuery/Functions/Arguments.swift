internal import NetworkGraph

/// The arguments of one call, taken out by the type that the function needs.
struct Arguments {
  /// The name of the function, for messages.
  let function: String
  /// The arguments as they were given.
  let values: [Value]

  /// An argument; null when it was left out.
  subscript(index: Int) -> Value {
    index < values.count ? values[index] : .null
  }

  /// The number of arguments.
  var count: Int { values.count }

  /// The error for an argument of the wrong kind.
  func unexpected(_ index: Int, expected: ValueType) -> QueryError {
    .argumentType(function, expected: expected, found: ValueType(of: self[index]))
  }

  /// The text of an argument.
  func text(_ index: Int) throws(QueryError) -> String {
    guard case .string(let text) = self[index] else { throw unexpected(index, expected: .string) }
    return text
  }

  /// The integer of an argument.
  func integer(_ index: Int) throws(QueryError) -> Int64 {
    guard case .int(let integer) = self[index] else { throw unexpected(index, expected: .integer) }
    return integer
  }

  /// An integer that counts something: an error when it is negative.
  func size(_ index: Int, _ parameter: String) throws(QueryError) -> Int {
    let size = try integer(index)
    guard size >= 0 else { throw .negativeArgument(function, parameter: parameter) }
    return Int(size)
  }

  /// The number of an argument as a float.
  func float(_ index: Int) throws(QueryError) -> Double {
    switch self[index] {
    case .int(let integer): return Double(integer)
    case .double(let float): return float
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw unexpected(index, expected: .number)
    }
  }

  /// The elements of an argument.
  func list(_ index: Int) throws(QueryError) -> [Value] {
    guard case .list(let elements) = self[index] else {
      throw unexpected(index, expected: .list(.any))
    }
    return elements
  }

  /// The relationship of an argument.
  func relationship(_ index: Int) throws(QueryError) -> RelationshipID {
    guard case .relationship(let relationship) = self[index] else {
      throw unexpected(index, expected: .relationship)
    }
    return relationship
  }

  /// The path of an argument.
  func path(_ index: Int) throws(QueryError) -> Path {
    guard case .path(let path) = self[index] else { throw unexpected(index, expected: .path) }
    return path
  }
}
