internal import NetworkGraph
internal import OrderedCollections

/// A map of options as a query gave it, its keys checked: typed access with errors that say what was
/// expected.
struct OptionMap {
  /// The map as it was given.
  private let given: OrderedDictionary<String, Value>
  /// The entries that are not null.
  private let entries: OrderedDictionary<String, Value>

  /// Reads the map that was passed to a function or procedure; null means no options.
  ///
  /// An entry that is null counts as left out.
  init(_ value: Value, of owner: String, keys: [String]) throws(QueryError) {
    switch value {
    case .null:
      given = [:]
      entries = [:]
    case .map(let map):
      for key in map.keys where !keys.contains(key) {
        throw Self.unknown(key, of: owner, among: keys)
      }
      given = map
      entries = map.filter { !$0.value.isNull }
    case .bool, .int, .double, .string, .list, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(owner, expected: .map, found: ValueType(of: value))
    }
  }

  /// The value of a key, or `nil`.
  subscript(key: String) -> Value? { entries[key] }

  /// The entries with some of the keys, nulls among them, as a map.
  func part(_ keys: [String]) -> Value {
    .map(given.filter { keys.contains($0.key) })
  }

  /// A truth value.
  func flag(_ key: String) throws(QueryError) -> Bool? {
    guard let value = entries[key] else { return nil }
    guard case .bool(let flag) = value else { throw Self.wrong(key, "true or false") }
    return flag
  }

  /// A whole number that is not below `least`.
  func count(_ key: String, from least: Int = 0) throws(QueryError) -> Int? {
    guard let value = entries[key] else { return nil }
    guard case .int(let number) = value, number >= least else {
      throw Self.wrong(key, "a whole number from \(least)")
    }
    return Int(number)
  }

  /// A finite number in a range.
  func number(
    _ key: String,
    in range: ClosedRange<Double> = 0...Double.greatestFiniteMagnitude,
    _ expected: String
  ) throws(QueryError) -> Double? {
    guard let value = entries[key] else { return nil }
    let number: Double
    switch value {
    case .int(let integer): number = Double(integer)
    case .double(let double): number = double
    case .null, .bool, .string, .list, .map, .node, .relationship, .path, .temporal, .duration:
      throw Self.wrong(key, expected)
    }
    guard range.contains(number) else { throw Self.wrong(key, expected) }
    return number
  }

  /// A text.
  func text(_ key: String, _ expected: String) throws(QueryError) -> String? {
    guard let value = entries[key] else { return nil }
    guard case .string(let text) = value else { throw Self.wrong(key, expected) }
    return text
  }

  /// A list of names, or only one.
  func names(_ key: String) throws(QueryError) -> Set<String>? {
    try nameList(key).map { Set($0) }
  }

  /// A list of names in their order, or only one.
  func nameList(_ key: String) throws(QueryError) -> [String]? {
    guard let value = entries[key] else { return nil }
    switch value {
    case .string(let name): return [name]
    case .list(let items):
      var names: [String] = []
      for item in items {
        guard case .string(let name) = item else { throw Self.wrong(key, "a list of names") }
        names.append(name)
      }
      return names
    case .null, .bool, .int, .double, .map, .node, .relationship, .path, .temporal, .duration:
      throw Self.wrong(key, "a list of names")
    }
  }

  /// A list of nodes, or only one; each of them is in the graph.
  func nodes(_ key: String) throws(QueryError) -> [NodeID]? {
    guard let value = entries[key] else { return nil }
    let items: [Value]
    if case .list(let list) = value { items = list } else { items = [value] }
    var nodes: [NodeID] = []
    for item in items {
      guard case .node(let node) = item else { throw Self.wrong(key, "a node or a list of nodes") }
      nodes.append(node)
    }
    return nodes
  }

  /// How relationships are followed.
  func direction(_ key: String) throws(QueryError) -> TieDirection? {
    guard let value = entries[key] else { return nil }
    switch value {
    case .string("both"): return .both
    case .string("out"): return .out
    case .string("in"): return .in
    case .null, .bool, .int, .double, .string, .list, .map, .node, .relationship, .path,
      .temporal, .duration:
      throw Self.wrong(key, "'both', 'out' or 'in'")
    }
  }

  /// The error for a key that is no option.
  static func unknown(_ key: String, of owner: String, among keys: [String]) -> QueryError {
    QueryError(
      .argumentError,
      .unknownOption,
      phase: .runtime,
      subject: key,
      explanation: "the options of '\(owner)' are \(keys.joined(separator: ", "))",
      hint: NearestName.hint(for: key, among: keys)
    )
  }

  /// The error for an option that takes something else.
  static func wrong(_ key: String, _ expected: String) -> QueryError {
    .argumentValue("option '\(key)'", "expected \(expected)")
  }
}
