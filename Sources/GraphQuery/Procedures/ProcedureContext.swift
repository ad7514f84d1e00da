public import NetworkGraph

/// What a procedure may know beside its arguments.
public struct ProcedureContext: Sendable {
  /// The graph as it is now.
  public let graph: Graph
  /// When to end although not done; a procedure that may take long has to poll it.
  public var cancellation: Cancellation? { limits.cancellation }
  /// What the statement may take.
  let limits: QueryLimits
  /// The measures and topologies that are known.
  let measures: MeasureCache

  init(graph: Graph, limits: QueryLimits, measures: MeasureCache) {
    self.graph = graph
    self.limits = limits
    self.measures = measures
  }

  /// The topology of a part of the graph to which two nodes belong in any case; made once for all
  /// calls with the same part.
  func topology(
    _ definition: TopologyDefinition,
    with ends: [NodeID]
  ) throws(QueryError) -> Topology {
    let usual = try measures.topologies.topology(definition, graph)
    guard ends.contains(where: { usual.vertex(of: $0) == nil }) else { return usual }
    var mask = [Bool](repeating: false, count: graph.nodeCapacity)
    for vertex in 0..<usual.vertexCount { mask[Int(usual.node(at: vertex).raw)] = true }
    for end in ends where Int(end.raw) < mask.count { mask[Int(end.raw)] = true }
    var widened = definition
    widened.labels = nil
    return try graph.measured { () throws(AlgorithmError) in
      try graph.topology(widened, nodes: mask)
    }
  }
}
