extension Topology {
  /// Communities by label propagation: every vertex takes, again and again, the label that is most
  /// common among its neighbours, until every vertex has such a label.
  ///
  /// Fast and rough: in a network without clear communities a single label takes over. Labels are
  /// taken in random order, one vertex after the other; a vertex whose label is among the most
  /// common keeps it, otherwise a draw decides between equally common ones. Only vertices with a
  /// neighbour that has changed are looked at again.
  ///
  /// Weights are strengths, and the label with the largest summed weight counts as most common; a
  /// topology whose weights are distances counts as unweighted. A directed topology is read as
  /// undirected, the weights of both directions summed. A vertex without ties is a group of its
  /// own. The result depends on the seed only, not on the machine.
  ///
  /// - Parameters:
  ///   - seed: Decides the order of the vertices and the draws.
  ///   - maxIterations: How often a vertex is looked at on average at most; the search may fail to
  ///     come to rest.
  ///   - cancellation: Polled every 65,536 arcs.
  /// - Returns: The communities, numbered from 0, largest first.
  /// - Throws: `AlgorithmError.cancelled` or `.deadlinePassed`.
  /// - Complexity: O(m) time per iteration, some five in practice; O(n) space.
  /// - SeeAlso: Raghavan, Albert, Kumara (2007), "Near linear time algorithm to detect community
  ///   structures in large-scale networks", Physical Review E 76.
  ///
  /// Two triangles without a tie between them are two communities.
  public func labelPropagation(
    seed: UInt64 = 42,
    maxIterations: Int = 100,
    cancellation: Cancellation? = nil
  ) throws(AlgorithmError) -> Partition {
    let graph = CommunityGraph(self)
    var spread = LabelSpread(count: vertexCount, seed: seed)
    let (most, overflows) = max(0, maxIterations).multipliedReportingOverflow(by: vertexCount)
    graph.withRows { rows in
      spread.run(rows, limit: overflows ? .max : most, cancellation: cancellation)
    }
    try cancellation?.check()
    return Partition(labels: spread.labels)
  }
}

/// The labels of vertices and the queue of those that have to be looked at.
private struct LabelSpread {
  private(set) var labels: [UInt32]
  /// What each label weighs around the vertex that is being looked at; 0 between two looks.
  private var sums: [Double]
  private var met: [UInt32]
  /// The vertices that wait, in a ring.
  private var queue: [UInt32]
  private var isWaiting: [Bool]
  private var random: SeededGenerator

  init(count: Int, seed: UInt64) {
    random = SeededGenerator(seed: seed)
    labels = Array(0..<UInt32(truncatingIfNeeded: count))
    sums = [Double](repeating: 0, count: count)
    met = [UInt32](repeating: 0, count: count + 1)
    queue = labels
    isWaiting = [Bool](repeating: true, count: count)
    queue.withUnsafeMutableBufferPointer { random.shuffle($0) }
  }

  /// Looks at vertices until none waits, at most `limit` times.
  mutating func run(_ rows: CommunityGraph.Rows, limit: Int, cancellation: Cancellation?) {
    let count = labels.count
    labels.withUnsafeMutableBufferPointer { labels in
      sums.withUnsafeMutableBufferPointer { sums in
        met.withUnsafeMutableBufferPointer { met in
          queue.withUnsafeMutableBufferPointer { queue in
            isWaiting.withUnsafeMutableBufferPointer { isWaiting in
              var head = 0
              var waiting = count
              var looks = 0
              var passed = 0
              while waiting > 0, looks < limit {
                let vertex = Int(queue[head])
                head = head &+ 1 == count ? 0 : head &+ 1
                waiting &-= 1
                looks &+= 1
                isWaiting[vertex] = false
                let arcs = rows.arcs(of: vertex)
                passed &+= arcs.count &+ 1
                if passed > 1 << 16 {
                  passed = 0
                  if cancellation?.reason != nil { return }
                }
                var metCount = 0
                for arc in arcs {
                  let label = labels[Int(rows.neighbours[arc])]
                  let before = sums[Int(label)]
                  sums[Int(label)] = before + rows.weight(arc)
                  met[metCount] = label
                  metCount &+= before.bitPattern == 0 ? 1 : 0
                }
                let own = labels[vertex]
                let best = Self.mostCommon(met, metCount, sums, own: own, &random)
                guard best != own else { continue }
                labels[vertex] = best
                for arc in arcs {
                  let other = Int(rows.neighbours[arc])
                  guard labels[other] != best, !isWaiting[other] else { continue }
                  isWaiting[other] = true
                  let place = head &+ waiting
                  queue[place < count ? place : place &- count] = rows.neighbours[arc]
                  waiting &+= 1
                }
              }
            }
          }
        }
      }
    }
  }

  /// The label with the largest sum: the own one if it is among them, else one by draw; sets all
  /// sums back to 0.
  @inline(__always)
  private static func mostCommon(
    _ met: UnsafeMutableBufferPointer<UInt32>,
    _ metCount: Int,
    _ sums: UnsafeMutableBufferPointer<Double>,
    own: UInt32,
    _ random: inout SeededGenerator
  ) -> UInt32 {
    let ownSum = sums[Int(own)]
    var best = own
    var bestSum = ownSum
    var equals = 0
    for index in 0..<metCount {
      let label = met[index]
      let sum = sums[Int(label)]
      sums[Int(label)] = 0
      if sum > bestSum {
        best = label
        bestSum = sum
        equals = 1
      } else if sum == bestSum, bestSum > ownSum {
        // The k-th of equals takes the place with the chance 1/k, so all have the same.
        equals &+= 1
        if random.next(below: equals) == 0 { best = label }
      }
    }
    return best
  }
}
