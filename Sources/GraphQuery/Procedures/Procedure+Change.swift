internal import NetworkGraph

extension Procedure {
  /// What is different between two dates: nodes and ties that were added or removed, and shifts in
  /// rank by a measure.
  static let change = Procedure(
    name,
    inputs: [
      Field("from", .any), Field("to", .any), Field("options", .map, isOptional: true),
    ],
    outputs: [
      Field("change", .string), Field("node", .node), Field("relationship", .relationship),
      Field("before", .float), Field("after", .float), Field("rankBefore", .integer),
      Field("rankAfter", .integer), Field("shift", .integer),
    ],
    summary: "What was added and removed between two dates, and who rose or fell in a measure."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let shared = MeasureOption.common + MeasureOption.weights
    let map = try OptionMap(
      arguments[2],
      of: name,
      keys: shared.map(\.rawValue) + TimeReading.keys + ["measure"]
    )
    let measureName = try map.text("measure", "the name of a measure of nodes") ?? "degree"
    guard let measure = MeasureLibrary.standard[measureName], measure.subject == .node else {
      throw OptionMap.wrong("measure", "the name of a measure of nodes")
    }
    var options = MeasureOptions(of: measure)
    try options.read(map, shared.filter(measure.options.contains))
    let reading = try TimeReading(map.part(TimeReading.keys))
    return try Comparison(
      before: reading.graph(context.graph, within: window(arguments[0], "from")),
      after: reading.graph(context.graph, within: window(arguments[1], "to")),
      measure: measure,
      options: options,
      context: context
    ).rows()
  }

  private static let name = "change.between"

  private static func window(_ value: Value, _ name: String) throws(QueryError) -> TimeWindow {
    guard let window = TimeWindow(value) else {
      throw .argumentValue(
        "'\(name)' of change.between",
        "expected a year, a month or a day, such as 2016, '2016-09' or date('2016-09-23')"
      )
    }
    return window
  }
}

/// Two states of one graph; what is in both has the same number.
private struct Comparison {
  let before: Graph
  let after: Graph
  let measure: Measure
  let options: MeasureOptions
  let context: ProcedureContext

  func rows() throws(QueryError) -> [[Value]] {
    nodes("node added", in: after, notIn: before)
      + nodes("node removed", in: before, notIn: after)
      + ties("tie added", in: after, notIn: before)
      + ties("tie removed", in: before, notIn: after)
      + (try shifts())
  }

  private func row(
    _ change: String,
    node: NodeID? = nil,
    relationship: RelationshipID? = nil
  ) -> [Value] {
    [
      .string(change), node.map(Value.node) ?? .null,
      relationship.map(Value.relationship) ?? .null, .null, .null, .null, .null, .null,
    ]
  }

  private func nodes(_ change: String, in graph: Graph, notIn other: Graph) -> [[Value]] {
    (0..<UInt32(graph.nodeCapacity)).map { NodeID($0) }
      .filter { graph.contains($0) && !other.contains($0) }
      .map { row(change, node: $0) }
  }

  /// A tie is the same when it has the same ends and type: a new statement of it is no change.
  private struct Tie: Hashable {
    let source: NodeID?
    let target: NodeID?
    let type: TypeID?

    init(_ relationship: RelationshipID, _ graph: Graph) {
      source = graph.source(of: relationship)
      target = graph.target(of: relationship)
      type = graph.type(of: relationship)
    }
  }

  private func ties(_ change: String, in graph: Graph, notIn other: Graph) -> [[Value]] {
    func relationships(_ graph: Graph) -> [RelationshipID] {
      (0..<UInt32(graph.relationshipCapacity)).map { RelationshipID($0) }
        .filter(graph.contains)
    }
    var known = Set(relationships(other).map { Tie($0, other) })
    return relationships(graph).filter { known.insert(Tie($0, graph)).inserted }
      .map { row(change, relationship: $0) }
  }

  /// Whose rank is another one, those who rose most first; nodes that are in one state only have no
  /// shift.
  private func shifts() throws(QueryError) -> [[Value]] {
    let old = try ranks(in: before)
    let new = try ranks(in: after)
    var shifts: [(node: UInt32, shift: Int, row: [Value])] = []
    for (node, rank) in old {
      guard let next = new[node], next.rank != rank.rank else { continue }
      shifts.append(
        (
          node, rank.rank - next.rank,
          [
            .string("rank"), .node(NodeID(node)), .null, .double(rank.value),
            .double(next.value), .int(Int64(rank.rank)), .int(Int64(next.rank)),
            .int(Int64(rank.rank - next.rank)),
          ]
        )
      )
    }
    shifts.sort { $0.shift != $1.shift ? $0.shift > $1.shift : $0.node < $1.node }
    return shifts.map(\.row)
  }

  /// The value and the rank of each node that has a value; 1 is the largest, equal values share one.
  private func ranks(in graph: Graph) throws(QueryError) -> [UInt32: (value: Double, rank: Int)] {
    let values = try context.measures.values(of: measure, options, on: graph, context.limits)
    let nodes = (0..<UInt32(values.count)).filter { values.covers(Int($0)) }
    let column = values.column(of: nodes)
    var known: [(node: UInt32, value: Double)] = []
    for (place, node) in nodes.enumerated() {
      switch column.value(place, graph) {
      case .int(let number): known.append((node, Double(number)))
      case .double(let number): known.append((node, number))
      case .bool(let flag): known.append((node, flag ? 1 : 0))
      case .null, .string, .list, .map, .node, .relationship, .path, .temporal, .duration: continue
      }
    }
    known.sort { $0.value != $1.value ? $0.value > $1.value : $0.node < $1.node }
    var ranks: [UInt32: (value: Double, rank: Int)] = [:]
    var rank = 0
    for (place, entry) in known.enumerated() {
      if place == 0 || known[place - 1].value != entry.value { rank = place + 1 }
      ranks[entry.node] = (entry.value, rank)
    }
    return ranks
  }
}
