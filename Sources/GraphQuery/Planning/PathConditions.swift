/// Hands conditions on a shortest path to its search.
///
/// Sound: `shortestPath` asks for the shortest of the paths that meet the conditions of the clause.
/// `all(n IN nodes(p) WHERE c)` holds for a path exactly if c holds for each of its nodes, so the
/// search may refuse a node as soon as it meets it; `none` is `all` of the contrary. Any other
/// condition on the path is tested on whole paths, in order of their length.
enum PathConditions {
  static func split(
    _ predicates: [BoundExpression],
    _ search: BoundSearch,
    _ bound: Set<Variable>
  ) -> (PathSearch, rest: [BoundExpression]) {
    var taken = PathSearch(
      search: search,
      nodeConditions: [],
      relationshipConditions: [],
      pathConditions: []
    )
    var rest: [BoundExpression] = []
    let own = Set([search.link.variable] + (search.path.map { [$0] } ?? []))
    for predicate in predicates {
      let free = predicate.freeVariables
      guard !free.isDisjoint(with: own), free.isSubset(of: bound.union(own)) else {
        rest.append(predicate)
        continue
      }
      if let (isNodes, condition) = forEach(predicate, own) {
        if isNodes {
          taken.nodeConditions.append(condition)
        } else {
          taken.relationshipConditions.append(condition)
        }
      } else {
        taken.pathConditions.append(predicate)
      }
    }
    return (taken, rest)
  }

  /// The condition on each node (or relationship) of the path that a predicate amounts to.
  private static func forEach(
    _ predicate: BoundExpression,
    _ own: Set<Variable>
  ) -> (isNodes: Bool, BoundComprehension)? {
    guard case .quantifier(let kind, var inner) = predicate.kind, let condition = inner.predicate
    else { return nil }
    switch kind {
    case .all: break
    case .none: inner.predicate = BoundExpression(.not(condition), .boolean, at: condition.range)
    case .any, .single: return nil
    }
    // The condition itself must not look at the path.
    guard condition.freeVariables.isDisjoint(with: own) else { return nil }
    switch inner.list.kind {
    case .call(let function, let arguments):
      guard let argument = arguments.first, case .variable(let path) = argument.kind,
        own.contains(path)
      else { return nil }
      if function.name == "nodes" { return (true, inner) }
      if function.name == "relationships" { return (false, inner) }
      return nil
    case .variable(let list): return own.contains(list) ? (false, inner) : nil
    case .literal, .parameter, .list, .map, .property, .index, .slice, .unary, .arithmetic,
      .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .hasLabels, .measure, .case,
      .comprehension, .quantifier, .reduce, .properties, .path, .subquery:
      return nil
    }
  }
}
