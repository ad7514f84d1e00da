/// What a picture shows, in a few sentences, for those who cannot see it.
struct Summary {
  let diagram: Diagram
  let network: BundledNetwork

  /// Counts, groups, and the nodes that stand out.
  var text: String {
    ([counts, groups] + leaders).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var counts: String {
    let kinds = list(Colouring.frequent(network.nodes.map(\.kind)).filter { !$0.name.isEmpty }) {
      "\($1) \($0)"
    }
    let ties = network.bundles.reduce(0.0) { $0 + Double($1.count) }
    let nodes = network.nodes.count
    return "Network diagram of \(nodes) \(nodes == 1 ? "node" : "nodes")"
      + (kinds.isEmpty ? "" : " (\(kinds))")
      + " and \(ties < 1e15 ? String(Int(ties)) : "very many") \(ties == 1 ? "tie" : "ties")."
  }

  private var groups: String {
    let groups = Colouring.frequent(network.nodes.compactMap { $0.group ?? $0.category })
    guard !groups.isEmpty else { return "" }
    return "\(groups.count) \(groups.count == 1 ? "group" : "groups"): "
      + list(groups) { "\($0) (\($1))" } + "."
  }

  private var leaders: [String] {
    let nodes = network.nodes
    let emphasised = nodes.filter { $0.isEmphasised && !$0.label.isEmpty }
    let name = diagram.emphasisName.isEmpty ? "Emphasised" : "Marked as \(diagram.emphasisName)"
    let sized = nodes.filter { ($0.size ?? 0) > 0 && !$0.label.isEmpty }
      .sorted { ($1.size ?? 0, $0.id) < ($0.size ?? 0, $1.id) }
    let measure = diagram.sizeName.isEmpty ? "size" : diagram.sizeName
    return [
      emphasised.isEmpty
        ? "" : name + ": " + emphasised.prefix(10).map(words).joined(separator: ", ") + ".",
      sized.isEmpty
        ? ""
        : "Largest by \(measure): " + sized.prefix(5).map(words).joined(separator: ", ") + ".",
    ]
  }

  private func words(_ node: Diagram.Node) -> String { PlainText.cleaned(node.label, limit: 80) }

  /// The first eight, and how many more there are.
  private func list(
    _ entries: [(name: String, count: Int)],
    _ words: (String, Int) -> String
  ) -> String {
    let shown = entries.prefix(8).map { words(PlainText.cleaned($0.name, limit: 80), $0.count) }
      .joined(separator: ", ")
    return entries.count > 8 ? shown + " and \(entries.count - 8) more" : shown
  }
}
