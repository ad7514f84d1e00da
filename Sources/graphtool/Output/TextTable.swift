/// Cells in aligned columns under a header, for people.
struct TextTable {
  /// The widths that all columns share, as long as each may have the width of a name.
  private static let sharedWidth = 180
  private static let nameWidth = 60

  /// The widest a column gets; longer cells are cut and end in an ellipsis.
  private let widest: Int

  private let header: [String]
  private let alignsRight: [Bool]
  private var rows: [[String]] = []
  private var widths: [Int]

  /// A table without rows; `alignsRight` says which columns hold numbers.
  init(_ header: [String], alignsRight: [Bool]) {
    widest = max(Self.nameWidth, Self.sharedWidth / max(1, header.count))
    self.header = header.map { DisplayWidth.printable($0) }
    self.alignsRight = alignsRight
    widths = self.header.map { DisplayWidth.of($0) }
  }

  mutating func append(_ row: [String]) {
    let cells = row.map { DisplayWidth.cut(DisplayWidth.printable($0), to: widest) }
    for (column, cell) in cells.enumerated() {
      widths[column] = max(widths[column], DisplayWidth.of(cell))
    }
    rows.append(cells)
  }

  /// Writes header, rule and rows, each followed by the end of a line.
  func write(to output: inout OutputBuffer) throws(Failure) {
    try output.write(line(header) + "\n")
    try output.write(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    )
    for row in rows { try output.write(line(row) + "\n") }
  }

  private func line(_ cells: [String]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
      if alignsRight[column] {
        line += gap + cell
      } else {
        line += cell + gap
      }
      if column < cells.count - 1 { line += "  " }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
