extension Topology {
  /// The tie of every forward arc, also where the topology does not keep them; O(n + m).
  ///
  /// Ties are in the order of their first vertices, then of their second ones. So are forward arcs
  /// when the direction is not `.both`; otherwise those are that lead to a vertex not smaller, and
  /// in a row the arcs to smaller vertices meet their ties in the order in which these come.
  func forwardTies() -> [UInt32] {
    guard forward.ties.isEmpty else { return forward.ties }
    guard !isDirected else { return Array(0..<UInt32(forward.arcCount)) }
    var ties = [UInt32](repeating: 0, count: forward.arcCount)
    // The next arc of each row that leads to a smaller vertex.
    var cursors = forward.offsets
    var tie: UInt32 = 0
    for vertex in 0..<vertexCount {
      for arc in Int(cursors[vertex])..<forward.arcs(of: vertex).upperBound {
        ties[arc] = tie
        let other = Int(forward.neighbours[arc])
        if other != vertex {
          ties[Int(cursors[other])] = tie
          cursors[other] += 1
        }
        tie += 1
      }
    }
    return ties
  }
}
