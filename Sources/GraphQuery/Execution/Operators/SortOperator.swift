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
  /// The memory of what was handed on, until the next batch is asked for.
  private var hold: MemoryHold?

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
    hold = nil
  }

  func next() throws(QueryError) -> Batch? {
    hold = nil
    guard !isDone else { return nil }
    isDone = true
    let skipped = try skip.map { (skip) throws(QueryError) in try context.rowCount(skip, "SKIP") }
    let wanted = try limit.map { (limit) throws(QueryError) in
      let (sum, overflows) = try context.rowCount(limit, "LIMIT").addingReportingOverflow(
        skipped ?? 0
      )
      return overflows ? Int.max : sum
    }
    var rows = BatchCollector(context.memory)
    hold = rows.hold
    var keys = SortKeys(items.map(\.isDescending), context.memory)
    while let batch = try input.next() {
      try context.checkpoint()
      try keys.add(
        try context.evaluate(items.map(\.expression), batch),
        batch.count,
        context.graph
      )
      try rows.add(batch.narrowed(to: outputs))
      // A quarter of what is held may be wanted; the rest is rubbish.
      if let wanted, wanted < 1 << 20, rows.count > 4 * wanted + 4 * Batch.usualCount {
        try prune(&rows, &keys, wanted)
        hold = rows.hold
      }
    }
    guard rows.count > 0 else { return nil }
    var order = try sorted(keys)
    if let wanted { order.removeLast(max(0, order.count - wanted)) }
    if let skipped { order.removeFirst(min(skipped, order.count)) }
    guard !order.isEmpty else { return nil }
    let all = try rows.joined(outputs, width: context.width, context.graph)
    // For a moment there are two of all.
    let size = rows.hold.bytes
    try rows.hold.grow(by: size)
    defer { rows.hold.shrink(by: size) }
    return all.gather(order, outputs)
  }

  private func prune(
    _ rows: inout BatchCollector,
    _ keys: inout SortKeys,
    _ wanted: Int
  ) throws(QueryError) {
    let best = Array(try sorted(keys).prefix(wanted)).sorted()
    let kept = try rows.joined(outputs, width: context.width, context.graph).gather(best, outputs)
    try keys.keep(best)
    rows = BatchCollector(context.memory)
    try rows.add(kept)
  }

  private func sorted(_ keys: SortKeys) throws(QueryError) -> [UInt32] {
    try keys.sorted { () throws(QueryError) in try context.checkpoint() }
  }
}

/// The sort criteria of many rows, as numbers where they are numbers.
struct SortKeys {
  /// One criterion; only the list of its form is in use.
  fileprivate struct Column {
    var form = Form.empty
    var ints: [Int64] = []
    var doubles: [Double] = []
    var values: [Value] = []
  }

  fileprivate enum Form {
    case empty
    case ints
    case doubles
    case values
  }

  private var columns: [Column]
  private let isDescending: [Bool]
  private let memory: MemoryMeter
  private var hold: MemoryHold
  private var count = 0

  init(_ isDescending: [Bool], _ memory: MemoryMeter) {
    self.memory = memory
    hold = MemoryHold(memory)
    self.isDescending = isDescending
    columns = Array(repeating: Column(), count: isDescending.count)
  }

  mutating func add(
    _ vectors: [Vector],
    _ rows: Int,
    _ graph: borrowing Graph
  ) throws(QueryError) {
    // Two lists of places are needed to sort.
    try hold.grow(by: 8 * rows)
    for (index, vector) in vectors.enumerated() {
      try hold.grow(by: [vector])
      columns[index].add(vector, rows, graph)
    }
    count += rows
  }

  mutating func keep(_ rows: [UInt32]) throws(QueryError) {
    hold = MemoryHold(memory)
    try hold.grow(by: 8 * rows.count)
    for index in columns.indices {
      columns[index].keep(rows)
      try hold.grow(by: columns[index].values)
      try hold.grow(by: 8 * (columns[index].ints.count + columns[index].doubles.count))
    }
    count = rows.count
  }

  /// The rows in order; equal rows in the order in which they came.
  func sorted(_ check: () throws(QueryError) -> Void) throws(QueryError) -> [UInt32] {
    try RowSort.sorted(count, check: check) { left, right in
      for (column, descends) in zip(columns, isDescending) {
        let place = column.order(Int(left), Int(right))
        if place != .equal { return (place == .less) != descends }
      }
      return left < right
    }
  }
}

extension SortKeys.Column {
  fileprivate mutating func add(_ vector: Vector, _ rows: Int, _ graph: borrowing Graph) {
    switch vector {
    case .ints(let new, present: []) where form == .ints || form == .empty:
      form = .ints
      ints += new
    case .doubles(let new, present: [])
    where (form == .doubles || form == .empty) && !new.contains(where: \.isNaN):
      form = .doubles
      doubles += new
    case .unset, .constant, .nodes, .relationships, .ints, .doubles, .truths, .texts, .values:
      turnToValues()
      values += vector.values(rows, graph)
    }
  }

  private mutating func turnToValues() {
    switch form {
    case .ints: values = ints.map { .int($0) }
    case .doubles: values = doubles.map { .double($0) }
    case .empty, .values: break
    }
    form = .values
    ints = []
    doubles = []
  }

  fileprivate mutating func keep(_ rows: [UInt32]) {
    switch form {
    case .empty: break
    case .ints: ints = rows.map { ints[Int($0)] }
    case .doubles: doubles = rows.map { doubles[Int($0)] }
    case .values: values = rows.map { values[Int($0)] }
    }
  }

  fileprivate func order(_ left: Int, _ right: Int) -> Value.Order {
    switch form {
    case .empty: .equal
    case .ints: ints[left] < ints[right] ? .less : ints[left] == ints[right] ? .equal : .greater
    case .doubles:
      doubles[left] < doubles[right]
        ? .less : doubles[left] == doubles[right] ? .equal : .greater
    case .values: values[left].order(values[right])
    }
  }
}
