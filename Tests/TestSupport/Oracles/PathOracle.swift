extension OracleArcs {
  /// The first shortest path by vertices, found by trying every vertex at every step.
  public func shortestPath(from source: Int, to target: Int) -> [Int]? {
    let distances = distances()
    guard var remaining = distances[source][target] else { return nil }
    var path = [source]
    var last = source
    while remaining > 0 {
      let next = (0..<vertexCount).first { vertex in
        distances[vertex][target] == remaining - 1
          && arcs.contains { $0.from == last && $0.to == vertex }
      }
      guard let next else { return nil }
      path.append(next)
      last = next
      remaining -= 1
    }
    return path
  }

  /// The weak components: labels spread over the arcs until nothing changes.
  ///
  /// Each is the list of its vertices; the largest first, of equally large ones that with the
  /// smallest vertex.
  public func weakComponents() -> [[Int]] {
    var labels = Array(0..<vertexCount)
    var changes = true
    while changes {
      changes = false
      for arc in arcs {
        let smaller = min(labels[arc.from], labels[arc.to])
        if labels[arc.from] != smaller || labels[arc.to] != smaller {
          labels[arc.from] = smaller
          labels[arc.to] = smaller
          changes = true
        }
      }
    }
    let parts = Dictionary(grouping: 0..<vertexCount) { labels[$0] }
    return parts.values.sorted { lhs, rhs in
      lhs.count != rhs.count ? lhs.count > rhs.count : lhs[0] < rhs[0]
    }
  }
}
