extension Topology {
  /// Burt's effective size: the number of alters of each vertex less what is redundant among them.
  ///
  /// Unweighted it is `k - 2t/k`, with `t` of the `k` alters' pairs tied. In general alter `j` counts
  /// for `1 - Σ p_iq m_jq`, `q` over the other alters, where `p_iq` is the share of `i`'s strength
  /// that goes to `q` and `m_jq` the strength of `j` and `q` in relation to `j`'s strongest pair. Ties
  /// count as for ``constraint(usingWeights:cancellation:)``; in a directed topology a mutual tie is
  /// twice as strong as one in one direction, so there the general form applies without weights too.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The effective size of each vertex; `nil` for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(m^1.5) time at worst, O(n + m) space.
  /// - SeeAlso: Burt (1992), "Structural Holes", Harvard University Press; Borgatti (1997),
  ///   "Structural holes: unpacking Burt's redundancy measures", Connections 20.
  ///
  /// Each vertex of a triangle has the effective size 1, the middle of the path 0-1-2 has 2.
  public func effectiveSize(
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let alters = RankedAlters(try AlterRows(self, usingWeights: usingWeights))
    let redundancy = try alters.redundancy(cancellation: cancellation)
    var sizes = [Double?](repeating: nil, count: vertexCount)
    for rank in 0..<vertexCount where alters.alterCounts[rank] > 0 {
      sizes[Int(alters.order[rank])] =
        Double(alters.alterCounts[rank]) - redundancy[rank] / alters.sums[rank]
    }
    return sizes
  }

  /// Burt's efficiency: the share of each vertex's alters that is not redundant, its effective size
  /// divided by their number.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The efficiency of each vertex; `nil` for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(m^1.5) time at worst, O(n + m) space.
  /// - SeeAlso: Burt (1992), "Structural Holes", Harvard University Press, chapter 2.
  ///
  /// Each vertex of a triangle has the efficiency 0.5, the middle of the path 0-1-2 has 1.
  public func efficiency(
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let alters = RankedAlters(try AlterRows(self, usingWeights: usingWeights))
    let redundancy = try alters.redundancy(cancellation: cancellation)
    var shares = [Double?](repeating: nil, count: vertexCount)
    for rank in 0..<vertexCount where alters.alterCounts[rank] > 0 {
      let count = Double(alters.alterCounts[rank])
      shares[Int(alters.order[rank])] = 1 - redundancy[rank] / alters.sums[rank] / count
    }
    return shares
  }
}

extension RankedAlters {
  /// What is redundant among the alters of each rank, times the rank's summed strength.
  fileprivate func redundancy(cancellation: Cancellation?) throws(AlgorithmError) -> [Double] {
    var sums = [Double](repeating: 0, count: vertexCount)
    guard let strengths else {
      try forEachTriangle(cancellation) { ranks, _ in
        sums[ranks.0] += 2
        sums[ranks.1] += 2
        sums[ranks.2] += 2
      }
      return sums
    }
    let largest = largestStrengths(strengths)
    try forEachTriangle(cancellation) { ranks, pairs in
      let (low, middle, high) = (largest[ranks.0], largest[ranks.1], largest[ranks.2])
      let (first, outer, last) = (
        strengths[pairs.first], strengths[pairs.outer], strengths[pairs.last]
      )
      sums[ranks.0] += last * (first / high + outer / middle)
      sums[ranks.1] += outer * (first / high + last / low)
      sums[ranks.2] += first * (outer / middle + last / low)
    }
    return sums
  }

  private func largestStrengths(_ strengths: [Double]) -> [Double] {
    var largest = [Double](repeating: 0, count: vertexCount)
    for rank in 0..<vertexCount {
      for pair in Int(offsets[rank])..<Int(offsets[rank + 1]) {
        let upper = Int(uppers[pair])
        largest[rank] = max(largest[rank], strengths[pair])
        largest[upper] = max(largest[upper], strengths[pair])
      }
    }
    return largest
  }
}
