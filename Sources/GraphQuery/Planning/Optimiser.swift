internal import NetworkGraph

/// Chooses among plans that give the same rows.
///
/// Each rule stands in a file of its own with the reason why it is sound. Rules run in the order of
/// the list, each over the whole plan; any of them but the first can be switched off.
package enum Optimiser {
  /// A rule that can be left out.
  package enum Rule: CaseIterable, Hashable, Sendable {
    case clusteredGroups
    case commonExpressions
    case cycleJoins
    case degreeCounts
    case earlyLimit
    case hashJoin
    case indexSeek
    case reachableEnds
    case topRows
  }

  /// Throws only when the limits end it; large patterns take a while.
  static func optimise(
    _ plan: LogicalPlan,
    _ statistics: GraphStatistics,
    rules: Set<Rule> = Set(Rule.allCases),
    limits: QueryLimits = QueryLimits(),
    variables: inout VariableTable
  ) throws(QueryError) -> LogicalPlan {
    let plan = try optimise(plan, statistics, rules: rules, limits: limits)
    guard rules.contains(.commonExpressions) else { return plan }
    var common = CommonExpressions(variables)
    let shared = common.apply(plan)
    variables = common.variables
    return shared
  }

  /// As above for a part of a statement that is being executed, to which no columns can be added.
  static func optimise(
    _ plan: LogicalPlan,
    _ statistics: GraphStatistics,
    rules: Set<Rule> = Set(Rule.allCases),
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> LogicalPlan {
    let clusters = rules.contains(.clusteredGroups)
    let order = PatternOrder(
      statistics: statistics,
      seeksIndexes: rules.contains(.indexSeek),
      joinsByHash: rules.contains(.hashJoin),
      preferred: clusters ? ClusteredGroups.preferredStarts(plan) : [],
      limits: limits
    )
    var plan = try order.apply(plan)
    try limits.check()
    if rules.contains(.reachableEnds) { plan = ReachableEnds.apply(plan) }
    if rules.contains(.cycleJoins) { plan = CycleJoins.apply(plan) }
    if rules.contains(.degreeCounts) { plan = DegreeCounts.apply(plan) }
    if clusters { plan = ClusteredGroups.apply(plan) }
    if rules.contains(.topRows) { plan = TopRows.apply(plan) }
    if rules.contains(.earlyLimit) { plan = EarlyLimit.apply(plan) }
    return plan
  }
}
