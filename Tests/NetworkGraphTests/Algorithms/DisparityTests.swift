import NetworkGraph
import TestSupport
import Testing

@Suite struct DisparityTests {
  private static func topology(
    _ ties: RandomTies,
    _ direction: TieDirection,
    loops: LoopTies = .dropped
  ) throws -> Topology {
    try Topology(
      vertexCount: ties.vertexCount,
      sources: ties.sources,
      targets: ties.targets,
      weights: ties.weights,
      direction: direction,
      loops: loops
    )
  }

  /// The chance by the integral that defines it: 1 - (k-1) ∫ (1-x)^(k-2) from 0 to w/s, by Simpson.
  private static func chance(share: Double, degree: Int) -> Double {
    guard degree > 1 else { return 1 }
    func density(_ x: Double) -> Double {
      (0..<degree - 2).reduce(Double(degree - 1)) { product, _ in product * (1 - x) }
    }
    let steps = 2_000
    let width = share / Double(steps)
    var sum = density(0) + density(share)
    for step in 1..<steps { sum += (step % 2 == 1 ? 4 : 2) * density(Double(step) * width) }
    return 1 - sum * width / 3
  }

  @Test("disparity agrees with the integral that defines it", arguments: 0..<40)
  func disparityMatchesItsDefinition(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 14)
    for direction in [TieDirection.both, .out] {
      // Merged strengths between each pair, loops left out.
      var strengths: [[Int]: Double] = [:]
      for index in ties.sources.indices where ties.sources[index] != ties.targets[index] {
        let (a, b) = (Int(ties.sources[index]), Int(ties.targets[index]))
        let pair = direction == .both ? [min(a, b), max(a, b)] : [a, b]
        strengths[pair, default: 0] += ties.weights[index]
      }
      func chance(_ pair: [Int], at end: Int) -> Double {
        let here = strengths.filter {
          direction == .both ? $0.key.contains(pair[end]) : $0.key[end] == pair[end]
        }
        let total = here.values.reduce(0, +)
        return Self.chance(share: (strengths[pair] ?? 0) / total, degree: here.count)
      }
      for loops in [LoopTies.dropped, .kept] {
        let topology = try Self.topology(ties, direction, loops: loops)
        let found = try topology.disparity()
        for vertex in 0..<topology.vertexCount {
          for arc in topology.forward.arcs(of: vertex) {
            let other = Int(topology.forward.neighbours[arc])
            let value = found[Int(topology.forward.ties[arc])]
            guard other != vertex else {
              #expect(value == 1)
              continue
            }
            let pair =
              direction == .both ? [min(vertex, other), max(vertex, other)] : [vertex, other]
            let expected = min(chance(pair, at: 0), chance(pair, at: 1))
            #expect(abs(value - expected) < 1e-9, "\(pair)")
          }
        }
      }
    }
  }

  @Test("a tie that dominates a vertex is significant, equal ties are not")
  func handMade() throws {
    let star = try Topology(
      vertexCount: 4,
      sources: [0, 0, 0],
      targets: [1, 2, 3],
      weights: [8, 1, 1]
    )
    let found = try star.disparity()
    #expect(abs(found[0] - 0.04) < 1e-12)
    #expect(abs(found[1] - 0.81) < 1e-12)
    let zero = try Topology(vertexCount: 3, sources: [0, 0], targets: [1, 2], weights: [0, 0])
    #expect(try zero.disparity() == [1, 1])
    let vast = try Topology(
      vertexCount: 3,
      sources: [0, 0],
      targets: [1, 2],
      weights: [.greatestFiniteMagnitude, .greatestFiniteMagnitude]
    )
    #expect(try vast.disparity() == [1, 1])
  }

  @Test("ends when cancelled")
  func cancellation() throws {
    let topology = try Topology(vertexCount: 3, sources: [0], targets: [1], weights: [1])
    let cancelled = Cancellation()
    cancelled.cancel()
    #expect(throws: AlgorithmError.cancelled) { try topology.disparity(cancellation: cancelled) }
  }
}
