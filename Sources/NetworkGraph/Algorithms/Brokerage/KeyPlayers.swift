/// The set of vertices that is best by a criterion of Borgatti, with the sets that are as good.
public struct KeyPlayers: Hashable, Sendable {
  /// The value of the best sets, from 0 to 1.
  public let value: Double
  /// The first of the best sets, each ascending; where all sets were looked at, those with the
  /// smallest vertices come first.
  public let sets: [[Int]]
  /// How many sets are equally good; `nil` when not all were looked at.
  public let setCount: Int?
  /// Whether all sets were looked at; if not, a better set may exist.
  public let isExact: Bool
}

extension Topology {
  /// The key players whose loss tears the network apart most (KPP-NEG).
  ///
  /// The value is the fragmentation `F` of what remains without the set: the share of its pairs that
  /// no longer reach each other. With `distanceWeighted` it is `DF = 1 - Σ 1/d / (r (r - 1))` over the
  /// ordered pairs of the `r` remaining vertices, with 1/d = 0 for those that do not reach each
  /// other. Pairs are ordered when the topology is directed. Weights, parallel ties and loops make
  /// no difference. What remains of one vertex is torn apart altogether.
  ///
  /// - Parameters:
  ///   - size: The number of vertices in the set.
  ///   - distanceWeighted: Whether distances between the remaining vertices count.
  ///   - exactLimit: Up to how many sets all are looked at, unless that took more than some
  ///     billion steps; otherwise the search is greedy with swaps.
  ///   - listed: How many of the best sets are named.
  ///   - seed: Where the greedy search begins.
  ///   - cancellation: Polled at every set, and inside long ones.
  /// - Returns: The best sets; `isExact` says whether all sets were looked at.
  /// - Throws: `AlgorithmError.keySetOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time for a set, O(n (n + m)) with distances or direction; O(n) space.
  /// - SeeAlso: Borgatti (2006), "Identifying sets of key players in a social network",
  ///   Computational and Mathematical Organization Theory 12.
  ///
  /// In the path 0-1-2 the key player is 1, and the fragmentation is 1.
  public func keyPlayers(
    negative size: Int,
    distanceWeighted: Bool = false,
    exactLimit: Int = 200_000,
    listed: Int = 5,
    seed: UInt64 = 42,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> KeyPlayers {
    try keyPlayers(
      size,
      distanceWeighted ? .distanceFragmentation : .fragmentation,
      exactLimit: exactLimit,
      listed: listed,
      seed: seed,
      cancellation: cancellation
    )
  }

  /// The key players from whom the network is reached best (KPP-POS).
  ///
  /// The value is the share of all vertices, the set included, that the set reaches within `reach`
  /// steps. Without `reach` it is the distance-weighted reach: the sum of 1/d over the vertices
  /// outside, d the distance from the nearest member, plus 1 for each member, divided by the number
  /// of vertices. In a directed topology arcs are followed from the set. Weights make no difference.
  ///
  /// - Parameters:
  ///   - size: The number of vertices in the set.
  ///   - reach: The number of steps, values below 0 count as 0; `nil` for distance-weighted reach.
  ///   - exactLimit: Up to how many sets all are looked at, unless that took more than some
  ///     billion steps; otherwise the search is greedy with swaps.
  ///   - listed: How many of the best sets are named.
  ///   - seed: Where the greedy search begins.
  ///   - cancellation: Polled at every set.
  /// - Returns: The best sets; `isExact` says whether all sets were looked at.
  /// - Throws: `AlgorithmError.keySetOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time for a set, O(n) space.
  /// - SeeAlso: Borgatti (2006), "Identifying sets of key players in a social network",
  ///   Computational and Mathematical Organization Theory 12.
  ///
  /// In the path 0-1-2 the key player is 1, who reaches all in one step.
  public func keyPlayers(
    positive size: Int,
    reach: Int? = nil,
    exactLimit: Int = 200_000,
    listed: Int = 5,
    seed: UInt64 = 42,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> KeyPlayers {
    try keyPlayers(
      size,
      reach.map { .reach(steps: $0) } ?? .distanceReach,
      exactLimit: exactLimit,
      listed: listed,
      seed: seed,
      cancellation: cancellation
    )
  }

  private func keyPlayers(
    _ size: Int,
    _ criterion: KeySetScore.Criterion,
    exactLimit: Int,
    listed: Int,
    seed: UInt64,
    cancellation: Cancellation?
  ) throws(AlgorithmError) -> KeyPlayers {
    guard size > 0, size < vertexCount else { throw .keySetOutOfRange(count: vertexCount) }
    let score = KeySetScore(criterion, self, cancellation)
    let sets = KeyPlayerSearch.setCount(vertexCount, choose: size, most: exactLimit)
    var search = KeyPlayerSearch(
      vertexCount: vertexCount,
      size: size,
      listed: listed,
      score: score,
      cancellation: cancellation
    )
    if let sets, Double(sets) * score.cost <= 4e9 { return try search.exact(total: sets) }
    return try search.greedy(seed: seed)
  }
}
