/// A breadth-first search over all of a topology, one level per step.
struct BreadthFirstSearch {
  private let topology: Topology
  /// The distance of each vertex that has been reached, otherwise -1.
  private(set) var distances: [Int32]
  private var level: Int32 = 0
  /// The vertices in the order in which they were reached.
  private var order: [UInt32]
  private var frontier: Range<Int>
  private var frontierArcs: Int
  private var waitingArcs: Int
  /// The vertices that have not been reached, once the search has turned round.
  private var waiting: [UInt32] = []
  private var knowsWaiting = false
  /// One bit per vertex: whether it is on the current level.
  private var isCurrent: [UInt64] = []

  init(_ topology: Topology, source: Int) {
    self.topology = topology
    distances = [Int32](repeating: -1, count: topology.vertexCount)
    // One place more than vertices: writing ahead of a decision never runs over.
    order = [UInt32](repeating: 0, count: topology.vertexCount + 1)
    distances[source] = 0
    order[0] = UInt32(source)
    frontier = 0..<1
    frontierArcs = topology.forward.degree(of: source)
    waitingArcs = topology.backward.arcCount - topology.backward.degree(of: source)
  }

  /// Reaches the next level; `false` when there is none.
  mutating func advance() -> Bool {
    guard !frontier.isEmpty, frontier.upperBound < topology.vertexCount else { return false }
    // A vertex that waits stops at its first reached neighbour, after a few arcs; a vertex of the
    // frontier follows every arc.
    if frontierArcs * 8 > waitingArcs {
      pull()
    } else {
      push()
    }
    level += 1
    return !frontier.isEmpty
  }

  private mutating func push() {
    knowsWaiting = false
    let next = level + 1
    var reached = frontier.upperBound
    var arcs = 0
    var arcsIn = 0
    let forward = topology.forward
    let backward = topology.backward
    let frontier = self.frontier
    order.withUnsafeMutableBufferPointer { order in
      distances.withUnsafeMutableBufferPointer { distances in
        forward.offsets.withUnsafeBufferPointer { offsets in
          backward.offsets.withUnsafeBufferPointer { offsetsIn in
            forward.neighbours.withUnsafeBufferPointer { neighbours in
              for index in frontier {
                let vertex = Int(order[index])
                for arc in Int(offsets[vertex])..<Int(offsets[vertex + 1]) {
                  let other = Int(neighbours[arc])
                  guard distances[other] < 0 else { continue }
                  distances[other] = next
                  order[reached] = UInt32(truncatingIfNeeded: other)
                  reached &+= 1
                  arcs &+= Int(offsets[other + 1] &- offsets[other])
                  arcsIn &+= Int(offsetsIn[other + 1] &- offsetsIn[other])
                }
              }
            }
          }
        }
      }
    }
    self.frontier = frontier.upperBound..<reached
    frontierArcs = arcs
    waitingArcs -= arcsIn
  }

  private mutating func pull() {
    if !knowsWaiting {
      waiting = distances.indices.lazy.filter { [distances] in distances[$0] < 0 }.map(UInt32.init)
      knowsWaiting = true
    }
    isCurrent = [UInt64](repeating: 0, count: (topology.vertexCount + 63) / 64)
    let next = level + 1
    var reached = frontier.upperBound
    var stillWaiting = 0
    var arcs = 0
    var arcsIn = 0
    let forward = topology.forward
    let backward = topology.backward
    let frontier = self.frontier
    let waitingCount = waiting.count
    order.withUnsafeMutableBufferPointer { order in
      distances.withUnsafeMutableBufferPointer { distances in
        waiting.withUnsafeMutableBufferPointer { waiting in
          isCurrent.withUnsafeMutableBufferPointer { isCurrent in
            for index in frontier {
              let vertex = order[index]
              isCurrent[Int(vertex >> 6)] |= 1 << UInt64(vertex & 63)
            }
            forward.offsets.withUnsafeBufferPointer { offsetsOut in
              backward.offsets.withUnsafeBufferPointer { offsets in
                backward.neighbours.withUnsafeBufferPointer { neighbours in
                  for index in 0..<waitingCount {
                    let rank = waiting[index]
                    let vertex = Int(rank)
                    var arc = Int(offsets[vertex])
                    let end = Int(offsets[vertex + 1])
                    var found = false
                    while arc < end, !found {
                      let other = neighbours[arc]
                      found = isCurrent[Int(other >> 6)] >> UInt64(other & 63) & 1 != 0
                      arc &+= 1
                    }
                    guard found else {
                      waiting[stillWaiting] = rank
                      stillWaiting &+= 1
                      continue
                    }
                    distances[vertex] = next
                    order[reached] = rank
                    reached &+= 1
                    arcs &+= Int(offsetsOut[vertex + 1] &- offsetsOut[vertex])
                    arcsIn &+= end &- Int(offsets[vertex])
                  }
                }
              }
            }
          }
        }
      }
    }
    waiting.removeLast(waitingCount - stillWaiting)
    self.frontier = frontier.upperBound..<reached
    frontierArcs = arcs
    waitingArcs -= arcsIn
  }
}
