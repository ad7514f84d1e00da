/// A LIMIT ends the scan below it, and what is computed for its rows is computed for them alone.
///
/// Sound: computing further columns makes of each row one row, in the same order, so that the first
/// rows are the same whether they are counted before or after. A scan that starts with small batches
/// finds the same nodes in the same order; whoever asks for no more rows keeps it from going on.
enum EarlyLimit {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      guard case .limit(let inner, let count) = plan else { return plan }
      return limited(inner, count)
    }
  }

  /// The first rows of a plan.
  private static func limited(_ plan: LogicalPlan, _ count: BoundExpression) -> LogicalPlan {
    if case .compute(let input, let items) = plan {
      return .compute(limited(input, count), items)
    }
    if case .skip(.compute(let input, let items), let skipped) = plan {
      return .compute(limited(.skip(input, skipped), count), items)
    }
    return .limit(startingSmall(plan), count)
  }

  /// The plan with its scans reading few nodes first, as far as rows are handed on as they come.
  private static func startingSmall(_ plan: LogicalPlan) -> LogicalPlan {
    switch plan {
    case .scan(let input, var scan):
      scan.startsSmall = true
      return .scan(startingSmall(input), scan)
    case .expand(let input, let step): return .expand(startingSmall(input), step)
    case .chain(let input, let walk): return .chain(startingSmall(input), walk)
    case .filter(let input, let conditions): return .filter(startingSmall(input), conditions)
    case .compute(let input, let items): return .compute(startingSmall(input), items)
    case .distinct(let input, let variables): return .distinct(startingSmall(input), variables)
    case .skip(let input, let count): return .skip(startingSmall(input), count)
    case .unwind(let input, let unwind): return .unwind(startingSmall(input), unwind)
    case .argument, .match, .search, .aggregate, .sort, .top, .limit, .optional, .subquery,
      .union, .call, .create, .merge, .set, .remove, .delete, .foreach:
      return plan
    }
  }
}
