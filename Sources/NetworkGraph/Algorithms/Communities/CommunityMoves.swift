/// Moves vertices one at a time into the neighbouring community that gains most modularity, until
/// none gains any.
///
/// All vertices wait in a queue, those with many ties first, equal ones in random order. A vertex
/// that moves sends its neighbours back to the queue, except those of its new community, for which
/// nothing got worse. A vertex that is tied so weakly that it loses everywhere moves out into a
/// community of its own.
///
/// The gain of a vertex of strength k from a community is w - resolution * k * K / total, where w
/// is what ties it to the community and K the community's strength without it: the change of
/// modularity times half of `total`. Of equally good communities the smallest number wins.
struct CommunityMoves: ~Copyable {
  /// What is known of a community; together, as both are read together.
  private struct Community {
    /// The summed strengths of its members.
    var strength = 0.0
    /// What ties the vertex that is being looked at to it; 0 between two looks.
    var tie = 0.0
  }

  /// How much a move must gain, as a share of the vertex's strength, lest rounding alone move
  /// vertices in circles.
  private static let leastGain = 1e-10
  /// How many arcs are passed between two polls.
  private static let pollInterval = 1 << 16

  private let count: Int
  private let resolution: Double
  private let groups: UnsafeMutablePointer<UInt32>
  private let communities: UnsafeMutablePointer<Community>
  private let sizes: UnsafeMutablePointer<UInt32>
  /// The communities that the vertex is tied to; one place more, as a place is written before it is
  /// known whether it is kept.
  private let met: UnsafeMutablePointer<UInt32>
  /// The vertices that wait, in a ring.
  private let queue: UnsafeMutablePointer<UInt32>
  private let isWaiting: UnsafeMutablePointer<Bool>
  /// Communities without members, some of which may have got some since.
  private var empty: [UInt32] = []

  /// Prepares moves from a given division; the groups are numbers below the number of vertices.
  init(_ graph: CommunityGraph, groups start: [UInt32], resolution: Double) {
    count = graph.vertexCount
    self.resolution = resolution
    groups = .allocate(capacity: count)
    communities = .allocate(capacity: count)
    sizes = .allocate(capacity: count)
    met = .allocate(capacity: count + 1)
    queue = .allocate(capacity: count)
    isWaiting = .allocate(capacity: count)
    communities.initialize(repeating: Community(), count: count)
    sizes.initialize(repeating: 0, count: count)
    isWaiting.initialize(repeating: true, count: count)
    for vertex in 0..<count {
      let group = Int(start[vertex])
      groups[vertex] = start[vertex]
      queue[vertex] = UInt32(truncatingIfNeeded: vertex)
      communities[group].strength += graph.strengths[vertex]
      sizes[group] += 1
    }
    for group in stride(from: count - 1, through: 0, by: -1) where sizes[group] == 0 {
      empty.append(UInt32(truncatingIfNeeded: group))
    }
  }

  deinit {
    groups.deallocate()
    communities.deallocate()
    sizes.deallocate()
    met.deallocate()
    queue.deallocate()
    isWaiting.deallocate()
  }

  /// The group of each vertex.
  var result: [UInt32] { Array(UnsafeBufferPointer(start: groups, count: count)) }

  /// Moves vertices until none gains; returns how many moves there were.
  mutating func run(
    _ rows: CommunityGraph.Rows,
    random: inout SeededGenerator,
    hubsFirst: Bool,
    cancellation: Cancellation?
  ) -> Int {
    random.shuffle(UnsafeMutableBufferPointer(start: queue, count: count))
    if hubsFirst { sortQueue(rows) }
    var head = 0
    var waiting = count
    var moves = 0
    var passed = 0
    while waiting > 0 {
      let vertex = Int(queue[head])
      head = head &+ 1 == count ? 0 : head &+ 1
      waiting &-= 1
      isWaiting[vertex] = false
      let arcs = rows.arcs(of: vertex)
      passed &+= arcs.count &+ 1
      if passed > Self.pollInterval {
        passed = 0
        if cancellation?.reason != nil { return moves }
      }
      let own = groups[vertex]
      let best = bestCommunity(of: vertex, arcs, rows)
      guard best != own else { continue }
      move(vertex, from: own, to: best, strength: rows.strengths[vertex])
      moves &+= 1
      for arc in arcs {
        // Always written and sometimes kept, as nobody foresees which. There is a free place: the
        // vertex itself does not wait.
        let other = rows.neighbours[arc]
        let place = head &+ waiting
        queue[place < count ? place : place &- count] = other
        let waits = isWaiting[Int(other)]
        let joins = groups[Int(other)] != best
        isWaiting[Int(other)] = waits || joins
        waiting &+= joins && !waits ? 1 : 0
      }
    }
    return moves
  }

  /// Sorts the vertices in the queue by falling number of arcs; equal ones keep their order.
  ///
  /// Vertices with many ties found communities that the others then join; in a wholly random order
  /// more communities end up merged that are better apart.
  private func sortQueue(_ rows: CommunityGraph.Rows) {
    // From here on degrees count as equal.
    let most = 1023
    let order = Array(UnsafeBufferPointer(start: queue, count: count))
    var starts = [Int](repeating: 0, count: most + 2)
    for vertex in order {
      starts[most - min(most, rows.arcs(of: Int(vertex)).count) + 1] += 1
    }
    for place in 0...most {
      starts[place + 1] += starts[place]
    }
    for vertex in order {
      let place = most - min(most, rows.arcs(of: Int(vertex)).count)
      queue[starts[place]] = vertex
      starts[place] += 1
    }
  }

  /// The community that gains most from a vertex: its own unless another one gains more.
  @inline(__always)
  private mutating func bestCommunity(
    of vertex: Int,
    _ arcs: Range<Int>,
    _ rows: CommunityGraph.Rows
  ) -> UInt32 {
    var metCount = 0
    for arc in arcs {
      let group = groups[Int(rows.neighbours[arc])]
      let before = communities[Int(group)].tie
      communities[Int(group)].tie = before + rows.weight(arc)
      met[metCount] = group
      metCount &+= before.bitPattern == 0 ? 1 : 0
    }
    let own = groups[vertex]
    let strength = rows.strengths[vertex]
    let factor = rows.total > 0 ? resolution * strength / rows.total : 0
    let stay =
      communities[Int(own)].tie - factor * (communities[Int(own)].strength - strength)
    communities[Int(own)].tie = 0
    var best = own
    var bestGain = stay + Self.leastGain * strength
    for index in 0..<metCount {
      let group = met[index]
      let gain = communities[Int(group)].tie - factor * communities[Int(group)].strength
      communities[Int(group)].tie = 0
      // Its own, whose tie is 0 by now, gains less than staying.
      let isBetter = gain > bestGain || (gain == bestGain && group < best)
      best = isBetter ? group : best
      bestGain = isBetter ? gain : bestGain
    }
    guard bestGain < 0, sizes[Int(own)] > 1 else { return best }
    // Alone it gains 0.
    while let group = empty.last {
      if sizes[Int(group)] == 0 { return group }
      empty.removeLast()
    }
    return best
  }

  @inline(__always)
  private mutating func move(_ vertex: Int, from own: UInt32, to best: UInt32, strength: Double) {
    groups[vertex] = best
    communities[Int(own)].strength -= strength
    communities[Int(best)].strength += strength
    sizes[Int(own)] &-= 1
    sizes[Int(best)] &+= 1
    if sizes[Int(own)] == 0 {
      // Exactly nothing, whatever the rounding.
      communities[Int(own)].strength = 0
      empty.append(own)
    }
  }
}
