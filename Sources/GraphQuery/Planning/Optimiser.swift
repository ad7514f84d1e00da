internal import NetworkGraph

/// Chooses among plans that give the same rows.
///
/// Each rule stands in a file of its own with the reason why it is sound. Rules run in the order of
/// the list, each over the whole plan; any of them but the first can be switched off.
package enum Optimiser {
  /// A rule that can be left out.
  package enum Rule: CaseIterable, Hashable, Sendable {
    case indexSeek
    case reachableEnds
    case topRows
  }

  /// Throws only when the limits end it; large patterns take a while.
  static func optimise(
    _ plan: LogicalPlan,
    _ statistics: GraphStatistics,
    rules: Set<Rule> = Set(Rule.allCases),
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> LogicalPlan {
    let order = PatternOrder(
      statistics: statistics,
      seeksIndexes: rules.contains(.indexSeek),
      limits: limits
    )
    var plan = try order.apply(plan)
    try limits.check()
    if rules.contains(.reachableEnds) { plan = ReachableEnds.apply(plan) }
    if rules.contains(.topRows) { plan = TopRows.apply(plan) }
    return plan
  }
}
