import NetworkGraph
import Testing

@testable import GraphQuery

/// Counting over a last step that nobody looks at.
@Suite struct DegreeCountsTests {
  @Test(arguments: [
    "MATCH (a:A)-[:R]->(b) RETURN count(*)",
    "MATCH (a)-[:R]->(b:B) RETURN count(*)",
    "MATCH (a)-[r:R|S]->(b) RETURN a.x AS x, count(r) AS c",
    "MATCH (a)-[r]->(b) RETURN a, count(*) AS c, count(DISTINCT a.x) AS d, max(a.x) AS m",
    "MATCH (a)--(b) RETURN count(b)",
    "MATCH (a)-->(b)-->(c) RETURN count(*)",
    "MATCH (a)-[:R]->(b), (b)-[:S]->(c) RETURN b, count(*)",
    "MATCH (a)-[:R]->(b) WITH a, count(*) AS c WHERE c > 1 RETURN a",
    "MATCH (a:A) OPTIONAL MATCH (x:B) WITH a MATCH (a)-->(b) RETURN a.x AS x, count(*) AS c",
  ])
  func fires(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(try Optimiser.Rule.degreeCounts.shows("CountRelationships", text, on: graph), "\(text)")
  }

  @Test(arguments: [
    "MATCH (a)-->(b) RETURN a, b, count(*)",
    "MATCH (a)-[r]->(b) RETURN r, count(*)",
    "MATCH (a)-->(b) RETURN count(DISTINCT a) AS x, count(DISTINCT b) AS y",
    "MATCH (a)-->(b) WHERE a.x > 0 AND b.x > 0 RETURN count(*)",
    "MATCH (a)-->(b) RETURN sum(a.x)",
    "MATCH (a)-->(b) RETURN collect(a.x)",
    "MATCH (a)-->(b) RETURN count(a.x)",
    "MATCH (a)-->(b) RETURN rand() AS r, count(*)",
    "MATCH (a)-->(a) RETURN count(*)",
    "MATCH (a)-[:R*1..2]->(b) RETURN count(*)",
    "MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN a, count(b)",
    "MATCH (a)-->(b) RETURN a",
  ])
  func doesNotFire(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(
      try !Optimiser.Rule.degreeCounts.shows("CountRelationships", text, on: graph),
      "\(text)"
    )
  }

  @Test func twoStepsCountAsOne() throws {
    let graph = try graph(
      "UNWIND range(1, 9) AS x CREATE (:A)-[:R]->(:B)-[:R]->(:C)",
      "UNWIND range(1, 90) AS x CREATE (:B)"
    )
    let lines = try planLines("MATCH (:A)-[:R]->(:B)-[:R]->(:C) RETURN count(*)", on: graph)
    #expect(lines.filter { $0.contains("CountRelationships") }.count == 1)
    #expect(!lines.contains { $0.contains("Expand") }, "\(lines)")
  }

  /// Steps in all directions over the same and over different types, with labels or without.
  private static let queries: [String] = {
    var queries: [String] = []
    let arrows = [("-", "->"), ("<-", "-"), ("-", "-")]
    for (left, right) in arrows {
      for types in ["", ":R", ":R|S", ":!R"] {
        queries.append("MATCH (a)\(left)[\(types)]\(right)(b:B) RETURN count(*) AS c")
        queries.append("MATCH (a:A)\(left)[\(types)]\(right)(b) RETURN a, count(*) AS c")
        for (nextLeft, nextRight) in arrows {
          let second = "\(nextLeft)[\(types)]\(nextRight)"
          queries.append("MATCH (a)\(left)[\(types)]\(right)(b)\(second)(c) RETURN count(*) AS c")
          queries.append(
            "MATCH (a)\(left)[\(types)]\(right)(b:B)\(second)(c:A|B) RETURN a, count(*) AS c"
          )
          queries.append(
            "MATCH (a)\(left)[:R]\(right)(b)\(second)(c)\(left)[]\(right)(d:A) RETURN a, b, count(*) AS c"
          )
        }
      }
    }
    return queries
  }()

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func givesTheSameRows(_ seed: UInt64) throws {
    Optimiser.Rule.degreeCounts.givesTheSameRows(
      Self.queries.enumerated().filter { UInt64($0.offset) % 8 == seed % 8 }.map(\.element),
      on: try randomGraph(seed),
      "seed \(seed)"
    )
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func subqueriesCountAsWell(_ seed: UInt64) throws {
    Optimiser.Rule.degreeCounts.givesTheSameRows(
      [
        "MATCH (a) RETURN a, COUNT { (a)-->() } AS c",
        "MATCH (a) RETURN a, COUNT { (a)<-[:R]-(:B)--() } AS c",
        "MATCH (a) WHERE COUNT { (a)-[r]-(b:A) } > 1 RETURN a",
        "MATCH (a) RETURN a, COUNT { MATCH (a)-[:R]->(b)-->(c:B) WHERE b.x > 0 RETURN c } AS c",
        "MATCH (a) RETURN a, COUNT { MATCH (a)-->(b) RETURN DISTINCT b } AS c",
        "MATCH (a)-[r]->(b) RETURN a, b, COUNT { (b)-->() } + COUNT { (a)--(b) } AS c",
      ],
      on: try randomGraph(seed),
      "seed \(seed)"
    )
  }

  /// A graph so large that the second step is counted for all nodes at once.
  @Test func givesTheSameRowsInALargeGraph() throws {
    let graph = try graph(
      "UNWIND range(0, 299) AS x CREATE (:P {x: x})",
      "MATCH (a:P), (b:P) WHERE (a.x * 7 + b.x * 11) % 23 = 0 CREATE (a)-[:R]->(b)",
      "MATCH (a:P) WHERE a.x % 5 = 0 CREATE (a)-[:R]->(a) SET a:Q"
    )
    Optimiser.Rule.degreeCounts.givesTheSameRows(
      [
        "MATCH (a)-[:R]->(b:Q)-[:R]->(c:Q) RETURN count(*)",
        "MATCH (a)<-[:R]-(b:Q)-[:R]->(c:Q) RETURN a.x AS x, count(*) AS c",
        "MATCH (a)-[:R]-(b:Q)-[:R]->(c:Q) RETURN a.x AS x, count(*) AS c",
        "MATCH (a)-[:R]-(b:Q)-[:R]-(c:Q) RETURN count(*)",
      ],
      on: graph
    )
  }
}
