internal import NetworkGraph

/// Each row from below with each node: all nodes, those with a label, or those that an index finds.
final class ScanOperator: Operator {
  private let input: any Operator
  private let scan: NodeScan
  private let carried: [Variable]
  private let isWanted: Bool
  private let context: ExecutionContext
  private var batch: Batch?
  private var row = 0
  /// Where the scan for the current row goes on.
  private var position: UInt32 = 0
  private var found: [UInt32]?
  private var isFresh = true
  /// How many nodes the next batch may have.
  private var size: Int
  private var table: ValueTable?
  /// How many lookups there have been since the start.
  private var lookups = 0

  init(
    _ input: any Operator,
    _ scan: NodeScan,
    carrying outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.scan = scan
    self.context = context
    carried = outputs.filter { $0 != scan.variable }
    isWanted = outputs.contains(scan.variable)
    size = scan.startsSmall ? Self.smallSize : Batch.usualCount
  }

  private static let smallSize = 16

  func restart() {
    input.restart()
    batch = nil
    row = 0
    size = scan.startsSmall ? Self.smallSize : Batch.usualCount
    table = nil
    lookups = 0
    startRow()
  }

  private func startRow() {
    position = 0
    found = nil
    isFresh = true
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkpoint()
      if batch == nil {
        batch = try input.next()
        row = 0
        startRow()
      }
      guard let batch else { return nil }
      guard row < batch.count else {
        self.batch = nil
        continue
      }
      if let nodes = try nextNodes(batch) {
        var out = Batch(count: nodes.count, width: context.width)
        let source = [UInt32](repeating: UInt32(row), count: carried.isEmpty ? 0 : nodes.count)
        for variable in carried { out[variable] = batch[variable].gather(source) }
        if isWanted { out[scan.variable] = .nodes(nodes) }
        return out
      }
      row += 1
      startRow()
    }
  }

  /// Some nodes for the current row; `nil` when there are no more.
  private func nextNodes(_ batch: Batch) throws(QueryError) -> [UInt32]? {
    if let seek = scan.seek {
      if found == nil { found = try lookUp(seek, batch) }
      guard let found, isFresh, !found.isEmpty else { return nil }
      isFresh = false
      return found
    }
    var nodes: [UInt32] = []
    nodes.reserveCapacity(size)
    var label: LabelID?
    if let name = scan.label {
      label = context.graph.label(named: name)
      if label == nil { return nil }
    }
    position = context.graph.collectNodes(
      with: label,
      from: position,
      limit: size,
      into: &nodes
    )
    size = min(Batch.usualCount, size * 4)
    return nodes.isEmpty ? nil : nodes
  }

  /// The nodes that the lookup finds for the current row.
  ///
  /// Where the index has gone since the plan was made, all nodes with the label are tested.
  private func lookUp(_ seek: NodeScan.Seek, _ batch: Batch) throws(QueryError) -> [UInt32] {
    let graph = context.graph
    if seek.isHashed { return try lookUpHashed(seek, batch) }
    guard let name = scan.label, let label = graph.label(named: name),
      let key = graph.key(named: seek.key)
    else { return [] }
    let single = batch.slice(row..<row + 1, seek.needs)
    guard graph.hasIndex(label: label, key: key) else {
      return try testAll(label, seek.predicate, single)
    }
    func value(_ expression: BoundExpression) throws(QueryError) -> Value {
      try context.evaluate(expression, single).value(0, graph)
    }
    switch seek.condition {
    case .equals(let expression):
      return graph.nodes(with: label, where: key, equals: try value(expression)) ?? []
    case .isIn(let expression):
      let list = try value(expression)
      guard case .list(let items) = list else {
        if list.isNull { return [] }
        throw .operandType("IN", expected: .list(.any), found: ValueType(of: list))
      }
      var found: Set<UInt32> = []
      for item in items {
        found.formUnion(graph.nodes(with: label, where: key, equals: item) ?? [])
      }
      return found.sorted()
    case .range(let op, let expression):
      let bound = try value(expression)
      guard !bound.isNull else { return [] }
      let bounds: ValueBounds
      switch op {
      case .less: bounds = ValueBounds(upper: bound, includesUpper: false)
      case .lessOrEqual: bounds = ValueBounds(upper: bound)
      case .greater: bounds = ValueBounds(lower: bound, includesLower: false)
      case .greaterOrEqual: bounds = ValueBounds(lower: bound)
      case .equal, .notEqual: return []
      }
      return (graph.nodes(with: label, where: key, within: bounds) ?? []).sorted()
    case .startsWith(let expression):
      guard case .string(let prefix) = try value(expression) else { return [] }
      return try prefixed(prefix, label, key, seek.predicate, single)
    }
  }

  /// Texts that begin with a prefix lie between it and the first text after them all.
  private func prefixed(
    _ prefix: String,
    _ label: LabelID,
    _ key: KeyID,
    _ predicate: BoundExpression,
    _ row: Batch
  ) throws(QueryError) -> [UInt32] {
    let bounds = ValueBounds(
      lower: .string(prefix),
      upper: prefix.successor.map { .string($0) },
      includesUpper: false
    )
    let nodes = context.graph.nodes(with: label, where: key, within: bounds) ?? []
    return nodes.sorted()
  }

  /// The nodes that the table holds for the current row; made when there is a second row.
  private func lookUpHashed(_ seek: NodeScan.Seek, _ batch: Batch) throws(QueryError) -> [UInt32] {
    var label: LabelID?
    if let name = scan.label {
      label = context.graph.label(named: name)
      if label == nil { return [] }
    }
    lookups += 1
    let single = batch.slice(row..<row + 1, seek.needs)
    guard case .equals(let expression) = seek.condition, lookups > 1 else {
      return try testAll(label, seek.predicate, single)
    }
    let value = try context.evaluate(expression, single).value(0, context.graph)
    if value.isNull { return [] }
    if table?.version != context.graph.version {
      table = try ValueTable(seek.key, context.graph.nodeIDs(with: label).map(\.raw), context)
    }
    guard let table, value.isPlain else { return try testAll(label, seek.predicate, single) }
    let found = table.nodes(with: value)
    guard !table.others.isEmpty else { return found }
    return (found + (try test(table.others, seek.predicate, single))).sorted()
  }

  private func testAll(
    _ label: LabelID?,
    _ predicate: BoundExpression,
    _ row: Batch
  ) throws(QueryError) -> [UInt32] {
    try test(context.graph.nodeIDs(with: label).map(\.raw), predicate, row)
  }

  /// The nodes for which a predicate is true.
  private func test(
    _ nodes: [UInt32],
    _ predicate: BoundExpression,
    _ row: Batch
  ) throws(QueryError) -> [UInt32] {
    let source = [UInt32](repeating: 0, count: nodes.count)
    var candidates = row.gather(source, predicate.freeVariables.sorted())
    candidates[scan.variable] = .nodes(nodes)
    let truths = try context.truths(
      try context.evaluate(predicate, candidates),
      nodes.count,
      "WHERE"
    )
    return nodes.indices.filter { truths[$0] == .true }.map { nodes[$0] }
  }
}

extension String {
  /// The first text after all that begin with this one; `nil` if there is no other behind them.
  fileprivate var successor: String? {
    var scalars = Array(unicodeScalars)
    while let last = scalars.popLast() {
      // Behind U+D7FF the surrogates are left out; behind the last scalar comes nothing.
      guard let next = Unicode.Scalar(last.value == 0xD7FF ? 0xE000 : last.value + 1) else {
        continue
      }
      scalars.append(next)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      return String(text)
    }
    return nil
  }
}
