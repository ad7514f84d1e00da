extension Topology {
  /// The node of a vertex.
  public func node(at vertex: Int) -> NodeID {
    guard let nodes else { return NodeID(UInt32(vertex)) }
    return nodes[vertex]
  }

  /// The vertex of a node, or `nil` when the node is not part of the topology; O(log n).
  public func vertex(of node: NodeID) -> Int? {
    guard let nodes else {
      return Int(node.raw) < vertexCount ? Int(node.raw) : nil
    }
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = low + (high - low) / 2
      if nodes[middle] < node {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < nodes.count && nodes[low] == node ? low : nil
  }

  /// The relationship behind a tie, or `nil` when the topology was built without them.
  public func relationship(at tie: Int) -> RelationshipID? {
    relationships?[tie]
  }

  /// The weight of every arc of an adjacency, in the order of its neighbours; `nil` when the
  /// topology is unweighted.
  ///
  /// Weights are kept once per tie; a loop that runs over arcs many times does well to take this
  /// copy (8 bytes per arc) first.
  public func arcWeights(of adjacency: ArcRows) -> [Double]? {
    guard let tieWeights else { return nil }
    return adjacency.ties.map { tieWeights[Int($0)] }
  }

  /// The length of every arc of an adjacency on a path, in the order of its neighbours; `nil` when
  /// the topology is unweighted.
  ///
  /// A strength becomes its inverse, a strength of 0 infinitely long; a distance stays as it is.
  public func arcLengths(of adjacency: ArcRows) -> [Double]? {
    guard let weights = arcWeights(of: adjacency) else { return nil }
    switch weightMeaning {
    case .strength: return weights.map { 1 / $0 }
    case .distance: return weights
    }
  }

  /// The path through the graph that visits these vertices in order.
  ///
  /// Between two vertices with several ties the first is taken. `nil` when two neighbours in the
  /// list are not tied, when the list is empty, or when the topology was built without
  /// relationships.
  public func path(through vertices: [Int]) -> Path? {
    guard let relationships else { return nil }
    var passed: [RelationshipID] = []
    for (vertex, next) in zip(vertices, vertices.dropFirst()) {
      guard let arc = forward.firstArc(from: vertex, to: next) else { return nil }
      passed.append(relationships[Int(forward.ties[arc])])
    }
    return Path(nodes: vertices.map(node(at:)), relationships: passed)
  }
}
