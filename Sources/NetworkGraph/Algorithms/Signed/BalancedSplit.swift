/// The division into camps that the fewest ties contradict.
public struct BalancedSplit: Hashable, Sendable {
  /// The camp of each vertex; a vertex without signed ties is a group of its own.
  public let partition: Partition
  /// What contradicts it, and how torn each vertex is.
  public let frustration: Frustration
  /// Whether no division has fewer frustrated ties; otherwise it is the best that was found.
  public let isExact: Bool
}

extension Topology {
  /// Divides friends and enemies into camps so that as few ties as possible contradict it: positive
  /// ties between camps and negative ones inside.
  ///
  /// A local search from several starts moves single vertices. In a network of at most 30 vertices
  /// with signed ties, branch and bound then proves that it is the best division or finds a better
  /// one; with two camps that always succeeds up to 20 vertices. Nothing has to be proved where no
  /// tie is frustrated.
  ///
  /// - Parameters:
  ///   - signs: The sign of each tie: above 0 positive, below 0 negative, 0 for none.
  ///   - groups: The largest number of camps: 2 for strict balance, more or `nil`, for any number,
  ///     for generalised balance; values below 1 count as 1.
  ///   - seed: Decides the starts of the local search.
  ///   - cancellation: Polled every few thousand steps.
  /// - Returns: The division; of equally good ones the same on every machine.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, or `.unequalCounts` when there is not
  ///   a sign per tie.
  /// - Complexity: O(n + m) time per sweep of the local search, some tens of sweeps; at most 4
  ///   million steps of branch and bound; O(n + m) space.
  /// - SeeAlso: Doreian, Mrvar (1996), "A partitioning approach to structural balance", Social
  ///   Networks 18; Aref, Wilson (2019), "Balance and frustration in signed networks", Journal of
  ///   Complex Networks 7.
  ///
  /// A square of alternating signs falls into two camps of two without frustration.
  public func balancedSplit(
    signs: [Int8],
    groups: Int? = 2,
    seed: UInt64 = 42,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> BalancedSplit {
    let ties = try SignedTies(self, signs: signs)
    var search = CampSearch(ties, most: groups.map { max(1, $0) }, seed: seed)
    try search.run(cancellation: cancellation)
    let partition = Partition(labels: search.labels())
    return BalancedSplit(
      partition: partition,
      frustration: ties.frustration(of: partition),
      isExact: search.isExact
    )
  }
}
