extension Topology {
  /// Communities by the Louvain algorithm: vertices move to the neighbouring community that raises
  /// modularity most, communities become vertices, and so on until nothing moves.
  ///
  /// Beyond the published algorithm, communities are unfolded again level by level, with moves on
  /// every level, and all starts again from the communities found, until a passage changes nothing
  /// or `maxIterations` is reached; neither ever lowers modularity. Vertices wait in a queue instead
  /// of being visited in sweeps. A community may fall
  /// into parts that are not tied to each other; ``leiden(resolution:seed:maxIterations:threads:cancellation:)``
  /// excludes that.
  ///
  /// Weights are strengths; a topology whose weights are distances counts as unweighted. A directed
  /// topology is read as undirected, the weights of both directions summed; so it is the undirected
  /// modularity that is raised. A vertex without ties is a group of its own. The result depends on
  /// the seed only, not on the machine. Where vertices and arcs are at most 2,000,
  /// the best of ten searches is taken.
  ///
  /// - Parameters:
  ///   - resolution: Above 1 favours smaller communities, below 1 larger ones.
  ///   - seed: Decides the order in which vertices are visited.
  ///   - maxIterations: The largest number of passages; below 1 every vertex is its own group.
  ///   - cancellation: Polled every 65,536 arcs.
  /// - Returns: The communities, numbered from 0, largest first.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, or `.resolutionOutOfRange` when the
  ///   resolution is negative or not a finite number.
  /// - Complexity: O(m) time per round in practice, a few rounds; O(n + m) space.
  /// - SeeAlso: Blondel, Guillaume, Lambiotte, Lefebvre (2008), "Fast unfolding of communities in
  ///   large networks", Journal of Statistical Mechanics; Ozaki, Tezuka, Inaba (2016), "A simple
  ///   acceleration method for the Louvain algorithm", IJCEE 8.
  ///
  /// Two triangles joined by one tie are two communities.
  public func louvain(
    resolution: Double = 1,
    seed: UInt64 = 42,
    maxIterations: Int = 10,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Partition {
    let groups = try CommunitySearch.run(
      on: self,
      folding: .communities,
      resolution: resolution,
      seed: seed,
      limit: maxIterations,
      cancellation: cancellation
    )
    return Partition(labels: groups)
  }
}
