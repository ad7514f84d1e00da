internal import NetworkGraph

/// A call of a procedure that looks at the whole of a chosen part of the graph.
///
/// Reads the map of options, those that measures share and those of the procedure's own, and makes
/// the topology and the groups.
struct MeasureCall {
  /// The options of the procedure's own, by key.
  let map: OptionMap
  /// The options that measures share.
  let options: MeasureOptions
  let topology: Topology
  let context: ProcedureContext

  /// Reads the last argument of a procedure; `keys` are the options of its own.
  init(
    _ procedure: String,
    _ options: Value?,
    _ context: ProcedureContext,
    understands shared: [MeasureOption] = MeasureOption.common,
    keys: [String] = [],
    following: Measure.Following = .ties,
    keepsRelationships: Bool = false,
    parallelTies: ParallelTies = .merged
  ) throws(QueryError) {
    map = try OptionMap(
      options ?? .null,
      of: procedure,
      keys: shared.map(\.rawValue) + keys
    )
    var read = MeasureOptions()
    read.topology.parallelTies = parallelTies
    switch following {
    case .ties: break
    case .arrows: read.topology.direction = .out
    }
    try read.read(map, shared)
    read.topology.keepsRelationships = keepsRelationships
    self.options = read
    self.context = context
    topology = try context.measures.topologies.topology(
      read,
      context.graph,
      context.cancellation
    )
    context.cancellation?.progress?.begin(procedure)
  }

  var graph: Graph { context.graph }
  var cancellation: Cancellation? { context.cancellation }
  var threads: Int { context.limits.threads }
  var seed: UInt64 { options.seed ?? 42 }

  /// The groups by the option `partition`, else the communities.
  func grouping() throws(QueryError) -> Grouping {
    try context.measures.grouping(of: topology, options, on: graph, context.limits)
  }

  /// Runs an algorithm; its errors name the nearest name in the graph.
  func measured<Result>(
    _ body: () throws(AlgorithmError) -> Result
  ) throws(QueryError) -> Result {
    try graph.measured(body)
  }

  /// The node of a vertex.
  func node(_ vertex: Int) -> Value { .node(topology.node(at: vertex)) }

  /// The nodes of vertices.
  func nodes(_ vertices: some Sequence<Int>) -> Value { .list(vertices.map(node)) }

  /// The relationships between two vertices, in either direction: what a tie stands for.
  func relationships(between vertex: Int, and other: Int) -> [RelationshipID] {
    let (one, two) = (topology.node(at: vertex), topology.node(at: other))
    let types = options.topology.types
    return graph.relationships(between: one, and: two).filter { relationship in
      guard let types, let type = graph.type(of: relationship) else { return true }
      return types.contains(graph.name(of: type))
    }
  }

  /// Where the statements behind some relationships come from: `source, locator`, each once.
  func sources(of relationships: [RelationshipID]) -> [String] {
    var sources: [String] = []
    for relationship in relationships {
      let parts = ["source", "locator"].compactMap { name -> String? in
        guard let key = graph.key(named: name),
          case .string(let text) = graph.property(key, of: relationship), !text.isEmpty
        else { return nil }
        return text
      }
      let source = parts.joined(separator: ", ")
      if !parts.isEmpty, !sources.contains(source) { sources.append(source) }
    }
    return sources
  }
}

extension Graph {
  /// The relationships between two nodes, whatever their direction, in the order of their numbers.
  func relationships(between node: NodeID, and other: NodeID) -> [RelationshipID] {
    let reader = AdjacencyReader(self)
    var buffer = ExpansionBuffer()
    reader.expand(node.raw, .both, .any, into: &buffer)
    return zip(buffer.neighbours, buffer.relationships).filter { $0.0 == other.raw }
      .map { RelationshipID($0.1) }.sorted()
  }
}
