internal import NetworkGraph

extension ExecutionContext {
  // MARK: CASE

  /// CASE: each branch is computed only for the rows that it decides.
  func choose(
    _ subject: BoundExpression?,
    _ branches: [(when: BoundExpression, then: BoundExpression)],
    _ otherwise: BoundExpression?,
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    var result = [Value](repeating: .null, count: batch.count)
    var open = (0..<UInt32(batch.count)).map { $0 }
    let subjects = try subject.map { (subject) throws(QueryError) in try evaluate(subject, batch) }
    func fill(_ expression: BoundExpression, _ rows: [UInt32]) throws(QueryError) {
      guard !rows.isEmpty else { return }
      let part = batch.gather(rows, expression.freeVariables.sorted())
      let column = try evaluate(expression, part)
      for (position, row) in rows.enumerated() {
        result[Int(row)] = column.value(position, graph)
      }
    }
    for branch in branches {
      guard !open.isEmpty else { break }
      let part = batch.gather(open, branch.when.freeVariables.sorted())
      let column = try evaluate(branch.when, part)
      var taken: [UInt32] = []
      var left: [UInt32] = []
      for (position, row) in open.enumerated() {
        let value = column.value(position, graph)
        let isTaken: Bool
        if let subjects {
          // CASE null WHEN null takes the branch in no engine: null equals nothing.
          isTaken = subjects.value(Int(row), graph).equals(value) == true
        } else {
          isTaken = try Logic.truth(of: value, "WHEN") == true
        }
        if isTaken { taken.append(row) } else { left.append(row) }
      }
      try fill(branch.then, taken)
      open = left
    }
    if let otherwise { try fill(otherwise, open) }
    return Vector(result)
  }

  // MARK: Lists

  /// Goes through the lists of a column element by element.
  ///
  /// `body` takes stretches of elements with the row of each. What runs long can be ended between two stretches.
  private func unfold(
    _ list: BoundExpression,
    _ batch: Batch,
    _ place: String,
    _ body: ([UInt32], [Value]) throws(QueryError) -> Void
  ) throws(QueryError) -> (isNull: [Bool], counts: [Int]) {
    let column = try evaluate(list, batch)
    var rows: [UInt32] = []
    var elements: [Value] = []
    var isNull = [Bool](repeating: false, count: batch.count)
    var counts = [Int](repeating: 0, count: batch.count)
    for row in 0..<batch.count {
      switch column.value(row, graph) {
      case .null: isNull[row] = true
      case .list(let items):
        counts[row] = items.count
        var next = 0
        while next < items.count {
          let end = min(items.count, next + 4 * Batch.usualCount - elements.count)
          elements += items[next..<end]
          for _ in next..<end { rows.append(UInt32(row)) }
          next = end
          guard elements.count >= 4 * Batch.usualCount else { continue }
          try checkpoint()
          try body(rows, elements)
          rows.removeAll(keepingCapacity: true)
          elements.removeAll(keepingCapacity: true)
        }
      case let other:
        throw .operandType(place, expected: .list(.any), found: ValueType(of: other))
      }
    }
    // Without elements too: the conditions are then looked at for the kinds of their parts only.
    try body(rows, elements)
    return (isNull, counts)
  }

  /// The rows repeated for each element, with the element as a further column.
  private func widened(
    _ batch: Batch,
    _ rows: [UInt32],
    _ elements: [Value],
    _ variable: Variable,
    for expressions: [BoundExpression?]
  ) -> Batch {
    var free: Set<Variable> = []
    for expression in expressions { free.formUnion(expression?.freeVariables ?? []) }
    free.remove(variable)
    var wide = batch.gather(rows, free.sorted())
    wide[variable] = Vector(elements)
    return wide
  }

  func comprehend(
    _ comprehension: BoundComprehension,
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    var lists = [[Value]](repeating: [], count: batch.count)
    let hold = MemoryHold(memory)
    let (isNull, _) = try unfold(comprehension.list, batch, "IN") {
      (rows, elements) throws(QueryError) in
      var wide = widened(
        batch,
        rows,
        elements,
        comprehension.variable,
        for: [comprehension.predicate, comprehension.projection]
      )
      var rowsLeft = rows
      var kept = elements
      if let predicate = comprehension.predicate {
        let truths = try truths(try evaluate(predicate, wide), wide.count, "WHERE")
        let passing = (0..<UInt32(wide.count)).filter { truths[Int($0)] == .true }
        rowsLeft = passing.map { rows[Int($0)] }
        kept = passing.map { elements[Int($0)] }
        wide = wide.gather(passing, (0..<wide.columns.count).map { Variable(number: $0) })
      }
      if let projection = comprehension.projection {
        kept = try evaluate(projection, wide).values(wide.count, graph)
      }
      try hold.grow(by: kept)
      for (row, value) in zip(rowsLeft, kept) { lists[Int(row)].append(value) }
    }
    return .values(zip(lists, isNull).map { $1 ? .null : .list($0) })
  }

