import ArgumentParser
import Foundation
import GraphFormats
import NetworkGraph

/// Times the writing of a graph in the formats of other programs.
///
/// The graph is loaded once; what is timed begins with the loaded graph and ends with the files under
/// their names, `fsync` included.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the export of a loaded graph in each format."
  )

  @Argument(help: "A folder or a file that the importer takes.")
  var folder: String

  @Option(help: "How often to write each format.")
  var runs = 3

  @Option(help: "Only this format; repeatable.")
  var only: [String] = []

  func run() throws {
    let graph = try CSVImporter().load(folder).graph
    let report = Report(
      dataset: folder.split(separator: "/").last.map(String.init) ?? folder,
      vertexCount: graph.nodeCount,
      tieCount: graph.relationshipCount,
      threads: 1,
      runs: runs,
      only: Set(only)
    )
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    for format in GraphExporter.Format.allCases {
      let target = scratch.appending(path: format.rawValue).path(percentEncoded: false)
      var (cpu, wall): ([Double], [Double]) = ([], [])
      try report.time(format.rawValue) {
        let watch = Stopwatch()
        let written = try GraphExporter(format).write(graph, to: target)
        cpu.append(watch.cpu)
        wall.append(watch.wall)
        return Double(written.files.reduce(0) { $0 + $1.byteCount }) / 1e6
      } summary: { megabytes in
        """
        {"megabytes": \(megabytes), "megabytes_per_cpu_second": \(Int(megabytes / median(cpu))), \
        "megabytes_per_second": \(Int(megabytes / median(wall)))}
        """
      }
    }
  }
}
