internal import NetworkGraph
internal import OrderedCollections

/// Functions of nodes, relationships and paths.
enum GraphFunctions {
  static let all = [
    cost, elementId, endNode, id, isAcyclic, isSimple, isTrail, keys, labels, length, nodes,
    properties,
    relationships, startNode, type,
  ]

  private static let entity = ValueType.oneOf([.node, .relationship])
  private static let keyed = ValueType.oneOf([.node, .relationship, .map])

  static let elementId = ScalarFunction(
    "elementId",
    [.init("entity", entity)],
    returns: .string,
    "The identity of a node or relationship within the graph, as a text."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .node(let node): return .string("n\(node.raw)")
    case .relationship(let relationship): return .string("r\(relationship.raw)")
    case .null, .bool, .int, .double, .string, .list, .map, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: entity)
    }
  }

  static let id = ScalarFunction(
    "id",
    [.init("entity", entity)],
    returns: .integer,
    "The number of a node among the nodes, or of a relationship among the relationships."
  ) { arguments, _ throws(QueryError) in
    switch arguments[0] {
    case .node(let node): return .int(Int64(node.raw))
    case .relationship(let relationship): return .int(Int64(relationship.raw))
    case .null, .bool, .int, .double, .string, .list, .map, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: entity)
    }
  }

  static let startNode = ScalarFunction(
    "startNode",
    [.init("relationship", .relationship)],
    returns: .node,
    stability: .readsGraph,
    "The node where a relationship begins."
  ) { arguments, context throws(QueryError) in
    guard let node = context.graph.source(of: try arguments.relationship(0)) else {
      throw .deletedEntity(arguments.function, "relationship")
    }
    return .node(node)
  }

  static let endNode = ScalarFunction(
    "endNode",
    [.init("relationship", .relationship)],
    returns: .node,
    stability: .readsGraph,
    "The node where a relationship ends."
  ) { arguments, context throws(QueryError) in
    guard let node = context.graph.target(of: try arguments.relationship(0)) else {
      throw .deletedEntity(arguments.function, "relationship")
    }
    return .node(node)
  }

  static let type = ScalarFunction(
    "type",
    [.init("relationship", .relationship)],
    returns: .string,
    stability: .readsGraph,
    "The type of a relationship, even of one that the statement has deleted."
  ) { arguments, context throws(QueryError) in
    let relationship = try arguments.relationship(0)
    if let type = context.graph.type(of: relationship) {
      return .string(context.graph.name(of: type))
    }
    guard let type = context.original.type(of: relationship) else {
      throw .deletedEntity(arguments.function, "relationship")
    }
    return .string(context.original.name(of: type))
  }

  static let labels = ScalarFunction(
    "labels",
    [.init("node", .node)],
    returns: .list(.string),
    stability: .readsGraph,
    "The labels of a node."
  ) { arguments, context throws(QueryError) in
    guard case .node(let node) = arguments[0] else {
      throw arguments.unexpected(0, expected: .node)
    }
    guard context.graph.contains(node) else { throw .deletedEntity(arguments.function, "node") }
    return .list(context.graph.labels(of: node).map { .string(context.graph.name(of: $0)) })
  }

  static let keys = ScalarFunction(
    "keys",
    [.init("entity", keyed)],
    returns: .list(.string),
    stability: .readsGraph,
    "The keys of a map, or of the properties of a node or relationship."
  ) { arguments, context throws(QueryError) in
    if case .map(let entries) = arguments[0] { return .list(entries.keys.map(Value.string)) }
    let properties = try entries(of: arguments, context)
    return .list(properties.map { .string(context.graph.name(of: $0.key)) })
  }

  static let properties = ScalarFunction(
    "properties",
    [.init("entity", keyed)],
    returns: .map,
    stability: .readsGraph,
    "The properties of a node or relationship as a map; a map as it is."
  ) { arguments, context throws(QueryError) in
    if case .map = arguments[0] { return arguments[0] }
    var map: OrderedDictionary<String, Value> = [:]
    for property in try entries(of: arguments, context) {
      map[context.graph.name(of: property.key)] = property.value
    }
    return .map(map)
  }

  /// The properties of the node or relationship that is the first argument.
  private static func entries(
    of arguments: Arguments,
    _ context: FunctionContext
  ) throws(QueryError) -> [(key: KeyID, value: Value)] {
    switch arguments[0] {
    case .node(let node):
      guard context.graph.contains(node) else { throw .deletedEntity(arguments.function, "node") }
      return context.graph.properties(of: node)
    case .relationship(let relationship):
      guard context.graph.contains(relationship) else {
        throw .deletedEntity(arguments.function, "relationship")
      }
      return context.graph.properties(of: relationship)
    case .null, .bool, .int, .double, .string, .list, .map, .path, .temporal, .duration:
      throw arguments.unexpected(0, expected: keyed)
    }
  }

  static let length = ScalarFunction(
    "length",
    [.init("path", .path)],
    returns: .integer,
    "The number of relationships of a path."
  ) { arguments, _ throws(QueryError) in
    .int(Int64(try arguments.path(0).length))
  }

  static let cost = ScalarFunction(
    "cost",
    [.init("path", .path)],
    returns: .float,
    "What a path found by CHEAPEST costs; of any other path the number of relationships."
  ) { arguments, _ throws(QueryError) in
    let path = try arguments.path(0)
    return .double(path.cost ?? Double(path.length))
  }

  static let isAcyclic = ScalarFunction(
    "isAcyclic",
    [.init("path", .path)],
    returns: .boolean,
    "Whether a path visits no node twice."
  ) { arguments, _ throws(QueryError) in
    let nodes = try arguments.path(0).nodes
    return .bool(Set(nodes).count == nodes.count)
  }

  static let isSimple = ScalarFunction(
    "isSimple",
    [.init("path", .path)],
    returns: .boolean,
    "Whether a path visits no node twice, except that it may end where it began."
  ) { arguments, _ throws(QueryError) in
    let path = try arguments.path(0)
    return .bool(
      Set(path.nodes.dropFirst()).count == path.length
        && Set(path.nodes.dropLast()).count == path.length
    )
  }

  static let isTrail = ScalarFunction(
    "isTrail",
    [.init("path", .path)],
    returns: .boolean,
    "Whether a path follows no relationship twice."
  ) { arguments, _ throws(QueryError) in
    let path = try arguments.path(0)
    return .bool(Set(path.relationships).count == path.length)
  }

  static let nodes = ScalarFunction(
    "nodes",
    [.init("path", .path)],
    returns: .list(.node),
    "The nodes of a path in order."
  ) { arguments, _ throws(QueryError) in
    .list(try arguments.path(0).nodes.map(Value.node))
  }

  static let relationships = ScalarFunction(
    "relationships",
    [.init("path", .path)],
    returns: .list(.relationship),
    "The relationships of a path in order."
  ) { arguments, _ throws(QueryError) in
    .list(try arguments.path(0).relationships.map(Value.relationship))
  }
}
