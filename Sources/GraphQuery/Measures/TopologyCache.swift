internal import NetworkGraph
internal import Synchronization

/// The topologies that measures and procedures have asked for, by version of the graph.
final class TopologyCache: Sendable {
  private struct Key: Hashable {
    var version: UInt64
    var definition: TopologyDefinition
    var projection: MeasureOptions.Projection?
  }

  private let entries = Mutex<[(key: Key, topology: Topology)]>([])
  /// One rarely looks at more parts of a graph at the same time.
  private static let capacity = 4

  /// The topology of a part of a graph.
  func topology(
    _ definition: TopologyDefinition,
    _ graph: Graph
  ) throws(QueryError) -> Topology {
    try topology(Key(version: graph.version, definition: definition, projection: nil)) {
      () throws(QueryError) in
      try graph.measured { () throws(AlgorithmError) in try graph.topology(definition) }
    }
  }

  /// The topology on which a measure with these options is computed.
  func topology(
    _ options: MeasureOptions,
    _ graph: Graph,
    _ cancellation: Cancellation?
  ) throws(QueryError) -> Topology {
    guard let projection = options.projection else { return try topology(options.topology, graph) }
    let key = Key(
      version: graph.version,
      definition: options.topology,
      projection: options.projection
    )
    return try topology(key) { () throws(QueryError) in
      try graph.measured { () throws(AlgorithmError) in
        try graph.affiliation(
          actors: options.topology.labels ?? graph.labelNames(without: projection.through),
          through: projection.through,
          types: options.topology.types,
          minWeight: projection.minWeight,
          cancellation: cancellation
        ).topology
      }
    }
  }

  private func topology(
    _ key: Key,
    _ make: () throws(QueryError) -> Topology
  ) throws(QueryError) -> Topology {
    if let known = entries.withLock({ $0.first { $0.key == key }?.topology }) { return known }
    let topology = try make()
    entries.withLock { entries in
      entries.insert((key, topology), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
    return topology
  }
}

extension Graph {
  /// The labels that nodes have, apart from some.
  fileprivate func labelNames(without excluded: Set<String>) -> Set<String> {
    Set(labels.filter { nodeCount(with: $0) > 0 }.map { name(of: $0) }).subtracting(excluded)
  }
}