  func quantify(
    _ kind: Quantifier.Kind,
    _ comprehension: BoundComprehension,
    _ batch: Batch
  ) throws(QueryError) -> Vector {
    var trues = [Int](repeating: 0, count: batch.count)
    var falses = [Int](repeating: 0, count: batch.count)
    let (isNull, counts) = try unfold(comprehension.list, batch, kind.rawValue) {
      (rows, elements) throws(QueryError) in
      let wide = widened(
        batch,
        rows,
        elements,
        comprehension.variable,
        for: [comprehension.predicate]
      )
      let column =
        if let predicate = comprehension.predicate {
          try evaluate(predicate, wide)
        } else {
          wide[comprehension.variable]
        }
      let truths = try truths(column, wide.count, kind.rawValue)
      for (row, truth) in zip(rows, truths) {
        switch truth {
        case .true: trues[Int(row)] += 1
        case .false: falses[Int(row)] += 1
        case .unknown: break
        }
      }
    }
    return .truths(
      (0..<batch.count).map { row in
        if isNull[row] { return .unknown }
        let unknowns = counts[row] - trues[row] - falses[row]
        switch kind {
        case .all: return falses[row] > 0 ? .false : unknowns > 0 ? .unknown : .true
        case .any: return trues[row] > 0 ? .true : unknowns > 0 ? .unknown : .false
        case .none: return trues[row] > 0 ? .false : unknowns > 0 ? .unknown : .true
        case .single:
          if trues[row] > 1 { return .false }
          return unknowns > 0 ? .unknown : trues[row] == 1 ? .true : .false
        }
      }
    )
  }

  /// `reduce`: all rows take their first step together, then their second, and so on.
  func reduce(_ reduce: BoundReduce, _ batch: Batch) throws(QueryError) -> Vector {
    let lists = try evaluate(reduce.list, batch).values(batch.count, graph)
    var totals = try evaluate(reduce.initial, batch).values(batch.count, graph)
    var items: [[Value]] = []
    for (row, list) in lists.enumerated() {
      switch list {
      case .null:
        items.append([])
        totals[row] = .null
      case .list(let elements): items.append(elements)
      case let other:
        throw .operandType("reduce", expected: .list(.any), found: ValueType(of: other))
      }
    }
    let free = reduce.body.freeVariables.subtracting([reduce.accumulator, reduce.variable])
    let longest = items.map(\.count).max() ?? 0
    let bounds = functions.limits
    for step in 0..<longest {
      try checkpoint()
      let open = (0..<UInt32(batch.count)).filter { items[Int($0)].count > step }
      var part = batch.gather(open, free.sorted())
      part[reduce.accumulator] = Vector(open.map { totals[Int($0)] })
      part[reduce.variable] = Vector(open.map { items[Int($0)][step] })
      let column = try evaluate(reduce.body, part)
      for (position, row) in open.enumerated() {
        totals[Int(row)] = column.value(position, graph)
      }
      // Releasing a value takes stack for every level: nesting is bounded while it grows.
      if step & 0xFF == 0xFF || step == longest - 1 {
        for row in open { try bounds.check(nesting: totals[Int(row)]) }
      }
    }
    return Vector(totals)
  }

  // MARK: Paths

  /// The path that a pattern's parts make in one row; null if one of them is.
  func path(_ path: BoundPath, _ batch: Batch, _ row: Int) -> Value {
    guard case .node(let start) = batch[path.start].value(row, graph) else { return .null }
    var nodes = [start]
    var relationships: [RelationshipID] = []
    for step in path.steps {
      switch batch[step.relationship].value(row, graph) {
      case .relationship(let relationship):
        guard case .node(let node) = batch[step.node].value(row, graph) else { return .null }
        relationships.append(relationship)
        nodes.append(node)
      case .list(let chain):
        for item in chain {
          guard case .relationship(let relationship) = item, let last = nodes.last,
            let next = otherEnd(of: relationship, from: last)
          else { return .null }
          relationships.append(relationship)
          nodes.append(next)
        }
      case .null, .bool, .int, .double, .string, .map, .node, .path, .temporal,
        .duration:
        return .null
      }
    }
    return Path(nodes: nodes, relationships: relationships).map(Value.path) ?? .null
  }

  /// The end of a relationship that is not the given node (or is, for a self-loop).
  func otherEnd(of relationship: RelationshipID, from node: NodeID) -> NodeID? {
    let place = graph.contains(relationship) ? graph : original
    guard let source = place.source(of: relationship), let target = place.target(of: relationship)
    else { return nil }
    return source == node ? target : source
  }
}
