internal import NetworkGraph

/// All paths between two nodes, one after the other.
///
/// A depth-first walk back from the last node, which goes only where the first node can be reached
/// within the length that is left. Where nothing but that length ends a path, the walk never tries in
/// vain; elsewhere it does so only because something would occur twice.
final class EveryPath: PathStream {
  private let source: PathSource
  private let restriction: PathRestriction
  private let longest: Int
  private var openSegments: [Int]
  private let end: UInt32
  private var tail: PathTail
  /// For each arc of the tail, and the next one, the arcs and the one to be tried next.
  private var open: [(arcs: [PathArc], next: Int)] = []
  private var steps = 0

  /// `longest` is the largest number of relationships; the guide has to know distances up to there.
  init(_ source: PathSource, to end: UInt32, longest: Int) throws(QueryError) {
    self.source = source
    self.end = end
    self.longest = longest
    restriction = source.engine.search.search.restriction
    openSegments = try source.lastSegments(at: end).reversed()
    tail = PathTail(end: end, segment: 0)
  }

  func next() throws(QueryError) -> PathRun? {
    let automaton = source.engine.automaton
    while true {
      if open.isEmpty {
        guard let segment = openSegments.popLast() else { return nil }
        tail = PathTail(end: end, segment: segment)
        if segment == automaton.start { return tail.run(automaton) }
        open.append((try source.arcs(to: end, segment), 0))
      }
      steps += 1
      if steps & 0xFFF == 0 { try source.engine.context.checkpoint() }
      let top = open[open.count - 1]
      guard top.next < top.arcs.count else {
        open.removeLast()
        tail.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      let arc = top.arcs[top.next]
      let isLast = arc.segment == automaton.start
      guard let rest = source.guide.distance(arc.node, arc.segment),
        tail.relationships.count + arc.hops <= longest - rest.hops,
        tail.allows(arc, restriction, isLast: isLast)
      else { continue }
      tail.append(arc)
      if isLast {
        let run = tail.run(automaton)
        tail.removeLast()
        return run
      }
      open.append((try source.arcs(to: arc.node, arc.segment), 0))
    }
  }
}

/// Paths, one after the other.
protocol PathStream: AnyObject {
  /// The next path; `nil` when there is none left.
  func next() throws(QueryError) -> PathRun?
}
