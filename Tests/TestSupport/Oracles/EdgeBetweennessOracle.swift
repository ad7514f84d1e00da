extension OracleArcs {
  /// Edge betweenness from its definition, by the position of the tie in the list: for every pair
  /// the shortest paths over an arc are those to its beginning times those from its end.
  public func edgeBetweenness(weighted: Bool = false) -> [Int: Double] {
    let distances = distances(weighted: weighted)
    let counts = pathCounts(distances, weighted: weighted)
    var sums: [Int: Double] = [:]
    for arc in arcs {
      sums[arc.position, default: 0] += 0
      for source in 0..<vertexCount where arc.from != arc.to {
        for target in 0..<vertexCount where target != source {
          guard let whole = distances[source][target], let head = distances[source][arc.from],
            let tail = distances[arc.to][target],
            head + length(arc, weighted: weighted) + tail == whole
          else { continue }
          sums[arc.position, default: 0] +=
            counts[source][arc.from] * counts[arc.to][target] / counts[source][target]
        }
      }
    }
    return isDirected ? sums : sums.mapValues { $0 / 2 }
  }

  /// Betweenness between two groups from its definition: the set of pairs that count, each once, is
  /// written down first.
  ///
  /// Normalised, every sum is divided by the number of pairs in the set without the vertex.
  public func betweenness(
    from sources: Set<Int>,
    to targets: Set<Int>,
    normalized: Bool = false,
    weighted: Bool = false
  ) -> [Double] {
    let distances = distances(weighted: weighted)
    let counts = pathCounts(distances, weighted: weighted)
    var pairs: Set<[Int]> = []
    for source in sources {
      for target in targets where target != source {
        pairs.insert(isDirected ? [source, target] : [source, target].sorted())
      }
    }
    return (0..<vertexCount).map { vertex in
      let others = pairs.filter { !$0.contains(vertex) }
      var sum = 0.0
      // In a fixed order, so that rounding is the same in every run.
      for pair in others.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        guard let whole = distances[pair[0]][pair[1]], let head = distances[pair[0]][vertex],
          let tail = distances[vertex][pair[1]], head + tail == whole
        else { continue }
        sum += counts[pair[0]][vertex] * counts[vertex][pair[1]] / counts[pair[0]][pair[1]]
      }
      guard normalized else { return sum }
      return others.isEmpty ? 0 : sum / Double(others.count)
    }
  }
}
