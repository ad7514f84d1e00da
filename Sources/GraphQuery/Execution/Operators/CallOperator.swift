internal import NetworkGraph

/// Each row from below with the rows of a procedure; the row alone if the procedure has no columns.
final class CallOperator: Operator {
  private let input: any Operator
  private let call: BoundCall
  private let carried: [Variable]
  private let context: ExecutionContext
  /// The rows that are called for, their arguments, and the one at hand.
  private var batch: Batch?
  private var arguments: [Vector] = []
  private var row = 0
  /// What is left of the rows of the procedure for the row at hand.
  private var rows: Procedure.Rows?
  /// What is left of the columns of a procedure that fills them at once, for the row at hand.
  private var filled: (columns: [Vector], rest: Range<Int>)?

  init(
    _ input: any Operator,
    _ call: BoundCall,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.call = call
    self.context = context
    let own = call.columns.map(\.column.variable)
    carried = outputs.filter { !own.contains($0) }
  }

  func restart() {
    input.restart()
    batch = nil
    rows = nil
    filled = nil
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      if batch == nil {
        guard let fresh = try input.next() else { return nil }
        arguments = try context.evaluate(call.arguments, fresh)
        batch = fresh
        row = 0
      }
      guard let batch else { return nil }
      if call.procedure.columns != nil {
        if let out = try stretch(of: batch) { return out }
        continue
      }
      var sources: [UInt32] = []
      var columns = [[Value]](repeating: [], count: call.columns.count)
      while row < batch.count, sources.count < Batch.usualCount {
        try context.checkpoint()
        let found = try piece()
        if call.procedure.outputs.isEmpty {
          sources.append(UInt32(row))
          endRow()
          continue
        }
        guard !found.isEmpty else {
          endRow()
          continue
        }
        for values in found {
          sources.append(UInt32(row))
          for (position, column) in call.columns.enumerated() {
            columns[position].append(column.index < values.count ? values[column.index] : .null)
          }
        }
        if call.procedure.isGradual { break }
      }
      if row >= batch.count { self.batch = nil }
      guard !sources.isEmpty else { continue }
      var out = batch.gather(sources, carried)
      for (position, column) in call.columns.enumerated() {
        out[column.column.variable] = Vector(columns[position])
      }
      return out
    }
  }

  private func endRow() {
    row += 1
    rows = nil
    filled = nil
  }

  /// The next stretch of the columns of the procedure, beside the row at hand; `nil` at their end.
  private func stretch(of batch: Batch) throws(QueryError) -> Batch? {
    guard row < batch.count else {
      self.batch = nil
      return nil
    }
    try context.checkpoint()
    if filled == nil { filled = try fill() }
    guard let (columns, rest) = filled, !rest.isEmpty else {
      endRow()
      return nil
    }
    let next = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + Batch.usualCount)
    filled = (columns, next.upperBound..<rest.upperBound)
    var out = batch.gather([UInt32](repeating: UInt32(row), count: next.count), carried)
    for column in call.columns {
      out[column.column.variable] = columns[column.index].slice(next)
    }
    return out
  }

  /// The columns of the procedure for the row at hand.
  private func fill() throws(QueryError) -> (columns: [Vector], rest: Range<Int>)? {
    guard let compute = call.procedure.columns else { return nil }
    do throws(QueryError) {
      let arguments = try checked(arguments.map { $0.value(row, context.graph) })
      let columns = try compute(arguments, context.procedures)
      return (columns, 0..<(columns.map(\.count).max() ?? 0))
    } catch {
      throw error.placed(at: call.range)
    }
  }

  /// The next rows of the procedure for the row at hand.
  private func piece() throws(QueryError) -> [[Value]] {
    do throws(QueryError) {
      if let rows { return try rows() }
      let arguments = try checked(arguments.map { $0.value(row, context.graph) })
      let opened = try call.procedure.open(arguments, context.procedures)
      rows = opened
      return try opened()
    } catch {
      throw error.placed(at: call.range)
    }
  }

  /// The arguments of a call in the types that the procedure declares.
  private func checked(_ values: [Value]) throws(QueryError) -> [Value] {
    var arguments: [Value] = []
    for (value, field) in zip(values, call.procedure.inputs) {
      guard value.isNull || field.type.valueType.accepts(value) else {
        throw QueryError(
          .syntaxError,
          .invalidArgumentType,
          phase: .runtime,
          subject: call.procedure.name,
          explanation:
            "'\(field.name)' takes \(field.type.rawValue), not \(ValueType(of: value).name)",
          at: call.range
        )
      }
      if field.type == .float, case .int(let number) = value {
        arguments.append(.double(Double(number)))
      } else {
        arguments.append(value)
      }
    }
    while arguments.count < call.procedure.inputs.count { arguments.append(.null) }
    return arguments
  }
}
