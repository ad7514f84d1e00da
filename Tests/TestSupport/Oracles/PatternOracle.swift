public import NetworkGraph

/// Finds the matches of patterns from the definition alone, as an oracle for the engine.
///
/// Every assignment of nodes and relationships is tried, in the order of the text.
public struct PatternOracle {
  /// A row: what each name stands for.
  public typealias Row = [String: Value]

  private let graph: Graph
  private let nodes: [NodeID]
  private let relationships: [RelationshipID]

  /// An oracle for a graph.
  public init(_ graph: Graph) {
    self.graph = graph
    nodes = graph.nodeIDs()
    relationships = graph.relationshipIDs()
  }

  /// The rows of one MATCH after another, starting from one row without names.
  public func rows(of clauses: [PatternClause]) -> [Row] {
    var rows: [Row] = [[:]]
    for clause in clauses {
      rows = rows.flatMap { row in
        let found = matches(of: clause, row)
        guard found.isEmpty, clause.isOptional else { return found }
        var padded = row
        for name in clause.names where padded[name] == nil { padded[name] = .null }
        return [padded]
      }
    }
    return rows
  }

  /// All ways to match a clause that agree with a row.
  private func matches(of clause: PatternClause, _ row: Row) -> [Row] {
    var states = [State(row: row)]
    for path in clause.paths { states = states.flatMap { follow(path, $0) } }
    return states.map(\.row).filter { row in
      clause.conditions.allSatisfy { holds($0, row) == true }
    }
  }

  /// What is assigned so far, and the relationships that this clause has used.
  private struct State {
    var row: Row
    var used: Set<RelationshipID> = []
    var nodes: [NodeID] = []
    var relationships: [RelationshipID] = []
  }

  private func follow(_ path: PatternPath, _ state: State) -> [State] {
    var start = state
    start.nodes = []
    start.relationships = []
    var states = nodes.compactMap { assign($0, to: path.nodes[0], start) }
    for (index, relationship) in path.relationships.enumerated() {
      states = states.flatMap { state in
        walks(along: relationship, state).flatMap { walked in
          nodes.compactMap { node -> State? in
            guard walked.nodes.last == node else { return nil }
            var arrived = walked
            // The node is put back by its pattern.
            arrived.nodes.removeLast()
            return assign(node, to: path.nodes[index + 1], arrived)
          }
        }
      }
    }
    guard let name = path.name else { return states }
    return states.compactMap { state in
      var named = state
      guard let path = Path(nodes: state.nodes, relationships: state.relationships) else {
        return nil
      }
      named.row[name] = .path(path)
      return named
    }
  }

  /// The state with a node in the place of a node pattern, if it fits there.
  private func assign(_ node: NodeID, to pattern: PatternNode, _ state: State) -> State? {
    var next = state
    if let name = pattern.name {
      if let known = state.row[name] {
        guard case .node(node) = known else { return nil }
      }
      next.row[name] = .node(node)
    }
    let labels = Set(graph.labels(of: node).map { graph.name(of: $0) })
    guard labels.isSuperset(of: pattern.labels) else { return nil }
    if let (key, number) = pattern.property {
      guard case .int(number) = value(of: key, node) else { return nil }
    }
    next.nodes.append(node)
    return next
  }

  /// The states after one relationship pattern, with the node that it leads to at the end.
  private func walks(along pattern: PatternRelationship, _ state: State) -> [State] {
    guard let length = pattern.length else {
      return steps(along: pattern, state).compactMap { state in
        var next = state
        guard let name = pattern.name, let last = state.relationships.last else { return next }
        if let known = state.row[name] {
          guard case .relationship(last) = known else { return nil }
        }
        next.row[name] = .relationship(last)
        return next
      }
    }
    var found: [State] = []
    var level = [state]
    for count in 0...length.upperBound {
      if length.contains(count) { found += level }
      level = level.flatMap { steps(along: pattern, $0) }
    }
    guard let name = pattern.name else { return found }
    return found.map { walked in
      var next = walked
      let own = walked.relationships.dropFirst(state.relationships.count)
      next.row[name] = .list(own.map(Value.relationship))
      return next
    }
  }

  /// The states after one relationship that the clause has not used yet.
  private func steps(along pattern: PatternRelationship, _ state: State) -> [State] {
    guard let current = state.nodes.last else { return [] }
    var next: [State] = []
    for relationship in relationships where !state.used.contains(relationship) {
      guard let source = graph.source(of: relationship),
        let target = graph.target(of: relationship), let type = graph.type(of: relationship)
      else { continue }
      guard pattern.types.isEmpty || pattern.types.contains(graph.name(of: type)) else { continue }
      if let (key, number) = pattern.property {
        guard let id = graph.key(named: key),
          case .int(number) = graph.property(id, of: relationship)
        else { continue }
      }
      for node in nodes {
        let leads = source == current && target == node
        let leadsBack = target == current && source == node
        let fits =
          switch pattern.direction {
          case .right: leads
          case .left: leadsBack
          case .undirected: leads || leadsBack
          }
        guard fits else { continue }
        var walked = state
        walked.used.insert(relationship)
        walked.relationships.append(relationship)
        walked.nodes.append(node)
        next.append(walked)
      }
    }
    return next
  }

  private func holds(_ condition: PatternCondition, _ row: Row) -> Bool? {
    switch condition {
    case .different(let left, let right):
      guard case .node(let first)? = row[left], case .node(let second)? = row[right] else {
        return nil
      }
      return first != second
    case .below(let name, let key, let number):
      guard case .node(let node)? = row[name], case .int(let found) = value(of: key, node) else {
        return nil
      }
      return found < number
    case .sameValue(let left, let right, let key):
      guard case .node(let first)? = row[left], case .node(let second)? = row[right],
        case .int(let one) = value(of: key, first), case .int(let other) = value(of: key, second)
      else { return nil }
      return one == other
    }
  }

  private func value(of key: String, _ node: NodeID) -> Value {
    graph.key(named: key).map { graph.property($0, of: node) } ?? .null
  }
}
