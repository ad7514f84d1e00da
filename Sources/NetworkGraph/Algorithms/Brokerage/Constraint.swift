extension Topology {
  /// Burt's constraint: how far the ties of each vertex lead back to the same people.
  ///
  /// With `p_ij` the share of `i`'s strength that goes to `j`, the constraint of `i` is the sum over
  /// its alters `j` of `(p_ij + Σ p_iq p_qj)²`, `q` over the others tied to both. Low values mean
  /// many unconnected alters: room for brokerage. Ties in and out are joined, the strength of a pair
  /// is `a_ij + a_ji`; parallel ties are summed where the topology keeps them, loops and ties of
  /// strength 0 are left out, a distance counts as the strength 1/distance. Values above 1 are
  /// possible and correct.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The constraint of each vertex; `nil` for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(m^1.5) time at worst, O(n + m) space.
  /// - SeeAlso: Burt (1992), "Structural Holes", Harvard University Press, chapter 2.
  ///
  /// Each vertex of a triangle has the constraint 1.125, the middle of the path 0-1-2 has 0.5.
  public func constraint(
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let alters = RankedAlters(try AlterRows(self, usingWeights: usingWeights))
    let bonds = try alters.bonds(cancellation: cancellation)
    var sums = [Double?](repeating: nil, count: vertexCount)
    for (rank, sum) in alters.squareSums(of: bonds).enumerated() where alters.sums[rank] > 0 {
      sums[Int(alters.order[rank])] = sum / alters.sums[rank] / alters.sums[rank]
    }
    return sums
  }

  /// Burt's hierarchy: how far the constraint of each vertex comes from a single alter.
  ///
  /// With `N` alters, of which `j` adds `c_ij` to the constraint `C` and `r_j = c_ij / (C / N)`, it
  /// is `Σ r_j ln r_j / (N ln N)` (Coleman and Theil's index of disorder): 0 when all alters
  /// constrain alike, near 1 when one does alone, and 1 by convention where there is only one. Ties
  /// count as for ``constraint(usingWeights:cancellation:)``.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as strong as their weights say, or all alike.
  ///   - cancellation: Polled about every millisecond.
  /// - Returns: The hierarchy of each vertex; `nil` for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(m^1.5) time at worst, O(n + m) space.
  /// - SeeAlso: Burt (1992), "Structural Holes", Harvard University Press, chapter 2.
  ///
  /// In the path 0-1-2 the hierarchies are `[1, 0, 1]`.
  public func hierarchy(
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double?] {
    let alters = RankedAlters(try AlterRows(self, usingWeights: usingWeights))
    let bonds = try alters.bonds(cancellation: cancellation)
    let totals = alters.squareSums(of: bonds)
    var disorder = [Double](repeating: 0, count: vertexCount)
    func add(_ square: Double, to rank: Int) {
      let ratio = square / (totals[rank] / Double(alters.alterCounts[rank]))
      if ratio > 0 { disorder[rank] += ratio * Double.logarithm(ratio) }
    }
    for rank in 0..<vertexCount {
      for pair in Int(alters.offsets[rank])..<Int(alters.offsets[rank + 1]) {
        add(bonds[pair] * bonds[pair], to: rank)
        add(bonds[pair] * bonds[pair], to: Int(alters.uppers[pair]))
      }
    }
    var result = [Double?](repeating: nil, count: vertexCount)
    for rank in 0..<vertexCount where alters.alterCounts[rank] > 0 {
      let count = Double(alters.alterCounts[rank])
      let isOnly = count == 1
      result[Int(alters.order[rank])] =
        isOnly ? 1 : max(0, disorder[rank]) / (count * Double.logarithm(count))
    }
    return result
  }
}

extension RankedAlters {
  /// How strongly each pair is joined directly and over those tied to both: `s_ij + Σ s_iq s_qj / S_q`
  /// with the summed strengths `S`.
  ///
  /// Divided by `S_i` this is what stands in the brackets of the constraint of `i`, divided by `S_j`
  /// that of `j`, so one number per pair serves both.
  func bonds(cancellation: Cancellation?) throws(AlgorithmError) -> [Double] {
    let shares = sums.map { 1 / $0 }
    var bonds = strengths ?? [Double](repeating: 1, count: uppers.count)
    if let strengths {
      try forEachTriangle(cancellation) { ranks, pairs in
        let first = strengths[pairs.first]
        let outer = strengths[pairs.outer]
        let last = strengths[pairs.last]
        bonds[pairs.first] += outer * last * shares[ranks.2]
        bonds[pairs.outer] += first * last * shares[ranks.1]
        bonds[pairs.last] += first * outer * shares[ranks.0]
      }
    } else {
      try forEachTriangle(cancellation) { ranks, pairs in
        bonds[pairs.first] += shares[ranks.2]
        bonds[pairs.outer] += shares[ranks.1]
        bonds[pairs.last] += shares[ranks.0]
      }
    }
    return bonds
  }

  /// The sum of the squares of each rank's pairs.
  func squareSums(of values: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: vertexCount)
    for rank in 0..<vertexCount {
      var sum = 0.0
      for pair in Int(offsets[rank])..<Int(offsets[rank + 1]) {
        let square = values[pair] * values[pair]
        sum += square
        result[Int(uppers[pair])] += square
      }
      result[rank] += sum
    }
    return result
  }
}
