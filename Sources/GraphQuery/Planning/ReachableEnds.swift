internal import NetworkGraph

/// Finds the nodes that chains lead to without walking every chain, where nobody looks at the chains.
///
/// Sound: above the chain stands an aggregation that takes each value once (DISTINCT, min, max) or a
/// DISTINCT, and nothing in between reads the list of relationships; so only the set of rows counts,
/// not how often each occurs. A node at the end of some chain of the allowed length is one that a
/// breadth-first search meets within that length: its shortest way repeats no relationship. The
/// start itself is met again by the shortest way round, which repeats none either, as long as the
/// relationships are followed in one direction. A lower bound above one, or relationships that must
/// differ from others of the pattern, would need the chains themselves.
enum ReachableEnds {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      switch plan {
      case .aggregate(let inner, let keys, let aggregates)
      where !aggregates.isEmpty && aggregates.allSatisfy(\.takesEachValueOnce):
        var used = Set(keys)
        for aggregate in aggregates {
          for argument in aggregate.arguments { used.formUnion(argument.freeVariables) }
        }
        return .aggregate(marked(inner, used), keys: keys, aggregates)
      case .distinct(let inner, let variables):
        return .distinct(marked(inner, Set(variables)), variables)
      case .argument, .match, .scan, .expand, .chain, .search, .filter, .compute, .aggregate,
        .sort, .top, .skip, .limit, .unwind, .optional, .subquery, .union, .call, .create, .merge,
        .set, .remove, .delete, .foreach:
        return plan
      }
    }
  }

  /// The plan with its chains reduced to their ends; `used` holds what is read above.
  private static func marked(_ plan: LogicalPlan, _ used: Set<Variable>) -> LogicalPlan {
    switch plan {
    case .filter(let inner, let conditions):
      let read = conditions.reduce(into: used) { $0.formUnion($1.freeVariables) }
      return .filter(marked(inner, read), conditions)
    case .compute(let inner, let items):
      let read = items.reduce(into: used) { $0.formUnion($1.expression.freeVariables) }
      return .compute(marked(inner, read), items)
    case .scan(let inner, let scan):
      return .scan(marked(inner, used.union(scan.seek?.predicate.freeVariables ?? [])), scan)
    case .expand(let inner, let step): return .expand(marked(inner, used.union(step.needs)), step)
    case .chain(let inner, var walk):
      let read = walk.chain.predicates.reduce(into: used.union(walk.step.needs)) {
        $0.formUnion($1.freeVariables)
      }
      walk.onlyEnds =
        !used.contains(walk.step.link.variable) && !walk.step.isBound && walk.chain.lower <= 1
        && walk.step.direction != .both && walk.step.differsFrom.isEmpty
      return .chain(marked(inner, read), walk)
    case .argument, .match, .search, .aggregate, .distinct, .sort, .top, .skip, .limit, .unwind,
      .optional, .subquery, .union, .call, .create, .merge, .set, .remove, .delete, .foreach:
      return plan
    }
  }
}

extension BoundAggregate {
  /// Whether the result stays the same when a row occurs more than once.
  var takesEachValueOnce: Bool {
    switch function {
    case .min, .max: true
    case .avg, .collect, .count, .percentileCont, .percentileDisc, .stDev, .stDevP, .sum:
      isDistinct
    }
  }
}
