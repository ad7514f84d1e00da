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
    case .expand(let input, let step):
      var own = [step.link.variable, step.to]
      if let closing = step.closing { own.append(closing.link.variable) }
      return input.outputs.union(own)
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
    case .unwind(let input, _, let variable): return input.outputs.union([variable])
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
  func transformed(_ transform: (LogicalPlan) -> LogicalPlan) -> LogicalPlan {
    func inside(_ plan: LogicalPlan) -> LogicalPlan { plan.transformed(transform) }
    let mapped: LogicalPlan =
      switch self {
      case .argument: self
      case .match(let input, let pattern): .match(inside(input), pattern)
      case .scan(let input, let scan): .scan(inside(input), scan)
      case .expand(let input, let step): .expand(inside(input), step)
      case .chain(let input, let walk): .chain(inside(input), walk)
      case .search(let input, let search): .search(inside(input), search)
      case .filter(let input, let conditions): .filter(inside(input), conditions)
      case .compute(let input, let items): .compute(inside(input), items)
      case .aggregate(let input, let keys, let aggregates):
        .aggregate(inside(input), keys: keys, aggregates)
      case .distinct(let input, let variables): .distinct(inside(input), variables)
      case .sort(let input, let items): .sort(inside(input), items)
      case .top(let input, let items, let skip, let limit):
        .top(inside(input), items, skip: skip, limit: limit)
      case .skip(let input, let count): .skip(inside(input), count)
      case .limit(let input, let count): .limit(inside(input), count)
      case .unwind(let input, let list, let variable): .unwind(inside(input), list, variable)
      case .optional(let input, let inner, let row, let adds):
        .optional(inside(input), inner: inside(inner), row: row, adds: adds)
      case .subquery(let input, let inner, let imports, let adds):
        .subquery(inside(input), inner: inside(inner), imports: imports, adds: adds)
      case .union(let plans, let columns, let variables):
        .union(plans.map(inside), columns: columns, as: variables)
      case .call(let input, let call): .call(inside(input), call)
      case .create(let input, let creations): .create(inside(input), creations)
      case .merge(let input, let merge, let match):
        .merge(inside(input), merge, match: inside(match))
      case .set(let input, let items): .set(inside(input), items)
      case .remove(let input, let items): .remove(inside(input), items)
      case .delete(let input, let expressions, let isDetach):
        .delete(inside(input), expressions, isDetach: isDetach)
      case .foreach(let input, let variable, let list, let body):
        .foreach(inside(input), variable, list, body: inside(body))
      }
    return transform(mapped)
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
