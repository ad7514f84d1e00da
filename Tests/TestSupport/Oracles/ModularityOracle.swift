extension OracleArcs {
  /// Modularity from its definition, pair by pair of vertices: for every ordered pair in one group
  /// the weight between them less what strengths make expect, over the whole weight; `nil` without
  /// ties.
  public func modularity(
    of groups: [Int],
    resolution: Double = 1,
    weighted: Bool = false
  ) -> Double? {
    var between = [[Double]](
      repeating: [Double](repeating: 0, count: vertexCount),
      count: vertexCount
    )
    for arc in arcs {
      // A loop of an undirected graph is one arc here and counts twice.
      let times: Double = !isDirected && arc.from == arc.to ? 2 : 1
      between[arc.from][arc.to] += times * (weighted ? Double(arc.weight) : 1)
    }
    let vertices = 0..<vertexCount
    let out = vertices.map { between[$0].reduce(0, +) }
    let into = vertices.map { vertex in between.reduce(0) { $0 + $1[vertex] } }
    let total = out.reduce(0, +)
    guard total > 0 else { return nil }
    var sum = 0.0
    for from in vertices {
      for to in vertices where groups[from] == groups[to] {
        sum += between[from][to] - resolution * out[from] * into[to] / total
      }
    }
    return sum / total
  }

  /// Whether any two vertices of a group are joined by a walk, in either direction, inside it.
  public func isConnected(_ group: Set<Int>) -> Bool {
    guard let start = group.min() else { return true }
    var reached: Set<Int> = [start]
    var grows = true
    while grows {
      let before = reached.count
      for arc in arcs where group.contains(arc.from) && group.contains(arc.to) {
        if reached.contains(arc.from) { reached.insert(arc.to) }
        if reached.contains(arc.to) { reached.insert(arc.from) }
      }
      grows = reached.count > before
    }
    return reached == group
  }
}
