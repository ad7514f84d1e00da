internal import NetworkGraph

/// The options of the procedures that look for paths: which part of the graph they may lead through,
/// and which paths are wanted.
struct PathOptions {
  /// The part of the graph; every relationship counts, and is known.
  var topology = TopologyDefinition(parallelTies: .kept, keepsRelationships: true)
  /// What disjoint paths may not share.
  var disjointness = DisjointPaths.Disjointness.vertices
  /// How many paths are enough.
  var most: Int?
  /// How many relationships a path may have.
  var longest: Int?

  /// An option by the name that the map has for it.
  enum Key: String {
    case by
    case direction
    case k
    case limit
    case maxLength
    case nodes
    case types
  }

  /// Reads the last argument of a procedure that takes some options; null means the defaults.
  init(_ value: Value, of procedure: String, _ keys: [Key]) throws(QueryError) {
    let map = try OptionMap(value, of: procedure, keys: keys.map(\.rawValue))
    for key in keys {
      let name = key.rawValue
      guard map[name] != nil else { continue }
      switch key {
      case .by: disjointness = try Self.disjointness(try map.text(name, "'nodes' or 'edges'"))
      case .direction: topology.direction = try map.direction(name) ?? .both
      case .k, .limit: most = try map.count(name, from: 1)
      case .maxLength: longest = try map.count(name)
      case .nodes: topology.labels = try map.names(name)
      case .types: topology.types = try map.names(name)
      }
    }
  }

  private static func disjointness(
    _ value: String?
  ) throws(QueryError) -> DisjointPaths.Disjointness {
    switch value {
    case "nodes": .vertices
    case "edges": .ties
    default: throw OptionMap.wrong("by", "'nodes' or 'edges'")
    }
  }
}

/// A call of a procedure that looks for paths between two nodes.
struct PathCall {
  let options: PathOptions
  let topology: Topology
  /// The vertices of the ends.
  let source: Int
  let target: Int

  /// Reads the arguments; `nil` when an end is null, so that there is nothing to look for.
  init?(
    _ arguments: [Value],
    of procedure: String,
    _ keys: [PathOptions.Key],
    _ context: ProcedureContext
  ) throws(QueryError) {
    options = try PathOptions(arguments[2], of: procedure, keys)
    guard let from = try Self.node(arguments[0], "from", context.graph),
      let to = try Self.node(arguments[1], "to", context.graph)
    else { return nil }
    topology = try context.topology(options.topology, with: [from, to])
    guard let source = topology.vertex(of: from), let target = topology.vertex(of: to) else {
      return nil
    }
    self.source = source
    self.target = target
  }

  /// The path of the graph that a path of the topology stands for.
  func value(_ path: TopologyPath) -> Value {
    topology.path(along: path).map(Value.path) ?? .null
  }

  private static func node(
    _ value: Value,
    _ name: String,
    _ graph: Graph
  ) throws(QueryError) -> NodeID? {
    guard case .node(let node) = value else { return nil }
    guard graph.contains(node) else {
      throw QueryError(
        .entityNotFound,
        .deletedEntityAccess,
        phase: .runtime,
        subject: name,
        hint: "look for paths before DELETE"
      )
    }
    return node
  }
}
