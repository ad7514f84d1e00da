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

  /// One in every look, the others as they come.
  static let largeInLooks =
    NamedPicture.looks.map { (NamedPicture.large[0], $0) }
    + NamedPicture.large.dropFirst().map { ($0, []) }

  @Test("of more nothing overlaps either", arguments: largeInLooks)
  func many(_ picture: NamedPicture, _ look: [String]) throws {
    guard picture.isExample || ReferenceData.isPresent else { return }
    let report = try Self.report(picture.arguments + look)
    #expect(report.isClean, "\(report)")
    #expect(report.labels >= 80, "\(report)")
  }

  @Test("pages of any format are clean", arguments: ["a4-portrait", "[420, 595]", "[1684, 1190]"])
  func pages(_ page: String) throws {
    let folder = try TemporaryFolder(["page.yaml": "page: \(page)\n"])
    let style = ["--style", folder.path("page.yaml")]
    let report = try Self.report(NamedPicture.small[0].arguments + style)
    #expect(report.isClean, "\(report)")
    guard page == "a4-portrait" else { return }
    let actors = try Self.report(NamedPicture.large[0].arguments + style)
    #expect(actors.isClean, "\(actors)")
  }

  @Test("a network of 300 nodes has its most important names and nothing overlaps")
  func hundreds() throws {
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 300, ties: 600))
    let report = try Self.report([folder.path()])
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == 300)
    #expect(report.labels >= 20, "\(report)")
  }
}
