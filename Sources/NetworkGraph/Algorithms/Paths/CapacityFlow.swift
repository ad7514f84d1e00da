/// The memory of searches for a maximum flow from one vertex to another, where every tie carries no
/// more than its capacity, in an undirected topology in either direction.
///
/// Dinic's algorithm: flow is sent along shortest ways with room, all of one length at a time. Each
/// sending fills up a tie exactly, so the number of steps does not depend on the capacities, and
/// with whole numbers nothing is rounded.
struct CapacityFlow {
  private let vertexCount: Int
  private let offsets: [Int]
  /// The halves of ties by the vertex that they leave; a half and its opposite are `2k` and `2k+1`.
  private let rows: [Int]
  private let ends: [Int]
  private let capacities: [Double]
  private var room: [Double]
  private var levels: [Int]
  private var cursors: [Int]
  private var queue: [Int] = []
  private let cancellation: Cancellation?
  private var steps = 0

  /// Takes the ties of a topology; `capacities` are by forward arc.
  ///
  /// The cancellation is polled every 16,384 steps.
  init(
    _ topology: Topology,
    capacities arcCapacities: [Double]?,
    cancellation: Cancellation?
  ) throws(AlgorithmError) {
    self.cancellation = cancellation
    let forward = topology.forward
    let ties = topology.forwardTies()
    var isKnown = [Bool](repeating: false, count: topology.tieCount)
    var ends: [Int] = []
    var capacities: [Double] = []
    for vertex in 0..<topology.vertexCount {
      if vertex % Self.pollInterval == 0 { try cancellation?.check() }
      for arc in forward.arcs(of: vertex) {
        let other = Int(forward.neighbours[arc])
        guard other != vertex, !isKnown[Int(ties[arc])] else { continue }
        isKnown[Int(ties[arc])] = true
        let capacity = arcCapacities?[arc] ?? 1
        ends += [other, vertex]
        capacities += [capacity, topology.isDirected ? 0 : capacity]
      }
    }
    vertexCount = topology.vertexCount
    var offsets = [Int](repeating: 0, count: vertexCount + 1)
    for end in ends { offsets[end + 1] += 1 }
    for vertex in 0..<vertexCount { offsets[vertex + 1] += offsets[vertex] }
    var places = offsets
    var rows = [Int](repeating: 0, count: ends.count)
    for half in ends.indices {
      // A half leaves where its opposite ends.
      let start = ends[half ^ 1]
      rows[places[start]] = half
      places[start] += 1
    }
    self.offsets = offsets
    self.rows = rows
    self.ends = ends
    self.capacities = capacities
    room = capacities
    levels = [Int](repeating: -1, count: vertexCount)
    cursors = offsets
  }

  /// The largest flow from a vertex to another; `missing` and its ties count as removed.
  mutating func value(
    from source: Int,
    to target: Int,
    without missing: Int? = nil
  ) throws(AlgorithmError) -> Double {
    room = capacities
    var value = 0.0
    while try findLevels(from: source, to: target, without: missing) {
      cursors = offsets
      value += try send(from: source, to: target)
    }
    return value
  }

  /// Whether a vertex lies on the source's side of the smallest cut that the last search found.
  func isBehindCut(_ vertex: Int) -> Bool { levels[vertex] >= 0 }

  /// Whether flow of the last search reaches a vertex.
  func isPassed(_ vertex: Int) -> Bool {
    rows[offsets[vertex]..<offsets[vertex + 1]].contains { room[$0] != capacities[$0] }
  }

  private static let pollInterval = 1 << 14

  private mutating func poll() throws(AlgorithmError) {
    steps &+= 1
    if steps % Self.pollInterval == 0 { try cancellation?.check() }
  }

  /// Sets the level of each vertex that can be reached over ties with room; whether the target can.
  private mutating func findLevels(
    from source: Int,
    to target: Int,
    without missing: Int?
  ) throws(AlgorithmError) -> Bool {
    for vertex in levels.indices { levels[vertex] = -1 }
    levels[source] = 0
    queue.removeAll(keepingCapacity: true)
    queue.append(source)
    var next = 0
    while next < queue.count {
      try poll()
      let vertex = queue[next]
      next += 1
      for half in rows[offsets[vertex]..<offsets[vertex + 1]] {
        let end = ends[half]
        guard room[half] > 0, levels[end] < 0, end != missing else { continue }
        levels[end] = levels[vertex] + 1
        if end == target { return true }
        queue.append(end)
      }
    }
    return false
  }

  /// Sends as much as goes along ways that rise by one level at each step.
  private mutating func send(
    from source: Int,
    to target: Int
  ) throws(AlgorithmError) -> Double {
    var sent = 0.0
    var way: [Int] = []
    var vertex = source
    while true {
      try poll()
      if vertex == target {
        let most = way.reduce(Double.infinity) { min($0, room[$1]) }
        sent += most
        var firstFull = way.count
        for (step, half) in way.enumerated().reversed() {
          room[half] -= most
          room[half ^ 1] += most
          if room[half] == 0 { firstFull = step }
        }
        vertex = ends[way[firstFull] ^ 1]
        way.removeLast(way.count - firstFull)
      }
      if let half = nextHalf(from: vertex) {
        way.append(half)
        vertex = ends[half]
      } else {
        guard let back = way.popLast() else { return sent }
        vertex = ends[back ^ 1]
        cursors[vertex] += 1
      }
    }
  }

  /// The next half with room that leads one level up, from where the vertex was left.
  private mutating func nextHalf(from vertex: Int) -> Int? {
    while cursors[vertex] < offsets[vertex + 1] {
      let half = rows[cursors[vertex]]
      if room[half] > 0, levels[ends[half]] == levels[vertex] + 1 { return half }
      cursors[vertex] += 1
    }
    return nil
  }
}
