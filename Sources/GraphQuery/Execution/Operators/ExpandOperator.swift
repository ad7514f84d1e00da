internal import NetworkGraph

/// Each row from below with each relationship that leads on from a node of it, and the node at the
/// other end.
///
/// Neighbours of many rows are collected in one buffer, row after row; the columns that are carried
/// along are then repeated as often as each row needs.
final class ExpandOperator: Operator {
  private let input: any Operator
  private let step: Expansion
  private let carried: [Variable]
  private let wantsRelationship: Bool
  private let wantsNode: Bool
  private let context: ExecutionContext
  private var batch: Batch?
  private var row = 0
  private var marks = MarkedNeighbours()

  init(
    _ input: any Operator,
    _ step: Expansion,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.step = step
    self.context = context
    let link = step.link.variable
    carried = outputs.filter {
      ($0 != link || step.isBound) && ($0 != step.to || step.isInto)
    }
    wantsRelationship = outputs.contains(link) && !step.isBound
    wantsNode = outputs.contains(step.to) && !step.isInto
  }

  func restart() {
    input.restart()
    batch = nil
    row = 0
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
      if let out = try expand(batch) { return out }
      self.batch = nil
    }
  }

  /// Expands rows of the batch until there are enough; `nil` when no row is left.
  private func expand(_ batch: Batch) throws(QueryError) -> Batch? {
    let reader = context.adjacency
    let filter = context.filter(step.link.types)
    let starts = try nodes(batch[step.from], batch.count)
    let ends = step.isInto ? try nodes(batch[step.to], batch.count) : []
    let fixed = step.isBound ? try relationships(batch[step.link.variable], batch.count) : []
    let others = try distinct(batch)
    var sources: [UInt32] = []
    let needsSources = !carried.isEmpty
    var buffer = ExpansionBuffer()
    var row = self.row
    defer { self.row = row }
    while row < batch.count, buffer.neighbours.count < Batch.usualCount {
      let start = starts[row]
      if start != Vector.none {
        let first = buffer.neighbours.count
        var isChecked = step.isInto
        if step.isInto, !step.isBound, closes(row, ends) {
          if marks.node != ends[row] {
            marks.mark(
              ends[row],
              reader,
              step.direction.reversed,
              filter,
              nodeCapacity: context.graph.nodeCapacity
            )
          }
          marks.append(from: start, end: ends[row], into: &buffer)
          isChecked = false
        } else {
          reader.expand(start, step.direction, filter, into: &buffer)
        }
        // Hardly ever is there a relationship to leave out: looking is cheaper than sorting out.
        if isChecked || step.isBound
          || others.contains(where: { $0.meets(buffer.relationships, from: first, in: row) })
        {
          Self.keep(
            &buffer,
            from: first,
            row,
            end: step.isInto ? ends[row] : nil,
            relationship: step.isBound ? fixed[row] : nil,
            others
          )
        }
        if needsSources {
          let added = buffer.neighbours.count - first
          for _ in 0..<added { sources.append(UInt32(row)) }
        }
      }
      row += 1
    }
    guard !buffer.neighbours.isEmpty else { return nil }
    var out = Batch(count: buffer.neighbours.count, width: context.width)
    for variable in carried { out[variable] = batch[variable].gather(sources) }
    if wantsRelationship { out[step.link.variable] = .relationships(buffer.relationships) }
    if wantsNode { out[step.to] = .nodes(buffer.neighbours) }
    return out
  }

  /// Whether marking the neighbours of a row's end pays: it is marked already, or the next row has
  /// the same one.
  private func closes(_ row: Int, _ ends: [UInt32]) -> Bool {
    let end = ends[row]
    guard end != Vector.none else { return false }
    return marks.node == end || (row + 1 < ends.count && ends[row + 1] == end)
  }

  /// Drops what was added to the buffer since `first` and does not fit the row.
  private static func keep(
    _ buffer: inout ExpansionBuffer,
    from first: Int,
    _ row: Int,
    end: UInt32?,
    relationship: UInt32?,
    _ others: [Distinct]
  ) {
    var kept = first
    for position in first..<buffer.neighbours.count {
      let candidate = buffer.relationships[position]
      if let end, buffer.neighbours[position] != end { continue }
      if let relationship, candidate != relationship { continue }
      if others.contains(where: { $0.holds(candidate, in: row) }) { continue }
      buffer.neighbours[kept] = buffer.neighbours[position]
      buffer.relationships[kept] = candidate
      kept += 1
    }
    buffer.neighbours.removeSubrange(kept...)
    buffer.relationships.removeSubrange(kept...)
  }

  private func nodes(_ column: Vector, _ count: Int) throws(QueryError) -> [UInt32] {
    let rows = try context.nodeNumbers(column, count)
    try context.checkNodes(rows)
    return rows
  }

  private func relationships(_ column: Vector, _ count: Int) throws(QueryError) -> [UInt32] {
    try context.relationshipNumbers(column, count)
  }

  private func distinct(_ batch: Batch) throws(QueryError) -> [Distinct] {
    var others: [Distinct] = []
    for other in step.differsFrom {
      others.append(try Distinct(other, batch, context))
    }
    return others
  }
}

