internal import NetworkGraph
internal import Synchronization

/// Measures that have been computed, by version of the graph and options: asked twice, computed
/// once.
///
/// Shared by all statements of a session.
final class MeasureCache: Sendable {
  private struct Key: Hashable {
    var version: UInt64
    var measure: MeasureFunction
    var options: MeasureOptions
  }

  /// The values of a measure by node number; nodes outside of the chosen part have none.
  enum Values: Sendable {
    case integers([Int64], present: [Bool])
    case floats([Double], present: [Bool])
  }

  private let entries = Mutex<[(key: Key, values: Values)]>([])
  /// A few are kept: a statement rarely asks for more.
  private static let capacity = 16

  func values(
    of measure: MeasureFunction,
    _ options: MeasureOptions,
    on graph: Graph,
    _ cancellation: Cancellation?
  ) throws(QueryError) -> Values {
    let key = Key(version: graph.version, measure: measure, options: options)
    if let known = entries.withLock({ $0.first { $0.key == key }?.values }) { return known }
    let values: Values
    do throws(AlgorithmError) {
      values = try Self.compute(measure, options, graph, cancellation)
    } catch {
      throw QueryError(error, names: graph)
    }
    entries.withLock { entries in
      entries.insert((key, values), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
    return values
  }

  private static func compute(
    _ measure: MeasureFunction,
    _ options: MeasureOptions,
    _ graph: Graph,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Values {
    let topology = try graph.topology(options.topology)
    switch measure {
    case .betweenness:
      let scores = try topology.betweenness(
        normalized: options.isNormalized,
        cancellation: cancellation
      )
      return .floats(spread(scores, 0, topology, graph), present: flags(topology, graph))
    case .degree:
      // A topology with a direction has turned its ties round already: what leads out counts.
      let direction: TieDirection = options.topology.direction == .both ? .both : .out
      let degrees = topology.degree(direction).map(Int64.init)
      if options.isNormalized {
        let others = Double(max(1, topology.vertexCount - 1))
        let shares = degrees.map { Double($0) / others }
        return .floats(spread(shares, 0, topology, graph), present: flags(topology, graph))
      }
      return .integers(spread(degrees, 0, topology, graph), present: flags(topology, graph))
    case .component:
      let groups = try topology.weakComponents(cancellation: cancellation).groups
      return .integers(
        spread(groups.map { Int64($0) + 1 }, 0, topology, graph),
        present: flags(topology, graph)
      )
    }
  }

  /// Values by vertex laid out by node number.
  private static func spread<Number>(
    _ values: [Number],
    _ filler: Number,
    _ topology: Topology,
    _ graph: Graph
  ) -> [Number] {
    var byNode = [Number](repeating: filler, count: graph.nodeCapacity)
    for (vertex, value) in values.enumerated() {
      byNode[Int(topology.node(at: vertex).raw)] = value
    }
    return byNode
  }

  private static func flags(_ topology: Topology, _ graph: Graph) -> [Bool] {
    var flags = [Bool](repeating: false, count: graph.nodeCapacity)
    for vertex in 0..<topology.vertexCount { flags[Int(topology.node(at: vertex).raw)] = true }
    return flags
  }
}

extension QueryError {
  /// The error of a query whose measure failed or was ended, with the nearest name in the graph where
  /// a name is unknown.
  init(_ error: AlgorithmError, names graph: Graph) {
    self.init(error)
    switch error {
    case .unknownLabel(let name):
      hint = NearestName.hint(for: name, among: graph.labels.map { graph.name(of: $0) })
    case .unknownType(let name):
      hint = NearestName.hint(for: name, among: graph.types.map { graph.name(of: $0) })
    case .unknownProperty(let name):
      hint = NearestName.hint(for: name, among: graph.keys.map { graph.name(of: $0) })
    case .cancelled, .deadlinePassed, .distanceNotPositive, .katzDiverges, .notConverged,
      .optionOutOfRange, .tooManyShortestPaths, .tooManyTies, .unequalCounts, .vertexOutOfRange,
      .weightMissing, .weightNegative, .weightNotFinite, .weightNotNumeric:
      break
    }
  }
}
