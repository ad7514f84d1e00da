import NetworkGraph
import TestSupport
import Testing

/// Eigenvectors, PageRank, cores, clustering and cut vertices of published networks against values
/// that other programs computed.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct StructureReferenceTests {
  @Test("values of vertices", arguments: ReferenceTests.undirected)
  func vertices(network: ReferenceTests.Case) throws {
    let table = try ReferenceData.table("reference/\(network.table)_nodes.csv")
    let topology = try network.topology()
    var checked = 0
    func check(_ column: String, _ values: [Double]) {
      guard table.columns.contains(column) else { return }
      let expected = table.numbers(column)
      #expect(values.count == expected.count)
      for (row, pair) in zip(values, expected).enumerated() {
        guard let value = pair.1 else {
          Issue.record("no reference value of \(column) in row \(row)")
          continue
        }
        #expect(abs(pair.0 - value) <= 1e-9, "\(column) in row \(row): \(pair.0), not \(value)")
        checked += 1
      }
    }
    check("eigenvector_max1", try topology.eigenvector())
    check("pagerank_085", try topology.pageRank())
    check("coreness", try topology.coreness().map(Double.init))
    check("clustering_local", try topology.localClustering())
    var flags = [Double](repeating: 0, count: topology.vertexCount)
    for point in try topology.articulationPoints() { flags[point.vertex] = 1 }
    check("articulation", flags)
    check("articulation", try topology.isArticulationPoint().map { $0 ? 1 : 0 })
    #expect(checked >= 2 * topology.vertexCount)
  }

  @Test("values of networks", arguments: ReferenceTests.undirected)
  func networks(network: ReferenceTests.Case) throws {
    let table = try ReferenceData.table("reference/graph_level.csv")
    guard let row = table.column("dataset").firstIndex(of: network.table) else {
      #expect(network.table == "the_hague_five_kinds")
      return
    }
    let topology = try network.topology()
    let found: [(String, Double?)] = [
      ("n", Double(topology.vertexCount)),
      ("m", Double(topology.tieCount)),
      ("density", topology.density()),
      ("components", Double(try topology.weakComponents().count)),
      ("largest", Double(try topology.weakComponents().sizes[0])),
      ("transitivity_global", try topology.transitivity()),
      ("articulation_points", Double(try topology.articulationPoints().count)),
      ("bridges", Double(try topology.bridges().count)),
      ("max_coreness", Double(try topology.coreness().max() ?? 0)),
    ]
    for (column, value) in found {
      let expected = try #require(table.numbers(column)[row])
      #expect(abs((value ?? -1) - expected) <= 1e-9, "\(column): \(value ?? -1), not \(expected)")
    }
  }
}
