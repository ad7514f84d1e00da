/// The search for communities of high modularity that the Louvain and the Leiden algorithm share.
///
/// On every level vertices move, then every community (Louvain) or every well connected part of one
/// (Leiden) is folded into a vertex of the next level, until every community is one vertex. On the
/// way back down, the vertices of every level move once more from the communities found above. Such
/// a passage is repeated, from the communities that the one before has found, until nothing moves.
///
/// - SeeAlso: Rotta, Noack (2011), "Multilevel local search algorithms for modularity clustering",
///   ACM Journal of Experimental Algorithmics 16, for the way back down.
struct CommunitySearch {
  /// What is folded into the vertices of the next level.
  enum Folding {
    case communities
    case parts
  }

  let graph: CommunityGraph
  let folding: Folding
  let resolution: Double
  let cancellation: Cancellation?
  /// Whether vertices with many ties move first; otherwise all in random order.
  private let hubsFirst: Bool
  private var random: SeededGenerator

  private init(
    _ graph: CommunityGraph,
    folding: Folding,
    resolution: Double,
    hubsFirst: Bool,
    seed: UInt64,
    cancellation: Cancellation?
  ) {
    self.graph = graph
    self.hubsFirst = hubsFirst
    self.folding = folding
    self.resolution = resolution
    self.cancellation = cancellation
    random = SeededGenerator(seed: seed)
  }

  /// The group of each vertex in the best of several searches.
  ///
  /// The first lets vertices with many ties move first, which is best in large networks. In a small
  /// one, where the order decides more and time matters less, others in random order follow.
  static func run(
    on topology: Topology,
    folding: Folding,
    resolution: Double,
    seed: UInt64,
    limit: Int,
    cancellation: Cancellation?
  ) throws(AlgorithmError) -> [UInt32] {
    guard resolution >= 0, resolution < .infinity else { throw .resolutionOutOfRange }
    let graph = CommunityGraph(topology)
    let isSmall = graph.vertexCount + graph.neighbours.count <= 2_000
    var best: [UInt32] = []
    var bestQuality = -Double.infinity
    for start in 0..<UInt64(isSmall ? 10 : 1) {
      var search = Self(
        graph,
        folding: folding,
        resolution: resolution,
        hubsFirst: start == 0,
        seed: seed &+ start &* 0x9E37_79B9,
        cancellation: cancellation
      )
      var found = try search.run(limit: limit)
      switch folding {
      case .communities: break
      case .parts: found = graph.connectedParts(of: found)
      }
      guard isSmall else { return found }
      let quality = graph.modularity(of: found, resolution: resolution)
      // Rounding alone makes no division better.
      guard start == 0 || quality > bestQuality + 1e-12 else { continue }
      best = found
      bestQuality = quality
    }
    return best
  }

  /// The group of each vertex after at most `limit` passages.
  private mutating func run(limit: Int) throws(AlgorithmError) -> [UInt32] {
    var groups = Array(0..<UInt32(truncatingIfNeeded: graph.vertexCount))
    var passage = 0
    while passage < limit, try improve(&groups) {
      passage += 1
      cancellation?.progress?.report(passage, of: limit)
    }
    return groups
  }

  /// One passage up and down through all levels; returns whether anything has moved.
  private mutating func improve(_ groups: inout [UInt32]) throws(AlgorithmError) -> Bool {
    var finer: [(level: CommunityGraph, folds: [UInt32])] = []
    var level = graph
    var moved = false
    while true {
      if try move(level, &groups) > 0 { moved = true }
      let count = Self.renumber(&groups)
      guard count < level.vertexCount else { break }
      let (folds, foldCount) = try folds(of: level, groups, count)
      guard foldCount < level.vertexCount else { break }
      finer.append((level, folds))
      level = level.folded(by: folds, count: foldCount)
      try cancellation?.check()
      switch folding {
      case .communities: groups = Array(0..<UInt32(truncatingIfNeeded: count))
      case .parts:
        var next = [UInt32](repeating: 0, count: foldCount)
        for (vertex, fold) in folds.enumerated() {
          next[Int(fold)] = groups[vertex]
        }
        groups = next
      }
    }
    while let (level, folds) = finer.popLast() {
      groups = folds.map { groups[Int($0)] }
      if try move(level, &groups) > 0 {
        moved = true
        _ = Self.renumber(&groups)
      }
    }
    return moved
  }

  private mutating func move(
    _ level: CommunityGraph,
    _ groups: inout [UInt32]
  ) throws(AlgorithmError) -> Int {
    var moves = CommunityMoves(level, groups: groups, resolution: resolution)
    let count = level.withRows { rows in
      moves.run(rows, random: &random, hubsFirst: hubsFirst, cancellation: cancellation)
    }
    try cancellation?.check()
    groups = moves.result
    return count
  }

  /// What becomes one vertex, numbered from 0, and how many there are.
  private mutating func folds(
    of level: CommunityGraph,
    _ groups: [UInt32],
    _ count: Int
  ) throws(AlgorithmError) -> ([UInt32], Int) {
    switch folding {
    case .communities: return (groups, count)
    case .parts:
      var members = GroupMembers(groups, count: count)
      members.shuffle(with: &random)
      var refinement = CommunityRefinement(level, resolution: resolution, seed: random.next())
      level.withRows { rows in
        groups.withUnsafeBufferPointer { groups in
          refinement.run(rows, groups: groups, members: members, cancellation: cancellation)
        }
      }
      try cancellation?.check()
      var parts = refinement.result
      let partCount = Self.renumber(&parts)
      return (parts, partCount)
    }
  }

  /// Numbers groups from 0 in the order of their smallest vertices; returns how many there are.
  private static func renumber(_ groups: inout [UInt32]) -> Int {
    var numbers = [UInt32](repeating: .max, count: groups.count)
    var count: UInt32 = 0
    groups.withUnsafeMutableBufferPointer { groups in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for vertex in 0..<groups.count {
          let group = Int(groups[vertex])
          if numbers[group] == .max {
            numbers[group] = count
            count &+= 1
          }
          groups[vertex] = numbers[group]
        }
      }
    }
    return Int(count)
  }
}
