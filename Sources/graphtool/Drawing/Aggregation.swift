import GraphDiagram
import NetworkGraph

/// Groups of nodes as single nodes: as large as the group, tied as often as its members are.
struct Aggregation {
  let part: DrawnPart
  let limits: StatementLimits

  /// The diagram of the groups by `label` (the kind), by a property or by a measure such as
  /// `component`.
  func diagram(by name: String, isDirected: Bool) throws(Failure) -> Diagram {
    let groups = try groups(by: name)
    var order: [String] = []
    var sizes: [String: Int] = [:]
    for node in part.nodes {
      guard let group = groups[node] else { continue }
      if sizes.updateValue(sizes[group, default: 0] + 1, forKey: group) == nil {
        order.append(group)
      }
    }
    var counts: [[String]: Int] = [:]
    var pairs: [[String]] = []
    var inner: [String: Int] = [:]
    for relationship in part.relationships {
      guard let source = part.graph.source(of: relationship).flatMap({ groups[$0] }),
        let target = part.graph.target(of: relationship).flatMap({ groups[$0] })
      else { continue }
      guard source != target else {
        inner[source, default: 0] += 1
        continue
      }
      let pair = isDirected || source < target ? [source, target] : [target, source]
      if counts.updateValue(counts[pair, default: 0] + 1, forKey: pair) == nil {
        pairs.append(pair)
      }
    }
    var diagram = Diagram(sizeName: "nodes in the group")
    diagram.widthName = "ties between the groups"
    let innerCount = inner.values.reduce(0, +)
    if innerCount > 0 {
      diagram.caption = "Not drawn: \(innerCount) ties inside of groups."
    }
    let isKind = name.lowercased() == "label"
    diagram.nodes = order.map { group in
      let count = sizes[group] ?? 0
      let words = "\(group) (\(count))"
      return Diagram.Node(
        id: group,
        label: words,
        kind: isKind ? group : "",
        tooltip: "\(words), \(inner[group] ?? 0) ties inside",
        size: Double(count)
      )
    }
    diagram.ties = pairs.map { pair in
      let count = counts[pair] ?? 1
      return Diagram.Tie(
        source: pair[0],
        target: pair[1],
        isDirected: isDirected,
        count: count,
        width: Double(count)
      )
    }
    return diagram
  }

  private func groups(by name: String) throws(Failure) -> [NodeID: String] {
    let graph = part.graph
    if name.lowercased() == "label" {
      return Dictionary(
        uniqueKeysWithValues: part.nodes.map { node in
          (node, graph.labels(of: node).first.map { graph.name(of: $0) } ?? "no label")
        }
      )
    }
    let measures = DrawnMeasures(part, limits)
    let channel = try Channel(name, option: "--aggregate", part, measures)
    let values = try channel.values(part, measures)
    return Dictionary(
      uniqueKeysWithValues: part.nodes.map { node in
        let words = values[node]?.words
        switch channel {
        case .measure: return (node, words.map { "\(name) \($0)" } ?? "no \(name)")
        case .property, .none: return (node, words ?? "no \(name)")
        }
      }
    )
  }
}
