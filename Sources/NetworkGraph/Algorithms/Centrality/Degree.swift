extension Topology {
  /// The number of ties at each vertex.
  ///
  /// In a directed topology `direction` chooses the arcs that leave the vertex (`.out`), those that
  /// reach it (`.in`) or both; where the topology's own direction is `.in`, relationships were
  /// turned round before, and `.out` counts those that end at the node. In an undirected topology
  /// the three are the same. Parallel ties count as the topology keeps them; a loop counts twice in
  /// `.both` and in an undirected topology, so that the degrees add up to twice the number of ties.
  ///
  /// - Parameter direction: Which arcs count.
  /// - Returns: The degree of each vertex.
  /// - Complexity: O(n) time without loops, O(n log m) with them; O(n) space.
  /// - SeeAlso: Freeman (1978), "Centrality in social networks", Social Networks 1.
  ///
  /// The path 0-1-2 has the degrees `[1, 2, 1]`.
  public func degree(_ direction: TieDirection = .both) -> [Int] {
    (0..<vertexCount).map { vertex in
      guard isDirected else {
        return forward.degree(of: vertex) + forward.loopCount(of: vertex)
      }
      switch direction {
      case .both: return forward.degree(of: vertex) + backward.degree(of: vertex)
      case .out: return forward.degree(of: vertex)
      case .in: return backward.degree(of: vertex)
      }
    }
  }

  /// The summed weights of the ties at each vertex; `nil` when the topology is unweighted.
  ///
  /// - Parameter direction: Which arcs count, as for ``degree(_:)``.
  /// - Returns: The strength of each vertex.
  /// - Complexity: O(n + m) time, O(n) space.
  /// - SeeAlso: Barrat, Barthélemy, Pastor-Satorras, Vespignani (2004), "The architecture of
  ///   complex weighted networks", PNAS 101.
  ///
  /// The path 0-1-2 with the weights 2 and 3 has the strengths `[2, 5, 3]`.
  public func strength(_ direction: TieDirection = .both) -> [Double]? {
    guard let tieWeights else { return nil }
    var strengths = [Double](repeating: 0, count: vertexCount)
    func add(_ adjacency: ArcRows, loopsTwice: Bool) {
      for vertex in 0..<vertexCount {
        for arc in adjacency.arcs(of: vertex) {
          let weight = tieWeights[Int(adjacency.ties[arc])]
          let isLoop = loopsTwice && Int(adjacency.neighbours[arc]) == vertex
          strengths[vertex] += isLoop ? 2 * weight : weight
        }
      }
    }
    guard isDirected else {
      add(forward, loopsTwice: true)
      return strengths
    }
    switch direction {
    case .both:
      add(forward, loopsTwice: false)
      add(backward, loopsTwice: false)
    case .out: add(forward, loopsTwice: false)
    case .in: add(backward, loopsTwice: false)
    }
    return strengths
  }
}

extension ArcRows {
  /// The number of arcs from a vertex to itself.
  func loopCount(of vertex: Int) -> Int {
    guard var arc = firstArc(from: vertex, to: vertex) else { return 0 }
    let first = arc
    let end = arcs(of: vertex).upperBound
    while arc < end, Int(neighbours[arc]) == vertex { arc += 1 }
    return arc - first
  }
}
