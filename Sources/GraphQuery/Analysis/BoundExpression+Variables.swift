extension BoundExpression {
  /// The variables that have to be there before the expression can be computed.
  var freeVariables: Set<Variable> {
    var free: Set<Variable> = []
    collectFree(into: &free, bound: [])
    return free
  }

  private func collectFree(into free: inout Set<Variable>, bound: Set<Variable>) {
    switch kind {
    case .literal, .parameter: break
    case .variable(let variable): if !bound.contains(variable) { free.insert(variable) }
    case .comprehension(let inner), .quantifier(_, let inner):
      inner.list.collectFree(into: &free, bound: bound)
      let bound = bound.union([inner.variable])
      inner.predicate?.collectFree(into: &free, bound: bound)
      inner.projection?.collectFree(into: &free, bound: bound)
    case .reduce(let inner):
      inner.list.collectFree(into: &free, bound: bound)
      inner.initial.collectFree(into: &free, bound: bound)
      inner.body.collectFree(into: &free, bound: bound.union([inner.variable, inner.accumulator]))
    case .path(let path): free.formUnion(path.variables.filter { !bound.contains($0) })
    case .subquery(let subquery):
      free.formUnion(subquery.imports.filter { !bound.contains($0) })
    case .list, .map, .property, .index, .slice, .unary, .arithmetic, .comparison, .and, .or, .xor,
      .not, .text, .isIn, .isNull, .hasLabels, .call, .measure, .case, .properties:
      for part in parts { part.collectFree(into: &free, bound: bound) }
    }
  }

  /// The expressions directly inside of this one.
  var parts: [BoundExpression] {
    switch kind {
    case .literal, .parameter, .variable, .path, .subquery: []
    case .list(let items), .and(let items), .or(let items), .xor(let items): items
    case .map(let entries): entries.map(\.value)
    case .property(let object, _), .unary(_, let object), .not(let object), .isNull(let object),
      .hasLabels(let object, _):
      [object]
    case .index(let object, let index): [object, index]
    case .slice(let object, let lower, let upper): [object, lower, upper].compactMap { $0 }
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .text(_, let left, let right), .isIn(let left, let right):
      [left, right]
    case .call(_, let arguments): arguments
    case .measure(_, let subject, let options): [subject, options].compactMap { $0 }
    case .case(let subject, let branches, let otherwise):
      [subject, otherwise].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
    case .comprehension(let inner), .quantifier(_, let inner):
      [inner.list, inner.predicate, inner.projection].compactMap { $0 }
    case .reduce(let inner): [inner.list, inner.initial, inner.body]
    case .properties(let object, let entries): [object] + entries.map(\.value)
    }
  }

  /// Whether the expression gives the same value for every row of a statement.
  var isConstant: Bool {
    switch kind {
    case .literal, .parameter: return true
    case .variable, .path, .subquery, .measure, .hasLabels: return false
    case .call(let function, let arguments):
      return function.stability == .pure && arguments.allSatisfy(\.isConstant)
    case .comprehension, .quantifier, .reduce: return false
    case .list, .map, .property, .index, .slice, .unary, .arithmetic, .comparison, .and, .or, .xor,
      .not, .text, .isIn, .isNull, .case, .properties:
      return parts.allSatisfy(\.isConstant)
    }
  }
}
