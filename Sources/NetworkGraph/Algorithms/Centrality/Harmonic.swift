extension Topology {
  /// Harmonic centrality: for each vertex the sum of 1/distance over all other vertices.
  ///
  /// A vertex that cannot be reached counts 0, so values compare between components too. In a
  /// directed topology the distances are those along the arcs that leave the vertex. Weights as for
  /// ``closeness(usingWeights:threads:cancellation:)``.
  ///
  /// The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - normalized: Divides by n-1, the value of a vertex that is tied to all others.
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every level of a search.
  /// - Returns: The harmonic centrality of each vertex; 0 for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: As for closeness: O(nm/512) time in networks of small diameter, O(nm) at worst,
  ///   O(nm + n² log n) with weights; O(n + m) space.
  /// - SeeAlso: Marchiori, Latora (2000), "Harmony in the small-world", Physica A 285; Boldi, Vigna
  ///   (2014), "Axioms for centrality", Internet Mathematics 10.
  ///
  /// The path 0-1-2 has the harmonic centralities `[1.5, 2, 1.5]`.
  public func harmonic(
    normalized: Bool = false,
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    let others = normalized ? Double(max(1, vertexCount - 1)) : 1
    return try reaches(usingWeights: usingWeights, threads: threads, cancellation: cancellation)
      .map { $0.inverses / others }
  }
}
