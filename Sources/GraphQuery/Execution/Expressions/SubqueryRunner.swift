internal import NetworkGraph
internal import Synchronization

/// The plans of the subqueries that stand inside of the expressions of a statement, made when they
/// are first needed and kept with the statement's plan.
final class SubqueryPlans: Sendable {
  private let plans = Mutex<[Int: PhysicalPlan]>([:])
  private let rules: Set<Optimiser.Rule>

  init(_ rules: Set<Optimiser.Rule>) { self.rules = rules }

  func plan(
    _ subquery: BoundSubquery,
    _ graph: Graph,
    _ limits: QueryLimits
  ) throws(QueryError) -> PhysicalPlan {
    if let known = plans.withLock({ $0[subquery.number] }) { return known }
    let arguments = (subquery.imports + [subquery.row]).sorted()
    let logical = LogicalPlanner.plan(subquery.query, from: arguments)
    var optimised = try Optimiser.optimise(
      logical,
      GraphStatistics(graph),
      rules: rules,
      limits: limits
    )
    if subquery.kind == .exists, rules.contains(.reachableEnds) {
      optimised = ReachableEnds.applyToExistence(optimised, [subquery.row])
    }
    var required: Set<Variable> = [subquery.row]
    switch subquery.kind {
    case .exists, .count: break
    case .collect, .first: required.formUnion(subquery.query.columns.map(\.variable))
    }
    let plan = PhysicalPlanner.plan(optimised, required: required)
    plans.withLock { $0[subquery.number] = plan }
    return plan
  }
}

/// Runs a subquery of an expression for the rows of a batch: for all at once where its plan works
/// row by row, otherwise once for each row.
final class SubqueryRunner {
  private let subquery: BoundSubquery
  private let pipeline: Pipeline
  private let arguments: [Variable]
  private let isRowByRow: Bool
  private unowned let context: ExecutionContext

  init(_ subquery: BoundSubquery, _ context: ExecutionContext) throws(QueryError) {
    self.subquery = subquery
    self.context = context
    let plan = try context.subqueries.plan(subquery, context.graph, context.limits)
    pipeline = Pipeline(plan, context)
    arguments = plan.arguments.sorted()
    // Whether there is a chain at all is known at the first one: then row by row, and stop there.
    switch subquery.kind {
    case .exists, .first: isRowByRow = plan.isRowByRow && !plan.walksChains
    case .count, .collect: isRowByRow = plan.isRowByRow
    }
  }

  /// The value of the subquery for each row.
  func column(_ batch: Batch) throws(QueryError) -> Vector {
    var results = Results(subquery, batch.count, context.memory)
    if isRowByRow {
      pipeline.start(batch.numbered(subquery.row, arguments))
      while let part = try pipeline.next() {
        guard case .ints(let rows, _) = part[subquery.row] else { continue }
        try results.add(part, context.graph) { Int(rows[$0]) }
      }
    } else {
      for row in 0..<batch.count {
        try context.checkpoint()
        var single = batch.slice(row..<row + 1, arguments)
        single[subquery.row] = .ints([Int64(row)], present: [])
        pipeline.start(single)
        while let part = try pipeline.next() {
          try results.add(part, context.graph) { _ in row }
          if results.isSettled(row) { break }
        }
      }
    }
    return results.column
  }

  /// What has been found so far for each row.
  private struct Results {
    private let kind: BoundSubquery.Kind
    private let variable: Variable?
    private var counts: [Int64]
    private var lists: [[Value]]
    private let hold: MemoryHold

    init(_ subquery: BoundSubquery, _ rows: Int, _ memory: MemoryMeter) {
      hold = MemoryHold(memory)
      kind = subquery.kind
      variable = subquery.query.columns.first?.variable
      counts = Array(repeating: 0, count: rows)
      lists = Array(repeating: [], count: rows)
    }

    mutating func add(
      _ part: Batch,
      _ graph: borrowing Graph,
      _ row: (Int) -> Int
    ) throws(QueryError) {
      if kind == .collect, hold.isWatching, let variable {
        try hold.grow(by: part[variable].values(part.count, graph))
      }
      for position in 0..<part.count {
        let outer = row(position)
        counts[outer] += 1
        switch kind {
        case .exists, .count: break
        case .collect:
          if let variable { lists[outer].append(part[variable].value(position, graph)) }
        case .first:
          if let variable, lists[outer].isEmpty {
            lists[outer].append(part[variable].value(position, graph))
          }
        }
      }
    }

    /// Whether further rows cannot change the result.
    func isSettled(_ row: Int) -> Bool {
      switch kind {
      case .exists, .first: counts[row] > 0
      case .count, .collect: false
      }
    }

    var column: Vector {
      switch kind {
      case .exists: .truths(counts.map { $0 > 0 ? .true : .false })
      case .count: .ints(counts, present: [])
      case .collect: .values(lists.map { .list($0) })
      case .first: Vector(lists.map { $0.first ?? .null })
      }
    }
  }
}
