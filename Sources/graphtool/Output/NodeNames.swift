import NetworkGraph

/// The words that stand for a node: its name, else another property that tells the nodes of its kind
/// apart, such as a title, else its id, else its label and number.
///
/// A surname that several share would give two nodes one name. Then an id that reads as words, such as
/// "Evelyn", goes before it; an id such as "p7" does not.
struct NodeNames {
  private let graph: Graph
  /// By label; `nil` stands for nodes without one.
  private let keys: [LabelID?: [KeyID]]
  private let usual: [KeyID]

  /// The usual names, after the property `preferred` if one is given.
  init(_ graph: Graph, preferring preferred: String? = nil) {
    self.graph = graph
    let trusted = [preferred, "name"].compactMap { $0 }.compactMap { graph.key(named: $0) }
    let telling = graph.keys.filter { key in
      let name = graph.name(of: key).lowercased()
      return !trusted.contains(key)
        && (name == "label" || ["name", "title"].contains { name.contains($0) })
    }
    let exact = ["title", "label"].compactMap { graph.key(named: $0) }
    let doubtful = exact + telling.filter { !exact.contains($0) }
    let id = graph.key(named: "id")
    usual = trusted + doubtful + [id].compactMap { $0 }
    keys =
      doubtful.isEmpty
      ? [:]
      : NameSurvey(graph, doubtful: doubtful, id: id).values.mapValues { trusted + $0 }
  }

  /// The key and the value that name a node, if any property does.
  func property(of node: NodeID) -> (key: KeyID, value: Value)? {
    for key in keys[graph.labels(of: node).first] ?? usual {
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
