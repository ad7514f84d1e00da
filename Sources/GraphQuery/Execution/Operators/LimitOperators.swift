internal import NetworkGraph

/// The rows after the first so many.
final class SkipOperator: Operator {
  private let input: any Operator
  private let count: BoundExpression
  private let outputs: [Variable]
  private let context: ExecutionContext
  private var left: Int?

  init(
    _ input: any Operator,
    _ count: BoundExpression,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.count = count
    self.outputs = outputs
    self.context = context
  }

  func restart() {
    input.restart()
    left = nil
  }

  func next() throws(QueryError) -> Batch? {
    var left = try context.rowCount(count, "SKIP", known: self.left)
    defer { self.left = left }
    while let batch = try input.next() {
      if left == 0 { return batch.narrowed(to: outputs) }
      guard left < batch.count else {
        left -= batch.count
        continue
      }
      let rest = batch.slice(left..<batch.count, outputs)
      left = 0
      return rest
    }
    return nil
  }
}

/// The first so many rows; what is below is not asked for more.
final class LimitOperator: Operator {
  private let input: any Operator
  private let count: BoundExpression
  private let outputs: [Variable]
  private let context: ExecutionContext
  private let writes: Bool
  private var left: Int?

  init(
    _ input: any Operator,
    _ count: BoundExpression,
    plan: PhysicalPlan,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.count = count
    self.outputs = outputs
    self.context = context
    writes = plan.writes
  }

  func restart() {
    input.restart()
    left = nil
  }

  func next() throws(QueryError) -> Batch? {
    let isFirst = left == nil
    let left = try context.rowCount(count, "LIMIT", known: self.left)
    self.left = left
    // A limit does not keep the writes below it from happening.
    guard left > 0 else {
      if isFirst, writes { while try input.next() != nil {} }
      return nil
    }
    guard let batch = try input.next() else { return nil }
    self.left = max(0, left - batch.count)
    if self.left == 0, writes { while try input.next() != nil {} }
    return batch.count <= left ? batch.narrowed(to: outputs) : batch.slice(0..<left, outputs)
  }
}

extension ExecutionContext {
  /// The number that SKIP or LIMIT asks for.
  func rowCount(
    _ expression: BoundExpression,
    _ clause: String,
    known: Int? = nil
  ) throws(QueryError) -> Int {
    if let known { return known }
    switch try constant(expression) {
    case .int(let number):
      guard number >= 0 else {
        throw QueryError(
          .syntaxError,
          .negativeIntegerArgument,
          phase: .runtime,
          subject: clause,
          explanation: "expected a number of rows, 0 or more",
          at: expression.range
        )
      }
      return Int(clamping: number)
    case let other:
      let error = QueryError(
        .syntaxError,
        .invalidArgumentType,
        phase: .runtime,
        subject: clause,
        explanation: "expected INTEGER, found \(ValueType(of: other).name)",
        at: expression.range
      )
      throw explained(error, expression)
    }
  }
}

extension PhysicalPlan {
  /// Whether any operator changes the graph.
  var writes: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .argument, .scan, .expand, .chain, .search, .filter, .compute, .aggregate, .distinct,
      .sort, .top, .skip, .limit, .unwind, .call, .optional, .subquery, .union:
      inputs.contains(where: \.writes)
    }
  }
}
