internal import NetworkGraph

/// Finds the nodes that paths lead to without going through every path, where nobody looks at the
/// paths.
///
/// Sound: above the search stands an aggregation that takes each value once (DISTINCT, min, max), a
/// DISTINCT, or the question whether there is a row at all, and nothing in between reads what the
/// search binds; so only the set of rows counts, not how often each occurs. A search through states
/// (a node and a place of the pattern) meets exactly the ends of walks. Where the pattern is one
/// relationship over and over, at least once or not at all, the shortest walk to another node passes
/// no node twice, so it fits every mode; whether there is a way back to the start itself is asked for
/// separately. Longer lower bounds, or relationships that must differ from others of the pattern,
/// would need the paths themselves.
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

  /// The plan of a query of which only the rows in `used` count, and only whether they are there.
  static func applyToExistence(_ plan: LogicalPlan, _ used: Set<Variable>) -> LogicalPlan {
    marked(plan, used)
  }

  /// The plan with its searches reduced to their ends; `used` holds what is read above.
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
    case .chain(let inner, let walk):
      let search = PathSearch(walk.step, walk.chain)
      guard !walk.step.isBound, let ends = reduced(search, used) else {
        let read = walk.chain.predicates.reduce(into: used.union(walk.step.needs)) {
          $0.formUnion($1.freeVariables)
        }
        return .chain(marked(inner, read), walk)
      }
      return .search(marked(inner, used.union(ends.needs)), ends)
    case .search(let inner, let search):
      return .search(
        marked(inner, used.union(search.needs)),
        reduced(search, used) ?? search
      )
    case .argument, .match, .aggregate, .distinct, .sort, .top, .skip, .limit, .unwind,
      .optional, .subquery, .union, .call, .create, .merge, .set, .remove, .delete, .foreach:
      return plan
    }
  }

  /// The search for the ends alone, if they are all that is read and can be found that way.
  private static func reduced(_ search: PathSearch, _ used: Set<Variable>) -> PathSearch? {
    guard used.isDisjoint(with: search.search.outputs), search.differsFrom.isEmpty,
      search.search.conditions.isEmpty, search.search.walksReachEnds
    else { return nil }
    var ends = search
    ends.onlyEnds = true
    return ends
  }
}

extension BoundSearch {
  /// Whether every end of a walk is the end of a path that the restriction allows, as long as it is
  /// not the start.
  private var isOneStepOverAndOver: Bool {
    guard connectors.count == 1, joints.allSatisfy(\.isEmpty) else { return false }
    switch connectors[0] {
    case .link: return true
    case .repeated(let part): return part.lower <= 1 && part.links.count == 1
    }
  }

  fileprivate var walksReachEnds: Bool {
    isOneStepOverAndOver
      || restriction == PathRestriction(nodes: .repeatable, relationshipsOnce: false)
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
