extension Topology {
  /// Flow betweenness: for each vertex `v` the sum over pairs of other vertices of how much less can
  /// flow from one to the other when `v` is taken away.
  ///
  /// Unlike betweenness it counts all ways between two vertices, not only the shortest. Every tie
  /// carries a flow of 1, or of its weight: of the strength, or of 1/distance. Pairs are unordered,
  /// ordered when the topology is directed. Values are raw. Parallel ties carry what they carry
  /// together; where they are merged and weights are not used, 1.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties carry as much as their weights say, or 1.
  ///   - cancellation: Polled for every flow, and every 16,384 steps of one.
  /// - Returns: The flow betweenness of each vertex; 0 for an isolate.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed`, or `.distanceNotPositive`.
  /// - Complexity: O(n²) maximum flows, of O(n²m) time at worst and O(m √n) with capacities of 1, in
  ///   directed topologies O(n³): for networks of some hundred vertices. O(n² + m) space.
  /// - SeeAlso: Freeman, Borgatti, White (1991), "Centrality in valued graphs: a measure of
  ///   betweenness based on network flow", Social Networks 13; Gusfield (1990), "Very simple methods
  ///   for all pairs network flow analysis", SIAM Journal on Computing 19.
  ///
  /// The path 0-1-2 has the flow betweenness `[0, 1, 0]`, the ring 0-1-2-3-0 `[3, 3, 3, 3]`.
  public func flowBetweenness(
    usingWeights: Bool = true,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    var capacities: [Double]?
    if usingWeights, let weights = arcWeights(of: forward) {
      switch weightMeaning {
      case .strength: capacities = weights
      case .distance: capacities = try WeightedArcs(self).outLengths.map { 1 / $0 }
      }
    }
    let flow = try CapacityFlow(self, capacities: capacities, cancellation: cancellation)
    return isDirected
      ? try orderedFlows(flow, cancellation) : try unorderedFlows(flow, cancellation)
  }

  /// For every ordered pair the flow, and that without each vertex which it passes.
  private func orderedFlows(
    _ flow: CapacityFlow,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Double] {
    var flow = flow
    var sums = [Double](repeating: 0, count: vertexCount)
    for source in 0..<vertexCount {
      for target in 0..<vertexCount where target != source {
        try cancellation?.check()
        let whole = try flow.value(from: source, to: target)
        guard whole > 0 else { continue }
        for vertex in (0..<vertexCount).filter({ flow.isPassed($0) })
        where vertex != source && vertex != target {
          try cancellation?.check()
          sums[vertex] += Self.loss(
            from: whole,
            to: try flow.value(from: source, to: target, without: vertex)
          )
        }
      }
      cancellation?.progress?.report(source + 1, of: vertexCount)
    }
    return sums
  }

  /// The flows between all pairs of a component come from as many searches as it has vertices; so
  /// do those without one of them.
  private func unorderedFlows(
    _ flow: CapacityFlow,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Double] {
    var flow = flow
    var sums = [Double](repeating: 0, count: vertexCount)
    var done = 0
    let components = try weakComponents(cancellation: cancellation)
    var members = [[Int]](repeating: [], count: components.count)
    for (vertex, group) in components.groups.enumerated() { members[Int(group)].append(vertex) }
    for vertices in members {
      let whole = vertices.count > 2 ? try flow.pairValues(vertices, cancellation) : []
      // A vertex with one tie lies between no two others.
      for (index, vertex) in vertices.enumerated()
      where vertices.count > 2 && forward.degree(of: vertex) > 1 {
        var others = vertices
        others.remove(at: index)
        let rest = try flow.pairValues(others, without: vertex, cancellation)
        for first in others.indices {
          let before = whole[first < index ? first : first + 1]
          for second in 0..<first {
            sums[vertex] += Self.loss(
              from: before[second < index ? second : second + 1],
              to: rest[first][second]
            )
          }
        }
        cancellation?.progress?.report(done + index + 1, of: vertexCount)
      }
      done += vertices.count
    }
    return sums
  }

  /// How much flow is lost; 0 where only rounding tells the two apart.
  private static func loss(from whole: Double, to rest: Double) -> Double {
    whole - rest > whole * 1e-12 ? whole - rest : 0
  }
}

extension CapacityFlow {
  /// The largest flow between every two of some vertices of an undirected topology: row `i` has the
  /// values for all `j < i`.
  ///
  /// Gusfield's tree: the flow between two vertices is the smallest on the way between them.
  fileprivate mutating func pairValues(
    _ vertices: [Int],
    without missing: Int? = nil,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [[Double]] {
    var parents = [Int](repeating: 0, count: vertices.count)
    var values: [[Double]] = [[]]
    for index in vertices.indices.dropFirst() {
      try cancellation?.check()
      let parent = parents[index]
      let flow = try value(from: vertices[index], to: vertices[parent], without: missing)
      for later in (index + 1)..<max(index + 1, vertices.count)
      where parents[later] == parent && isBehindCut(vertices[later]) {
        parents[later] = index
      }
      values.append(
        (0..<index).map { other in
          guard other != parent else { return flow }
          return min(flow, other < parent ? values[parent][other] : values[other][parent])
        }
      )
    }
    return values
  }
}
