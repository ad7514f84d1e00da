internal import HeapModule
internal import NetworkGraph

/// The paths between two nodes in order of length or cost, one after the other.
///
/// Lawler's scheme (1972), which Yen's algorithm (1971) is the case of for paths without repetition:
/// the paths are divided into sets that share their last arcs and avoid some arcs before those. The
/// best walk of a set is read off the guide. If the walk is a path that the pattern allows it is the
/// best of its set; the rest is divided according to where it leaves that walk. If something occurs
/// twice in the walk, the set is divided in the same way, up to the place where it does; before that
/// the nodes and relationships of the shared part are taken away, and a set from which the first
/// node cannot be reached without them is dropped. So nothing is enumerated behind a dead end.
final class RankedPaths: PathStream {
  private let source: PathSource
  private let restriction: PathRestriction
  private let longest: Int
  private let isPath: (PathRun) throws(QueryError) -> Bool
  private var queue = Heap<Candidate>()
  private var numbers = 0
  private let hold: MemoryHold
  /// The set whose best walk was looked at last; it is divided when more is asked for.
  private var handedOut: Candidate?

  /// A set of paths, ranked by its best walk.
  private struct Candidate: Comparable {
    /// What all paths of the set share.
    var shared: PathTail
    /// How many of the best arcs may not follow on the shared part.
    var skipped: Int
    /// The arcs of the best walk behind the shared part.
    var rest: [PathArc]
    /// The best walk as a whole.
    var walk: PathTail
    var cost: Double
    /// The number of arcs after which the walk is no path any more; `nil` for a path.
    var broken: Int?
    /// Costs are compared and the walk is no path: which path is the best is not known yet.
    var comesFirst: Bool
    var number: Int

    /// About how many bytes the set takes up.
    var memory: Int { 400 + 120 * walk.nodes.count }

    static func < (left: Self, right: Self) -> Bool {
      if left.cost != right.cost { return left.cost < right.cost }
      // The best path of a broken set may come before any other of the same cost.
      if left.comesFirst != right.comesFirst { return left.comesFirst }
      let (first, second) = (left.walk.relationships, right.walk.relationships)
      if first.count != second.count { return first.count < second.count }
      // Told apart from the last relationship on.
      if first != second { return first.lexicographicallyPrecedes(second) }
      return left.number < right.number
    }

    static func == (left: Self, right: Self) -> Bool { left.number == right.number }
  }

  /// `isPath` tests conditions on the path as a whole.
  init(
    _ source: PathSource,
    to end: UInt32,
    isPath: @escaping (PathRun) throws(QueryError) -> Bool
  ) throws(QueryError) {
    self.source = source
    self.isPath = isPath
    restriction = source.engine.search.search.restriction
    longest = source.engine.automaton.longest ?? .max
    hold = MemoryHold(source.engine.context.memory)
    for segment in try source.lastSegments(at: end)
    where try source.guide.settle(end, segment) != nil {
      try add(PathTail(end: end, segment: segment), skipping: 0)
    }
  }

  func next() throws(QueryError) -> PathRun? {
    while true {
      // Only now: who wants one path has no use for the sets behind it.
      if let set = handedOut {
        handedOut = nil
        try divide(set)
      }
      guard let best = queue.popMin() else { return nil }
      hold.shrink(by: best.memory)
      try source.engine.context.checkpoint()
      handedOut = best
      guard best.broken == nil else { continue }
      let run = best.walk.run(source.engine.automaton)
      if try isPath(run) { return run }
    }
  }

  /// Divides the paths of a set, its best walk left out, by the first arc that differs from it.
  private func divide(_ set: Candidate) throws(QueryError) {
    var shared = set.shared
    let first = shared.segments.count
    for index in first..<(set.broken ?? set.walk.segments.count) {
      let arc = set.rest[index - first]
      try add(shared, skipping: index == first ? set.skipped + 1 : 1)
      shared.append(arc)
    }
  }

