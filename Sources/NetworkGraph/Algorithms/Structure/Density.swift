extension Topology {
  /// The share of pairs of vertices that are tied; of ordered pairs when the topology is directed.
  ///
  /// Loops do not count, parallel ties count as one. Below two vertices the density is 0.
  ///
  /// - Returns: A number from 0 to 1.
  /// - Complexity: O(n + m) time, O(1) space.
  /// - SeeAlso: Wasserman, Faust (1994), "Social Network Analysis", section 4.1.
  ///
  /// The path 0-1-2 has the density 0.667, rounded.
  public func density() -> Double {
    guard vertexCount > 1 else { return 0 }
    var tied = 0
    for vertex in 0..<vertexCount {
      var before = UInt32.max
      for neighbour in forward.neighbours(of: vertex) {
        if neighbour != before, Int(neighbour) != vertex { tied += 1 }
        before = neighbour
      }
    }
    return (isDirected ? Double(tied) : Double(tied / 2)) / pairCount
  }
}
