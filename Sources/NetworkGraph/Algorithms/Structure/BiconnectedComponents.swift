extension Topology {
  /// The biconnected components, or blocks: the largest parts that no single vertex holds together.
  ///
  /// A bridge is a block of two vertices; an articulation point is in several blocks.
  ///
  /// Ties are read as undirected. A vertex without ties is in none.
  ///
  /// - Parameter cancellation: Polled at every component and every 16,384 steps.
  /// - Returns: The vertices of each block, ascending; the largest block first, of equal ones that
  ///   with the smaller first vertex, then the second and so on.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space, and a logarithm for the order; no recursion.
  /// - SeeAlso: Hopcroft, Tarjan (1973), "Efficient algorithms for graph manipulation",
  ///   Communications of the ACM 16.
  ///
  /// A triangle 0-1-2 with a fourth vertex tied to 0 has the blocks `[[0, 1, 2], [0, 3]]`.
  public func biconnectedComponents(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [[Int]] {
    let tree = try DepthFirstTree(simpleNeighbours(), cancellation: cancellation)
    /// The block of the tie between each vertex and the one above it, by position.
    var blocks = [Int](repeating: 0, count: vertexCount)
    var members: [[Int]] = []
    for position in 0..<vertexCount where tree.parents[position] != DepthFirstTree.none {
      let parent = Int(tree.parents[position])
      if tree.isSeparate(position) {
        blocks[position] = members.count
        members.append([Int(tree.order[parent])])
      } else {
        blocks[position] = blocks[parent]
      }
      members[blocks[position]].append(Int(tree.order[position]))
    }
    return members.map { $0.sorted() }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
  }
}
