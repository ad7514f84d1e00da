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
  private var states: MetStates
  private let hold: MemoryHold
  private var doneLevel = -1
  private(set) var isExhausted = false

  private static let chunk = 4_096

  init(_ walker: PathWalker, start: UInt32) {
    self.walker = walker
    let engine = walker.engine
    hasCosts = engine.hasCosts
    longest = engine.automaton.longest ?? .max
    hold = MemoryHold(engine.context.memory)
    states = MetStates(
      StateTable(
        nodes: engine.context.graph.nodeCapacity,
        segments: engine.automaton.segments.count + 1
      ),
      hasCosts: hasCosts
    )
    states.meet(start, engine.automaton.start, hops: 0, cost: 0, from: 0, over: 0)
  }

  /// The distance of a state, if it is settled.
  func distance(_ node: UInt32, _ segment: Int) -> Distance? {
    hasCosts
      ? states.settledDistance(node, segment)
      : states.distance(node, segment, upTo: doneLevel + 1)
  }

  /// No state that is not settled is nearer.
  var bound: Double {
    if isExhausted { return .infinity }
    return hasCosts ? states.leastOpenCost ?? .infinity : Double(doneLevel + 2)
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

  /// The nodes of all states that have been met, in the order of meeting, and their segments.
  var met: (nodes: [UInt32], segments: [Int32]) { (states.nodes, states.segments) }

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
    guard level < longest, let frontier = states.takeLevel(level) else {
      doneLevel = .max - 2
      return false
    }
    for (segment, numbers) in frontier { try spread(numbers, from: segment, level) }
    try hold.resize(to: states.memory)
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
      let isPlain = isPlain(turn)
      var place = 0
      while place < frontier.count {
        try engine.context.checkpoint()
        let end = min(place + Self.chunk, frontier.count)
        if isPlain {
          let link = engine.automaton.segments[turn.to].links[0]
          states.expand(
            frontier[place..<end],
            engine.reader,
            link.direction,
            engine.filters[turn.to][0],
            to: turn.to,
            level
          )
        } else {
          try pass(Array(frontier[place..<end]), turn, hops: level, cost: 0)
        }
        place = end
      }
    }
  }

  /// Whether nothing has to be tested on the way.
  private func isPlain(_ turn: PathAutomaton.Turn) -> Bool {
    turn.nodes.isEmpty && walker.excluded.isEmpty && walker.engine.isPlain(turn.to)
  }

  // MARK: Costs

  private func advanceByCost() throws(QueryError) -> Bool {
    let engine = walker.engine
    guard let state = states.popNearest() else { return false }
    if state.number & 0xFF == 0 {
      try engine.context.checkpoint()
      try hold.resize(to: states.memory)
    }
    for turn in engine.automaton.turnsFrom[state.segment] where turn.to != engine.automaton.end {
      if isPlain(turn) {
        let link = engine.automaton.segments[turn.to].links[0]
        let column = engine.costColumn(link)
        if column != nil || link.cost == nil,
          states.expand(
            state,
            engine.reader,
            link.direction,
            engine.filters[turn.to][0],
            column,
            to: turn.to
          )
        {
          continue
        }
      }
      try pass([UInt32(state.number)], turn, hops: state.hops, cost: state.cost)
    }
    return true
  }

  /// Goes from some equally distant states through the next segment, with all tests.
  private func pass(
    _ numbers: [UInt32],
    _ turn: PathAutomaton.Turn,
    hops: Int,
    cost: Double
  ) throws(QueryError) {
    var parents = numbers
    var part = numbers.map { states.nodes[Int($0)] }
    if !turn.nodes.isEmpty {
      let passing = try walker.meeting(turn.nodes, part)
      part = passing.map { part[Int($0)] }
      parents = passing.map { parents[Int($0)] }
    }
    let steps = try walker.steps(from: part, along: turn.to, isForward: true)
    let length = hops + walker.engine.automaton.segments[turn.to].links.count
    for index in 0..<steps.count {
      states.meet(
        steps.nodes[index],
        turn.to,
        hops: length,
        cost: cost + (hasCosts ? steps.costs[index] : 0),
        from: parents[Int(steps.origins[index])],
        over: steps.relationships[0][index]
      )
    }
  }

  /// Whether of two settled states that are equally far the walk to the first one comes first.
  func precedes(
    _ left: (node: UInt32, segment: Int),
    _ right: (node: UInt32, segment: Int)
  ) -> Bool {
    guard hasCosts, let first = states.number(left.node, left.segment),
      let second = states.number(right.node, right.segment)
    else { return false }
    return states.precedes(first, second)
  }

  /// The best walk to a settled state, where every segment is one relationship.
  func walk(to node: UInt32, _ segment: Int) -> PathRun? {
    guard let (numbers, relationships) = states.walk(to: node, segment) else { return nil }
    let segments = walker.engine.automaton.segments
    return PathRun(
      nodes: numbers.map { states.nodes[$0] },
      relationships: relationships,
      places: numbers.dropFirst().map { number in
        let passed = segments[Int(states.segments[number])]
        return PathRun.Place(connector: passed.connector, offset: passed.offset)
      },
      cost: distance(node, segment)?.cost ?? 0
    )
  }
}
