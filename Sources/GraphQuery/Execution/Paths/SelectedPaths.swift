internal import NetworkGraph

/// The paths between two nodes that a selector keeps, one after the other.
final class SelectedPaths: PathStream {
  private let source: PathSource
  private let end: UInt32
  private let selector: BoundSelector
  private let count: Int
  /// Whether the nodes between the ends may be looked for from both of them.
  private let meets: Bool
  private var stream: (any PathStream)?
  private var isDone = false
  private var found = 0
  private var lengths = 0
  private var length = -1
  /// ALL SHORTEST tries the shortest walks first.
  private var isTrying = false

  /// `count` is the number of paths, or of groups, that the selector keeps.
  init(
    _ source: PathSource,
    to end: UInt32,
    _ selector: BoundSelector,
    count: Int,
    meets: Bool
  ) {
    self.source = source
    self.end = end
    self.count = count
    self.meets = meets
    self.selector = selector
  }

  /// One shortest path: whether there is any.
  static func any(_ source: PathSource, to end: UInt32) -> SelectedPaths {
    SelectedPaths(
      source,
      to: end,
      .shortest(.literal(1)),
      count: 1,
      meets: source.engine.canMeet
    )
  }

  func next() throws(QueryError) -> PathRun? {
    guard !isDone else { return nil }
    switch selector {
    case .all: return try nextOfAll()
    case .any, .shortest, .cheapest: return try nextInOrder()
    case .groups: return try nextOfGroups()
    }
  }

  private func nextOfAll() throws(QueryError) -> PathRun? {
    if stream == nil {
      try source.guide.exhaust()
      let longest = source.engine.automaton.longest ?? .max
      stream = try EveryPath(source, to: end, longest: longest)
    }
    while let run = try stream?.next() {
      if try source.engine.isPath(run, source.walker) { return run }
    }
    isDone = true
    return nil
  }

  private func nextInOrder() throws(QueryError) -> PathRun? {
    if stream == nil, meets, count == 1 {
      var search = MeetingSearch(source)
      guard let run = try search.walk(to: end) else {
        isDone = true
        return nil
      }
      if run.allows(source.engine.search.search.restriction),
        try source.engine.isPath(run, source.walker)
      {
        isDone = true
        return run
      }
    }
    if stream == nil, !meets, count == 1, source.engine.automaton.isStepByStep {
      guard let run = try source.bestWalk(to: end) else {
        isDone = true
        return nil
      }
      if run.allows(source.engine.search.search.restriction),
        run.relationships.count <= source.engine.automaton.longest ?? .max,
        try source.engine.isPath(run, source.walker)
      {
        isDone = true
        return run
      }
    }
    let run = try ranked().next()
    found += 1
    isDone = run == nil || found == count
    return run
  }

  private func nextOfGroups() throws(QueryError) -> PathRun? {
    if stream == nil, count == 1 {
      var shortest: Int?
      for segment in try source.lastSegments(at: end) {
        if let distance = try source.guide.settle(end, segment) {
          shortest = min(shortest ?? .max, distance.hops)
        }
      }
      guard let shortest else {
        isDone = true
        return nil
      }
      stream = try EveryPath(source, to: end, longest: shortest)
      isTrying = true
    }
    if isTrying {
      while let run = try stream?.next() {
        guard try source.engine.isPath(run, source.walker) else { continue }
        found += 1
        return run
      }
      guard found == 0 else {
        isDone = true
        return nil
      }
      // All shortest walks pass something twice: the shortest path is longer.
      isTrying = false
      stream = nil
    }
    guard let run = try ranked().next() else {
      isDone = true
      return nil
    }
    if run.relationships.count != length {
      length = run.relationships.count
      lengths += 1
      guard lengths <= count else {
        isDone = true
        return nil
      }
    }
    return run
  }

  private func ranked() throws(QueryError) -> any PathStream {
    if let stream { return stream }
    let source = source
    let made = try RankedPaths(source, to: end) { (run) throws(QueryError) in
      try source.engine.isPath(run, source.walker)
    }
    stream = made
    return made
  }
}
