import NetworkGraph
import TestSupport
import Testing

/// A random network, the topology and the matrices that it becomes, and groups some vertices lack.
struct BrokerageCase {
  let topology: Topology
  let arcs: OracleArcs
  let groups: [Int?]

  init(
    seed: Int,
    direction: TieDirection,
    weighted: Bool,
    parallelTies: ParallelTies = .merged
  )
    throws
  {
    let ties =
      seed % 5 == 0
      ? RandomTies(seed: UInt64(seed), preferential: 25, ties: 3)
      : RandomTies(seed: UInt64(seed), largest: 18)
    topology = try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: weighted ? ties.weights : nil,
      direction: direction,
      parallelTies: parallelTies,
      loops: seed % 2 == 0 ? .kept : .dropped
    )
    arcs = OracleArcs(
      ties,
      directed: direction != .both,
      reversed: direction == .in,
      merged: parallelTies == .merged
    )
    var random = SplitMix64(seed: UInt64(seed + 1000))
    let groupCount = Int.random(in: 1...4, using: &random)
    groups = (0..<ties.vertexCount).map { _ in
      let group = Int.random(in: 0...groupCount, using: &random)
      return group == groupCount && seed % 3 != 0 ? nil : group
    }
  }

  /// Whether two lists agree up to a share of 10^-9 and lack the same values.
  static func agree(_ lhs: [Double?], _ rhs: [Double?]) -> Bool {
    lhs.count == rhs.count
      && zip(lhs, rhs).allSatisfy { pair in
        guard let first = pair.0, let second = pair.1 else {
          return pair.0 == nil && pair.1 == nil
        }
        return abs(first - second) <= 1e-9 * max(1, abs(first), abs(second))
      }
  }
}
