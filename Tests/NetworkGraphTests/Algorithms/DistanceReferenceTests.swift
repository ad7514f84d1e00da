import NetworkGraph
import TestSupport
import Testing

/// The measures that rest on distances, and flow betweenness, against values computed by other
/// programs and printed in publications.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct DistanceReferenceTests {
  @Test("closeness and harmonic centrality", arguments: ReferenceTests.undirected)
  func nodes(network: ReferenceTests.Case) throws {
    let table = try ReferenceData.table("reference/\(network.table)_nodes.csv")
    guard table.columns.contains("closeness_component") else { return }
    let topology = try network.topology()
    let closeness = try topology.closeness(threads: 2)
    let expected = table.numbers("closeness_component")
    #expect(closeness.count == expected.count)
    for (vertex, value) in closeness.enumerated() {
      // Both are empty for an isolate.
      #expect((value == nil) == (expected[vertex] == nil), "vertex \(vertex)")
      #expect(abs((value ?? 0) - (expected[vertex] ?? 0)) <= 1e-9, "vertex \(vertex)")
    }
    try expectEqual(topology.harmonic(), table.numbers("harmonic"))
    // Both ways to count pairs between everyone.
    let all = Array(0..<topology.vertexCount)
    try expectEqual(topology.betweenness(from: all, to: all), table.numbers("betweenness"))
  }

  @Test("diameter and average path of the largest component")
  func graphs() throws {
    let table = try ReferenceData.table("reference/graph_level.csv")
    var checked = 0
    for (row, name) in table.column("dataset").enumerated() {
      guard let network = ReferenceTests.undirected.first(where: { $0.table == name }) else {
        continue
      }
      let topology = try network.topology()
      let diameter = try #require(table.numbers("diameter_largest")[row])
      let average = try #require(table.numbers("avg_path")[row])
      // In these networks the largest component has the largest diameter too, and the average over
      // all connected pairs is meant.
      #expect(try topology.diameter() == diameter, "\(name)")
      let found = try #require(try topology.averagePathLength())
      #expect(abs(found - average) <= 1e-9, "\(name)")
      checked += 1
    }
    #expect(checked == 7)
  }

  @Test("flow betweenness")
  func flow() throws {
    for (name, table) in [("kite", "flow_kite"), ("florentine_marriage", "flow_florentine")] {
      let network = try #require(ReferenceTests.undirected.first { $0.table == name })
      let rows = try ReferenceData.table("reference/\(table).csv")
      #expect(rows.column("id") == (try network.network().names))
      try expectEqual(
        network.topology().flowBetweenness(),
        rows.numbers("flow_betweenness_sna")
      )
    }
    let knoke = try ReferenceData.table("reference/knoke_nodes.csv")
    try expectEqual(
      ReferenceTests.knoke.topology().flowBetweenness(),
      knoke.numbers("flow_betweenness_sna")
    )
  }

  @Test("closeness as printed")
  func published() throws {
    let table = try ReferenceData.table("reference/published_tables.csv")
    var checked = 0
    for row in table.rows where row[2] == "closeness" {
      let network = try #require(ReferenceTests.undirected.first { $0.table == row[0] })
      let vertex = try #require(try network.network().names.firstIndex(of: row[1]))
      let value = try #require(try network.topology().closeness()[vertex])
      let expected = try #require(Double(row[3]))
      let tolerance = try #require(Double(row[4]))
      #expect(abs(value - expected) <= tolerance, "\(row[0]) \(row[1])")
      checked += 1
    }
    #expect(checked == 10)
  }

  /// Expects equality up to a share of 10^-9.
  private func expectEqual(_ found: [Double], _ expected: [Double?]) throws {
    #expect(found.count == expected.count)
    for (index, value) in found.enumerated() {
      let right = try #require(expected[index])
      #expect(abs(value - right) <= 1e-9 * max(1, abs(right)), "row \(index)")
    }
  }
}
