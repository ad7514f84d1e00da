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
    let expressions = items.map(\.expression)
    while let batch = try input.next() {
      try context.checkpoint()
      let columns = try context.evaluate(expressions, batch)
      if let passing = keys.passing(columns), passing.count < batch.count {
        // Most rows of a long input come after those that are held already.
        guard !passing.isEmpty else { continue }
        keys.add(columns.map { $0.gather(passing) }, passing.count, context.graph)
        rows.add(batch.gather(passing, outputs))
      } else {
        keys.add(columns, batch.count, context.graph)
        rows.add(batch.narrowed(to: outputs))
      }
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
    keys.keep(best, hasAllWanted: best.count == wanted)
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
  /// The first criterion of the last row that is wanted, where it is an integer: what comes after
  /// it need not be held.
  private var bound: Int64?

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

  /// The rows that may come before the last one that is wanted; `nil` when all may.
  func passing(_ vectors: [Vector]) -> [UInt32]? {
    guard let bound, case .ints(let numbers, present: []) = vectors.first else { return nil }
    let isDescending = isDescending[0]
    return [UInt32](unsafeUninitializedCapacity: numbers.count) { rows, count in
      for (row, number) in numbers.enumerated() {
        rows[count] = UInt32(truncatingIfNeeded: row)
        count += (isDescending ? number >= bound : number <= bound) ? 1 : 0
      }
    }
  }

  /// Keeps the given rows only; `hasAllWanted` says that no more are wanted.
  mutating func keep(_ rows: [UInt32], hasAllWanted: Bool) {
    if hasAllWanted, case .ints(let all) = columns.first {
      let wanted = rows.lazy.map { all[Int($0)] }
      bound = isDescending[0] ? wanted.min() : wanted.max()
    }
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
