extension Topology {
  /// Builds a topology from a list of ties.
  ///
  /// Tie `i` of the list runs from vertex `sources[i]` to vertex `targets[i]`. In the topology the
  /// ties are numbered anew: by first and second vertex, parallel ones in the order of the list.
  ///
  /// `weights` and `relationships` go with the ties of the list and stay with them; without
  /// `relationships` an error names tie `i` as relationship `i`. `nodes`, ascending, says which
  /// nodes the vertices are; without it vertex `i` is node `i`.
  ///
  /// - Complexity: O(n + m) time by counting sort; at the peak 24 to 40 bytes per tie beside the
  ///   arguments and the result.
  /// - Throws: `AlgorithmError` when the lists differ in length, a vertex does not exist, there are
  ///   more ties than 32 bits can number, or a weight is negative or not a finite number.
  public init(
    vertexCount: Int,
    sources: [UInt32],
    targets: [UInt32],
    weights: [Double]? = nil,
    relationships: [RelationshipID]? = nil,
    nodes: [NodeID]? = nil,
    direction: TieDirection = .both,
    parallelTies: ParallelTies = .merged,
    loops: LoopTies = .dropped,
    weightMeaning: WeightMeaning = .strength
  ) throws(AlgorithmError) {
    let count = sources.count
    guard
      vertexCount >= 0, targets.count == count, weights?.count ?? count == count,
      relationships?.count ?? count == count, nodes?.count ?? vertexCount == vertexCount
    else { throw .unequalCounts }
    guard vertexCount < Int(UInt32.max), count <= Int(UInt32.max) / 2 else { throw .tooManyTies }
    if let weights {
      try Self.check(weights, of: relationships)
    }

    let sorter = TieSorter(
      vertexCount: vertexCount,
      direction: direction,
      parallelTies: parallelTies,
      loops: loops,
      weightMeaning: weightMeaning
    )
    let ties = try sorter.sort(
      sources: sources,
      targets: targets,
      weights: weights,
      relationships: relationships
    )
    let numbered = weights != nil || relationships != nil
    switch direction {
    case .both:
      let symmetric = ties.symmetric(numbered: numbered)
      self.init(
        direction: direction,
        ties: ties,
        weightMeaning: weightMeaning,
        forward: symmetric,
        backward: symmetric,
        nodes: nodes
      )
    case .out, .in:
      self.init(
        direction: direction,
        ties: ties,
        weightMeaning: weightMeaning,
        forward: ties.forward(numbered: numbered),
        backward: ties.backward(numbered: numbered),
        nodes: nodes
      )
    }
  }

  private static func check(
    _ weights: [Double],
    of relationships: [RelationshipID]?
  ) throws(AlgorithmError) {
    for (index, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
      let relationship = relationships?[index] ?? RelationshipID(UInt32(index))
      throw weight < 0 ? .weightNegative(relationship) : .weightNotFinite(relationship)
    }
  }
}
