internal import NetworkGraph
internal import OrderedCollections

/// Computes expressions over batches: one column in, one column out, for all rows at once.
///
/// Columns of numbers are worked on as numbers; where no such form exists, row by row on values.
extension ExecutionContext {
  /// The column of an expression over the rows of a batch.
  func evaluate(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> Vector {
    do throws(QueryError) {
      return try compute(expression, batch)
    } catch {
      throw explained(error, expression).placed(at: expression.range)
    }
  }

  /// An error about the kind of a value, with the way out where the value is that of a parameter.
  func explained(_ error: QueryError, _ expression: BoundExpression) -> QueryError {
    let isAboutKind = error.kind == .typeError || error.code == .invalidArgumentType
    guard isAboutKind, error.hint.isEmpty, error.range == nil || error.range == expression.range
    else { return error }
    for part in [expression] + expression.parts {
      guard case .parameter(let name) = part.kind, let value = parameters[name] else { continue }
      // A value never stands in an error, its kind does.
      let kind = ValueType(of: value)
      guard error.explanation.hasSuffix("found \(kind.name)") else { continue }
      var explained = error
      explained.hint =
        kind == .string
        ? "the parameter '\(name)' is STRING; -p \(name)=... takes numbers, true, false and lists too"
        : "the parameter '\(name)' is \(kind.name); -p \(name)='\"...\"' makes it STRING"
      return explained
    }
    return error
  }

  private func compute(_ expression: BoundExpression, _ batch: Batch) throws(QueryError) -> Vector {
    switch expression.kind {
    case .literal(let value): return .constant(value)
    case .parameter(let name):
      return .constant(try parameter(name, at: expression.range))
    case .variable(let variable): return batch[variable]
    case .list(let items):
      let columns = try evaluate(items, batch)
      return try forEachRow(batch, columns) { row in .list(columns.map { $0.value(row, graph) }) }
    case .map(let entries):
      let columns = try evaluate(entries.map(\.value), batch)
      return try forEachRow(batch, columns) { row in
        var map: OrderedDictionary<String, Value> = [:]
        for (entry, column) in zip(entries, columns) {
          map[entry.key] = column.value(row, graph)
        }
        return .map(map)
      }
    case .property(let object, let key):
      return try property(key, of: try evaluate(object, batch), batch.count)
    case .index(let object, let index):
      return try binary(object, index, batch) { (left, right) throws(QueryError) in
        try self.element(of: left, at: right)
      }
    case .slice(let object, let lower, let upper):
      let column = try evaluate(object, batch)
      var bounds: [Vector?] = []
      for bound in [lower, upper] {
        if let bound { bounds.append(try evaluate(bound, batch)) } else { bounds.append(nil) }
      }
      return try mapRows(batch.count) { (row) throws(QueryError) in
        try Access.slice(
          of: column.value(row, graph),
          from: bounds[0]?.value(row, graph),
          to: bounds[1]?.value(row, graph)
        )
      }
    case .unary(let op, let operand):
      return try unary(operand, batch) { (value) throws(QueryError) in
        switch op {
        case .plus: try Arithmetic.affirm(value)
        case .minus: try Arithmetic.negate(value)
        }
      }
    case .arithmetic(let op, let left, let right):
      return try arithmetic(op, try evaluate(left, batch), try evaluate(right, batch), batch.count)
    case .comparison(let op, let left, let right):
      return try comparison(op, try evaluate(left, batch), try evaluate(right, batch), batch.count)
    case .and(let parts): return try junction(parts, batch, "AND", Logic.and, decisive: .false)
    case .or(let parts): return try junction(parts, batch, "OR", Logic.or, decisive: .true)
    case .xor(let parts): return try junction(parts, batch, "XOR", Logic.xor, decisive: nil)
    case .not(let part):
      let truths = try truths(try evaluate(part, batch), batch.count, "NOT")
      return .truths(truths.map { Truth(Logic.not($0.flag)) })
    case .text(let op, let left, let right):
      return try text(op, try evaluate(left, batch), try evaluate(right, batch), batch.count)
    case .isIn(let element, let list):
      return try membership(try evaluate(element, batch), try evaluate(list, batch), batch.count)
    case .isNull(let operand):
      let column = try evaluate(operand, batch)
      return .truths(nulls(column, batch.count).map { $0 ? .true : .false })
    case .hasLabels(let operand, let labels):
      return try hasLabels(try evaluate(operand, batch), labels, batch.count)
    case .call(let function, let arguments):
      let columns = try evaluate(arguments, batch)
      let isConstant = function.stability == .pure || function.stability == .statement
      return try forEachRow(batch, columns, isConstant: isConstant) { (row) throws(QueryError) in
        try function(columns.map { $0.value(row, graph) }, in: functions)
      }
    case .measure(let measure, let subject, let options):
      return try self.measure(measure, subject, options, batch)
    case .case(let subject, let branches, let otherwise):
      return try choose(subject, branches, otherwise, batch)
    case .comprehension(let comprehension): return try comprehend(comprehension, batch)
    case .quantifier(let kind, let comprehension):
      return try quantify(kind, comprehension, batch)
    case .reduce(let reduce): return try self.reduce(reduce, batch)
    case .properties(let object, let entries): return try properties(object, entries, batch)
    case .path(let path):
      return try mapRows(batch.count) { (row) throws(QueryError) in
        self.path(path, batch, row)
      }
    case .subquery(let subquery): return try runner(of: subquery).column(batch)
    }
  }

  func evaluate(
    _ expressions: [BoundExpression],
    _ batch: Batch
  ) throws(QueryError) -> [Vector] {
    var columns: [Vector] = []
    columns.reserveCapacity(expressions.count)
    for expression in expressions { columns.append(try evaluate(expression, batch)) }
    return columns
  }

  /// The value of an expression that needs no row.
  func constant(_ expression: BoundExpression) throws(QueryError) -> Value {
    try evaluate(expression, Batch(count: 1, width: width)).value(0, graph)
  }

  // MARK: Row by row

  func mapRows(
    _ count: Int,
    _ body: (Int) throws(QueryError) -> Value
  ) throws(QueryError) -> Vector {
    var values: [Value] = []
    values.reserveCapacity(count)
    guard memory.isWatching else {
      for row in 0..<count { values.append(try body(row)) }
      return Vector(values)
    }
    var footprint = Footprint()
    var next = Self.mostUnchecked
    for row in 0..<count {
      let value = try body(row)
      values.append(value)
      footprint.add(value)
      if footprint.bytes >= next {
        try memory.probe(footprint.bytes)
        try checkpoint()
        next = Footprint.sum(footprint.bytes, Self.mostUnchecked)
      }
    }
    return Vector(values)
  }

  /// So many bytes may come together before one looks whether there is room.
  private static let mostUnchecked = 1 << 16

  /// Throws where there is no room for values that were computed.
  func probe(_ values: [Value]) throws(QueryError) {
    guard memory.isWatching, !values.isEmpty else { return }
    var footprint = Footprint()
    footprint.add(values)
    try memory.probe(footprint.bytes)
  }

  /// As `mapRows`, but computed once if all columns are constants.
  private func forEachRow(
    _ batch: Batch,
    _ columns: [Vector],
    isConstant: Bool = true,
    _ body: (Int) throws(QueryError) -> Value
  ) throws(QueryError) -> Vector {
    guard isConstant, batch.count > 0, columns.allSatisfy(\.isConstant) else {
      return try mapRows(batch.count, body)
    }
    let value = try body(0)
    try probe([value])
    return .constant(value)
  }

  private func unary(
    _ operand: BoundExpression,
    _ batch: Batch,
    _ body: (Value) throws(QueryError) -> Value
  ) throws(QueryError) -> Vector {
    let column = try evaluate(operand, batch)
    return try forEachRow(batch, [column]) { (row) throws(QueryError) in
      try body(column.value(row, graph))
    }
  }

  private func binary(
    _ left: BoundExpression,
    _ right: BoundExpression,
    _ batch: Batch,
    _ body: (Value, Value) throws(QueryError) -> Value
  ) throws(QueryError) -> Vector {
    let first = try evaluate(left, batch)
    let second = try evaluate(right, batch)
    return try forEachRow(batch, [first, second]) { (row) throws(QueryError) in
      try body(first.value(row, graph), second.value(row, graph))
    }
  }

  /// Which rows of a column are null.
  func nulls(_ column: Vector, _ count: Int) -> [Bool] {
    switch column {
    case .unset: Array(repeating: true, count: count)
    case .constant(let value): Array(repeating: value.isNull, count: count)
    case .nodes(let rows), .relationships(let rows), .texts(let rows):
      rows.map { $0 == Vector.none }
    case .ints(_, let present), .doubles(_, let present):
      present.isEmpty ? Array(repeating: false, count: count) : present.map { !$0 }
    case .truths(let rows): rows.map { $0 == .unknown }
    case .values(let rows): rows.map(\.isNull)
    }
  }

  /// A column as truth values; anything else than a truth value or null is an error.
  func truths(_ column: Vector, _ count: Int, _ place: String) throws(QueryError) -> [Truth] {
    if case .truths(let truths) = column { return truths }
    if case .constant(let value) = column {
      return Array(repeating: Truth(try Logic.truth(of: value, place)), count: count)
    }
    var truths: [Truth] = []
    truths.reserveCapacity(count)
    for row in 0..<count {
      truths.append(Truth(try Logic.truth(of: column.value(row, graph), place)))
    }
    return truths
  }

  /// AND, OR and XOR.
  ///
  /// A part is computed only for the rows that the parts before have not decided.
  private func junction(
    _ parts: [BoundExpression],
    _ batch: Batch,
    _ place: String,
    _ combine: (Bool?, Bool?) -> Bool?,
    decisive: Truth?
  ) throws(QueryError) -> Vector {
    var result = try truths(try evaluate(parts[0], batch), batch.count, place)
    for part in parts.dropFirst() {
      guard let decisive else {
        let next = try truths(try evaluate(part, batch), batch.count, place)
        for row in 0..<batch.count {
          result[row] = Truth(combine(result[row].flag, next[row].flag))
        }
        continue
      }
      var open: [UInt32] = []
      for row in 0..<batch.count where result[row] != decisive { open.append(UInt32(row)) }
      guard !open.isEmpty else { return .truths(result) }
      let rest =
        open.count == batch.count ? batch : batch.gather(open, part.freeVariables.sorted())
      let next = try truths(try evaluate(part, rest), rest.count, place)
      for (position, row) in open.enumerated() {
        result[Int(row)] = Truth(combine(result[Int(row)].flag, next[position].flag))
      }
    }
    return .truths(result)
  }
}

extension Vector {
  var isConstant: Bool {
    if case .constant = self { return true }
    return false
  }
}
