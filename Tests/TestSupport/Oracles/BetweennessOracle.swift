extension OracleArcs {
  /// Betweenness from its definition: for every pair the shortest paths are counted, and those over
  /// a vertex are the paths to it times the paths from it.
  public func betweenness(weighted: Bool = false) -> [Double] {
    let distances = distances(weighted: weighted)
    let counts = pathCounts(distances, weighted: weighted)
    var sums = [Double](repeating: 0, count: vertexCount)
    for source in 0..<vertexCount {
      for target in 0..<vertexCount where target != source {
        guard let whole = distances[source][target] else { continue }
        for vertex in 0..<vertexCount where vertex != source && vertex != target {
          guard let head = distances[source][vertex], let tail = distances[vertex][target],
            head + tail == whole
          else { continue }
          sums[vertex] += counts[source][vertex] * counts[vertex][target] / counts[source][target]
        }
      }
    }
    return isDirected ? sums : sums.map { $0 / 2 }
  }

  /// The number of shortest paths between every two vertices.
  func pathCounts(_ distances: [[Int?]], weighted: Bool) -> [[Double]] {
    let incoming = Dictionary(grouping: arcs.filter { $0.from != $0.to }, by: \.to)
    return (0..<vertexCount).map { source in
      pathCounts(from: source, distances[source], incoming, weighted: weighted)
    }
  }

  /// The number of shortest paths from a vertex to each: those to its predecessors, nearest first.
  private func pathCounts(
    from source: Int,
    _ distances: [Int?],
    _ incoming: [Int: [Arc]],
    weighted: Bool
  ) -> [Double] {
    var counts = [Double](repeating: 0, count: vertexCount)
    counts[source] = 1
    let reached = (0..<vertexCount)
      .compactMap { vertex in distances[vertex].map { (vertex: vertex, distance: $0) } }
      .sorted { $0.distance < $1.distance }
    for (vertex, distance) in reached {
      for arc in incoming[vertex, default: []] {
        guard let before = distances[arc.from],
          before + length(arc, weighted: weighted) == distance
        else { continue }
        counts[vertex] += counts[arc.from]
      }
    }
    return counts
  }
}
