internal import NetworkGraph

/// A statement that has been read, understood and planned, ready to run any number of times.
struct PreparedStatement: Sendable {
  let mode: Statement.Mode
  let writes: Bool
  private let columns: [BoundColumn]
  private let plan: PhysicalPlan
  private let variables: VariableTable
  private let demands: [Name]
  private let subqueries: SubqueryPlans

  /// Reads and plans a statement; `graph` is asked for counts and indexes only.
  init(
    _ text: String,
    for graph: Graph,
    procedures: ProcedureRegistry = .standard,
    rules: Set<Optimiser.Rule> = Set(Optimiser.Rule.allCases)
  ) throws(QueryError) {
    subqueries = SubqueryPlans(rules)
    let parsed = Parser.parse(text)
    guard let statement = parsed.statement else {
      throw parsed.errors.first
        ?? .compile(.unexpectedSyntax, explanation: "the statement is empty", at: SourceRange(0, 0))
    }
    let bound = try Analyser.analyse(statement, procedures: procedures)
    mode = bound.mode
    variables = bound.variables
    demands = bound.parameters
    switch bound.body {
    case .query(let query):
      let logical = LogicalPlanner.plan(query, from: [])
      let optimised = Optimiser.optimise(logical, GraphStatistics(graph), rules: rules)
      plan = PhysicalPlanner.plan(optimised, required: Set(query.columns.map(\.variable)))
      columns = query.columns
      writes = query.writes
    case .schema, .show, .transaction:
      throw .compile(
        .unsupported,
        explanation: "schema commands and transactions are not part of the language yet",
        at: statement.range
      )
    }
  }

  /// Runs the statement on a graph; returns the result and the graph as it is afterwards.
  func run(
    on graph: Graph,
    _ parameters: [String: Value],
    _ measures: MeasureCache,
    _ limits: QueryLimits
  ) throws(QueryError) -> (ResultSet, Graph) {
    if mode == .explain {
      let lines = PlanText.lines(plan, variables).map { [Value.string($0)] }
      return (
        ResultSet(columns: ["plan"], rows: lines, graph: graph, counts: UpdateCounts()), graph
      )
    }
    let context = ExecutionContext(
      graph: graph,
      parameters: parameters,
      variables: variables,
      subqueries: subqueries,
      measures: measures,
      limits: limits
    )
    defer { context.finish() }
    for name in demands { _ = try context.parameter(name.text, at: name.range) }
    let pipeline = Pipeline(plan, context)
    pipeline.start(Batch(count: 1, width: variables.count))
    var rows: [[Value]] = []
    while let batch = try pipeline.next() {
      guard !columns.isEmpty else { continue }
      if let most = limits.rows, rows.count + batch.count > most {
        throw QueryError(
          .limitExceeded,
          .rowLimitExceeded,
          phase: .runtime,
          explanation: "the result has more than \(most) rows",
          hint: "add a LIMIT, or allow more rows"
        )
      }
      let vectors = columns.map { batch[$0.variable] }
      rows.reserveCapacity(rows.count + batch.count)
      for row in 0..<batch.count { rows.append(vectors.map { $0.value(row, context.graph) }) }
    }
    if writes {
      try context.changing { (graph) throws(GraphError) in try graph.checkRequiredProperties() }
    }
    let result = ResultSet(
      columns: columns.map(\.name),
      rows: rows,
      graph: context.graph,
      counts: context.counts
    )
    return (result, context.graph)
  }
}
