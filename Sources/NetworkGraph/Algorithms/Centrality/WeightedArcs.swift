/// The arcs of a topology with their lengths.
struct WeightedArcs: Sendable {
  let vertexCount: Int
  let forward: ArcRows
  let backward: ArcRows
  /// The length of each forward arc; infinite where the strength is 0.
  let outLengths: [Double]
  /// The length of each backward arc.
  let inLengths: [Double]

  /// Takes the lengths from the weights of a topology; without weights every tie has the length 1.
  ///
  /// Throws `AlgorithmError.distanceNotPositive` when a length is 0.
  init(_ topology: Topology) throws(AlgorithmError) {
    vertexCount = topology.vertexCount
    forward = topology.forward
    backward = topology.backward
    if topology.weightMeaning == .distance, let weights = topology.tieWeights {
      for (tie, weight) in weights.enumerated() where weight == 0 {
        throw .distanceNotPositive(topology.relationship(at: tie))
      }
    }
    outLengths =
      topology.arcLengths(of: topology.forward)
      ?? [Double](repeating: 1, count: topology.forward.arcCount)
    guard topology.isDirected else {
      inLengths = outLengths
      return
    }
    inLengths =
      topology.arcLengths(of: topology.backward)
      ?? [Double](repeating: 1, count: topology.backward.arcCount)
  }
}
