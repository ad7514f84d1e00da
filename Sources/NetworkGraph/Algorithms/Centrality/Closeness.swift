extension Topology {
  /// Closeness: for each vertex one by the mean distance to the vertices that it can reach.
  ///
  /// It is taken inside the component, in a directed topology inside what the vertex reaches along
  /// its arcs: with `c` vertices there, the vertex itself among them, it is (c-1)/sum of the
  /// distances. Values of vertices in components of different sizes do not compare; where there is
  /// more than one component, give the sizes as well (``weakComponents(cancellation:)``) or take
  /// ``harmonic(normalized:usingWeights:threads:cancellation:)``.
  ///
  /// When the topology has weights, a tie is 1/strength long, or as long as its distance. A tie of
  /// strength 0 is no tie; a distance of 0 is an error.
  ///
  /// The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every level of a search.
  /// - Returns: The closeness of each vertex, 1 at most without weights; `nil` for a vertex that
  ///   reaches no other.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(nm/512) time in networks of small diameter, O(nm) at worst,
  ///   O(nm + n² log n) with weights; O(n + m) space, about 250 bytes per vertex and thread.
  /// - SeeAlso: Sabidussi (1966), "The centrality index of a graph", Psychometrika 31; Freeman
  ///   (1978), "Centrality in social networks", Social Networks 1.
  ///
  /// The path 0-1-2 has the closeness `[2/3, 1, 2/3]`.
  public func closeness(
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    try reaches(usingWeights: usingWeights, threads: threads, cancellation: cancellation)
      .map { $0.count > 0 ? Double($0.count) / $0.sum : nil }
  }
}
