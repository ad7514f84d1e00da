extension Topology {
  /// The strong components: vertices share a group when each reaches the other along arcs.
  ///
  /// In an undirected topology these are the weak components.
  ///
  /// - Parameter cancellation: Polled every 65,536 steps.
  /// - Returns: The components, numbered from 0, largest first.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time, O(n) space; no recursion.
  /// - SeeAlso: Tarjan (1972), "Depth-first search and linear graph algorithms", SIAM Journal on
  ///   Computing 1.
  ///
  /// The arcs 0→1, 1→0 and 1→2 make the groups `[0, 0, 1]`.
  public func strongComponents(
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Partition {
    guard isDirected else { return try weakComponents(cancellation: cancellation) }
    return Partition(labels: try strongComponentRanks(cancellation: cancellation))
  }

  /// The number of each vertex's strong component, so numbered that no arc leads to a higher number.
  func strongComponentRanks(cancellation: Cancellation?) throws(AlgorithmError) -> [UInt32] {
    let none = UInt32.max
    var ranks = [UInt32](repeating: none, count: vertexCount)
    /// When each vertex was met, from 1; later the earliest that it reaches back to.
    var met = [UInt32](repeating: 0, count: vertexCount)
    var low = met
    var cursors = Array(forward.offsets.dropLast())
    var path: [UInt32] = []
    var open: [UInt32] = []
    var clock: UInt32 = 0
    var found: UInt32 = 0
    var steps = 0
    for start in 0..<vertexCount where met[start] == 0 {
      path.append(UInt32(start))
      while let top = path.last {
        let vertex = Int(top)
        steps &+= 1
        if steps & 0xFFFF == 0 { try cancellation?.check() }
        if met[vertex] == 0 {
          clock += 1
          met[vertex] = clock
          low[vertex] = clock
          open.append(top)
        }
        let end = forward.offsets[vertex + 1]
        var deeper: UInt32?
        while cursors[vertex] < end {
          let next = forward.neighbours[Int(cursors[vertex])]
          cursors[vertex] += 1
          if met[Int(next)] == 0 {
            deeper = next
            break
          }
          if ranks[Int(next)] == none { low[vertex] = min(low[vertex], met[Int(next)]) }
        }
        if let deeper {
          path.append(deeper)
          continue
        }
        path.removeLast()
        if let before = path.last { low[Int(before)] = min(low[Int(before)], low[vertex]) }
        guard low[vertex] == met[vertex] else { continue }
        while let member = open.popLast() {
          ranks[Int(member)] = found
          if member == top { break }
        }
        found += 1
      }
    }
    try cancellation?.check()
    return ranks
  }
}
