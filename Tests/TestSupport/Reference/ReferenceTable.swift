/// A table read from comma-separated text: a header, then rows of text.
public struct ReferenceTable: Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows; fields that a row lacks are empty.
  public let rows: [[String]]

  /// Reads a table; fields may be quoted, with doubled quotes inside.
  public init(csv: String) {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuote = false
    for scalar in csv.unicodeScalars where scalar != "\r" {
      if isQuoted, scalar == "\"" {
        isQuoted = false
        wasQuote = true
        continue
      }
      if !isQuoted {
        switch scalar {
        case "\"":
          if wasQuote { field.unicodeScalars.append("\"") }
          isQuoted = true
          wasQuote = false
          continue
        case ",", "\n":
          row.append(field)
          field = ""
          wasQuote = false
          if scalar == "\n" {
            rows.append(row)
            row = []
          }
          continue
        default: break
        }
      }
      wasQuote = false
      field.unicodeScalars.append(scalar)
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [field]) }
    let header = rows.first ?? []
    columns = header
    self.rows = rows.dropFirst().map { row in
      row + Array(repeating: "", count: max(0, header.count - row.count))
    }
  }

  /// The fields of a column from top to bottom; empty when there is no such column.
  public func column(_ name: String) -> [String] {
    guard let index = columns.firstIndex(of: name) else { return [] }
    return rows.map { $0[index] }
  }

  /// The numbers of a column; `nil` where a field is not a number.
  public func numbers(_ name: String) -> [Double?] {
    column(name).map { Double($0) }
  }
}
