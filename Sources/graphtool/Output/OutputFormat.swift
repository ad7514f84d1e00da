import ArgumentParser
import GraphQuery
import NetworkGraph
import Temporal

/// How a result is written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned columns for people; numbers are rounded, long cells cut.
  case table
  /// Comma-separated values (RFC 4180), exact; lists, maps and elements as JSON.
  case csv
  /// An array of objects.
  case json
  /// An object per line.
  case jsonl
  /// A table for documents in Markdown.
  case markdown

  /// Writes a result; one without columns has nothing to show.
  func write(_ result: ResultSet, to output: inout OutputBuffer) throws(Failure) {
    guard !result.columns.isEmpty else { return }
    switch self {
    case .table: try ResultTable(result).write(to: &output)
    case .csv: try Self.writeCSV(result, to: &output)
    case .json: try Self.writeJSON(result, to: &output)
    case .jsonl:
      let form = JSONForm(result.graph)
      for row in result.rows { try output.write(form.object(result.columns, row) + "\n") }
    case .markdown: try ResultTable(result).writeMarkdown(to: &output)
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

  // MARK: - CSV

  private static func writeCSV(_ result: ResultSet, to output: inout OutputBuffer) throws(Failure) {
    let form = JSONForm(result.graph)
    // An empty line would be no row at all for many readers.
    let absent = result.columns.count == 1 ? "\"\"" : ""
    try output.write(result.columns.map { cell($0) }.joined(separator: ",") + "\n")
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
      try output.write(cells.joined(separator: ",") + "\n")
    }
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
