internal import NetworkGraph

/// Whether some way leads from a node back to it without taking a relationship twice, where
/// relationships are followed either way.
///
/// A breadth-first search that notes for each node the relationship with which the way to it began.
/// The first relationship between two nodes whose ways began differently, or back to the start by
/// another relationship than the one that led away, closes such a way; and if there is one, a
/// shortest one is closed like that. O(V + E).
struct ClosedTrail {
  private let walker: PathWalker
  private let start: UInt32
  private let longest: Int

  /// `nil` where the pattern asks for more than the same undirected relationship over and over.
  init?(_ source: PathSource) {
    let automaton = source.engine.automaton
    guard automaton.segments.count == 1, source.engine.search.nodeConditions.isEmpty else {
      return nil
    }
    let segment = automaton.segments[0]
    guard segment.links.count == 1, segment.links[0].direction == .both,
      segment.conditions.isEmpty,
      automaton.turnsFrom.allSatisfy({ $0.allSatisfy { $0.nodes.isEmpty } }),
      automaton.turnsFrom[0].contains(where: { $0.to == 0 })
    else { return nil }
    walker = source.walker
    start = source.start
    longest = automaton.longest ?? .max
  }

  /// Whether there is one of an allowed length.
  func exists() throws(QueryError) -> Bool {
    var levels: [UInt32: Int] = [start: 0]
    /// By node, the relationship that led to it and the one with which the way to it began.
    var ways: [UInt32: (last: UInt32, first: UInt32)] = [:]
    var frontier = [start]
    var level = 0
    var shortest = Int.max
    while !frontier.isEmpty, level < longest, shortest == .max {
      try walker.engine.context.checkpoint()
      let steps = try walker.steps(from: frontier, along: 0, isForward: true)
      var next: [UInt32] = []
      for index in 0..<steps.count {
        let node = frontier[Int(steps.origins[index])]
        let relationship = steps.relationships[0][index]
        let neighbour = steps.nodes[index]
        let way = ways[node]
        if relationship == way?.last { continue }
        let first = way?.first ?? relationship
        if neighbour == start {
          shortest = min(shortest, level + 1)
        } else if let known = ways[neighbour] {
          if known.first != first {
            shortest = min(shortest, level + 1 + (levels[neighbour] ?? 0))
          }
        } else {
          ways[neighbour] = (relationship, first)
          levels[neighbour] = level + 1
          next.append(neighbour)
        }
      }
      frontier = next
      level += 1
    }
    return shortest < .max && shortest <= longest
  }
}
