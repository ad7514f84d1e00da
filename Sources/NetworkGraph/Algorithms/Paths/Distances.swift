extension Topology {
  /// The number of ties on a shortest path from a vertex to every vertex.
  ///
  /// A breadth-first search that turns round while most vertices are being reached: then the
  /// vertices that have not been reached look for a neighbour that has, and stop at the first.
  ///
  /// - Parameters:
  ///   - source: The vertex where all paths begin.
  ///   - cancellation: Polled at every level.
  /// - Returns: The distance of each vertex, 0 for the source, -1 where there is no path.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time, O(n) space.
  /// - SeeAlso: Beamer, Asanović, Patterson (2012), "Direction-optimizing breadth-first search",
  ///   SC12.
  ///
  /// In the path 0-1-2 the distances from 0 are `[0, 1, 2]`.
  public func distances(
    from source: Int,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Int32] {
    guard source >= 0, source < vertexCount else { throw .vertexOutOfRange(count: vertexCount) }
    var search = BreadthFirstSearch(self, source: source)
    while search.advance() {
      try cancellation?.check()
    }
    return search.distances
  }
}
