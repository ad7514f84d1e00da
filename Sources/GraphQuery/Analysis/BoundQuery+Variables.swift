extension BoundQuery {
  /// Every variable that occurs in the query, its own and those of an outer one.
  var usedVariables: Set<Variable> {
    var used: Set<Variable> = []
    for branch in branches {
      used.formUnion(branch.columns.map(\.variable))
      for clause in branch.clauses { used.formUnion(clause.usedVariables) }
    }
    return used
  }
}

extension BoundPattern {
  /// Every variable that occurs in the pattern.
  var usedVariables: Set<Variable> {
    var used = Set(nodes.map(\.variable))
    for link in links {
      used.formUnion([link.variable, link.from, link.to])
      for predicate in link.chain?.predicates ?? [] { used.formUnion(predicate.freeVariables) }
    }
    for search in searches { used.formUnion(search.usedVariables) }
    for (variable, path) in paths { used.formUnion([variable] + path.variables) }
    for predicate in predicates { used.formUnion(predicate.freeVariables) }
    return used
  }
}

extension BoundClause {
  /// Every variable that occurs in the clause.
  var usedVariables: Set<Variable> {
    switch self {
    case .match(let pattern): return pattern.usedVariables
    case .optionalMatch(let pattern, let row): return pattern.usedVariables.union([row])
    case .unwind(let unwind): return unwind.list.freeVariables.union(unwind.made)
    case .project(let projection): return projection.usedVariables
    case .create(let creations): return Set(creations.flatMap(\.usedVariables))
    case .merge(let merge):
      return merge.pattern.usedVariables
        .union(merge.creations.flatMap(\.usedVariables))
        .union((merge.onCreate + merge.onMatch).flatMap(\.usedVariables))
    case .set(let items): return Set(items.flatMap(\.usedVariables))
    case .remove(let items): return Set(items.flatMap(\.usedVariables))
    case .delete(let expressions, _): return Set(expressions.flatMap(\.freeVariables))
    case .foreach(let variable, let list, let clauses):
      return list.freeVariables.union([variable]).union(clauses.flatMap(\.usedVariables))
    case .subquery(let query, let imports): return query.usedVariables.union(imports)
    case .call(let call):
      var used = Set(call.columns.map(\.column.variable))
      for argument in call.arguments { used.formUnion(argument.freeVariables) }
      return used.union(call.predicate?.freeVariables ?? [])
    }
  }
}

extension BoundProjection {
  /// Every variable that occurs in the projection.
  var usedVariables: Set<Variable> {
    var used = Set(outputs.map(\.variable))
    for item in items + results {
      used.insert(item.variable)
      used.formUnion(item.expression.freeVariables)
    }
    for aggregate in aggregates {
      used.insert(aggregate.variable)
      for argument in aggregate.arguments { used.formUnion(argument.freeVariables) }
    }
    for item in order { used.formUnion(item.expression.freeVariables) }
    for expression in [skip, limit, predicate] {
      used.formUnion(expression?.freeVariables ?? [])
    }
    return used
  }
}

extension BoundCreation {
  /// Every variable that occurs in the creation.
  var usedVariables: Set<Variable> {
    switch self {
    case .node(let node):
      (node.properties?.freeVariables ?? []).union([node.variable])
    case .relationship(let new):
      (new.properties?.freeVariables ?? []).union([new.variable, new.from, new.to])
    case .path(let variable, let path): Set(path.variables + [variable])
    }
  }
}

extension BoundSetItem {
  /// Every variable that occurs in the assignment.
  var usedVariables: Set<Variable> {
    switch self {
    case .property(let object, _, let value): object.freeVariables.union(value.freeVariables)
    case .replace(let variable, let value), .merge(let variable, let value):
      value.freeVariables.union([variable])
    case .labels(let variable, _): [variable]
    }
  }
}

extension BoundRemoveItem {
  /// Every variable that occurs in the item.
  var usedVariables: Set<Variable> {
    switch self {
    case .property(let object, _): object.freeVariables
    case .labels(let variable, _): [variable]
    }
  }
}
