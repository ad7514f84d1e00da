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
    summary: "Articulation points and bridges, and whom each would cut off if it were gone."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "brokerage.bridges",
      arguments.first,
      context,
      keepsRelationships: true
    )
    return try call.measured { () throws(AlgorithmError) in
      var rows: [(pieces: Int, cutOff: [Int], subject: [Value])] = []
      for point in try call.topology.articulationPoints(cancellation: call.cancellation) {
        try call.cancellation?.check()
        let parts = call.topology.pieces(without: point.vertex)
        let rest = parts.sorted { $0.count > $1.count }.dropFirst().flatMap { $0 }.sorted()
        rows.append((point.created, rest, [call.node(point.vertex), .null]))
      }
      for bridge in try call.topology.bridges(cancellation: call.cancellation) {
        let tie = call.topology.relationship(at: bridge.tie).map(Value.relationship) ?? .null
        rows.append((1, bridge.smallerSide, [.null, tie]))
      }
      // Stable, so that equal ones stay in the order of the network.
      let ordered = rows.enumerated().sorted { lhs, rhs in
        let (one, two) = (lhs.element, rhs.element)
        if one.pieces != two.pieces { return one.pieces > two.pieces }
        if one.cutOff.count != two.cutOff.count { return one.cutOff.count > two.cutOff.count }
        return lhs.offset < rhs.offset
      }
      return ordered.map { entry in
        let row = entry.element
        return row.subject
          + [.int(Int64(row.pieces)), .int(Int64(row.cutOff.count)), call.nodes(row.cutOff)]
      }
    }
  }
}
