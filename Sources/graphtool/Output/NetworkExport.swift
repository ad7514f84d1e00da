import GraphFormats
import NetworkGraph

/// An export to other programs: the files that it writes, and what it has to say about them.
struct NetworkExport {
  private let exporter: GraphExporter
  private let path: String
  private let cancellation = Cancellation()

  /// Plans an export; fails if the format is not told or files are there that may not be replaced.
  init(to path: String, as format: GraphExporter.Format?, isForced: Bool) throws(Failure) {
    let told = format ?? GraphExporter.Format(path: path)
    if told == nil, path.split(separator: "/").last?.dropFirst().contains(".") == true {
      throw .usage("the name of '\(path)' does not tell the format; add --format FORMAT")
    }
    guard !path.isEmpty else { throw .usage("the name of what to write is empty") }
    self.path = path
    exporter = GraphExporter(told ?? .csv, cancellation: cancellation)
    let views = exporter.format == .csv ? [DataFolder.path(in: path)] : []
    try Replacement.allow(exporter.paths(at: path) + views, isForced: isForced)
  }

  /// Writes a graph; the summary says what was written and what the format cannot hold.
  func write(_ graph: Graph) throws(Failure) -> String {
    let report: ExportReport
    do throws(ImportError) {
      report = try Interrupts.cancelling(cancellation) { () throws(ImportError) in
        try exporter.write(graph, to: path)
      }
    } catch {
      throw error.code == .cancelled ? .interrupted : .input("\(error)")
    }
    if exporter.format == .csv { try DataFolder.saveViews(of: graph, to: path) }
    return summary(of: report)
  }

  private func summary(of report: ExportReport) -> String {
    let files = report.files.map(\.path).joined(separator: ", ")
    let lines = [
      "\(files): \(report.nodeCount) nodes, \(report.relationshipCount) relationships"
    ]
    // The views of CSV stand in a file beside the tables.
    let notes = report.notes.filter { exporter.format != .csv || $0.kind != .viewsLeftOut }
    return (lines + notes.map { "  \($0)" }).joined(separator: "\n")
  }
}
