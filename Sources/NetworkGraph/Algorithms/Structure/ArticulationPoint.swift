/// A vertex without which its component falls into pieces.
public struct ArticulationPoint: Hashable, Sendable {
  /// The vertex.
  public let vertex: Int
  /// The number of vertices of each piece, largest first.
  public let pieces: [Int]

  /// How many components there are more without the vertex.
  public var created: Int { pieces.count - 1 }
}

extension Topology {
  /// The articulation points, or cut vertices, with the sizes of the pieces that are left without
  /// each; ties are read as undirected.
  ///
  /// - Parameter cancellation: Polled at every component and every 16,384 steps.
  /// - Returns: The points, by ascending vertex; ``pieces(without:)`` lists the members of the pieces.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time, O(n) space, and a logarithm for the order; no recursion.
  /// - SeeAlso: Hopcroft, Tarjan (1973), "Efficient algorithms for graph manipulation",
  ///   Communications of the ACM 16.
  ///
  /// The path 0-1-2-3 has the points 1, with pieces of 2 and 1 vertices, and 2 likewise.
  public func articulationPoints(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [ArticulationPoint] {
    let tree = try DepthFirstTree(simpleNeighbours(), cancellation: cancellation)
    // By position: the pieces below it, how many vertices they have, and its component's size.
    var counts = [UInt32](repeating: 0, count: vertexCount)
    var inPieces = counts
    var wholes = counts
    for position in 0..<vertexCount {
      guard tree.parents[position] != DepthFirstTree.none else {
        wholes[position] = tree.sizes[position]
        continue
      }
      let parent = Int(tree.parents[position])
      wholes[position] = wholes[parent]
      guard tree.isSeparate(position) else { continue }
      counts[parent] += 1
      inPieces[parent] += tree.sizes[position]
    }
    /// The place of each point in the list, by position.
    var places: [Int: Int] = [:]
    var found: [(vertex: Int, pieces: [Int])] = []
    for position in 0..<vertexCount where counts[position] > 0 {
      let above = Int(wholes[position] - inPieces[position]) - 1
      guard above > 0 || counts[position] > 1 else { continue }
      places[position] = found.count
      found.append((Int(tree.order[position]), above > 0 ? [above] : []))
    }
    for position in 0..<vertexCount where tree.isSeparate(position) {
      guard let place = places[Int(tree.parents[position])] else { continue }
      found[place].pieces.append(Int(tree.sizes[position]))
    }
    return found.map { point in
      ArticulationPoint(vertex: point.vertex, pieces: point.pieces.sorted(by: >))
    }
    .sorted { $0.vertex < $1.vertex }
  }

  /// Whether each vertex is an articulation point; cheaper than their pieces.
  ///
  /// Ties are read as undirected. O(n + m) time, O(n) space.
  ///
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  public func isArticulationPoint(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Bool] {
    let tree = try DepthFirstTree(simpleNeighbours(), cancellation: cancellation)
    var flags = [Bool](repeating: false, count: vertexCount)
    var firstChild = [Bool](repeating: false, count: vertexCount)
    for position in 0..<vertexCount where tree.isSeparate(position) {
      let parent = Int(tree.parents[position])
      // The first vertex of a component is one only when a second piece hangs on it.
      if tree.parents[parent] != DepthFirstTree.none || firstChild[parent] {
        flags[Int(tree.order[parent])] = true
      }
      firstChild[parent] = true
    }
    return flags
  }

  /// The pieces into which the component of a vertex falls without it: the members of each,
  /// ascending, the largest piece first, of equal ones that with the smallest vertex.
  ///
  /// Ties are read as undirected. One piece when the vertex is no articulation point, none when it
  /// has no neighbours or does not exist. O(n + m), the logarithm of the size for the order.
  public func pieces(without vertex: Int) -> [[Int]] {
    guard (0..<vertexCount).contains(vertex) else { return [] }
    var isMet = [Bool](repeating: false, count: vertexCount)
    isMet[vertex] = true
    var pieces: [[Int]] = []
    for rows in isDirected ? [forward, backward] : [forward] {
      for start in rows.neighbours(of: vertex) where !isMet[Int(start)] {
        isMet[Int(start)] = true
        var piece = [Int(start)]
        var next = 0
        while next < piece.count {
          let member = piece[next]
          next += 1
          for rows in isDirected ? [forward, backward] : [forward] {
            for neighbour in rows.neighbours(of: member) where !isMet[Int(neighbour)] {
              isMet[Int(neighbour)] = true
              piece.append(Int(neighbour))
            }
          }
        }
        pieces.append(piece.sorted())
      }
    }
    return pieces.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }
}
