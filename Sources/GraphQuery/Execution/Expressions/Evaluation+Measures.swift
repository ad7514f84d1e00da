internal import NetworkGraph

extension ExecutionContext {
  /// A measure of the nodes or relationships of a column.
  ///
  /// Options that are the same in all rows, the usual case, are read once.
  func measure(
    _ measure: Measure,
    _ subject: BoundExpression,
    _ options: BoundExpression?,
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    let subjects = try evaluate(subject, batch)
    let column = try options.map { (options) throws(QueryError) in try evaluate(options, batch) }
    guard batch.count > 0 else { return .values([]) }
    if column?.isConstant ?? true, let elements = elements(subjects, measure.subject) {
      try check(elements, measure.subject)
      return try values(of: measure, column?.value(0, graph) ?? .null).column(of: elements)
    }
    return try mapRows(batch.count) { (row) throws(QueryError) in
      let element: UInt32
      switch (subjects.value(row, graph), measure.subject) {
      case (.null, _): return .null
      case (.node(let node), .node): element = node.raw
      case (.relationship(let relationship), .relationship): element = relationship.raw
      case (let other, _):
        throw .argumentType(
          measure.name,
          expected: measure.subjectType,
          found: ValueType(of: other)
        )
      }
      try check([element], measure.subject)
      let values = try values(of: measure, column?.value(row, graph) ?? .null)
      return values.column(of: [element]).value(0, graph)
    }
  }

  /// The numbers of the elements in a column that holds nothing else.
  private func elements(_ column: Vector, _ subject: Measure.Subject) -> [UInt32]? {
    switch (column, subject) {
    case (.nodes(let rows), .node), (.relationships(let rows), .relationship): rows
    case (.unset, _), (.constant, _), (.nodes, _), (.relationships, _), (.ints, _), (.doubles, _),
      (.truths, _), (.texts, _), (.values, _):
      nil
    }
  }

  private func check(_ elements: [UInt32], _ subject: Measure.Subject) throws(QueryError) {
    switch subject {
    case .node: try checkNodes(elements)
    case .relationship: try checkRelationships(elements)
    }
  }

  private func values(
    of measure: Measure,
    _ options: Value
  ) throws(QueryError) -> MeasureValues {
    let options = try MeasureOptions(options, of: measure)
    return try measures.values(of: measure, options, on: graph, limits)
  }
}
