internal import NetworkGraph

/// What a query over paths may return, and how a result is held against it.
struct PathExpectation {
  /// Rows of partitions that cannot be told apart by their keys.
  private struct Group {
    var forced: [[Value]: Int] = [:]
    var allowed: [[Value]: Int] = [:]
    var least = 0
    var most = 0
  }

  private var groups: [[Value]: Group] = [:]

  /// These rows and no others.
  init(exactly rows: [[Value]]) {
    guard !rows.isEmpty else { return }
    var group = Group(least: rows.count, most: rows.count)
    for row in rows { group.forced[row, default: 0] += 1 }
    group.allowed = group.forced
    groups[[]] = group
  }

  /// Gathers what clauses may give so many times; `key` takes what is fixed from a row.
  init(
    _ outcomes: [PathClauseOracle.Outcome],
    _ columns: [PathCase.Column],
    copies: Int,
    _ key: ([Value]) -> [Value]
  ) {
    for outcome in outcomes {
      let forced = outcome.forced.map { row in columns.map { $0.value(row) } }
      let tied = outcome.tied.map { row in columns.map { $0.value(row) } }
      guard let one = forced.first ?? tied.first else { continue }
      let place = key(one)
      for row in forced { groups[place, default: Group()].forced[row, default: 0] += copies }
      for row in forced + tied {
        groups[place, default: Group()].allowed[row, default: 0] += copies
      }
      groups[place, default: Group()].least += copies * outcome.counts.lowerBound
      groups[place, default: Group()].most += copies * outcome.counts.upperBound
    }
  }

  /// How rows differ from what may be; `nil` if they do not.
  func difference(_ rows: [[Value]], _ key: ([Value]) -> [Value]) -> String? {
    let found = Dictionary(grouping: rows, by: key)
    for (place, rows) in found {
      guard let group = groups[place] else {
        return "no row was expected such as\n  \(describe(rows))\nexpected\n  \(expected)"
      }
      var counts: [[Value]: Int] = [:]
      for row in rows { counts[row, default: 0] += 1 }
      let surplus = counts.filter { $0.value > group.allowed[$0.key, default: 0] }
      let missing = group.forced.filter { $0.value > counts[$0.key, default: 0] }
      if !surplus.isEmpty || !missing.isEmpty || rows.count < group.least || rows.count > group.most
      {
        return "at \(place)\nfound \(rows.count) rows\n  \(describe(rows))\n"
          + "expected \(group.least) to \(group.most) rows, for certain\n  "
          + describe(group.forced) + "\nof\n  " + describe(group.allowed)
          + (surplus.isEmpty ? "" : "\ntoo many\n  \(describe(surplus))")
          + (missing.isEmpty ? "" : "\nmissing\n  \(describe(missing))")
      }
    }
    for (place, group) in groups where found[place] == nil && group.least > 0 {
      return
        "no row was found at \(place), expected \(group.least) of\n  \(describe(group.allowed))"
        + "\nfound in all\n  \(describe(rows))"
    }
    return nil
  }

  private var expected: String {
    groups.isEmpty
      ? "no rows" : describe(groups.values.flatMap { group in group.allowed.map(\.key) })
  }

  private func describe(_ rows: [[Value]: Int]) -> String {
    describe(rows.flatMap { Array(repeating: $0.key, count: $0.value) })
  }

  private func describe(_ rows: [[Value]]) -> String {
    let lines = rows.map { row in row.map(Self.text).joined(separator: " | ") }.sorted()
    let more = lines.count > 12 ? ["... \(lines.count) in all"] : []
    return lines.isEmpty ? "none" : (lines.prefix(12) + more).joined(separator: "\n  ")
  }

  /// A value of numbers, lists and nulls as text.
  static func text(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .int(let number): "\(number)"
    case .list(let items): "[" + items.map(text).joined(separator: ",") + "]"
    case .bool, .double, .string, .temporal, .duration, .map, .node, .relationship, .path:
      "\(value)"
    }
  }
}
