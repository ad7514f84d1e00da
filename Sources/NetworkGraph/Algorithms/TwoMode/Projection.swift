extension Topology {
  /// Projects a two-mode network on its actors: two actors are tied when they share items.
  ///
  /// The topology holds actors and items; only ties between an actor and an item count, whatever
  /// their direction and weight, and several between the same two count once. A vertex may be both.
  ///
  /// - Parameters:
  ///   - actors: Whether each vertex is an actor.
  ///   - items: Whether each vertex is an item.
  ///   - minWeight: Two actors are tied when the tie weighs at least this much; in the units of
  ///     `weighting`.
  ///   - weighting: What a tie weighs.
  ///   - cancellation: Polled every 65,536 pairs, as an item with very many actors ties them all.
  /// - Returns: The projection, with the shared items as evidence.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, `.unequalCounts` when a list does not
  ///   have an entry per vertex, or `.tooManyTies` beyond 67 million ties.
  /// - Complexity: O(n + m + sum of k²) time for items with k actors each; O(n + m) space and 40
  ///   bytes per tie of the projection.
  /// - SeeAlso: Breiger (1974), "The duality of persons and groups", Social Forces 53; Newman
  ///   (2001), "Scientific collaboration networks II", Physical Review E 64.
  ///
  /// Where Ann and Bo attend two meetings together, the tie between them weighs 2.
  public func affiliation(
    actors: [Bool],
    items: [Bool],
    minWeight: Double = 1,
    weighting: ProjectionWeighting = .count,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Affiliation {
    guard actors.count == vertexCount, items.count == vertexCount else { throw .unequalCounts }
    let memberships = Memberships(self, actors: actors, items: items)
    var pairs = SharedPairs(memberships, weighting: weighting, minWeight: minWeight)
    try pairs.collect(cancellation: cancellation)
    let vertices = (0..<vertexCount).filter { actors[$0] }
    let topology = try Topology(
      vertexCount: vertices.count,
      sources: pairs.firsts,
      targets: pairs.seconds,
      weights: pairs.weights,
      nodes: vertices.map(node(at:))
    )
    return Affiliation(topology: topology, memberships: memberships)
  }
}

extension Graph {
  /// Projects nodes with some labels on each other through nodes with others; see
  /// ``Topology/affiliation(actors:items:minWeight:weighting:cancellation:)``.
  ///
  /// - Parameters:
  ///   - actors: Nodes with one of these labels become tied.
  ///   - items: Nodes with one of these labels tie them.
  ///   - types: Only relationships of these types count; `nil` for all.
  ///   - minWeight: Two actors are tied when the tie weighs at least this much.
  ///   - weighting: What a tie weighs.
  ///   - cancellation: Polled every 65,536 pairs.
  /// - Returns: The projection, with the shared items as evidence.
  /// - Throws: `AlgorithmError.unknownLabel` and `.unknownType` too.
  /// - Complexity: As above, and O(n + m) for the whole graph.
  ///
  /// Actors `["Person"]` through `["Event"]` are the people who met.
  public func affiliation(
    actors: Set<String>,
    through items: Set<String>,
    types: Set<String>? = nil,
    minWeight: Double = 1,
    weighting: ProjectionWeighting = .count,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Affiliation {
    let topology = try topology(
      TopologyDefinition(labels: actors.union(items), types: types)
    )
    let actorNodes = try NodeSelection(self, labels: actors, mask: nil)
    let itemNodes = try NodeSelection(self, labels: items, mask: nil)
    func flags(_ selection: NodeSelection) -> [Bool] {
      (0..<topology.vertexCount).map { vertex in
        selection.vertices[Int(topology.node(at: vertex).raw)] != NodeSelection.none
      }
    }
    return try topology.affiliation(
      actors: flags(actorNodes),
      items: flags(itemNodes),
      minWeight: minWeight,
      weighting: weighting,
      cancellation: cancellation
    )
  }
}
