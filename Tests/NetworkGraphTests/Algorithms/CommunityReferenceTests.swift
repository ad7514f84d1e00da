import NetworkGraph
import TestSupport
import Testing

/// Modularity and communities of published networks against values of other programs.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct CommunityReferenceTests {
  private static func network(_ name: String) throws -> ReferenceNetwork {
    let known = try #require(ReferenceTests.undirected.first { $0.table == name })
    return try known.network()
  }

  /// The network of a row of graph_level.csv.
  static func topology(_ name: String) throws -> Topology {
    let network: ReferenceNetwork
    if name == "bristol_protest" {
      let folder = "networks/bristol_protest"
      let names = try ReferenceData.table("\(folder)/nodes.csv").column("id")
      network = ReferenceNetwork(
        names: names,
        ties: try ReferenceData.table("\(folder)/edges.csv")
      )
    } else {
      network = try Self.network(name)
    }
    return try Topology(
      vertexCount: network.names.count,
      sources: network.sources,
      targets: network.targets
    )
  }

  @Test("the best of ten seeds reaches what another program reached, on every network")
  func lowerBounds() throws {
    let table = try ReferenceData.table("reference/graph_level.csv")
    var checked = 0
    for (name, bound) in zip(table.column("dataset"), table.numbers("q_louvain")) {
      let bound = try #require(bound)
      let topology = try Self.topology(name)
      for search in [CommunityTests.Search.leiden, .louvain] {
        let best = try (1...10 as ClosedRange<UInt64>).map { seed in
          try topology.modularity(of: search.run(on: topology, seed: seed)) ?? -1
        }.max()
        #expect((best ?? -1) >= bound - 1e-9, "\(name) \(search) \(best ?? -1) < \(bound)")
      }
      checked += 1
    }
    #expect(checked == 8)
  }

  @Test("the karate club's factions have the modularity of the table")
  func factions() throws {
    let groups = try ReferenceData.table("reference/karate_nodes.csv").numbers("group")
    let labels = try groups.map { UInt32(try #require($0)) }
    let table = try ReferenceData.table("reference/graph_level.csv")
    let given = try #require(table.numbers("q_given").first ?? nil)
    let found = try Self.topology("karate").modularity(of: Partition(labels: labels))
    #expect(abs((found ?? 0) - given) < 1e-9)
  }

  @Test("the karate club's largest modularity is reached from every seed, with four communities")
  func optimum() throws {
    let table = try ReferenceData.table("reference/published_tables.csv")
    let row = try #require(table.rows.first { $0[0] == "karate" && $0[2] == "max modularity" })
    let published = try #require(Double(row[3]))
    let tolerance = try #require(Double(row[4]))
    let topology = try Self.topology("karate")
    for seed in [42] + Array(1...10) as [UInt64] {
      let found = try topology.leiden(seed: seed)
      #expect(found.count == 4)
      #expect(abs((topology.modularity(of: found) ?? 0) - published) <= tolerance)
      let louvain = topology.modularity(of: try topology.louvain(seed: seed)) ?? 0
      #expect(abs(louvain - published) <= tolerance)
    }
  }
}
