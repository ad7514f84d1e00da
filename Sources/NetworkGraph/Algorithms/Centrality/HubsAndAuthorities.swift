/// How good each vertex is as a hub, which points to good authorities, and as an authority, to which
/// good hubs point.
public struct HubsAndAuthorities: Hashable, Sendable {
  /// The hub value of each vertex, scaled to a maximum of 1.
  public let hubs: [Double]
  /// The authority value of each vertex, scaled to a maximum of 1.
  public let authorities: [Double]
}

extension Topology {
  /// Hubs and authorities (HITS).
  ///
  /// Authorities are the sum of the hubs that point to them, hubs the sum of the authorities they
  /// point to, each by strength and up to a factor: the eigenvectors of the largest eigenvalue of
  /// AᵀA and AAᵀ, both scaled to a maximum of 1, as the eigenvector is. Where several parts of the
  /// network have the same largest eigenvalue, each has values. Without arcs all values are 0.
  ///
  /// - Parameters:
  ///   - tolerance: How far the product with AᵀA may be from a multiple of the authorities, as a
  ///     share of it; below 10^-14 rounding hides the difference.
  ///   - maxIterations: How many products may be computed.
  ///   - cancellation: Polled at every product.
  /// - Returns: Both values of each vertex; the same in an undirected topology that is not two-mode.
  /// - Throws: `AlgorithmError.notConverged`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time per product, of which a few dozen are needed; O(n + m) space, about
  ///   280 bytes per vertex.
  /// - SeeAlso: Kleinberg (1999), "Authoritative sources in a hyperlinked environment", Journal of
  ///   the ACM 46.
  ///
  /// The arcs 0→2 and 1→2 have the hubs `[1, 1, 0]` and the authorities `[0, 0, 1]`.
  public func hits(
    tolerance: Double = 1e-12,
    maxIterations: Int = 100_000,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> HubsAndAuthorities {
    let leaving = try ArcMatrix(self, forward)
    let reaching = try ArcMatrix(self, backward)
    let search = LanczosSearch(
      first: leaving,
      second: reaching,
      tolerance: tolerance,
      maxIterations: maxIterations,
      threads: 1,
      cancellation: cancellation
    )
    let authorities = try search.run(from: (0..<vertexCount).map { reaching.rowSum($0) }).vector
    var hubs = authorities
    _ = leaving.multiply(authorities, into: &hubs, threads: 1)
    return HubsAndAuthorities(
      hubs: Self.scaledToOne(hubs),
      authorities: Self.scaledToOne(authorities)
    )
  }
}
