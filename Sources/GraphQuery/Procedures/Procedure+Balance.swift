internal import NetworkGraph

extension Procedure {
  /// Friends and enemies: which triads are at odds with themselves, and which camps fit best.
  static let balance = [signedTriads, split]

  /// The sign of every tie of a call, from the option `sign`.
  private static func signs(_ call: MeasureCall) throws(QueryError) -> [Int8] {
    let property = try call.map.text("sign", "the name of a property of the relationships")
    return try call.measured { () throws(AlgorithmError) in
      try call.graph.signs(property ?? "sign", of: call.topology)
    }
  }

  private static func call(
    _ name: String,
    _ options: Value?,
    _ context: ProcedureContext,
    understands shared: [MeasureOption] = []
  ) throws(QueryError) -> MeasureCall {
    try MeasureCall(
      name,
      options,
      context,
      understands: [.nodes, .types] + shared,
      keys: ["sign"],
      keepsRelationships: true,
      parallelTies: .kept
    )
  }

  private static let signedTriads = Procedure(
    "balance.triads",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("triad", .string), Field("count", .integer), Field("balanced", .boolean),
      Field("generalised", .boolean), Field("examples", .list),
    ],
    summary: "How many triads of friends and enemies are balanced, and some that are not."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try Self.call("balance.triads", arguments.first, context)
    let signs = try Self.signs(call)
    return try call.measured { () throws(AlgorithmError) in
      let counts = try call.topology.balance(signs: signs, cancellation: call.cancellation).counts
      let frustrated = try call.topology.frustratedTriads(
        signs: signs,
        limit: 100,
        cancellation: call.cancellation
      )
      return ["+++", "++-", "+--", "---"].enumerated().map { negative, name in
        let examples = frustrated.filter { $0.negativeCount == negative }.prefix(10)
        return [
          .string(name), .int(Int64(counts[negative])), .bool(negative % 2 == 0),
          .bool(negative != 1), .list(examples.map { call.nodes($0.vertices) }),
        ]
      }
    }
  }

  private static let split = Procedure(
    "balance.split",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("node", .node), Field("camp", .integer), Field("against", .integer),
      Field("frustration", .integer), Field("exact", .boolean),
    ],
    summary:
      "The camps that the fewest ties contradict, and who has ties against the own camp."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try Self.call(
      "balance.split",
      arguments.first,
      context,
      understands: [.k, .seed]
    )
    let signs = try Self.signs(call)
    let found = try call.measured { () throws(AlgorithmError) in
      try call.topology.balancedSplit(
        signs: signs,
        groups: call.options.k ?? 2,
        seed: call.seed,
        cancellation: call.cancellation
      )
    }
    return (0..<call.topology.vertexCount).map { vertex in
      [
        call.node(vertex), .int(Int64(found.partition.groups[vertex]) + 1),
        .int(Int64(found.frustration.byVertex[vertex])), .int(Int64(found.frustration.count)),
        .bool(found.isExact),
      ]
    }
  }
}
