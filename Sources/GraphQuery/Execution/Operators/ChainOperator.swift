internal import NetworkGraph

/// Each row from below with each chain of relationships that leads on from a node of it.
///
/// A depth-first walk that never takes a relationship twice. It stops between batches and goes on
/// where it was, so that a LIMIT above ends it early.
final class ChainOperator: Operator {
  private let input: any Operator
  private let walk: ChainExpansion
  private let carried: [Variable]
  private let wantsList: Bool
  private let wantsNode: Bool
  private let context: ExecutionContext
  private var batch: Batch?
  private var row = 0
  private var trail: Trail?
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var fixed: [[UInt32]?] = []
  private var others: [Distinct] = []

  init(
    _ input: any Operator,
    _ walk: ChainExpansion,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.walk = walk
    self.context = context
    let step = walk.step
    carried = outputs.filter {
      ($0 != step.link.variable || step.isBound) && ($0 != step.to || step.isInto)
    }
    wantsList = outputs.contains(step.link.variable) && !step.isBound
    wantsNode = outputs.contains(step.to) && !step.isInto
  }

  func restart() {
    input.restart()
    batch = nil
    trail = nil
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkpoint()
      if batch == nil {
        guard let fresh = try input.next() else { return nil }
        try open(fresh)
      }
      guard let batch else { return nil }
      if let out = try collect(batch) { return out }
      self.batch = nil
    }
  }

  private func open(_ fresh: Batch) throws(QueryError) {
    batch = fresh
    row = 0
    trail = nil
    let step = walk.step
    starts = try context.nodeNumbers(fresh[step.from], fresh.count)
    ends = step.isInto ? try context.nodeNumbers(fresh[step.to], fresh.count) : []
    fixed = []
    if step.isBound {
      for row in 0..<fresh.count {
        fixed.append(
          try context.relationshipList(fresh[step.link.variable].value(row, context.graph))
        )
      }
    }
    others = []
    for other in step.differsFrom { others.append(try Distinct(other, fresh, context)) }
  }

  /// Chains of the current and following rows; `nil` when the batch has none left.
  private func collect(_ batch: Batch) throws(QueryError) -> Batch? {
    var sources: [UInt32] = []
    var nodes: [UInt32] = []
    var lists: [Value] = []
    while row < batch.count, sources.count < Batch.usualCount {
      guard starts[row] != Vector.none else {
        row += 1
        continue
      }
      if trail == nil {
        trail = Trail(
          start: starts[row],
          walk: walk,
          row: row,
          batch: batch,
          context: context,
          others: others,
          prescribed: walk.step.isBound ? fixed[row] ?? [] : nil
        )
      }
      guard let found = try trail?.next() else {
        trail = nil
        row += 1
        continue
      }
      if walk.step.isInto, ends[row] != found { continue }
      sources.append(UInt32(row))
      nodes.append(found)
      if wantsList, let chain = trail?.relationships {
        let ordered = walk.step.isReversed ? chain.reversed() : chain
        lists.append(.list(ordered.map { .relationship(RelationshipID($0)) }))
      }
      if sources.count & 0xFF == 0 { try context.checkpoint() }
    }
    guard !sources.isEmpty else { return nil }
    try context.probe(lists)
    var out = batch.gather(sources, carried)
    if wantsList { out[walk.step.link.variable] = .values(lists) }
    if wantsNode { out[walk.step.to] = .nodes(nodes) }
    return out
  }
}

/// The chains that begin at one node, one after the other.
final class Trail {
  private let walk: ChainExpansion
  private let row: Int
  private let batch: Batch
  private let context: ExecutionContext
  private let others: [Distinct]
  /// The list of relationships that a known variable demands.
  private let prescribed: [UInt32]?
  private let reader: AdjacencyReader
  private let filter: TypeFilter
  /// The relationships of the current chain.
  private(set) var relationships: [UInt32] = []
  private var nodes: [UInt32]
  /// For each length of the chain, the ways on that have not been tried: a stretch of `candidates`.
  private var open: [(next: Int, end: Int)] = []
  private var candidates = ExpansionBuffer()
  private var isFresh = true
  private var steps = 0

