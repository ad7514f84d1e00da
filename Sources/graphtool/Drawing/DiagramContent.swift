import GraphDiagram
import NetworkGraph

/// A part of a graph as the content of a diagram.
struct DiagramContent {
  private let part: DrawnPart
  private let names: NodeNames
  private let size: SizeMeasure
  private let isDirected: Bool

  /// `label` is the property that names the nodes, in place of the usual ones.
  init(_ part: DrawnPart, label: String?, size: SizeMeasure, isDirected: Bool) throws(Failure) {
    if let label, part.graph.key(named: label) == nil {
      let keys = part.graph.keys.filter { part.graph.nodeCount(having: $0) > 0 }
        .map { part.graph.name(of: $0) }
      throw .input(
        "no node has the property '\(label)'"
          + Suggestion.text(for: label, among: keys, orElse: "'graphtool info' lists them")
      )
    }
    guard !part.nodes.isEmpty else {
      throw .input(
        "there is no node to draw; return nodes, relationships or paths, such as 'RETURN n'"
      )
    }
    self.part = part
    names = NodeNames(part.graph, preferring: label)
    self.size = size
    self.isDirected = isDirected
  }

  /// Nodes and ties; the words around them are left to the caller.
  func diagram() throws(Failure) -> Diagram {
    let graph = part.graph
    let isSized = part.looks.values.contains { $0.size != nil }
    let measured = isSized ? [:] : try measure()
    let ids = identities()
    var diagram = Diagram(sizeName: isSized ? "size" : size == .none ? "" : size.rawValue)
    diagram.nodes = part.nodes.map { node in
      let look = part.looks[node] ?? DrawnPart.Look()
      let kind = graph.labels(of: node).first.map { graph.name(of: $0) } ?? ""
      let name = names.name(of: node)
      return Diagram.Node(
        id: ids[node] ?? "",
        label: name,
        kind: kind,
        tooltip: kind.isEmpty ? name : "\(name) (\(kind))",
        size: look.size ?? measured[node],
        group: look.colour,
        isEmphasised: look.isEmphasised ?? false
      )
    }
    diagram.ties = part.relationships.compactMap { relationship in
      guard let source = graph.source(of: relationship),
        let target = graph.target(of: relationship),
        let type = graph.type(of: relationship), let start = ids[source], let end = ids[target]
      else { return nil }
      return Diagram.Tie(
        source: start,
        target: end,
        type: graph.name(of: type),
        isDirected: isDirected
      )
    }
    return diagram
  }

  /// The property `id` where it tells all drawn nodes apart, else their numbers.
  private func identities() -> [NodeID: String] {
    let key = part.graph.key(named: "id")
    let texts = part.nodes.compactMap { node -> String? in
      switch key.map({ part.graph.property($0, of: node) }) {
      case .string(let text) where !text.isEmpty: text
      case .int(let integer): String(integer)
      default: nil
      }
    }
    guard texts.count == part.nodes.count, Set(texts).count == texts.count else {
      return Dictionary(uniqueKeysWithValues: part.nodes.map { ($0, "n\($0.raw)") })
    }
    return Dictionary(uniqueKeysWithValues: zip(part.nodes, texts))
  }

  /// The measure on the network as it is drawn.
  private func measure() throws(Failure) -> [NodeID: Double] {
    guard size != .none else { return [:] }
    var isNode = [Bool](repeating: false, count: part.graph.nodeCapacity)
    for node in part.nodes { isNode[Int(node.raw)] = true }
    var isTie = [Bool](repeating: false, count: part.graph.relationshipCapacity)
    for relationship in part.relationships { isTie[Int(relationship.raw)] = true }
    do throws(AlgorithmError) {
      let topology = try part.graph.topology(nodes: isNode, relationships: isTie)
      let values =
        switch size {
        case .betweenness: try topology.betweenness()
        case .degree, .none: topology.degree().map { Double($0) }
        }
      return Dictionary(
        uniqueKeysWithValues: values.enumerated().map { (topology.node(at: $0), $1) }
      )
    } catch {
      throw .input("\(error)")
    }
  }
}
