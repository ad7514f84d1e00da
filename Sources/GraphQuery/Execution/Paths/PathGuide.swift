internal import HeapModule
internal import NetworkGraph

/// How far the states of a search are from its first node: known as far as anyone has asked.
///
/// Level by level where every relationship counts the same, by Dijkstra's algorithm where costs are
/// given; of equal costs the one with fewer relationships counts.
final class PathGuide {
  /// The distance of a state: what the way to it costs, and how many relationships it has.
  struct Distance {
    var cost: Double
    var hops: Int
  }

  private let walker: PathWalker
  private let hasCosts: Bool
  private let longest: Int
  private var table: StateTable
  /// By number of the state.
  private var nodes: [UInt32] = []
  private var segments: [Int32] = []
  private var hops: [UInt32] = []
  private var costs: [Double] = []
  private var isSettled: [Bool] = []
  /// By number of relationships, states to go on from.
  private var levels: [[UInt32]] = []
  private var doneLevel = -1
  private var queue = Heap<Entry>()
  private(set) var isExhausted = false

  private static let chunk = 4_096

  private struct Entry: Comparable {
    var cost: Double
    var hops: UInt32
    var number: UInt32

    static func < (left: Self, right: Self) -> Bool {
      left.cost != right.cost
        ? left.cost < right.cost : (left.hops, left.number) < (right.hops, right.number)
    }
  }

  init(_ walker: PathWalker, start: UInt32) {
    self.walker = walker
    let engine = walker.engine
    hasCosts = engine.hasCosts
    longest = engine.automaton.longest ?? .max
    table = StateTable(
      nodes: engine.context.graph.nodeCapacity,
      segments: engine.automaton.segments.count + 1
    )
    meet(start, engine.automaton.start, hops: 0, cost: 0)
  }

  /// The distance of a state, if it is settled.
  func distance(_ node: UInt32, _ segment: Int) -> Distance? {
    guard let number = table.number(node, segment) else { return nil }
    if hasCosts {
      return isSettled[number] ? Distance(cost: costs[number], hops: Int(hops[number])) : nil
    }
    let hops = Int(hops[number])
    return hops <= doneLevel + 1 ? Distance(cost: Double(hops), hops: hops) : nil
  }

  /// No state that is not settled is nearer.
  var bound: Double {
    if isExhausted { return .infinity }
    return hasCosts ? queue.min?.cost ?? .infinity : Double(doneLevel + 2)
  }

  /// The distance of a state, however far; `nil` if no way leads to it.
  func settle(_ node: UInt32, _ segment: Int) throws(QueryError) -> Distance? {
    while true {
      if let known = distance(node, segment) { return known }
      guard try advance() else { return distance(node, segment) }
    }
  }

  /// Settles everything.
  func exhaust() throws(QueryError) { while try advance() {} }

  /// All states that have been met.
  func forEachState(_ body: (_ node: UInt32, _ segment: Int) -> Void) {
    for number in nodes.indices { body(nodes[number], Int(segments[number])) }
  }

  private func meet(_ node: UInt32, _ segment: Int, hops length: Int, cost: Double) {
    let (number, isNew) = table.add(node, segment)
    if isNew {
      nodes.append(node)
      segments.append(Int32(segment))
      hops.append(UInt32(length))
      if hasCosts {
        costs.append(cost)
        isSettled.append(false)
      }
    } else {
      let isNearer =
        hasCosts
        ? (cost, UInt32(length)) < (costs[number], hops[number]) : length < Int(hops[number])
      guard isNearer else { return }
      hops[number] = UInt32(length)
      if hasCosts { costs[number] = cost }
    }
    if hasCosts {
      queue.insert(Entry(cost: cost, hops: UInt32(length), number: UInt32(number)))
    } else {
      while levels.count <= length { levels.append([]) }
      levels[length].append(UInt32(number))
    }
  }

  /// Goes one level, or one state, on; `false` when there is nothing left.
  func advance() throws(QueryError) -> Bool {
    guard !isExhausted else { return false }
    let isGoingOn = hasCosts ? try advanceByCost() : try advanceByLevel()
    isExhausted = !isGoingOn
    return isGoingOn
  }

  // MARK: Levels

