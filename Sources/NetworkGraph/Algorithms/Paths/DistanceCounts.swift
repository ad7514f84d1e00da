/// How many vertices each vertex reaches at each distance.
///
/// Whole numbers only, so that it does not matter in which order they come, and vertices in equal
/// positions get equal values. The first distances are counted one by one; beyond, where a network
/// is a long chain, only sums are kept: inverses as multiples of a small fraction, 2^-`shift`.
struct DistanceCounts: Sendable {
  /// The last distance that is counted for itself.
  private static let near = 32

  private let vertexCount: Int
  private let shift: UInt64
  /// The counts by distance - 1, then by vertex; as many rows as were needed.
  private var counts: [[UInt32]] = []
  // Beyond: empty until needed.
  private var farCounts: [UInt32] = []
  private var farSums: [UInt64] = []
  private var farInverses: [UInt64] = []
  private var farthest: [UInt32] = []

  init(vertexCount: Int) {
    self.vertexCount = vertexCount
    // As fine as goes without overflow: `vertexCount` times 2^shift/near stays below 2^64.
    shift = UInt64(61 - (Int.bitWidth - vertexCount.leadingZeroBitCount) + 5)
  }

  /// Adds what the last step of a search has reached.
  mutating func add(_ search: borrowing ManySourceSearch, at distance: Int) {
    let frontier = search.frontier
    guard distance > Self.near else {
      if counts.count < distance { counts.append([UInt32](repeating: 0, count: vertexCount)) }
      counts[distance - 1].withUnsafeMutableBufferPointer { row in
        for vertex in frontier {
          row[Int(vertex)] &+= search.arrivals(at: Int(vertex))
        }
      }
      return
    }
    makeFar()
    let inverse = (UInt64(1) << shift) / UInt64(distance)
    for vertex in frontier {
      let vertex = Int(vertex)
      let count = search.arrivals(at: vertex)
      farCounts[vertex] &+= count
      farSums[vertex] &+= UInt64(count) &* UInt64(distance)
      farInverses[vertex] &+= UInt64(count) &* inverse
      farthest[vertex] = max(farthest[vertex], UInt32(distance))
    }
  }

  /// Adds the counts of other searches.
  mutating func add(_ other: DistanceCounts) {
    for (index, row) in other.counts.enumerated() {
      if index == counts.count {
        counts.append(row)
      } else {
        for vertex in row.indices {
          counts[index][vertex] &+= row[vertex]
        }
      }
    }
    guard !other.farCounts.isEmpty else { return }
    makeFar()
    for vertex in 0..<vertexCount {
      farCounts[vertex] &+= other.farCounts[vertex]
      farSums[vertex] &+= other.farSums[vertex]
      farInverses[vertex] &+= other.farInverses[vertex]
      farthest[vertex] = max(farthest[vertex], other.farthest[vertex])
    }
  }

  /// What a vertex reaches; O(the largest distance).
  func reach(of vertex: Int) -> Reach {
    var reach = Reach()
    var sum: UInt64 = 0
    for (index, row) in counts.enumerated() where row[vertex] > 0 {
      let distance = index + 1
      reach.count += Int(row[vertex])
      sum += UInt64(row[vertex]) * UInt64(distance)
      reach.inverses += Double(row[vertex]) / Double(distance)
      reach.farthest = Double(distance)
    }
    if !farCounts.isEmpty, farCounts[vertex] > 0 {
      reach.count += Int(farCounts[vertex])
      sum += farSums[vertex]
      reach.inverses += Double(farInverses[vertex]) / Double(UInt64(1) << shift)
      reach.farthest = Double(farthest[vertex])
    }
    reach.sum = Double(sum)
    return reach
  }

  private mutating func makeFar() {
    guard farCounts.isEmpty else { return }
    farCounts = [UInt32](repeating: 0, count: vertexCount)
    farSums = [UInt64](repeating: 0, count: vertexCount)
    farInverses = farSums
    farthest = farCounts
  }
}
