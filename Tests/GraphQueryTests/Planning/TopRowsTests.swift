import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// ORDER BY with LIMIT keeps only what can be among the first rows.
@Suite struct TopRowsTests {
  @Test(arguments: [
    "UNWIND [1] AS x RETURN x ORDER BY x LIMIT 3",
    "UNWIND [1] AS x RETURN x ORDER BY x SKIP 2 LIMIT 3",
    "UNWIND [1] AS x WITH x ORDER BY x LIMIT 3 RETURN x",
    "UNWIND [1] AS x RETURN count(x) AS c ORDER BY c LIMIT $limit",
  ])
  func fires(_ text: String) throws {
    #expect(try planLines(text, on: Graph()).contains { $0.contains("Top") })
    #expect(
      try !planLines(text, on: Graph(), rules: [.indexSeek]).contains { $0.contains("Top") }
    )
  }

  @Test(arguments: [
    "UNWIND [1] AS x RETURN x ORDER BY x",
    "UNWIND [1] AS x RETURN x ORDER BY x SKIP 2",
    "UNWIND [1] AS x RETURN x LIMIT 3",
    "UNWIND [1] AS x WITH x ORDER BY x RETURN x + 1 AS y LIMIT 3",
    "UNWIND [1] AS x WITH x ORDER BY x WHERE x > 1 RETURN x LIMIT 3",
  ])
  func doesNotFire(_ text: String) throws {
    #expect(try !planLines(text, on: Graph()).contains { $0.contains("Top") })
  }

  /// Random columns of mixed kinds with many ties: the same rows in the same order with the rule on
  /// and off.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func givesTheSameRows(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<Int.random(in: 1...9_000, using: &random)).map { index in
      let key: Value =
        switch Int.random(in: 0..<(seed % 2 == 0 ? 1 : 5), using: &random) {
        case 0: .int(Int64.random(in: 0...20, using: &random))
        case 1: .double(Double(Int.random(in: 0...40, using: &random)) / 2)
        case 2: .string("t\(Int.random(in: 0...5, using: &random))")
        case 3: .bool(true)
        default: .null
        }
      return Value.list([key, .int(Int64(index))])
    }
    let skip = Int.random(in: 0...50, using: &random)
    let limit = Int.random(in: 0...40, using: &random)
    let text =
      "UNWIND $rows AS row RETURN row[0] AS key, row[1] AS place "
      + "ORDER BY key\(seed % 3 == 0 ? " DESC" : "") SKIP \(skip) LIMIT \(limit)"
    let parameters = ["rows": Value.list(rows)]
    let on = try Session(Graph()).run(text, parameters: parameters).rows
    let off = try Session(Graph(), rules: []).run(text, parameters: parameters).rows
    #expect("\(on)" == "\(off)", "seed \(seed): \(text)")
  }
}