  private func add(_ shared: PathTail, skipping: Int) throws(QueryError) {
    guard let rest = try bestRest(shared, skipping: skipping) else { return }
    var walk = shared
    var broken: Int?
    for arc in rest {
      let isLast = arc.segment == source.engine.automaton.start
      if broken == nil, !walk.allows(arc, restriction, isLast: isLast) {
        broken = walk.segments.count + 1
      }
      walk.append(arc)
      if broken == nil, walk.relationships.count > longest { broken = walk.segments.count }
    }
    var cost = walk.cost
    if !source.engine.hasCosts, walk.relationships.count > longest {
      // No other walk of the set is shorter.
      return
    }
    if broken != nil {
      guard let lowest = try lowestCost(shared, skipping: skipping) else { return }
      cost = max(cost, shared.cost + lowest)
    }
    numbers += 1
    let candidate = Candidate(
      shared: shared,
      skipped: skipping,
      rest: rest,
      walk: walk,
      cost: cost,
      broken: broken,
      comesFirst: broken != nil && source.engine.hasCosts,
      number: numbers
    )
    try hold.grow(by: candidate.memory)
    queue.insert(candidate)
  }

  /// The arcs of the best walk from the first node to where a tail stands, but for the first ones
  /// that may follow there.
  private func bestRest(_ shared: PathTail, skipping: Int) throws(QueryError) -> [PathArc]? {
    var arcs: [PathArc] = []
    var node = shared.node
    var segment = shared.segment
    while segment != source.engine.automaton.start {
      guard let arc = try source.arc(to: node, segment, arcs.isEmpty ? skipping : 0) else {
        return nil
      }
      arcs.append(arc)
      node = arc.node
      segment = arc.segment
    }
    return arcs
  }

  // MARK: Dead ends

  private struct Reached: Comparable {
    var estimate: Double
    var cost: Double
    var hops: Int
    var node: UInt32
    var segment: Int

    static func < (left: Self, right: Self) -> Bool {
      left.estimate != right.estimate
        ? left.estimate < right.estimate
        // Of equally promising states the one that is nearer to the first node comes first.
        : (-left.hops, left.node, left.segment) < (-right.hops, right.node, right.segment)
    }
  }

  /// The cost of the best walk that takes nothing that the tail has taken, by A*; `nil` if there is
  /// none.
  private func lowestCost(
    _ shared: PathTail,
    skipping: Int
  ) throws(QueryError) -> Double? {
    let isFree = restriction.nodes == .repeatable && !restriction.relationshipsOnce
    if isFree { return 0 }
    let start = source.engine.automaton.start
    let usedNodes = restriction.nodes == .repeatable ? [] : Set(shared.nodes)
    let usedRelationships = restriction.relationshipsOnce ? Set(shared.relationships) : []
    let end = shared.nodes[0]
    var settled: Set<UInt64> = []
    var open = Heap<Reached>()
    open.insert(
      Reached(estimate: 0, cost: 0, hops: 0, node: shared.node, segment: shared.segment)
    )
    var isFirst = true
    while let state = open.popMin() {
      if state.segment == start { return state.cost }
      // The first state may be met again, and then everything may follow it.
      if !isFirst {
        let key = UInt64(state.node) << 32 | UInt64(UInt32(truncatingIfNeeded: state.segment))
        guard settled.insert(key).inserted else { continue }
      }
      try source.engine.context.checkpoint()
      for arc in try source.arcs(to: state.node, state.segment, but: isFirst ? skipping : 0) {
        if usedRelationships.contains(arc.relationship)
          || arc.more.contains(where: usedRelationships.contains)
          || arc.between.contains(where: usedNodes.contains)
        {
          continue
        }
        if usedNodes.contains(arc.node) {
          let closes =
            restriction.nodes == .onceButEnds && arc.segment == start && arc.node == end
          if !closes { continue }
        }
        guard let rest = try source.guide.settle(arc.node, arc.segment) else { continue }
        let hops = state.hops + arc.hops
        if !source.engine.hasCosts,
          shared.relationships.count + hops > longest - rest.hops
        {
          continue
        }
        open.insert(
          Reached(
            estimate: state.cost + arc.cost + rest.cost,
            cost: state.cost + arc.cost,
            hops: hops,
            node: arc.node,
            segment: arc.segment
          )
        )
      }
      isFirst = false
    }
    return nil
  }
}
