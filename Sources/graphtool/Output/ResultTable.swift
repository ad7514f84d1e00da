import GraphQuery
import NetworkGraph

/// A result in words for people, as aligned columns or as Markdown.
struct ResultTable {
  let columns: [String]
  let rows: [[String]]
  let alignsRight: [Bool]

  init(_ result: ResultSet) {
    let words = ReadableValue(result.graph)
    let decimals = result.columns.indices.map { column in
      ReadableValue.decimals(of: result.rows.lazy.map { $0[column] })
    }
    columns = result.columns
    rows = result.rows.map { row in
      zip(row, decimals).map { words.text(of: $0, decimals: $1) }
    }
    alignsRight = result.columns.indices.map { column in
      var hasNumbers = false
      for row in result.rows {
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

  /// Writes aligned columns and the number of rows.
  func write(to output: inout OutputBuffer) throws(Failure) {
    var table = TextTable(columns, alignsRight: alignsRight)
    for row in rows { table.append(row) }
    try table.write(to: &output)
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
