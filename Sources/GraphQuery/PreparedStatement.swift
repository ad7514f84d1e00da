internal import NetworkGraph

/// A statement that has been read, understood and planned, ready to run any number of times.
struct PreparedStatement: Sendable {
  let mode: Statement.Mode
  let writes: Bool
  /// Whether an expression of the statement is so high that it is computed on a deep stack only.
  let isHigh: Bool
  private let work: Work
  private let variables: VariableTable
  private let demands: [Name]
  private let subqueries: SubqueryPlans

  /// What there is to do.
  private enum Work: Sendable {
    case query(PhysicalPlan, [BoundColumn])
    case schema(BoundSchemaCommand)
    case show(ShowCommand.Subject, ProcedureRegistry)
    case transaction(TransactionCommand)
  }

  /// The command of a statement that is about the session, not the graph.
  var transaction: TransactionCommand? {
    if case .transaction(let command) = work { return command }
    return nil
  }

  /// How many steps a statement may have to be planned and run on any thread.
  static let usualSteps = 32
  /// How many levels an expression may have to be understood and computed on any thread.
  static let usualHeight = 12
  /// How many steps a statement may have at all.
  static let mostSteps = 2_000

  /// Reads a statement.
  static func parse(_ text: String) throws(QueryError) -> (statement: Statement, isHigh: Bool) {
    let parsed = Parser.parse(text)
    guard let statement = parsed.statement else {
      throw parsed.errors.first
        ?? .compile(.unexpectedSyntax, explanation: "the statement is empty", at: SourceRange(0, 0))
    }
    return (statement, parsed.height > usualHeight)
  }

  /// Settles what a statement means.
  static func bind(
    _ statement: Statement,
    procedures: ProcedureRegistry = .standard,
    tables: (any TableSource)? = nil,
    isReadOnly: Bool = false,
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> BoundStatement {
    try limits.check()
    let bound = try Analyser.analyse(
      statement,
      procedures: procedures,
      tables: tables,
      isReadOnly: isReadOnly,
      limits: limits
    )
    guard bound.steps <= mostSteps else {
      throw .compile(
        .nestedTooDeeply,
        explanation: "its plan would have more than \(mostSteps) steps",
        hint: "split it into several statements, or use UNWIND with a list",
        at: statement.range
      )
    }
    return bound
  }

  /// Plans a statement; `graph` is asked for counts and indexes only.
  init(
    _ bound: BoundStatement,
    isHigh: Bool = false,
    for graph: Graph,
    procedures: ProcedureRegistry = .standard,
    rules: Set<Optimiser.Rule> = Set(Optimiser.Rule.allCases),
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) {
    self.isHigh = isHigh
    subqueries = SubqueryPlans(rules)
    mode = bound.mode
    variables = bound.variables
    demands = bound.parameters
    switch bound.body {
    case .query(let query):
      let logical = LogicalPlanner.plan(query, from: [])
      let statistics = GraphStatistics(graph)
      let optimised = try Optimiser.optimise(logical, statistics, rules: rules, limits: limits)
      let plan = PhysicalPlanner.plan(optimised, required: Set(query.columns.map(\.variable)))
      try limits.check()
      work = .query(plan, query.columns)
      writes = query.writes
    case .schema(let command):
      work = .schema(command)
      writes = true
    case .show(let command):
      work = .show(command.subject, procedures)
      writes = false
    case .transaction(let command):
      work = .transaction(command)
      writes = false
    }
  }

  /// Runs the statement on a graph; returns the result and the graph as it is afterwards.
  ///
  /// Inside of a transaction a node may lack what a constraint demands, until the end.
  func run(
    on graph: Graph,
    _ parameters: [String: Value],
    _ measures: MeasureCache,
    _ limits: QueryLimits,
    isInTransaction: Bool = false
  ) throws(QueryError) -> (ResultSet, Graph) {
    func result(_ columns: [String], _ rows: [[Value]]) -> ResultSet {
      ResultSet(columns: columns, rows: rows, graph: graph, counts: UpdateCounts())
    }
    switch work {
    case .query(let plan, let columns):
      if mode == .explain {
        let lines = PlanText.lines(plan, variables).map { [Value.string($0)] }
        return (result(["plan"], lines), graph)
      }
      let context = ExecutionContext(
        graph: graph,
        parameters: parameters,
        variables: variables,
        subqueries: subqueries,
        measures: measures,
        limits: limits
      )
      if mode == .profile { context.profile = Profile() }
      return try run(plan, columns, context, isInTransaction: isInTransaction)
    case .schema(let command):
      let (changed, counts) = try SchemaExecution.run(command, on: graph)
      return (ResultSet(columns: [], rows: [], graph: changed, counts: counts), changed)
    case .show(let subject, let procedures):
      let table = ShowExecution(graph: graph, procedures: procedures).table(subject)
      return (result(table.columns, table.rows), graph)
    case .transaction: return (result([], []), graph)
    }
  }

  private func run(
    _ plan: PhysicalPlan,
    _ columns: [BoundColumn],
    _ context: ExecutionContext,
    isInTransaction: Bool
  ) throws(QueryError) -> (ResultSet, Graph) {
    let limits = context.limits
    defer { context.finish() }
    for name in demands { _ = try context.parameter(name.text, at: name.range) }
    let pipeline = Pipeline(plan, context)
    pipeline.start(Batch(count: 1, width: variables.count))
    var rows: [[Value]] = []
    let hold = MemoryHold(context.memory)
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
      // An array for each row.
      try hold.grow(by: batch.count * (40 + vectors.count * MemoryLayout<Value>.stride))
      try hold.grow(by: vectors)
      for row in 0..<batch.count {
        if row & 0xFFFF == 0xFFFF { try context.checkpoint() }
        rows.append(vectors.map { $0.value(row, context.graph) })
      }
    }
    if writes, !isInTransaction {
      try context.changing { (graph) throws(GraphError) in try graph.checkRequiredProperties() }
    }
    let names = columns.map(\.name)
    let profiled = context.profile.map { $0.table(plan, variables) }
    let result = ResultSet(
      columns: profiled?.columns ?? names,
      rows: profiled?.rows ?? rows,
      graph: context.graph,
      counts: context.counts
    )
    return (result, context.graph)
  }
}
