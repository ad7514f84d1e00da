import NetworkGraph
import Testing

@testable import GraphQuery

/// LIMIT is counted before columns are computed, and ends the scan.
@Suite struct EarlyLimitTests {
  private func numbers() throws -> Graph {
    try graph("UNWIND range(1, 3000) AS x CREATE (:P {x: x})-[:R]->(:Q {x: x})")
  }

  @Test(arguments: [
    "MATCH (n:P) RETURN n.x AS x LIMIT 3",
    "MATCH (n:P) RETURN n.x AS x SKIP 2 LIMIT 3",
    "MATCH (n:P)-->(m) WHERE m.x > 5 RETURN n.x + m.x AS x LIMIT 3",
    "MATCH (n:P) WITH n.x AS x LIMIT $limit RETURN x + 1 AS y",
  ])
  func fires(_ text: String) throws {
    let graph = try numbers()
    func isEarly(_ lines: [String]) -> Bool {
      guard let limit = lines.firstIndex(where: { $0.contains("Limit") }),
        let compute = lines.lastIndex(where: { $0.contains("Compute x") })
      else { return false }
      return compute < limit
    }
    #expect(try isEarly(planLines(text, on: graph)))
    #expect(try !isEarly(planLines(text, on: graph, rules: Optimiser.Rule.earlyLimit.others)))
  }

  @Test(arguments: [
    "MATCH (n:P) RETURN DISTINCT n.x AS x LIMIT 3",
    "MATCH (n:P) WITH n.x AS x WHERE x > 3 RETURN x LIMIT 3",
    "MATCH (n:P) UNWIND [1, 2] AS y WITH n.x AS x, y ORDER BY x RETURN x LIMIT 3",
  ])
  func doesNotFire(_ text: String) throws {
    let lines = try planLines(text, on: numbers())
    let limit = lines.firstIndex { $0.contains("Limit") || $0.contains("Top") }
    #expect(limit == 0, "\(lines)")
  }

  @Test(arguments: [
    "MATCH (n:P) RETURN n.x AS x LIMIT 1",
    "MATCH (n:P) WHERE n.x > 2 RETURN n.x AS x LIMIT 1",
    "MATCH (n:P)-->(m:Q) RETURN m.x AS x LIMIT 1",
  ])
  func endsTheScan(_ text: String) throws {
    let session = Session(try numbers())
    let profile = try session.run("PROFILE " + text).rows
    let scan = profile.first {
      guard case .string(let line) = $0[0] else { return false }
      return line.contains("Scan")
    }
    guard case .int(let rows) = scan?[1] else {
      Issue.record("no scan in \(profile)")
      return
    }
    #expect(rows <= 16)
  }

  @Test func givesTheSameRows() throws {
    let graph = try numbers()
    Optimiser.Rule.earlyLimit.givesTheSameRows(
      [
        "MATCH (n:P) RETURN n.x AS x LIMIT 0",
        "MATCH (n:P) RETURN n.x AS x LIMIT 1",
        "MATCH (n:P) RETURN n.x AS x SKIP 15 LIMIT 70",
        "MATCH (n:P) RETURN n.x AS x SKIP 2990 LIMIT 70",
        "MATCH (n:P) WITH n LIMIT 2500 RETURN count(*), sum(n.x)",
        "MATCH (n:P)-->(m) WHERE m.x % 1000 = 7 RETURN m.x AS x LIMIT 5",
        "MATCH (n:P) WITH n.x AS x LIMIT 20 RETURN x * 2 AS y LIMIT 10",
        "MATCH (n:P) WITH DISTINCT n.x % 50 AS y LIMIT 40 RETURN count(*), sum(y)",
      ],
      on: graph
    )
  }
}
