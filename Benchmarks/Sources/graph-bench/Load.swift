import ArgumentParser
import GraphFormats
import NetworkGraph

/// Times the import of a folder of CSV files.
struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the import of a folder and prints what was read."
  )

  @Argument(help: "A folder that the importer takes.")
  var folder: String

  @Option(help: "How often to load.")
  var runs = 3

  func run() throws {
    let first = try CSVImporter().load(folder).graph
    let report = Report(
      dataset: folder.split(separator: "/").last.map(String.init) ?? folder,
      vertexCount: first.nodeCount,
      tieCount: first.relationshipCount,
      threads: 1,
      runs: runs,
      only: []
    )
    try report.time("load") {
      try CSVImporter().load(folder).graph
    } summary: {
      "\($0.nodeCount + $0.relationshipCount)"
    }
  }
}
