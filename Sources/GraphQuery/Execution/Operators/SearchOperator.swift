internal import NetworkGraph

/// Each row from below with a shortest path, or all of them, between two of its nodes; no row where
/// there is none.
final class SearchOperator: Operator {
  private let input: any Operator
  private let search: PathSearch
  private let outputs: [Variable]
  private let context: ExecutionContext

  init(
    _ input: any Operator,
    _ search: PathSearch,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.search = search
    self.outputs = outputs
    self.context = context
  }

  func restart() { input.restart() }

  func next() throws(QueryError) -> Batch? {
    let link = search.search.link
    while let batch = try input.next() {
      let starts = try context.nodeNumbers(batch[link.from], batch.count)
      let ends = try context.nodeNumbers(batch[link.to], batch.count)
      var sources: [UInt32] = []
      var paths: [FoundPath] = []
      let finder = PathFinder(search, context)
      for row in 0..<batch.count
      where starts[row] != Vector.none && ends[row] != Vector.none {
        try context.checkpoint()
        let found = try finder.paths(from: starts[row], to: ends[row], batch, row)
        paths += found
        for _ in found { sources.append(UInt32(row)) }
      }
      guard !paths.isEmpty else { continue }
      let own = [link.variable] + (search.search.path.map { [$0] } ?? [])
      var out = batch.gather(sources, outputs.filter { !own.contains($0) })
      out[link.variable] = context.links(of: paths, as: link.variable)
      if let path = search.search.path { out[path] = .values(paths.map(\.value)) }
      return out.narrowed(to: outputs)
    }
    return nil
  }
}

/// A path that a search found, as numbers.
struct FoundPath {
  var nodes: [UInt32]
  var relationships: [UInt32]

  /// About how many bytes paths of a length take up.
  static func memory(_ paths: [Self], _ length: Int) -> Int { paths.count * (80 + 8 * length) }

  var relationshipList: Value {
    .list(relationships.map { .relationship(RelationshipID($0)) })
  }

  var value: Value {
    Path(
      nodes: nodes.map { NodeID($0) },
      relationships: relationships.map { RelationshipID($0) }
    ).map(Value.path) ?? .null
  }
}

/// Finds shortest paths between two nodes by breadth-first search, level by level.
///
/// From both ends where nothing but one path is asked for; conditions on nodes and relationships are
/// tested while the search goes on. A lower bound above one, or a condition on the path as a whole,
/// needs trails in the order of their length.
final class PathFinder {
  private let search: PathSearch
  private let context: ExecutionContext
  private let reader: AdjacencyReader
  private let filter: TypeFilter
  private let lower: Int
  private let upper: Int
  private let each: Variable?
  private let linkPredicates: [BoundExpression]

  init(_ search: PathSearch, _ context: ExecutionContext) {
    self.search = search
    self.context = context
    reader = context.adjacency
    filter = context.filter(search.search.link.types)
    let chain = search.search.link.chain
    lower = chain?.lower ?? 1
    upper = chain?.upper ?? .max
    each = chain?.each
    linkPredicates = chain?.predicates ?? []
  }

