internal import NetworkGraph

extension Procedure {
  /// The nodes and ties without which the network falls apart, and whom each would cut off.
  ///
  /// `pieces` is how many more parts there would be; `cutOff` are the nodes of all parts but the
  /// largest of those that the node or tie holds together.
  static let bridges = Procedure(
    "brokerage.bridges",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("node", .node), Field("relationship", .relationship), Field("pieces", .integer),
      Field("cutOffCount", .integer), Field("cutOff", .list),
    ],
    summary: "Articulation points and bridges, and whom each would cut off if it were gone.",
    isGradual: true
  ) { (arguments, context) throws(QueryError) -> Rows in
    let call = try MeasureCall(
      "brokerage.bridges",
      arguments.first,
      context,
      keepsRelationships: true
    )
    let points = try call.measured { () throws(AlgorithmError) in try weakPoints(call) }
    var next = 0
    // Pieces grow: whoever wants the first few rows does not pay for the lists of all.
    var size = 1
    return { () throws(QueryError) -> [[Value]] in
      var piece: [[Value]] = []
      while piece.count < size, next < points.count {
        try call.measured { () throws(AlgorithmError) in try call.cancellation?.check() }
        piece.append(points[next].row(call))
        next += 1
      }
      size = min(size * 2, Batch.usualCount)
      return piece
    }
  }

  /// What the network depends on, that which makes most pieces first, then by how many are cut off.
  private static func weakPoints(_ call: MeasureCall) throws(AlgorithmError) -> [WeakPoint] {
    let points = try call.topology.articulationPoints(cancellation: call.cancellation)
    let bridges = try call.topology.bridges(cancellation: call.cancellation)
    // Stable, so that equal ones stay in the order of the network.
    return (points.map(WeakPoint.node) + bridges.map(WeakPoint.tie)).enumerated()
      .sorted { lhs, rhs in
        let (one, two) = (lhs.element, rhs.element)
        if one.pieces != two.pieces { return one.pieces > two.pieces }
        if one.cutOffCount != two.cutOffCount { return one.cutOffCount > two.cutOffCount }
        return lhs.offset < rhs.offset
      }
      .map(\.element)
  }
}

/// A node or tie without which the network falls apart.
private enum WeakPoint {
  case node(ArticulationPoint)
  case tie(Bridge)

  /// How many parts more there would be without it.
  var pieces: Int {
    switch self {
    case .node(let point): point.created
    case .tie: 1
    }
  }

  /// How many nodes are in the parts but the largest.
  var cutOffCount: Int {
    switch self {
    case .node(let point): point.pieces.dropFirst().reduce(0, +)
    case .tie(let bridge): bridge.smallerSize
    }
  }

  /// The row, for which the parts are searched.
  func row(_ call: MeasureCall) -> [Value] {
    let subject: [Value]
    let cutOff: [Int]
    switch self {
    case .node(let point):
      subject = [call.node(point.vertex), .null]
      cutOff = call.topology.pieces(without: point.vertex).dropFirst().flatMap { $0 }.sorted()
    case .tie(let bridge):
      let tie = call.topology.relationship(at: bridge.tie).map(Value.relationship)
      subject = [.null, tie ?? .null]
      cutOff = call.topology.smallerSide(of: bridge)
    }
    return subject + [.int(Int64(pieces)), .int(Int64(cutOffCount)), call.nodes(cutOff)]
  }
}
