internal import NetworkGraph

/// Who is important: measures of a node's place in the whole network.
///
/// The recursive ones, in which a node is important through those that choose it, stand in
/// `PrestigeMeasures`.
enum CentralityMeasures {
  static let all =
    [
      betweenness, closeness, coreness, degree, eccentricity, edgeBetweenness, flowBetweenness,
      harmonic, inDegree, outDegree, strength,
    ] + PrestigeMeasures.all

  static let betweenness = Measure(
    "betweenness",
    .centrality,
    returns: .float,
    options: MeasureOption.weights + [.normalized, .sample, .seed],
    "How many shortest paths between two others run through the node (Freeman 1977)."
  ) { (run) throws(AlgorithmError) in
    guard let error = run.options.sample else {
      return .floats(
        try run.topology.betweenness(
          normalized: run.options.isNormalized,
          threads: run.threads,
          cancellation: run.cancellation
        )
      )
    }
    let sampled = try run.topology.sampledBetweenness(
      error: error,
      seed: run.seed,
      threads: run.threads,
      cancellation: run.cancellation
    )
    guard run.options.isNormalized else { return .floats(sampled.scores) }
    return .floats(run.topology.normalizedBetweenness(sampled.scores))
  }

  static let closeness = Measure(
    "closeness",
    .centrality,
    returns: .float,
    options: MeasureOption.weights,
    "How near the node is to all that it reaches, 1 being a tie to each (Freeman 1978)."
  ) { (run) throws(AlgorithmError) in
    .optionalFloats(
      try run.topology.closeness(threads: run.threads, cancellation: run.cancellation)
    )
  }

  static let coreness = Measure(
    "coreness",
    .centrality,
    returns: .integer,
    "The largest k for which the node is part of a group with k ties inside each (Seidman 1983)."
  ) { (run) throws(AlgorithmError) in
    .integers(try run.topology.coreness(cancellation: run.cancellation))
  }

  static let eccentricity = Measure(
    "eccentricity",
    .centrality,
    returns: .float,
    options: MeasureOption.weights,
    "The distance to the farthest node that the node reaches."
  ) { (run) throws(AlgorithmError) in
    .floats(try run.topology.eccentricity(threads: run.threads, cancellation: run.cancellation))
  }

  static let edgeBetweenness = Measure(
    "edgeBetweenness",
    .centrality,
    of: .relationship,
    returns: .float,
    options: MeasureOption.weights + [.normalized],
    "How many shortest paths between two nodes run along the tie (Girvan, Newman 2002)."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.edgeBetweenness(
        normalized: run.options.isNormalized,
        threads: run.threads,
        cancellation: run.cancellation
      )
    )
  }

  static let flowBetweenness = Measure(
    "flowBetweenness",
    .centrality,
    returns: .float,
    options: [.weight],
    "How much of the flow between all others depends on the node (Freeman, Borgatti, White 1991)."
  ) { (run) throws(AlgorithmError) in
    .floats(try run.topology.flowBetweenness(cancellation: run.cancellation))
  }

  static let harmonic = Measure(
    "harmonic",
    .centrality,
    returns: .float,
    options: MeasureOption.weights + [.normalized],
    "The sum of the inverse distances to all others; one that is out of reach adds nothing."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.harmonic(
        normalized: run.options.isNormalized,
        threads: run.threads,
        cancellation: run.cancellation
      )
    )
  }

  static let degree = Measure(
    "degree",
    .centrality,
    returns: .number,
    options: [.normalized],
    "The number of ties of the node."
  ) { (run) throws(AlgorithmError) in
    // A topology with a direction has turned its ties round already: what leads out counts.
    degrees(run, run.topology.isDirected ? .out : .both)
  }

  static let inDegree = Measure(
    "inDegree",
    .centrality,
    returns: .number,
    options: [.normalized],
    following: .arrows,
    "The number of ties that lead to the node."
  ) { (run) throws(AlgorithmError) in degrees(run, .in) }

  static let outDegree = Measure(
    "outDegree",
    .centrality,
    returns: .number,
    options: [.normalized],
    following: .arrows,
    "The number of ties that lead away from the node."
  ) { (run) throws(AlgorithmError) in degrees(run, .out) }

  /// The number of ties; normalised, their share of the number of other nodes.
  private static func degrees(_ run: MeasureRun, _ direction: TieDirection) -> MeasureColumn {
    let degrees = run.topology.degree(direction)
    guard run.options.isNormalized else { return .integers(degrees) }
    let others = Double(max(1, run.topology.vertexCount - 1))
    return .floats(degrees.map { Double($0) / others })
  }

  static let strength = Measure(
    "strength",
    .centrality,
    returns: .float,
    options: [.weight],
    "The summed weights of the node's ties; without weights, their number (Barrat et al. 2004)."
  ) { (run) throws(AlgorithmError) in
    let direction: TieDirection = run.topology.isDirected ? .out : .both
    return .floats(
      run.topology.strength(direction) ?? run.topology.degree(direction).map(Double.init)
    )
  }
}

extension Topology {
  /// Raw betweenness as a share of the pairs of other vertices; 0 below three vertices.
  fileprivate func normalizedBetweenness(_ scores: [Double]) -> [Double] {
    let others = Double(vertexCount - 1) * Double(vertexCount - 2)
    guard others > 0 else { return scores.map { _ in 0 } }
    return scores.map { $0 / (isDirected ? others : others / 2) }
  }
}
