internal import Glibc
internal import NetworkGraph

extension Procedure {
  /// Whom a node might work with: nodes that share items with it and that it has no tie to, with the
  /// items as reasons.
  ///
  /// An item counts the more, the fewer ties it has: 1/ln(degree), the sum is the score.
  ///
  /// - SeeAlso: Adamic, Adar (2003), "Friends and neighbors on the Web", Social Networks 25.
  static let suggestPartners = Procedure(
    "suggest.partners",
    inputs: [Field("node", .node), Field("options", .map, isOptional: true)],
    outputs: [
      Field("partner", .node), Field("score", .float), Field("shared", .integer),
      Field("reasons", .list), Field("items", .list),
    ],
    summary:
      "Nodes that share themes, events, places or neighbours with a node and are not tied to it."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    guard case .node(let node) = arguments[0] else { return [] }
    let options = try SuggestionOptions(arguments[1])
    let topology = try context.topology(options.measure.topology, with: [node])
    guard let vertex = topology.vertex(of: node) else { return [] }
    var suggestions = Suggestions(topology, context.graph, options, for: vertex)
    try context.graph.measured { () throws(AlgorithmError) in
      try suggestions.collect(context.cancellation)
    }
    return suggestions.rows()
  }
}

/// How partners are looked for.
private struct SuggestionOptions {
  /// The part of the network.
  var measure = MeasureOptions()
  /// The labels that a partner has one of; those of the node itself when left out.
  let partners: Set<String>?
  /// The labels that a shared item has one of; all when left out.
  let through: Set<String>?
  /// How many items are shared at least.
  let least: Int

  init(_ value: Value) throws(QueryError) {
    let understood: [MeasureOption] = [.nodes, .types, .direction, .k]
    let map = try OptionMap(
      value,
      of: "suggest.partners",
      keys: understood.map(\.rawValue) + ["partners", "through", "minShared"]
    )
    try measure.read(map, understood)
    partners = try map.names("partners")
    through = try map.names("through")
    least = try map.count("minShared", from: 1) ?? 1
  }
}

/// The items that a vertex shares with others.
private struct Suggestions {
  private let topology: Topology
  private let graph: Graph
  private let options: SuggestionOptions
  private let vertex: Int
  private var found: [Int: (score: Double, items: [Int])] = [:]

  init(_ topology: Topology, _ graph: Graph, _ options: SuggestionOptions, for vertex: Int) {
    self.topology = topology
    self.graph = graph
    self.options = options
    self.vertex = vertex
  }

  mutating func collect(_ cancellation: Cancellation?) throws(AlgorithmError) {
    let own = Set(topology.forward.neighbours(of: vertex).map(Int.init))
    let back = Set(topology.backward.neighbours(of: vertex).map(Int.init))
    let partners = options.partners ?? labels(of: vertex)
    for item in own.sorted() where isOne(of: options.through, item) {
      try cancellation?.check()
      let others = topology.backward.neighbours(of: item).map(Int.init)
      guard others.count > 1 else { continue }
      let weight = 1 / log(Double(others.count))
      for other in others
      where other != vertex && !own.contains(other) && !back.contains(other) {
        guard isOne(of: partners, other) else { continue }
        found[other, default: (0, [])].score += weight
        found[other, default: (0, [])].items.append(item)
      }
    }
  }

  /// The suggestions, the best first; equal ones in the order of the nodes.
  func rows() -> [[Value]] {
    var best = found.filter { $0.value.items.count >= options.least }
      .sorted {
        $0.value.score != $1.value.score ? $0.value.score > $1.value.score : $0.key < $1.key
      }
    if let most = options.measure.k { best = Array(best.prefix(most)) }
    return best.map { partner, reason in
      [
        .node(topology.node(at: partner)), .double(reason.score), .int(Int64(reason.items.count)),
        .list(reasons(reason.items).map(Value.string)),
        .list(reason.items.map { .node(topology.node(at: $0)) }),
      ]
    }
  }

  /// The shared items in words, by kind: `Theme: Gender, Youth`.
  private func reasons(_ items: [Int]) -> [String] {
    let byKind = Dictionary(grouping: items) { labels(of: $0).min() ?? "unlabelled" }
    return byKind.sorted { $0.key < $1.key }.map { kind, members in
      let names = members.map { graph.displayName(of: topology.node(at: $0)) }
      return "\(kind): \(names.sorted().joined(separator: ", "))"
    }
  }

  private func labels(of vertex: Int) -> Set<String> {
    Set(graph.labels(of: topology.node(at: vertex)).map { graph.name(of: $0) })
  }

  private func isOne(of wanted: Set<String>?, _ vertex: Int) -> Bool {
    wanted.map { !$0.isDisjoint(with: labels(of: vertex)) } ?? true
  }
}
