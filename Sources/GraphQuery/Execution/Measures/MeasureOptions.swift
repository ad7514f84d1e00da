internal import NetworkGraph
internal import OrderedCollections

/// The options of a measure: on which part of the graph it is computed, and how.
struct MeasureOptions: Hashable, Sendable {
  var topology = TopologyDefinition()
  var isNormalized = false

  /// The keys of the map, in the order of the documentation.
  static let keys = [
    "nodes", "types", "direction", "weight", "distance", "normalized", "multiplicity",
  ]

  /// Reads the map that follows the node; null and no map mean the defaults.
  init(_ value: Value, of measure: MeasureFunction) throws(QueryError) {
    let entries: OrderedDictionary<String, Value>
    switch value {
    case .null: return
    case .map(let map): entries = map
    case .bool, .int, .double, .string, .list, .node, .relationship, .path, .temporal, .duration:
      throw .argumentType(measure.rawValue, expected: .map, found: ValueType(of: value))
    }
    for (key, value) in entries where !value.isNull {
      switch key {
      case "nodes": topology.labels = try Self.names(value, key)
      case "types": topology.types = try Self.names(value, key)
      case "direction": topology.direction = try Self.direction(value)
      case "weight", "distance":
        guard case .string(let property) = value else {
          throw Self.wrong(key, "the name of a property of the relationships")
        }
        guard topology.weight == nil else {
          throw Self.wrong(key, "either 'weight' or 'distance', not both")
        }
        topology.weight = property
        topology.weightMeaning = key == "weight" ? .strength : .distance
      case "normalized": isNormalized = try Self.flag(value, key)
      case "multiplicity":
        topology.parallelTies = try Self.flag(value, key) ? .kept : .merged
      default: throw Self.unknown(key, among: Self.keys)
      }
    }
  }

  /// The error for a key that is no option.
  static func unknown(_ key: String, among keys: [String]) -> QueryError {
    QueryError(
      .argumentError,
      .unknownOption,
      phase: .runtime,
      subject: key,
      explanation: "the options are \(keys.joined(separator: ", "))",
      hint: NearestName.hint(for: key, among: keys)
    )
  }

  /// The names of an option that takes a list of them, or only one.
  static func names(_ value: Value, _ key: String) throws(QueryError) -> Set<String> {
    switch value {
    case .string(let name): return [name]
    case .list(let items):
      var names: Set<String> = []
      for item in items {
        guard case .string(let name) = item else { throw wrong(key, "a list of names") }
        names.insert(name)
      }
      return names
    case .null, .bool, .int, .double, .map, .node, .relationship, .path, .temporal, .duration:
      throw wrong(key, "a list of names")
    }
  }

  /// The direction that an option names.
  static func direction(_ value: Value) throws(QueryError) -> TieDirection {
    switch value {
    case .string("both"): return .both
    case .string("out"): return .out
    case .string("in"): return .in
    case .null, .bool, .int, .double, .string, .list, .map, .node, .relationship, .path,
      .temporal, .duration:
      throw wrong("direction", "'both', 'out' or 'in'")
    }
  }

  private static func flag(_ value: Value, _ key: String) throws(QueryError) -> Bool {
    guard case .bool(let flag) = value else { throw wrong(key, "true or false") }
    return flag
  }

  /// The error for an option that takes something else.
  static func wrong(_ key: String, _ expected: String) -> QueryError {
    .argumentValue("option '\(key)'", "expected \(expected)")
  }
}
