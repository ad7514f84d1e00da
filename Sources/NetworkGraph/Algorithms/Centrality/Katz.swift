extension Topology {
  /// Katz centrality: `beta` for each vertex, and `alpha` times the centrality of those who choose
  /// it; so every walk that ends at a vertex counts, shrunk by `alpha` at each step.
  ///
  /// The values are not scaled. Strengths are weights, in a directed topology the arcs that reach a
  /// vertex count, as for ``eigenvector(tolerance:maxIterations:threads:cancellation:)``.
  ///
  /// - Parameters:
  ///   - alpha: What a step is worth; 0 or more, below 1/λ for the largest eigenvalue λ.
  ///   - beta: What every vertex has by itself.
  ///   - tolerance: How far a value may be from its limit, as a share of the largest.
  ///   - maxIterations: How many rounds may be computed.
  ///   - threads: How many threads may work at a time; the result does not depend on it.
  ///   - cancellation: Polled in every round.
  /// - Returns: The centrality of each vertex.
  /// - Throws: `AlgorithmError.katzDiverges`, with the bound for `alpha`, when walks do not fade;
  ///   `.optionOutOfRange`, `.notConverged`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time per round, O(n + m) space.
  /// - SeeAlso: Katz (1953), "A new status index derived from sociometric analysis", Psychometrika
  ///   18.
  ///
  /// The path 0-1 with `alpha` 0.5 has the values `[2, 2]`.
  public func katz(
    alpha: Double = 0.1,
    beta: Double = 1,
    tolerance: Double = 1e-12,
    maxIterations: Int = 100_000,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    guard alpha >= 0, alpha.isFinite else {
      throw .optionOutOfRange("alpha", allowed: "a number from 0")
    }
    guard beta.isFinite else { throw .optionOutOfRange("beta", allowed: "a finite number") }
    let matrix = try ArcMatrix(self, backward)
    let step = alpha * matrix.scale
    let fading = try fading(matrix, step, alpha, threads, cancellation)
    var values = [Double](repeating: beta, count: vertexCount)
    var product = values
    for _ in 0..<max(1, maxIterations) {
      try cancellation?.check()
      _ = matrix.multiply(values, into: &product, threads: threads)
      var change = 0.0
      var largest = 0.0
      for vertex in product.indices {
        let value = beta + step * product[vertex]
        change = max(change, abs(value - values[vertex]))
        largest = max(largest, abs(value))
        product[vertex] = value
      }
      swap(&values, &product)
      guard largest.isFinite else { break }
      if change <= max(tolerance * (1 - fading), 4e-16) * largest { return values }
    }
    throw .notConverged(iterations: maxIterations)
  }

  /// By how much walks shrink at every step in the long run; an error when they do not.
  private func fading(
    _ matrix: ArcMatrix,
    _ step: Double,
    _ alpha: Double,
    _ threads: Int,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Double {
    let bound = (0..<vertexCount).reduce(0.0) { max($0, matrix.rowSum($1)) }
    if step * bound < 0.9 { return step * bound }
    let radius = try spectralRadius(threads: threads, cancellation: cancellation)
    guard alpha * radius < 1 - 1e-9 else { throw .katzDiverges(largestAlpha: 1 / radius) }
    return alpha * radius
  }
}
