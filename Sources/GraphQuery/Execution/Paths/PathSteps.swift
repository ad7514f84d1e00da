internal import NetworkGraph

/// Ways from some nodes through one segment of a path pattern.
struct PathSteps {
  /// For each way the position of its first node among those that were asked for.
  var origins: [UInt32] = []
  /// For each way the node that it leads to.
  var nodes: [UInt32] = []
  /// For each link of the segment, in the order of passing, the relationship of each way.
  var relationships: [[UInt32]] = []
  /// For each joint between two links, in the order of passing, the node of each way.
  var between: [[UInt32]] = []
  /// What each way costs; empty where every relationship costs 1.
  var costs: [Double] = []

  var count: Int { nodes.count }

  /// The ways at some positions.
  mutating func keep(_ positions: [UInt32]) {
    guard positions.count < nodes.count else { return }
    func pick(_ column: [UInt32]) -> [UInt32] { positions.map { column[Int($0)] } }
    origins = pick(origins)
    nodes = pick(nodes)
    relationships = relationships.map(pick)
    between = between.map(pick)
  }
}

/// Passes segments of a path pattern for one row of the query: follows relationships and tests what
/// the pattern, the row and the rest of the clause ask of them.
struct PathWalker {
  let engine: PathEngine
  /// The row, for conditions that look at what was bound before.
  let batch: Batch
  let row: Int
  /// Relationships of other parts of the clause.
  let excluded: Set<UInt32>

  private var context: ExecutionContext { engine.context }

  /// All ways from nodes through a segment; against its direction unless `isForward`.
  func steps(
    from nodes: [UInt32],
    along number: Int,
    isForward: Bool
  ) throws(QueryError) -> PathSteps {
    let segment = engine.automaton.segments[number]
    let count = segment.links.count
    var steps = PathSteps()
    steps.origins = (0..<UInt32(nodes.count)).map { $0 }
    steps.nodes = nodes
    if !segment.conditions.isEmpty {
      steps.keep(try meeting(segment.joints[isForward ? 0 : count], nodes))
    }
    for index in 0..<count {
      let place = isForward ? index : count - 1 - index
      try follow(number, place, isForward, &steps)
      let joint = isForward ? place + 1 : place
      if !segment.conditions.isEmpty {
        steps.keep(try meeting(segment.joints[joint], steps.nodes))
      }
      if index < count - 1 { steps.between.append(steps.nodes) }
    }
    if !segment.conditions.isEmpty {
      try testTogether(segment, nodes, isForward, &steps)
    }
    if engine.hasCosts { steps.costs = try costs(number, isForward, steps) }
    return steps
  }

  /// Goes on by one relationship from where each way stands.
  private func follow(
    _ number: Int,
    _ place: Int,
    _ isForward: Bool,
    _ steps: inout PathSteps
  ) throws(QueryError) {
    let link = engine.automaton.segments[number].links[place]
    let filter = engine.filters[number][place]
    let direction = isForward ? link.direction : link.direction.reversed
    var buffer = ExpansionBuffer()
    var sources: [UInt32] = []
    for (position, node) in steps.nodes.enumerated() {
      let first = buffer.neighbours.count
      engine.reader.expand(node, direction, filter, into: &buffer)
      for _ in first..<buffer.neighbours.count { sources.append(UInt32(position)) }
    }
    steps.origins = sources.map { steps.origins[Int($0)] }
    for index in steps.relationships.indices {
      let column = steps.relationships[index]
      steps.relationships[index] = sources.map { column[Int($0)] }
    }
    for index in steps.between.indices {
      let column = steps.between[index]
      steps.between[index] = sources.map { column[Int($0)] }
    }
    steps.nodes = buffer.neighbours
    steps.relationships.append(buffer.relationships)
    if !excluded.isEmpty {
      let column = buffer.relationships
      steps.keep(column.indices.filter { !excluded.contains(column[$0]) }.map { UInt32($0) })
    }
    try test(
      .relationships(steps.relationships[steps.relationships.count - 1]),
      link.variable,
      link.predicates,
      &steps
    )
    for condition in engine.search.relationshipConditions {
      guard let predicate = condition.predicate else { continue }
      try test(
        .relationships(steps.relationships[steps.relationships.count - 1]),
        condition.variable,
        [predicate],
        &steps
      )
    }
    for condition in engine.search.nodeConditions {
      guard let predicate = condition.predicate else { continue }
      try test(.nodes(steps.nodes), condition.variable, [predicate], &steps)
    }
  }

