/// A path over the vertices and ties of a topology.
public struct TopologyPath: Hashable, Sendable {
  /// The vertices in order; always one more than there are ties.
  public let vertices: [Int]
  /// The ties in order.
  public let ties: [Int]

  /// The number of ties.
  public var length: Int { ties.count }
}

extension Topology {
  /// The path through the graph that a path over the topology stands for; `nil` when the topology
  /// was built without relationships.
  public func path(along path: TopologyPath) -> Path? {
    guard let relationships else { return nil }
    return Path(
      nodes: path.vertices.map(node(at:)),
      relationships: path.ties.map { relationships[$0] }
    )
  }
}
