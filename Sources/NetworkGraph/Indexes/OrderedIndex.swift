/// Node numbers in the order of a property's values (ties by number), in runs of bounded length: an
/// insert moves one run, a copy shares all.
struct OrderedIndex: Sendable {
  private static let longestRun = 512

  private var runs: [[UInt32]] = []
  private(set) var count = 0

  /// All nodes in order.
  var all: [UInt32] { runs.flatMap { $0 } }

  mutating func build(_ rows: [UInt32], _ column: PropertyColumn, _ strings: StringPool) {
    var sorted = rows
    // Identifiers usually come in order; then looking once is enough.
    let isSorted = zip(rows, rows.dropFirst()).allSatisfy {
      column.order($0, $1, strings) != .greater && $0 < $1
    }
    if !isSorted { sorted.sort { Self.precedes($0, $1, column, strings) } }
    runs = []
    count = sorted.count
    var start = 0
    while start < sorted.count {
      let end = min(start + Self.longestRun / 2, sorted.count)
      runs.append(Array(sorted[start..<end]))
      start = end
    }
  }

  mutating func insert(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    count += 1
    guard !runs.isEmpty else {
      runs.append([row])
      return
    }
    let (run, position) = place(row, column, strings)
    runs[run].insert(row, at: position)
    guard runs[run].count > Self.longestRun else { return }
    let half = Self.longestRun / 2
    let tail = Array(runs[run][half...])
    runs[run].removeSubrange(half...)
    runs.insert(tail, at: run + 1)
  }

  mutating func remove(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    guard !runs.isEmpty else { return }
    let (run, position) = place(row, column, strings)
    guard position < runs[run].count, runs[run][position] == row else { return }
    count -= 1
    runs[run].remove(at: position)
    if runs[run].isEmpty { runs.remove(at: run) }
  }

  func range(
    _ bounds: ValueBounds,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> [UInt32] {
    // Without a lower end, the stretch begins with the kind of the upper one.
    var run = 0
    var position = 0
    if let lower = bounds.lower {
      run = Self.firstIndex(runs.count) { candidate in
        guard let last = runs[candidate].last else { return false }
        return column.value(last, strings).order(lower) != .less
      }
      guard run < runs.count else { return [] }
      position = Self.firstIndex(runs[run].count) {
        column.value(runs[run][$0], strings).order(lower) != .less
      }
    } else if let upper = bounds.upper {
      run = Self.firstIndex(runs.count) { candidate in
        guard let last = runs[candidate].last else { return false }
        return column.value(last, strings).kind.rawValue >= upper.kind.rawValue
      }
    }
    var found: [UInt32] = []
    while run < runs.count {
      while position < runs[run].count {
        let row = runs[run][position]
        let value = column.value(row, strings)
        if bounds.admits(value) {
          found.append(row)
        } else if Self.isPast(value, bounds) {
          return found
        }
        position += 1
      }
      run += 1
      position = 0
    }
    return found
  }

  /// Whether nothing after the value can lie in the stretch.
  private static func isPast(_ value: Value, _ bounds: ValueBounds) -> Bool {
    if let upper = bounds.upper { return value.order(upper) == .greater }
    guard let lower = bounds.lower else { return true }
    return value.kind.rawValue > lower.kind.rawValue
  }

  /// Where a node stands, or would stand.
  private func place(
    _ row: UInt32,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> (run: Int, position: Int) {
    let run = min(
      runs.count - 1,
      Self.firstIndex(runs.count) { candidate in
        guard let last = runs[candidate].last else { return false }
        return !Self.precedes(last, row, column, strings)
      }
    )
    let position = Self.firstIndex(runs[run].count) {
      !Self.precedes(runs[run][$0], row, column, strings)
    }
    return (run, position)
  }

  private static func precedes(
    _ left: UInt32,
    _ right: UInt32,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> Bool {
    switch column.order(left, right, strings) {
    case .less: true
    case .equal: left < right
    case .greater: false
    }
  }

  /// The first of `count` positions for which `holds` is true, where it is false before and true
  /// after.
  private static func firstIndex(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
