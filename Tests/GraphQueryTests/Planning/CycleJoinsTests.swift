import NetworkGraph
import Testing

@testable import GraphQuery

/// Cycles are closed by an intersection of neighbours.
@Suite struct CycleJoinsTests {
  @Test(arguments: [
    "MATCH (a)-->(b)-->(c)-->(a) RETURN a, b, c",
    "MATCH (a)-[:R]->(b)--(c)<-[:S]-(a) RETURN a, b, c",
    "MATCH (a)-->(b)-->(a) RETURN count(*)",
    "MATCH (a)-->(b)-->(c)-->(d)-->(a) RETURN count(*)",
    "MATCH (a)-->(b)-->(c:B)-->(a) WHERE c.x > 0 RETURN count(*)",
    "MATCH (a), (b) MATCH (a)-->(c)<--(b) RETURN c",
  ])
  func fires(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(try Optimiser.Rule.cycleJoins.shows("ExpandIntersect", text, on: graph), "\(text)")
  }

  @Test(arguments: [
    "MATCH (a)-->(b)-->(c) RETURN a, b, c",
    "MATCH (a)-->(a) RETURN a",
    "MATCH (a), (b) MATCH (a)-->(b) RETURN a, b",
    "MATCH (a)-[:R*1..2]->(b)-[:S*1..2]->(a) RETURN a, b",
    "MATCH (a)-[r]->(b) MATCH (b)-->(c)<-[r]-(d) RETURN a, d",
  ])
  func doesNotFire(_ text: String) throws {
    let graph = try randomGraph(3)
    #expect(try !Optimiser.Rule.cycleJoins.shows("ExpandIntersect", text, on: graph), "\(text)")
  }

  private static let queries = [
    "MATCH (a)-[r]->(b)-[s]->(c)-[t]->(a) RETURN a, b, c, r, s, t",
    "MATCH (a)-[r]-(b)-[s]-(c)-[t]-(a) RETURN a, b, c, r, s, t",
    "MATCH (a)-[r:R]->(b)-[s:S]-(c)<-[t:R]-(a) RETURN a, b, c, r, s, t",
    "MATCH (a)-[r]->(b)<-[s]-(a) RETURN a, b, r, s",
    "MATCH (a)-[r]-(b)-[s]-(a) RETURN a, b, r, s",
    "MATCH (a)-->(b)-->(c:B)-->(a) WHERE c.x > 0 RETURN a, b, count(*)",
    "MATCH (a)--(b)--(c)--(d)--(a) RETURN count(*)",
    "MATCH (a)-->(b), (a)-->(c), (b)--(d), (c)--(d) RETURN a, b, c, d",
    "MATCH (a)-[r]->(b)-[s]->(c) MATCH (a)-->(d)<--(c) RETURN r, s, d",
    "MATCH (a) OPTIONAL MATCH (a)-->(b)-->(c)-->(a) RETURN a, b, c",
    "MATCH (a) WHERE EXISTS { (a)-->(b)-->(c)-->(a) } RETURN a",
    "MATCH (a)-[:R*0..2]->(b) MATCH (a)-[r]-(c)-[s]-(b) RETURN a, b, c, r, s",
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func givesTheSameRows(_ seed: UInt64) throws {
    Optimiser.Rule.cycleJoins.givesTheSameRows(
      Self.queries,
      on: try randomGraph(seed),
      "seed \(seed)"
    )
  }

  @Test func seesWhatIsWrittenInBetween() throws {
    let graph = try graph("CREATE (a:P {x: 1})-[:R]->(b:P {x: 2})-[:R]->(c:P {x: 3})")
    Optimiser.Rule.cycleJoins.givesTheSameRows(
      [
        """
        MATCH (a:P {x: 1}), (c:P {x: 3}) MERGE (c)-[:R]->(a) WITH a
        MATCH (a)-->(b)-->(c)-->(a) RETURN a.x AS a, b.x AS b, c.x AS c
        """
      ],
      on: graph
    )
  }
}
