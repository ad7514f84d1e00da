extension Topology {
  /// The participation coefficient: how evenly the ties of each vertex spread over the groups.
  ///
  /// `P = 1 - Σ (k_s / k)²`, with `k_s` of the vertex's `k` ties leading to group `s`: 0 when all lead
  /// to one group, near 1 when they spread over many. With weights, strengths are added up instead.
  /// Ties in and out both count, parallel ones as the topology keeps them; loops and ties to
  /// vertices without a group are left out.
  ///
  /// - Parameters:
  ///   - partition: The groups, a ``Partition`` or a ``PartialPartition``.
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled every 4,096 vertices.
  /// - Returns: The coefficient of each vertex; `nil` where no tie counts and where the vertex has
  ///   no group.
  /// - Throws: `AlgorithmError.partitionMismatch`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space.
  /// - SeeAlso: Guimerà, Amaral (2005), "Functional cartography of complex metabolic networks",
  ///   Nature 433.
  ///
  /// In the path 0-1-2 with the groups `[0, 0, 1]` the coefficients are `[0, 0.5, 0]`.
  public func participation(
    in partition: some VertexGrouping,
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let groups = try groupCodes(partition)
    let rows = try AlterRows(self, usingWeights: usingWeights)
    var shares = [Double](repeating: 0, count: partition.count)
    var result = [Double?](repeating: nil, count: vertexCount)
    for vertex in 0..<vertexCount {
      if vertex % 4096 == 0 { try cancellation?.check() }
      guard groups[vertex] != .max else { continue }
      var total = 0.0
      for entry in rows.row(of: vertex) {
        let group = groups[Int(rows.alters[entry])]
        guard group != .max else { continue }
        let strength = rows.strengths?[entry] ?? 1
        shares[Int(group)] += strength
        total += strength
      }
      var squares = 0.0
      for entry in rows.row(of: vertex) {
        let group = groups[Int(rows.alters[entry])]
        guard group != .max else { continue }
        let share = shares[Int(group)] / total
        squares += share * share
        // The next alter of the same group finds nothing left to add.
        shares[Int(group)] = 0
      }
      if total > 0 { result[vertex] = 1 - squares }
    }
    return result
  }

  /// The within-module z-score: how far the number of each vertex's ties inside its own group lies
  /// above the mean of the group, in standard deviations.
  ///
  /// The standard deviation is that of the population (divided by the group's size); where it is 0
  /// the score is 0. A vertex without ties is a member of its group with 0 ties and has a score.
  /// Ties count as for ``participation(in:usingWeights:cancellation:)``.
  ///
  /// - Parameters:
  ///   - partition: The groups, a ``Partition`` or a ``PartialPartition``.
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled every 4,096 vertices.
  /// - Returns: The score of each vertex; `nil` where it has no group.
  /// - Throws: `AlgorithmError.partitionMismatch`, `.distanceNotPositive`, `.cancelled` or
  ///   `.deadlinePassed`.
  /// - Complexity: O(n + m) time and space.
  /// - SeeAlso: Guimerà, Amaral (2005), "Functional cartography of complex metabolic networks",
  ///   Nature 433.
  ///
  /// In the path 0-1-2, all in one group, the scores are `[-0.71, 1.41, -0.71]`, rounded.
  public func withinModuleZ(
    in partition: some VertexGrouping,
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let groups = try groupCodes(partition)
    let rows = try AlterRows(self, usingWeights: usingWeights)
    var inner = [Double](repeating: 0, count: vertexCount)
    var sums = [Double](repeating: 0, count: partition.count)
    var sizes = [Double](repeating: 0, count: partition.count)
    for vertex in 0..<vertexCount {
      if vertex % 4096 == 0 { try cancellation?.check() }
      guard groups[vertex] != .max else { continue }
      for entry in rows.row(of: vertex) where groups[Int(rows.alters[entry])] == groups[vertex] {
        inner[vertex] += rows.strengths?[entry] ?? 1
      }
      sums[Int(groups[vertex])] += inner[vertex]
      sizes[Int(groups[vertex])] += 1
    }
    var squares = [Double](repeating: 0, count: partition.count)
    for vertex in 0..<vertexCount where groups[vertex] != .max {
      let group = Int(groups[vertex])
      let deviation = inner[vertex] - sums[group] / sizes[group]
      squares[group] += deviation * deviation
    }
    return (0..<vertexCount).map { vertex in
      guard groups[vertex] != .max else { return nil }
      let group = Int(groups[vertex])
      let mean = sums[group] / sizes[group]
      let deviation = (squares[group] / sizes[group]).squareRoot()
      // Rounding of a mean of equal strengths leaves a trace of a deviation.
      guard deviation > 1e-12 * mean else { return 0 }
      return (inner[vertex] - mean) / deviation
    }
  }
}
