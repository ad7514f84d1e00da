import Foundation
import GraphFormats
import GraphQuery
import NetworkGraph
import TestSupport
import Testing

/// The measures as a user asks for them, against values computed by R igraph, R sna and networkx.
@Suite(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
struct ReferenceValueTests {
  /// A network, the part of it that was measured, and the table of values.
  struct Case: CustomTestStringConvertible {
    let table: String
    let folder: String
    var view = "USE *"
    var testDescription: String { table }
  }

  static let cases = [
    Case(table: "karate_nodes", folder: "networks/karate"),
    Case(table: "kite_nodes", folder: "networks/kite"),
    Case(
      table: "florentine_marriage_nodes",
      folder: "networks/florentine",
      view: "USE VIEW (()-[:MARRIAGE]-())"
    ),
    Case(table: "florentine_both_nodes", folder: "networks/florentine"),
    Case(table: "lesmis_nodes", folder: "networks/lesmis"),
    Case(table: "southern_women_nodes", folder: "networks/southern_women"),
    Case(
      table: "suffragettes_1908_nodes",
      folder: "networks/suffragettes_visits",
      view: "USE VIEW (()-[r WHERE r.year = 1908]-())"
    ),
    Case(
      table: "the_hague_five_kinds_nodes",
      folder: "the-hague",
      view: "USE VIEW ((:Person|Organisation|Event|Collaboration|Publication))"
    ),
    Case(
      table: "the_hague_actors_nodes",
      folder: "the-hague",
      view: """
        USE VIEW (
          (n:Person|Organisation|Event|Collaboration
            WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']),
          ()-[r WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]-())
        """
    ),
    Case(table: "flow_kite", folder: "networks/kite"),
    Case(
      table: "flow_florentine",
      folder: "networks/florentine",
      view: "USE VIEW (()-[:MARRIAGE]-())"
    ),
  ]

  /// What a user writes for a column of the tables.
  static let expressions = [
    "degree": "degree(n)",
    "betweenness": "betweenness(n)",
    "betweenness_norm": "betweenness(n, {normalized: true})",
    "closeness_component": "closeness(n)",
    "harmonic": "harmonic(n)",
    "eigenvector_max1": "eigenvector(n)",
    "pagerank_085": "pagerank(n)",
    "coreness": "coreness(n)",
    "constraint_igraph": "constraint(n)",
    "constraint": "constraint(n)",
    "effective_size": "effectiveSize(n)",
    "hierarchy": "hierarchy(n)",
    "articulation": "CASE WHEN isArticulationPoint(n) THEN 1 ELSE 0 END",
    "clustering_local": "clustering(n)",
    "bridging_centrality_raw": "bridgingCentrality(n)",
    "flow_betweenness_sna": "flowBetweenness(n)",
  ]

  @Test(arguments: cases)
  func valuesAreEqual(to reference: Case) throws {
    let table = try ReferenceData.table("reference/\(reference.table).csv")
    let columns = table.columns.filter { Self.expressions[$0] != nil }
    try #require(!columns.isEmpty)
    let folder = ReferenceData.folder.appending(path: reference.folder)
    let graph = try CSVImporter().load(folder.path(percentEncoded: false), into: Graph()).0
    let items = columns.compactMap { name in Self.expressions[name].map { "\($0) AS `\(name)`" } }
    let result = try Session(graph).run(
      "\(reference.view) MATCH (n) RETURN n.id AS id, \(items.joined(separator: ", "))"
    )
    let rows = Dictionary(uniqueKeysWithValues: result.rows.map { ("\($0[0])", $0) })
    #expect(rows.count == table.rows.count)
    for (id, line) in zip(table.column("id"), table.rows) {
      let row = try #require(rows["\(Value.string(id))"])
      for (place, column) in columns.enumerated() {
        let index = try #require(table.columns.firstIndex(of: column))
        let text = line[index]
        let comment: Comment = "\(id) \(column): \(row[place + 1]), expected \(text)"
        guard let expected = Double(text) else {
          #expect(row[place + 1].isNull, comment)
          continue
        }
        let found: Double
        switch row[place + 1] {
        case .int(let number): found = Double(number)
        case .double(let number): found = number
        default: found = .nan
        }
        #expect(abs(found - expected) <= 1e-9 * max(1, abs(expected)), comment)
      }
    }
  }
}
