internal import NetworkGraph

/// Everything in a graph by identity, for counting what a statement changed.
struct GraphContent {
  private var nodes: Set<UInt32> = []
  private var relationships: Set<UInt32> = []
  private var labels: Set<String> = []
  private var properties: Set<Property> = []

  private struct Property: Hashable {
    var isNode: Bool
    var element: UInt32
    var key: String
    var value: Value
  }

  init(_ graph: Graph) {
    for node in graph.nodeIDs() {
      nodes.insert(node.raw)
      labels.formUnion(graph.labels(of: node).map { graph.name(of: $0) })
      for (key, value) in graph.properties(of: node) {
        properties.insert(
          Property(isNode: true, element: node.raw, key: graph.name(of: key), value: value)
        )
      }
    }
    for relationship in graph.relationshipIDs() {
      relationships.insert(relationship.raw)
      for (key, value) in graph.properties(of: relationship) {
        properties.insert(
          Property(
            isNode: false,
            element: relationship.raw,
            key: graph.name(of: key),
            value: value
          )
        )
      }
    }
  }

  /// The side effects from this content to a later one, as the kit names them; zeros left out.
  func changes(to later: GraphContent) -> [String: Int] {
    var counts: [String: Int] = [:]
    func note<Element>(_ name: String, _ old: Set<Element>, _ new: Set<Element>) {
      counts["+" + name] = new.subtracting(old).count
      counts["-" + name] = old.subtracting(new).count
    }
    note("nodes", nodes, later.nodes)
    note("relationships", relationships, later.relationships)
    note("properties", properties, later.properties)
    note("labels", labels, later.labels)
    return counts.filter { $0.value > 0 }
  }
}
