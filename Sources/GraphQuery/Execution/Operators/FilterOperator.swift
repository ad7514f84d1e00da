/// The rows for which all conditions are true.
final class FilterOperator: Operator {
  private let input: any Operator
  private let conditions: [(condition: BoundExpression, needs: [Variable])]
  private let outputs: [Variable]
  private let context: ExecutionContext

  init(
    _ input: any Operator,
    _ conditions: [BoundExpression],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.conditions = conditions.map { ($0, $0.freeVariables.sorted()) }
    self.outputs = outputs
    self.context = context
  }

  func restart() { input.restart() }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkpoint()
      guard let rows = try passing(batch) else { return batch.narrowed(to: outputs) }
      if !rows.isEmpty { return batch.gather(rows, outputs) }
    }
    return nil
  }

  /// The rows that pass; `nil` when all do.
  ///
  /// A condition sees only the rows that are left.
  private func passing(_ batch: Batch) throws(QueryError) -> [UInt32]? {
    var left: [UInt32]?
    for (condition, needs) in conditions {
      let part = left.map { batch.gather($0, needs) } ?? batch
      let column = try context.evaluate(condition, part)
      let truths: [Truth]
      do throws(QueryError) {
        truths = try context.truths(column, part.count, "WHERE")
      } catch {
        throw context.explained(error, condition).placed(at: condition.range)
      }
      let positions = Self.positions(of: truths)
      if positions.count == part.count { continue }
      if positions.isEmpty { return [] }
      if let before = left {
        left = positions.map { before[Int($0)] }
      } else {
        left = positions
      }
    }
    return left
  }

  private static func positions(of truths: [Truth]) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: truths.count) { positions, count in
      var found = 0
      for row in 0..<truths.count {
        // Without a branch: writes always, counts when the row passes.
        positions[found] = UInt32(truncatingIfNeeded: row)
        found += truths[row] == .true ? 1 : 0
      }
      count = found
    }
  }
}
