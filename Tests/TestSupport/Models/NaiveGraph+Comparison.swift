public import NetworkGraph

extension NaiveGraph {
  /// Where a graph differs from the model: one sentence each, none if they agree.
  ///
  /// Reads the graph in every way that it offers.
  public func differences(from graph: Graph) -> [String] {
    var found: [String] = []
    compareNodes(graph, &found)
    compareRelationships(graph, &found)
    compareExpansions(graph, &found)
    compareRules(graph, &found)
    return found
  }

  private func compareNodes(_ graph: Graph, _ found: inout [String]) {
    let expected = nodes.keys.sorted()
    if graph.nodeCount != nodes.count { found.append("number of nodes") }
    if graph.nodeCapacity != Int(nodeCapacity) { found.append("node capacity") }
    if graph.nodeIDs() != expected { found.append("list of nodes") }
    for (id, node) in nodes {
      if !graph.contains(id) { found.append("node \(id.raw) is missing") }
      if graph.labels(of: id) != node.labels.sorted() { found.append("labels of node \(id.raw)") }
      for label in graph.labels where graph.hasLabel(label, id) != node.labels.contains(label) {
        found.append("label \(label.raw) of node \(id.raw)")
      }
      if !Self.areSame(graph.properties(of: id), node.properties) {
        found.append("properties of node \(id.raw)")
      }
      for key in graph.keys
      where !Self.areSame(graph.property(key, of: id), node.properties[key] ?? .null) {
        found.append("property \(key.raw) of node \(id.raw)")
      }
    }
    for label in graph.labels {
      let holders = expected.filter { nodes[$0]?.labels.contains(label) == true }
      if graph.nodeIDs(with: label) != holders { found.append("nodes with label \(label.raw)") }
      if graph.nodeCount(with: label) != holders.count {
        found.append("count of label \(label.raw)")
      }
    }
    for key in graph.keys {
      let holders = nodes.values.filter { $0.properties[key] != nil }.count
      if graph.nodeCount(having: key) != holders { found.append("nodes having key \(key.raw)") }
      let expected = (0..<nodeCapacity).map { nodes[NodeID($0)]?.properties[key] }
      compare(graph.nodeColumn(key), expected, graph, "column \(key.raw) of nodes", &found)
    }
  }

  private func compareRelationships(_ graph: Graph, _ found: inout [String]) {
    if graph.relationshipCount != relationships.count { found.append("number of relationships") }
    if graph.relationshipCapacity != Int(relationshipCapacity) {
      found.append("relationship capacity")
    }
    if graph.relationshipIDs() != relationships.keys.sorted() {
      found.append("list of relationships")
    }
    for (id, relationship) in relationships {
      if graph.type(of: id) != relationship.type || graph.source(of: id) != relationship.source
        || graph.target(of: id) != relationship.target
      {
        found.append("type or ends of relationship \(id.raw)")
      }
      if !Self.areSame(graph.properties(of: id), relationship.properties) {
        found.append("properties of relationship \(id.raw)")
      }
    }
    for type in graph.types
    where graph.relationshipCount(of: type)
      != relationships.values.filter({ $0.type == type }).count
    {
      found.append("count of type \(type.raw)")
    }
    for key in graph.keys {
      let holders = relationships.values.filter { $0.properties[key] != nil }.count
      if graph.relationshipCount(having: key) != holders {
        found.append("relationships having key \(key.raw)")
      }
      let expected = (0..<relationshipCapacity).map {
        relationships[RelationshipID($0)]?.properties[key]
      }
      let place = "column \(key.raw) of relationships"
      compare(graph.relationshipColumn(key), expected, graph, place, &found)
    }
  }

  private func compareExpansions(_ graph: Graph, _ found: inout [String]) {
    let reader = AdjacencyReader(graph)
    var filters: [TypeFilter] = [.any, .flags([]), .flags([true, false, true])]
    filters += graph.types.map { .one($0) }
    var ties: [NodeID: [(id: RelationshipID, relationship: Relationship)]] = [:]
    for (id, relationship) in relationships {
      ties[relationship.source, default: []].append((id, relationship))
      guard relationship.source != relationship.target else { continue }
      ties[relationship.target, default: []].append((id, relationship))
    }
    for node in nodes.keys {
      let ties = ties[node, default: []].sorted { $0.id < $1.id }
      for direction in [Direction.out, .into, .both] {
        for filter in filters {
          var buffer = ExpansionBuffer()
          reader.expand(node.raw, direction, filter, into: &buffer)
          let pairs = zip(buffer.relationships, buffer.neighbours).map { [$0, $1] }
          let expected = Self.expansion(of: node, ties, direction, filter)
          if pairs.sorted(by: { $0[0] < $1[0] }) != expected {
            found.append("expansion of node \(node.raw), \(direction), \(filter)")
          }
          if reader.degree(node.raw, direction, filter) != expected.count {
            found.append("degree of node \(node.raw), \(direction), \(filter)")
          }
        }
      }
      if graph.relationships(of: node) != ties.map(\.id) {
        found.append("ties of node \(node.raw)")
      }
    }
  }

  /// Those of a node's relationships that are followed, with the nodes at their other ends.
  private static func expansion(
    of node: NodeID,
    _ ties: [(id: RelationshipID, relationship: Relationship)],
    _ direction: Direction,
    _ filter: TypeFilter
  ) -> [[UInt32]] {
    ties.compactMap { id, relationship in
      let isFollowed =
        switch filter {
        case .any: true
        case .one(let type): relationship.type == type
        case .flags(let flags):
          Int(relationship.type.raw) < flags.count && flags[Int(relationship.type.raw)]
        }
      guard isFollowed else { return nil }
      if direction != .into, relationship.source == node {
        return [id.raw, relationship.target.raw]
      }
      if direction != .out, relationship.target == node {
        return [id.raw, relationship.source.raw]
      }
      return nil
    }
  }
}
