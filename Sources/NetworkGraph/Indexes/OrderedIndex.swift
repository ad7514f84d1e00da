/// Node numbers in the order of a property's values (ties by number), in runs of bounded length.
///
/// The runs lie in groups: a write after a snapshot copies one run, one group's list of runs and the
/// list of groups, each short.
struct OrderedIndex: Sendable {
  /// The most nodes in a run and the most runs in a group; tests lower them.
  var longestRun = 512
  var longestGroup = 128

  /// No group and no run is empty.
  private var groups: [[[UInt32]]] = []
  private(set) var count = 0

  /// All nodes in order.
  var all: [UInt32] {
    var found: [UInt32] = []
    found.reserveCapacity(count)
    for group in groups {
      for run in group { found.append(contentsOf: run) }
    }
    return found
  }

  mutating func build(_ rows: [UInt32], _ column: PropertyColumn, _ strings: StringPool) {
    let sorted = column.sorted(rows, strings)
    groups = []
    count = sorted.count
    var start = 0
    while start < sorted.count {
      // Half full, so that inserts find room.
      let end = min(start + longestRun / 2, sorted.count)
      let isFull = groups.last.map { $0.count >= longestGroup / 2 } ?? true
      if isFull { groups.append([]) }
      groups[groups.count - 1].append(Array(sorted[start..<end]))
      start = end
    }
  }

  mutating func insert(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    count += 1
    guard !groups.isEmpty else {
      groups = [[[row]]]
      return
    }
    var place = self.place(of: row, column, strings)
    if place.group == groups.count {
      // After everything: at the end of the last run.
      place.group -= 1
      place.run = groups[place.group].count - 1
      place.position = groups[place.group][place.run].count
    }
    let (group, run) = (place.group, place.run)
    groups[group][run].insert(row, at: place.position)
    guard groups[group][run].count > longestRun else { return }
    let tail = Array(groups[group][run][(longestRun / 2)...])
    groups[group][run].removeSubrange((longestRun / 2)...)
    groups[group].insert(tail, at: run + 1)
    guard groups[group].count > longestGroup else { return }
    let rest = Array(groups[group][(longestGroup / 2)...])
    groups[group].removeSubrange((longestGroup / 2)...)
    groups.insert(rest, at: group + 1)
  }

  mutating func remove(_ row: UInt32, _ column: PropertyColumn, _ strings: StringPool) {
    let place = self.place(of: row, column, strings)
    guard place.group < groups.count,
      groups[place.group][place.run][place.position] == row
    else { return }
    count -= 1
    groups[place.group][place.run].remove(at: place.position)
    if groups[place.group][place.run].isEmpty { groups[place.group].remove(at: place.run) }
    if groups[place.group].isEmpty { groups.remove(at: place.group) }
  }

  /// The nodes whose values lie between bounds, in order.
  func range(
    _ bounds: ValueBounds,
    _ column: PropertyColumn,
    _ strings: StringPool
  ) -> [UInt32] {
    guard let kind = bounds.kind else { return [] }
    let start: Place
    if let lower = bounds.lower {
      let order = column.comparison(with: lower, strings)
      start = firstPlace { row in
        switch order(row) {
        case .less: false
        case .equal: bounds.includesLower
        case .greater: true
        }
      }
    } else {
      start = firstPlace { column.kind($0).rawValue >= kind.rawValue }
    }
    let end: Place
    if let upper = bounds.upper {
      let order = column.comparison(with: upper, strings)
      end = firstPlace { row in
        switch order(row) {
        case .less: false
        case .equal: !bounds.includesUpper
        case .greater: true
        }
      }
    } else {
      end = firstPlace { column.isPast($0, kind) }
    }
    var found = rows(from: start, to: end)
    switch kind {
    case .string, .boolean, .number, .dateTime, .localDateTime, .date, .time, .localTime: break
    // The order is total; `<` knows nothing of some pairs of lists and most of maps and durations.
    case .map, .node, .relationship, .list, .path, .duration, .null:
      found.removeAll { !bounds.admits(column.value($0, strings)) }
    }
    return found
  }

  /// The nodes whose value equals a value, ascending.
  func equal(_ value: Value, _ column: PropertyColumn, _ strings: StringPool) -> [UInt32] {
    let order = column.comparison(with: value, strings)
    var place = firstPlace { order($0) != .less }
    var found: [UInt32] = []
    while place.group < groups.count {
      let run = groups[place.group][place.run]
      while place.position < run.count {
        guard order(run[place.position]) == .equal else { return found }
        found.append(run[place.position])
        place.position += 1
      }
      place.position = 0
      place.run += 1
      if place.run == groups[place.group].count {
        place.run = 0
        place.group += 1
      }
    }
    return found
  }

  /// A position in the order; the end is the first position of the group after the last.
  private struct Place: Comparable {
    var group: Int
    var run: Int
    var position: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.group, left.run, left.position) < (right.group, right.run, right.position)
    }
  }

  private func rows(from start: Place, to end: Place) -> [UInt32] {
    var found: [UInt32] = []
    var place = start
    while place < end {
      let run = groups[place.group][place.run]
      let isLast = (place.group, place.run) == (end.group, end.run)
      found.append(contentsOf: run[place.position..<(isLast ? end.position : run.count)])
      if isLast { break }
      place.position = 0
      place.run += 1
      if place.run == groups[place.group].count {
        place.run = 0
        place.group += 1
      }
    }
    return found
  }

  /// Where a node stands, or would stand.
  private func place(of row: UInt32, _ column: PropertyColumn, _ strings: StringPool) -> Place {
    let order = column.comparison(with: column.value(row, strings), strings)
    return firstPlace { other in
      switch order(other) {
      case .less: false
      case .equal: other >= row
      case .greater: true
      }
    }
  }

  /// The first node for which `holds` is true, where it is false before and true after.
  private func firstPlace(_ holds: (UInt32) -> Bool) -> Place {
    let group = Self.firstIndex(groups.count) { candidate in
      groups[candidate].last?.last.map(holds) ?? false
    }
    guard group < groups.count else { return Place(group: group, run: 0, position: 0) }
    let run = Self.firstIndex(groups[group].count) { candidate in
      groups[group][candidate].last.map(holds) ?? false
    }
    let position = Self.firstIndex(groups[group][run].count) { holds(groups[group][run][$0]) }
    return Place(group: group, run: run, position: position)
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
