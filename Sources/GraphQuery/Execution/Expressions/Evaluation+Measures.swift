internal import NetworkGraph

extension ExecutionContext {
  /// A measure of the nodes of a column.
  ///
  /// Options that are the same in all rows, the usual case, are read once.
  func measure(
    _ measure: MeasureFunction,
    _ subject: BoundExpression,
    _ options: BoundExpression?,
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    let subjects = try evaluate(subject, batch)
    let column = try options.map { (options) throws(QueryError) in try evaluate(options, batch) }
    guard batch.count > 0 else { return .values([]) }
    if case .nodes(let rows) = subjects, column?.isConstant ?? true {
      try checkNodes(rows)
      let values = try values(of: measure, column?.value(0, graph) ?? .null)
      return Self.gather(values, rows)
    }
    return try mapRows(batch.count) { (row) throws(QueryError) in
      switch subjects.value(row, graph) {
      case .null: return .null
      case .node(let node):
        try checkNodes([node.raw])
        let values = try values(of: measure, column?.value(row, graph) ?? .null)
        return Self.gather(values, [node.raw]).value(0, graph)
      case let other:
        throw .argumentType(measure.rawValue, expected: .node, found: ValueType(of: other))
      }
    }
  }

  private func values(
    of measure: MeasureFunction,
    _ options: Value
  ) throws(QueryError) -> MeasureCache.Values {
    try measures.values(
      of: measure,
      try MeasureOptions(options, of: measure),
      on: graph,
      limits.cancellation
    )
  }

  private static func gather(_ values: MeasureCache.Values, _ rows: [UInt32]) -> Vector {
    func isPresent(_ row: UInt32, _ flags: [Bool]) -> Bool {
      Int(row) < flags.count && flags[Int(row)]
    }
    switch values {
    case .integers(let numbers, let flags):
      return .ints(
        rows.map { isPresent($0, flags) ? numbers[Int($0)] : 0 },
        present: rows.map { isPresent($0, flags) }
      )
    case .floats(let numbers, let flags):
      return .doubles(
        rows.map { isPresent($0, flags) ? numbers[Int($0)] : 0 },
        present: rows.map { isPresent($0, flags) }
      )
    }
  }
}
