/// The first of the rows that agree in some columns.
final class DistinctOperator: Operator {
  private let input: any Operator
  private let variables: [Variable]
  private let outputs: [Variable]
  private let context: ExecutionContext
  private var groups: GroupTable
  private var hold: MemoryHold

  init(
    _ input: any Operator,
    _ variables: [Variable],
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.variables = variables
    self.outputs = outputs
    self.context = context
    groups = GroupTable(keyCount: variables.count)
    hold = MemoryHold(context.memory)
  }

  func restart() {
    input.restart()
    groups = GroupTable(keyCount: variables.count)
    hold = MemoryHold(context.memory)
  }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      try context.checkpoint()
      let before = groups.count
      let numbers = groups.assign(variables.map { batch[$0] }, batch.count, context.graph)
      guard groups.count > before else { continue }
      try hold.resize(to: groups.memory)
      // A row is the first of its group exactly if it got the next new number.
      var fresh: [UInt32] = []
      var next = before
      for (row, number) in numbers.enumerated() where Int(number) == next {
        fresh.append(UInt32(row))
        next += 1
      }
      return batch.gather(fresh, outputs)
    }
    return nil
  }
}
