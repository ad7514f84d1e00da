import Foundation
import TestSupport
import Testing

/// Real networks as pictures: nothing hides anything.
@Suite struct PictureTests {
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
    let report = try Self.report(
      [Tool.theHague, NamedPicture.actors, "--size", "betweenness"] + options
    )
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == 87)
    // Larger words on a lower page leave some without.
    #expect(report.labels >= (options.contains("--theme") ? 55 : 82), "\(report)")
  }

  @Test(
    "of up to sixty nodes all have their names and nothing overlaps in any look",
    arguments: NamedPicture.small,
    NamedPicture.looks
  )
  func small(_ picture: NamedPicture, _ look: [String]) throws {
    guard picture.isExample || ReferenceData.isPresent else { return }
    let report = try Self.report(picture.arguments + look)
    #expect(report.isClean, "\(report)")
    #expect(report.labels == report.nodes, "\(report)")
  }

  @Test(
    "of more nothing overlaps either, in any look",
    arguments: NamedPicture.large,
    NamedPicture.looks
  )
  func many(_ picture: NamedPicture, _ look: [String]) throws {
    guard picture.isExample || ReferenceData.isPresent else { return }
    let report = try Self.report(picture.arguments + look)
    #expect(report.isClean, "\(report)")
    #expect(report.labels >= 40, "\(report)")
  }

  @Test("pages in any format are clean", arguments: ["a4-portrait", "[420, 595]", "[1684, 1190]"])
  func pages(_ page: String) throws {
    let folder = try TemporaryFolder(["page.yaml": "page: \(page)\n"])
    for arguments in [["examples/southern-women"], [Tool.theHague, NamedPicture.actors]] {
      let report = try Self.report(arguments + ["--style", folder.path("page.yaml")])
      #expect(report.isClean, "\(report)")
    }
  }

  @Test("a network of 500 nodes has its most important names and nothing overlaps")
  func hundreds() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 500, ties: 1_000))
    let report = try Self.report([folder.path()])
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == 500)
    #expect(report.labels >= 20, "\(report)")
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
