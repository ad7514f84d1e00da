extension OracleArcs {
  /// Flow betweenness from its definition, where the largest flow between two vertices is the
  /// smallest capacity of a cut (Ford and Fulkerson), for which every cut is tried.
  ///
  /// `capacity` says what an arc carries. For a handful of vertices.
  public func flowBetweenness(capacity: (Arc) -> Double) -> [Double] {
    (0..<vertexCount).map { vertex in
      var sum = 0.0
      for source in 0..<vertexCount where source != vertex {
        for target in 0..<vertexCount where target != vertex && target != source {
          guard isDirected || source < target else { continue }
          sum +=
            smallestCut(from: source, to: target, without: nil, capacity)
            - smallestCut(from: source, to: target, without: vertex, capacity)
        }
      }
      return sum
    }
  }

  private func smallestCut(
    from source: Int,
    to target: Int,
    without missing: Int?,
    _ capacity: (Arc) -> Double
  ) -> Double {
    var least = Double.infinity
    for side in 0..<(1 << vertexCount) where side >> source & 1 == 1 && side >> target & 1 == 0 {
      var sum = 0.0
      for arc in arcs where arc.from != missing && arc.to != missing {
        if side >> arc.from & 1 == 1, side >> arc.to & 1 == 0 { sum += capacity(arc) }
      }
      least = min(least, sum)
    }
    return least
  }
}
