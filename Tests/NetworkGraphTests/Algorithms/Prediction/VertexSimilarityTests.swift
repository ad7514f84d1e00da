import Foundation
import NetworkGraph
import TestSupport
import Testing

@Suite struct VertexSimilarityTests {
  /// A measure of two vertices with sets of neighbours.
  private func expected(_ kind: VertexSimilarity, _ alters: [Set<Int>], _ pair: [Int]) -> Double {
    let first = alters[pair[0]]
    let second = alters[pair[1]]
    let shared = first.intersection(second)
    switch kind {
    case .commonNeighbours: return Double(shared.count)
    case .jaccard:
      let either = first.union(second).count
      return either == 0 ? 0 : Double(shared.count) / Double(either)
    case .adamicAdar: return shared.map { 1 / log(Double(alters[$0].count)) }.reduce(0, +)
    case .resourceAllocation: return shared.map { 1 / Double(alters[$0].count) }.reduce(0, +)
    case .preferentialAttachment: return Double(first.count * second.count)
    }
  }

  @Test(
    "pairs and the most alike vertices agree with sets of neighbours",
    arguments: 0..<40,
    TieDirection.allCases
  )
  func oracle(seed: Int, direction: TieDirection) throws {
    let network = try BrokerageCase(
      seed: seed,
      direction: direction,
      weighted: seed % 2 == 0,
      parallelTies: seed % 4 < 2 ? .merged : .kept
    )
    let topology = network.topology
    let count = topology.vertexCount
    let oracle = BrokerageOracle(network.arcs, weighted: false)
    let alters = (0..<count).map { Set(oracle.alters($0)) }
    let pairs = (0..<count).flatMap { first in
      (first + 1..<max(first + 1, count)).map { [first, $0] }
    }
    for kind in VertexSimilarity.allCases {
      var found: [[Int]: Double] = [:]
      for pair in pairs {
        let value = try topology.similarity(kind, between: pair[0], and: pair[1])
        #expect(abs(value - expected(kind, alters, pair)) < 1e-9)
        #expect(try topology.similarity(kind, between: pair[1], and: pair[0]) == value)
        found[pair] = value
      }
      let apart = pairs.filter { pair in
        !alters[pair[0]].contains(pair[1]) && !alters[pair[0]].isDisjoint(with: alters[pair[1]])
      }
      // A stable order by value of pairs that are in ascending order.
      let ranked = apart.enumerated().sorted {
        let (lhs, rhs) = (found[$0.element, default: 0], found[$1.element, default: 0])
        return lhs != rhs ? lhs > rhs : $0.offset < $1.offset
      }.map(\.element)
      let all = try topology.similarVertices(kind: kind, limit: .max)
      #expect(all.map { [$0.first, $0.second] } == ranked)
      #expect(all.map(\.value) == ranked.map { found[$0, default: 0] })
      let few = try topology.similarVertices(kind: kind, limit: 3)
      #expect(few == Array(all.prefix(3)))
      let high = try topology.similarVertices(kind: kind, atLeast: 1, limit: .max)
      #expect(high == all.filter { $0.value >= 1 })
    }
  }

  @Test("vertices that do not exist, none wanted, and a run that is cancelled")
  func limits() throws {
    let topology = try Topology(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 3])
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 4)) {
      try topology.similarity(.jaccard, between: 0, and: 4)
    }
    #expect(throws: AlgorithmError.vertexOutOfRange(count: 4)) {
      try topology.similarity(.jaccard, between: -1, and: 0)
    }
    #expect(try topology.similarity(.adamicAdar, between: 0, and: 0) == 1 / log(2))
    #expect(try topology.similarVertices(kind: .jaccard, limit: 0).isEmpty)
    #expect(try topology.similarVertices(kind: .jaccard, limit: -1).isEmpty)
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) {
      try topology.similarVertices(kind: .jaccard, limit: 1, cancellation: cancelled)
    }
  }
}
