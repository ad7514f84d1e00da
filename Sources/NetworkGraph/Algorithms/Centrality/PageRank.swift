extension Topology {
  /// PageRank: where someone is found who follows arcs at random, in proportion to their strengths,
  /// and now and then starts anew.
  ///
  /// The values sum to 1. Who stands at a vertex that no arc leaves starts anew as well. Strengths
  /// are weights (a distance counts as 1/distance, a strength of 0 is no arc); an undirected tie is
  /// followed both ways. The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - damping: The probability of following an arc; from 0, below 1.
  ///   - tolerance: The values are returned when a round changes them by no more than this in all.
  ///   - maxIterations: How many rounds may be computed.
  ///   - personalisation: Where one starts, by vertex: numbers from 0 whose proportions count; the
  ///     same everywhere when left out.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled in every round.
  /// - Returns: The PageRank of each vertex.
  /// - Throws: `AlgorithmError.optionOutOfRange`, `.unequalCounts` when the personalisation has not
  ///   one number per vertex, `.notConverged`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time per round, log(tolerance)/log(damping) rounds at most; O(n) space,
  ///   with weights O(n + m).
  /// - SeeAlso: Brin, Page (1998), "The anatomy of a large-scale hypertextual Web search engine",
  ///   Computer Networks 30.
  ///
  /// The path 0-1-2 has the values `[0.257, 0.486, 0.257]`, rounded.
  public func pageRank(
    damping: Double = 0.85,
    tolerance: Double = 1e-12,
    maxIterations: Int = 10_000,
    personalisation: [Double]? = nil,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    guard damping >= 0, damping < 1 else {
      throw .optionOutOfRange("damping", allowed: "a number from 0, below 1")
    }
    guard vertexCount > 0 else { return [] }
    var walk = RandomWalk(
      matrix: try ArcMatrix(self, backward),
      leaving: try ArcMatrix(self, forward),
      damping: damping,
      starts: try Self.shares(personalisation, count: vertexCount),
      threads: threads
    )
    for _ in 0..<max(1, maxIterations) {
      try cancellation?.check()
      if walk.advance() <= tolerance { return walk.values }
    }
    throw .notConverged(iterations: maxIterations)
  }

  /// Numbers as shares of their sum; `nil` when none are given.
  private static func shares(
    _ numbers: [Double]?,
    count: Int
  ) throws(AlgorithmError) -> [Double]? {
    guard let numbers else { return nil }
    guard numbers.count == count else { throw .unequalCounts }
    let largest = numbers.max() ?? 0
    guard largest > 0, numbers.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw .optionOutOfRange("personalisation", allowed: "numbers from 0, not all of them 0")
    }
    let sum = numbers.reduce(0) { $0 + $1 / largest }
    return numbers.map { $0 / largest / sum }
  }
}