/// The relationships of a column, row by row, that another relationship must differ from.
enum Distinct {
  case single([UInt32])
  case lists([[UInt32]])

  init(_ other: Distinctness, _ batch: Batch, _ context: ExecutionContext) throws(QueryError) {
    let column = batch[other.variable]
    guard other.isList else {
      self = .single(try context.relationshipNumbers(column, batch.count))
      return
    }
    var lists: [[UInt32]] = []
    for row in 0..<batch.count {
      lists.append(try context.relationshipList(column.value(row, context.graph)) ?? [])
    }
    self = .lists(lists)
  }

  /// Whether one of the relationships from a position on stands in the row.
  func meets(_ relationships: [UInt32], from first: Int, in row: Int) -> Bool {
    switch self {
    case .single(let rows):
      let avoided = rows[row]
      return relationships.withUnsafeBufferPointer { all in
        var found = false
        for position in first..<all.count { found = found || all[position] == avoided }
        return found
      }
    case .lists(let lists):
      return relationships[first...].contains { lists[row].contains($0) }
    }
  }

  /// The relationships of a row.
  func relationships(in row: Int) -> [UInt32] {
    switch self {
    case .single(let rows): [rows[row]]
    case .lists(let lists): lists[row]
    }
  }

  /// Whether the relationship stands in the row.
  @inline(__always)
  func holds(_ relationship: UInt32, in row: Int) -> Bool {
    switch self {
    case .single(let rows): rows[row] == relationship
    case .lists(let lists): lists[row].contains(relationship)
    }
  }
}

extension ExecutionContext {
  /// The nodes of a column as numbers, `Vector.none` for null.
  func nodeNumbers(_ column: Vector, _ count: Int) throws(QueryError) -> [UInt32] {
    if case .nodes(let rows) = column { return rows }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for row in 0..<count {
      switch column.value(row, graph) {
      case .null: numbers.append(Vector.none)
      case .node(let node): numbers.append(node.raw)
      case let other:
        throw .operandType("a pattern", expected: .node, found: ValueType(of: other))
      }
    }
    return numbers
  }

  /// The relationships of a column as numbers, `Vector.none` for null.
  func relationshipNumbers(_ column: Vector, _ count: Int) throws(QueryError) -> [UInt32] {
    if case .relationships(let rows) = column { return rows }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for row in 0..<count {
      switch column.value(row, graph) {
      case .null: numbers.append(Vector.none)
      case .relationship(let relationship): numbers.append(relationship.raw)
      case let other:
        throw .operandType("a pattern", expected: .relationship, found: ValueType(of: other))
      }
    }
    return numbers
  }

  /// A list of relationships as numbers; `nil` for null.
  func relationshipList(_ value: Value) throws(QueryError) -> [UInt32]? {
    switch value {
    case .null: return nil
    case .list(let items):
      var numbers: [UInt32] = []
      for item in items {
        guard case .relationship(let relationship) = item else {
          throw .operandType(
            "a pattern",
            expected: .list(.relationship),
            found: ValueType(of: value)
          )
        }
        numbers.append(relationship.raw)
      }
      return numbers
    case let other:
      throw .operandType("a pattern", expected: .list(.relationship), found: ValueType(of: other))
    }
  }
}
