extension Topology {
  /// The modularity of a division into groups: the share of ties inside groups, less the share that
  /// would be there if ties were drawn at random between vertices of the same strengths.
  ///
  /// Undirected, with m the summed weight of the ties, for each group L/m - resolution * (K/2m)²,
  /// where L is the weight of the ties inside and K the summed strength of the members; a loop
  /// counts twice in K. Directed (Leicht and Newman) L/m - resolution * Kout * Kin / m². Strengths
  /// are weights; a topology whose weights are distances counts as unweighted.
  ///
  /// - Parameters:
  ///   - partition: The group of each vertex of this topology.
  ///   - resolution: How much the expected share counts; above 1 favours smaller groups.
  /// - Returns: A number of at most 1; `nil` when there are no ties, when the partition has another
  ///   number of vertices, or when the resolution or the summed weight is not a finite number.
  /// - Complexity: O(n + m) time, O(number of groups) space.
  /// - SeeAlso: Newman, Girvan (2004), "Finding and evaluating community structure in networks",
  ///   Physical Review E 69; Leicht, Newman (2008), "Community structure in directed networks",
  ///   Physical Review Letters 100; Reichardt, Bornholdt (2006), "Statistical mechanics of
  ///   community detection", Physical Review E 74.
  ///
  /// The two separate ties 0-1 and 2-3 as two groups have the modularity 0.5.
  public func modularity(of partition: Partition, resolution: Double = 1) -> Double? {
    guard partition.groups.count == vertexCount else { return nil }
    let weights = weightMeaning == .strength ? tieWeights : nil
    let groups = partition.groups
    var inside = [Double](repeating: 0, count: partition.count)
    var out = inside
    var into = inside
    for vertex in 0..<vertexCount {
      let group = Int(groups[vertex])
      for arc in forward.arcs(of: vertex) {
        let neighbour = Int(forward.neighbours[arc])
        var weight = weights?[Int(forward.ties[arc])] ?? 1
        // Two arcs for a tie, and for a loop one that counts twice.
        if !isDirected, neighbour == vertex { weight *= 2 }
        let other = Int(groups[neighbour])
        out[group] += weight
        into[other] += weight
        if other == group { inside[group] += weight }
      }
    }
    let total = out.reduce(0, +)
    guard total > 0, total < .infinity else { return nil }
    var modularity = 0.0
    for group in 0..<partition.count {
      let expected = (out[group] / total) * (into[group] / total)
      modularity += inside[group] / total - resolution * expected
    }
    return modularity.isFinite ? modularity : nil
  }
}
