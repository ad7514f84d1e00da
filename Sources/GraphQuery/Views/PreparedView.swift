internal import NetworkGraph

/// The definition of a view, planned: says which elements of a graph belong to it.
final class PreparedView: Sendable {
  private struct Item: Sendable {
    let isAboutNodes: Bool
    /// `nil` for an item that everything matches.
    let statement: PreparedStatement?
  }

  private let items: [Item]
  /// The parameters that the definition asks for.
  let parameters: [String]
  /// Whether the same graph and parameters always give the same members.
  let isStable: Bool

  /// Plans a definition; `graph` is asked for counts and indexes only.
  init(
    _ view: BoundView,
    for graph: Graph,
    rules: Set<Optimiser.Rule>,
    limits: QueryLimits
  ) throws(QueryError) {
    var items: [Item] = []
    for item in view.items {
      var statement: PreparedStatement?
      if let bound = item.statement {
        statement = try PreparedStatement(bound, for: graph, rules: rules, limits: limits)
      }
      items.append(Item(isAboutNodes: item.isAboutNodes, statement: statement))
    }
    self.items = items
    parameters = view.parameters
    isStable = view.items.allSatisfy { $0.statement?.isStable ?? true }
  }

  /// The nodes that match one of the items about nodes, and the relationships between them that match
  /// one of the items about relationships; all where there is no such item.
  func members(
    of graph: Graph,
    _ parameters: [String: Value],
    _ measures: MeasureCache,
    _ limits: QueryLimits,
    _ readers: GraphReaders
  ) throws(QueryError) -> ViewMembers {
    var members = ViewMembers(graph)
    for isAboutNodes in [true, false] {
      let kind = items.filter { $0.isAboutNodes == isAboutNodes }
      guard !kind.isEmpty, kind.allSatisfy({ $0.statement != nil }) else { continue }
      var flags = [Bool](
        repeating: false,
        count: isAboutNodes ? graph.nodeCapacity : graph.relationshipCapacity
      )
      for item in kind {
        guard let statement = item.statement else { continue }
        try statement.mark(
          &flags,
          statement.context(graph, parameters, measures, limits, readers)
        )
      }
      if isAboutNodes { members.nodes = flags } else { members.relationships = flags }
    }
    return members
  }
}

extension BoundStatement {
  /// Whether the statement, which is one MATCH, asks neither the clock nor for random numbers.
  ///
  /// What a subquery does is not looked at: it counts as if it did.
  fileprivate var isStable: Bool {
    guard case .query(let query) = body else { return false }
    return query.branches.allSatisfy { branch in
      branch.clauses.allSatisfy { clause in
        guard case .match(let pattern) = clause else {
          if case .project = clause { return true }
          return false
        }
        return pattern.predicates.allSatisfy(\.isStable)
      }
    }
  }
}

extension BoundExpression {
  fileprivate var isStable: Bool {
    switch kind {
    case .subquery: return false
    case .call(let function, _) where function.stability == .statement: return false
    case .call(let function, _) where function.stability == .volatile: return false
    case .literal, .parameter, .variable, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .hasLabels, .call,
      .measure, .case, .comprehension, .quantifier, .reduce, .properties, .path:
      return parts.allSatisfy(\.isStable)
    }
  }
}
