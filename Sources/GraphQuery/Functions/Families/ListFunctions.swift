internal import NetworkGraph

/// Functions of lists.
enum ListFunctions {
  static let all = [head, last, range, reverse, size, tail]

  static let head = ScalarFunction(
    "head",
    [.init("list", .list(.any))],
    returns: .any,
    "The first element of a list; null for an empty one."
  ) { arguments, _ throws(QueryError) in
    try arguments.list(0).first ?? .null
  }

  static let last = ScalarFunction(
    "last",
    [.init("list", .list(.any))],
    returns: .any,
    "The last element of a list; null for an empty one."
  ) { arguments, _ throws(QueryError) in
    try arguments.list(0).last ?? .null
  }

  static let tail = ScalarFunction(
    "tail",
    [.init("list", .list(.any))],
    returns: .list(.any),
    "A list without its first element; an empty one stays empty."
  ) { arguments, _ throws(QueryError) in
    .list(Array(try arguments.list(0).dropFirst()))
  }

  static let range = ScalarFunction(
    "range",
    [.init("start", .integer), .init("end", .integer), .init("step", .integer, isOptional: true)],
    returns: .list(.integer),
    typeCheck: .late,
    "The integers from start to end, the end included, in steps of 1 or of a given size."
  ) { arguments, context throws(QueryError) in
    let bounds = try IntegerRange(arguments)
    try context.limits.check(listElements: bounds.count)
    return .list(bounds.values)
  }

  static let reverse = ScalarFunction(
    "reverse",
    [.init("value", .oneOf([.string, .list(.any)]))],
    returns: .oneOf([.string, .list(.any)]),
    "A list with its elements, or a text with its characters, from last to first."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .list(let elements): return .list(elements.reversed())
    case .string(let text):
      var reversed = String.UnicodeScalarView()
      reversed.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(reversed))
    case .null, .bool, .int, .double, .map, .node, .relationship, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: .oneOf([.string, .list(.any)]))
    }
  }

  static let size = ScalarFunction(
    "size",
    [.init("value", .oneOf([.string, .list(.any)]))],
    returns: .integer,
    "The number of elements of a list or of characters of a text."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .list(let elements): return .int(Int64(elements.count))
    case .string(let text): return .int(Int64(text.unicodeScalars.count))
    case .null, .bool, .int, .double, .map, .node, .relationship, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: .oneOf([.string, .list(.any)]))
    }
  }
}
