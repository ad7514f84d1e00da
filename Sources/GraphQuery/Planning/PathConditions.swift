/// Hands conditions on a path to its search.
///
/// Sound: `shortestPath` asks for the shortest of the paths that meet the conditions of the clause,
/// and conditions inside of a path hold before anything is selected. `all(n IN nodes(p) WHERE c)`
/// holds for a path exactly if c holds for each of its nodes, so the search may refuse a node as soon
/// as it meets it; `none` is `all` of the contrary. Any other condition on the path is tested on
/// whole paths, in the order in which they are selected.
enum PathConditions {
  /// The search with what it can use of the predicates of its clause, and the others.
  static func split(
    _ predicates: [BoundExpression],
    _ search: PathSearch,
    _ bound: Set<Variable>
  ) -> (PathSearch, rest: [BoundExpression]) {
    var taken = search
    taken.search.conditions = []
    for condition in search.search.conditions { take(condition, &taken) }
    guard search.search.takesWhere else { return (taken, predicates) }
    var rest: [BoundExpression] = []
    let own = Set(search.search.outputs)
    let known = bound.union(own).union([search.near, search.far])
    for predicate in predicates {
      let free = predicate.freeVariables
      if !free.isDisjoint(with: own), free.isSubset(of: known) {
        take(predicate, &taken)
      } else {
        rest.append(predicate)
      }
    }
    return (taken, rest)
  }

  private static func take(_ predicate: BoundExpression, _ search: inout PathSearch) {
    if let (isNodes, condition) = forEach(predicate, search.search.wholes) {
      if isNodes {
        search.nodeConditions.append(condition)
      } else {
        search.relationshipConditions.append(condition)
      }
    } else {
      search.search.conditions.append(predicate)
    }
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

extension BoundSearch {
  /// The variables that stand for the path as a whole or for all its relationships.
  fileprivate var wholes: Set<Variable> {
    var wholes: Set<Variable> = [links]
    if let path { wholes.insert(path) }
    if connectors.count == 1, case .repeated(let part) = connectors[0], part.links.count == 1,
      !part.isOptional
    {
      wholes.formUnion(
        part.groups.filter { $0.inner == part.links[0].variable }.map(\.outer)
      )
    }
    return wholes
  }
}
