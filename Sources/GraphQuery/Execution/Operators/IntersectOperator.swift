internal import NetworkGraph

/// Each row from below with each node that two known nodes of it are both tied to, and with the
/// relationships that tie it to them.
///
/// The neighbours of the one node are marked and those of the other looked up among the marks. Rows
/// mostly come with one of the two nodes the same for a while: its marks are laid once.
final class IntersectOperator: Operator {
  private let input: any Operator
  private let step: Expansion
  private let closing: Closing
  private let carried: [Variable]
  private let outputs: [Variable]
  private let context: ExecutionContext
  /// Whether the two relationships must not be the same.
  private let mustDiffer: Bool
  private var batch: Batch?
  private var row = 0
  private var marks = MarkedNeighbours()
  /// Whether the marks are of the anchor, or of the node that the step starts from.
  private var marksAnchor = true
  private var ways = ExpansionBuffer()
  /// The version of the graph that the marks are of.
  private var version: UInt64 = 0

  init(
    _ input: any Operator,
    _ step: Expansion,
    _ closing: Closing,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    self.closing = closing
    self.outputs = outputs
    self.context = context
    let own = [step.link.variable, step.to, closing.link.variable]
    carried = outputs.filter { !own.contains($0) }
    mustDiffer = closing.differsFrom.contains { $0.variable == step.link.variable }
  }

  func restart() {
    input.restart()
    batch = nil
    // The graph may have changed since.
    marks = MarkedNeighbours()
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkpoint()
      if batch == nil {
        batch = try input.next()
        row = 0
      }
      guard let batch else { return nil }
      if let out = try intersect(batch) { return out }
      self.batch = nil
    }
  }

  /// What has been found for the rows of a batch so far.
  private struct Found {
    var sources: [UInt32] = []
    var nodes: [UInt32] = []
    var links: [UInt32] = []
    var closings: [UInt32] = []
  }

  /// Works on rows of the batch until enough has been found; `nil` when no row is left.
  private func intersect(_ batch: Batch) throws(QueryError) -> Batch? {
    let starts = try context.nodeNumbers(batch[step.from], batch.count)
    let anchors = try context.nodeNumbers(batch[closing.anchor], batch.count)
    try context.checkNodes(starts)
    try context.checkNodes(anchors)
    let linkAvoids = try distinct(step.differsFrom, batch)
    let closingAvoids = try distinct(
      closing.differsFrom.filter { $0.variable != step.link.variable },
      batch
    )
    if version != context.graph.version {
      version = context.graph.version
      marks = MarkedNeighbours()
    }
    let reader = context.adjacency
    let linkTypes = context.filter(step.link.types)
    let closingTypes = context.filter(closing.link.types)
    var found = Found()
    var work = 0
    // Out of the object while they are worked on: each access would be checked otherwise.
    var ways = ExpansionBuffer()
    var marks = MarkedNeighbours()
    swap(&ways, &self.ways)
    swap(&marks, &self.marks)
    defer {
      swap(&ways, &self.ways)
      swap(&marks, &self.marks)
    }
    while row < batch.count, found.nodes.count < Batch.usualCount {
      let current = row
      row += 1
      let (start, anchor) = (starts[current], anchors[current])
      guard start != Vector.none, anchor != Vector.none else { continue }
      ways.removeAll()
      if marksNextAnchor(current, starts, anchors, marks.node) {
        mark(&marks, anchor, isAnchor: true, reader, closing.direction, closingTypes)
        marks.meet(from: start, reader, step.direction, linkTypes, into: &ways)
      } else {
        mark(&marks, start, isAnchor: false, reader, step.direction, linkTypes)
        marks.meet(from: anchor, reader, closing.direction, closingTypes, into: &ways)
      }
      work += 1
      if work & 0xFF == 0 { try context.checkpoint() }
      for (node, way) in zip(ways.neighbours, ways.relationships) {
        marks.forEachRelationship(to: node) { marked in
          let (link, second) = marksAnchor ? (way, marked) : (marked, way)
          if mustDiffer, link == second { return }
          if linkAvoids.contains(where: { $0.holds(link, in: current) }) { return }
          if closingAvoids.contains(where: { $0.holds(second, in: current) }) { return }
          found.sources.append(UInt32(truncatingIfNeeded: current))
          found.nodes.append(node)
          found.links.append(link)
          found.closings.append(second)
        }
      }
    }
    guard !found.nodes.isEmpty else { return nil }
    var out = Batch(count: found.nodes.count, width: context.width)
    for variable in carried { out[variable] = batch[variable].gather(found.sources) }
    for variable in outputs {
      if variable == step.to { out[variable] = .nodes(found.nodes) }
      if variable == step.link.variable { out[variable] = .relationships(found.links) }
      if variable == closing.link.variable { out[variable] = .relationships(found.closings) }
    }
    return out
  }

  /// Whether to mark the neighbours of a row's anchor: if they are marked, or those of the start are
  /// not and the next row does not have the same start.
  private func marksNextAnchor(
    _ row: Int,
    _ starts: [UInt32],
    _ anchors: [UInt32],
    _ marked: UInt32
  ) -> Bool {
    if marked == (marksAnchor ? anchors[row] : starts[row]) { return marksAnchor }
    guard row + 1 < starts.count else { return true }
    return anchors[row + 1] == anchors[row] || starts[row + 1] != starts[row]
  }

  private func mark(
    _ marks: inout MarkedNeighbours,
    _ node: UInt32,
    isAnchor: Bool,
    _ reader: AdjacencyReader,
    _ direction: Direction,
    _ types: TypeFilter
  ) {
    guard marks.node != node || marksAnchor != isAnchor else { return }
    marksAnchor = isAnchor
    marks.mark(node, reader, direction, types, nodeCapacity: context.graph.nodeCapacity)
  }

  private func distinct(
    _ others: [Distinctness],
    _ batch: Batch
  ) throws(QueryError) -> [Distinct] {
    var distinct: [Distinct] = []
    for other in others { distinct.append(try Distinct(other, batch, context)) }
    return distinct
  }
}
