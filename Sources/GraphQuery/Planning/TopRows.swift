/// `ORDER BY ... SKIP s LIMIT n` keeps only the s + n first rows while it reads.
///
/// Sound: a row that is not among the first s + n of the rows read so far cannot be among the first
/// s + n of all rows, and the sort is stable in both forms.
enum TopRows {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      guard case .limit(let inner, let limit) = plan else { return plan }
      if case .sort(let input, let items) = inner {
        return .top(input, items, skip: nil, limit: limit)
      }
      if case .skip(.sort(let input, let items), let skip) = inner {
        return .top(input, items, skip: skip, limit: limit)
      }
      return plan
    }
  }
}
