import ArgumentParser
import GraphQuery
import NetworkGraph
import Temporal

/// How a result is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned columns for people; numbers are rounded, long cells cut.
  case table
  /// A line for each column of a row, for rows with many or long columns.
  case line
  /// Comma-separated values (RFC 4180), exact; lists, maps and elements as JSON.
  case csv
  /// Tab-separated values, exact; a tab, line end or backslash inside is `\t`, `\n`, `\r`, `\\`.
  case tsv
  /// An array of objects.
  case json
  /// An object per line.
  case jsonl
  /// A table for documents in Markdown.
  case markdown
  /// The diagram of the answer in the language of Graphviz.
  case dot

  /// The format that the ending of a file tells, if it is one of answers.
  init?(path: String) {
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    guard path.contains(".") else { return nil }
    switch ending.lowercased() {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .markdown
    case "txt": self = .table
    default: return nil
    }
  }

  /// Writes a result; one without columns has nothing to show.
  func write(_ result: ResultSet, to output: inout OutputBuffer) throws(Failure) {
    guard !result.columns.isEmpty else { return }
    switch self {
    case .table: try ResultTable(result).write(to: &output)
    case .line: try ResultTable(result).writeLines(to: &output)
    case .csv: try Self.writeCSV(result, to: &output)
    case .tsv: try Self.writeTSV(result, to: &output)
    case .json: try Self.writeJSON(result, to: &output)
    case .jsonl:
      let form = JSONForm(result.graph)
      for row in result.rows { try output.write(form.object(result.columns, row) + "\n") }
    case .markdown: try ResultTable(result).writeMarkdown(to: &output)
    case .dot: try output.write(try DrawnDiagram.dot(of: result))
    }
  }

  private static func writeJSON(
    _ result: ResultSet,
    to output: inout OutputBuffer
  ) throws(Failure) {
    let form = JSONForm(result.graph)
    try output.write("[")
    for (index, row) in result.rows.enumerated() {
      try output.write((index > 0 ? ",\n " : "") + form.object(result.columns, row))
    }
    try output.write("]\n")
  }

  // MARK: - Cells

  private static func writeCSV(_ result: ResultSet, to output: inout OutputBuffer) throws(Failure) {
    // An empty line would be no row at all for many readers.
    let absent = result.columns.count == 1 ? "\"\"" : ""
    try output.write(result.columns.map { cell($0) }.joined(separator: ",") + "\n")
    try writeRows(of: result, separator: ",", absent: absent, to: &output) { cell($0) }
  }

  private static func writeTSV(_ result: ResultSet, to output: inout OutputBuffer) throws(Failure) {
    try output.write(result.columns.map { tabbed($0) }.joined(separator: "\t") + "\n")
    try writeRows(of: result, separator: "\t", absent: "", to: &output) { tabbed($0) }
  }

  /// Writes the rows with exact values; `cell` lays out texts, `absent` stands for null.
  private static func writeRows(
    of result: ResultSet,
    separator: String,
    absent: String,
    to output: inout OutputBuffer,
    cell: (String) -> String
  ) throws(Failure) {
    let form = JSONForm(result.graph)
    for row in result.rows {
      let cells = row.map { value in
        switch value {
        case .null: absent
        case .string(let text): cell(text)
        case .double(let double): Value.text(of: double)
        case .temporal(let point): point.description
        case .duration(let duration): duration.description
        case .bool, .int, .list, .map, .node, .relationship, .path: cell(form.text(of: value))
        }
      }
      try output.write(cells.joined(separator: separator) + "\n")
    }
  }

  /// A text on one line and without tabs.
  private static func tabbed(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x09: bytes += Array("\\t".utf8)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case UInt8(ascii: "\\"): bytes += Array("\\\\".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text as a cell: in quotes where it needs them, and where it is empty but there.
  static func cell(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      text.isEmpty || text.utf8.first == space || text.utf8.last == space
      || text.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    var bytes = [quote]
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
    return String(decoding: bytes, as: UTF8.self)
  }
}
