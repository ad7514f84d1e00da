internal import NetworkGraph

/// One row for each group of rows that agree in the keys; one row in all without keys.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let keys: [Variable]
  private let aggregates: [BoundAggregate]
  private let context: ExecutionContext
  private var isDone = false
  /// The memory of the groups, until the next batch is asked for.
  private var hold: MemoryHold?

  init(
    _ input: any Operator,
    _ keys: [Variable],
    _ aggregates: [BoundAggregate],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys
    self.aggregates = aggregates
    self.context = context
  }

  func restart() {
    input.restart()
    isDone = false
    hold = nil
  }

  func next() throws(QueryError) -> Batch? {
    hold = nil
    guard !isDone else { return nil }
    isDone = true
    let hold = MemoryHold(context.memory)
    self.hold = hold
    var groups = GroupTable(keyCount: keys.count)
    var states = aggregates.map(GroupedAggregate.init)
    while let batch = try input.next() {
      try context.checkpoint()
      let numbers = groups.assign(keys.map { batch[$0] }, batch.count, context.graph)
      for index in states.indices {
        try states[index].add(batch, numbers, groups: groups.count, context)
      }
      guard hold.isWatching else { continue }
      try hold.resize(to: states.reduce(groups.memory) { Footprint.sum($0, $1.memory) })
    }
    if keys.isEmpty, groups.count == 0 {
      for index in states.indices { states[index].grow(to: 1) }
    }
    let count = keys.isEmpty ? 1 : groups.count
    guard count > 0 else { return nil }
    var out = Batch(count: count, width: context.width)
    for (variable, column) in zip(keys, groups.keys(context.graph)) { out[variable] = column }
    for (index, aggregate) in aggregates.enumerated() {
      out[aggregate.variable] = try states[index].results(count, context.functions.limits)
    }
    return out
  }
}
