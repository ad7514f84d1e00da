extension Analyser {
  /// Binds LOAD CSV as the call of a procedure that reads the table.
  mutating func loadCSV(
    _ clause: LoadCSVClause,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundCall {
    guard let tables else {
      throw .compile(
        .unsupported,
        subject: "LOAD CSV",
        explanation: "this session was given no folder to read from",
        at: clause.range
      )
    }
    let given = [clause.url] + (clause.fieldTerminator.map { [$0] } ?? [])
    let arguments = try expressions(given, scope)
    for argument in arguments where !ValueType.string.accepts(argument.type) {
      throw .compile(
        .invalidArgumentType,
        subject: "LOAD CSV",
        explanation: "expected STRING, found \(argument.type.name)",
        at: argument.range
      )
    }
    try checkUnbound(clause.variable, scope)
    let variable = declare(clause.variable, clause.hasHeaders ? .map : .list(.string), &scope)
    return BoundCall(
      procedure: .loadCSV(
        from: tables,
        hasHeaders: clause.hasHeaders,
        namesDelimiter: clause.fieldTerminator != nil
      ),
      arguments: arguments,
      columns: [(0, BoundColumn(name: clause.variable.text, variable: variable))],
      predicate: nil,
      range: clause.range
    )
  }
}
