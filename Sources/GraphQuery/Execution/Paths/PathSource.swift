internal import NetworkGraph

/// All that is known of the paths that begin at one node, for one row of the query.
final class PathSource {
  let walker: PathWalker
  let start: UInt32
  let guide: PathGuide
  private var arcs: [UInt64: [PathArc]] = [:]

  var engine: PathEngine { walker.engine }

  init(_ walker: PathWalker, start: UInt32) {
    self.walker = walker
    self.start = start
    guide = PathGuide(walker, start: start)
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
    arcs[key] = found
    return found
  }

  /// The nodes to which a walk leads, in the order in which they are met.
  func ends() throws(QueryError) -> [UInt32] {
    try guide.exhaust()
    let automaton = engine.automaton
    var lists: [Int: [UInt32]] = [:]
    var order: [UInt32] = []
    guide.forEachState { node, segment in
      lists[segment, default: []].append(node)
      order.append(node)
    }
    var accepted: Set<UInt32> = []
    for turn in automaton.turnsTo[automaton.end] {
      let nodes = lists[turn.from] ?? []
      for position in try walker.meeting(turn.nodes, nodes) {
        accepted.insert(nodes[Int(position)])
      }
    }
    return order.filter { accepted.remove($0) != nil }
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
