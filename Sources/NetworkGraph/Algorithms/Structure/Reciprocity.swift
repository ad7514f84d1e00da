extension Topology {
  /// The share of arcs that are returned: whose target has an arc to their source.
  ///
  /// Loops do not count, parallel arcs each by itself. In an undirected topology all are returned.
  ///
  /// - Returns: A number from 0 to 1; `nil` when there are no arcs.
  /// - Complexity: O(n + m) time, O(1) space.
  /// - SeeAlso: Wasserman, Faust (1994), "Social Network Analysis", section 4.3.
  ///
  /// The arcs 0→1, 1→0 and 1→2 have the reciprocity 0.667, rounded.
  public func reciprocity() -> Double? {
    var returned = 0
    var all = 0
    for vertex in 0..<vertexCount {
      var candidates = backward.arcs(of: vertex)
      for neighbour in forward.neighbours(of: vertex) where Int(neighbour) != vertex {
        all += 1
        while !candidates.isEmpty, backward.neighbours[candidates.lowerBound] < neighbour {
          candidates.removeFirst()
        }
        guard !candidates.isEmpty, backward.neighbours[candidates.lowerBound] == neighbour else {
          continue
        }
        returned += 1
      }
    }
    return all > 0 ? Double(returned) / Double(all) : nil
  }
}
