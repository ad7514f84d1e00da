internal import NetworkGraph
internal import OrderedCollections
internal import Temporal

/// Access to parts of values: `list[0]`, `list[1..3]`, `map['key']`, `map.key`, `node.key`,
/// `date.year`.
enum Access {
  /// The element of a list at an index, the value of a map, node or relationship for a key, or the
  /// part of a temporal value with a name.
  ///
  /// Null where there is none. A negative index counts from the end.
  static func element(
    of container: Value,
    at index: Value,
    in context: FunctionContext
  ) throws(QueryError) -> Value {
    switch (container, index) {
    case (.list(let elements), .int(let index)): return element(of: elements, at: index)
    case (.map(let entries), .string(let key)): return entries[key] ?? .null
    case (.node, .string(let key)), (.relationship, .string(let key)),
      (.temporal, .string(let key)), (.duration, .string(let key)):
      return try property(key, of: container, in: context)
    case (.null, _), (.list, .null), (.map, .null), (.node, .null), (.relationship, .null),
      (.temporal, .null), (.duration, .null):
      return .null
    case (.list, _):
      throw .operandType("[]", expected: .integer, found: ValueType(of: index))
    case (.map, _), (.node, _), (.relationship, _), (.temporal, _), (.duration, _):
      throw .mapKey(found: ValueType(of: index))
    case (.bool, _), (.int, _), (.double, _), (.string, _), (.path, _):
      throw .operandType(
        "[]",
        expected: .oneOf([.list(.any), .holders]),
        found: ValueType(of: container)
      )
    }
  }

  private static func element(of elements: [Value], at index: Int64) -> Value {
    let count = Int64(elements.count)
    guard index < count, index >= -count else { return .null }
    return elements[Int(index < 0 ? index + count : index)]
  }

  /// The elements of a list from one index up to, not including, another.
  ///
  /// A bound that is not written is `nil`; one that is null makes the slice null. Negative bounds count
  /// from the end, bounds beyond the list are moved to its ends, crossed bounds give an empty list.
  static func slice(
    of list: Value,
    from lower: Value?,
    to upper: Value?
  ) throws(QueryError) -> Value {
    switch list {
    case .null: return .null
    case .list(let elements):
      let start = try bound(lower, count: elements.count, otherwise: 0)
      let end = try bound(upper, count: elements.count, otherwise: elements.count)
      guard let start, let end else { return .null }
      return .list(start < end ? Array(elements[start..<end]) : [])
    case .bool, .int, .double, .string, .map, .node, .relationship, .path, .temporal, .duration:
      throw .operandType("[..]", expected: .list(.any), found: ValueType(of: list))
    }
  }

  /// A bound as an offset into the list; `nil` for null.
  private static func bound(
    _ bound: Value?,
    count: Int,
    otherwise missing: Int
  ) throws(QueryError) -> Int? {
    switch bound {
    case .none: return missing
    case .some(.null): return nil
    case .some(.int(let index)):
      let clamped = Int(max(-Int64(count), min(index, Int64(count))))
      return clamped < 0 ? clamped + count : clamped
    case .some(let other):
      throw .operandType("[..]", expected: .integer, found: ValueType(of: other))
    }
  }

  /// The value of a map, node or relationship for a key, or a part of a temporal value; null where
  /// there is none.
  static func property(
    _ key: String,
    of container: Value,
    in context: FunctionContext
  ) throws(QueryError) -> Value {
    switch container {
    case .null: return .null
    case .map(let entries): return entries[key] ?? .null
    case .node(let node):
      guard context.graph.contains(node) else { throw .deletedEntity(".", "node") }
      return context.graph.key(named: key).map { context.graph.property($0, of: node) } ?? .null
    case .relationship(let relationship):
      guard context.graph.contains(relationship) else {
        throw .deletedEntity(".", "relationship")
      }
      return context.graph.key(named: key).map { context.graph.property($0, of: relationship) }
        ?? .null
    case .temporal(let point): return try TemporalAccess.part(key, of: point)
    case .duration(let duration): return try TemporalAccess.part(key, of: duration)
    case .bool, .int, .double, .string, .list, .path:
      throw .operandType(
        ".",
        expected: .holders,
        found: ValueType(of: container)
      )
    }
  }
}
