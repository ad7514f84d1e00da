internal import NetworkGraph

/// `count(*)` over a last step that nobody looks at is a sum of degrees.
///
/// Sound: above the step stands an aggregation that only counts rows, or takes each value once (for
/// which one row is as good as several), and nothing above reads the relationship of the step or the
/// node at its far end; conditions on that node are tests of its labels alone. So a row before the
/// step may come once with the number n of its continuations instead of n times, not at all where n
/// is 0, and `count(*)` becomes the sum of those numbers. A relationship that the pattern has used
/// before must not be used again: where it is among the n counted, it is taken off, and as the ones
/// before are all different, each is taken off once.
///
/// Two steps in a row count as one if nobody reads what lies between them either. The second may have
/// to differ from the first alone, of the same types: the first is met again from the node between
/// exactly if it may be followed from there, which its direction tells.
enum DegreeCounts {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      guard case .aggregate(let inner, let keys, let aggregates) = plan,
        let step = lastStep(inner)
      else { return plan }
      var used = Set(keys)
      for aggregate in aggregates where !aggregate.countsElements(of: inner) {
        guard aggregate.takesEachValueOnce else { return plan }
        for argument in aggregate.arguments { used.formUnion(argument.freeVariables) }
      }
      guard let (counted, number) = counting(inner, step, used, []) else { return plan }
      let sums = aggregates.map { $0.countsElements(of: inner) ? $0.summing(number) : $0 }
      return .aggregate(counted, keys: keys, sums)
    }
  }

  /// The plan with its last step counted, and the column that says how many rows each row stands for.
  ///
  /// For a query that is asked for the number of its rows, of which `used` is read. `nil` where the
  /// rule does not fire.
  static func counted(
    _ plan: LogicalPlan,
    reading used: Set<Variable>
  ) -> (LogicalPlan, Variable)? {
    lastStep(plan).flatMap { counting(plan, $0, used, []) }
  }

  /// The last step of a plan, if only columns and conditions come after it.
  private static func lastStep(_ plan: LogicalPlan) -> Expansion? {
    switch plan {
    case .compute(let inner, let items):
      items.contains { $0.expression.mayVary } ? nil : lastStep(inner)
    case .filter(let inner, let conditions):
      conditions.contains(where: \.mayVary) ? nil : lastStep(inner)
    case .expand(_, let step): step.isPlain ? step : nil
    case .argument, .match, .scan, .chain, .search, .aggregate, .distinct, .sort, .top, .skip,
      .limit, .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove,
      .delete, .foreach:
      nil
    }
  }

  /// The plan with its last step counted, and the column that holds the numbers; `used` is read
  /// above, `labels` are demanded of the far end there.
  private static func counting(
    _ plan: LogicalPlan,
    _ step: Expansion,
    _ used: Set<Variable>,
    _ labels: [BoundLabels]
  ) -> (LogicalPlan, Variable)? {
    guard used.isDisjoint(with: [step.link.variable, step.to]) else { return nil }
    switch plan {
    case .compute(let inner, let items):
      let read = items.reduce(into: used) { $0.formUnion($1.expression.freeVariables) }
      return counting(inner, step, read, labels).map { (.compute($0, items), $1) }
    case .filter(let inner, let conditions):
      let (own, rest) = split(conditions, step.to)
      let read = rest.reduce(into: used) { $0.formUnion($1.freeVariables) }
      return counting(inner, step, read, labels + own).map {
        (rest.isEmpty ? $0 : .filter($0, rest), $1)
      }
    case .expand(let inner, var step):
      step.counted = CountedEnds(labels: labels)
      return joined(inner, step, used) ?? (.expand(inner, step), step.link.variable)
    case .argument, .match, .scan, .chain, .search, .aggregate, .distinct, .sort, .top, .skip,
      .limit, .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove,
      .delete, .foreach:
      return nil
    }
  }

  /// The labels that conditions demand of a node, and the other conditions.
  private static func split(
    _ conditions: [BoundExpression],
    _ node: Variable
  ) -> (labels: [BoundLabels], rest: [BoundExpression]) {
    var labels: [BoundLabels] = []
    var rest: [BoundExpression] = []
    for condition in conditions {
      if case .hasLabels(let subject, let wanted) = condition.kind,
        case .variable(node) = subject.kind
      {
        labels.append(wanted)
      } else {
        rest.append(condition)
      }
    }
    return (labels, rest)
  }

  /// The step before and this one as one step that counts, if there is nothing between them.
  private static func joined(
    _ inner: LogicalPlan,
    _ step: Expansion,
    _ used: Set<Variable>
  ) -> (LogicalPlan, Variable)? {
    var tests: [BoundExpression] = []
    var below = inner
    while case .filter(let input, let conditions) = below {
      tests += conditions
      below = input
    }
    guard case .expand(let input, var first) = below, first.isPlain, first.differsFrom.isEmpty,
      first.to == step.from, first.from != first.to,
      used.isDisjoint(with: [first.link.variable, first.to])
    else { return nil }
    let (labels, rest) = split(tests, first.to)
    let avoided = Distinctness(variable: first.link.variable, isList: false)
    guard rest.isEmpty, step.differsFrom.allSatisfy({ $0 == avoided }) else { return nil }
    // Where the types differ in part, the first relationship may or may not be one of the second's.
    guard step.differsFrom.isEmpty || first.link.types == step.link.types else { return nil }
    first.counted = CountedEnds(
      labels: labels,
      then: CountedEnds.Step(
        direction: step.direction,
        types: step.link.types,
        labels: step.counted?.labels ?? [],
        differs: !step.differsFrom.isEmpty
      )
    )
    return (.expand(input, first), first.link.variable)
  }
}

extension Expansion {
  /// Whether the step finds relationships and new nodes and nothing else.
  var isPlain: Bool { !isInto && !isBound && counted == nil && closing == nil }
}

extension BoundAggregate {
  /// Whether the aggregate counts rows: all of them, or those with a value that every row has.
  fileprivate func countsElements(of plan: LogicalPlan) -> Bool {
    guard function == .count, !isDistinct else { return false }
    guard let argument = arguments.first else { return true }
    guard case .variable(let variable) = argument.kind else { return false }
    return plan.finds(variable)
  }

  /// The sum of a column of numbers in the place of the count.
  fileprivate func summing(_ number: Variable) -> BoundAggregate {
    BoundAggregate(
      variable: variable,
      function: .sum,
      arguments: [BoundExpression(.variable(number), .integer, at: range)],
      isDistinct: false,
      range: range
    )
  }
}

extension BoundExpression {
  /// Whether the expression may have another value when it is computed again for the same row: it has
  /// a random number in it, or a query, which may have one.
  fileprivate var mayVary: Bool {
    if case .subquery = kind { return true }
    return isVolatile || parts.contains(where: \.mayVary)
  }
}

extension LogicalPlan {
  /// Whether a pattern at the end of the plan finds the element, so that it is never null.
  fileprivate func finds(_ variable: Variable) -> Bool {
    switch self {
    case .compute(let input, _), .filter(let input, _): input.finds(variable)
    case .scan(let input, let scan): scan.variable == variable || input.finds(variable)
    case .expand(let input, let step):
      step.link.variable == variable || step.to == variable || step.from == variable
        || input.finds(variable)
    case .argument, .match, .chain, .search, .aggregate, .distinct, .sort, .top, .skip, .limit,
      .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove, .delete,
      .foreach:
      false
    }
  }
}
