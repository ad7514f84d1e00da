extension Topology {
  /// How likely each tie would be at least as strong by chance: the disparity filter.
  ///
  /// At a vertex of degree k whose ties have the strengths w with the sum s, chance cuts s at k-1
  /// places drawn evenly; a tie of strength w is then exceeded with the probability
  /// (1 - w/s)^(k-1). Of the two ends of a tie the smaller probability counts: what matters to one
  /// of them matters. At an end of degree 1 it is 1. The ties below 0.05 are the backbone of the
  /// network; unlike a threshold on strengths it keeps what is strong for small vertices.
  ///
  /// In a directed topology the ties that leave the first vertex and those that reach the second
  /// are compared. Ties of strength 0 have 1, and so have loops. In an unweighted topology all ties
  /// are equally strong and the result says nothing about them.
  ///
  /// - Parameter cancellation: Polled for every thousand vertices.
  /// - Returns: The probability of each tie, from 0 to 1.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m log d) time for the largest degree d; O(m) space, 8 bytes per tie.
  /// - SeeAlso: Serrano, Boguñá and Vespignani (2009), "Extracting the multiscale backbone of complex
  ///   weighted networks", PNAS 106(16).
  ///
  /// Of a vertex with ties of the strengths 8, 1 and 1 the first has (1 - 0.8)² = 0.04.
  public func disparity(cancellation: Cancellation? = nil) throws(AlgorithmError) -> [Double] {
    var result = [Double](repeating: 1, count: tieCount)
    guard let tieWeights else { return result }
    for rows in isDirected ? [forward, backward] : [forward] {
      for vertex in 0..<vertexCount {
        if vertex & 1023 == 0 { try cancellation?.check() }
        let row = rows.arcs(of: vertex)
        var degree = 0
        var strength = 0.0
        for arc in row where Int(rows.neighbours[arc]) != vertex {
          degree += 1
          strength += tieWeights[Int(rows.ties[arc])]
        }
        guard degree > 1, strength > 0 else { continue }
        for arc in row where Int(rows.neighbours[arc]) != vertex {
          let tie = Int(rows.ties[arc])
          // Strengths beyond all bounds add up to infinity, where every share is 0.
          let share = strength.isFinite ? min(1, tieWeights[tie] / strength) : 0
          result[tie] = min(result[tie], power(1 - share, degree - 1))
        }
      }
    }
    return result
  }
}

/// A power by repeated squaring: the same bits on every machine, unlike that of a library.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
