extension Topology {
  /// The coreness of each vertex: the largest k such that it belongs to a part of the network in
  /// which everyone has at least k ties to others of that part.
  ///
  /// Parallel ties count as one and loops not at all. In a directed topology `direction` says which
  /// arcs count: those that leave a vertex, those that reach it, or both together, so that two who
  /// point to each other have two.
  ///
  /// - Parameters:
  ///   - direction: Which arcs count; of no meaning in an undirected topology.
  ///   - cancellation: Polled every 65,536 vertices.
  /// - Returns: The coreness of each vertex.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time, O(n) space.
  /// - SeeAlso: Seidman (1983), "Network structure and minimum degree", Social Networks 5; Batagelj,
  ///   Zaveršnik (2003), "An O(m) algorithm for cores decomposition of networks", arXiv cs/0310049.
  ///
  /// A triangle 0-1-2 with a fourth vertex tied to 0 has the coreness `[2, 2, 2, 1]`.
  public func coreness(
    direction: TieDirection = .both,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Int] {
    let out = forward.simple()
    guard isDirected else {
      return try Peeling(counted: [out], losing: [out]).run(cancellation)
    }
    let into = backward.simple()
    let peeling =
      switch direction {
      case .both: Peeling(counted: [out, into], losing: [out, into])
      case .out: Peeling(counted: [out], losing: [into])
      case .in: Peeling(counted: [into], losing: [out])
      }
    return try peeling.run(cancellation)
  }

  /// The vertices of the k-core, ascending: those whose coreness is at least `k`.
  ///
  /// The core may fall into several parts. O(n + m).
  public func core(_ k: Int) -> [Int] {
    // Without a cancellation nothing is thrown.
    let coreness = (try? coreness()) ?? []
    return coreness.indices.filter { coreness[$0] >= k }
  }
}

/// Takes vertices away, always one with the fewest ties left.
private struct Peeling {
  /// The rows whose lengths are the degrees.
  let counted: [ArcRows]
  /// The rows of those who lose a tie when a vertex goes.
  let losing: [ArcRows]

  func run(_ cancellation: Cancellation?) throws(AlgorithmError) -> [Int] {
    let count = (counted.first?.offsets.count ?? 1) - 1
    var degrees = [UInt32](repeating: 0, count: count)
    for rows in counted {
      for vertex in 0..<count { degrees[vertex] += UInt32(rows.degree(of: vertex)) }
    }
    // The vertices by degree, where each degree begins, and where each vertex stands.
    var starts = [UInt32](repeating: 0, count: Int(degrees.max() ?? 0) + 2)
    for degree in degrees { starts[Int(degree) + 1] += 1 }
    for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
    var cursors = starts
    var order = [UInt32](repeating: 0, count: count)
    var places = order
    for vertex in 0..<count {
      let place = cursors[Int(degrees[vertex])]
      cursors[Int(degrees[vertex])] += 1
      order[Int(place)] = UInt32(vertex)
      places[vertex] = place
    }
    let interval = 1 << 16
    for first in stride(from: 0, to: count, by: interval) {
      try cancellation?.check()
      for place in first..<min(count, first + interval) {
        for rows in losing {
          Self.take(Int(order[place]), rows, &degrees, &starts, &order, &places)
        }
      }
    }
    return degrees.map { Int($0) }
  }

  /// Moves the neighbours of a vertex that have more ties left than it to the next lower degree: to
  /// the front of their own degree, whose beginning then moves behind them.
  @inline(__always)
  private static func take(
    _ vertex: Int,
    _ rows: ArcRows,
    _ degrees: inout [UInt32],
    _ starts: inout [UInt32],
    _ order: inout [UInt32],
    _ places: inout [UInt32]
  ) {
    degrees.withUnsafeMutableBufferPointer { degrees in
      starts.withUnsafeMutableBufferPointer { starts in
        order.withUnsafeMutableBufferPointer { order in
          places.withUnsafeMutableBufferPointer { places in
            rows.neighbours.withUnsafeBufferPointer { neighbours in
              let own = degrees[vertex]
              for arc in rows.arcs(of: vertex) {
                let neighbour = neighbours[arc]
                let degree = degrees[Int(neighbour)]
                guard degree > own else { continue }
                let place = places[Int(neighbour)]
                let front = starts[Int(degree)]
                let other = order[Int(front)]
                order[Int(front)] = neighbour
                order[Int(place)] = other
                places[Int(neighbour)] = front
                places[Int(other)] = place
                starts[Int(degree)] = front &+ 1
                degrees[Int(neighbour)] = degree &- 1
              }
            }
          }
        }
      }
    }
  }
}
