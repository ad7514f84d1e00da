/// The line of each row, stored only where rows do not follow each other line by line.
struct LineMap {
  private var breaks: [(row: Int, line: Int)] = []
  private var nextLine = -1
  private(set) var count = 0

  mutating func append(_ line: Int) {
    if line != nextLine { breaks.append((count, line)) }
    nextLine = line + 1
    count += 1
  }

  /// The line of a row, 0 for a row that was not appended.
  subscript(row: Int) -> Int {
    guard row < count else { return 0 }
    var lower = 0
    var upper = breaks.count
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if breaks[middle].row <= row { lower = middle } else { upper = middle }
    }
    return breaks[lower].line + row - breaks[lower].row
  }
}
