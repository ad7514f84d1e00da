internal import NetworkGraph

/// All that is known of the paths that begin at one node, for one row of the query.
final class PathSource {
  let walker: PathWalker
  let start: UInt32
  let guide: PathGuide
  private var arcs: [UInt64: [PathArc]] = [:]
  /// By state, the positions of the best arcs in order.
  private var rankings: [UInt64: [Int]] = [:]
  private let hold: MemoryHold

  var engine: PathEngine { walker.engine }

  init(_ walker: PathWalker, start: UInt32) {
    self.walker = walker
    self.start = start
    guide = PathGuide(walker, start: start)
    hold = MemoryHold(walker.engine.context.memory)
  }

  /// The segments with which a path that ends at a node may end; the start where it may have no
  /// relationship.
  func lastSegments(at node: UInt32) throws(QueryError) -> [Int] {
    var found: [Int] = []
    let automaton = engine.automaton
    for turn in automaton.turnsTo[automaton.end] {
      if turn.from == automaton.start, node != start { continue }
      if !turn.nodes.isEmpty, try walker.meeting(turn.nodes, [node]).isEmpty { continue }
      found.append(turn.from)
    }
    return found
  }

  /// The best walk to a node; `nil` if there is none.
  func bestWalk(to end: UInt32) throws(QueryError) -> PathRun? {
    var best: (segment: Int, distance: PathGuide.Distance)?
    for segment in try lastSegments(at: end) {
      guard let distance = try guide.settle(end, segment) else { continue }
      if let known = best {
        let isAsGood = known.distance.cost == distance.cost && known.distance.hops == distance.hops
        let isBetter =
          isAsGood
          ? guide.precedes((end, segment), (end, known.segment))
          : (distance.cost, distance.hops) < (known.distance.cost, known.distance.hops)
        guard isBetter else { continue }
      }
      best = (segment, distance)
    }
    return best.flatMap { guide.walk(to: end, $0.segment) }
  }

  /// The ways back from a state, by number of the relationship.
  func arcs(to node: UInt32, _ segment: Int) throws(QueryError) -> [PathArc] {
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    if let known = arcs[key] { return known }
    let automaton = engine.automaton
    guard segment != automaton.start else { return [] }
    let steps = try walker.steps(from: [node], along: segment, isForward: false)
    var found: [PathArc] = []
    for turn in automaton.turnsTo[segment] {
      for position in try walker.meeting(turn.nodes, steps.nodes) {
        let place = Int(position)
        if turn.from == automaton.start, steps.nodes[place] != start { continue }
        found.append(
          PathArc(
            node: steps.nodes[place],
            segment: turn.from,
            relationship: steps.relationships[0][place],
            more: steps.relationships.dropFirst().map { $0[place] },
            between: steps.between.map { $0[place] },
            cost: steps.costs.isEmpty ? Double(steps.relationships.count) : steps.costs[place]
          )
        )
      }
    }
    found.sort()
    try hold.grow(by: 2 * found.count * MemoryLayout<PathArc>.stride + 100)
    arcs[key] = found
    return found
  }

  /// The way back from a state that is the best but for `position` others: that on the best walk
  /// comes first; of equally good ones the one with the smallest relationship.
  func arc(to node: UInt32, _ segment: Int, _ position: Int) throws(QueryError) -> PathArc? {
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    let all = try arcs(to: node, segment)
    if let ranked = rankings[key], position < ranked.count { return all[ranked[position]] }
    var ranked = rankings.removeValue(forKey: key) ?? []
    defer { rankings[key] = ranked }
    var isRanked = [Bool](repeating: false, count: all.count)
    for index in ranked { isRanked[index] = true }
    while ranked.count <= position {
      guard let next = try best(all, but: isRanked) else { return nil }
      ranked.append(next)
      isRanked[next] = true
    }
    return all[ranked[position]]
  }

  /// The ways back from a state but for the best ones.
  func arcs(to node: UInt32, _ segment: Int, but count: Int) throws(QueryError) -> [PathArc] {
    let all = try arcs(to: node, segment)
    guard count > 0, try arc(to: node, segment, count - 1) != nil else { return all }
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    var isWanted = [Bool](repeating: true, count: all.count)
    for index in rankings[key]?.prefix(count) ?? [] { isWanted[index] = false }
    return all.indices.filter { isWanted[$0] }.map { all[$0] }
  }

  /// The position of the arc of the best walk among those that are not ranked yet.
  private func best(_ arcs: [PathArc], but isRanked: [Bool]) throws(QueryError) -> Int? {
    while true {
      var best: (index: Int, cost: Double, hops: Int)?
      var open = Double.infinity
      for (index, arc) in arcs.enumerated() where !isRanked[index] {
        guard let distance = guide.distance(arc.node, arc.segment) else {
          open = min(open, arc.cost)
          continue
        }
        let cost = distance.cost + arc.cost
        let hops = distance.hops + arc.hops
        guard let known = best else {
          best = (index, cost, hops)
          continue
        }
        let isAsGood = cost == known.cost && hops == known.hops
        let other = arcs[known.index]
        let isBetter =
          isAsGood
          ? arc.relationship == other.relationship && arc.more == other.more
            && guide.precedes((arc.node, arc.segment), (other.node, other.segment))
          : cost < known.cost || (cost == known.cost && hops < known.hops)
        if isBetter { best = (index, cost, hops) }
      }
      // Arcs from states that are not settled might still be better.
      if open == .infinity || guide.isExhausted { return best?.index }
      if let best, best.cost < open + guide.bound { return best.index }
      _ = try guide.advance()
    }
  }

  /// The nodes to which a walk leads, in the order in which they are met.
  func ends() throws(QueryError) -> [UInt32] {
    try guide.exhaust()
    let automaton = engine.automaton
    let (nodes, segments) = guide.met
    if automaton.segments.count == 1, automaton.turnsTo[automaton.end].count == 1,
      let turn = automaton.turnsTo[automaton.end].first, turn.from == 0, turn.nodes.isEmpty
    {
      // All states but the first one, which is the start, have come through the only segment.
      return Array(nodes.dropFirst())
    }
    var ends: [UInt32] = []
    var seen = [Bool](repeating: false, count: engine.context.graph.nodeCapacity)
    for turn in automaton.turnsTo[automaton.end] {
      let number = Int32(truncatingIfNeeded: turn.from)
      let candidates = nodes.indices.filter { segments[$0] == number }.map { nodes[$0] }
      for position in try walker.meeting(turn.nodes, candidates) {
        let node = candidates[Int(position)]
        if !seen[Int(node)] { ends.append(node) }
        seen[Int(node)] = true
      }
    }
    return ends
  }
}

/// A way back from a state: one segment of the pattern, passed from its end to its beginning.
struct PathArc: Comparable {
  /// The state that it leads back to.
  var node: UInt32
  var segment: Int
  /// The relationships, the last one first.
  var relationship: UInt32
  var more: [UInt32]
  /// The nodes between the relationships, the last one first.
  var between: [UInt32]
  var cost: Double

  /// The number of relationships.
  var hops: Int { 1 + more.count }

  static func < (left: Self, right: Self) -> Bool {
    if left.relationship != right.relationship { return left.relationship < right.relationship }
    if left.more != right.more { return left.more.lexicographicallyPrecedes(right.more) }
    return (left.segment, left.node) < (right.segment, right.node)
  }

  static func == (left: Self, right: Self) -> Bool {
    !(left < right) && !(right < left)
  }
}
