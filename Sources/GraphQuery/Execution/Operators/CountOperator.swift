internal import NetworkGraph

/// Each row from below that has relationships leading on from a node of it, once, with the number of
/// them.
final class CountOperator: Operator {
  private let input: any Operator
  private let step: Expansion
  private let carried: [Variable]
  private let context: ExecutionContext
  private var ends: EndCounter?

  init(
    _ input: any Operator,
    _ step: Expansion,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    self.context = context
    carried = outputs.filter { $0 != step.link.variable && $0 != step.to }
  }

  func restart() {
    input.restart()
    ends = nil
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkpoint()
      if let out = try count(batch) { return out }
    }
    return nil
  }

  private func count(_ batch: Batch) throws(QueryError) -> Batch? {
    let starts = try context.nodeNumbers(batch[step.from], batch.count)
    try context.checkNodes(starts)
    var avoided: [Distinct] = []
    for other in step.differsFrom { avoided.append(try Distinct(other, batch, context)) }
    if ends?.version != context.graph.version { ends = nil }
    let ends = self.ends ?? EndCounter(step, context)
    self.ends = ends
    var rows: [UInt32] = []
    var counts: [Int64] = []
    rows.reserveCapacity(batch.count)
    counts.reserveCapacity(batch.count)
    for row in 0..<batch.count where starts[row] != Vector.none {
      var count = ends.count(from: starts[row])
      guard count > 0 else { continue }
      for other in avoided {
        for relationship in other.relationships(in: row)
        where ends.counts(relationship, from: starts[row]) { count -= 1 }
      }
      guard count > 0 else { continue }
      rows.append(UInt32(truncatingIfNeeded: row))
      counts.append(Int64(count))
    }
    guard !rows.isEmpty else { return nil }
    var out =
      rows.count == batch.count ? batch.narrowed(to: carried) : batch.gather(rows, carried)
    out[step.link.variable] = .ints(counts, present: [])
    return out
  }
}

extension Distinct {
  /// The relationships that stand in a row.
  fileprivate func relationships(in row: Int) -> [UInt32] {
    switch self {
    case .single(let rows): [rows[row]]
    case .lists(let lists): lists[row]
    }
  }
}

/// Counts the relationships that a step, or two steps in a row, find from a node.
private final class EndCounter {
  /// The version of the graph that is counted in.
  let version: UInt64
  private let context: ExecutionContext
  private let reader: AdjacencyReader
  private let first: Side
  private let second: Side?
  private let differs: Bool
  private var buffer = ExpansionBuffer()
  private var inner = ExpansionBuffer()
  /// By node, the number of the second step, or of the only one; `unknown` where it was not counted.
  private var known: [UInt32] = []
  private var counted = 0

  private static let unknown = UInt32.max

  /// A step: which relationships it takes and which ends.
  private struct Side {
    let direction: Direction
    let filter: TypeFilter
    let types: BoundLabels?
    let ends: LabelConditions
  }

  init(_ step: Expansion, _ context: ExecutionContext) {
    self.context = context
    version = context.graph.version
    reader = context.adjacency
    first = Side(
      direction: step.direction,
      filter: context.filter(step.link.types),
      types: step.link.types,
      ends: LabelConditions(step.counted?.labels ?? [], context)
    )
    second = step.counted?.then.map { step in
      Side(
        direction: step.direction,
        filter: context.filter(step.types),
        types: step.types,
        ends: LabelConditions(step.labels, context)
      )
    }
    differs = step.counted?.then?.differs ?? false
  }

  /// How many relationships, or pairs of them, lead on from a node.
  func count(from node: UInt32) -> Int {
    guard let second else { return count(first, from: node) }
    guard first.direction == .both else {
      return pairs(first.direction, second, from: node, skippingLoops: false)
    }
    return pairs(.out, second, from: node, skippingLoops: false)
      + pairs(.into, second, from: node, skippingLoops: true)
  }

  /// The pairs whose first relationship leads out of the node, or into it.
  private func pairs(
    _ direction: Direction,
    _ second: Side,
    from node: UInt32,
    skippingLoops: Bool
  ) -> Int {
    buffer.removeAll()
    reader.expand(node, direction, first.filter, into: &buffer)
    // The way back over the first relationship ends where it began.
    let meetsItself = differs && second.ends.holds(for: node)
    let leadsBack = meetsItself && second.direction != direction
    var sum = 0
    for position in buffer.neighbours.indices {
      let middle = buffer.neighbours[position]
      if skippingLoops, middle == node { continue }
      guard first.ends.holds(for: middle) else { continue }
      sum += count(second, from: middle)
      if leadsBack || (meetsItself && middle == node) { sum -= 1 }
    }
    return sum
  }

  private func count(_ side: Side, from node: UInt32) -> Int {
    if side.ends.isEmpty { return reader.degree(node, side.direction, side.filter) }
    if Int(node) < known.count, known[Int(node)] != Self.unknown { return Int(known[Int(node)]) }
    inner.removeAll()
    reader.expand(node, side.direction, side.filter, into: &inner)
    var count = 0
    for neighbour in inner.neighbours where side.ends.holds(for: neighbour) { count += 1 }
    if known.isEmpty {
      // A table by node is made when so much has been counted that it does not matter.
      counted += inner.neighbours.count + 1
      if counted > context.graph.nodeCapacity / 4 {
        known = Array(repeating: Self.unknown, count: context.graph.nodeCapacity)
      }
    } else {
      known[Int(node)] = UInt32(truncatingIfNeeded: count)
    }
    return count
  }

  /// Whether a relationship is one of those that the only step finds from a node.
  func counts(_ relationship: UInt32, from node: UInt32) -> Bool {
    let id = RelationshipID(relationship)
    guard relationship != Vector.none, let source = context.graph.source(of: id),
      let target = context.graph.target(of: id)
    else { return false }
    let leadsOut = source.raw == node && first.direction != .into
    let leadsIn = target.raw == node && first.direction != .out
    guard leadsOut || leadsIn, let type = context.graph.type(of: id) else { return false }
    guard first.types?.holds(for: [context.graph.name(of: type)]) ?? true else { return false }
    return first.ends.holds(for: leadsOut ? target.raw : source.raw)
  }
}

/// Tests of labels, made ready for many nodes.
private struct LabelConditions {
  private var names: [LabelTest] = []
  private var others: [BoundLabels] = []
  private let context: ExecutionContext

  init(_ labels: [BoundLabels], _ context: ExecutionContext) {
    self.context = context
    let graph = context.graph
    for condition in labels {
      guard case .name(let name) = condition else {
        others.append(condition)
        continue
      }
      let label = graph.label(named: name)
      // What all nodes have need not be looked at.
      if let label, graph.nodeCount(with: label) == graph.nodeCount { continue }
      names.append(context.labelTest(name))
    }
  }

  /// Whether every node passes.
  var isEmpty: Bool { names.isEmpty && others.isEmpty }

  /// Whether a node passes all of them.
  @inline(__always)
  func holds(for node: UInt32) -> Bool {
    for test in names where !test(node) { return false }
    return others.isEmpty || holdOthers(for: node)
  }

  private func holdOthers(for node: UInt32) -> Bool {
    let own = context.graph.labels(of: NodeID(node)).map { context.graph.name(of: $0) }
    return others.allSatisfy { $0.holds(for: own) }
  }
}
