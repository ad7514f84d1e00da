/// Two vertices that are not tied and how alike they are.
public struct SimilarVertices: Hashable, Sendable {
  /// The smaller vertex.
  public let first: Int
  /// The larger vertex.
  public let second: Int
  /// The measure of their likeness.
  public let value: Double

  /// More alike first, of equals the pair with the smaller vertices.
  static func precedes(_ lhs: SimilarVertices, _ rhs: SimilarVertices) -> Bool {
    if lhs.value != rhs.value { return lhs.value > rhs.value }
    return (lhs.first, lhs.second) < (rhs.first, rhs.second)
  }
}

extension Topology {
  /// The pairs of vertices that are not tied, share a neighbour and are most alike: likely partners.
  ///
  /// - Parameters:
  ///   - kind: The measure.
  ///   - minimum: The least value of a pair; lower ones are left out.
  ///   - limit: How many pairs at most; below 1 there are none.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The pairs, most alike first, of equals those with the smaller vertices.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(Σ k² + p log limit) time for the `p` pairs at distance two, O(n + limit) space
  ///   beside the alters.
  /// - SeeAlso: ``VertexSimilarity``; Liben-Nowell, Kleinberg (2007), "The link-prediction problem
  ///   for social networks", JASIST 58.
  ///
  /// In the path 0-1-2-3 the pairs 0 and 2, 1 and 3 have one common neighbour each.
  public func similarVertices(
    kind: VertexSimilarity,
    atLeast minimum: Double = 0,
    limit: Int,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [SimilarVertices] {
    guard limit > 0 else { return [] }
    let rows = try AlterRows(self, usingWeights: false)
    let shares = (0..<vertexCount).map { kind.share(alters: rows.alterCount(of: $0)) }
    var sums = [Double](repeating: 0, count: vertexCount)
    var met: [Int] = []
    var best = BestPairs(limit: limit)
    var steps = 0
    for vertex in 0..<vertexCount {
      for entry in rows.row(of: vertex) {
        let shared = Int(rows.alters[entry])
        for far in rows.row(of: shared) {
          let other = Int(rows.alters[far])
          guard other > vertex else { continue }
          if sums[other] == 0 { met.append(other) }
          sums[other] += shares[shared]
        }
        steps += rows.alterCount(of: shared)
      }
      for entry in rows.row(of: vertex) { sums[Int(rows.alters[entry])] = 0 }
      for other in met where sums[other] > 0 {
        let value = kind.value(
          sum: sums[other],
          alters: rows.alterCount(of: vertex),
          rows.alterCount(of: other)
        )
        if value >= minimum {
          best.add(SimilarVertices(first: vertex, second: other, value: value))
        }
        sums[other] = 0
      }
      met.removeAll(keepingCapacity: true)
      if steps > 1 << 18 {
        try cancellation?.check()
        steps = 0
      }
    }
    try cancellation?.check()
    return best.sorted()
  }
}

/// The best of many pairs, of which twice as many as wanted are kept until they are sorted out.
private struct BestPairs {
  let limit: Int
  private var pairs: [SimilarVertices] = []

  init(limit: Int) {
    self.limit = limit
  }

  mutating func add(_ pair: SimilarVertices) {
    pairs.append(pair)
    if pairs.count / 2 > limit { pairs = sorted() }
  }

  func sorted() -> [SimilarVertices] {
    Array(pairs.sorted(by: SimilarVertices.precedes).prefix(limit))
  }
}
