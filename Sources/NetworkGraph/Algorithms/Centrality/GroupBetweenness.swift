extension Topology {
  /// Betweenness for pairs between two groups: for each vertex `v` the sum over pairs of other
  /// vertices, one of either group, of the share of their shortest paths that pass through `v`.
  ///
  /// It tells who brokers between the groups rather than inside them. Where a pair lies in both
  /// groups it counts once; the groups may overlap, and a vertex that comes twice in a list counts
  /// once. In a directed topology only paths from `sources` to `targets` count; otherwise the two
  /// groups may be exchanged. With all vertices in both groups it is
  /// ``betweenness(normalized:usingWeights:threads:cancellation:)``, whose conventions hold: end
  /// points are not counted, parallel ties as the topology keeps them, weights as lengths.
  ///
  /// The result does not depend on the number of threads, bit for bit.
  ///
  /// - Parameters:
  ///   - sources: The vertices of one group.
  ///   - targets: The vertices of the other.
  ///   - normalized: Divides by the number of pairs that count and do not contain the vertex; 0 where
  ///     there is none.
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled for every source.
  /// - Returns: The betweenness of each vertex between the groups.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled`, `.deadlinePassed`,
  ///   `.distanceNotPositive`, or `.tooManyShortestPaths` beyond 10^308 of them.
  /// - Complexity: O(km) time for `k` sources (undirected: vertices of the smaller group),
  ///   O(k(m + n log n)) with weights; O(n + m) space.
  /// - SeeAlso: Flom, Friedman, Strauss, Neaigus (2004), "A new measure of linkage between two
  ///   sub-networks", Connections 26; Brandes (2008), "On variants of shortest-path betweenness
  ///   centrality and their generic computation", Social Networks 30.
  ///
  /// In the path 0-1-2-3 the betweenness between `[0]` and `[2, 3]` is `[0, 2, 1, 0]`.
  public func betweenness(
    from sources: [Int],
    to targets: [Int],
    normalized: Bool = false,
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> [Double] {
    var isSource = try membership(sources)
    var isTarget = try membership(targets)
    if !isDirected, isTarget.count(where: { $0 }) < isSource.count(where: { $0 }) {
      swap(&isSource, &isTarget)
    }
    let pairs = GroupPairs(isSource: isSource, isTarget: isTarget, isDirected: isDirected)
    let starts = isSource.indices.filter { isSource[$0] }
    let blocks = BlockSum(
      sourceCount: starts.count,
      resultCount: vertexCount,
      threads: threads,
      cancellation: cancellation
    )
    var sums: [Double]
    if usingWeights, tieWeights != nil {
      let graph = try WeightedArcs(self)
      let weights = pairs
      sums = try blocks.run { block, part in
        var search = WeightedBetweennessSearch(graph)
        for index in block {
          if cancellation?.reason != nil { return }
          let source = starts[index]
          weights.targets(of: source).withUnsafeBufferPointer {
            search.add(from: source, targets: $0.baseAddress, to: part)
          }
        }
      }
    } else {
      let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
      let weights = pairs.renumbered(graph.ranks)
      let ranked = try blocks.run { block, part in
        let search = BetweennessSearch(graph)
        for index in block {
          if cancellation?.reason != nil { return }
          let source = Int(graph.ranks[starts[index]])
          weights.targets(of: source).withUnsafeBufferPointer {
            search.add(from: source, targets: $0.baseAddress, to: part)
          }
        }
      }
      sums = graph.ranks.map { ranked[Int($0)] }
    }
    guard sums.allSatisfy(\.isFinite) else { throw .tooManyShortestPaths }
    guard normalized else { return sums }
    let all = pairs.count
    return sums.indices.map { vertex in
      let others = all - pairs.count(with: vertex)
      return others > 0 ? sums[vertex] / others : 0
    }
  }

  /// A flag per vertex: whether it is in the list.
  private func membership(_ vertices: [Int]) throws(AlgorithmError) -> [Bool] {
    var flags = [Bool](repeating: false, count: vertexCount)
    for vertex in vertices {
      guard flags.indices.contains(vertex) else { throw .vertexOutOfRange(count: vertexCount) }
      flags[vertex] = true
    }
    return flags
  }
}

/// The pairs of vertices between two groups.
private struct GroupPairs: Sendable {
  let isSource: [Bool]
  let isTarget: [Bool]
  let isDirected: Bool
  /// How much a path counts by its last vertex, from a source that is no target.
  private let plain: [Double]
  /// The same from a source that is a target as well: an unordered pair of two such vertices is met
  /// from either of its ends and counts half.
  private let shared: [Double]
  private let sourceCount: Double
  private let targetCount: Double
  private let bothCount: Double

  init(isSource: [Bool], isTarget: [Bool], isDirected: Bool) {
    self.isSource = isSource
    self.isTarget = isTarget
    self.isDirected = isDirected
    sourceCount = Double(isSource.count { $0 })
    targetCount = Double(isTarget.count { $0 })
    bothCount = Double(isSource.indices.count { isSource[$0] && isTarget[$0] })
    plain = isTarget.map { $0 ? 1 : 0 }
    shared = isTarget.indices.map { vertex in
      guard isTarget[vertex] else { return 0 }
      return isSource[vertex] && !isDirected ? 0.5 : 1
    }
  }

  /// How much a path from a source counts, by the vertex where it ends.
  func targets(of source: Int) -> [Double] { isTarget[source] ? shared : plain }

  /// The same pairs with the vertices numbered anew.
  func renumbered(_ ranks: [UInt32]) -> GroupPairs {
    var sources = isSource
    var targets = isTarget
    for (vertex, rank) in ranks.enumerated() {
      sources[Int(rank)] = isSource[vertex]
      targets[Int(rank)] = isTarget[vertex]
    }
    return GroupPairs(isSource: sources, isTarget: targets, isDirected: isDirected)
  }

  /// The number of pairs.
  var count: Double {
    // Of the pairs of two vertices of both groups, which come twice, one is left out.
    sourceCount * targetCount - bothCount - (isDirected ? 0 : bothCount * (bothCount - 1) / 2)
  }

  /// The number of pairs that contain a vertex.
  func count(with vertex: Int) -> Double {
    switch (isSource[vertex], isTarget[vertex]) {
    case (false, false): 0
    case (true, false): targetCount
    case (false, true): sourceCount
    case (true, true):
      isDirected ? sourceCount + targetCount - 2 : sourceCount + targetCount - bothCount - 1
    }
  }
}
