import NetworkGraph
import Testing

@testable import GraphQuery

/// Parts of a pattern that only an equality ties together.
@Suite struct HashJoinTests {
  private func people() throws -> Graph {
    try graph("UNWIND range(1, 60) AS x CREATE (:P {x: x % 20})-[:R]->(:Q {y: x % 15})")
  }

  @Test(arguments: [
    "MATCH (a:P), (b:Q) WHERE a.x = b.y RETURN a, b",
    "MATCH (a:P), (b) WHERE b.y = a.x + 1 RETURN a, b",
    "MATCH (a:P) MATCH (b:Q {y: a.x}) RETURN a, b",
    "MATCH (a:P)-->(c), (b:Q)<--(d) WHERE c.y = b.y AND d.x > 3 RETURN a, b",
    "UNWIND [1, 2, 3] AS v MATCH (b:Q {y: v}) RETURN b",
  ])
  func fires(_ text: String) throws {
    #expect(try Optimiser.Rule.hashJoin.shows("HashJoin", text, on: people()), "\(text)")
  }

  @Test(arguments: [
    "MATCH (b:Q {y: 3}) RETURN b",
    "MATCH (b:Q {y: $y}) RETURN b",
    "MATCH (a:P), (b:Q) WHERE a.x < b.y RETURN a, b",
    "MATCH (a:P), (b:Q) WHERE a.x = b.y OR a.x = 1 RETURN a, b",
    "MATCH (a:P), (b:Q) WHERE a.x = b.y + 1 AND b.y > a.x RETURN a, b",
    "MATCH (a:P), (b:Q) WHERE b.y = a.x * rand() RETURN a, b",
    "MATCH (a:P)-->(b:Q) WHERE a.x = b.y RETURN a, b",
  ])
  func doesNotFire(_ text: String) throws {
    // From the one that has the plain property the other can be looked up: only one way counts.
    let lines = try planLines(text, on: people())
    let joins = lines.filter { $0.contains("HashJoin (b") }
    #expect(joins.isEmpty, "\(lines)")
  }

  /// Values of every kind: equal across integers and floats, unknown, and equal to nothing.
  @Test func findsWhatAScanFinds() throws {
    var plain = Graph()
    let labels = [try plain.internLabel("P"), try plain.internLabel("Q")]
    let key = try plain.internKey("v")
    let values: [Value] = [
      .null, .bool(true), .int(0), .int(1), .int(9_007_199_254_740_993),
      .double(9_007_199_254_740_992), .double(0), .double(-0.0), .double(1), .double(.nan),
      .string(""), .string("é"), .string("e\u{301}"), .list([]), .list([.int(1)]),
      .list([.double(1)]), .list([.int(1), .int(2)]),
    ]
    for label in labels {
      for value in values + values.reversed() {
        _ = try plain.createNode(labels: [label], properties: [(key, value)])
      }
    }
    Optimiser.Rule.hashJoin.givesTheSameRows(
      [
        "MATCH (p:P), (q:Q) WHERE p.v = q.v RETURN p, q",
        "MATCH (p:P) OPTIONAL MATCH (q:Q) WHERE q.v = p.v RETURN p, q",
        "UNWIND [1, 1.0, null, 'é', [1], 0] AS v MATCH (q:Q {v: v}) RETURN v, q",
        "MATCH (p:P), (q) WHERE p.v = q.v RETURN count(*)",
      ],
      on: plain
    )
  }

  @Test func seesWhatIsWrittenInBetween() throws {
    Optimiser.Rule.hashJoin.givesTheSameRows(
      [
        "UNWIND [1, 1, 2, 2] AS v MERGE (n:New {v: v}) RETURN count(DISTINCT n)",
        "UNWIND [1, 2, 3] AS v CREATE (:New {v: v}) WITH v MATCH (n:New {v: v}) RETURN v, n.v",
        "MATCH (a:P) MATCH (b:Q {y: a.x}) SET b.y = -1 RETURN count(*)",
      ],
      on: try people()
    )
  }
}
