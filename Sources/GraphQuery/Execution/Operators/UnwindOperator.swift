internal import NetworkGraph

/// Each row with each element of a list; none for null, one for any other value.
final class UnwindOperator: Operator {
  private let input: any Operator
  private let unwind: BoundUnwind
  private let carried: [Variable]
  private let context: ExecutionContext
  private var batch: Batch?
  private var lists: [Value] = []
  /// The memory of the lists.
  private var hold: MemoryHold?
  private var row = 0
  private var position = 0

  init(
    _ input: any Operator,
    _ unwind: BoundUnwind,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.unwind = unwind
    self.context = context
    carried = outputs.filter { !unwind.made.contains($0) }
  }

  func restart() {
    input.restart()
    batch = nil
    hold = nil
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkpoint()
      if batch == nil {
        lists = []
        hold = nil
        guard let fresh = try input.next() else { return nil }
        batch = fresh
        lists = try context.evaluate(unwind.list, fresh).values(fresh.count, context.graph)
        let hold = MemoryHold(context.memory)
        try hold.grow(by: lists)
        self.hold = hold
        row = 0
        position = 0
      }
      guard let batch else { return nil }
      var rows: [UInt32] = []
      var elements: [Value] = []
      var places: [Int64] = []
      while row < lists.count, elements.count < Batch.usualCount {
        switch lists[row] {
        case .null: finishRow()
        case .list(let items):
          let end = min(items.count, position + Batch.usualCount - elements.count)
          elements += items[position..<end]
          for place in position..<end {
            rows.append(UInt32(row))
            if unwind.position != nil { places.append(unwind.firstPosition + Int64(place)) }
          }
          position = end
          if end == items.count { finishRow() }
        case let single:
          elements.append(single)
          places.append(unwind.firstPosition)
          rows.append(UInt32(row))
          finishRow()
        }
      }
      if row >= lists.count { self.batch = nil }
      guard !elements.isEmpty else { continue }
      var out = batch.gather(rows, carried)
      out[unwind.variable] = Vector(elements)
      if let position = unwind.position { out[position] = .ints(places, present: []) }
      return out
    }
  }

  private func finishRow() {
    row += 1
    position = 0
  }
}
