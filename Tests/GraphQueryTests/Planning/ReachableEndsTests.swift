import NetworkGraph
import Testing

@testable import GraphQuery

/// Ends of chains where nobody looks at the chains.
@Suite struct ReachableEndsTests {
  @Test(arguments: [
    "MATCH (a:A)-[:R*1..3]->(b) RETURN count(DISTINCT b)",
    "MATCH (a:A)-[:R*]->(b:B) RETURN DISTINCT b",
    "MATCH (a:A)-[*0..2]->(b) RETURN a, max(b.x) AS m",
    "MATCH (a:A)<-[:R*..4]-(b) WHERE b.x > 0 RETURN collect(DISTINCT b.x) AS l",
    "MATCH (a:A)-[:R*]-(b) RETURN count(DISTINCT b)",
    "MATCH SHORTEST 2 (a:A)-[:R]->+(b) RETURN count(DISTINCT b)",
    "MATCH ACYCLIC (a:A) (()-[r:R]->(n) WHERE r.w < n.x)+ (b) RETURN DISTINCT b",
    "MATCH REPEATABLE ELEMENTS ANY (a:A)-->()-->{2,}(b) RETURN count(DISTINCT b)",
  ])
  func fires(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(try Optimiser.Rule.reachableEnds.shows("ReachableEnds", text, on: graph), "\(text)")
  }

  @Test(arguments: [
    "MATCH (a:A)-[:R*1..3]->(b) RETURN count(b)",
    "MATCH (a:A)-[:R*1..3]->(b) RETURN b",
    "MATCH (a:A)-[r:R*1..3]->(b) RETURN count(DISTINCT size(r))",
    "MATCH (a:A)-[:R*2..3]->(b) RETURN count(DISTINCT b)",
    "MATCH (a:A)-[:R]->(c)-[:R*1..3]->(b) RETURN count(DISTINCT b)",
    "MATCH p = (a:A)-[:R*1..3]->(b) RETURN count(DISTINCT p)",
    "MATCH ANY (a:A)-[r:R]->+(b) RETURN count(DISTINCT size(r))",
    "MATCH ANY (a:A)-->()-->{2,}(b) RETURN count(DISTINCT b)",
    "MATCH ANY ((a:A)-[r:R]->+(b) WHERE size(r) > 1) RETURN count(DISTINCT b)",
  ])
  func doesNotFire(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(try !Optimiser.Rule.reachableEnds.shows("ReachableEnds", text, on: graph), "\(text)")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func givesTheSameRows(_ seed: UInt64) throws {
    Optimiser.Rule.reachableEnds.givesTheSameRows(
      [
        "MATCH (a)-[:R*1..3]->(b) RETURN a, count(DISTINCT b) AS c",
        "MATCH (a:A)-[*0..4]->(b:B) RETURN DISTINCT a, b",
        "MATCH (a)<-[:R|S*]-(b) RETURN a, max(b.x) AS m, min(b.x) AS n",
        "MATCH (a)-[:R*1..2 {w: 1}]->(b) RETURN DISTINCT a, b",
        "MATCH (a), (b) MATCH (a)-[:R*1..3]->(b) RETURN DISTINCT a, b",
        "MATCH (a)-[:R*]-(b) RETURN a, count(DISTINCT b) AS c",
        "MATCH SIMPLE (a)-[:R|S]-{1,3}(b) RETURN DISTINCT a, b",
        "MATCH ACYCLIC (a)-[:R]-+(b) RETURN a, count(DISTINCT b) AS c",
        "MATCH (a), (b) RETURN a, b, EXISTS { (a)-[:R*]-(b) } AS e",
        "MATCH REPEATABLE ELEMENTS ANY (a)-->()-->{2,}(b) RETURN DISTINCT a, b",
      ],
      on: try randomGraph(seed),
      "seed \(seed)"
    )
  }
}
