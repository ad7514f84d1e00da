internal import NetworkGraph

/// One row for each group of rows that agree in the keys; one row in all without keys.
///
/// Where the rows of a node come together and no group has rows of two nodes, the groups so far are
/// handed on between two nodes as soon as there are enough of them.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let keys: [Variable]
  private let aggregates: [BoundAggregate]
  private let clusters: NodeScan?
  private let context: ExecutionContext
  private var isDone = false
  private var groups: GroupTable
  /// Made when the first row comes.
  private var states: [GroupedAggregate] = []
  /// Whether groups can be handed on early; `nil` before the first row.
  private var handsOnEarly: Bool?
  /// The node whose rows are being read.
  private var node = Vector.none
  /// Rows that have been read and belong to the next groups.
  private var rest: Batch?

  /// How many groups are worth handing on.
  private static let enough = 2 * Batch.usualCount
  /// The memory of the groups, until the next batch is asked for.
  private var hold: MemoryHold?

  init(
    _ input: any Operator,
    _ keys: [Variable],
    _ aggregates: [BoundAggregate],
    clusters: NodeScan?,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys
    self.aggregates = aggregates
    self.clusters = clusters
    self.context = context
    groups = GroupTable(keyCount: keys.count)
  }

  func restart() {
    input.restart()
    isDone = false
    handsOnEarly = nil
    rest = nil
    hold = nil
    startGroups()
  }

  private func startGroups() {
    groups = GroupTable(keyCount: keys.count)
    states = []
    node = Vector.none
  }

  func next() throws(QueryError) -> Batch? {
    hold = nil
    guard !isDone else { return nil }
    let hold = MemoryHold(context.memory)
    self.hold = hold
    while let batch = try nextInput() {
      try context.checkpoint()
      guard let first = try firstOfNextNode(batch) else {
        try add(batch)
        continue
      }
      if first > 0 { try add(batch.slice(0..<first, batch.filled)) }
      rest = batch.slice(first..<batch.count, batch.filled)
      let out = try results()
      startGroups()
      if let out { return out }
    }
    isDone = true
    let out = try results()
    startGroups()
    return out
  }

  private func nextInput() throws(QueryError) -> Batch? {
    if let rest {
      self.rest = nil
      return rest
    }
    return try input.next()
  }

  /// The first row of another node than the rows before, if the groups may be handed on there.
  private func firstOfNextNode(_ batch: Batch) throws(QueryError) -> Int? {
    guard let clusters, case .nodes(let nodes) = batch[clusters.variable] else { return nil }
    if handsOnEarly == nil { handsOnEarly = try context.separates(clusters) }
    guard handsOnEarly == true else { return nil }
    let current = groups.count == 0 ? nodes.first : node
    node = nodes.last ?? Vector.none
    guard groups.count >= Self.enough else { return nil }
    return nodes.firstIndex { $0 != current }
  }

  private func makeStates() {
    guard states.count < aggregates.count else { return }
    states = aggregates.map { GroupedAggregate($0, hasOneGroup: keys.isEmpty) }
  }

  private func add(_ batch: Batch) throws(QueryError) {
    makeStates()
    let numbers = groups.assign(keys.map { batch[$0] }, batch.count, context.graph)
    for index in states.indices {
      try states[index].add(batch, numbers, groups: groups.count, context)
    }
    guard let hold, hold.isWatching else { return }
    try hold.resize(to: states.reduce(groups.memory) { Footprint.sum($0, $1.memory) })
  }

  /// The groups so far as rows; `nil` if there are none.
  private func results() throws(QueryError) -> Batch? {
    makeStates()
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

extension Batch {
  /// The columns that there are.
  fileprivate var filled: [Variable] {
    columns.indices.filter { if case .unset = columns[$0] { false } else { true } }
      .map { Variable(number: $0) }
  }
}

extension ExecutionContext {
  /// Whether what is grouped by is different in all nodes of a scan.
  fileprivate func separates(_ scan: NodeScan) throws(QueryError) -> Bool {
    switch scan.groups {
    case nil: return false
    case .node: return true
    case .property(let key):
      var label: LabelID?
      if let name = scan.label {
        label = graph.label(named: name)
        if label == nil { return true }
      }
      var values = PairSet()
      var position: UInt32 = 0
      while true {
        var nodes: [UInt32] = []
        position = graph.collectNodes(
          with: label,
          from: position,
          limit: Batch.usualCount,
          into: &nodes
        )
        guard !nodes.isEmpty else { return true }
        switch try property(key, of: .nodes(nodes), nodes.count) {
        case .ints(let numbers, present: []):
          for number in numbers where !values.insert(UInt64(bitPattern: number)) { return false }
        case .texts(let codes):
          for code in codes where code == Vector.none || !values.insert(UInt64(code)) {
            return false
          }
        case .unset, .constant, .nodes, .relationships, .ints, .doubles, .truths, .values:
          return false
        }
      }
    }
  }
}
