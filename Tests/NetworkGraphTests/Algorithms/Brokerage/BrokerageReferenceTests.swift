import NetworkGraph
import TestSupport
import Testing

/// The measures of brokerage on published networks against values computed by other programs and
/// printed in publications.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct BrokerageReferenceTests {
  @Test(
    "structural holes and bridging of undirected networks",
    arguments: ReferenceTests.undirected
  )
  func undirected(network: ReferenceTests.Case) throws {
    let table = try ReferenceData.table("reference/\(network.table)_nodes.csv")
    let topology = try network.topology()
    let constraint = table.columns.contains("constraint") ? "constraint" : "constraint_igraph"
    var checked = 0
    func check(_ column: String, _ found: [Double?]) {
      guard table.columns.contains(column) else { return }
      #expect(BrokerageCase.agree(found, table.numbers(column)), "\(column)")
      checked += found.count
    }
    check(constraint, try topology.constraint())
    check("effective_size", try topology.effectiveSize())
    check("hierarchy", try topology.hierarchy())
    check("bridging_coefficient", try topology.bridgingCoefficient())
    check("bridging_centrality_raw", try topology.bridgingCentrality())
    #expect(checked >= 2 * topology.vertexCount)
  }

  @Test("constraint of a directed network and of the view of actors")
  func moreConstraints() throws {
    let knoke = try ReferenceData.table("reference/knoke_nodes.csv")
    let found = try ReferenceTests.knoke.topology().constraint()
    #expect(found.count == 10)
    #expect(BrokerageCase.agree(found, knoke.numbers("constraint")))

    let actors = try ReferenceData.table("reference/the_hague_actors_nodes.csv")
    let ties = try ReferenceData.table("the-hague/edges.csv")
    let names = actors.column("id")
    let ends = zip(zip(ties.column("source_id"), ties.column("target_id")), ties.column("status"))
      .filter { !["planned", "postponed", "expected"].contains($0.1) }
      .compactMap { ends, _ -> (UInt32, UInt32)? in
        guard let source = names.firstIndex(of: ends.0), let target = names.firstIndex(of: ends.1)
        else { return nil }
        return (UInt32(source), UInt32(target))
      }
    #expect(ends.count == 91)
    let topology = try Topology(
      vertexCount: names.count,
      sources: ends.map(\.0),
      targets: ends.map(\.1)
    )
    #expect(BrokerageCase.agree(try topology.constraint(), actors.numbers("constraint")))
    #expect(BrokerageCase.agree(try topology.effectiveSize(), actors.numbers("effective_size")))
  }

  /// The karate club with its two factions.
  private func karate() throws -> (names: [String], topology: Topology, factions: Partition) {
    let network = try #require(ReferenceTests.undirected.first { $0.table == "karate" })
    let table = try ReferenceData.table("reference/karate_nodes.csv")
    let factions = table.column("group").map { $0 == "1" ? UInt32(0) : 1 }
    return (table.column("id"), try network.topology(), Partition(labels: factions))
  }

  @Test("participation, within-module z and the E-I index of the karate club's factions")
  func factions() throws {
    let karate = try karate()
    let table = try ReferenceData.table("reference/karate_nodes.csv")
    let participation = try karate.topology.participation(in: karate.factions)
    #expect(BrokerageCase.agree(participation, table.numbers("participation")))
    let scores = try karate.topology.withinModuleZ(in: karate.factions)
    #expect(BrokerageCase.agree(scores, table.numbers("within_z")))
    let levels = try ReferenceData.table("reference/graph_level.csv")
    let row = try #require(levels.column("dataset").firstIndex(of: "karate"))
    let index = try karate.topology.externalInternalIndex(of: karate.factions)
    #expect(BrokerageCase.agree([index.overall.value], [levels.numbers("ei_index")[row]]))
  }

  @Test("Gould and Fernandez's roles and z-scores in the karate club")
  func roles() throws {
    let karate = try karate()
    let table = try ReferenceData.table("reference/gould_fernandez_karate.csv")
    #expect(table.column("id") == karate.names)
    let roles = try karate.topology.brokerageRoles(in: karate.factions)
    let columns: [(String, BrokerageRole?)] = [
      ("coordinator_wI", .coordinator), ("itinerant_wO", .itinerant),
      ("representative_bIO", .representative), ("gatekeeper_bOI", .gatekeeper),
      ("liaison_bO", .liaison), ("total_t", nil),
    ]
    for (column, role) in columns {
      let counts = roles.counts.map { counts in
        Optional(Double(role.map { counts[$0] } ?? counts.total))
      }
      #expect(BrokerageCase.agree(counts, table.numbers(column)), "\(column)")
      let scores = karate.names.indices.map { roles.z(role, of: $0) }
      #expect(BrokerageCase.agree(scores, table.numbers("z_\(column)")), "z_\(column)")
    }
  }

  @Test("key players of three networks")
  func keyPlayers() throws {
    let table = try ReferenceData.table("reference/key_players.csv")
    var checked = 0
    for row in table.rows {
      let network = try #require(ReferenceTests.undirected.first { $0.table == row[0] })
      let names = try network.network().names
      let topology = try network.topology()
      let size = try #require(Int(row[1]))
      let found: KeyPlayers
      switch row[2] {
      case "fragmentation_F": found = try topology.keyPlayers(negative: size)
      case "distance_fragmentation_DF":
        found = try topology.keyPlayers(negative: size, distanceWeighted: true)
      case "reach_1step_incl_set": found = try topology.keyPlayers(positive: size, reach: 1)
      case "reach_2step_incl_set": found = try topology.keyPlayers(positive: size, reach: 2)
      default: continue
      }
      let name = "\(row[0]) \(size) \(row[2])"
      #expect(BrokerageCase.agree([found.value], [Double(row[3])]), "\(name)")
      #expect(found.setCount == Int(row[4]), "\(name)")
      let first = try #require(found.sets.first)
      #expect(Set(first.map { names[$0] }) == Set(row[5].split(separator: "|").map(String.init)))
      checked += 1
    }
    #expect(checked == 36)
  }

  /// The networks on which Burt's measures were printed, by name.
  private func printed(_ name: String, weighted: Bool) throws -> (names: [String], Topology) {
    guard name == "burt_example" else {
      let topology = try Topology(
        vertexCount: 3,
        sources: name == "burt_directed3" ? [0, 0, 1, 2] : [0, 1, 2],
        targets: name == "burt_directed3" ? [1, 2, 0, 1] : [1, 2, 0],
        direction: name == "burt_directed3" ? .out : .both
      )
      return (["0", "1", "2"], topology)
    }
    let nodes = try ReferenceData.table("networks/burt_example/nodes.csv")
    let ties = try ReferenceData.table("networks/burt_example/edges.csv")
    let network = ReferenceNetwork(names: nodes.column("id"), ties: ties)
    let topology = try Topology(
      vertexCount: network.names.count,
      sources: network.sources,
      targets: network.targets,
      weights: weighted ? ties.numbers("weight").compactMap { $0 } : nil
    )
    return (network.names, topology)
  }

  @Test("constraint and effective size as printed in publications")
  func published() throws {
    let table = try ReferenceData.table("reference/published_tables.csv")
    var checked = 0
    for row in table.rows where row[0].hasPrefix("burt_") || row[0].hasPrefix("triad") {
      let isWeighted = row[2].hasSuffix("_weighted")
      let (names, topology) = try printed(row[0], weighted: isWeighted)
      let values =
        row[2].hasPrefix("constraint")
        ? try topology.constraint() : try topology.effectiveSize()
      let vertex = try #require(row[1] == "any" ? 0 : names.firstIndex(of: row[1]))
      let value = try #require(values[vertex])
      let expected = try #require(Double(row[3]))
      let recomputed = try #require(Double(row[6]))
      let tolerance = try #require(Double(row[4]))
      let name = "\(row[0]) \(row[1]) \(row[2])"
      #expect(abs(value - expected) <= tolerance + 1e-12, "\(name)")
      // Printed with six digits.
      #expect(abs(value - recomputed) <= 1e-6, "\(name)")
      checked += 1
    }
    #expect(checked == 19)
  }
}
