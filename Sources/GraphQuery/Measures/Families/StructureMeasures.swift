internal import NetworkGraph

/// How a node or a tie is built into its surroundings.
enum StructureMeasures {
  static let all = [clustering, isArticulationPoint, isBridge, triangles]

  static let clustering = Measure(
    "clustering",
    .structure,
    returns: .float,
    "The share of the pairs of the node's contacts that are tied to each other."
  ) { (run) throws(AlgorithmError) in
    .floats(try run.topology.localClustering(threads: run.threads, cancellation: run.cancellation))
  }

  static let isArticulationPoint = Measure(
    "isArticulationPoint",
    .structure,
    returns: .boolean,
    "Whether the network falls apart without the node."
  ) { (run) throws(AlgorithmError) in
    .flags(try run.topology.isArticulationPoint(cancellation: run.cancellation))
  }

  static let isBridge = Measure(
    "isBridge",
    .structure,
    of: .relationship,
    returns: .boolean,
    "Whether the network falls apart without the tie."
  ) { (run) throws(AlgorithmError) in
    var flags = [Bool](repeating: false, count: run.topology.tieCount)
    for bridge in try run.topology.bridges(cancellation: run.cancellation) {
      flags[bridge.tie] = true
    }
    return .flags(flags)
  }

  static let triangles = Measure(
    "triangles",
    .structure,
    returns: .integer,
    "The number of pairs of the node's contacts that are tied to each other."
  ) { (run) throws(AlgorithmError) in
    .integers(try run.topology.triangles(threads: run.threads, cancellation: run.cancellation))
  }
}
