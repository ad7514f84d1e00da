public import NetworkGraph
internal import Synchronization

/// What a procedure may know beside its arguments.
public struct ProcedureContext: Sendable {
  /// The graph as it is now.
  public let graph: Graph
  /// When to end although not done; a procedure that may take long has to poll it.
  public let cancellation: Cancellation?
  private let topologies: TopologyCache

  init(graph: Graph, cancellation: Cancellation?, topologies: TopologyCache) {
    self.graph = graph
    self.cancellation = cancellation
    self.topologies = topologies
  }

  /// The topology of a part of the graph to which two nodes belong in any case; made once for all
  /// calls with the same part.
  func topology(
    _ definition: TopologyDefinition,
    with ends: [NodeID]
  ) throws(QueryError) -> Topology {
    do throws(AlgorithmError) {
      let usual = try topologies.topology(definition, graph)
      guard ends.contains(where: { usual.vertex(of: $0) == nil }) else { return usual }
      var mask = [Bool](repeating: false, count: graph.nodeCapacity)
      for vertex in 0..<usual.vertexCount { mask[Int(usual.node(at: vertex).raw)] = true }
      for end in ends where Int(end.raw) < mask.count { mask[Int(end.raw)] = true }
      var widened = definition
      widened.labels = nil
      return try graph.topology(widened, nodes: mask)
    } catch {
      throw QueryError(error, names: graph)
    }
  }
}

/// The topologies that the procedures of one statement have asked for.
final class TopologyCache: Sendable {
  private struct Key: Hashable {
    var version: UInt64
    var definition: TopologyDefinition
  }

  private let entries = Mutex<[(key: Key, topology: Topology)]>([])
  /// A statement rarely looks at more parts of a graph at the same time.
  private static let capacity = 4

  func topology(
    _ definition: TopologyDefinition,
    _ graph: Graph
  ) throws(AlgorithmError) -> Topology {
    let key = Key(version: graph.version, definition: definition)
    if let known = entries.withLock({ $0.first { $0.key == key }?.topology }) { return known }
    let topology = try graph.topology(definition)
    entries.withLock { entries in
      entries.insert((key, topology), at: 0)
      if entries.count > Self.capacity { entries.removeLast() }
    }
    return topology
  }
}
