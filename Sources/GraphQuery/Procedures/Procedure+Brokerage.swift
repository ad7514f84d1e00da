internal import NetworkGraph
internal import OrderedCollections

extension Procedure {
  private static let roleFields = BrokerageRole.allCases.map { Field($0.name, .integer) }

  /// The five roles of each node, and how far each is from what chance would give.
  static let roles = Procedure(
    "brokerage.roles",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [Field("node", .node), Field("group", .any)] + roleFields + [
      Field("total", .integer)
    ] + BrokerageRole.allCases.map { Field($0.zName, .float) } + [Field("zTotal", .float)],
    summary:
      "Gould-Fernandez roles on a partition, with z-scores (Gould, Fernandez 1989)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "brokerage.roles",
      arguments.first,
      context,
      understands: MeasureOption.common + [.partition, .seed, .resolution]
    )
    let grouping = try call.grouping()
    let roles = try call.measured { () throws(AlgorithmError) in
      try call.topology.brokerageRoles(in: grouping, cancellation: call.cancellation)
    }
    func score(_ role: BrokerageRole?, _ vertex: Int) -> Value {
      roles.z(role, of: vertex).map(Value.double) ?? .null
    }
    return (0..<call.topology.vertexCount).map { vertex in
      let group = grouping.groups[vertex].map { grouping.values[$0] } ?? .null
      var row = [call.node(vertex), group]
      row += BrokerageRole.allCases.map { .int(Int64(roles.counts[vertex][$0])) }
      row.append(.int(Int64(roles.counts[vertex].total)))
      row += BrokerageRole.allCases.map { score($0, vertex) }
      row.append(score(nil, vertex))
      return row
    }
  }

  /// Who lies on the shortest paths between two groups, with the roles and the triples as evidence.
  static let between = Procedure(
    "brokerage.between",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [Field("node", .node), Field("group", .any), Field("score", .float)] + roleFields + [
      Field("triples", .list)
    ],
    summary:
      "Who stands between group a and group b: betweenness for their pairs, roles, and evidence."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "brokerage.between",
      arguments.first,
      context,
      understands: MeasureOption.common + MeasureOption.weights
        + [.partition, .seed, .resolution, .normalized, .k],
      keys: ["a", "b"]
    )
    let question = try BetweenGroups(call)
    return try call.measured { () throws(AlgorithmError) in try question.rows() }
  }
}

/// The question who stands between two groups.
private struct BetweenGroups {
  private let call: MeasureCall
  private let grouping: Grouping
  private let a: [Int]
  private let b: [Int]

  init(_ call: MeasureCall) throws(QueryError) {
    self.call = call
    grouping = try call.grouping()
    a = try Self.members("a", call, grouping)
    b = try Self.members("b", call, grouping)
  }

  /// The vertices that an option names: the group with its value, or the nodes themselves.
  private static func members(
    _ key: String,
    _ call: MeasureCall,
    _ grouping: Grouping
  ) throws(QueryError) -> [Int] {
    guard let value = call.map[key] else {
      throw OptionMap.wrong(key, "a group of the partition, a node or a list of nodes")
    }
    switch value {
    case .node, .list:
      return try call.map.nodes(key)?.compactMap { call.topology.vertex(of: $0) } ?? []
    case .null, .bool, .int, .double, .string, .map, .relationship, .path, .temporal, .duration:
      guard let group = grouping.group(of: value) else {
        throw .argumentValue(
          "option '\(key)'",
          "the partition has no such group; it has \(grouping.values.count)",
          hint: "brokerage.roles lists the group of each node"
        )
      }
      return grouping.vertices(of: group)
    }
  }

  /// Those who lie between, the strongest first.
  func rows() throws(AlgorithmError) -> [[Value]] {
    let scores = try call.topology.betweenness(
      from: a,
      to: b,
      normalized: call.options.isNormalized,
      threads: call.threads,
      cancellation: call.cancellation
    )
    let roles = try call.topology.brokerageRoles(
      in: grouping,
      cancellation: call.cancellation
    )
    let brokers = scores.indices.filter { scores[$0] > 0 }
      .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let ends = Ends(a: Set(a), b: Set(b))
    var rows: [[Value]] = []
    for vertex in brokers.prefix(call.options.k ?? .max) {
      try call.cancellation?.check()
      var row = [call.node(vertex), grouping.groups[vertex].map { grouping.values[$0] } ?? .null]
      row.append(.double(scores[vertex]))
      row += BrokerageRole.allCases.map { .int(Int64(roles.counts[vertex][$0])) }
      row.append(.list(triples(by: vertex, ends)))
      rows.append(row)
    }
    return rows
  }

  private struct Ends {
    let a: Set<Int>
    let b: Set<Int>
  }

  /// How many triples a row shows as evidence.
  private static let evidence = 10

  /// Pairs of one from either group that this vertex ties and that have no tie of their own, though
  /// others may tie them too: both ends, the ties, their sources.
  private func triples(by vertex: Int, _ ends: Ends) -> [Value] {
    let before = call.topology.backward.neighbours(of: vertex).map(Int.init)
    let after = call.topology.forward.neighbours(of: vertex).map(Int.init)
    var found: [Value] = []
    for from in before where ends.a.contains(from) {
      for to in after where ends.b.contains(to) && to != from {
        guard call.topology.forward.firstArc(from: from, to: to) == nil else { continue }
        let ties =
          call.relationships(between: from, and: vertex)
          + call.relationships(between: vertex, and: to)
        found.append(
          .map([
            "from": .string(call.graph.displayName(of: call.topology.node(at: from))),
            "to": .string(call.graph.displayName(of: call.topology.node(at: to))),
            "ties": .list(ties.map(Value.relationship)),
            "sources": .list(call.sources(of: ties).map(Value.string)),
          ])
        )
        guard found.count < Self.evidence else { return found }
      }
    }
    return found
  }
}

extension BrokerageRole {
  /// The name of the column with the role's z-score: `zCoordinator`.
  fileprivate var zName: String { "z" + name.prefix(1).uppercased() + name.dropFirst() }

  /// The name of the column with the role's count.
  fileprivate var name: String {
    switch self {
    case .coordinator: "coordinator"
    case .itinerant: "itinerant"
    case .gatekeeper: "gatekeeper"
    case .representative: "representative"
    case .liaison: "liaison"
    }
  }
}
