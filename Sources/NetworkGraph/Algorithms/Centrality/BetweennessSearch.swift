/// The memory of a search for all shortest paths from a source, and what flows back along them.
///
/// The search goes level by level, as Brandes' algorithm does, but no arc is ever tested: *whole
/// rows are summed*. Forward, a vertex that has not been reached can only have neighbours on the
/// current level or not reached either, and the latter count 0 paths; so its number of paths is the
/// plain sum over its row, and 0 means that it stays unreached. Backward, the neighbours of a
/// vertex lie at most one level further, and only what lies further has a share already; so again
/// the plain sum over its row is what flows back to it. Each level is passed from the side with
/// fewer arcs.
///
/// Not reached means that nothing has flowed in; all three are 0 between searches.
struct BetweennessSearch: ~Copyable {
  let graph: RankedArcs
  /// The vertices in the order in which they were reached.
  let order: UnsafeMutablePointer<UInt32>
  /// Where each level begins in `order`.
  let levels: UnsafeMutablePointer<Int>
  /// The arcs that leave each level, and those that reach it.
  private let outArcs: UnsafeMutablePointer<Int>
  private let inArcs: UnsafeMutablePointer<Int>
  /// The vertices that have not been reached, and some that have since a sparse step.
  private let waiting: UnsafeMutablePointer<UInt32>
  /// The number of shortest paths to each vertex.
  let paths: UnsafeMutablePointer<Double>
  /// What arrives at a vertex: forward paths from the level before, backward shares from the next.
  let inflow: UnsafeMutablePointer<Double>
  /// What a vertex passes back per path: one more than its dependency, by its number of paths.
  let share: UnsafeMutablePointer<Double>

  init(_ graph: RankedArcs) {
    let count = graph.vertexCount
    self.graph = graph
    // One place more than vertices: a vertex that is written and not kept may come after all.
    order = .allocate(capacity: count + 1)
    levels = .allocate(capacity: count + 2)
    waiting = .allocate(capacity: count)
    paths = .allocate(capacity: count)
    inflow = .allocate(capacity: count)
    share = .allocate(capacity: count)
    outArcs = .allocate(capacity: count + 1)
    inArcs = .allocate(capacity: count + 1)
    for values in [paths, inflow, share] {
      values.initialize(repeating: 0, count: count)
    }
  }

  deinit {
    order.deallocate()
    levels.deallocate()
    waiting.deallocate()
    paths.deallocate()
    inflow.deallocate()
    share.deallocate()
    outArcs.deallocate()
    inArcs.deallocate()
  }

  /// Adds the dependency of `source` on every vertex; vertices are numbered as in `graph`.
  ///
  /// `targets` says how much a path counts by the vertex where it ends; without it each counts 1.
  func add(
    from source: Int,
    targets: UnsafePointer<Double>? = nil,
    to sums: UnsafeMutableBufferPointer<Double>
  ) {
    guard let sums = sums.baseAddress else { return }
    graph.outOffsets.withUnsafeBufferPointer { outOffsets in
      graph.outNeighbours.withUnsafeBufferPointer { outNeighbours in
        graph.inOffsets.withUnsafeBufferPointer { inOffsets in
          graph.inNeighbours.withUnsafeBufferPointer { inNeighbours in
            let outRows = Rows(outOffsets, outNeighbours)
            let inRows = Rows(inOffsets, inNeighbours)
            let levelCount = countPaths(from: source, outRows, inRows)
            // In a directed graph a scattering also writes to vertices that were not reached.
            let mayScatter =
              !graph.isDirected || !isSmall(source, reached: levels[levelCount])
            sumShares(levelCount, outRows, inRows, targets, mayScatter: mayScatter, sums)
            clear(source, reached: levels[levelCount])
          }
        }
      }
    }
  }

  /// The rows of one adjacency.
  struct Rows {
    let offsets: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>

    init(_ offsets: UnsafeBufferPointer<UInt32>, _ neighbours: UnsafeBufferPointer<UInt32>) {
      self.offsets = offsets
      self.neighbours = neighbours
    }

    @inline(__always)
    func length(_ vertex: Int) -> Int {
      Int(offsets[vertex &+ 1] &- offsets[vertex])
    }

    /// The sum of `values` over the neighbours in a row.
    @inline(__always)
    func sum(_ vertex: Int, _ values: UnsafeMutablePointer<Double>) -> Double {
      var arc = Int(offsets[vertex])
      let end = Int(offsets[vertex &+ 1])
      var sum = 0.0
      while arc < end {
        sum += values[Int(neighbours[arc])]
        arc &+= 1
      }
      return sum
    }

    /// Adds `value` to `values` for the neighbours in a row.
    @inline(__always)
    func scatter(_ vertex: Int, _ value: Double, _ values: UnsafeMutablePointer<Double>) {
      var arc = Int(offsets[vertex])
      let end = Int(offsets[vertex &+ 1])
      while arc < end {
        values[Int(neighbours[arc])] += value
        arc &+= 1
      }
    }
  }

