internal import NetworkGraph

/// A statement that has been read, understood and planned, ready to run any number of times.
final class PreparedStatement: Sendable {
  let mode: Statement.Mode
  let writes: Bool
  /// The part of the graph that the statement sees, if it says so.
  let use: BoundUse?
  /// Whether an expression of the statement is so high that it is computed on a deep stack only.
  let isHigh: Bool
  private let work: Work
  let variables: VariableTable
  private let demands: [Name]
  private let subqueries: SubqueryPlans
  /// The names of the result's columns.
  private let names: [String]

  /// What there is to do.
  private enum Work: Sendable {
    case query(PhysicalPlan, [BoundColumn])
    case schema(BoundSchemaCommand)
    case show(ShowCommand.Subject, ProcedureRegistry)
    case transaction(TransactionCommand)
    case view(ViewCommand)
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
    use = bound.use
    var table = bound.variables
    demands = bound.parameters
    switch bound.body {
    case .query(let query):
      names = query.columns.map(\.name)
      let logical = LogicalPlanner.plan(query, from: [])
      let optimised = try Optimiser.optimise(
        logical,
        GraphStatistics(graph),
        rules: rules,
        limits: limits,
        variables: &table
      )
      let plan = PhysicalPlanner.plan(optimised, required: Set(query.columns.map(\.variable)))
      try limits.check()
      work = .query(plan, query.columns)
      writes = query.writes
    case .schema(let command):
      names = []
      work = .schema(command)
      writes = true
    case .show(let command):
      names = []
      work = .show(command.subject, procedures)
      writes = false
    case .transaction(let command):
      names = []
      work = .transaction(command)
      writes = false
    case .view(let command):
      names = []
      work = .view(command)
      writes = true
    }
    // Rules may have added columns.
    variables = table
  }

  /// Runs the statement on a graph; returns the result and the graph as it is afterwards.
  ///
  /// Inside of a transaction a node may lack what a constraint demands, until the end.
  func run(
    on graph: Graph,
    _ parameters: [String: Value],
    _ measures: MeasureCache,
    _ limits: QueryLimits,
    _ readers: GraphReaders,
    isInTransaction: Bool = false
  ) throws(QueryError) -> (ResultSet, Graph) {
    func result(_ columns: [String], _ rows: [[Value]]) -> ResultSet {
      ResultSet(columns: columns, rows: rows, graph: graph, counts: UpdateCounts())
    }
    switch work {
    case .query(let plan, let columns):
      if mode == .explain {
        let lines = (use.map { ["Use \($0.text)"] } ?? []) + PlanText.lines(plan, variables)
        return (result(["plan"], lines.map { [Value.string($0)] }), graph)
      }
      let context = context(graph, parameters, measures, limits, readers)
      if mode == .profile { context.profile = Profile() }
      return try run(plan, columns, context, isInTransaction: isInTransaction)
    case .schema(let command):
      let (changed, counts) = try SchemaExecution.run(command, on: graph)
      return (ResultSet(columns: [], rows: [], graph: changed, counts: counts), changed)
    case .show(let subject, let procedures):
      let table = ShowExecution(graph: graph, procedures: procedures).table(subject)
      return (result(table.columns, table.rows), graph)
    case .transaction: return (result([], []), graph)
    case .view(let command):
      let (changed, counts) = try ViewExecution.run(command, on: graph)
      return (ResultSet(columns: [], rows: [], graph: changed, counts: counts), changed)
    }
  }

  /// Sets the flags of the elements in the first column of the result.
  func mark(_ flags: inout [Bool], _ context: ExecutionContext) throws(QueryError) {
    guard case .query(let plan, let columns) = work, let column = columns.first else { return }
    defer { context.finish() }
    for name in demands { _ = try context.parameter(name.text, at: name.range) }
    let pipeline = Pipeline(plan, context)
    pipeline.start(Batch(count: 1, width: variables.count))
    while let batch = try pipeline.next() {
      switch batch[column.variable] {
      case .nodes(let rows), .relationships(let rows):
        for row in rows where Int(row) < flags.count { flags[Int(row)] = true }
      case .unset, .constant, .ints, .doubles, .truths, .texts, .values:
        for value in batch[column.variable].values(batch.count, context.graph) {
          switch value {
          case .node(let node): flags[Int(node.raw)] = true
          case .relationship(let relationship): flags[Int(relationship.raw)] = true
          case .null, .bool, .int, .double, .string, .temporal, .duration, .list, .map, .path: break
          }
        }
      }
    }
  }

  /// A context to run the statement in.
  func context(
    _ graph: Graph,
    _ parameters: [String: Value],
    _ measures: MeasureCache,
    _ limits: QueryLimits,
    _ readers: GraphReaders
  ) -> ExecutionContext {
    ExecutionContext(
      graph: graph,
      parameters: parameters,
      variables: variables,
      subqueries: subqueries,
      measures: measures,
      limits: limits,
      readers: readers
    )
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
      let values = vectors.map { $0.values(batch.count, context.graph) }
      for row in 0..<batch.count {
        if row & 0xFFFF == 0xFFFF { try context.checkpoint() }
        rows.append(values.map { $0[row] })
      }
    }
    if writes, !isInTransaction {
      try context.changing { (graph) throws(GraphError) in try graph.checkRequiredProperties() }
    }
    var profiled = context.profile.map { $0.table(plan, variables) }
    if let use { profiled?.rows.insert([.string("Use \(use.text)"), .null, .null], at: 0) }
    let result = ResultSet(
      columns: profiled?.columns ?? names,
      rows: profiled?.rows ?? rows,
      graph: context.graph,
      counts: context.counts
    )
    return (result, context.graph)
  }
}
