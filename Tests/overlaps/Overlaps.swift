import Foundation
import TestSupport

/// Counts what overlaps in the pictures that have to be clean, and prints a table:
/// `swift run -c release overlaps .build/release/graphtool`.
///
/// Exits with 1 if anything hides anything in a picture of up to sixty nodes.
@main
struct Overlaps {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: overlaps GRAPHTOOL")
      exit(2)
    }
    let table = Overlaps(tool: CommandLine.arguments[1])
    print("| picture | look | nodes | labels | label/label | label/node | hull/words | outside |")
    print("|---|---|---|---|---|---|---|---|")
    var isClean = true
    for (pictures, mustBeClean) in [(NamedPicture.small, true), (NamedPicture.large, false)] {
      for picture in pictures {
        for look in NamedPicture.looks {
          guard let report = try table.report(picture, look) else { continue }
          print(Self.row(picture.name, look.last ?? "", report))
          isClean = isClean && (report.isClean || !mustBeClean)
        }
      }
    }
    let thousands = try table.network(nodes: 2_000, ties: 4_000)
    print(Self.row("Seeded, 4,000 ties", "report", thousands))
    for (name, report) in try table.figures() { print(Self.row(name, "report", report)) }
    exit(isClean ? 0 : 1)
  }

  let tool: String

  /// The overlaps in one picture; `nil` where its data are not there.
  private func report(_ picture: NamedPicture, _ look: [String]) throws -> OverlapReport? {
    guard picture.isExample || ReferenceData.isPresent else { return nil }
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "x.svg")
    try run(["render"] + picture.arguments + look + ["-q", "-o", file.path(percentEncoded: false)])
    return OverlapReport(try Picture([UInt8](Data(contentsOf: file))))
  }

  /// The overlaps in a seeded network with hubs.
  private func network(nodes: Int, ties: Int) throws -> OverlapReport {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in RandomNetwork.files(nodes: nodes, ties: ties) {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    let file = folder.appending(path: "x.svg")
    let paths = [folder, file].map { $0.path(percentEncoded: false) }
    try run(["render", paths[0], "-q", "-o", paths[1]])
    return OverlapReport(try Picture([UInt8](Data(contentsOf: file))))
  }

  /// The overlaps in the figures of the reports.
  private func figures() throws -> [(String, OverlapReport)] {
    try ["municipality-brief", "themes"].flatMap { recipe in
      let folder = try scratch()
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "report.md").path(percentEncoded: false)
      try run(["report", "queries/reports/\(recipe).md", "examples/the-hague", "-q", "-o", file])
      let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let pictures = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "svg" }
      return try pictures.map { picture in
        let report = OverlapReport(try Picture([UInt8](Data(contentsOf: picture))))
        return (recipe + " " + picture.lastPathComponent, report)
      }.sorted { $0.0 < $1.0 }
    }
  }

  private func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      print("graphtool \(arguments.joined(separator: " ")) failed")
      exit(1)
    }
  }

  private static func row(_ name: String, _ look: String, _ report: OverlapReport) -> String {
    let counts = [
      report.nodes, report.labels, report.labelsOverLabels, report.labelsOverNodes,
      report.hullsOverWords, report.outside,
    ]
    return "| \(name) | \(look) | " + counts.map(String.init).joined(separator: " | ") + " |"
  }
}
