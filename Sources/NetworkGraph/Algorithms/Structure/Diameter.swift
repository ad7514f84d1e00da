internal import Synchronization

extension Topology {
  /// The diameter: the largest distance between two vertices that a path connects.
  ///
  /// Pairs without a path are left out. Weights as for
  /// ``closeness(usingWeights:threads:cancellation:)``.
  ///
  /// In an undirected topology few vertices need a search of their own: when all vertices farther
  /// than `i` from some centre have had one, any distance not seen yet is at most `2i`, and the
  /// search ends as soon as one as large is known.
  ///
  /// - Parameters:
  ///   - usingWeights: Whether ties are as long as their weights say, or of length 1.
  ///   - threads: How many threads may work at a time.
  ///   - cancellation: Polled at every level of a search.
  /// - Returns: The diameter; 0 when no two vertices are connected.
  /// - Throws: `AlgorithmError.cancelled`, `.deadlinePassed` or `.distanceNotPositive`.
  /// - Complexity: O(n + m) time in most undirected networks; at worst, and always in directed
  ///   ones, that of closeness. O(n + m) space.
  /// - SeeAlso: Crescenzi, Grossi, Habib, Lanzi, Marino (2013), "On computing the diameter of
  ///   real-world undirected graphs", Theoretical Computer Science 514.
  ///
  /// The path 0-1-2 has the diameter 2.
  public func diameter(
    usingWeights: Bool = true,
    threads: Int = 1,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Double {
    guard !isDirected else {
      return try eccentricity(
        usingWeights: usingWeights,
        threads: threads,
        cancellation: cancellation
      ).max() ?? 0
    }
    if usingWeights, tieWeights != nil {
      let graph = try WeightedArcs(self)
      return try largestDistance(WeightedDistances(graph), cancellation) {
        vertices throws(AlgorithmError) in
        try graph.largestDistance(from: vertices, threads, cancellation)
      }
    }
    let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
    return try largestDistance(LevelSearch(graph), cancellation) {
      vertices throws(AlgorithmError) in
      try graph.largestDistance(from: vertices, threads, cancellation)
    }
  }

  /// Goes through the components; `farthest` returns the largest distance from any of some vertices.
  private func largestDistance(
    _ search: some DistanceSearch,
    _ cancellation: Cancellation?,
    farthest: ([UInt32]) throws(AlgorithmError) -> Double
  ) throws(AlgorithmError) -> Double {
    var search = search
    var known = 0.0
    var isDone = [Bool](repeating: false, count: vertexCount)
    for vertex in 0..<vertexCount where !isDone[vertex] {
      try cancellation?.check()
      search.run(from: vertex)
      for reached in search.reached { isDone[Int(reached)] = true }
      guard 2 * search.farthest > known else { continue }
      known = max(known, search.turnToCentre())
      // The farthest first, in stretches that grow: often the first few are enough.
      let order = search.reached
      var end = order.count
      var stretch = 64
      while end > 0, 2 * search.distance(of: order[end - 1]) > known {
        let start = max(0, end - stretch)
        known = max(known, try farthest(Array(order[start..<end])))
        end = start
        stretch = min(stretch * 2, 1 << 14)
      }
    }
    return known
  }
}

/// A search for the distances from one vertex, which can be repeated.
private protocol DistanceSearch {
  mutating func run(from source: Int)
  /// What the last run has reached, the nearest first.
  var reached: [UInt32] { get }
  /// How far a reached vertex is.
  func distance(of vertex: UInt32) -> Double
}

extension DistanceSearch {
  /// The largest distance of the last run.
  fileprivate var farthest: Double { reached.last.map(distance(of:)) ?? 0 }

  /// After a run from any vertex of a component, runs from one in its middle; returns the largest
  /// distance met on the way.
  fileprivate mutating func turnToCentre() -> Double {
    guard let first = reached.first, let end = reached.last else { return 0 }
    let radius = farthest
    run(from: Int(end))
    var largest = farthest
    guard let otherEnd = reached.last else { return largest }
    let vertices = reached.sorted()
    let distances = vertices.map { distance(of: $0) }
    run(from: Int(otherEnd))
    largest = max(largest, farthest)
    var centre = first
    var least = Double.infinity
    for (vertex, distance) in zip(vertices, distances) {
      let higher = max(distance, self.distance(of: vertex))
      if higher < least {
        least = higher
        centre = vertex
      }
    }
    run(from: Int(centre))
    largest = max(largest, farthest)
    if radius < farthest { run(from: Int(first)) }
    return largest
  }
}

extension LevelSearch: DistanceSearch {}

/// Dijkstra's search over the arcs of a topology.
private struct WeightedDistances: DistanceSearch {
  let graph: WeightedArcs
  var search: DijkstraSearch

  init(_ graph: WeightedArcs) {
    self.graph = graph
    search = DijkstraSearch(vertexCount: graph.vertexCount)
  }

  mutating func run(from source: Int) {
    search.run(from: source, over: graph.forward, lengths: graph.outLengths)
  }

  var reached: [UInt32] { search.settled }
  func distance(of vertex: UInt32) -> Double { search.distances[Int(vertex)] }
}

extension RankedArcs {
  /// The largest distance from any of some vertices of one component.
  fileprivate func largestDistance(
    from vertices: [UInt32],
    _ threads: Int,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Double {
    let batches = (0..<vertices.count).split(every: ManySourceSearch.width)
    let largest = Mutex(0)
    try SharedWork.run(
      blocks: batches.count,
      threads: threads,
      cancellation: cancellation,
      isWhole: false
    ) { work in
      var search = ManySourceSearch(self)
      while let batch = work.next() {
        vertices[batches[batch]].sorted().withUnsafeBufferPointer { search.start($0) }
        var levels = 0
        while !work.isCancelled, search.advance() { levels += 1 }
        largest.withLock { $0 = max($0, levels) }
      }
    }
    return Double(largest.withLock { $0 })
  }
}

extension WeightedArcs {
  /// The largest distance from any of some vertices.
  fileprivate func largestDistance(
    from vertices: [UInt32],
    _ threads: Int,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Double {
    let largest = Mutex(0.0)
    try SharedWork.run(
      blocks: vertices.count,
      threads: threads,
      cancellation: cancellation,
      isWhole: false
    ) { work in
      var search = WeightedDistances(self)
      while let index = work.next() {
        search.run(from: Int(vertices[index]))
        let farthest = search.farthest
        largest.withLock { $0 = max($0, farthest) }
      }
    }
    return largest.withLock { $0 }
  }
}