  private func advanceByLevel() throws(QueryError) -> Bool {
    let level = doneLevel + 1
    guard level < levels.count, level < longest else {
      doneLevel = .max - 2
      return false
    }
    let current = levels[level].filter { hops[Int($0)] == UInt32(level) }
    levels[level] = []
    var bySegment: [Int: [UInt32]] = [:]
    if table.count == 1 || walker.engine.automaton.segments.count == 1 {
      bySegment[current.first.map { Int(segments[Int($0)]) } ?? 0] = current.map { nodes[Int($0)] }
      if walker.engine.automaton.segments.count == 1, level > 0 {
        // Only the first node stands before the segment.
        bySegment = [0: current.map { nodes[Int($0)] }]
      }
    } else {
      for number in current {
        bySegment[Int(segments[Int(number)]), default: []].append(nodes[Int(number)])
      }
    }
    for segment in bySegment.keys.sorted() {
      try spread(bySegment[segment] ?? [], from: segment, level)
    }
    doneLevel = level
    return true
  }

  private func spread(
    _ frontier: [UInt32],
    from segment: Int,
    _ level: Int
  ) throws(QueryError) {
    let engine = walker.engine
    for turn in engine.automaton.turnsFrom[segment] where turn.to != engine.automaton.end {
      let isPlain =
        turn.nodes.isEmpty && engine.isPlain(turn.to) && walker.excluded.isEmpty
      var place = 0
      while place < frontier.count {
        try engine.context.checkpoint()
        let end = min(place + Self.chunk, frontier.count)
        if isPlain {
          expand(frontier[place..<end], turn.to, level)
        } else {
          var part = Array(frontier[place..<end])
          if !turn.nodes.isEmpty {
            part = try walker.meeting(turn.nodes, part).map { part[Int($0)] }
          }
          let steps = try walker.steps(from: part, along: turn.to, isForward: true)
          let length = level + engine.automaton.segments[turn.to].links.count
          for node in steps.nodes { meet(node, turn.to, hops: length, cost: 0) }
        }
        place = end
      }
    }
  }

  /// As `meet` for all neighbours, where nothing has to be tested.
  private func expand(_ frontier: ArraySlice<UInt32>, _ segment: Int, _ level: Int) {
    let engine = walker.engine
    let direction = engine.automaton.segments[segment].links[0].direction
    let filter = engine.filters[segment][0]
    var buffer = ExpansionBuffer()
    let number = Int32(segment)
    let length = UInt32(level + 1)
    while levels.count <= level + 1 { levels.append([]) }
    var next = levels[level + 1]
    levels[level + 1] = []
    for node in frontier {
      buffer.removeAll()
      engine.reader.expand(node, direction, filter, into: &buffer)
      for neighbour in buffer.neighbours {
        let (state, isNew) = table.add(neighbour, segment)
        guard isNew else { continue }
        nodes.append(neighbour)
        segments.append(number)
        hops.append(length)
        next.append(UInt32(state))
      }
    }
    levels[level + 1] = next
  }

  // MARK: Costs

  private func advanceByCost() throws(QueryError) -> Bool {
    let engine = walker.engine
    while let entry = queue.popMin() {
      let number = Int(entry.number)
      if isSettled[number] { continue }
      isSettled[number] = true
      if number & 0xFF == 0 { try engine.context.checkpoint() }
      let node = nodes[number]
      let segment = Int(segments[number])
      for turn in engine.automaton.turnsFrom[segment] where turn.to != engine.automaton.end {
        if turn.nodes.isEmpty, walker.excluded.isEmpty, engine.isPlain(turn.to),
          expandByCost(node, turn.to, entry)
        {
          continue
        }
        if !turn.nodes.isEmpty, try walker.meeting(turn.nodes, [node]).isEmpty { continue }
        let steps = try walker.steps(from: [node], along: turn.to, isForward: true)
        let length = Int(entry.hops) + engine.automaton.segments[turn.to].links.count
        for (next, cost) in zip(steps.nodes, steps.costs) {
          meet(next, turn.to, hops: length, cost: entry.cost + cost)
        }
      }
      return true
    }
    return false
  }

  private var buffer = ExpansionBuffer()

  /// As `meet` for all neighbours, where nothing has to be tested and costs are known.
  private func expandByCost(_ node: UInt32, _ segment: Int, _ entry: Entry) -> Bool {
    let engine = walker.engine
    let link = engine.automaton.segments[segment].links[0]
    let column = engine.costColumn(link)
    guard column != nil || link.cost == nil else { return false }
    buffer.removeAll()
    engine.reader.expand(node, link.direction, engine.filters[segment][0], into: &buffer)
    let length = entry.hops + 1
    for position in buffer.neighbours.indices {
      let cost = column?[Int(buffer.relationships[position])] ?? 1
      // The slow way tells what is wrong with it.
      guard cost >= 0 else { return false }
      meet(buffer.neighbours[position], segment, hops: Int(length), cost: entry.cost + cost)
    }
    return true
  }
}