  init(
    start: UInt32,
    walk: ChainExpansion,
    row: Int,
    batch: Batch,
    context: ExecutionContext,
    others: [Distinct],
    prescribed: [UInt32]?
  ) {
    self.walk = walk
    self.row = row
    self.batch = batch
    self.context = context
    self.others = others
    self.prescribed = prescribed
    reader = context.adjacency
    filter = context.filter(walk.step.link.types)
    nodes = [start]
  }

  /// The node at the end of the next chain; `nil` when there is none left.
  func next() throws(QueryError) -> UInt32? {
    if isFresh {
      isFresh = false
      try push()
      if walk.chain.lower == 0, prescribed?.isEmpty ?? true { return nodes[0] }
    }
    while let top = open.last {
      guard top.next < top.end else {
        pop()
        continue
      }
      open[open.count - 1].next += 1
      steps += 1
      if steps & 0xFFF == 0 { try context.checkpoint() }
      let relationship = candidates.relationships[top.next]
      if relationships.contains(relationship) { continue }
      if others.contains(where: { $0.holds(relationship, in: row) }) { continue }
      if let prescribed {
        let ordered = walk.step.isReversed ? prescribed.reversed() : prescribed
        guard relationships.count < ordered.count, ordered[relationships.count] == relationship
        else { continue }
      }
      relationships.append(relationship)
      nodes.append(candidates.neighbours[top.next])
      try push()
      let length = relationships.count
      if let prescribed, prescribed.count != length { continue }
      if length >= walk.chain.lower { return nodes[nodes.count - 1] }
    }
    return nil
  }

  /// Finds the ways on from the end of the chain.
  private func push() throws(QueryError) {
    let first = candidates.neighbours.count
    if relationships.count < walk.chain.upper ?? .max {
      reader.expand(nodes[nodes.count - 1], walk.step.direction, filter, into: &candidates)
      if !walk.chain.predicates.isEmpty { try test(from: first) }
    }
    open.append((first, candidates.neighbours.count))
  }

  private func pop() {
    open.removeLast()
    let keep = open.last?.end ?? 0
    candidates.neighbours.removeSubrange(keep...)
    candidates.relationships.removeSubrange(keep...)
    if !relationships.isEmpty {
      relationships.removeLast()
      nodes.removeLast()
    }
  }

  /// Drops the ways on whose relationship does not meet the chain's conditions.
  private func test(from first: Int) throws(QueryError) {
    let found = Array(candidates.relationships[first...])
    let passing = try context.passing(
      found,
      as: walk.chain.each,
      walk.chain.predicates,
      batch,
      row
    )
    var kept = first
    for position in passing {
      candidates.relationships[kept] = candidates.relationships[first + Int(position)]
      candidates.neighbours[kept] = candidates.neighbours[first + Int(position)]
      kept += 1
    }
    candidates.relationships.removeSubrange(kept...)
    candidates.neighbours.removeSubrange(kept...)
  }
}

extension ExecutionContext {
  /// The positions of the relationships that meet conditions, which may look at a row as well.
  func passing(
    _ relationships: [UInt32],
    as variable: Variable,
    _ predicates: [BoundExpression],
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [UInt32] {
    try passing(
      .relationships(relationships),
      relationships.count,
      variable,
      predicates,
      batch,
      row
    )
  }

  /// The positions of the nodes that meet conditions, which may look at a row as well.
  func passing(
    nodes: [UInt32],
    as variable: Variable,
    _ predicates: [BoundExpression],
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [UInt32] {
    try passing(.nodes(nodes), nodes.count, variable, predicates, batch, row)
  }

  /// The positions of the elements of a column that meet conditions, which may look at a row as well.
  func passing(
    _ candidates: Vector,
    _ count: Int,
    _ variable: Variable,
    _ predicates: [BoundExpression],
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [UInt32] {
    var left = (0..<UInt32(count)).map { $0 }
    for predicate in predicates where !left.isEmpty {
      let free = predicate.freeVariables.subtracting([variable]).sorted()
      var part = batch.gather([UInt32](repeating: UInt32(row), count: left.count), free)
      part[variable] = candidates.gather(left)
      let answers = try truths(try evaluate(predicate, part), part.count, "WHERE")
      left = left.enumerated().filter { answers[$0.offset] == .true }.map(\.element)
    }
    return left
  }
}
