extension Topology {
  /// Eccentricity: for each vertex the distance to the farthest vertex that it can reach.
  ///
  /// Vertices that cannot be reached are left out. In a directed topology the distances are those
  /// along the arcs that leave the vertex. Weights as for
  /// ``closeness(usingWeights:threads:cancellation:)``.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every level of a search.
  /// - Returns: The eccentricity of each vertex; 0 for one that reaches no other.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: As for closeness: O(nm/512) time in networks of small diameter, O(nm) at worst,
  ///   O(nm + n² log n) with weights; O(n + m) space.
  /// - SeeAlso: Harary (1969), "Graph Theory", chapter 4.
  ///
  /// The path 0-1-2 has the eccentricities `[2, 1, 2]`.
  public func eccentricity(
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    try reaches(usingWeights: usingWeights, threads: threads, cancellation: cancellation)
      .map(\.farthest)
  }
}
