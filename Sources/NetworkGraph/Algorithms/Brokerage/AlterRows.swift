/// Who is tied to whom, whatever the direction, and how strongly: one row of alters per vertex.
///
/// A row is ascending and names every alter once. The strength of a pair is `a_ij + a_ji`, parallel
/// ties summed; loops and pairs of strength 0 are left out.
struct AlterRows: Sendable {
  let vertexCount: Int
  /// Where each row begins, and at the end the number of entries.
  let offsets: [UInt32]
  /// The alters of each vertex.
  let alters: [UInt32]
  /// The strength of each entry, up to a factor common to all; `nil` when all are equal because
  /// every pair has one unweighted tie.
  let strengths: [Double]?

  /// Takes the pairs of a topology; distances count as strengths of 1/distance.
  ///
  /// Throws `AlgorithmError.distanceNotPositive` when a distance is 0.
  init(_ topology: Topology, usingWeights: Bool = true) throws(AlgorithmError) {
    let weights = usingWeights ? try Self.scaledStrengths(of: topology) : nil
    let forward = topology.forward
    vertexCount = topology.vertexCount
    if weights == nil, !topology.isDirected, forward.isSimple {
      offsets = forward.offsets
      alters = forward.neighbours
      strengths = nil
      return
    }
    let backward = topology.isDirected ? topology.backward : nil
    var merged = MergedRows(weights: weights)
    for vertex in 0..<topology.vertexCount {
      merged.appendRow(of: vertex, forward, backward)
    }
    offsets = merged.offsets
    alters = merged.alters
    strengths = merged.strengths
  }

  /// The positions of a vertex's row.
  func row(of vertex: Int) -> Range<Int> {
    Int(offsets[vertex])..<Int(offsets[vertex + 1])
  }

  /// The number of alters of a vertex.
  func alterCount(of vertex: Int) -> Int {
    row(of: vertex).count
  }

  /// The strength of each tie, divided by a power of two near the largest, which neither rounds nor
  /// lets products overflow; `nil` when the topology is unweighted.
  private static func scaledStrengths(of topology: Topology) throws(AlgorithmError) -> [Double]? {
    guard var strengths = topology.tieWeights else { return nil }
    if topology.weightMeaning == .distance {
      for tie in strengths.indices {
        strengths[tie] = 1 / strengths[tie]
        guard strengths[tie].isFinite else {
          throw .distanceNotPositive(topology.relationship(at: tie))
        }
      }
    }
    guard let largest = strengths.max(), largest > 0 else { return strengths }
    let exponent = max(-1000, min(1000, Int(largest.exponent)))
    let factor = Double(sign: .plus, exponent: -exponent, significand: 1)
    return strengths.map { $0 * factor }
  }
}

/// Rows of alters under construction.
private struct MergedRows {
  /// What each tie weighs; `nil` for 1.
  let weights: [Double]?
  var offsets: [UInt32] = [0]
  var alters: [UInt32] = []
  var strengths: [Double] = []

  init(weights: [Double]?) {
    self.weights = weights
  }

  /// Merges the two ascending rows of a vertex.
  mutating func appendRow(of vertex: Int, _ forward: ArcRows, _ backward: ArcRows?) {
    var out = forward.arcs(of: vertex)
    var back = backward?.arcs(of: vertex) ?? 0..<0
    while true {
      let nextOut = out.first.map { forward.neighbours[$0] }
      let nextBack = back.first.flatMap { backward?.neighbours[$0] }
      let alter = min(nextOut ?? .max, nextBack ?? .max)
      guard alter != .max else { break }
      var strength = take(alter, from: &out, of: forward)
      if let backward { strength += take(alter, from: &back, of: backward) }
      guard Int(alter) != vertex, strength > 0 else { continue }
      alters.append(alter)
      strengths.append(strength)
    }
    offsets.append(UInt32(alters.count))
  }

  /// Passes the arcs to a vertex at the beginning of a row and adds up their weights.
  private func take(_ alter: UInt32, from row: inout Range<Int>, of arcs: ArcRows) -> Double {
    var sum = 0.0
    while let arc = row.first, arcs.neighbours[arc] == alter {
      sum += weights.map { $0[Int(arcs.ties[arc])] } ?? 1
      row = (arc + 1)..<row.upperBound
    }
    return sum
  }
}
