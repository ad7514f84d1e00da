internal import Synchronization

/// Betweenness estimated from shortest paths drawn at random, with what is known of its error.
public struct SampledBetweenness: Hashable, Sendable {
  /// The estimated betweenness of each vertex, raw, as that of
  /// ``Topology/betweenness(normalized:usingWeights:threads:cancellation:)``.
  public let scores: [Double]
  /// With the `confidence`, no normalised score (raw by (n-1)(n-2)/2, directed by (n-1)(n-2)) is
  /// off by more.
  public let errorBound: Double
  /// How likely it is that the bound holds for all vertices together.
  public let confidence: Double
  /// How many paths were drawn; 0 for exact scores.
  public let samples: Int
}

extension Topology {
  /// Betweenness from a sample of shortest paths, for networks too large for the exact one.
  ///
  /// KADABRA: pairs of vertices are drawn at random and for each one of its shortest paths; the
  /// share of paths that pass a vertex estimates its betweenness. Drawing ends as soon as no
  /// normalised score is off by more than `error`, with the given confidence. The leaders of a large
  /// network are told apart after a few thousand paths; low scores are mostly 0. Ties count 1,
  /// whatever their weights; otherwise the conventions of exact betweenness hold.
  ///
  /// The result depends on the seed, not on the number of threads or the machine. Where the error is
  /// so small that drawing would take longer than the exact scores, those are returned, with a bound
  /// of 0.
  ///
  /// - Parameters:
  ///   - error: The largest error of a normalised score, above 0 and below 1.
  ///   - confidence: How likely all scores keep to it, above 0 and below 1.
  ///   - seed: Where the random numbers begin.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled for every path.
  /// - Returns: The estimates, and how far they may be off.
  /// - Throws: `AlgorithmError.precisionOutOfRange`, `.cancelled`, `.deadlinePassed`, or
  ///   `.tooManyShortestPaths` beyond 10^308 of them.
  /// - Complexity: O(log d/error²) paths at most with the diameter `d`, each O(m) time at worst and
  ///   far less in networks with hubs; O(n + m) space, about 30 bytes per vertex and thread.
  /// - SeeAlso: Borassi, Natale (2016), "KADABRA is an adaptive algorithm for betweenness via random
  ///   approximation", ESA; Riondato, Kornaropoulos (2016), "Fast approximation of betweenness
  ///   centrality through sampling", Data Mining and Knowledge Discovery 30.
  ///
  /// Of the path 0-1-2 the estimate is near `[0, 1, 0]`.
  public func sampledBetweenness(
    error: Double = 0.01,
    confidence: Double = 0.9,
    seed: UInt64 = 42,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> SampledBetweenness {
    guard error > 0, error < 1, confidence > 0, confidence < 1 else {
      throw .precisionOutOfRange
    }
    try cancellation?.check()
    guard vertexCount > 2 else {
      let none = [Double](repeating: 0, count: vertexCount)
      return SampledBetweenness(scores: none, errorBound: 0, confidence: confidence, samples: 0)
    }
    let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
    // A share of all pairs becomes one of the pairs without the vertex.
    let widening = Double(vertexCount) / Double(vertexCount - 2)
    let limit = SamplingRule.limit(
      error: error / widening,
      confidence: confidence,
      longest: longestPathBound(graph)
    )
    // Where the trial alone would take more searches than the exact scores, these are the answer.
    guard limit / 100 <= vertexCount else {
      let scores = try betweenness(
        usingWeights: false,
        threads: threads,
        cancellation: cancellation
      )
      return SampledBetweenness(
        scores: scores,
        errorBound: 0,
        confidence: confidence,
        samples: 0
      )
    }
    let paths = DrawnPaths(graph: graph, threads: threads, cancellation: cancellation)
    let trial = 0..<max(500, limit / 100)
    let rule = SamplingRule(
      error: error / widening,
      confidence: confidence,
      limit: limit,
      counts: try paths.counts(trial, seed: ~seed),
      drawn: trial.count
    )
    var counts = [UInt32](repeating: 0, count: vertexCount)
    var drawn = 0
    var bound = Double.infinity
    while drawn < limit, bound > error / widening {
      let next = min(limit, max(drawn + 1000, drawn + drawn / 4))
      for (rank, count) in try paths.counts(drawn..<next, seed: seed).enumerated() {
        counts[rank] &+= count
      }
      drawn = next
      bound = rule.bound(counts: counts, drawn: drawn)
      cancellation?.progress?.report(drawn, of: limit)
    }
    cancellation?.progress?.report(limit, of: limit)
    let scale = pairCount / Double(drawn)
    return SampledBetweenness(
      scores: graph.ranks.map { Double(counts[Int($0)]) * scale },
      errorBound: bound * widening,
      confidence: confidence,
      samples: drawn
    )
  }

  /// A number of vertices that no shortest path exceeds: in a component no two vertices are farther
  /// apart than twice the distance that any one has to its farthest.
  private func longestPathBound(_ graph: RankedArcs) -> Int {
    var longest = 0
    var search = LevelSearch(graph)
    var first = 0
    while first < vertexCount {
      let end = Int(graph.componentEnds[first])
      let size = end - first
      if size > longest {
        if isDirected {
          longest = size
        } else {
          search.run(from: first)
          let farthest = search.reached.last.map { Int(search.distance(of: $0)) } ?? 0
          longest = max(longest, min(size, 2 * farthest + 1))
        }
      }
      first = end
    }
    return longest
  }
}

/// Counts how many random paths pass each vertex.
private struct DrawnPaths: Sendable {
  let graph: RankedArcs
  let threads: Int
  let cancellation: Cancellation?

  /// The counts of the paths with some numbers, each of which depends on its number and the seed.
  func counts(_ numbers: Range<Int>, seed: UInt64) throws(AlgorithmError) -> [UInt32] {
    let total = Mutex([UInt32](repeating: 0, count: graph.vertexCount))
    let isCountable = Mutex(true)
    let blocks = numbers.split(every: 64)
    try SharedWork.run(
      blocks: blocks.count,
      threads: threads,
      cancellation: cancellation,
      isWhole: false
    ) { work in
      var sampler = PathSampler(graph)
      var counts = [UInt32](repeating: 0, count: graph.vertexCount)
      while let block = work.next() {
        for number in blocks[block] {
          if work.isCancelled { return }
          var draws = PathSampler.Draws(seed: seed, number: number)
          guard sampler.draw(&draws) else {
            isCountable.withLock { $0 = false }
            return
          }
          for vertex in sampler.path { counts[Int(vertex)] += 1 }
        }
      }
      total.withLock { total in
        for vertex in counts.indices { total[vertex] &+= counts[vertex] }
      }
    }
    guard isCountable.withLock({ $0 }) else { throw .tooManyShortestPaths }
    return total.withLock { $0 }
  }
}
