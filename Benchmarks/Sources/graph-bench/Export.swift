import ArgumentParser
import Foundation
import GraphFormats
import NetworkGraph

/// Times the export of a graph in every format.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the export of a folder of CSV files in every format, loading left out."
  )

  @Argument(help: "A folder or a file that the importer takes.")
  var folder: String

  @Option(help: "How often to write each.")
  var runs = 5

  @Option(help: "One format only.")
  var only: String?

  func run() throws {
    let graph = try CSVImporter().load(folder).graph
    let report = Report(
      dataset: folder.split(separator: "/").last.map(String.init) ?? folder,
      vertexCount: graph.nodeCount,
      tieCount: graph.relationshipCount,
      threads: 1,
      runs: runs,
      only: []
    )
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "graph-bench-\(UUID().uuidString)").path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    for format in GraphExporter.Format.allCases where only == nil || only == format.rawValue {
      let path = "\(scratch)/\(format.rawValue)"
      var rates: [Double] = []
      var megabytes = 0.0
      try report.time("export-\(format.rawValue)") {
        let watch = Stopwatch()
        let written = try GraphExporter(format).write(graph, to: path)
        let time = watch.cpu
        megabytes = Double(written.files.reduce(0) { $0 + $1.byteCount }) / 1e6
        rates.append(megabytes / time)
        return written
      } summary: { _ in
        """
        {"megabytes": \(Int(megabytes)), "megabytes_per_cpu_second": \(Int(median(rates)))}
        """
      }
    }
  }
}
