/// The cells of a square grid that a component covers, counted from its lower left corner.
struct Polyomino: Equatable {
  let cells: [(Int, Int)]
  let columns: Int
  let rows: Int
  /// The coordinates of the lower left corner of the grid.
  let left: Double
  let bottom: Double

  /// Covers a square of half side `reach` around each point, and everything enclosed by these.
  init(points: [Point], reach: Double, cell: Double) {
    let left = (points.map(\.x).min() ?? 0) - reach
    let right = (points.map(\.x).max() ?? 0) + reach
    let bottom = (points.map(\.y).min() ?? 0) - reach
    let top = (points.map(\.y).max() ?? 0) + reach
    let columns = max(1, Int(((right - left) / cell).rounded(.up)))
    let rows = max(1, Int(((top - bottom) / cell).rounded(.up)))
    self.left = left
    self.bottom = bottom
    self.columns = columns
    self.rows = rows
    // A shape larger than any page is refused by its extent; its cells do not matter.
    guard columns <= 5_000, rows <= 5_000 else {
      self.cells = []
      return
    }
    var covered = [Bool](repeating: false, count: columns * rows)
    for point in points {
      let firstColumn = max(0, Int((point.x - reach - left) / cell))
      let lastColumn = min(columns - 1, Int((point.x + reach - left) / cell))
      let firstRow = max(0, Int((point.y - reach - bottom) / cell))
      let lastRow = min(rows - 1, Int((point.y + reach - bottom) / cell))
      for row in firstRow...max(firstRow, lastRow) {
        for column in firstColumn...max(firstColumn, lastColumn) {
          covered[row * columns + column] = true
        }
      }
    }
    self.cells = Self.enclosed(covered, columns: columns, rows: rows)
  }

  static func == (a: Polyomino, b: Polyomino) -> Bool {
    a.columns == b.columns && a.rows == b.rows
      && a.cells.elementsEqual(b.cells) { $0 == $1 }
  }

  /// The covered cells and those that have covered cells on all four sides, so that no component
  /// ends up inside another.
  private static func enclosed(_ covered: [Bool], columns: Int, rows: Int) -> [(Int, Int)] {
    var firstInColumn = [Int](repeating: rows, count: columns)
    var lastInColumn = [Int](repeating: -1, count: columns)
    var firstInRow = [Int](repeating: columns, count: rows)
    var lastInRow = [Int](repeating: -1, count: rows)
    for row in 0..<rows {
      for column in 0..<columns where covered[row * columns + column] {
        firstInColumn[column] = min(firstInColumn[column], row)
        lastInColumn[column] = row
        firstInRow[row] = min(firstInRow[row], column)
        lastInRow[row] = column
      }
    }
    var cells: [(Int, Int)] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let isInside =
          column >= firstInRow[row] && column <= lastInRow[row]
          && row >= firstInColumn[column] && row <= lastInColumn[column]
        if isInside { cells.append((column, row)) }
      }
    }
    return cells
  }
}
