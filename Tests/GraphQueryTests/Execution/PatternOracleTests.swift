import Foundation
import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// How many times as many random cases as usual: set `PEACEGRAPH_SOAK` for a long run.
let soak = ProcessInfo.processInfo.environment["PEACEGRAPH_SOAK"].flatMap { UInt64($0) } ?? 1

/// MATCH held against a matcher that tries every assignment, on random multigraphs.
@Suite struct PatternOracleTests {
  @Test(arguments: [0, 1, 2, 3] as [UInt64])
  func matchesAreThoseOfTheDefinition(_ part: UInt64) throws {
    let count = 400 * soak
    var found = 0
    for seed in part * count..<(part + 1) * count { found += try check(seed) }
    // The patterns are drawn so that a fair share of them has matches.
    #expect(found > Int(count))
  }

  private func check(_ seed: UInt64) throws -> Int {
    var draw = RandomPatterns(seed: seed)
    let graph = try draw.graph()
    let clauses = draw.clauses()
    var names: [String] = []
    for name in clauses.flatMap(\.names) where !names.contains(name) { names.append(name) }
    let text =
      clauses.map(\.text).joined(separator: " ") + " RETURN "
      + (names.isEmpty ? "1 AS one" : names.joined(separator: ", "))
    let expected = PatternOracle(graph).rows(of: clauses).map { row in
      names.isEmpty ? [Value.int(1)] : names.map { row[$0] ?? .null }
    }
    do {
      let result = try Session(graph).run(text)
      let difference = RowDifference(expected: expected, found: result.rows)
      #expect(difference.isEmpty, "seed \(seed): \(text)\n\(difference)")
    } catch {
      Issue.record("seed \(seed): \(text)\n\(error)")
    }
    return expected.count
  }
}

/// The rows that one multiset has and another lacks.
struct RowDifference: CustomStringConvertible {
  private var missing: [[Value]] = []
  private var surplus: [[Value]] = []

  init(expected: [[Value]], found: [[Value]]) {
    var counts: [[Value]: Int] = [:]
    for row in expected { counts[row, default: 0] += 1 }
    for row in found {
      if let left = counts[row], left > 0 {
        counts[row] = left - 1
      } else {
        surplus.append(row)
      }
    }
    for (row, count) in counts { missing += Array(repeating: row, count: count) }
  }

  var isEmpty: Bool { missing.isEmpty && surplus.isEmpty }

  var description: String { "missing \(missing.prefix(3)), surplus \(surplus.prefix(3))" }
}
