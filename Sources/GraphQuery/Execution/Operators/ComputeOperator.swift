/// Each row with further columns.
final class ComputeOperator: Operator {
  private let input: any Operator
  private let items: [BoundAssignment]
  private let outputs: [Variable]
  private let context: ExecutionContext

  init(
    _ input: any Operator,
    _ items: [BoundAssignment],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.items = items
    self.outputs = outputs
    self.context = context
  }

  func restart() { input.restart() }

  func next() throws(QueryError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    try context.checkpoint()
    var wide = batch
    // Items do not see each other's results: all read the rows as they came.
    for item in items { wide[item.variable] = try context.evaluate(item.expression, batch) }
    return wide.narrowed(to: outputs)
  }
}
