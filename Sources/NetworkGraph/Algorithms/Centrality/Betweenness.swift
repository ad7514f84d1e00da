extension Topology {
  /// Exact betweenness: for each vertex `v` the sum over pairs of other vertices `s` and `t` of the
  /// share of their shortest paths that pass through `v`.
  ///
  /// Pairs are unordered, ordered when the topology is directed; end points are not counted; pairs
  /// that do not reach each other contribute nothing, so an isolate has 0. Parallel ties count as
  /// one where the topology has merged them; where it keeps them, each makes a path of its own.
  /// Loops make no difference.
  ///
  /// When the topology has weights, a path is as long as the sum of its ties' lengths: 1/strength,
  /// or the distance. Paths whose lengths differ by less than a ten-billionth are equally long, so
  /// that rounding does not decide. A tie of strength 0 is no tie; a distance of 0 is an error.
  ///
  /// The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - normalized: Divides by the number of pairs of other vertices, (n-1)(n-2)/2 or
  ///     directed (n-1)(n-2); below three vertices the result is 0.
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled for every source.
  /// - Returns: The betweenness of each vertex.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, `.distanceNotPositive`, or
  ///   `.tooManyShortestPaths` beyond 10^308 of them.
  /// - Complexity: O(nm) time, O(nm + n² log n) with weights; O(n + m) space, about 90 bytes per
  ///   vertex and thread.
  /// - SeeAlso: Freeman (1977), "A set of measures of centrality based on betweenness", Sociometry
  ///   40; Brandes (2001), "A faster algorithm for betweenness centrality", Journal of Mathematical
  ///   Sociology 25.
  ///
  /// The path 0-1-2 has the betweenness `[0, 1, 0]`.
  public func betweenness(
    normalized: Bool = false,
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    let blocks = BlockSum(
      sourceCount: vertexCount,
      resultCount: vertexCount,
      threads: threads,
      cancellation: cancellation
    )
    var sums: [Double]
    if usingWeights, tieWeights != nil {
      let graph = try WeightedArcs(self)
      sums = try blocks.run { sources, part in
        var search = WeightedBetweennessSearch(graph)
        for source in sources {
          if cancellation?.reason != nil { return }
          search.add(from: source, to: part)
        }
      }
    } else {
      let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
      let ranked = try blocks.run { sources, part in
        let search = BetweennessSearch(graph)
        for source in sources {
          if cancellation?.reason != nil { return }
          search.add(from: source, to: part)
        }
      }
      sums = graph.ranks.map { ranked[Int($0)] }
    }
    guard sums.allSatisfy(\.isFinite) else { throw .tooManyShortestPaths }
    let others = Double(vertexCount - 1) * Double(vertexCount - 2)
    // Every unordered pair was met from both of its ends.
    var scale = isDirected ? 1 : 0.5
    if normalized { scale = others > 0 ? 1 / others : 0 }
    for vertex in sums.indices {
      sums[vertex] *= scale
    }
    return sums
  }
}
