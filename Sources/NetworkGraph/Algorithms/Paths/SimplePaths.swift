/// All paths from one vertex to another that visit no vertex twice, handed out one by one: the
/// shorter first.
///
/// Made by `Topology.simplePaths(from:to:longest:cancellation:)`. A partial path is only followed
/// when it can be completed, so that the next path never takes longer than one search through the
/// topology for every step that leads off a path, however many paths there are. That there is no path
/// is known at once.
public struct SimplePaths {
  /// A partial path: the one before, and the step beyond it.
  private struct Step {
    let before: Int
    let vertex: UInt32
    let tie: UInt32
    let length: Int32
  }

  private let topology: Topology
  private let target: Int
  private let longest: Int
  private let cancellation: Cancellation?
  /// The number of ties from each vertex to the target, all vertices being free; -1 where no path
  /// leads.
  private let distances: [Int32]
  private var steps: [Step]
  /// Partial paths by the length of the shortest path that they may become; the last is the next.
  private var waiting: [[Waiting]]
  private var length: Int
  private var completion: Completion

  private struct Waiting {
    let step: Int
    /// Whether a path of that length is known to exist.
    var isSure: Bool
  }

  init(
    _ topology: Topology,
    from source: Int,
    to target: Int,
    longest: Int?,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) {
    let vertices = 0..<topology.vertexCount
    guard vertices.contains(source), vertices.contains(target) else {
      throw .vertexOutOfRange(count: topology.vertexCount)
    }
    self.topology = topology
    self.target = target
    self.longest = min(longest ?? .max, topology.vertexCount)
    self.cancellation = cancellation
    let distances = try Self.distances(to: target, in: topology, cancellation)
    self.distances = distances
    completion = Completion(topology, target: target, distances: distances)
    steps = [Step(before: -1, vertex: UInt32(source), tie: 0, length: 0)]
    waiting = []
    length = 0
    if distances[source] >= 0 { wait(0, isSure: true, Int(distances[source])) }
  }

  /// The next path, or `nil` when there are no more.
  ///
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  public mutating func next() throws(AlgorithmError) -> TopologyPath? {
    while length < waiting.count {
      guard var partial = waiting[length].popLast() else {
        length += 1
        continue
      }
      try cancellation?.check()
      let step = steps[partial.step]
      guard Int(step.vertex) != target else { return path(to: partial.step) }
      completion.block(before(partial.step))
      if !partial.isSure {
        let most = longest - Int(step.length)
        guard let rest = try completion.length(from: step.vertex, atMost: most, cancellation) else {
          continue
        }
        partial.isSure = true
        guard Int(step.length) + rest == length else {
          wait(partial.step, isSure: true, Int(step.length) + rest)
          continue
        }
      }
      extend(partial.step)
    }
    return nil
  }

  private mutating func wait(_ step: Int, isSure: Bool, _ length: Int) {
    guard length <= longest else { return }
    while waiting.count <= length { waiting.append([]) }
    waiting[length].append(Waiting(step: step, isSure: isSure))
  }

  /// Adds a step to a partial path in every way, the first neighbour to be tried first.
  private mutating func extend(_ index: Int) {
    let step = steps[index]
    let forward = topology.forward
    for arc in forward.arcs(of: Int(step.vertex)).reversed() {
      let next = forward.neighbours[arc]
      let distance = distances[Int(next)]
      guard distance >= 0, next != step.vertex, !completion.isBlocked(next) else { continue }
      steps.append(
        Step(
          before: index,
          vertex: next,
          tie: forward.ties.isEmpty ? 0 : forward.ties[arc],
          length: step.length + 1
        )
      )
      // What is left cannot be shorter than what was left before.
      wait(steps.count - 1, isSure: false, max(length, Int(step.length + 1 + distance)))
    }
  }

  /// The vertices of a partial path but its last, the last first.
  private func before(_ index: Int) -> [UInt32] {
    var vertices: [UInt32] = []
    var index = steps[index].before
    while index >= 0 {
      vertices.append(steps[index].vertex)
      index = steps[index].before
    }
    return vertices
  }

  private func path(to index: Int) -> TopologyPath {
    var vertices = [Int(steps[index].vertex)]
    var ties: [Int] = []
    var index = index
    while steps[index].before >= 0 {
      ties.append(Int(steps[index].tie))
      index = steps[index].before
      vertices.append(Int(steps[index].vertex))
    }
    return TopologyPath(vertices: vertices.reversed(), ties: ties.reversed())
  }

