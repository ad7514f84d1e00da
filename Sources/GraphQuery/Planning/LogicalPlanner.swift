internal import NetworkGraph

/// Turns a bound query into the algebra, clause by clause, without any choice: choices are the
/// optimiser's.
enum LogicalPlanner {
  /// The plan of a query whose rows start from `outer`.
  static func plan(_ query: BoundQuery, from outer: [Variable]) -> LogicalPlan {
    var branches = query.branches.map { plan($0.clauses, from: .argument(outer)) }
    guard branches.count > 1 else { return branches.removeFirst() }
    let columns = query.branches.map { $0.columns.map(\.variable) }
    let variables = query.columns.map(\.variable)
    let union = LogicalPlan.union(branches, columns: columns, as: variables)
    return query.isDistinctUnion ? .distinct(union, variables) : union
  }

  static func plan(_ clauses: [BoundClause], from start: LogicalPlan) -> LogicalPlan {
    var plan = start
    for clause in clauses { plan = self.plan(clause, after: plan) }
    return plan
  }

  private static func plan(_ clause: BoundClause, after input: LogicalPlan) -> LogicalPlan {
    switch clause {
    case .match(let pattern): return .match(input, pattern)
    case .optionalMatch(let pattern, let row):
      let known = input.outputs
      let inner = LogicalPlan.match(.argument((known.union([row])).sorted()), pattern)
      let adds = inner.outputs.subtracting(known).subtracting([row]).sorted()
      return .optional(input, inner: inner, row: row, adds: adds)
    case .call(let call):
      let plan = LogicalPlan.call(input, call)
      return call.predicate.map { .filter(plan, $0.conjuncts) } ?? plan
    case .unwind(let unwind): return .unwind(input, unwind)
    case .project(let projection): return project(projection, input)
    case .create(let creations): return .create(input, creations)
    case .merge(let merge):
      let match = LogicalPlan.match(.argument(input.outputs.sorted()), merge.pattern)
      return .merge(input, merge, match: match)
    case .set(let items): return .set(input, items)
    case .remove(let items): return .remove(input, items)
    case .delete(let expressions, let isDetach):
      return .delete(input, expressions, isDetach: isDetach)
    case .foreach(let variable, let list, let body):
      let inner = LogicalPlan.argument((input.outputs.union([variable])).sorted())
      return .foreach(input, variable, list, body: plan(body, from: inner))
    case .subquery(let query, let imports):
      return .subquery(
        input,
        inner: plan(query, from: imports),
        imports: imports,
        adds: query.columns.map(\.variable)
      )
    }
  }

  private static func project(
    _ projection: BoundProjection,
    _ input: LogicalPlan
  ) -> LogicalPlan {
    var plan = input
    let computed = projection.items.filter(\.isNew)
    if !computed.isEmpty { plan = .compute(plan, computed) }
    if projection.isAggregating {
      plan = .aggregate(plan, keys: projection.items.map(\.variable), projection.aggregates)
      let results = projection.results.filter(\.isNew)
      if !results.isEmpty { plan = .compute(plan, results) }
    }
    if projection.isDistinct { plan = .distinct(plan, projection.outputs.map(\.variable)) }
    if !projection.order.isEmpty { plan = .sort(plan, projection.order) }
    if let skip = projection.skip { plan = .skip(plan, skip) }
    if let limit = projection.limit { plan = .limit(plan, limit) }
    if let predicate = projection.predicate { plan = .filter(plan, predicate.conjuncts) }
    return plan
  }
}

extension BoundAssignment {
  /// Whether the variable is computed, and not just passed on.
  var isNew: Bool {
    if case .variable(let same) = expression.kind { return same != variable }
    return true
  }
}
