extension BetweennessSearch {
  /// Adds to every arc that leaves a vertex, numbered as in `graph`, the share of the shortest paths
  /// from `source` that pass it.
  ///
  /// When a row is summed, only vertices on the next level have a share; what each term adds is
  /// what passes its arc.
  func addArcs(from source: Int, to sums: UnsafeMutableBufferPointer<Double>) {
    guard let sums = sums.baseAddress else { return }
    graph.outOffsets.withUnsafeBufferPointer { outOffsets in
      graph.outNeighbours.withUnsafeBufferPointer { outNeighbours in
        graph.inOffsets.withUnsafeBufferPointer { inOffsets in
          graph.inNeighbours.withUnsafeBufferPointer { inNeighbours in
            let outRows = Rows(outOffsets, outNeighbours)
            let levelCount = countPaths(from: source, outRows, Rows(inOffsets, inNeighbours))
            sumArcShares(levelCount, outRows, sums)
            clear(source, reached: levels[levelCount])
          }
        }
      }
    }
  }

  private func sumArcShares(
    _ levelCount: Int,
    _ rows: Rows,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    for index in levels[levelCount - 1]..<levels[levelCount] {
      let vertex = Int(order[index])
      share[vertex] = Self.share(of: paths[vertex], flow: 0, counting: 1)
    }
    var level = levelCount - 2
    while level >= 0 {
      let vertices = levels[level]..<levels[level + 1]
      for index in vertices {
        let vertex = Int(order[index])
        let count = paths[vertex]
        var flow = 0.0
        for arc in Int(rows.offsets[vertex])..<Int(rows.offsets[vertex &+ 1]) {
          let part = share[Int(rows.neighbours[arc])]
          flow += part
          sums[arc] += part * count
        }
        inflow[vertex] = flow
      }
      for index in vertices {
        let vertex = Int(order[index])
        share[vertex] = Self.share(of: paths[vertex], flow: inflow[vertex], counting: 1)
      }
      level -= 1
    }
  }
}
