extension Topology {
  /// The weak components: vertices share a group when a walk joins them, whatever the direction of
  /// its ties.
  ///
  /// A union-find that first links every vertex to two of its neighbours. By then most vertices of
  /// a social network share one large component, whose remaining ties need no look: any tie that
  /// leaves it is seen from its other end.
  ///
  /// - Parameter cancellation: Polled every 65,536 vertices.
  /// - Returns: The components, numbered from 0, largest first.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time in practice (O(m log n) at worst), O(n) space.
  /// - SeeAlso: Sutton, Ben-Nun, Barak (2018), "Optimizing parallel graph connectivity computation
  ///   via subgraph sampling", IPDPS.
  ///
  /// The path 0-1-2 beside the tie 3-4 has the groups `[0, 0, 0, 1, 1]`.
  public func weakComponents(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Partition {
    Partition(labels: try weakComponentRoots(cancellation: cancellation))
  }

  /// The smallest vertex of each vertex's weak component.
  func weakComponentRoots(cancellation: Cancellation?) throws(AlgorithmError) -> [UInt32] {
    var forest = UnionFind(count: vertexCount)
    let sampled = 2
    for round in 0..<sampled {
      forest.link(forward, neighbour: round)
      forest.flatten()
      try cancellation?.check()
    }
    let largest = forest.frequentRoot()
    let pollInterval = 1 << 16
    for start in stride(from: 0, to: vertexCount, by: pollInterval) {
      let vertices = start..<min(vertexCount, start + pollInterval)
      forest.linkAll(forward, of: vertices, from: sampled, except: largest)
      if isDirected {
        forest.linkAll(backward, of: vertices, from: 0, except: largest)
      }
      try cancellation?.check()
    }
    forest.flatten()
    return forest.parents
  }
}
