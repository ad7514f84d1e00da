extension Topology {
  /// The bridging coefficient: how far each vertex lies between vertices with many ties, as Hwang
  /// and others defined it.
  ///
  /// It is `(1/k) / Σ 1/k_j`, with `k` the number of alters of the vertex and `k_j` that of each
  /// alter. Direction, weights, parallel ties and loops make no difference.
  ///
  /// - Parameter cancellation: Polled once at the beginning.
  /// - Returns: The coefficient of each vertex, 0 for an isolate.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space.
  /// - SeeAlso: Hwang, Cho, Zhang, Ramanathan (2006), "Bridging centrality: identifying bridging
  ///   nodes in scale-free networks", technical report, University at Buffalo.
  ///
  /// In the path 0-1-2 the coefficients are `[2, 0.25, 2]`.
  public func bridgingCoefficient(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    try cancellation?.check()
    let rows = try AlterRows(self, usingWeights: false)
    return (0..<vertexCount).map { vertex in
      let row = rows.row(of: vertex)
      guard !row.isEmpty else { return 0 }
      var sum = 0.0
      for entry in row { sum += 1 / Double(rows.alterCount(of: Int(rows.alters[entry]))) }
      return 1 / Double(row.count) / sum
    }
  }

  /// Bridging centrality: the raw betweenness of each vertex times its bridging coefficient.
  ///
  /// High values mark vertices that many shortest paths need and that join parts with many ties of
  /// their own. The betweenness is that of ``betweenness(normalized:usingWeights:threads:cancellation:)``,
  /// with its conventions on pairs, weights and direction.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time; the result does not depend on it.
  ///   - cancellation: Polled for every source.
  /// - Returns: The bridging centrality of each vertex, 0 for an isolate.
  /// - Throws: What betweenness throws.
  /// - Complexity: That of betweenness: O(nm) time, O(nm + n² log n) with weights; O(n + m) space.
  /// - SeeAlso: Hwang, Cho, Zhang, Ramanathan (2006), "Bridging centrality: identifying bridging
  ///   nodes in scale-free networks", technical report, University at Buffalo.
  ///
  /// In the path 0-1-2 the values are `[0, 0.25, 0]`.
  public func bridgingCentrality(
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    var values = try bridgingCoefficient(cancellation: cancellation)
    let betweenness = try betweenness(
      usingWeights: usingWeights,
      threads: threads,
      cancellation: cancellation
    )
    for vertex in values.indices { values[vertex] *= betweenness[vertex] }
    return values
  }
}
