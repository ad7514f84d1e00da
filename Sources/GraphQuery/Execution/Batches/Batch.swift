internal import NetworkGraph

/// Rows on their way from one operator to the next, column by column.
struct Batch {
  /// How many rows an operator tries to hand on at once.
  static let usualCount = 1024

  /// The number of rows.
  var count: Int
  /// By number of the variable; `.unset` for those that are not handed on.
  var columns: [Vector]

  init(count: Int, width: Int) {
    self.count = count
    columns = Array(repeating: .unset, count: width)
  }

  subscript(variable: Variable) -> Vector {
    get { columns[variable.number] }
    set { columns[variable.number] = newValue }
  }

  /// The given rows in the given order, with the columns that are wanted.
  func gather(_ rows: [UInt32], _ wanted: [Variable]) -> Batch {
    var picked = Batch(count: rows.count, width: columns.count)
    for variable in wanted { picked[variable] = self[variable].gather(rows) }
    return picked
  }

  /// The rows of a range, with the columns that are wanted.
  func slice(_ range: Range<Int>, _ wanted: [Variable]) -> Batch {
    var picked = Batch(count: range.count, width: columns.count)
    for variable in wanted { picked[variable] = self[variable].slice(range) }
    return picked
  }

  /// All rows with the columns that are wanted.
  func narrowed(to wanted: [Variable]) -> Batch {
    var narrow = Batch(count: count, width: columns.count)
    for variable in wanted { narrow[variable] = self[variable] }
    return narrow
  }
}

/// Collects batches into one, and counts the memory that they take.
struct BatchCollector {
  /// The memory of the batches; whoever hands the joined batch on keeps it until that is used.
  let hold: MemoryHold
  private(set) var batches: [Batch] = []
  private(set) var count = 0

  init(_ memory: MemoryMeter) { hold = MemoryHold(memory) }

  mutating func add(_ batch: Batch) throws(QueryError) {
    guard batch.count > 0 else { return }
    try hold.grow(by: batch)
    batches.append(batch)
    count += batch.count
  }

  /// All rows as one batch; nothing is left in the collector.
  mutating func joined(
    _ wanted: [Variable],
    width: Int,
    _ graph: borrowing Graph
  ) throws(QueryError) -> Batch {
    defer {
      batches = []
      count = 0
    }
    if batches.count == 1 { return batches[0].narrowed(to: wanted) }
    // For a moment there are two of all.
    let size = hold.bytes
    try hold.grow(by: size)
    var whole = Batch(count: count, width: width)
    for variable in wanted { whole[variable] = column(variable, graph) }
    hold.shrink(by: size)
    return whole
  }

  private func column(_ variable: Variable, _ graph: borrowing Graph) -> Vector {
    guard let first = batches.first else { return .values([]) }
    switch first[variable] {
    case .nodes:
      var all: [UInt32] = []
      all.reserveCapacity(count)
      for batch in batches {
        guard case .nodes(let rows) = batch[variable] else { return mixed(variable, graph) }
        all += rows
      }
      return .nodes(all)
    case .relationships:
      var all: [UInt32] = []
      all.reserveCapacity(count)
      for batch in batches {
        guard case .relationships(let rows) = batch[variable] else {
          return mixed(variable, graph)
        }
        all += rows
      }
      return .relationships(all)
    case .texts:
      var all: [UInt32] = []
      all.reserveCapacity(count)
      for batch in batches {
        guard case .texts(let rows) = batch[variable] else { return mixed(variable, graph) }
        all += rows
      }
      return .texts(all)
    case .ints:
      var all: [Int64] = []
      all.reserveCapacity(count)
      for batch in batches {
        guard case .ints(let rows, let present) = batch[variable], present.isEmpty else {
          return mixed(variable, graph)
        }
        all += rows
      }
      return .ints(all, present: [])
    case .unset, .constant, .doubles, .truths, .values: return mixed(variable, graph)
    }
  }

  private func mixed(_ variable: Variable, _ graph: borrowing Graph) -> Vector {
    var all: [Value] = []
    all.reserveCapacity(count)
    for batch in batches { all += batch[variable].values(batch.count, graph) }
    return .values(all)
  }
}
