import NetworkGraph

/// The kinds of a graph and who is tied to whom, as a small diagram of text, and their properties.
///
/// ```
/// Person (8)
///   ├─ WORKS_FOR → Organisation (5)
///   └─ SPOKE_AT → Event (2)
/// ```
struct SchemaDiagram {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  /// Writes the diagram, cut to the columns of a screen.
  func write(to output: inout OutputBuffer, room: Int?) throws(Failure) {
    func line(_ text: String) throws(Failure) {
      let text = DisplayWidth.printable(text)
      try output.write((room.map { DisplayWidth.cut(text, to: $0) } ?? text) + "\n")
    }
    try line("\(graph.nodeCount) nodes, \(graph.relationshipCount) relationships")
    let kinds = KindCensus(graph, withProperties: true)
    for kind in kinds.all {
      try output.write("\n")
      try line("\(kind.name) (\(kind.count))")
      if !kind.properties.isEmpty { try line("  " + kind.properties.joined(separator: ", ")) }
      for (index, tie) in kind.ties.enumerated() {
        let branch = index == kind.ties.count - 1 ? "└─" : "├─"
        try line("  \(branch) \(tie.type) → \(tie.target) (\(tie.count))")
      }
    }
    let properties = graph.keys.filter { graph.relationshipCount(having: $0) > 0 }
      .map { graph.name(of: $0) }
    if !properties.isEmpty {
      try output.write("\n")
      try line("properties of relationships: " + properties.joined(separator: ", "))
    }
    let views = graph.views.keys.sorted()
    if !views.isEmpty { try line("views: " + views.joined(separator: ", ")) }
  }
}
