import Foundation
import NetworkGraph
import TestSupport
import Testing

@Suite struct StructuralHoleTests {
  @Test(
    "constraint, effective size, efficiency and hierarchy agree with their definitions",
    arguments: 0..<60,
    TieDirection.allCases
  )
  func oracle(seed: Int, direction: TieDirection) throws {
    for parallelTies in ParallelTies.allCases {
      for weighted in [false, true] {
        let network = try BrokerageCase(
          seed: seed,
          direction: direction,
          weighted: weighted,
          parallelTies: parallelTies
        )
        let oracle = BrokerageOracle(network.arcs, weighted: weighted)
        let topology = network.topology
        #expect(BrokerageCase.agree(try topology.constraint(), oracle.constraint()))
        #expect(BrokerageCase.agree(try topology.hierarchy(), oracle.hierarchy { log($0) }))
        let sizes = oracle.effectiveSize()
        #expect(BrokerageCase.agree(try topology.effectiveSize(), sizes))
        let shares = sizes.enumerated().map { vertex, size in
          size.map { $0 / Double(oracle.alters(vertex).count) }
        }
        #expect(BrokerageCase.agree(try topology.efficiency(), shares))
        let plain = BrokerageOracle(network.arcs, weighted: false)
        #expect(
          BrokerageCase.agree(try topology.constraint(usingWeights: false), plain.constraint())
        )
      }
    }
  }

  @Test("unweighted effective size is k - 2t/k")
  func unweightedEffectiveSize() throws {
    // Vertex 0 has four alters, of which 1 and 2 are tied.
    let topology = try Topology(
      vertexCount: 6,
      sources: [0, 0, 0, 0, 1],
      targets: [1, 2, 3, 4, 2]
    )
    #expect(try topology.effectiveSize() == [3.5, 1, 1, 1, 1, nil])
    #expect(try topology.efficiency() == [0.875, 0.5, 0.5, 1, 1, nil])
  }

  @Test("a triangle has the constraint 1.125, which is above 1, and an isolate none")
  func triangle() throws {
    let topology = try Topology(vertexCount: 4, sources: [0, 1, 2], targets: [1, 2, 0])
    #expect(try topology.constraint() == [1.125, 1.125, 1.125, nil])
    #expect(BrokerageCase.agree(try topology.hierarchy(), [0, 0, 0, nil]))
  }

  @Test("a tie of strength 0 is no tie, a distance of 0 an error, extreme strengths no trouble")
  func weights() throws {
    func topology(_ weights: [Double], _ meaning: WeightMeaning = .strength) throws -> Topology {
      try Topology(
        vertexCount: 3,
        sources: [0, 1, 2],
        targets: [1, 2, 0],
        weights: weights,
        weightMeaning: meaning
      )
    }
    #expect(try topology([0, 0, 1]).constraint() == [1, nil, 1])
    #expect(try topology([0, 0, 0]).effectiveSize() == [nil, nil, nil])
    #expect(
      BrokerageCase.agree(
        try topology([1, 2, 4], .distance).constraint(),
        try topology([4, 2, 1]).constraint()
      )
    )
    for factor in [1e308, 1e-300] {
      #expect(
        BrokerageCase.agree(
          try topology([factor, factor / 2, factor / 4]).constraint(),
          try topology([4, 2, 1]).constraint()
        )
      )
    }
    #expect(throws: AlgorithmError.distanceNotPositive(nil)) {
      try topology([0, 1, 1], .distance).constraint()
    }
  }

  @Test("ends when cancelled and at its deadline")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0, 1, 2], targets: [1, 2, 0])
    let cancelled = Cancellation()
    cancelled.cancel()
    let late = Cancellation(deadline: .now)
    #expect(throws: AlgorithmError.cancelled) { try topology.constraint(cancellation: cancelled) }
    #expect(throws: AlgorithmError.cancelled) { try topology.hierarchy(cancellation: cancelled) }
    #expect(throws: AlgorithmError.deadlinePassed) {
      try topology.effectiveSize(cancellation: late)
    }
    #expect(throws: AlgorithmError.deadlinePassed) { try topology.efficiency(cancellation: late) }
  }

  @Test("bridging coefficient and centrality agree with their definitions", arguments: 0..<40)
  func bridging(seed: Int) throws {
    for direction in TieDirection.allCases {
      let network = try BrokerageCase(seed: seed, direction: direction, weighted: false)
      let oracle = BrokerageOracle(network.arcs, weighted: false)
      let coefficients = oracle.bridgingCoefficient()
      #expect(BrokerageCase.agree(try network.topology.bridgingCoefficient(), coefficients))
      let expected = zip(network.arcs.betweenness(), coefficients).map { $0 * $1 }
      for threads in [1, 2] {
        let found = try network.topology.bridgingCentrality(threads: threads)
        #expect(BrokerageCase.agree(found, expected))
      }
    }
  }
}
