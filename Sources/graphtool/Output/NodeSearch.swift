import NetworkGraph

/// Finds nodes by what people call them: their id or their name.
struct NodeSearch {
  private let graph: Graph
  private let nodes: [NodeID]

  /// Searches among some nodes of a graph, among all unless they are given.
  init(_ graph: Graph, among nodes: [NodeID]? = nil) {
    self.graph = graph
    self.nodes = nodes ?? graph.nodeIDs()
  }

  /// The nodes with an id, else those with a name, upper case or not.
  func nodes(called name: String) -> [NodeID] {
    if let key = graph.key(named: "id"),
      let node = nodes.first(where: { graph.property(key, of: $0).words == name })
    {
      return [node]
    }
    let names = NodeNames(graph)
    let wanted = name.lowercased()
    return nodes.filter { names.name(of: $0).lowercased() == wanted }
  }

  /// The nodes whose name holds some words, upper case or not.
  func nodes(holding words: String) -> [NodeID] {
    let names = NodeNames(graph)
    let wanted = words.lowercased()
    return nodes.filter { names.name(of: $0).lowercased().contains(wanted) }
  }
}
