internal import NetworkGraph

/// All rows in order, or the first of them.
///
/// With a limit, rows that cannot be among the first are thrown away whenever enough have come
/// together. Rows that are equal in all criteria keep their order.
final class SortOperator: Operator {
  private let input: any Operator
  private let items: [BoundSortItem]
  private let skip: BoundExpression?
  private let limit: BoundExpression?
  private let outputs: [Variable]
  private let context: ExecutionContext
  private var isDone = false

  init(
    _ input: any Operator,
    _ items: [BoundSortItem],
    skip: BoundExpression?,
    limit: BoundExpression?,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.items = items
    self.skip = skip
    self.limit = limit
    self.outputs = outputs
    self.context = context
  }

  func restart() {
    input.restart()
    isDone = false
  }

  func next() throws(QueryError) -> Batch? {
    guard !isDone else { return nil }
    isDone = true
    let skipped = try skip.map { (skip) throws(QueryError) in try context.rowCount(skip, "SKIP") }
    let wanted = try limit.map { (limit) throws(QueryError) in
      let (sum, overflows) = try context.rowCount(limit, "LIMIT").addingReportingOverflow(
        skipped ?? 0
      )
      return overflows ? Int.max : sum
    }
    var rows = BatchCollector()
    var keys = SortKeys(items.map(\.isDescending))
    while let batch = try input.next() {
      try context.checkpoint()
      keys.add(try context.evaluate(items.map(\.expression), batch), batch.count, context.graph)
      rows.add(batch.narrowed(to: outputs))
      // A quarter of what is held may be wanted; the rest is rubbish.
      if let wanted, wanted < 1 << 20, rows.count > 4 * wanted + 4 * Batch.usualCount {
        prune(&rows, &keys, wanted)
      }
    }
    guard rows.count > 0 else { return nil }
    var order = keys.sorted(context.graph)
    if let wanted { order.removeLast(max(0, order.count - wanted)) }
    if let skipped { order.removeFirst(min(skipped, order.count)) }
    guard !order.isEmpty else { return nil }
    return rows.joined(outputs, width: context.width, context.graph).gather(order, outputs)
  }

  private func prune(_ rows: inout BatchCollector, _ keys: inout SortKeys, _ wanted: Int) {
    let best = Array(keys.sorted(context.graph).prefix(wanted)).sorted()
    let kept = rows.joined(outputs, width: context.width, context.graph).gather(best, outputs)
    keys.keep(best)
    rows = BatchCollector()
    rows.add(kept)
  }
}

/// The sort criteria of many rows, as numbers where they are numbers.
struct SortKeys {
  private enum Column {
    case empty
    case ints([Int64])
    case doubles([Double])
    case values([Value])
  }

  private var columns: [Column]
  private let isDescending: [Bool]
  private var count = 0

  init(_ isDescending: [Bool]) {
    self.isDescending = isDescending
    columns = Array(repeating: .empty, count: isDescending.count)
  }

  mutating func add(_ vectors: [Vector], _ rows: Int, _ graph: borrowing Graph) {
    for (index, vector) in vectors.enumerated() {
      let held = columns[index]
      columns[index] = .empty
      switch (consume held, vector) {
      case (.empty, .ints(let new, present: [])) where count == 0: columns[index] = .ints(new)
      case (.ints(var all), .ints(let new, present: [])):
        all += new
        columns[index] = .ints(all)
      case (.empty, .doubles(let new, present: []))
      where count == 0 && !new.contains(where: \.isNaN):
        columns[index] = .doubles(new)
      case (.doubles(var all), .doubles(let new, present: []))
      where !new.contains(where: \.isNaN):
        all += new
        columns[index] = .doubles(all)
      case (.values(var all), _):
        all += vector.values(rows, graph)
        columns[index] = .values(all)
      case (let other, _):
        columns[index] = .values(Self.values(other) + vector.values(rows, graph))
      }
    }
    count += rows
  }

  mutating func keep(_ rows: [UInt32]) {
    for index in columns.indices {
      switch columns[index] {
      case .empty: break
      case .ints(let all): columns[index] = .ints(rows.map { all[Int($0)] })
      case .doubles(let all): columns[index] = .doubles(rows.map { all[Int($0)] })
      case .values(let all): columns[index] = .values(rows.map { all[Int($0)] })
      }
    }
    count = rows.count
  }

  /// The rows in order; equal rows in the order in which they came.
  func sorted(_ graph: borrowing Graph) -> [UInt32] {
    let order = (0..<UInt32(count)).map { $0 }
    return order.sorted { left, right in
      for (column, descends) in zip(columns, isDescending) {
        let place = Self.order(column, Int(left), Int(right))
        if place != .equal { return (place == .less) != descends }
      }
      return left < right
    }
  }

  private static func order(_ column: Column, _ left: Int, _ right: Int) -> Value.Order {
    switch column {
    case .empty: return .equal
    case .ints(let all):
      return all[left] < all[right] ? .less : all[left] == all[right] ? .equal : .greater
    case .doubles(let all):
      return all[left] < all[right] ? .less : all[left] == all[right] ? .equal : .greater
    case .values(let all): return all[left].order(all[right])
    }
  }

  private static func values(_ column: Column) -> [Value] {
    switch column {
    case .empty: []
    case .ints(let all): all.map { .int($0) }
    case .doubles(let all): all.map { .double($0) }
    case .values(let all): all
    }
  }
}
