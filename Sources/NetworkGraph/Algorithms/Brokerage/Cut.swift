extension Topology {
  /// The pieces into which the rest of the network falls when vertices are taken out: its weak
  /// components.
  ///
  /// - Parameters:
  ///   - vertices: The vertices to take out, in any order; named twice, one is taken out once.
  ///   - cancellation: Polled at every piece.
  /// - Returns: The vertices of each piece, ascending; the largest piece first, of equally large
  ///   ones that with the smallest vertex.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n log n + m) time, O(n) space.
  ///
  /// The path 0-1-2-3 without 1 falls into `[[2, 3], [0]]`.
  public func cut(
    removing vertices: [Int],
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [[Int]] {
    var isSeen = [Bool](repeating: false, count: vertexCount)
    for vertex in vertices {
      guard vertex >= 0, vertex < vertexCount else { throw .vertexOutOfRange(count: vertexCount) }
      isSeen[vertex] = true
    }
    var pieces: [[Int]] = []
    for start in 0..<vertexCount where !isSeen[start] {
      try cancellation?.check()
      isSeen[start] = true
      var piece = [start]
      var next = 0
      while next < piece.count {
        for rows in isDirected ? [forward, backward] : [forward] {
          for neighbour in rows.neighbours(of: piece[next]) where !isSeen[Int(neighbour)] {
            isSeen[Int(neighbour)] = true
            piece.append(Int(neighbour))
          }
        }
        next += 1
      }
      piece.sort()
      pieces.append(piece)
    }
    // Pieces were found by their smallest vertices.
    return pieces.sorted { ($1.count, $0.first ?? 0) < ($0.count, $1.first ?? 0) }
  }
}
