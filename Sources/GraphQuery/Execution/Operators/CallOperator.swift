internal import NetworkGraph

/// Each row from below with the rows of a procedure; the row alone if the procedure has no columns.
final class CallOperator: Operator {
  private let input: any Operator
  private let call: BoundCall
  private let carried: [Variable]
  private let context: ExecutionContext

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

  func restart() { input.restart() }

  func next() throws(QueryError) -> Batch? {
    while let batch = try input.next() {
      let arguments = try context.evaluate(call.arguments, batch)
      var sources: [UInt32] = []
      var columns = [[Value]](repeating: [], count: call.columns.count)
      for row in 0..<batch.count {
        try context.checkpoint()
        let rows = try run(arguments.map { $0.value(row, context.graph) })
        if call.procedure.outputs.isEmpty {
          sources.append(UInt32(row))
          continue
        }
        for found in rows {
          sources.append(UInt32(row))
          for (position, column) in call.columns.enumerated() {
            columns[position].append(column.index < found.count ? found[column.index] : .null)
          }
        }
      }
      guard !sources.isEmpty else { continue }
      var out = batch.gather(sources, carried)
      for (position, column) in call.columns.enumerated() {
        out[column.column.variable] = Vector(columns[position])
      }
      return out
    }
    return nil
  }

  private func run(_ values: [Value]) throws(QueryError) -> [[Value]] {
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
    do throws(QueryError) {
      return try call.procedure.body(arguments, context.graph)
    } catch {
      throw error.placed(at: call.range)
    }
  }
}
