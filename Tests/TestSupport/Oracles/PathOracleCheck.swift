internal import GraphQuery
internal import NetworkGraph

/// Holds the engine against the oracle, case by case.
public enum PathOracleCheck {
  /// How a case went.
  public enum Verdict: Sendable {
    case passed
    /// Too large to try everything.
    case skipped
    /// Graph, query, what was expected and what was found.
    case failed(String)
  }

  /// The failure of the case with a seed, if it fails.
  public static func run(seed: UInt64) -> String? {
    switch verdict(seed: seed) {
    case .passed, .skipped: nil
    case .failed(let text): text
    }
  }

  /// How the case with a seed goes.
  public static func verdict(seed: UInt64, isOld: Bool = false) -> Verdict {
    var draw = RandomPathCases(seed: seed)
    draw.isOld = isOld
    let drawn = draw.next()
    return switch verdict(drawn) {
    case .passed: .passed
    case .skipped: .skipped
    case .failed(let text): .failed("seed \(seed)\n\(text)")
    }
  }

  /// The graph and the query of a case, and how many rows the oracle expects.
  public static func description(seed: UInt64, isOld: Bool = false) -> String {
    var draw = RandomPathCases(seed: seed)
    draw.isOld = isOld
    let drawn = draw.next()
    let oracle = PathClauseOracle(drawn.graph)
    let rows: String
    if let refusal = drawn.clause.demandedError {
      rows = "refused: \(refusal)"
    } else if let bound = try? oracle.rows(of: drawn.before),
      let outcomes = try? bound.flatMap({ try oracle.outcomes(of: drawn.clause, $0) })
    {
      let least = outcomes.reduce(0) { $0 + $1.counts.lowerBound }
      let most = outcomes.reduce(0) { $0 + $1.counts.upperBound }
      rows = "\(least) to \(most) rows in \(outcomes.count) partitions"
    } else {
      rows = "too large to judge"
    }
    return "\(seed)\n\(drawn.graph.text)\n\(drawn.text)\n\(rows)"
  }

  /// The failure of a case after it was made as small as it can be while it fails.
  public static func smallest(seed: UInt64, isOld: Bool = false) -> String? {
    var draw = RandomPathCases(seed: seed)
    draw.isOld = isOld
    var smallest = draw.next()
    guard case .failed(var text) = verdict(smallest) else { return nil }
    // What does not end is not tried again and again.
    var changes = !text.contains("LimitExceeded")
    while changes {
      changes = false
      for smaller in smallest.reductions {
        if case .failed(let shorter) = verdict(smaller), kind(of: text) == kind(of: shorter) {
          smallest = smaller
          text = shorter
          changes = true
          break
        }
      }
    }
    return "seed \(seed), made smaller\n\(text)"
  }

  /// What a failure is like: refused for some reason, not refused, or wrong in its rows.
  public static func kind(of failure: String) -> String {
    let line = failure.split(separator: "\n").first {
      $0.hasPrefix("refused") || $0.hasPrefix("should be refused")
    }
    guard let line else {
      return failure.contains(" CHEAPEST ") ? "other rows with CHEAPEST" : "other rows"
    }
    // Names differ from case to case.
    let pieces = line.split(separator: "'", omittingEmptySubsequences: false)
    return pieces.enumerated().map { place, piece in
      place % 2 == 1 && piece.contains(where: \.isNumber) ? "NAME" : String(piece)
    }.joined(separator: "'")
  }

  static func verdict(_ one: PathCase) -> Verdict {
    let place = "graph  \(one.graph.text)\nquery  \(one.text)\n"
    let session = Session()
    do {
      _ = try session.run(one.graph.text)
    } catch {
      return .failed(place + "the graph was refused: \(error)")
    }
    // Many equal rows times many matches are too many to run as well.
    if one.copies > 10, one.clause.demandedError == nil, isTooLarge(one) { return .skipped }
    let answer: Result<ResultSet, QueryError>
    do throws(QueryError) {
      // A search among a handful of relationships that takes a minute does not end.
      let time = Duration.seconds(one.copies > 10 ? 120 : 60)
      let limits = QueryLimits(cancellation: Cancellation(deadline: .now + time))
      answer = .success(try session.run(one.text, parameters: one.parameters, limits: limits))
    } catch {
      answer = .failure(error)
    }
    let refusal = one.before.lazy.compactMap(\.demandedError).first ?? one.clause.demandedError
    switch (answer, refusal) {
    case (.success, let refusal?): return .failed(place + "should be refused: \(refusal)")
    case (.failure(let error), nil):
      if error.phase == .compileTime, (one.before + [one.clause]).contains(where: \.isDoubtful) {
        return .passed
      }
      // Nor does the oracle try everything where there is too much.
      if error.kind == .limitExceeded, isTooLarge(one) { return .skipped }
      return .failed(place + "refused: \(error)")
    case (.failure(let error), _?):
      // A count in a parameter is known only when the query runs.
      return error.phase == .compileTime || !one.parameters.isEmpty
        ? .passed : .failed(place + "should be refused before it runs, not with: \(error)")
    case (.success(let result), nil):
      do {
        guard let difference = try difference(one, result.rows.map { $0.map(plain) }) else {
          return .passed
        }
        return .failed(place + difference)
      } catch {
        return .skipped
      }
    }
  }

