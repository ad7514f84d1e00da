extension Topology {
  /// The mean distance between two vertices, over the pairs that a path connects.
  ///
  /// Pairs are unordered, ordered when the topology is directed. Pairs without a path are left out,
  /// so a network that falls into small pieces has short paths: say how many pieces there are.
  /// Weights as for ``closeness(usingWeights:threads:cancellation:)``.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every level of a search.
  /// - Returns: The mean distance; `nil` when no two vertices are connected.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: As for closeness: O(nm/512) time in networks of small diameter, O(nm) at worst,
  ///   O(nm + n² log n) with weights; O(n + m) space.
  /// - SeeAlso: Watts, Strogatz (1998), "Collective dynamics of 'small-world' networks", Nature 393.
  ///
  /// The path 0-1-2 has the average path length 4/3.
  public func averagePathLength(
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Double? {
    var sum = 0.0
    var count = 0
    for reach in try reaches(
      usingWeights: usingWeights,
      threads: threads,
      cancellation: cancellation
    ) {
      sum += reach.sum
      count += reach.count
    }
    return count > 0 ? sum / Double(count) : nil
  }
}
