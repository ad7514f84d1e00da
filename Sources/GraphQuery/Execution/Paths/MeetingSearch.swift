internal import NetworkGraph

/// A shortest walk between two nodes, searched for from both ends at once, always from the end where
/// less is open.
///
/// Works on patterns whose segments are single relationships. Each level is finished before the next
/// one begins, so the first state that both sides meet lies on a shortest walk.
struct MeetingSearch {
  private let source: PathSource
  private let automaton: PathAutomaton
  private var ahead: Side
  private var behind: Side
  /// How many states the search from the end begins with.
  private var roots = 0

  private static let chunk = 1_024

  /// The states that one side has met, and how.
  private struct Side {
    var table: StateTable
    var nodes: [UInt32] = []
    var segments: [Int] = []
    var parents: [UInt32] = []
    var relationships: [UInt32] = []
    /// Numbers of the states to go on from.
    var frontier: Range<Int> = 0..<0

    init(_ table: StateTable) { self.table = table }

    /// Whether the state is met for the first time.
    mutating func meet(
      _ node: UInt32,
      _ segment: Int,
      from parent: Int,
      over relationship: UInt32
    ) -> Bool {
      guard table.add(node, segment).isNew else { return false }
      nodes.append(node)
      segments.append(segment)
      parents.append(UInt32(truncatingIfNeeded: parent))
      relationships.append(relationship)
      return true
    }
  }

  init(_ source: PathSource) {
    self.source = source
    automaton = source.engine.automaton
    let table = StateTable(
      nodes: source.engine.context.graph.nodeCapacity,
      segments: automaton.segments.count + 1
    )
    ahead = Side(table)
    behind = Side(table)
  }

  /// A shortest walk to a node; `nil` if there is none.
  mutating func walk(to end: UInt32) throws(QueryError) -> PathRun? {
    _ = ahead.meet(source.start, automaton.start, from: 0, over: 0)
    ahead.frontier = 0..<1
    for segment in try source.lastSegments(at: end) {
      _ = behind.meet(end, segment, from: 0, over: 0)
      roots = behind.nodes.count
      if segment == automaton.start { return run(0, roots - 1) }
    }
    behind.frontier = 0..<behind.nodes.count
    var length = 0
    let longest = automaton.longest ?? .max
    while !ahead.frontier.isEmpty, !behind.frontier.isEmpty, length < longest {
      length += 1
      let found =
        ahead.frontier.count <= behind.frontier.count ? try advance() : try advanceBack()
      if let found { return found }
    }
    return nil
  }

  private mutating func advance() throws(QueryError) -> PathRun? {
    let level = ahead.frontier
    let first = ahead.nodes.count
    for (segment, numbers) in Self.grouped(level, ahead.segments, automaton.segments.count + 1) {
      for turn in automaton.turnsFrom[segment] where turn.to != automaton.end {
        var place = 0
        while place < numbers.count {
          try source.engine.context.checkpoint()
          let end = min(place + Self.chunk, numbers.count)
          var part = Array(numbers[place..<end])
          place = end
          var nodes = part.map { ahead.nodes[$0] }
          if !turn.nodes.isEmpty {
            let meeting = try source.walker.meeting(turn.nodes, nodes)
            part = meeting.map { part[Int($0)] }
            nodes = meeting.map { nodes[Int($0)] }
          }
          let steps = try source.walker.steps(from: nodes, along: turn.to, isForward: true)
          for index in 0..<steps.count {
            let node = steps.nodes[index]
            guard
              ahead.meet(
                node,
                turn.to,
                from: part[Int(steps.origins[index])],
                over: steps.relationships[0][index]
              )
            else { continue }
            if let other = behind.table.number(node, turn.to) {
              return run(ahead.nodes.count - 1, other)
            }
          }
        }
      }
    }
    ahead.frontier = first..<ahead.nodes.count
    return nil
  }

  private mutating func advanceBack() throws(QueryError) -> PathRun? {
    let level = behind.frontier
    let first = behind.nodes.count
    for (segment, numbers) in Self.grouped(level, behind.segments, automaton.segments.count + 1)
    where segment != automaton.start {
      var place = 0
      while place < numbers.count {
        try source.engine.context.checkpoint()
        let end = min(place + Self.chunk, numbers.count)
        let part = Array(numbers[place..<end])
        place = end
        let nodes = part.map { behind.nodes[$0] }
        let steps = try source.walker.steps(from: nodes, along: segment, isForward: false)
        for turn in automaton.turnsTo[segment] {
          for position in try source.walker.meeting(turn.nodes, steps.nodes) {
            let index = Int(position)
            let node = steps.nodes[index]
            if turn.from == automaton.start, node != source.start { continue }
            guard
              behind.meet(
                node,
                turn.from,
                from: part[Int(steps.origins[index])],
                over: steps.relationships[0][index]
              )
            else { continue }
            if let other = ahead.table.number(node, turn.from) {
              return run(other, behind.nodes.count - 1)
            }
          }
        }
      }
    }
    behind.frontier = first..<behind.nodes.count
    return nil
  }

  /// The states of a level by segment.
  private static func grouped(
    _ level: Range<Int>,
    _ segments: [Int],
    _ count: Int
  ) -> [(segment: Int, numbers: [Int])] {
    if count <= 2, let first = level.first, level.allSatisfy({ segments[$0] == segments[first] }) {
      return [(segments[first], Array(level))]
    }
    var groups: [Int: [Int]] = [:]
    for number in level { groups[segments[number], default: []].append(number) }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The walk over a state that both sides have met.
  private func run(_ forward: Int, _ backward: Int) -> PathRun {
    var nodes: [UInt32] = []
    var relationships: [UInt32] = []
    var places: [PathRun.Place] = []
    var number = forward
    while ahead.segments[number] != automaton.start {
      nodes.append(ahead.nodes[number])
      relationships.append(ahead.relationships[number])
      places.append(automaton.place(of: ahead.segments[number]))
      number = Int(ahead.parents[number])
    }
    nodes.append(source.start)
    nodes.reverse()
    relationships.reverse()
    places.reverse()
    number = backward
    while number >= roots {
      let parent = Int(behind.parents[number])
      nodes.append(behind.nodes[parent])
      relationships.append(behind.relationships[number])
      places.append(automaton.place(of: behind.segments[parent]))
      number = parent
    }
    return PathRun(
      nodes: nodes,
      relationships: relationships,
      places: places,
      cost: Double(relationships.count)
    )
  }
}