  /// Fills `order`, `levels` and `paths`; returns the number of levels.
  func countPaths(from source: Int, _ outRows: Rows, _ inRows: Rows) -> Int {
    let first = Int(graph.componentStarts[source])
    let end = Int(graph.componentEnds[source])
    order[0] = UInt32(truncatingIfNeeded: source)
    paths[source] = 1
    inflow[source] = 1
    levels[0] = 0
    levels[1] = 1
    var level = 0
    var reached = 1
    var waitingCount = -1
    var frontierArcs = outRows.length(source)
    var waitingArcs = Int(inRows.offsets[end] &- inRows.offsets[first]) - inRows.length(source)

    while reached < end - first {
      let frontier = levels[level]..<reached
      if frontierArcs * 2 < end - first - reached {
        // Sparse: few arcs lead on, follow each. Whether it leads to a vertex that nothing has
        // flowed into yet is not foreseeable, so the vertex is always written and sometimes kept.
        for index in frontier {
          let vertex = Int(order[index])
          let value = paths[vertex]
          var arc = Int(outRows.offsets[vertex])
          let rowEnd = Int(outRows.offsets[vertex &+ 1])
          while arc < rowEnd {
            let next = Int(outRows.neighbours[arc])
            let before = inflow[next]
            inflow[next] = before + value
            order[reached] = UInt32(truncatingIfNeeded: next)
            reached &+= before == 0 ? 1 : 0
            arc &+= 1
          }
        }
      } else {
        // Dense: one sweep over all that wait.
        if waitingCount < 0 {
          waitingCount = end - first
          for index in 0..<waitingCount {
            waiting[index] = UInt32(truncatingIfNeeded: first &+ index)
          }
        }
        if waitingArcs < frontierArcs {
          for index in 0..<waitingCount {
            let vertex = Int(waiting[index])
            if paths[vertex] == 0 { inflow[vertex] = inRows.sum(vertex, paths) }
          }
        } else {
          for index in frontier {
            let vertex = Int(order[index])
            outRows.scatter(vertex, paths[vertex], inflow)
          }
        }
        var stillWaiting = 0
        for index in 0..<waitingCount {
          // Both lists take the vertex, one or none keeps it: cheaper than branches that nobody
          // foresees.
          let rank = waiting[index]
          let isWaiting = paths[Int(rank)] == 0 ? 1 : 0
          let isReached = inflow[Int(rank)] != 0 ? isWaiting : 0
          order[reached] = rank
          reached &+= isReached
          waiting[stillWaiting] = rank
          stillWaiting &+= isWaiting &- isReached
        }
        waitingCount = stillWaiting
      }
      guard reached > frontier.upperBound else { break }
      frontierArcs = 0
      var arcsIn = 0
      for index in frontier.upperBound..<reached {
        let vertex = Int(order[index])
        paths[vertex] = inflow[vertex]
        frontierArcs &+= outRows.length(vertex)
        if graph.isDirected { arcsIn &+= inRows.length(vertex) }
      }
      if !graph.isDirected { arcsIn = frontierArcs }
      waitingArcs &-= arcsIn
      level += 1
      levels[level + 1] = reached
      outArcs[level] = frontierArcs
      inArcs[level] = arcsIn
    }
    return level + 1
  }

  /// Lets the shares flow back from the last level to the first and adds what passes each vertex.
  private func sumShares(
    _ levelCount: Int,
    _ outRows: Rows,
    _ inRows: Rows,
    _ targets: UnsafePointer<Double>?,
    mayScatter: Bool,
    _ sums: UnsafeMutablePointer<Double>
  ) {
    for index in levels[levelCount - 1]..<levels[levelCount] {
      let vertex = Int(order[index])
      share[vertex] = Self.share(of: paths[vertex], flow: 0, counting: targets?[vertex] ?? 1)
    }
    var level = levelCount - 2
    while level > 0 {
      let vertices = levels[level]..<levels[level + 1]
      if !mayScatter || outArcs[level] <= inArcs[level + 1] {
        for index in vertices {
          let vertex = Int(order[index])
          inflow[vertex] = outRows.sum(vertex, share)
        }
      } else {
        for index in vertices {
          inflow[Int(order[index])] = 0
        }
        for index in levels[level + 1]..<levels[level + 2] {
          let vertex = Int(order[index])
          inRows.scatter(vertex, share[vertex], inflow)
        }
      }
      for index in vertices {
        let vertex = Int(order[index])
        let flow = inflow[vertex]
        let count = paths[vertex]
        sums[vertex] += flow * count
        share[vertex] = Self.share(of: count, flow: flow, counting: targets?[vertex] ?? 1)
      }
      level -= 1
    }
  }

  /// What a vertex passes back per path; not a number when its paths were too many to count, so
  /// that the sums show it.
  @inline(__always)
  static func share(of paths: Double, flow: Double, counting weight: Double) -> Double {
    weight / paths + flow + (paths - paths)
  }

  /// Whether a search reached so little of its component that clearing follows the list.
  private func isSmall(_ source: Int, reached: Int) -> Bool {
    reached * 4 < Int(graph.componentEnds[source]) - Int(graph.componentStarts[source])
  }

  /// Sets what the search has touched back to 0.
  func clear(_ source: Int, reached: Int) {
    let first = Int(graph.componentStarts[source])
    let count = Int(graph.componentEnds[source]) - first
    guard isSmall(source, reached: reached) else {
      for values in [paths, inflow, share] {
        (values + first).update(repeating: 0, count: count)
      }
      return
    }
    for index in 0..<reached {
      let vertex = Int(order[index])
      paths[vertex] = 0
      inflow[vertex] = 0
      share[vertex] = 0
    }
  }
}
