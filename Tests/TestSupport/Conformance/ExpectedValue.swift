public import NetworkGraph
internal import OrderedCollections
internal import Temporal

/// A value as a cell of a conformance case writes it: nodes and relationships by what they carry,
/// since a case does not know identities.
public indirect enum ExpectedValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case list([ExpectedValue])
  case map([String: ExpectedValue])
  case node(labels: [String], properties: [String: ExpectedValue])
  case relationship(type: String, properties: [String: ExpectedValue])
  /// The nodes and, between them, the relationships with whether they are passed forwards.
  case path([ExpectedValue], [ExpectedValue], forwards: [Bool])

  /// What a value of a graph looks like from outside.
  public init(_ value: Value, in graph: Graph) {
    switch value {
    case .null: self = .null
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .int(number)
    case .double(let number): self = .double(number)
    case .string(let text): self = .string(text)
    // The kit writes temporal values as their texts.
    case .temporal(let point): self = .string(point.description)
    case .duration(let duration): self = .string(duration.description)
    case .list(let items): self = .list(items.map { ExpectedValue($0, in: graph) })
    case .map(let entries):
      var map: [String: ExpectedValue] = [:]
      for (key, value) in entries { map[key] = ExpectedValue(value, in: graph) }
      self = .map(map)
    case .node(let node):
      self = .node(
        labels: graph.labels(of: node).map { graph.name(of: $0) }.sorted(),
        properties: Self.map(graph.properties(of: node), graph)
      )
    case .relationship(let relationship):
      self = .relationship(
        type: graph.type(of: relationship).map { graph.name(of: $0) } ?? "",
        properties: Self.map(graph.properties(of: relationship), graph)
      )
    case .path(let path):
      self = .path(
        path.nodes.map { ExpectedValue(.node($0), in: graph) },
        path.relationships.map { ExpectedValue(.relationship($0), in: graph) },
        forwards: path.relationships.enumerated().map {
          graph.source(of: $0.element) == path.nodes[$0.offset]
        }
      )
    }
  }

  private static func map(
    _ properties: [(key: KeyID, value: Value)],
    _ graph: Graph
  ) -> [String: ExpectedValue] {
    var map: [String: ExpectedValue] = [:]
    for (key, value) in properties { map[graph.name(of: key)] = ExpectedValue(value, in: graph) }
    return map
  }

  /// The same value with the elements of every list in one fixed order.
  public var withoutListOrder: ExpectedValue {
    switch self {
    case .list(let items):
      .list(items.map(\.withoutListOrder).sorted { "\($0)" < "\($1)" })
    case .map(let map): .map(map.mapValues(\.withoutListOrder))
    case .null, .bool, .int, .double, .string, .node, .relationship, .path: self
    }
  }

  /// Equality in which NaN equals NaN.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
    case (.string(let a), .string(let b)): a.unicodeScalars.elementsEqual(b.unicodeScalars)
    case (.list(let a), .list(let b)): a == b
    case (.map(let a), .map(let b)): a == b
    case (.node(let a, let b), .node(let c, let d)): a == c && b == d
    case (.relationship(let a, let b), .relationship(let c, let d)): a == c && b == d
    case (.path(let a, let b, let c), .path(let d, let e, let f)): a == d && b == e && c == f
    case (_, _): false
    }
  }

  /// Agrees with equality, roughly.
  public func hash(into hasher: inout Hasher) { hasher.combine("\(self)".count) }
}
