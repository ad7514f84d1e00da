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
      Self.precedes($0, $1, column, strings)
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
    var place = firstPlace { !Self.precedes($0, row, column, strings) }
    // What comes after everything is appended to the last run.
    if place.run == runs.count {
      place = Place(run: runs.count - 1, position: runs[runs.count - 1].count)
    }
    runs[place.run].insert(row, at: place.position)
    guard runs[place.run].count > Self.longestRun else { return }
    let half = Self.longestRun / 2
    let tail = Array(runs[place.run][half...])
    runs[place.run].removeSubrange(half...)
    runs.insert(tail, at: place.run + 1)
  }

  mutating func remove(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    let place = firstPlace { !Self.precedes($0, row, column, strings) }
    guard place.run < runs.count, runs[place.run][place.position] == row else { return }
    count -= 1
    runs[place.run].remove(at: place.position)
    if runs[place.run].isEmpty { runs.remove(at: place.run) }
  }

  /// The nodes whose values lie between bounds, in order.
  func range(
    _ bounds: ValueBounds,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> [UInt32] {
    guard let kind = bounds.kind else { return [] }
    let start = firstPlace { row in
      guard let lower = bounds.lower else { return column.kind(row).rawValue >= kind.rawValue }
      let place = column.order(row, relativeTo: lower, strings)
      return bounds.includesLower ? place != .less : place == .greater
    }
    let end = firstPlace { row in
      guard let upper = bounds.upper else { return column.isPast(row, kind) }
      let place = column.order(row, relativeTo: upper, strings)
      return bounds.includesUpper ? place == .greater : place != .less
    }
    var found = rows(from: start, to: end)
    switch kind {
    case .string, .boolean, .number: break
    // The order is total; `<` knows nothing of some pairs of lists and of most pairs of maps.
    case .map, .node, .relationship, .list, .path, .null:
      found.removeAll { !bounds.admits(column.value($0, strings)) }
    }
    return found
  }

  /// A position in the order; the end is the first position of the run after the last.
  private struct Place {
    var run: Int
    var position: Int
  }

  private func rows(from start: Place, to end: Place) -> [UInt32] {
    var found: [UInt32] = []
    var place = start
    while place.run < end.run {
      found.append(contentsOf: runs[place.run][place.position...])
      place = Place(run: place.run + 1, position: 0)
    }
    if place.run == end.run, place.position < end.position {
      found.append(contentsOf: runs[place.run][place.position..<end.position])
    }
    return found
  }

  /// The first node for which `holds` is true, where it is false before and true after.
  private func firstPlace(_ holds: (UInt32) -> Bool) -> Place {
    let run = Self.firstIndex(runs.count) { candidate in
      runs[candidate].last.map(holds) ?? false
    }
    guard run < runs.count else { return Place(run: run, position: 0) }
    return Place(run: run, position: Self.firstIndex(runs[run].count) { holds(runs[run][$0]) })
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
