internal import NetworkGraph

/// All that is known of the paths that begin at one node, for one row of the query.
final class PathSource {
  let walker: PathWalker
  let start: UInt32
  let guide: PathGuide
  private var arcs: [UInt64: [PathArc]] = [:]
  private var rankings: [UInt64: Ranking] = [:]
  private let hold: MemoryHold

  /// The ways back from a state: the best ones in order, and those that are not in order yet.
  private struct Ranking {
    var ranked: [PathArc] = []
    var open: [PathArc]
  }

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
    if let known = rankings[key], position < known.ranked.count { return known.ranked[position] }
    var ranking = Ranking(open: [])
    if let known = rankings.removeValue(forKey: key) {
      ranking = known
    } else {
      ranking.open = try arcs(to: node, segment)
    }
    while ranking.ranked.count <= position, let next = try best(&ranking.open) {
      ranking.ranked.append(next)
    }
    rankings[key] = ranking
    return position < ranking.ranked.count ? ranking.ranked[position] : nil
  }

  /// The best ways back from a state but for the first ones.
  func arcs(to node: UInt32, _ segment: Int, but count: Int) throws(QueryError) -> [PathArc] {
    let all = try arcs(to: node, segment)
    guard count > 0, try arc(to: node, segment, count - 1) != nil else { return all }
    let key = UInt64(node) << 32 | UInt64(UInt32(truncatingIfNeeded: segment))
    let first = rankings[key]?.ranked.prefix(count) ?? []
    return all.filter { !first.contains($0) }
  }

  /// Takes the arc of the best walk out of some arcs.
  private func best(_ arcs: inout [PathArc]) throws(QueryError) -> PathArc? {
    while true {
      var best: (index: Int, cost: Double, hops: Int)?
      var open = Double.infinity
      for (index, arc) in arcs.enumerated() {
        guard let distance = guide.distance(arc.node, arc.segment) else {
          open = min(open, arc.cost)
          continue
        }
        let cost = distance.cost + arc.cost
        let hops = distance.hops + arc.hops
        if best.map({ cost < $0.cost || (cost == $0.cost && hops < $0.hops) }) ?? true {
          best = (index, cost, hops)
        }
      }
      // Arcs from states that are not settled might still be better.
      let isCertain =
        open == .infinity || guide.isExhausted || best.map { $0.cost < open + guide.bound } ?? false
      if isCertain { return best.map { arcs.remove(at: $0.index) } }
      _ = try guide.advance()
    }
  }

  /// The nodes to which a walk leads, in the order in which they are met.
  func ends() throws(QueryError) -> [UInt32] {
    try guide.exhaust()
    let automaton = engine.automaton
    let (nodes, segments) = guide.met
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
