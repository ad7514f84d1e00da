internal import NetworkGraph

/// What all writing operators share: they take in every row before they write the first time, so
/// that no clause sees what a later one does, and hand all rows on afterwards.
class WriteOperator: Operator {
  private let input: any Operator
  let outputs: [Variable]
  let context: ExecutionContext
  private var isDone = false
  /// The memory of what came in, and of what was handed on, until the next batch is asked for.
  private var holds: [MemoryHold] = []

  init(_ input: any Operator, outputs: [Variable], _ context: ExecutionContext) {
    self.input = input
    self.outputs = outputs
    self.context = context
  }

  func restart() {
    input.restart()
    isDone = false
    holds = []
  }

  func next() throws(QueryError) -> Batch? {
    holds = []
    guard !isDone else { return nil }
    isDone = true
    var collected = collector()
    while let batch = try input.next() { try collected.add(batch) }
    guard collected.count > 0 else { return nil }
    let all = (0..<context.width).map { Variable(number: $0) }
    let present = all.filter { variable in
      if case .unset = collected.batches[0][variable] { return false }
      return true
    }
    let rows = try collected.joined(present, width: context.width, context.graph)
    return try write(rows)
  }

  /// A collector whose rows count until the next batch is asked for.
  final func collector() -> BatchCollector {
    let collector = BatchCollector(context.memory)
    holds.append(collector.hold)
    return collector
  }

  /// Writes for all rows and returns those to hand on.
  func write(_ rows: Batch) throws(QueryError) -> Batch? { rows.narrowed(to: outputs) }
}

/// CREATE.
final class CreateOperator: WriteOperator {
  private let creations: [BoundCreation]

  init(
    _ input: any Operator,
    _ creations: [BoundCreation],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.creations = creations
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    var made = collector()
    for row in 0..<rows.count {
      try context.checkpoint()
      var single = rows.slice(row..<row + 1, context.presentVariables(rows))
      try context.create(creations, &single)
      try made.add(single.narrowed(to: outputs))
    }
    return try made.joined(outputs, width: context.width, context.graph)
  }
}

/// SET.
final class SetOperator: WriteOperator {
  private let items: [BoundSetItem]

  init(
    _ input: any Operator,
    _ items: [BoundSetItem],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.items = items
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    let present = context.presentVariables(rows)
    for row in 0..<rows.count {
      try context.checkpoint()
      try context.set(items, rows.slice(row..<row + 1, present))
    }
    return rows.narrowed(to: outputs)
  }
}

/// REMOVE.
final class RemoveOperator: WriteOperator {
  private let items: [BoundRemoveItem]

  init(
    _ input: any Operator,
    _ items: [BoundRemoveItem],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.items = items
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    let present = context.presentVariables(rows)
    for row in 0..<rows.count {
      try context.remove(items, rows.slice(row..<row + 1, present))
    }
    return rows.narrowed(to: outputs)
  }
}

/// DELETE and DETACH DELETE.
final class DeleteOperator: WriteOperator {
  private let expressions: [BoundExpression]
  private let isDetach: Bool

  init(
    _ input: any Operator,
    _ expressions: [BoundExpression],
    isDetach: Bool,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.expressions = expressions
    self.isDetach = isDetach
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    // Everything is looked up before anything is deleted; relationships go before nodes.
    var doomed = Doomed()
    for expression in expressions {
      let column = try context.evaluate(expression, rows)
      for row in 0..<rows.count {
        try doomed.add(column.value(row, context.graph), at: expression.range)
      }
    }
    do throws(QueryError) {
      try context.delete(doomed, isDetach: isDetach)
    } catch {
      throw error.placed(at: expressions.first?.range)
    }
    return rows.narrowed(to: outputs)
  }
}

/// MERGE: for each row what matches, or else what is created.
final class MergeOperator: WriteOperator {
  private let merge: BoundMerge
  private let match: Pipeline
  private let arguments: [Variable]

  init(
    _ input: any Operator,
    _ merge: BoundMerge,
    match plan: PhysicalPlan,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.merge = merge
    match = Pipeline(plan, context)
    arguments = plan.arguments.sorted()
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    let present = context.presentVariables(rows)
    let made = merge.creations.map(\.made)
    var collected = collector()
    for row in 0..<rows.count {
      try context.checkpoint()
      var single = rows.slice(row..<row + 1, present)
      try context.checkMergeable(merge, single)
      match.start(single.narrowed(to: arguments))
      var matches = BatchCollector(context.memory)
      while let part = try match.next() { try matches.add(part) }
      guard matches.count > 0 else {
        try context.create(merge.creations, &single)
        try context.set(merge.onCreate, single)
        try collected.add(single.narrowed(to: outputs))
        continue
      }
      let found = try matches.joined(made, width: context.width, context.graph)
      let source = [UInt32](repeating: 0, count: found.count)
      var wide = single.gather(source, present)
      for variable in made { wide[variable] = found[variable] }
      if !merge.onMatch.isEmpty {
        let all = context.presentVariables(wide)
        for position in 0..<wide.count {
          try context.set(merge.onMatch, wide.slice(position..<position + 1, all))
        }
      }
      try collected.add(wide.narrowed(to: outputs))
    }
    guard collected.count > 0 else { return nil }
    return try collected.joined(outputs, width: context.width, context.graph)
  }
}

/// FOREACH: the body runs for each element; the rows go on as they came.
final class ForeachOperator: WriteOperator {
  private let variable: Variable
  private let list: BoundExpression
  private let body: Pipeline
  private let arguments: [Variable]

  init(
    _ input: any Operator,
    _ variable: Variable,
    _ list: BoundExpression,
    _ plan: PhysicalPlan,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.variable = variable
    self.list = list
    body = Pipeline(plan, context)
    arguments = plan.arguments.sorted()
    super.init(input, outputs: outputs, context)
  }

  override func write(_ rows: Batch) throws(QueryError) -> Batch? {
    for row in 0..<rows.count {
      let single = rows.slice(row..<row + 1, context.presentVariables(rows))
      let elements: [Value]
      switch try context.evaluate(list, single).value(0, context.graph) {
      case .null: continue
      case .list(let items): elements = items
      case let other:
        throw .operandType("FOREACH", expected: .list(.any), found: ValueType(of: other))
      }
      for element in elements {
        try context.checkpoint()
        var inner = single
        inner[variable] = Vector([element])
        body.start(inner.narrowed(to: arguments))
        while try body.next() != nil {}
      }
    }
    return rows.narrowed(to: outputs)
  }
}