  /// The number of ties on a shortest path from every vertex to the target.
  private static func distances(
    to target: Int,
    in topology: Topology,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> [Int32] {
    var distances = [Int32](repeating: -1, count: topology.vertexCount)
    distances[target] = 0
    var queue = [UInt32(target)]
    var read = 0
    while read < queue.count {
      if read & 0xFFF == 0 { try cancellation?.check() }
      let vertex = Int(queue[read])
      read += 1
      for neighbour in topology.backward.neighbours(of: vertex) where distances[Int(neighbour)] < 0
      {
        distances[Int(neighbour)] = distances[vertex] + 1
        queue.append(neighbour)
      }
    }
    return distances
  }
}

/// How far it still is to the target when some vertices may not be visited: a search that goes
/// towards the target, led by the distances when all vertices are free.
private struct Completion {
  private let topology: Topology
  private let target: Int
  private let distances: [Int32]
  /// The number of the last set of blocked vertices, and of the last search.
  private var blocking: UInt64 = 0
  private var searching: UInt64 = 0
  /// The set in which each vertex was blocked last, and the search in which it was visited.
  private var blocked: [UInt64]
  private var visited: [UInt64]

  init(_ topology: Topology, target: Int, distances: [Int32]) {
    self.topology = topology
    self.target = target
    self.distances = distances
    blocked = [UInt64](repeating: 0, count: topology.vertexCount)
    visited = blocked
  }

  /// Blocks these vertices and no others.
  mutating func block(_ vertices: [UInt32]) {
    blocking += 1
    for vertex in vertices { blocked[Int(vertex)] = blocking }
  }

  func isBlocked(_ vertex: UInt32) -> Bool { blocked[Int(vertex)] == blocking }

  /// The number of ties on a shortest path to the target; `nil` when it is longer than `most`.
  mutating func length(
    from start: UInt32,
    atMost most: Int,
    _ cancellation: Cancellation?
  ) throws(AlgorithmError) -> Int? {
    searching += 1
    let first = Int(distances[Int(start)])
    guard first >= 0, first <= most else { return nil }
    // By how much longer than the distance of the start a path gets: with each step by 0, 1 or 2
    // where ties have no direction, by more where they have.
    var waiting: [[(vertex: UInt32, length: Int32)]] = [[(start, 0)]]
    var extra = 0
    var polls = 0
    while extra < waiting.count {
      guard let (vertex, length) = waiting[extra].popLast() else {
        extra += 1
        continue
      }
      guard visited[Int(vertex)] != searching else { continue }
      visited[Int(vertex)] = searching
      if Int(vertex) == target { return Int(length) }
      polls += 1
      if polls & 0xFFF == 0 { try cancellation?.check() }
      for next in topology.forward.neighbours(of: Int(vertex))
      where !isBlocked(next) && visited[Int(next)] != searching {
        let distance = distances[Int(next)]
        guard distance >= 0, Int(length + 1 + distance) <= most else { continue }
        let place = Int(length + 1 + distance) - first
        while waiting.count <= place { waiting.append([]) }
        waiting[place].append((next, length + 1))
      }
    }
    return nil
  }
}

extension Topology {
  /// All paths from one vertex to another that visit no vertex twice, the shorter first.
  ///
  /// Partial paths wait in the order of the shortest path that each can become, which is looked for
  /// among the vertices that it has not visited; the next path is the first that has arrived. Where
  /// the topology keeps parallel ties, each makes a path of its own. Loops are on no path.
  ///
  /// - Parameters:
  ///   - source: The vertex where the paths begin.
  ///   - target: The vertex where they end.
  ///   - longest: The number of ties that a path may have; `nil` for any.
  ///   - cancellation: Polled at every step.
  /// - Returns: The paths, to be taken one by one; only one, without ties, when the ends are the
  ///   same. Always in the same order for the same topology. Their ties are meaningful when the
  ///   topology was built with relationships.
  /// - Throws: `AlgorithmError.vertexOutOfRange`, `.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(n + m) time for the first path, O(m · (n + m)) at worst for each that follows;
  ///   O(n + m) space and what the paths taken so far branch into.
  /// - SeeAlso: Yen (1971), "Finding the k shortest loopless paths in a network", Management
  ///   Science 17; Liu, Ramakrishnan (2001), "A*Prune: an algorithm for finding k shortest paths
  ///   subject to multiple constraints", IEEE INFOCOM.
  ///
  /// In the ring 0-1-2-3-0 the paths from 0 to 1 are `[0, 1]` and `[0, 3, 2, 1]`.
  public func simplePaths(
    from source: Int,
    to target: Int,
    longest: Int? = nil,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> SimplePaths {
    try SimplePaths(self, from: source, to: target, longest: longest, cancellation)
  }
}
