internal import NetworkGraph

/// Who is important: measures of a node's place in the whole network.
enum CentralityMeasures {
  static let all = [
    betweenness, degree, inDegree, outDegree, strength,
  ]

  static let betweenness = Measure(
    "betweenness",
    .centrality,
    returns: .float,
    options: MeasureOption.weights + [.normalized],
    "How many shortest paths between two others run through the node (Freeman 1977)."
  ) { (run) throws(AlgorithmError) in
    .floats(
      try run.topology.betweenness(
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
