internal import Synchronization

/// What one vertex can reach, itself left out, and how far that is.
struct Reach: Sendable {
  /// The number of vertices.
  var count = 0
  /// Their summed distances.
  var sum = 0.0
  /// The summed inverses of their distances.
  var inverses = 0.0
  /// The largest distance; 0 when nothing is reached.
  var farthest = 0.0
}

extension Topology {
  /// What each vertex can reach: along lengths when the topology has weights that are to be used,
  /// otherwise by the number of ties.
  func reaches(
    usingWeights: Bool,
    threads: Int,
    cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Reach] {
    if usingWeights, tieWeights != nil {
      return try weightedReaches(threads: threads, cancellation: cancellation)
    }
    let graph = RankedArcs(self, roots: try weakComponentRoots(cancellation: cancellation))
    let batches = (0..<vertexCount).split(every: ManySourceSearch.width)
    let total = Mutex(DistanceCounts(vertexCount: vertexCount))
    try SharedWork.run(blocks: batches.count, threads: threads, cancellation: cancellation) {
      work in
      var search = ManySourceSearch(graph)
      var counts = DistanceCounts(vertexCount: graph.vertexCount)
      while let batch = work.next() {
        let sources = batches[batch].map { UInt32($0) }
        sources.withUnsafeBufferPointer { search.start($0) }
        var distance = 0
        while !work.isCancelled, search.advance() {
          distance += 1
          counts.add(search, at: distance)
        }
      }
      total.withLock { $0.add(counts) }
    }
    let counts = total.withLock { $0 }
    return graph.ranks.map { counts.reach(of: Int($0)) }
  }

  private func weightedReaches(
    threads: Int,
    cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Reach] {
    let graph = try WeightedArcs(self)
    let blocks = (0..<vertexCount).split(every: 16)
    let reaches = Mutex([Reach](repeating: Reach(), count: vertexCount))
    try SharedWork.run(blocks: blocks.count, threads: threads, cancellation: cancellation) { work in
      var search = DijkstraSearch(vertexCount: graph.vertexCount)
      while let block = work.next() {
        var found: [Reach] = []
        for source in blocks[block] {
          if work.isCancelled { return }
          search.run(from: source, over: graph.forward, lengths: graph.outLengths)
          found.append(search.reach)
        }
        reaches.withLock { $0.replaceSubrange(blocks[block], with: found) }
      }
    }
    return reaches.withLock { $0 }
  }
}

extension DijkstraSearch {
  /// What the source of the last search reaches.
  var reach: Reach {
    var reach = Reach()
    reach.count = max(0, settled.count - 1)
    for vertex in settled.dropFirst() {
      let distance = distances[Int(vertex)]
      reach.sum += distance
      reach.inverses += 1 / distance
      reach.farthest = distance
    }
    return reach
  }
}

extension Range<Int> {
  /// The stretches of a length that make up the range; the last may be shorter.
  func split(every length: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: length).map {
      $0..<Swift.min(upperBound, $0 + length)
    }
  }
}
