internal import NetworkGraph

extension Procedure {
  /// The whole network in a few numbers.
  static let structure: [Procedure] = [networkSummary, census, externalInternal]

  private static let networkSummary = Procedure(
    "structure.summary",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("nodes", .integer), Field("ties", .integer), Field("isolates", .integer),
      Field("density", .float), Field("components", .integer), Field("largest", .integer),
      Field("diameter", .float), Field("averagePath", .float), Field("transitivity", .float),
      Field("reciprocity", .float), Field("assortativity", .float),
      Field("articulationPoints", .integer), Field("bridges", .integer),
      Field("maxCoreness", .integer),
    ],
    summary: "Size, density, components, distances, transitivity and weak points, in one row."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall("structure.summary", arguments.first, context)
    return try call.measured { () throws(AlgorithmError) in
      let topology = call.topology
      let end = call.cancellation
      let components = try topology.weakComponents(cancellation: end)
      let isolates = topology.degree().count { $0 == 0 }
      func float(_ value: Double?) -> Value { value.map(Value.double) ?? .null }
      return [
        [
          .int(Int64(topology.vertexCount)), .int(Int64(topology.tieCount)),
          .int(Int64(isolates)), .double(topology.density()), .int(Int64(components.count)),
          .int(Int64(components.sizes.first ?? 0)),
          .double(
            try topology.diameter(usingWeights: false, threads: call.threads, cancellation: end)
          ),
          float(
            try topology.averagePathLength(
              usingWeights: false,
              threads: call.threads,
              cancellation: end
            )
          ),
          float(try topology.transitivity(threads: call.threads, cancellation: end)),
          topology.isDirected ? float(topology.reciprocity()) : .null,
          float(try topology.assortativity()),
          .int(Int64(try topology.isArticulationPoint(cancellation: end).count { $0 })),
          .int(Int64(try topology.bridges(cancellation: end).count)),
          .int(Int64(try topology.coreness(cancellation: end).max() ?? 0)),
        ]
      ]
    }
  }

  private static let census = Procedure(
    "structure.triads",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [Field("triad", .string), Field("count", .integer)],
    summary: "How often each of the 16 kinds of triads occurs (Holland, Leinhardt 1970)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall("structure.triads", arguments.first, context, following: .arrows)
    let census = try call.measured { () throws(AlgorithmError) in
      try call.topology.triadCensus(cancellation: call.cancellation)
    }
    return zip(TriadCensus.names, census.counts).map { [.string($0.0), .int(Int64($0.1))] }
  }

  private static let externalInternal = Procedure(
    "structure.ei",
    inputs: [Field("options", .map, isOptional: true)],
    outputs: [
      Field("group", .any), Field("external", .integer), Field("internal", .integer),
      Field("index", .float),
    ],
    summary:
      "Ties between and within groups, and (E-I)/(E+I); the row without a group is the whole (Krackhardt, Stern 1988)."
  ) { (arguments, context) throws(QueryError) -> [[Value]] in
    let call = try MeasureCall(
      "structure.ei",
      arguments.first,
      context,
      understands: MeasureOption.common + [.partition, .seed, .resolution]
    )
    let grouping = try call.grouping()
    let index = try call.measured { () throws(AlgorithmError) in
      try call.topology.externalInternalIndex(of: grouping)
    }
    func row(_ group: Value, _ ties: EIIndex.Ties) -> [Value] {
      [
        group, .int(Int64(ties.external)), .int(Int64(ties.internal)),
        ties.value.map(Value.double) ?? .null,
      ]
    }
    return [row(.null, index.overall)]
      + zip(grouping.values, index.groups).map { row($0.0, $0.1) }
  }
}
