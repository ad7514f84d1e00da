internal import NetworkGraph
internal import Synchronization

/// Measures that have been computed, by version of the graph and options.
///
/// Asked twice, a measure is computed once; so are the topologies under it.
///
/// Shared by all statements of a session.
final class MeasureCache: Sendable {
  private struct Key: Hashable {
    var version: UInt64
    var measure: Measure
    var options: MeasureOptions
  }

  private let entries = Mutex<[(key: Key, values: MeasureValues)]>([])
  /// A few are kept: a statement rarely asks for more.
  private static let capacity = 16
  /// The topologies on which measures are computed.
  let topologies = TopologyCache()

  /// The values of a measure on a graph, computed unless they are known.
  func values(
    of measure: Measure,
    _ options: MeasureOptions,
    on graph: Graph,
    _ limits: QueryLimits
  ) throws(QueryError) -> MeasureValues {
    let key = Key(version: graph.version, measure: measure, options: options)
    if let known = entries.withLock({ $0.first { $0.key == key }?.values }) { return known }
    let values = try compute(measure, options, on: graph, limits)
    entries.withLock { entries in
      entries.insert((key, values), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
    return values
  }

  private func compute(
    _ measure: Measure,
    _ options: MeasureOptions,
    on graph: Graph,
    _ limits: QueryLimits
  ) throws(QueryError) -> MeasureValues {
    var options = options
    options.topology.keepsRelationships = measure.subject == .relationship
    let topology = try topologies.topology(options, graph, limits.cancellation)
    var grouping = Grouping.none
    if measure.options.contains(.partition) {
      grouping = try self.grouping(of: topology, options, on: graph, limits)
    }
    limits.cancellation?.progress?.begin(measure.name)
    let run = MeasureRun(
      topology: topology,
      options: options,
      grouping: grouping,
      threads: limits.threads,
      cancellation: limits.cancellation
    )
    let column = try graph.measured { () throws(AlgorithmError) in try measure.body(run) }
    switch measure.subject {
    case .node: return MeasureValues(column, places: graph.places(ofNodesIn: topology))
    case .relationship:
      let places = try graph.measured { () throws(AlgorithmError) in
        try graph.places(ofRelationshipsIn: topology, options, limits.cancellation)
      }
      return MeasureValues(column, places: places)
    }
  }

  /// The groups of the vertices of a topology: by the option `partition`, else by communities.
  func grouping(
    of topology: Topology,
    _ options: MeasureOptions,
    on graph: Graph,
    _ limits: QueryLimits
  ) throws(QueryError) -> Grouping {
    switch options.partition ?? .named("community") {
    case .labels(let labels): return try graph.grouping(of: topology, byLabels: labels)
    case .property(let name): return try graph.grouping(of: topology, byProperty: name)
    case .named(let name):
      // A property that was written back counts more than the measure of the same name.
      if let key = graph.key(named: name), graph.nodeCount(having: key) > 0 {
        return try graph.grouping(of: topology, byProperty: name)
      }
      guard PartitionChoice.groupMeasures.contains(name),
        let measure = MeasureLibrary.standard[name]
      else { throw PartitionChoice.unknown(name, among: graph) }
      // The groups are found among the ties that are measured.
      var inner = MeasureOptions(of: measure)
      let usual = inner.topology.direction
      inner.topology = options.topology
      inner.topology.keepsRelationships = false
      switch measure.following {
      case .ties: break
      // Without the arrows its groups would be those of another measure.
      case .arrows: if !options.isDirectionChosen { inner.topology.direction = usual }
      }
      inner.projection = options.projection
      inner.seed = options.seed
      inner.resolution = options.resolution
      return try grouping(of: topology, by: measure, inner, on: graph, limits)
    case .measure(let measure, let inner):
      return try grouping(of: topology, by: measure, inner, on: graph, limits)
    }
  }

  private func grouping(
    of topology: Topology,
    by measure: Measure,
    _ options: MeasureOptions,
    on graph: Graph,
    _ limits: QueryLimits
  ) throws(QueryError) -> Grouping {
    let column = try values(of: measure, options, on: graph, limits)
      .column(of: (0..<topology.vertexCount).map { topology.node(at: $0).raw })
    return Grouping(by: { column.value($0, graph) }, count: topology.vertexCount)
  }
}
