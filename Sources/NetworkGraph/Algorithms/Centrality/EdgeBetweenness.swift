extension Topology {
  /// Exact edge betweenness: for each tie the sum over pairs of vertices `s` and `t` of the share of
  /// their shortest paths that pass over it.
  ///
  /// Pairs are unordered, ordered when the topology is directed. The end points of a path count: a
  /// tie that is the only one between two parts lies on all paths from one to the other. Parallel
  /// ties count as one where the topology has merged them; where it keeps them, each makes a path
  /// of its own. A loop has 0. Weights as for
  /// ``betweenness(normalized:usingWeights:threads:cancellation:)``.
  ///
  /// Ties are numbered as ``Topology`` says, whether or not the topology keeps relationships; where
  /// it does, `relationship(at:)` leads back to the graph. The result does not depend on the number
  /// of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - normalized: Divides by the number of pairs, n(n-1)/2 or directed n(n-1).
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled for every source.
  /// - Returns: The betweenness of each tie, by tie.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, `.distanceNotPositive`, or
  ///   `.tooManyShortestPaths` beyond 10^308 of them.
  /// - Complexity: O(nm) time, O(nm + n² log n) with weights; O(n + m) space, 16 bytes per arc on one
  ///   thread and 32 more for each of several.
  /// - SeeAlso: Girvan, Newman (2002), "Community structure in social and biological networks", PNAS
  ///   99; Brandes (2008), "On variants of shortest-path betweenness centrality and their generic
  ///   computation", Social Networks 30.
  ///
  /// The path 0-1-2 has the edge betweenness `[2, 2]`.
  public func edgeBetweenness(
    normalized: Bool = false,
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    let blocks = BlockSum(
      sourceCount: vertexCount,
      resultCount: forward.arcCount,
      threads: threads,
      cancellation: cancellation
    )
    var sums: [Double]
    if usingWeights, tieWeights != nil {
      let graph = try WeightedArcs(self)
      let arcs = try blocks.run { sources, part in
        var search = WeightedBetweennessSearch(graph)
        for source in sources {
          if cancellation?.reason != nil { return }
          search.addArcs(from: source, to: part)
        }
      }
      sums = tieSums(ofArcs: arcs)
    } else {
      let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
      let arcs = try blocks.run { sources, part in
        let search = BetweennessSearch(graph)
        for source in sources {
          if cancellation?.reason != nil { return }
          search.addArcs(from: source, to: part)
        }
      }
      sums = tieSums(ofArcs: inOwnOrder(arcs, graph))
    }
    guard sums.allSatisfy(\.isFinite) else { throw .tooManyShortestPaths }
    // Every unordered pair was met from both of its ends.
    var scale = isDirected ? 1 : 0.5
    if normalized { scale /= max(1, pairCount) }
    for tie in sums.indices {
      sums[tie] *= scale
    }
    return sums
  }

  /// The values of ranked arcs in the order of the topology's own forward arcs.
  private func inOwnOrder(_ values: [Double], _ graph: RankedArcs) -> [Double] {
    var result = [Double](repeating: 0, count: forward.arcCount)
    for vertex in 0..<vertexCount {
      let row = forward.arcs(of: vertex).filter { Int(forward.neighbours[$0]) != vertex }
      let ranked = row.sorted { lhs, rhs in
        let ranks = (
          graph.ranks[Int(forward.neighbours[lhs])], graph.ranks[Int(forward.neighbours[rhs])]
        )
        return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : lhs < rhs
      }
      let first = Int(graph.outOffsets[Int(graph.ranks[vertex])])
      for (index, arc) in ranked.enumerated() {
        result[arc] = values[first + index]
      }
    }
    return result
  }

  /// Adds up the values of forward arcs by tie.
  private func tieSums(ofArcs values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: tieCount)
    for (arc, tie) in forwardTies().enumerated() {
      sums[Int(tie)] += values[arc]
    }
    return sums
  }
}
