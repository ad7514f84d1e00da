import GraphFormats

/// The report of an import in few lines: what was made, then every warning.
struct ImportSummary {
  /// The lines, joined.
  let text: String
  /// The first line: counts, nothing from the data.
  let headline: String

  init(_ report: ImportReport, of path: String, views: [String] = []) {
    headline = Self.headline(report, path)
    var lines = [headline]
    if !views.isEmpty { lines.append("  views: \(views.joined(separator: ", "))") }
    for note in report.notes where note.kind != .ignoredFile {
      let word =
        switch note.severity {
        case .warning: "warning: "
        case .information: ""
        }
      lines.append("  \(word)\(note)")
    }
    text = lines.joined(separator: "\n")
  }

  private static func headline(_ report: ImportReport, _ path: String) -> String {
    var parts = ["\(report.nodeCount) nodes", "\(report.relationshipCount) relationships"]
    let merged = report.files.reduce(0) { $0 + $1.mergedCount }
    if merged > 0 { parts.append("\(merged) rows merged") }
    var line = "\(path): \(parts.joined(separator: ", "))"
    let ignored = report.notes.filter {
      $0.kind == .ignoredFile && $0.file != DataFolder.viewsFile
    }
    if !ignored.isEmpty {
      let names = ignored.prefix(5).map(\.file)
      let more = ignored.reduce(0) { $0 + $1.count } - names.count
      let rest = more > 0 ? [" and \(more) more"] : []
      line += " (not read: " + names.joined(separator: ", ") + rest.joined() + ")"
    }
    return line
  }
}
