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
    let all = try ends.counts(from: starts)
    for row in 0..<batch.count {
      var count = all[row]
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
  /// By node between two steps, the number of the second step's relationships; empty until so much
  /// has been counted that counting for all nodes does not matter.
  private var weights: [UInt32] = []
  private var work = 0

  /// A step: which relationships it takes and which ends.
  private final class Side {
    let direction: Direction
    let filter: TypeFilter
    let types: BoundLabels?
    let ends: LabelConditions

    init(
      _ direction: Direction,
      _ types: BoundLabels?,
      _ labels: [BoundLabels],
      _ context: ExecutionContext
    ) {
      self.direction = direction
      self.types = types
      filter = context.filter(types)
      ends = LabelConditions(labels, context)
    }
  }

  init(_ step: Expansion, _ context: ExecutionContext) {
    self.context = context
    version = context.graph.version
    reader = context.adjacency
    first = Side(step.direction, step.link.types, step.counted?.labels ?? [], context)
    second = step.counted?.then.map { Side($0.direction, $0.types, $0.labels, context) }
    differs = step.counted?.then?.differs ?? false
  }

  /// How many relationships, or pairs of them, lead on from each node; 0 for `Vector.none`.
  func counts(from nodes: [UInt32]) throws(QueryError) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(nodes.count)
    guard let second, !weights.isEmpty, first.direction != .both,
      !differs || second.direction == first.direction
    else {
      for node in nodes { counts.append(node == Vector.none ? 0 : try count(from: node)) }
      return counts
    }
    // What most of a long query does, with everything at hand that the loop needs.
    let (reader, differs) = (reader, differs)
    let (direction, filter) = (first.direction, first.filter)
    let (middles, ends) = (first.ends, second.ends)
    weights.withUnsafeBufferPointer { weights in
      for node in nodes {
        guard node != Vector.none else {
          counts.append(0)
          continue
        }
        var (sum, loops) = reader.sum(of: weights, around: node, direction, filter)
        if loops > 0, differs, middles.holds(for: node), ends.holds(for: node) { sum -= loops }
        counts.append(sum)
      }
    }
    return counts
  }

  /// How many relationships, or pairs of them, lead on from a node.
  private func count(from node: UInt32) throws(QueryError) -> Int {
    guard let second else { return count(first, from: node) }
    guard first.direction == .both else {
      return try pairs(first.direction, second, from: node, skippingLoops: false)
    }
    return try pairs(.out, second, from: node, skippingLoops: false)
      + pairs(.into, second, from: node, skippingLoops: true)
  }

  private func count(_ side: Side, from node: UInt32) -> Int {
    if side.ends.isEmpty { return reader.degree(node, side.direction, side.filter) }
    if let test = side.ends.only {
      return reader.degree(node, side.direction, side.filter, to: test)
    }
    var inner = ExpansionBuffer()
    reader.expand(node, side.direction, side.filter, into: &inner)
    return inner.neighbours.count { side.ends.holds(for: $0) }
  }

  /// The pairs whose first relationship leads out of the node, or into it.
  private func pairs(
    _ direction: Direction,
    _ second: Side,
    from node: UInt32,
    skippingLoops: Bool
  ) throws(QueryError) -> Int {
    // The way back over the first relationship ends where it began.
    let meetsItself = differs && second.ends.holds(for: node)
    let leadsBack = meetsItself && second.direction != direction
    if weights.isEmpty {
      work += 8 * reader.degree(node, direction, first.filter)
      if work > context.graph.nodeCapacity { try weigh(second) }
    }
    if !weights.isEmpty, !leadsBack {
      var (sum, loops) = weights.withUnsafeBufferPointer {
        reader.sum(of: $0, around: node, direction, first.filter)
      }
      guard loops > 0, first.ends.holds(for: node) else { return sum }
      if skippingLoops { sum -= loops * Int(weights[Int(node)]) }
      return sum - (meetsItself && !skippingLoops ? loops : 0)
    }
    buffer.removeAll()
    reader.expand(node, direction, first.filter, into: &buffer)
    let (middles, end) = (first.ends, second.ends.only)
    let (way, filter) = (second.direction, second.filter)
    var sum = 0
    for middle in buffer.neighbours {
      if skippingLoops, middle == node { continue }
      guard middles.holds(for: middle) else { continue }
      if !weights.isEmpty {
        sum += Int(weights[Int(middle)])
      } else if let end {
        sum += reader.degree(middle, way, filter, to: end)
      } else {
        sum += count(second, from: middle)
      }
      if leadsBack || (meetsItself && middle == node) { sum -= 1 }
    }
    return sum
  }

  /// Counts the second step for all nodes, 0 for those that the first must not lead to.
  private func weigh(_ second: Side) throws(QueryError) {
    let capacity = context.graph.nodeCapacity
    var counts = [UInt32](repeating: 0, count: capacity)
    let nodes = 0..<UInt32(truncatingIfNeeded: capacity)
    if let middle = first.ends.only, let end = second.ends.only {
      // The usual case, with everything at hand that the loop needs.
      let (reader, direction, filter) = (reader, second.direction, second.filter)
      for node in nodes where middle(node) {
        let degree = reader.degree(node, direction, filter, to: end)
        counts[Int(node)] = UInt32(truncatingIfNeeded: degree)
      }
    } else {
      for node in nodes where first.ends.holds(for: node) {
        if node & 0xFFF == 0 { try context.checkpoint() }
        counts[Int(node)] = UInt32(truncatingIfNeeded: count(second, from: node))
      }
    }
    weights = counts
  }

  /// Whether a relationship is one of those that the only step finds from a node.
  func counts(_ relationship: UInt32, from node: UInt32) -> Bool {
    let graph = context.graph
    let id = RelationshipID(relationship)
    guard relationship != Vector.none, let source = graph.source(of: id),
      let target = graph.target(of: id)
    else { return false }
    let leadsOut = source.raw == node && first.direction != .into
    let leadsIn = target.raw == node && first.direction != .out
    guard leadsOut || leadsIn, let type = graph.type(of: id) else { return false }
    guard first.types?.holds(for: [graph.name(of: type)]) ?? true else { return false }
    return first.ends.holds(for: leadsOut ? target.raw : source.raw)
  }
}

/// Tests of labels, made ready for many nodes.
private struct LabelConditions {
  /// The first test; most conditions are no more than that.
  private var first: LabelTest?
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
      if first == nil {
        first = context.labelTest(name)
      } else {
        names.append(context.labelTest(name))
      }
    }
  }

  /// The test that is all there is.
  var only: LabelTest? { others.isEmpty && names.isEmpty ? first : nil }

  /// Whether every node passes.
  var isEmpty: Bool { first == nil && others.isEmpty }

  /// Whether a node passes all of them.
  @inline(__always)
  func holds(for node: UInt32) -> Bool {
    if let first, !first(node) { return false }
    return names.isEmpty && others.isEmpty || holdOthers(for: node)
  }

  private func holdOthers(for node: UInt32) -> Bool {
    for test in names where !test(node) { return false }
    guard !others.isEmpty else { return true }
    let own = context.graph.labels(of: NodeID(node)).map { context.graph.name(of: $0) }
    return others.allSatisfy { $0.holds(for: own) }
  }
}
