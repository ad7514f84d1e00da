/// How good a set of key players is; higher is better.
struct KeySetScore {
  enum Criterion {
    case fragmentation
    case distanceFragmentation
    case reach(steps: Int)
    case distanceReach
  }

  private let criterion: Criterion
  private let topology: Topology
  private let cancellation: Cancellation?
  /// For every vertex the last search that met it.
  private var met: [UInt64]
  private var search: UInt64 = 0
  private var queue: [Int] = []
  /// How many pairs lie at each distance.
  private var pairs: [Int]

  /// Searches from single vertices between two looks at the cancellation.
  private static let pollInterval = 16

  init(_ criterion: Criterion, _ topology: Topology, _ cancellation: Cancellation?) {
    self.criterion = criterion
    self.topology = topology
    self.cancellation = cancellation
    met = [UInt64](repeating: 0, count: topology.vertexCount)
    pairs = [Int](repeating: 0, count: topology.vertexCount + 1)
    queue.reserveCapacity(topology.vertexCount)
  }

  /// About how many steps one score takes.
  var cost: Double {
    let once = Double(topology.vertexCount + topology.forward.arcCount)
    switch criterion {
    case .reach, .distanceReach: return once
    case .fragmentation: return topology.isDirected ? once * Double(topology.vertexCount) : once
    case .distanceFragmentation: return once * Double(topology.vertexCount)
    }
  }

  /// The score of a set of different vertices.
  mutating func score(_ set: [Int]) throws(AlgorithmError) -> Double {
    try cancellation?.check()
    switch criterion {
    case .fragmentation: return try fragmentation(set)
    case .distanceFragmentation: return try distanceFragmentation(set)
    case .reach(let steps):
      search += 1
      let reached = spread(from: set, steps: steps)
      return Double(reached) / Double(topology.vertexCount)
    case .distanceReach:
      search += 1
      clearPairs()
      _ = spread(from: set, steps: .max)
      return (Double(set.count) + sumOfInverses()) / Double(topology.vertexCount)
    }
  }

  private mutating func fragmentation(_ set: [Int]) throws(AlgorithmError) -> Double {
    let rest = topology.vertexCount - set.count
    guard rest > 1 else { return 1 }
    var joined = 0
    search += 1
    block(set)
    for start in 0..<topology.vertexCount where !isBlocked(start, set) {
      if topology.isDirected {
        if start % Self.pollInterval == 0 { try cancellation?.check() }
        search += 1
        block(set)
        joined += spread(from: [start], steps: .max) - 1
      } else if met[start] != search {
        let size = spread(from: [start], steps: .max)
        joined += size * (size - 1)
      }
    }
    return 1 - Double(joined) / (Double(rest) * Double(rest - 1))
  }

  private mutating func distanceFragmentation(_ set: [Int]) throws(AlgorithmError) -> Double {
    let rest = topology.vertexCount - set.count
    guard rest > 1 else { return 1 }
    clearPairs()
    for start in 0..<topology.vertexCount where !isBlocked(start, set) {
      if start % Self.pollInterval == 0 { try cancellation?.check() }
      search += 1
      block(set)
      _ = spread(from: [start], steps: .max)
    }
    return 1 - sumOfInverses() / (Double(rest) * Double(rest - 1))
  }

  private func isBlocked(_ vertex: Int, _ set: [Int]) -> Bool { set.contains(vertex) }

  private mutating func block(_ set: [Int]) {
    for vertex in set { met[vertex] = search }
  }

  private mutating func clearPairs() {
    for distance in pairs.indices { pairs[distance] = 0 }
  }

  /// Whole numbers by distance make equal sets equal to the last bit.
  private func sumOfInverses() -> Double {
    var sum = 0.0
    for distance in 1..<pairs.count where pairs[distance] > 0 {
      sum += Double(pairs[distance]) / Double(distance)
    }
    return sum
  }

  /// Reaches from vertices those that the search has not met, adds to the pairs by distance, and
  /// returns the number reached, the starts included.
  private mutating func spread(from starts: [Int], steps: Int) -> Int {
    queue.removeAll(keepingCapacity: true)
    for start in starts {
      met[start] = search
      queue.append(start)
    }
    var next = 0
    var distance = 1
    while next < queue.count, distance <= steps {
      let end = queue.count
      while next < end {
        for neighbour in topology.forward.neighbours(of: queue[next])
        where met[Int(neighbour)] != search {
          met[Int(neighbour)] = search
          queue.append(Int(neighbour))
        }
        next += 1
      }
      if distance < pairs.count { pairs[distance] += queue.count - end }
      distance += 1
    }
    return queue.count
  }
}