  private static func isTooLarge(_ one: PathCase) -> Bool {
    do {
      _ = try difference(one, [])
      return false
    } catch {
      return true
    }
  }

  /// How a result differs from what the oracle says.
  private static func difference(_ one: PathCase, _ rows: [[Value]]) throws -> String? {
    let columns = one.columns
    let oracle = PathClauseOracle(one.graph)
    guard let bound = try oracle.rows(of: one.before) else { return "a choice before the clause" }
    // The paths that were found, by the column with their nodes.
    var found: PathClauseOracle.Found = [:]
    if case .everything = one.projection {
      for (number, column) in columns.enumerated() {
        guard let name = column.walk else { continue }
        for row in rows where row.count == columns.count {
          guard let walk = walk(row[number], row[number + 1]) else { continue }
          found[name, default: []].insert(walk)
        }
      }
    }
    let outcomes = try bound.flatMap { try oracle.outcomes(of: one.clause, $0, found) }
    let size = outcomes.reduce(0) { $0 + $1.forced.count + $1.tied.count }
    guard size * min(one.copies, 20) < oracle.limit / 4 else { throw PathEnumerator.TooLarge() }
    func key(_ row: [Value]) -> [Value] {
      columns.indices.flatMap { number -> [Value] in
        if columns[number].isFixed { return [row[number]] }
        guard columns[number].walk != nil, case .list(let nodes) = row[number] else { return [] }
        return [nodes.first ?? .null, nodes.last ?? .null]
      }
    }
    func chosen(_ numbers: [Int]) throws -> [[Value]] {
      try outcomes.flatMap { outcome in
        let values = { (row: PathClauseOracle.Row) in
          numbers.isEmpty ? [Value.int(1)] : numbers.sorted().map { columns[$0].value(row) }
        }
        if outcome.tied.isEmpty { return outcome.forced.map(values) }
        // What is fixed is known, whichever rows are taken, if their number is known.
        guard outcome.counts.count == 1, numbers.allSatisfy({ columns[$0].isFixed }),
          let first = outcome.tied.first
        else { throw PathEnumerator.TooLarge() }
        return Array(repeating: values(first), count: outcome.counts.lowerBound)
      }
    }
    switch one.projection {
    case .everything:
      let some = columns.isEmpty ? [.one] : columns
      return PathExpectation(outcomes, some, copies: one.copies, key).difference(rows, key)
    case .columns(let numbers):
      return PathExpectation(
        exactly: Array(repeating: try chosen(numbers), count: one.copies).flatMap { $0 }
      ).difference(rows) { _ in [] }
    case .distinct(let numbers):
      return PathExpectation(exactly: Array(Set(try chosen(numbers)))).difference(rows) { _ in [] }
    case .count:
      let least = outcomes.reduce(0) { $0 + one.copies * $1.counts.lowerBound }
      let most = outcomes.reduce(0) { $0 + one.copies * $1.counts.upperBound }
      guard case .int(let count)? = rows.first?.first, rows.count == 1 else {
        return "found \(rows.count) rows where one was asked"
      }
      return Int64(least)...Int64(most) ~= count
        ? nil : "counted \(count) rows, expected \(least) to \(most)"
    }
  }

  private static func walk(_ nodes: Value, _ ties: Value) -> [[Int]]? {
    func numbers(_ value: Value, _ offset: Int) -> [Int]? {
      guard case .list(let items) = value else { return nil }
      return items.map { item in
        guard case .int(let id) = item else { return -1 }
        return Int(id) - offset
      }
    }
    guard let nodes = numbers(nodes, 0), let ties = numbers(ties, SmallMultigraph.tieOffset),
      ties.count + 1 == nodes.count
    else { return nil }
    return [nodes, ties]
  }

  /// A value with whole numbers as integers.
  private static func plain(_ value: Value) -> Value {
    switch value {
    case .double(let number):
      guard let whole = Int64(exactly: number) else { return value }
      return .int(whole)
    case .list(let items): return .list(items.map(plain))
    case .null, .bool, .int, .string, .temporal, .duration, .map, .node, .relationship, .path:
      return value
    }
  }
}
