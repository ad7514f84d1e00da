import NetworkGraph
import TestSupport
import Testing

/// The measures on published networks against values computed by other programs and printed in
/// publications.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct ReferenceTests {
  /// A table of values and the ties it was computed from.
  struct Case: CustomTestStringConvertible {
    let table: String
    let ties: String
    var column: String?
    var value = ""
    var direction = TieDirection.both
    var testDescription: String { table }

    func network() throws -> ReferenceNetwork {
      let names = try ReferenceData.table("reference/\(table)_nodes.csv").column("id")
      let rows = try ReferenceData.table(ties)
      return ReferenceNetwork(names: names, ties: rows, where: column, is: value)
    }

    func topology() throws -> Topology {
      let network = try network()
      return try Topology(
        vertexCount: network.names.count,
        sources: network.sources,
        targets: network.targets,
        direction: direction
      )
    }
  }

  static let undirected = [
    Case(table: "karate", ties: "networks/karate/edges.csv"),
    Case(table: "kite", ties: "networks/kite/edges.csv"),
    Case(
      table: "florentine_marriage",
      ties: "networks/florentine/edges.csv",
      column: "type",
      value: "MARRIAGE"
    ),
    Case(table: "florentine_both", ties: "networks/florentine/edges.csv"),
    Case(table: "lesmis", ties: "networks/lesmis/edges.csv"),
    Case(table: "southern_women", ties: "networks/southern_women/edges.csv"),
    Case(
      table: "suffragettes_1908",
      ties: "networks/suffragettes_visits/edges.csv",
      column: "year",
      value: "1908"
    ),
    Case(table: "the_hague_five_kinds", ties: "the-hague/edges.csv"),
  ]
  static let knoke = Case(
    table: "knoke",
    ties: "networks/knoke_information/edges.csv",
    direction: .out
  )

  @Test("degree, betweenness and components of undirected networks", arguments: undirected)
  func undirectedNetwork(network: Case) throws {
    let table = try ReferenceData.table("reference/\(network.table)_nodes.csv")
    let topology = try network.topology()
    #expect(topology.vertexCount > 5)
    expectEqual(topology.degree().map(Double.init), table.numbers("degree"))
    expectEqual(try topology.betweenness(threads: 2), table.numbers("betweenness"))
    if table.columns.contains("betweenness_norm") {
      expectEqual(try topology.betweenness(normalized: true), table.numbers("betweenness_norm"))
    }
    if table.columns.contains("component") {
      // The other program numbers components in another order.
      let groups = try topology.weakComponents().groups
      let pairs = Set(zip(groups, table.column("component")).map { "\($0) \($1)" })
      #expect(pairs.count == Set(groups).count)
      #expect(pairs.count == Set(table.column("component")).count)
    }
  }

  @Test("in-degree, out-degree and betweenness of a directed network")
  func directedNetwork() throws {
    let table = try ReferenceData.table("reference/knoke_nodes.csv")
    let topology = try Self.knoke.topology()
    expectEqual(topology.degree(.in).map(Double.init), table.numbers("indegree"))
    expectEqual(topology.degree(.out).map(Double.init), table.numbers("outdegree"))
    expectEqual(try topology.betweenness(), table.numbers("betweenness"))
  }

  @Test("values printed in publications")
  func published() throws {
    let table = try ReferenceData.table("reference/published_tables.csv")
    var cases = Dictionary(uniqueKeysWithValues: Self.undirected.map { ($0.table, $0) })
    cases["knoke_information"] = Self.knoke
    var checked = 0
    for row in table.rows {
      guard let network = cases[row[0]] else { continue }
      let topology = try network.topology()
      let values: [Double]
      switch row[2] {
      case "degree": values = topology.degree().map(Double.init)
      case "betweenness": values = try topology.betweenness()
      case "betweenness_norm": values = try topology.betweenness(normalized: true)
      // Of 15 connected families.
      case "betweenness/91": values = try topology.betweenness().map { $0 / 91 }
      default: continue
      }
      let vertex = try #require(try network.network().names.firstIndex(of: row[1]))
      let expected = try #require(Double(row[3]))
      let tolerance = try #require(Double(row[4]))
      #expect(abs(values[vertex] - expected) <= tolerance, "\(row[0]) \(row[1]) \(row[2])")
      checked += 1
    }
    #expect(checked >= 49)
  }

  /// Expects equality up to a share of 10^-9.
  private func expectEqual(_ found: [Double], _ expected: [Double?]) {
    #expect(found.count == expected.count)
    for (index, pair) in zip(found, expected).enumerated() {
      guard let value = pair.1 else {
        Issue.record("no reference value in row \(index)")
        continue
      }
      #expect(abs(pair.0 - value) <= 1e-9 * max(1, abs(value)), "row \(index)")
    }
  }
}
