import ArgumentParser
import Foundation
import GraphFormats
import NetworkGraph

/// Times the import of a folder of CSV files.
struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Times the import of a folder and prints what was read."
  )

  @Argument(help: "A folder or a file that the importer takes.")
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
    let megabytes = try size(of: folder)
    var rates: [Double] = []
    try report.time("load") {
      let watch = Stopwatch()
      let graph = try CSVImporter().load(folder).graph
      rates.append(megabytes / watch.cpu)
      return graph
    } summary: { graph in
      let rate = Int(median(rates))
      return """
        {"nodes": \(graph.nodeCount), "relationships": \(graph.relationshipCount), \
        "megabytes_per_cpu_second": \(rate)}
        """
    }
  }

  /// The size of a file, or of the tables in a folder, in megabytes of 10^6 bytes.
  private func size(of path: String) throws -> Double {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return 0 }
    let paths =
      isFolder.boolValue
      ? try files.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".csv") }
        .map { "\(path)/\($0)" }
      : [path]
    let bytes = try paths.reduce(0) { sum, path in
      sum + ((try files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
    return Double(bytes) / 1e6
  }
}
