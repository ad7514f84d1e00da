extension Analyser {
  /// Binds CALL; `isStandalone` when it is the whole statement.
  mutating func call(
    _ clause: CallClause,
    isStandalone: Bool,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundCall {
    let name = clause.procedure.text
    guard let procedure = procedures[name] else {
      throw QueryError(
        .procedureError,
        .procedureNotFound,
        subject: name,
        hint: NearestName.hint(for: name, among: procedures.procedures.map(\.name)),
        at: clause.procedure.range
      )
    }
    let arguments = try self.arguments(clause, procedure, isStandalone, scope)
    var call = BoundCall(
      procedure: procedure,
      arguments: arguments,
      columns: [],
      predicate: nil,
      range: clause.range
    )
    switch clause.yield {
    case .items(let items):
      for item in items { try yield(item, procedure, &call, &scope) }
    case .all:
      for field in procedure.outputs {
        try yield(item(field, at: clause.range), procedure, &call, &scope)
      }
    case nil:
      guard isStandalone else {
        guard procedure.outputs.isEmpty else {
          throw .compile(
            .undefinedVariable,
            subject: name,
            explanation: "the columns of a procedure have to be named inside of a query",
            hint: "add YIELD \(procedure.outputs.map(\.name).joined(separator: ", "))",
            at: clause.range
          )
        }
        break
      }
      for field in procedure.outputs {
        try yield(item(field, at: clause.range), procedure, &call, &scope)
      }
    }
    if let predicate = clause.predicate {
      call.predicate = try condition(predicate, scope, in: "WHERE")
    }
    return call
  }

  private func item(_ field: Procedure.Field, at range: SourceRange) -> YieldItem {
    YieldItem(column: Name(text: field.name, range: range), alias: nil)
  }

  private mutating func yield(
    _ item: YieldItem,
    _ procedure: Procedure,
    _ call: inout BoundCall,
    _ scope: inout Scope
  ) throws(QueryError) {
    guard let index = procedure.outputs.firstIndex(where: { $0.name == item.column.text }) else {
      throw .compile(
        .undefinedVariable,
        subject: item.column.text,
        explanation: "'\(procedure.name)' has no such column",
        hint: NearestName.hint(for: item.column.text, among: procedure.outputs.map(\.name)),
        at: item.column.range
      )
    }
    try checkUnbound(item.variable, scope)
    let type = procedure.outputs[index].type
    let variable = declare(
      item.variable,
      type == .float ? .float : type.valueType,
      &scope
    )
    call.columns.append((index, BoundColumn(name: item.variable.text, variable: variable)))
  }

  /// The arguments; without parentheses the parameters with the names of the fields.
  private mutating func arguments(
    _ clause: CallClause,
    _ procedure: Procedure,
    _ isStandalone: Bool,
    _ scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    guard let given = clause.arguments else {
      let required = procedure.inputs.filter { !$0.isOptional }
      guard isStandalone || required.isEmpty else {
        throw .compile(
          .invalidArgumentPassingMode,
          subject: procedure.name,
          hint: "write the arguments in parentheses",
          at: clause.range
        )
      }
      return required.map {
        BoundExpression(.parameter($0.name), .any, at: clause.procedure.range)
      }
    }
    let most = procedure.inputs.count
    let least = procedure.inputs.count { !$0.isOptional }
    guard (least...most).contains(given.count) else {
      let expected = least == most ? "\(most)" : "\(least) to \(most)"
      throw .compile(
        .invalidNumberOfArguments,
        subject: procedure.name,
        explanation: "expected \(expected), found \(given.count)",
        at: clause.range
      )
    }
    let bound = try expressions(given, scope)
    for (argument, field) in zip(bound, procedure.inputs)
    where !field.type.valueType.accepts(argument.type) {
      throw .compile(
        .invalidArgumentType,
        subject: procedure.name,
        explanation:
          "'\(field.name)' takes \(field.type.rawValue), not \(argument.type.name)",
        at: argument.range
      )
    }
    return bound
  }
}
