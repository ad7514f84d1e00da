import Foundation
import GraphFormats
import NetworkGraph
import Testing

/// The example data and the published networks load in full and come back from a round trip.
///
/// They lie in ../shared/data beside the package; where they are absent, only the own case runs.
@Suite("published data")
struct PublishedDataTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data").path

  static let networks: [(name: String, nodes: Int, relationships: Int)] = [
    ("the-hague", 200, 308), ("networks/bristol_protest", 264, 1496),
    ("networks/burt_example", 7, 10), ("networks/florentine", 16, 35), ("networks/karate", 34, 78),
    ("networks/kite", 10, 18), ("networks/knoke_information", 10, 49),
    ("networks/lesmis", 77, 254), ("networks/southern_women", 32, 89),
    ("networks/suffragettes_visits", 85, 394), ("networks/uk_faculty", 81, 817),
    ("networks/wwi_alliances", 6, 20),
  ]

  @Test("all rows become nodes and relationships", arguments: networks)
  func counts(name: String, nodes: Int, relationships: Int) throws {
    let path = Self.folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else { return }
    let (graph, report) = try CSVImporter().load(path)
    #expect(graph.nodeCount == nodes)
    #expect(graph.relationshipCount == relationships)
    #expect(report.warningCount == 0, "\(report.notes)")
    #expect(graph.checkInvariants().isEmpty)
    let back = try CSVWriterTests.roundTrip(graph).graph
    #expect(GraphText(back) == GraphText(graph))
  }

  @Test("the columns of The Hague are what they should be")
  func theHague() throws {
    let path = Self.folder + "/the-hague"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let (graph, report) = try CSVImporter().load(path)
    let person = try #require(graph.label(named: "Person"))
    let id = try #require(graph.key(named: "id"))
    let name = try #require(graph.key(named: "name"))
    let rows = try #require(
      graph.nodes(with: person, where: id, equals: .string("p-coenegracht"))
    )
    #expect(rows.map { graph.property(name, of: NodeID($0)) } == [.string("Denise Coenegracht")])
    #expect(report.files.last?.columns.first { $0.property == "source" }?.valueCount == 308)
    #expect(report.notes.map(\.file) == ["duplicates.csv", "sources.csv"])
  }

  @Test("a network of our own loads in full and comes back")
  func own() throws {
    let nodes = "id,kind,name\n" + (0..<50).map { "n\($0),K\($0 % 3),Name \($0)\n" }.joined()
    let edges =
      "src,dst,type,w\n"
      + (0..<200).map { "n\($0 * 7 % 50),n\($0 * 11 % 50),T\($0 % 4),\($0).5\n" }.joined()
    let (graph, report) = try CSVTestFolder(["nodes.csv": nodes, "edges.csv": edges]).load()
    #expect(graph.nodeCount == 50)
    #expect(graph.relationshipCount == 200)
    #expect(report.notes.isEmpty)
    #expect(GraphText(try CSVWriterTests.roundTrip(graph).graph) == GraphText(graph))
  }
}
