/// Cells in aligned columns under a header, for people.
struct TextTable {
  /// The widths that all columns share, as long as each may have the width of a name.
  private static let sharedWidth = 180
  private static let nameWidth = 60
  /// What stands between two columns.
  private static let gap = "  "

  /// The widest a column gets; longer cells are cut and end in an ellipsis.
  private let widest: Int
  /// The columns of the screen that the table has to fit; `nil` where there is none.
  private let room: Int?

  private let header: [String]
  private let alignsRight: [Bool]
  private var rows: [[String]] = []
  private var widths: [Int]

  /// A table without rows; `alignsRight` says which columns hold numbers, `room` how many columns of a
  /// screen there are.
  init(_ header: [String], alignsRight: [Bool], room: Int? = nil) {
    widest = room ?? max(Self.nameWidth, Self.sharedWidth / max(1, header.count))
    self.room = room
    self.header = header.map { DisplayWidth.printable($0) }
    self.alignsRight = alignsRight
    widths = self.header.map { DisplayWidth.of($0) }
  }

  mutating func append(_ row: [String]) {
    let isBroken = room != nil && header.count == 1
    let cells = row.map { cell in
      let text = DisplayWidth.printable(cell)
      return isBroken ? text : DisplayWidth.cut(text, to: widest)
    }
    for (column, cell) in cells.enumerated() {
      widths[column] = max(widths[column], min(widest, DisplayWidth.of(cell)))
    }
    rows.append(cells)
  }

  /// Writes header, rule and rows, each followed by the end of a line; returns how many columns had no
  /// room, the last ones.
  @discardableResult
  func write(to output: inout OutputBuffer) throws(Failure) -> Int {
    let widths = room.map { fitted(into: $0) } ?? self.widths
    try output.write(line(header, widths) + "\n")
    let rules = widths.map { String(repeating: "─", count: $0) }
    try output.write(rules.joined(separator: Self.gap) + "\n")
    for row in rows {
      let lines = header.count == 1 ? broken(row[0], into: widths[0]) : [line(row, widths)]
      for line in lines { try output.write(line + "\n") }
    }
    return header.count - widths.count
  }

  /// The lines of the only column, which has nothing beside it: a way is of no use when it is cut.
  private func broken(_ cell: String, into width: Int) -> [String] {
    guard room != nil, DisplayWidth.of(cell) > width else { return [line([cell], [width])] }
    var lines: [String] = []
    var current = ""
    for word in cell.split(separator: " ") {
      let joined = current.isEmpty ? String(word) : "\(current) \(word)"
      if DisplayWidth.of(joined) <= width || current.isEmpty {
        current = joined
      } else {
        lines.append(current)
        current = "  \(word)"
      }
    }
    return lines + [current]
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, width) in widths.enumerated() {
      let cell = room == nil ? cells[column] : DisplayWidth.cut(cells[column], to: width)
      let blanks = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)))
      line += alignsRight[column] ? blanks + cell : cell + blanks
      if column < widths.count - 1 { line += Self.gap }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: - Fitting

  /// A column of texts is not made narrower than this as long as others can give way.
  private static let narrowest = 8

  /// The widths of the columns that fit: the widest texts give way first, then the last columns.
  private func fitted(into room: Int) -> [Int] {
    let gaps = Self.gap.count
    // Numbers are whole or useless.
    let least = zip(widths, alignsRight).map { $1 ? $0 : min($0, Self.narrowest) }
    var count = 0
    var used = -gaps
    while count < least.count, used + gaps + least[count] <= room {
      used += gaps + least[count]
      count += 1
    }
    guard count > 0 else { return [max(1, min(widths.first ?? 0, room))] }
    var fitted = Array(least.prefix(count))
    var left = room - used
    // All texts that want more get a column in turn.
    while left > 0 {
      let wanting = fitted.indices.filter { fitted[$0] < widths[$0] }
      guard let narrowest = wanting.map({ fitted[$0] }).min() else { break }
      for column in wanting where fitted[column] == narrowest && left > 0 {
        fitted[column] += 1
        left -= 1
      }
    }
    return fitted
  }
}
