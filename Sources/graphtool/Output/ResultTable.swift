import GraphQuery
import NetworkGraph

/// A result in words for people, as aligned columns or as Markdown.
struct ResultTable {
  let columns: [String]
  let rows: [[String]]
  let alignsRight: [Bool]

  /// The table of a result, of its first rows only where `limit` says so.
  init(_ result: ResultSet, limit: Int? = nil) {
    let words = ReadableValue(result.graph)
    let shown = result.rows.prefix(limit ?? .max)
    let decimals = result.columns.indices.map { column in
      ReadableValue.decimals(of: shown.lazy.map { $0[column] })
    }
    columns = result.columns
    rows = shown.map { row in
      zip(row, decimals).map { words.text(of: $0, decimals: $1) }
    }
    alignsRight = result.columns.indices.map { column in
      var hasNumbers = false
      for row in shown {
        switch row[column].kind {
        case .number: hasNumbers = true
        case .null: continue
        case .map, .node, .relationship, .list, .path, .string, .boolean, .dateTime,
          .localDateTime, .date, .time, .localTime, .duration:
          return false
        }
      }
      return hasNumbers
    }
  }

  /// Writes aligned columns into the columns of a screen; returns how many had no room.
  func write(to output: inout OutputBuffer, room: Int?) throws(Failure) -> Int {
    var table = TextTable(columns, alignsRight: alignsRight, room: room)
    for row in rows { table.append(row) }
    return try table.write(to: &output)
  }

  /// Writes each row as lines of a column and its value, with an empty line between rows.
  func writeLines(to output: inout OutputBuffer) throws(Failure) {
    let names = columns.map { DisplayWidth.printable($0) }
    let width = names.map { DisplayWidth.of($0) }.max() ?? 0
    for (index, row) in rows.enumerated() {
      if index > 0 { try output.write("\n") }
      for (name, cell) in zip(names, row) {
        let blanks = String(repeating: " ", count: width - DisplayWidth.of(name))
        let value = cell.isEmpty ? "" : "  " + DisplayWidth.printable(cell)
        try output.write(name + (value.isEmpty ? "" : blanks) + value + "\n")
      }
    }
  }

  /// Writes aligned columns and the number of rows.
  func write(to output: inout OutputBuffer) throws(Failure) {
    _ = try write(to: &output, room: nil)
    let count = rows.isEmpty ? "no rows" : rows.count == 1 ? "1 row" : "\(rows.count) rows"
    try output.write("(\(count))\n")
  }

  /// Writes a Markdown table with whole cells.
  func writeMarkdown(to output: inout OutputBuffer) throws(Failure) {
    try output.write(Self.line(columns.map { Self.escaped($0) }))
    try output.write(Self.line(alignsRight.map { $0 ? "---:" : "---" }))
    for row in rows { try output.write(Self.line(row.map { Self.escaped($0) })) }
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// A text that ends no cell and starts no tag.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|": result += "\\|"
      case "\\": result += "\\\\"
      case "<": result += "&lt;"
      case "\n", "\r\n": result += "<br>"
      case "\r": result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
