extension Topology {
  /// A shortest path, by the number of ties, from one vertex to another.
  ///
  /// Searches from both ends, always from the side with fewer arcs to follow, until they meet. Of
  /// several shortest paths it is the one whose vertices, read from the source, come first: at every
  /// step the smallest vertex that still leads on.
  ///
  /// - Parameters:
  ///   - source: The vertex where the path begins.
  ///   - target: The vertex where it ends.
  ///   - cancellation: Polled at every level.
  /// - Returns: The vertices of the path with both ends, only one when the ends are the same; `nil`
  ///   when there is no path. `path(through:)` makes a path through the graph of it.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time at worst, O(n) space.
  /// - SeeAlso: Pohl (1971), "Bi-directional search", Machine Intelligence 6.
  ///
  /// In the ring 0-1-2-3-0 the path from 0 to 2 is `[0, 1, 2]`.
  public func shortestPath(
    from source: Int,
    to target: Int,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Int]? {
    let vertices = 0..<vertexCount
    guard vertices.contains(source), vertices.contains(target) else {
      throw .vertexOutOfRange(count: vertexCount)
    }
    guard source != target else { return [source] }
    var ahead = HalfSearch(forward, start: source)
    var behind = HalfSearch(backward, start: target)
    while true {
      try cancellation?.check()
      let met: [UInt32]
      if ahead.frontierArcs <= behind.frontierArcs {
        guard ahead.advance() else { return nil }
        met = ahead.frontier.filter { behind.distances[Int($0)] >= 0 }
      } else {
        guard behind.advance() else { return nil }
        met = behind.frontier.filter { ahead.distances[Int($0)] >= 0 }
      }
      guard met.isEmpty else { return path(met, ahead, behind) }
    }
  }

  /// The first path over one of the vertices where the two halves have met.
  private func path(_ met: [UInt32], _ ahead: HalfSearch, _ behind: HalfSearch) -> [Int] {
    // The meeting vertices are equally far from the source. Which vertices nearer to it lie on a
    // shortest path is found by going back from them, level by level.
    var leadsOn = Set(met)
    var level = met
    while let any = level.first, ahead.distances[Int(any)] > 0 {
      var before: [UInt32] = []
      for vertex in level {
        for neighbour in backward.neighbours(of: Int(vertex))
        where ahead.distances[Int(neighbour)] == ahead.distances[Int(vertex)] - 1
          && leadsOn.insert(neighbour).inserted
        {
          before.append(neighbour)
        }
      }
      level = before
    }
    var path = level.map(Int.init)
    while let vertex = path.last {
      let next = forward.neighbours(of: vertex).first { neighbour in
        let remaining = behind.distances[Int(neighbour)]
        if behind.distances[vertex] >= 0 { return remaining == behind.distances[vertex] - 1 }
        return leadsOn.contains(neighbour)
          && ahead.distances[Int(neighbour)] == ahead.distances[vertex] + 1
      }
      guard let next, behind.distances[vertex] != 0 else { return path }
      path.append(Int(next))
    }
    return path
  }
}

/// A breadth-first search from one of the two ends of a path.
private struct HalfSearch {
  private let adjacency: ArcRows
  /// The distance of each vertex that has been reached, otherwise -1.
  private(set) var distances: [Int32]
  /// The vertices that were reached last.
  private(set) var frontier: [UInt32]
  /// How many arcs the next step has to follow.
  private(set) var frontierArcs: Int

  init(_ adjacency: ArcRows, start: Int) {
    self.adjacency = adjacency
    distances = [Int32](repeating: -1, count: adjacency.offsets.count - 1)
    distances[start] = 0
    frontier = [UInt32(start)]
    frontierArcs = adjacency.degree(of: start)
  }

  /// Reaches the next level; `false` when there is none.
  mutating func advance() -> Bool {
    var next: [UInt32] = []
    frontierArcs = 0
    for vertex in frontier {
      let distance = distances[Int(vertex)] + 1
      for neighbour in adjacency.neighbours(of: Int(vertex)) where distances[Int(neighbour)] < 0 {
        distances[Int(neighbour)] = distance
        next.append(neighbour)
        frontierArcs += adjacency.degree(of: Int(neighbour))
      }
    }
    frontier = next
    return !next.isEmpty
  }
}
