internal import NetworkGraph

/// Turns the algebra into operators and finds out which columns each of them has to hand on.
enum PhysicalPlanner {
  /// The plan whose rows have at least the columns `required` (of those that the plan has).
  static func plan(_ plan: LogicalPlan, required: Set<Variable>) -> PhysicalPlan {
    func physical(_ kind: PhysicalPlan.Kind) -> PhysicalPlan {
      PhysicalPlan(kind: kind, outputs: plan.outputs.intersection(required).sorted())
    }
    func input(_ input: LogicalPlan, _ needed: Set<Variable>) -> PhysicalPlan {
      self.plan(input, required: required.union(needed))
    }
    switch plan {
    case .argument: return physical(.argument)
    case .match(let inner, _):
      // Patterns have been put in order before; an empty one passes its rows on.
      return input(inner, [])
    case .scan(let inner, let scan):
      return physical(.scan(input(inner, scan.seek?.predicate.freeVariables ?? []), scan))
    case .expand(let inner, let step):
      return physical(.expand(input(inner, step.needs), step))
    case .chain(let inner, let walk):
      var needs = walk.step.needs
      for predicate in walk.chain.predicates { needs.formUnion(predicate.freeVariables) }
      return physical(.chain(input(inner, needs), walk))
    case .search(let inner, let search):
      return physical(.search(input(inner, search.needs), search))
    case .filter(let inner, let conditions):
      return physical(.filter(input(inner, free(conditions)), conditions))
    case .compute(let inner, let items):
      let used = items.filter { required.contains($0.variable) || $0.expression.mayFail }
      guard !used.isEmpty else { return input(inner, []) }
      return physical(.compute(input(inner, free(used.map(\.expression))), used))
    case .aggregate(let inner, let keys, let aggregates):
      let needed = Set(keys).union(free(aggregates.flatMap(\.arguments)))
      return physical(
        .aggregate(self.plan(inner, required: needed), keys: keys, aggregates)
      )
    case .distinct(let inner, let variables):
      return physical(.distinct(self.plan(inner, required: Set(variables)), variables))
    case .sort(let inner, let items):
      return physical(.sort(input(inner, free(items.map(\.expression))), items))
    case .top(let inner, let items, let skip, let limit):
      return physical(
        .top(input(inner, free(items.map(\.expression))), items, skip: skip, limit: limit)
      )
    case .skip(let inner, let count): return physical(.skip(input(inner, []), count))
    case .limit(let inner, let count): return physical(.limit(input(inner, []), count))
    case .unwind(let inner, let unwind):
      return physical(.unwind(input(inner, unwind.list.freeVariables), unwind))
    case .optional(let outer, let inner, let row, let adds):
      let wanted = self.plan(inner, required: required.union([row]))
      let needed = wanted.arguments.subtracting([row])
      return physical(.optional(input(outer, needed), inner: wanted, row: row, adds: adds))
    case .subquery(let outer, let inner, let imports, let adds):
      let wanted = self.plan(inner, required: required.union(adds))
      return physical(.subquery(input(outer, Set(imports)), inner: wanted, adds: adds))
    case .union(let plans, let columns, let variables):
      let branches = zip(plans, columns).map { self.plan($0, required: Set($1)) }
      return physical(.union(branches, columns: columns, as: variables))
    case .call(let inner, let call):
      return physical(.call(input(inner, free(call.arguments)), call))
    case .create(let inner, let creations):
      return physical(
        .create(input(inner, Set(creations.flatMap(\.usedVariables))), creations)
      )
    case .merge(let outer, let merge, let match):
      let used = BoundClause.merge(merge).usedVariables
      let wanted = self.plan(match, required: used.union(required))
      return physical(.merge(input(outer, used), merge, match: wanted))
    case .set(let inner, let items):
      return physical(.set(input(inner, Set(items.flatMap(\.usedVariables))), items))
    case .remove(let inner, let items):
      return physical(.remove(input(inner, Set(items.flatMap(\.usedVariables))), items))
    case .delete(let inner, let expressions, let isDetach):
      return physical(.delete(input(inner, free(expressions)), expressions, isDetach: isDetach))
    case .foreach(let outer, let variable, let list, let body):
      let inner = self.plan(body, required: [])
      let needed = inner.arguments.union(list.freeVariables).subtracting([variable])
      return physical(.foreach(input(outer, needed), variable, list, body: inner))
    }
  }

  private static func free(_ expressions: [BoundExpression]) -> Set<Variable> {
    expressions.reduce(into: []) { $0.formUnion($1.freeVariables) }
  }
}

extension PhysicalPlan {
  /// The columns that the plan takes from outside.
  var arguments: Set<Variable> {
    if case .argument = kind { return Set(outputs) }
    return inputs.reduce(into: []) { $0.formUnion($1.arguments) }
  }
}

extension Expansion {
  /// The columns that the step reads.
  var needs: Set<Variable> {
    var needs: Set<Variable> = [from]
    if isInto { needs.insert(to) }
    if isBound { needs.insert(link.variable) }
    needs.formUnion(differsFrom.map(\.variable))
    return needs
  }
}

extension PathSearch {
  /// The columns that the search reads.
  var needs: Set<Variable> {
    var needs = search.reads.union([near])
    if isInto { needs.insert(far) }
    needs.formUnion(differsFrom.map(\.variable))
    for condition in nodeConditions + relationshipConditions {
      var free = condition.predicate?.freeVariables ?? []
      free.remove(condition.variable)
      needs.formUnion(free)
    }
    return needs
  }
}

extension BoundExpression {
  /// Whether leaving the expression out could hide an error.
  var mayFail: Bool {
    switch kind {
    case .literal, .variable, .path, .parameter: return false
    case .property(let object, _):
      switch object.type {
      case .node, .relationship, .map: return object.mayFail
      case .any, .boolean, .integer, .float, .number, .string, .list, .path, .null, .oneOf, .date,
        .localTime, .time, .localDateTime, .dateTime, .duration:
        return true
      }
    case .list, .map, .index, .slice, .unary, .arithmetic, .comparison, .and, .or, .xor, .not,
      .text, .isIn, .isNull, .hasLabels, .call, .measure, .case, .comprehension, .quantifier,
      .reduce, .properties, .subquery:
      return true
    }
  }
}
