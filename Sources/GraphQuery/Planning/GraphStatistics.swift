internal import NetworkGraph

/// What the optimiser may know of a graph: counts, never contents.
struct GraphStatistics: Sendable {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  /// The number of nodes; at least 1, as it is divided by.
  var nodes: Double { Double(max(1, graph.nodeCount)) }

  /// The number of nodes with a label.
  func nodes(with label: String) -> Double {
    graph.label(named: label).map { Double(graph.nodeCount(with: $0)) } ?? 0
  }

  /// The number of relationships of one of several types, or of all.
  func relationships(of types: [String]?) -> Double {
    guard let types else { return Double(graph.relationshipCount) }
    return types.reduce(0) { sum, name in
      sum + (graph.type(named: name).map { Double(graph.relationshipCount(of: $0)) } ?? 0)
    }
  }

  /// Whether lookups by value are fast.
  func hasIndex(label: String, key: String) -> Bool {
    guard let label = graph.label(named: label), let key = graph.key(named: key) else {
      return false
    }
    return graph.hasIndex(label: label, key: key)
  }
}
