import Foundation
import TestSupport
import Testing

/// Real networks as pictures: nothing hides anything.
@Suite struct PictureTests {
  /// The actors of The Hague that exist and act as one.
  static let actors = """
    MATCH (n:Person|Organisation|Event|Collaboration)
    WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']
      AND NOT coalesce(n.status, '') IN ['planned', 'postponed', 'expected']
    RETURN n
    """

  static func report(_ arguments: [String]) throws -> OverlapReport {
    let folder = try TemporaryFolder()
    let file = folder.path("x.svg")
    let run = try Tool.run(["render"] + arguments + ["-o", file, "--quiet"])
    try #require(run.status == 0, "\(run.errors)")
    return OverlapReport(try Picture(folder.bytes(of: "x.svg")))
  }

  @Test(
    "the actors of The Hague all have their names and nothing overlaps",
    arguments: [
      [], ["--theme", "screen"], ["--palette", "print", "--group", "component", "--hulls"],
    ]
  )
  func theHague(_ options: [String]) throws {
    let report = try Self.report([Tool.theHague, Self.actors, "--size", "betweenness"] + options)
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == 87)
    // Larger words on a lower page leave some without.
    #expect(report.labels >= (options.contains("--theme") ? 55 : 82), "\(report)")
  }

  @Test(
    "published networks of up to sixty nodes have all their names and nothing overlaps",
    .enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)),
    arguments: [
      ("florentine", [], 16), ("karate", [], 34), ("kite", [], 10), ("southern_women", [], 32),
      ("wwi_alliances", [], 6),
      (
        "suffragettes_visits",
        ["MATCH (a)-[r:CO_VISITED {year: 1908}]-(b) RETURN a, r, b"], 22
      ),
    ] as [(String, [String], Int)]
  )
  func small(_ network: String, _ query: [String], _ nodes: Int) throws {
    let folder = ReferenceData.folder.appending(path: "networks/\(network)")
    let report = try Self.report([folder.path(percentEncoded: false)] + query)
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == nodes, "\(report)")
    #expect(report.labels == nodes, "\(report)")
  }

  @Test(
    "of larger ones the top labels find a place",
    .enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)),
    arguments: [("bristol_protest", 264, 80), ("uk_faculty", 81, 70)]
  )
  func large(_ network: String, _ nodes: Int, _ labels: Int) throws {
    let folder = ReferenceData.folder.appending(path: "networks/\(network)")
    let report = try Self.report([folder.path(percentEncoded: false)])
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == nodes)
    #expect(report.labels >= labels, "\(report)")
  }
}