  private func test(
    _ column: Vector,
    _ variable: Variable,
    _ predicates: [BoundExpression],
    _ steps: inout PathSteps
  ) throws(QueryError) {
    guard !predicates.isEmpty, steps.count > 0 else { return }
    steps.keep(try context.passing(column, steps.count, variable, predicates, batch, row))
  }

  /// The positions of the nodes that meet all of some node patterns.
  func meeting(_ patterns: [BoundPathNode], _ nodes: [UInt32]) throws(QueryError) -> [UInt32] {
    var left = (0..<UInt32(nodes.count)).map { $0 }
    for pattern in patterns where !left.isEmpty {
      let candidates = left.map { nodes[Int($0)] }
      if let labels = pattern.labels {
        let truths = try context.truths(
          try context.hasLabels(.nodes(candidates), labels, candidates.count),
          candidates.count,
          "WHERE"
        )
        left = left.indices.filter { truths[$0] == .true }.map { left[$0] }
      }
      guard !pattern.predicates.isEmpty, !left.isEmpty else { continue }
      let passing = try context.passing(
        nodes: left.map { nodes[Int($0)] },
        as: pattern.variable,
        pattern.predicates,
        batch,
        row
      )
      left = passing.map { left[Int($0)] }
    }
    return left
  }

  /// Conditions on several elements of a segment.
  private func testTogether(
    _ segment: PathAutomaton.Segment,
    _ nodes: [UInt32],
    _ isForward: Bool,
    _ steps: inout PathSteps
  ) throws(QueryError) {
    for condition in segment.conditions where steps.count > 0 {
      let count = steps.count
      let rows = [UInt32](repeating: UInt32(row), count: count)
      var part = batch.gather(rows, condition.freeVariables.filter(engine.isOutside).sorted())
      let starts = steps.origins.map { nodes[Int($0)] }
      let passed = [starts] + steps.between + [steps.nodes]
      let ordered = isForward ? passed : passed.reversed()
      let links = isForward ? steps.relationships : steps.relationships.reversed()
      for (joint, column) in zip(segment.joints, ordered) {
        for pattern in joint { part[pattern.variable] = .nodes(column) }
      }
      for (link, column) in zip(segment.links, links) {
        part[link.variable] = .relationships(column)
      }
      for path in segment.paths {
        part[path.inner] = .values(
          (0..<count).map { position in
            let nodes = ordered[path.first...path.last].map { NodeID($0[position]) }
            let between = links[path.first..<path.last].map { RelationshipID($0[position]) }
            // The query has the path in its own direction, wherever the search begins.
            return Path(
              nodes: engine.plan.isReversed ? nodes.reversed() : nodes,
              relationships: engine.plan.isReversed ? between.reversed() : between
            ).map(Value.path) ?? .null
          }
        )
      }
      let truths = try context.truths(try context.evaluate(condition, part), count, "WHERE")
      steps.keep((0..<count).filter { truths[$0] == .true }.map { UInt32($0) })
    }
  }

  // MARK: Costs

  private func costs(
    _ number: Int,
    _ isForward: Bool,
    _ steps: PathSteps
  ) throws(QueryError) -> [Double] {
    let links = engine.automaton.segments[number].links
    var sums = [Double](repeating: 0, count: steps.count)
    for (index, relationships) in steps.relationships.enumerated() {
      let link = links[isForward ? index : links.count - 1 - index]
      guard let cost = link.cost else {
        for position in sums.indices { sums[position] += 1 }
        continue
      }
      let values = try engine.costs(of: relationships, link, cost, batch, row)
      for position in sums.indices { sums[position] += values[position] }
    }
    return sums
  }
}
