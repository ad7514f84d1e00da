extension Topology {
  /// Eigenvector centrality: a vertex is as central as those who choose it are together.
  ///
  /// The values are the eigenvector of the largest eigenvalue, scaled to a maximum of 1. The
  /// strengths of ties are weights (a distance counts as 1/distance); in a directed topology the
  /// arcs that reach a vertex count. Parallel ties add up where the topology keeps them; a loop
  /// counts once.
  ///
  /// Where the topology falls apart, the values belong to the component with the largest eigenvalue,
  /// of equal ones to the largest, then to that with the smallest vertex; all other vertices have 0.
  /// In a directed topology it is a strong component, of equal ones one that leads to none of the
  /// others, and what it reaches has values as well. Without ties, or without a cycle of arcs, all
  /// values are 0.
  ///
  /// The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - tolerance: How far the product with the matrix may be from a multiple of the vector, as a
  ///     share of it; below 10^-14 rounding hides the difference.
  ///   - maxIterations: How many products with the matrix may be computed per component.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every product.
  /// - Returns: The centrality of each vertex.
  /// - Throws: `AlgorithmError.notConverged`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time per product, of which a few dozen are needed; directed networks
  ///   with long cycles need many more. O(n + m) space, undirected about 280 bytes per vertex.
  /// - SeeAlso: Bonacich (1972), "Factoring and weighting approaches to status scores and clique
  ///   identification", Journal of Mathematical Sociology 2; Lanczos (1950), "An iteration method
  ///   for the solution of the eigenvalue problem", Journal of Research of the NBS 45.
  ///
  /// The path 0-1-2 has the values `[0.707…, 1, 0.707…]`.
  public func eigenvector(
    tolerance: Double = 1e-12,
    maxIterations: Int = 100_000,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    let topology = try withoutEmptyTies()
    var search = try DominantComponent(
      topology,
      tolerance: tolerance,
      maxIterations: maxIterations,
      threads: threads,
      cancellation: cancellation
    )
    try search.run()
    var values = [Double](repeating: 0, count: vertexCount)
    for (vertex, value) in zip(search.vertices, search.vector) { values[Int(vertex)] = value }
    if isDirected { try search.spread(&values) }
    return Self.scaledToOne(values)
  }

  /// The largest eigenvalue of the matrix of strengths.
  func spectralRadius(threads: Int, cancellation: Cancellation?) throws(AlgorithmError) -> Double {
    var search = try DominantComponent(
      try withoutEmptyTies(),
      tolerance: 1e-10,
      maxIterations: 100_000,
      threads: threads,
      cancellation: cancellation
    )
    try search.run()
    return search.value * search.matrix.scale
  }

  /// Divides by the largest value, unless that is 0.
  static func scaledToOne(_ values: [Double]) -> [Double] {
    let largest = values.max() ?? 0
    guard largest > 0 else { return values }
    return values.map { $0 / largest }
  }
}
