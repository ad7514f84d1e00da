extension LogicalPlan {
  /// The columns of the plan's rows.
  var outputs: Set<Variable> {
    switch self {
    case .argument(let variables): return Set(variables)
    case .match(let input, let pattern):
      var own = pattern.nodes.map(\.variable) + pattern.links.map(\.variable)
      own += pattern.searches.flatMap(\.outputs)
      own += pattern.paths.map(\.variable)
      return input.outputs.union(own)
    case .scan(let input, let scan): return input.outputs.union([scan.variable])
    case .expand(let input, let step): return input.outputs.union([step.link.variable, step.to])
    case .chain(let input, let walk):
      return input.outputs.union([walk.step.link.variable, walk.step.to])
    case .search(let input, let search):
      return input.outputs.union(search.search.outputs + [search.near, search.far])
    case .filter(let input, _), .sort(let input, _), .top(let input, _, _, _),
      .skip(let input, _), .limit(let input, _), .set(let input, _), .remove(let input, _),
      .delete(let input, _, _), .foreach(let input, _, _, _):
      return input.outputs
    case .compute(let input, let items): return input.outputs.union(items.map(\.variable))
    case .aggregate(_, let keys, let aggregates): return Set(keys + aggregates.map(\.variable))
    case .distinct(_, let variables): return Set(variables)
    case .unwind(let input, let unwind): return input.outputs.union(unwind.made)
    case .optional(let input, _, _, let adds), .subquery(let input, _, _, let adds):
      return input.outputs.union(adds)
    case .union(_, _, let variables): return Set(variables)
    case .call(let input, let call):
      return input.outputs.union(call.columns.map(\.column.variable))
    case .create(let input, let creations): return input.outputs.union(creations.map(\.made))
    case .merge(let input, let merge, _):
      return input.outputs.union(merge.creations.map(\.made))
    }
  }

  /// The plan with `transform` applied to every operation, innermost first.
  func transformed<Problem>(
    _ transform: (LogicalPlan) throws(Problem) -> LogicalPlan
  ) throws(Problem) -> LogicalPlan {
    func inside(_ plan: LogicalPlan) throws(Problem) -> LogicalPlan {
      try plan.transformed(transform)
    }
    let mapped: LogicalPlan =
      switch self {
      case .argument: self
      case .match(let input, let pattern): try .match(inside(input), pattern)
      case .scan(let input, let scan): try .scan(inside(input), scan)
      case .expand(let input, let step): try .expand(inside(input), step)
      case .chain(let input, let walk): try .chain(inside(input), walk)
      case .search(let input, let search): try .search(inside(input), search)
      case .filter(let input, let conditions): try .filter(inside(input), conditions)
      case .compute(let input, let items): try .compute(inside(input), items)
      case .aggregate(let input, let keys, let aggregates):
        try .aggregate(inside(input), keys: keys, aggregates)
      case .distinct(let input, let variables): try .distinct(inside(input), variables)
      case .sort(let input, let items): try .sort(inside(input), items)
      case .top(let input, let items, let skip, let limit):
        try .top(inside(input), items, skip: skip, limit: limit)
      case .skip(let input, let count): try .skip(inside(input), count)
      case .limit(let input, let count): try .limit(inside(input), count)
      case .unwind(let input, let unwind): try .unwind(inside(input), unwind)
      case .optional(let input, let inner, let row, let adds):
        try .optional(inside(input), inner: inside(inner), row: row, adds: adds)
      case .subquery(let input, let inner, let imports, let adds):
        try .subquery(inside(input), inner: inside(inner), imports: imports, adds: adds)
      case .union(let plans, let columns, let variables):
        try .union(plans.map(inside), columns: columns, as: variables)
      case .call(let input, let call): try .call(inside(input), call)
      case .create(let input, let creations): try .create(inside(input), creations)
      case .merge(let input, let merge, let match):
        try .merge(inside(input), merge, match: inside(match))
      case .set(let input, let items): try .set(inside(input), items)
      case .remove(let input, let items): try .remove(inside(input), items)
      case .delete(let input, let expressions, let isDetach):
        try .delete(inside(input), expressions, isDetach: isDetach)
      case .foreach(let input, let variable, let list, let body):
        try .foreach(inside(input), variable, list, body: inside(body))
      }
    return try transform(mapped)
  }
}

extension BoundCreation {
  /// What the creation binds.
  var made: Variable {
    switch self {
    case .node(let node): node.variable
    case .relationship(let relationship): relationship.variable
    case .path(let variable, _): variable
    }
  }
}
