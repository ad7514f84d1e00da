import NetworkGraph

/// The kinds of nodes, their number, properties, and the ties that go out from them.
struct KindCensus {
  struct Kind {
    let name: String
    var count = 0
    fileprivate var keys: Set<KeyID> = []
    var properties: [String] = []
    var ties: [(type: String, target: String, count: Int)] = []
  }

  private struct Step: Hashable {
    let source: Int
    let type: TypeID
    let target: Int
  }

  private(set) var all: [Kind] = []

  /// Counts; the properties of each kind are looked for only where they are wanted.
  init(_ graph: Graph, withProperties: Bool = false) {
    // Nodes have few combinations of labels, so each gets a number.
    var numbers: [[LabelID]: Int] = [:]
    var kindOfNode = [Int](repeating: 0, count: graph.nodeCapacity)
    for node in graph.nodeIDs() {
      let labels = graph.labels(of: node)
      let number = numbers[labels] ?? all.count
      if number == all.count {
        numbers[labels] = number
        let words = labels.map { graph.name(of: $0) }.joined(separator: "+")
        all.append(Kind(name: words.isEmpty ? "(no kind)" : words))
      }
      kindOfNode[Int(node.raw)] = number
      all[number].count += 1
      guard withProperties else { continue }
      for (key, _) in graph.properties(of: node) { all[number].keys.insert(key) }
    }
    var counts: [Step: Int] = [:]
    for tie in graph.relationshipIDs() {
      guard let type = graph.type(of: tie), let source = graph.source(of: tie),
        let target = graph.target(of: tie)
      else { continue }
      let step = Step(
        source: kindOfNode[Int(source.raw)],
        type: type,
        target: kindOfNode[Int(target.raw)]
      )
      counts[step, default: 0] += 1
    }
    for (step, count) in counts {
      all[step.source].ties.append((graph.name(of: step.type), all[step.target].name, count))
    }
    for index in all.indices {
      all[index].ties.sort { ($1.count, $0.type, $0.target) < ($0.count, $1.type, $1.target) }
      all[index].properties = graph.keys.filter { all[index].keys.contains($0) }
        .map { graph.name(of: $0) }
    }
    all.sort { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
