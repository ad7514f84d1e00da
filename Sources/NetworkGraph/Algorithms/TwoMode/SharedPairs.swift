/// The pairs of actors that share items, with their weights.
struct SharedPairs {
  /// More ties than this are an error, before memory runs out.
  private static let mostTies = 1 << 26
  /// How many pairs are met between two polls.
  private static let pollInterval = 1 << 16

  private let memberships: Memberships
  private let weighting: ProjectionWeighting
  private let minWeight: Double
  /// The first actor of each pair, ascending, smaller than the second.
  private(set) var firsts: [UInt32] = []
  private(set) var seconds: [UInt32] = []
  private(set) var weights: [Double] = []

  init(_ memberships: Memberships, weighting: ProjectionWeighting, minWeight: Double) {
    self.memberships = memberships
    self.weighting = weighting
    self.minWeight = minWeight
  }

  /// Collects the pairs, actor by actor.
  mutating func collect(cancellation: Cancellation?) throws(AlgorithmError) {
    let count = memberships.actorCount
    // Where the actors of each item that are larger than the current one begin.
    var next = Array(memberships.actorOffsets.dropLast())
    // What the current actor shares with each: the number of items and Newman's sum.
    var shared = [UInt32](repeating: 0, count: count)
    var sums = [Double](repeating: 0, count: weighting == .newman ? count : 0)
    var met: [UInt32] = []
    var passed = 0
    for actor in 0..<count {
      for item in memberships.items(of: actor) {
        let item = Int(item)
        // The current actor is the first that has not had its turn.
        next[item] += 1
        let end = memberships.actorOffsets[item + 1]
        let share = 1 / Double(end - memberships.actorOffsets[item] - 1)
        passed += end - next[item] + 1
        if passed > Self.pollInterval {
          passed = 0
          try cancellation?.check()
        }
        add(next[item]..<end, share, to: &shared, &sums, &met)
      }
      met.sort()
      for other in met {
        let weight = weight(actor, Int(other), shared[Int(other)], sums)
        if weight >= minWeight {
          firsts.append(UInt32(truncatingIfNeeded: actor))
          seconds.append(other)
          weights.append(weight)
        }
        shared[Int(other)] = 0
        if weighting == .newman { sums[Int(other)] = 0 }
      }
      met.removeAll(keepingCapacity: true)
      guard firsts.count <= Self.mostTies else { throw .tooManyTies }
      if actor & 0xFF == 0 { cancellation?.progress?.report(actor, of: count) }
    }
    try cancellation?.check()
  }

  /// Counts an item for every actor in a stretch of its actors.
  @inline(__always)
  private func add(
    _ positions: Range<Int>,
    _ share: Double,
    to shared: inout [UInt32],
    _ sums: inout [Double],
    _ met: inout [UInt32]
  ) {
    let isNewman = weighting == .newman
    for position in positions {
      let other = memberships.actors[position]
      if shared[Int(other)] == 0 { met.append(other) }
      shared[Int(other)] += 1
      if isNewman { sums[Int(other)] += share }
    }
  }

  private func weight(_ first: Int, _ second: Int, _ shared: UInt32, _ sums: [Double]) -> Double {
    switch weighting {
    case .count: return Double(shared)
    case .jaccard:
      let both = memberships.items(of: first).count + memberships.items(of: second).count
      return Double(shared) / Double(both - Int(shared))
    case .newman: return sums[second]
    }
  }
}
