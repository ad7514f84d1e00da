import NetworkGraph

/// The words that stand for a node: its name, else its title or another property that tells, else its
/// id, else its label and number.
struct NodeNames {
  private let graph: Graph
  private let keys: [KeyID]

  /// The usual names, after the property `preferred` if one is given.
  init(_ graph: Graph, preferring preferred: String? = nil) {
    self.graph = graph
    let usual = ([preferred] + ["name", "title", "label"]).compactMap { $0 }
    let telling = graph.keys.map { graph.name(of: $0) }.filter { name in
      ["name", "title"].contains { name.lowercased().contains($0) }
    }
    keys = (usual + telling + ["id"]).compactMap { graph.key(named: $0) }
  }

  /// The key and the value that name a node, if any property does.
  func property(of node: NodeID) -> (key: KeyID, value: Value)? {
    for key in keys {
      switch graph.property(key, of: node) {
      case .string(let text) where !text.isEmpty: return (key, .string(text))
      case .int(let integer): return (key, .int(integer))
      default: continue
      }
    }
    return nil
  }

  /// The name of a node.
  func name(of node: NodeID) -> String {
    switch property(of: node)?.value {
    case .string(let text): text
    case .int(let integer): String(integer)
    default: number(of: node)
    }
  }

  private func number(of node: NodeID) -> String {
    guard graph.contains(node) else { return "(deleted)" }
    let labels = graph.labels(of: node).map { graph.name(of: $0) }
    return (labels + ["#\(node.raw)"]).joined(separator: " ")
  }
}
