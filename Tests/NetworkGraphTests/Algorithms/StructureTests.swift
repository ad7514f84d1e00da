import TestSupport
import Testing

@testable import NetworkGraph

@Suite struct StructureTests {
  /// A random network in a direction, with parallel ties and loops kept or not, and its model.
  struct Sample {
    let ties: RandomTies
    let topology: Topology
    let model: OracleArcs

    init(seed: Int, direction: TieDirection, largest: Int = 11) throws {
      ties = RandomTies(seed: UInt64(seed), largest: largest)
      let parallelTies = seed % 2 == 0 ? ParallelTies.merged : .kept
      let loops = seed % 3 == 0 ? LoopTies.kept : .dropped
      topology = try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        relationships: seed % 5 == 0
          ? ties.sources.indices.map { RelationshipID(UInt32($0)) } : nil,
        direction: direction,
        parallelTies: parallelTies,
        loops: loops
      )
      model = OracleArcs(
        ties,
        directed: direction != .both,
        reversed: direction == .in,
        merged: parallelTies == .merged,
        loops: loops == .kept
      )
    }
  }

  @Test("coreness is what is left when those with few ties go", arguments: 0..<60)
  func coreness(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction)
      let isDirected = direction != .both
      for counted in TieDirection.allCases {
        let expected = sample.model.coreness(
          out: counted != .in || !isDirected,
          into: counted != .out && isDirected
        )
        #expect(try sample.topology.coreness(direction: counted) == expected)
      }
      let coreness = try sample.topology.coreness()
      for k in -1...4 {
        #expect(sample.topology.core(k) == coreness.indices.filter { coreness[$0] >= k })
      }
    }
  }

  @Test("triangles, clustering and transitivity agree with all triples", arguments: 0..<60)
  func triangles(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction, largest: 18)
      let expected = sample.model.triangles()
      let degrees = sample.model.neighbours.map { Double($0.count) }
      let pairs = degrees.map { $0 * ($0 - 1) / 2 }
      #expect(try sample.topology.triangles() == expected)
      let clustering = zip(expected, pairs).map { $1 > 0 ? Double($0) / $1 : 0 }
      #expect(BetweennessTests.agree(try sample.topology.localClustering(), clustering))
      let all = pairs.reduce(0, +)
      let transitivity = try sample.topology.transitivity()
      if all == 0 {
        #expect(transitivity == nil)
      } else {
        #expect(abs((transitivity ?? -1) - Double(expected.reduce(0, +)) / all) < 1e-12)
      }
    }
  }

  @Test("triangles do not depend on the number of threads", arguments: 0..<2)
  func threads(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), preferential: 3000, ties: 6)
    let topology = try Topology(vertexCount: 3000, sources: ties.sources, targets: ties.targets)
    let found = try topology.triangles()
    #expect(found.reduce(0, +) > 1000)
    #expect(try topology.triangles(threads: 4) == found)
    #expect(try topology.localClustering(threads: 3) == topology.localClustering())
  }

  @Test("the triad census agrees with all triples", arguments: 0..<60)
  func triadCensus(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction, largest: 11)
      let expected = sample.model.triadCensus()
      let found = try sample.topology.triadCensus()
      for name in TriadCensus.names {
        #expect(found[name] == expected[name, default: 0], "\(name)")
      }
      #expect(found["999"] == nil)
    }
  }

  @Test("the number of triples ends where numbers do")
  func manyTriples() {
    for count in 0..<20 {
      #expect(TriadCensus.triples(of: count) == count * (count - 1) * (count - 2) / 6)
    }
    #expect(TriadCensus.triples(of: 3_000_000) == 4_499_995_500_001_000_000)
    #expect(TriadCensus.triples(of: 3_900_000) == .max)
    #expect(TriadCensus.triples(of: Int(UInt32.max) - 1) == .max)
  }

  @Test("strong components reach each other", arguments: 0..<80)
  func strongComponents(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction, largest: 20)
      let found = try sample.topology.strongComponents()
      let expected = sample.model.strongComponents()
      #expect((0..<found.count).map(found.vertices(of:)) == expected)
    }
  }

  @Test("articulation points leave pieces", arguments: 0..<80)
  func articulationPoints(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction)
      let all = Set(0..<sample.ties.vertexCount)
      var expected: [[[Int]]] = []
      for vertex in all.sorted() {
        let around = sample.model.neighbours[vertex]
        let parts = sample.model.parts(of: all.subtracting([vertex]))
          .filter { !around.isDisjoint(with: $0) }
        #expect(sample.topology.pieces(without: vertex) == parts)
        if parts.count > 1 {
          expected.append([[vertex], parts.map(\.count), [parts.count - 1]])
        }
      }
      let found = try sample.topology.articulationPoints()
      #expect(found.map { [[$0.vertex], $0.pieces, [$0.created]] } == expected)
      let flags = try sample.topology.isArticulationPoint()
      #expect(flags.indices.filter { flags[$0] } == found.map(\.vertex))
      #expect(sample.topology.pieces(without: -1).isEmpty)
    }
  }

  @Test("bridges leave two sides", arguments: 0..<80)
  func bridges(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction)
      let topology = sample.topology
      let all = Set(0..<sample.ties.vertexCount)
      let whole = sample.model.parts(of: all)
      var expected: Set<[[Int]]> = []
      for arc in sample.model.arcs where arc.from < arc.to || topology.isDirected {
        let parts = sample.model.parts(of: all, without: arc.position)
        guard parts.count > whole.count else { continue }
        let sides = [arc.from, arc.to].map { end in parts.first { $0.contains(end) } ?? [] }
        let smaller = sides[0].count <= sides[1].count ? sides[0] : sides[1]
        expected.insert([[arc.from, arc.to], sides.map(\.count), smaller])
      }
      let found = try topology.bridges()
      #expect(Set(found.map { [$0.ends, $0.sizes, topology.smallerSide(of: $0)] }) == expected)
      for bridge in found { #expect(bridge.smallerSize == topology.smallerSide(of: bridge).count) }
      #expect(found.map(\.tie) == Set(found.map(\.tie)).sorted())
      for bridge in found {
        let arc = try #require(topology.forward.firstArc(from: bridge.ends[0], to: bridge.ends[1]))
        if topology.isDirected { #expect(bridge.tie == arc) }
        if !topology.forward.ties.isEmpty { #expect(bridge.tie == Int(topology.forward.ties[arc])) }
      }
    }
  }

  @Test("ties have the same number with and without relationships", arguments: 0..<40)
  func tieNumbers(seed: Int) throws {
    let ties = RandomTies(seed: UInt64(seed), largest: 20)
    let topologies = try [nil, ties.weights].map { weights in
      try Topology(
        vertexCount: ties.vertexCount,
        sources: ties.sources,
        targets: ties.targets,
        weights: weights,
        parallelTies: .kept,
        loops: .kept
      )
    }
    #expect(try topologies[0].bridges() == topologies[1].bridges())
  }

  @Test("blocks are what ties on common cycles make", arguments: 0..<80)
  func biconnectedComponents(seed: Int) throws {
    for direction in [TieDirection.both, .out] {
      let sample = try Sample(seed: seed, direction: direction, largest: 12)
      #expect(try sample.topology.biconnectedComponents() == sample.model.blocks())
    }
  }

  @Test("a long chain needs no recursion")
  func chain() throws {
    let count = 50_000
    let topology = try Topology(
      vertexCount: count,
      sources: Array(0..<UInt32(count - 1)),
      targets: Array(1..<UInt32(count)),
      direction: .out
    )
    #expect(try topology.articulationPoints().count == count - 2)
    #expect(try topology.biconnectedComponents().count == count - 1)
    #expect(try topology.strongComponents().count == count)
  }

  @Test("bridges of a hub and of a chain are found without a list for each")
  func manyBridges() throws {
    let count: UInt32 = 60_000
    let hub = count / 2
    let others = (0..<count).filter { $0 != hub }
    let star = try Topology(
      vertexCount: Int(count),
      sources: others.map { _ in hub },
      targets: others
    )
    let rays = try star.bridges()
    #expect(rays.map(\.tie) == Array(0..<others.count))
    #expect(rays.allSatisfy { $0.smallerSize == 1 })
    #expect(rays.map { star.smallerSide(of: $0)[0] } == others.map(Int.init))
    let chain = try Topology(
      vertexCount: Int(count),
      sources: Array(0..<(count - 1)),
      targets: Array(1..<count)
    )
    let links = try chain.bridges()
    #expect(links.count == Int(count) - 1)
    let middle = links[Int(hub) - 1]
    #expect(middle.sizes == [Int(hub), Int(hub)])
    #expect(chain.smallerSide(of: middle) == Array(0..<Int(hub)))
  }

  @Test("reciprocity and density agree with all pairs", arguments: 0..<60)
  func reciprocity(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction)
      let arcs = sample.model.arcs.filter { $0.from != $0.to }
      let returned = arcs.count { arc in arcs.contains { $0.from == arc.to && $0.to == arc.from } }
      let expected = arcs.isEmpty ? nil : Double(returned) / Double(arcs.count)
      #expect(sample.topology.reciprocity() == expected)
      let pairs = Set(arcs.map { [$0.from, $0.to] }).count
      let count = sample.ties.vertexCount
      let density = count > 1 ? Double(pairs) / Double(count * (count - 1)) : 0
      #expect(abs(sample.topology.density() - density) < 1e-15)
    }
  }

  @Test("assortativity is a correlation over ties", arguments: 0..<60)
  func assortativity(seed: Int) throws {
    for direction in TieDirection.allCases {
      let sample = try Sample(seed: seed, direction: direction)
      let arcs = sample.model.arcs
      func correlation(_ first: [Double], _ second: [Double]) -> Double? {
        let mean = { (values: [Double]) in values.reduce(0, +) / Double(values.count) }
        let moment = { (left: [Double], right: [Double]) in
          mean(zip(left, right).map { $0 * $1 }) - mean(left) * mean(right)
        }
        guard Set(first).count > 1, Set(second).count > 1 else { return nil }
        return moment(first, second)
          / (moment(first, first) * moment(second, second)).squareRoot()
      }
      func expectClose(_ found: Double?, _ expected: Double?) {
        #expect((found == nil) == (expected == nil), "\(found as Any) \(expected as Any)")
        if let found, let expected { #expect(abs(found - expected) < 1e-9) }
      }
      let out = sample.topology.degree(.out).map(Double.init)
      let into = sample.topology.degree(.in).map(Double.init)
      expectClose(
        try sample.topology.assortativity(),
        correlation(arcs.map { out[$0.from] }, arcs.map { into[$0.to] })
      )
      let values = out.indices.map { Double($0 * 7 % 5) }
      expectClose(
        try sample.topology.assortativity(by: values),
        correlation(arcs.map { values[$0.from] }, arcs.map { values[$0.to] })
      )
      let labels = out.indices.map { UInt32($0 % 3 % max(1, out.count)) }
      let groups = Partition(labels: labels).groups
      let inside = arcs.count { groups[$0.from] == groups[$0.to] }
      let expected = (0..<3).reduce(0) { sum, group in
        sum + arcs.count { groups[$0.from] == group } * arcs.count { groups[$0.to] == group }
      }
      let all = arcs.count
      let isDefined = all > 0 && expected < all * all
      expectClose(
        try sample.topology.assortativity(of: Partition(labels: labels)),
        isDefined
          ? (Double(inside * all) - Double(expected)) / Double(all * all - expected) : nil
      )
    }
  }

  @Test("values that are too few or not finite are errors")
  func wrongValues() throws {
    let topology = try Topology(vertexCount: 2, sources: [0], targets: [1])
    #expect(throws: AlgorithmError.unequalCounts) { try topology.assortativity(by: [1]) }
    #expect(throws: AlgorithmError.optionOutOfRange("values", allowed: "finite numbers")) {
      try topology.assortativity(by: [1, .nan])
    }
    #expect(throws: AlgorithmError.unequalCounts) {
      try topology.assortativity(of: Partition(labels: [0]))
    }
  }

  @Test("measures end when cancelled")
  func cancellation() throws {
    let topology = try Topology(
      vertexCount: 3,
      sources: [0, 1],
      targets: [1, 2],
      direction: .out
    )
    let cancelled = Cancellation()
    cancelled.cancel()
    let measures: [() throws -> Void] = [
      { _ = try topology.coreness(cancellation: cancelled) },
      { _ = try topology.triangles(cancellation: cancelled) },
      { _ = try topology.localClustering(cancellation: cancelled) },
      { _ = try topology.transitivity(cancellation: cancelled) },
      { _ = try topology.triadCensus(cancellation: cancelled) },
      { _ = try topology.strongComponents(cancellation: cancelled) },
      { _ = try topology.articulationPoints(cancellation: cancelled) },
      { _ = try topology.isArticulationPoint(cancellation: cancelled) },
      { _ = try topology.bridges(cancellation: cancelled) },
      { _ = try topology.biconnectedComponents(cancellation: cancelled) },
    ]
    for measure in measures { #expect(throws: AlgorithmError.cancelled) { try measure() } }
  }

  /// The deadline passes on the way through the one component, far from its end.
  @Test("the search of a large component ends at its deadline")
  func deadline() throws {
    let count: UInt32 = 1_000_000
    let rows = try Topology(
      vertexCount: Int(count),
      sources: Array(0..<(count - 1)),
      targets: Array(1..<count)
    ).simpleNeighbours()
    let late = Cancellation(deadline: .now + .milliseconds(2))
    #expect(throws: AlgorithmError.deadlinePassed) {
      try DepthFirstTree(rows, cancellation: late)
    }
  }
}