  func paths(
    from start: UInt32,
    to end: UInt32,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [FoundPath] {
    guard lower <= upper else { return [] }
    for condition in search.nodeConditions {
      guard let predicate = condition.predicate else { continue }
      let ends = start == end ? [start] : [start, end]
      let passing = try context.passing(
        nodes: ends,
        as: condition.variable,
        [predicate],
        batch,
        row
      )
      guard passing.count == ends.count else { return [] }
    }
    guard lower <= 1, search.pathConditions.isEmpty else {
      return try trails(from: start, to: end, batch, row)
    }
    if start == end {
      guard lower > 0 else { return [FoundPath(nodes: [start], relationships: [])] }
      return try cycles(at: start, batch, row)
    }
    let isFree =
      search.nodeConditions.isEmpty && search.relationshipConditions.isEmpty
      && linkPredicates.isEmpty
    if isFree, !search.search.isAll {
      return try bidirectional(from: start, to: end).map { [$0] } ?? []
    }
    return try levels(from: start, to: end, batch, row, most: upper)
  }

  // MARK: From both ends

  /// One shortest path by searching from both ends, always from the smaller frontier.
  private func bidirectional(
    from start: UInt32,
    to end: UInt32
  ) throws(QueryError) -> FoundPath? {
    let direction = search.search.link.direction
    var ahead = Frontier(start, direction)
    var behind = Frontier(end, direction.reversed)
    var length = 0
    while !ahead.nodes.isEmpty, !behind.nodes.isEmpty, length < upper {
      try context.checkpoint()
      length += 1
      let meeting =
        ahead.nodes.count <= behind.nodes.count
        ? ahead.advance(reader, filter, towards: behind)
        : behind.advance(reader, filter, towards: ahead)
      guard let meeting else { continue }
      let first = ahead.path(to: meeting)
      let second = behind.path(to: meeting)
      return FoundPath(
        nodes: first.nodes + second.nodes.reversed().dropFirst(),
        relationships: first.relationships + second.relationships.reversed()
      )
    }
    return nil
  }

  /// The nodes that a search from one end has reached, and how.
  private struct Frontier {
    private(set) var nodes: [UInt32]
    private let origin: UInt32
    private let direction: Direction
    private var parents: [UInt32: (node: UInt32, relationship: UInt32)] = [:]

    init(_ origin: UInt32, _ direction: Direction) {
      self.origin = origin
      self.direction = direction
      nodes = [origin]
    }

    func hasReached(_ node: UInt32) -> Bool { node == origin || parents[node] != nil }

    /// Goes one step on; returns a node that the other search has reached as well.
    mutating func advance(
      _ reader: AdjacencyReader,
      _ filter: TypeFilter,
      towards other: Frontier
    ) -> UInt32? {
      var next: [UInt32] = []
      var buffer = ExpansionBuffer()
      for node in nodes {
        buffer.removeAll()
        reader.expand(node, direction, filter, into: &buffer)
        for (neighbour, relationship) in zip(buffer.neighbours, buffer.relationships)
        where !hasReached(neighbour) {
          parents[neighbour] = (node, relationship)
          if other.hasReached(neighbour) { return neighbour }
          next.append(neighbour)
        }
      }
      nodes = next
      return nil
    }

    /// The way from the origin to a node that was reached.
    func path(to node: UInt32) -> FoundPath {
      var nodes = [node]
      var relationships: [UInt32] = []
      var current = node
      while let parent = parents[current], current != origin {
        nodes.append(parent.node)
        relationships.append(parent.relationship)
        current = parent.node
      }
      return FoundPath(nodes: nodes.reversed(), relationships: relationships.reversed())
    }
  }

  // MARK: Level by level, with conditions

  /// The shortest path or all of them, testing every node and relationship on the way.
  ///
  /// At most `most` relationships long, and without one that is `avoided`.
  private func levels(
    from start: UInt32,
    to end: UInt32,
    _ batch: Batch,
    _ row: Int,
    most: Int,
    avoided: UInt32? = nil
  ) throws(QueryError) -> [FoundPath] {
    var level: [UInt32: Int] = [start: 0]
    var parents: [UInt32: [(node: UInt32, relationship: UInt32)]] = [:]
    var frontier = [start]
    var length = 0
    while !frontier.isEmpty, length < most, level[end] == nil {
      try context.checkpoint()
      length += 1
      var buffer = ExpansionBuffer()
      var origins: [UInt32] = []
      for node in frontier {
        let first = buffer.neighbours.count
        reader.expand(node, search.search.link.direction, filter, into: &buffer)
        for _ in first..<buffer.neighbours.count { origins.append(node) }
      }
      var next: [UInt32] = []
      for position in try admitted(buffer, batch, row)
      where buffer.relationships[Int(position)] != avoided {
        let node = buffer.neighbours[Int(position)]
        let parent = (origins[Int(position)], buffer.relationships[Int(position)])
        if let known = level[node] {
          if known == length { parents[node, default: []].append(parent) }
        } else {
          level[node] = length
          parents[node] = [parent]
          next.append(node)
        }
      }
      frontier = next
    }
    guard level[end] != nil else { return [] }
    return try unwind(from: start, to: end, parents)
  }

  /// The positions of the steps that all conditions admit.
  private func admitted(
    _ buffer: ExpansionBuffer,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [UInt32] {
    var left = (0..<UInt32(buffer.neighbours.count)).map { $0 }
    if let each, !linkPredicates.isEmpty {
      left = try context.passing(buffer.relationships, as: each, linkPredicates, batch, row)
    }
    for condition in search.relationshipConditions {
      guard let predicate = condition.predicate else { continue }
      let candidates = left.map { buffer.relationships[Int($0)] }
      let passing = try context.passing(
        candidates,
        as: condition.variable,
        [predicate],
        batch,
        row
      )
      left = passing.map { left[Int($0)] }
    }
    for condition in search.nodeConditions {
      guard let predicate = condition.predicate else { continue }
      let candidates = left.map { buffer.neighbours[Int($0)] }
      let passing = try context.passing(
        nodes: candidates,
        as: condition.variable,
        [predicate],
        batch,
        row
      )
      left = passing.map { left[Int($0)] }
    }
    return left
  }

  private func unwind(
    from start: UInt32,
    to end: UInt32,
    _ parents: [UInt32: [(node: UInt32, relationship: UInt32)]]
  ) throws(QueryError) -> [FoundPath] {
    var found: [FoundPath] = []
    var open = [FoundPath(nodes: [end], relationships: [])]
    let hold = MemoryHold(context.memory)
    while let partial = open.popLast() {
      let length = partial.relationships.count
      try hold.resize(to: FoundPath.memory(found, length) + FoundPath.memory(open, length))
      guard let first = partial.nodes.last else { continue }
      if first == start {
        found.append(
          FoundPath(
            nodes: partial.nodes.reversed(),
            relationships: partial.relationships.reversed()
          )
        )
        if !search.search.isAll { break }
        if found.count & 0xFFF == 0 { try context.checkpoint() }
        continue
      }
      for parent in (parents[first] ?? []).reversed() {
        open.append(
          FoundPath(
            nodes: partial.nodes + [parent.node],
            relationships: partial.relationships + [parent.relationship]
          )
        )
      }
    }
    return found
  }

  /// The shortest ways from a node back to it.
  ///
  /// Each begins with some relationship, which the rest,
  /// a shortest path, must not take again: no enumeration even where there is no way back.
  private func cycles(
    at start: UInt32,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [FoundPath] {
    var first = ExpansionBuffer()
    reader.expand(start, search.search.link.direction, filter, into: &first)
    var best: [FoundPath] = []
    var length = upper
    for position in try admitted(first, batch, row) {
      let node = first.neighbours[Int(position)]
      let relationship = first.relationships[Int(position)]
      let rests =
        node == start
        ? [FoundPath(nodes: [start], relationships: [])]
        : try levels(
          from: node,
          to: start,
          batch,
          row,
          most: length - 1,
          avoided: relationship
        )
      for rest in rests {
        if rest.relationships.count + 1 < length { best = [] }
        length = rest.relationships.count + 1
        guard best.isEmpty || search.search.isAll else { continue }
        best.append(
          FoundPath(
            nodes: [start] + rest.nodes,
            relationships: [relationship] + rest.relationships
          )
        )
      }
    }
    return best
  }

  // MARK: Trails in order of length

  /// How far every node is from `end` that is not too far to reach it.
  private func distances(to end: UInt32) throws(QueryError) -> [UInt32: Int] {
    var distances = [end: 0]
    var frontier = [end]
    var length = 0
    while !frontier.isEmpty, length < upper {
      try context.checkpoint()
      length += 1
      var buffer = ExpansionBuffer()
      for node in frontier {
        reader.expand(node, search.search.link.direction.reversed, filter, into: &buffer)
      }
      frontier = []
      for node in buffer.neighbours where distances[node] == nil {
        distances[node] = length
        frontier.append(node)
      }
    }
    return distances
  }

  /// The shortest trails that meet conditions on the whole, by deepening step by step.
  private func trails(
    from start: UInt32,
    to end: UInt32,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [FoundPath] {
    let length = start == end ? lower : max(lower, 1)
    let distances = try distances(to: end)
    guard distances[start] != nil else { return [] }
    var partials = [FoundPath(nodes: [start], relationships: [])]
    let hold = MemoryHold(context.memory)
    var depth = 0
    while !partials.isEmpty {
      if depth >= length {
        let complete = partials.filter { $0.nodes.last == end }
        let passing = try complete.isEmpty ? [] : whole(complete, batch, row)
        if !passing.isEmpty { return search.search.isAll ? passing : [passing[0]] }
      }
      guard depth < upper else { return [] }
      var longer: [FoundPath] = []
      for partial in partials {
        try context.checkpoint()
        try hold.resize(to: FoundPath.memory(partials, depth) + FoundPath.memory(longer, depth + 1))
        guard let node = partial.nodes.last else { continue }
        var buffer = ExpansionBuffer()
        reader.expand(node, search.search.link.direction, filter, into: &buffer)
        for position in try admitted(buffer, batch, row) {
          let relationship = buffer.relationships[Int(position)]
          guard !partial.relationships.contains(relationship),
            let left = distances[buffer.neighbours[Int(position)]], depth < upper - left
          else { continue }
          longer.append(
            FoundPath(
              nodes: partial.nodes + [buffer.neighbours[Int(position)]],
              relationships: partial.relationships + [relationship]
            )
          )
        }
      }
      partials = longer
      depth += 1
    }
    return []
  }

  /// The paths that meet the conditions on the path as a whole.
  private func whole(
    _ paths: [FoundPath],
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [FoundPath] {
    var left = paths
    for predicate in search.pathConditions {
      let own = [search.search.link.variable] + (search.search.path.map { [$0] } ?? [])
      let free = predicate.freeVariables.subtracting(own).sorted()
      var part = batch.gather([UInt32](repeating: UInt32(row), count: left.count), free)
      part[search.search.link.variable] = context.links(of: left, as: search.search.link.variable)
      if let path = search.search.path { part[path] = .values(left.map(\.value)) }
      let answers = try context.truths(
        try context.evaluate(predicate, part),
        part.count,
        "WHERE"
      )
      left = left.enumerated().filter { answers[$0.offset] == .true }.map(\.element)
    }
    return left
  }
}

extension ExecutionContext {
  /// What the variable of a search stands for: the list of relationships of each path, or the only
  /// one where the pattern asks for a single relationship.
  func links(of paths: [FoundPath], as variable: Variable) -> Vector {
    guard variables[variable].type == .relationship else {
      return .values(paths.map(\.relationshipList))
    }
    return .relationships(paths.map { $0.relationships.first ?? Vector.none })
  }
}

extension Direction {
  /// The direction in which a relationship is passed the other way round.
  var reversed: Direction {
    switch self {
    case .out: .into
    case .into: .out
    case .both: .both
    }
  }
}
