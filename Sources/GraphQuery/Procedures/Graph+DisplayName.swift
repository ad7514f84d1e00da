internal import NetworkGraph

extension Graph {
  /// The words that stand for a node in an explanation: its name or title, else its id, else its
  /// number.
  func displayName(of node: NodeID) -> String {
    for name in ["name", "title", "label", "id"] {
      guard let key = key(named: name), case .string(let text) = property(key, of: node),
        !text.isEmpty
      else { continue }
      return text
    }
    return "#\(node.raw)"
  }
}
