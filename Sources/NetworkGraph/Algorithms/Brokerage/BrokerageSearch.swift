/// Counts the pairs that a vertex stands between.
///
/// All pairs of one who reaches the vertex and one whom it reaches are counted by group, without
/// looking at any; then those are taken off that are the same vertex or tied directly.
struct BrokerageSearch {
  private let forward: ArcRows
  private let backward: ArcRows
  private let codes: [UInt32]
  /// For every vertex the last one, plus 1, that has an arc to it.
  private var marks: [UInt32]
  /// How many of those who reach the vertex are in each group; 0 between two vertices.
  private var incoming: [Int]
  private var steps = 0

  private static let pollInterval = 1 << 20

  init(_ topology: Topology, codes: [UInt32], groupCount: Int) {
    forward = topology.forward.simple(codes)
    backward = topology.isDirected ? topology.backward.simple(codes) : forward
    self.codes = codes
    marks = [UInt32](repeating: 0, count: topology.vertexCount)
    incoming = [Int](repeating: 0, count: groupCount)
  }

  /// The number of different arcs between vertices that have a group.
  var arcCount: Int { forward.arcCount }

  mutating func counts(
    of vertex: Int,
    cancellation: Cancellation?
  ) throws(AlgorithmError) -> BrokerageCounts {
    guard codes[vertex] != .max else { return BrokerageCounts() }
    var counts = allPairs(of: vertex)
    for target in forward.neighbours(of: vertex) { marks[Int(target)] = UInt32(vertex + 1) }
    for source in backward.neighbours(of: vertex) {
      if marks[Int(source)] == UInt32(vertex + 1) {
        counts[role(source, vertex, source)] -= 1
      }
      removeClosed(from: source, over: vertex, &counts)
      if steps > Self.pollInterval {
        try cancellation?.check()
        steps = 0
      }
    }
    return counts
  }

  private func role(_ source: UInt32, _ broker: Int, _ target: UInt32) -> BrokerageRole {
    BrokerageRole(
      source: codes[Int(source)],
      broker: codes[broker],
      target: codes[Int(target)]
    )
  }

  /// The pairs by role as if nobody were tied directly.
  private mutating func allPairs(of vertex: Int) -> BrokerageCounts {
    let own = Int(codes[vertex])
    for source in backward.neighbours(of: vertex) { incoming[Int(codes[Int(source)])] += 1 }
    let peersIn = incoming[own]
    let othersIn = backward.degree(of: vertex) - peersIn
    var peersOut = 0
    var same = 0
    for target in forward.neighbours(of: vertex) {
      let group = Int(codes[Int(target)])
      if group == own {
        peersOut += 1
      } else {
        same += incoming[group]
      }
    }
    for source in backward.neighbours(of: vertex) { incoming[Int(codes[Int(source)])] = 0 }
    let othersOut = forward.degree(of: vertex) - peersOut
    var counts = BrokerageCounts()
    counts.coordinator = peersIn * peersOut
    counts.itinerant = same
    counts.gatekeeper = othersIn * peersOut
    counts.representative = peersIn * othersOut
    counts.liaison = othersIn * othersOut - same
    steps += backward.degree(of: vertex) + forward.degree(of: vertex)
    return counts
  }

  /// Takes off the pairs with this first vertex that are tied directly.
  private mutating func removeClosed(
    from source: UInt32,
    over vertex: Int,
    _ counts: inout BrokerageCounts
  ) {
    let reached = forward.degree(of: Int(source))
    let targets = forward.degree(of: vertex)
    // A hub's row is searched rather than read.
    if reached / 16 > targets {
      for target in forward.neighbours(of: vertex)
      where forward.firstArc(from: Int(source), to: Int(target)) != nil {
        counts[role(source, vertex, target)] -= 1
      }
      steps += targets * 16
    } else {
      for target in forward.neighbours(of: Int(source))
      where marks[Int(target)] == UInt32(vertex + 1) {
        counts[role(source, vertex, target)] -= 1
      }
      steps += reached
    }
  }
}

extension ArcRows {
  /// The arcs between vertices with a group, each once and without loops.
  func simple(_ codes: [UInt32]) -> ArcRows {
    var kept: [UInt32] = []
    kept.reserveCapacity(arcCount)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(offsets.count)
    for vertex in codes.indices {
      var last = UInt32.max
      for neighbour in codes[vertex] == .max ? [] : neighbours(of: vertex)
      where neighbour != last && Int(neighbour) != vertex && codes[Int(neighbour)] != .max {
        kept.append(neighbour)
        last = neighbour
      }
      starts.append(UInt32(kept.count))
    }
    return ArcRows(offsets: starts, neighbours: kept, ties: [])
  }
}
