internal import NetworkGraph

/// OPTIONAL MATCH: each row with what the inner plan makes of it, or with nulls.
final class OptionalOperator: Operator {
  private let input: any Operator
  private let inner: Pipeline
  private let arguments: [Variable]
  private let row: Variable
  private let adds: [Variable]
  private let outputs: [Variable]
  private let context: ExecutionContext
  /// The memory of what was handed on, until the next batch is asked for.
  private var hold: MemoryHold?

  init(
    _ input: any Operator,
    _ plan: PhysicalPlan,
    row: Variable,
    adds: [Variable],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    inner = Pipeline(plan, context)
    arguments = plan.arguments.sorted()
    self.row = row
    self.adds = adds.filter(outputs.contains)
    self.outputs = outputs
    self.context = context
  }

  func restart() { input.restart() }

  func next() throws(QueryError) -> Batch? {
    hold = nil
    guard let batch = try input.next() else { return nil }
    inner.start(batch.numbered(row, arguments))
    var found = BatchCollector(context.memory)
    hold = found.hold
    while let part = try inner.next() { try found.add(part) }
    let carried = outputs.filter { !adds.contains($0) }
    let matched = try found.joined(adds + [row], width: context.width, context.graph)
    guard case .ints(let numbers, _) = matched[row], !numbers.isEmpty else {
      var out = batch.narrowed(to: carried)
      for variable in adds { out[variable] = .constant(.null) }
      return out
    }
    // Inner rows come in the order of the outer ones; rows without any stand in between.
    var sources: [UInt32] = []
    var matches: [UInt32] = []
    var position = 0
    for outer in 0..<batch.count {
      if position < numbers.count, numbers[position] == Int64(outer) {
        while position < numbers.count, numbers[position] == Int64(outer) {
          sources.append(UInt32(outer))
          matches.append(UInt32(position))
          position += 1
        }
      } else {
        sources.append(UInt32(outer))
        matches.append(Vector.none)
      }
    }
    var out = batch.gather(sources, carried)
    for variable in adds {
      out[variable] = matched[variable].gatherPadded(matches, context.graph)
    }
    return out
  }
}

extension Batch {
  /// The wanted columns with the number of each row as a further one.
  func numbered(_ row: Variable, _ wanted: [Variable]) -> Batch {
    var numbered = narrowed(to: wanted)
    numbered[row] = .ints((0..<Int64(count)).map { $0 }, present: [])
    return numbered
  }
}

extension Vector {
  /// The given rows, null where `Vector.none` stands.
  func gatherPadded(_ rows: [UInt32], _ graph: borrowing Graph) -> Vector {
    func pick(_ column: [UInt32]) -> [UInt32] {
      rows.map { $0 == Vector.none ? Vector.none : column[Int($0)] }
    }
    switch self {
    case .nodes(let column): return .nodes(pick(column))
    case .relationships(let column): return .relationships(pick(column))
    case .texts(let column): return .texts(pick(column))
    case .unset, .constant, .ints, .doubles, .truths, .values:
      var values: [Value] = []
      values.reserveCapacity(rows.count)
      for row in rows { values.append(row == Vector.none ? .null : value(Int(row), graph)) }
      return .values(values)
    }
  }
}

/// CALL { }: each row with the rows of the inner query; just the row if that returns nothing.
final class SubqueryOperator: Operator {
  private let input: any Operator
  private let inner: Pipeline
  private let arguments: [Variable]
  private let adds: [Variable]
  private let outputs: [Variable]
  private let context: ExecutionContext
  private let writes: Bool
  /// The memory of what came in, and of what was handed on until the next batch is asked for.
  private var holds: [MemoryHold] = []

  init(
    _ input: any Operator,
    _ plan: PhysicalPlan,
    adds: [Variable],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    inner = Pipeline(plan, context)
    writes = plan.writes
    arguments = plan.arguments.sorted()
    self.adds = adds
    self.outputs = outputs
    self.context = context
  }

  func restart() { input.restart() }

  /// The next rows from below: all at once where the inner query writes, so that what is below
  /// does not meet what is written.
  private func nextInput() throws(QueryError) -> Batch? {
    guard writes else { return try input.next() }
    var all = BatchCollector(context.memory)
    holds.append(all.hold)
    while let batch = try input.next() { try all.add(batch) }
    guard all.count > 0 else { return nil }
    let wanted = Set(arguments).union(outputs).subtracting(adds).sorted()
    return try all.joined(wanted, width: context.width, context.graph)
  }

  func next() throws(QueryError) -> Batch? {
    holds = []
    while let batch = try nextInput() {
      var rows = BatchCollector(context.memory)
      holds.append(rows.hold)
      for row in 0..<batch.count {
        try context.checkpoint()
        inner.start(batch.slice(row..<row + 1, arguments))
        let carried = outputs.filter { !adds.contains($0) }
        while let part = try inner.next() {
          guard !adds.isEmpty else { continue }
          let source = [UInt32](repeating: UInt32(row), count: part.count)
          var wide = batch.gather(source, carried)
          for variable in adds where outputs.contains(variable) { wide[variable] = part[variable] }
          try rows.add(wide)
        }
        if adds.isEmpty { try rows.add(batch.slice(row..<row + 1, carried)) }
      }
      guard rows.count == 0 else {
        return try rows.joined(outputs, width: context.width, context.graph)
      }
      holds = []
    }
    return nil
  }
}

/// The rows of several plans, one plan after the other.
final class UnionOperator: Operator {
  private let inputs: [any Operator]
  private let columns: [[Variable]]
  private let variables: [Variable]
  private let context: ExecutionContext
  private var current = 0

  init(
    _ inputs: [any Operator],
    columns: [[Variable]],
    variables: [Variable],
    _ context: ExecutionContext
  ) {
    self.inputs = inputs
    self.columns = columns
    self.variables = variables
    self.context = context
  }

  func restart() {
    for input in inputs { input.restart() }
    current = 0
  }

  func next() throws(QueryError) -> Batch? {
    while current < inputs.count {
      guard let batch = try inputs[current].next() else {
        current += 1
        continue
      }
      var out = Batch(count: batch.count, width: context.width)
      for (from, to) in zip(columns[current], variables) { out[to] = batch[from] }
      return out
    }
    return nil
  }
}
