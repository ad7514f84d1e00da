internal import NetworkGraph

extension Procedure {
  /// Ways to find groups, each a row for every node, and what a division is worth.
  static let communities: [Procedure] = [
    finding(
      "leiden",
      "Communities by the Leiden algorithm; each is connected (Traag, Waltman, van Eck 2019)."
    ) { (call) throws(AlgorithmError) in
      try call.topology.leiden(
        resolution: call.options.resolution ?? 1,
        seed: call.seed,
        maxIterations: call.options.maxIterations ?? 10,
        cancellation: call.cancellation
      )
    },
    finding(
      "louvain",
      "Communities by the Louvain algorithm (Blondel et al. 2008)."
    ) { (call) throws(AlgorithmError) in
      try call.topology.louvain(
        resolution: call.options.resolution ?? 1,
        seed: call.seed,
        maxIterations: call.options.maxIterations ?? 10,
        cancellation: call.cancellation
      )
    },
    finding(
      "labelPropagation",
      "Communities by label propagation: each node joins most of its neighbours (Raghavan 2007)."
    ) { (call) throws(AlgorithmError) in
      try call.topology.labelPropagation(
        seed: call.seed,
        maxIterations: call.options.maxIterations ?? 100,
        cancellation: call.cancellation
      )
    },
    biconnected, modularity,
  ]

  private static func finding(
    _ method: String,
    _ summary: String,
    _ find: @escaping @Sendable (MeasureCall) throws(AlgorithmError) -> Partition
  ) -> Procedure {
    let name = "community.\(method)"
    return Procedure(
      name,
      inputs: [Field("options", .map, isOptional: true)],
      outputs: [Field("node", .node), Field("community", .integer)],
      summary: summary
    ) { (arguments, context) throws(QueryError) -> [Vector] in
      let call = try MeasureCall(
        name,
        arguments.first,
        context,
        understands: MeasureOption.common + [.weight, .seed, .resolution, .maxIterations]
      )
      let partition = try call.measured { () throws(AlgorithmError) in try find(call) }
      return [
        .nodes((0..<call.topology.vertexCount).map { call.topology.node(at: $0).raw }),
        .ints(partition.groups.map { Int64($0) + 1 }, present: []),
      ]
    }
  }

  private static let biconnected = Procedure(
    "community.biconnected",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [Field("component", .integer), Field("size", .integer), Field("nodes", .list)],
    summary: "The parts that stay connected whichever one of their nodes is taken away."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall("community.biconnected", arguments.first, context)
    let parts = try call.measured { () throws(AlgorithmError) in
      try call.topology.biconnectedComponents(cancellation: call.cancellation)
    }
    return parts.enumerated().map { number, part in
      [.int(Int64(number + 1)), .int(Int64(part.count)), call.nodes(part)]
    }
  }

  private static let modularity = Procedure(
    "community.modularity",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [Field("modularity", .float), Field("groups", .integer)],
    summary: "How many more ties stay inside the groups than chance would have (Newman 2004)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "community.modularity",
      arguments.first,
      context,
      understands: MeasureOption.common + [.weight, .partition, .resolution, .seed]
    )
    let grouping = try call.grouping()
    guard !grouping.groups.contains(nil) else {
      throw .argumentValue(
        "option 'partition'",
        "some nodes have no group, and modularity needs one for each",
        hint: "leave these nodes out with 'nodes' or a view"
      )
    }
    let value = call.topology.modularity(
      of: Partition(labels: grouping.groups.map { UInt32($0 ?? 0) }),
      resolution: call.options.resolution ?? 1
    )
    return [[value.map(Value.double) ?? .null, .int(Int64(grouping.values.count))]]
  }
}
