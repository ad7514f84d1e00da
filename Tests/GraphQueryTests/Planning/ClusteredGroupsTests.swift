import NetworkGraph
import Testing

@testable import GraphQuery

/// Groups of one node are handed on before the rows of the next are read.
@Suite struct ClusteredGroupsTests {
  /// 150 nodes with some 5,000 relationships; `x` is different in all of them, `y` is not.
  private func network() throws -> Graph {
    try graph(
      "UNWIND range(0, 149) AS x CREATE (:P {x: x, y: x % 7, name: 'n' + x})",
      "MATCH (a:P), (b:P) WHERE (a.x * 7 + b.x * 13) % 9 < 2 CREATE (a)-[:R]->(b)"
    )
  }

  @Test(arguments: [
    "MATCH (a:P)-[:R]->(b:P) RETURN a.x AS x, b.x AS z, count(*) AS c",
    "MATCH (a:P)-[:R]->(b:P)<-[:R]-(c) RETURN a, c.y AS y, sum(b.x) AS s",
    "MATCH (a:P)-[:R]->(b:P) WHERE a.x < b.x RETURN a.name AS n, b.y AS y, count(*) AS c",
  ])
  func fires(_ text: String) throws {
    #expect(try Optimiser.Rule.clusteredGroups.shows("together", text, on: network()), "\(text)")
  }

  @Test(arguments: [
    "MATCH (a:P) RETURN a.x AS x, a.y AS y, count(*) AS c",
    "MATCH (a:P)-[:R]->(b:P) RETURN a.x AS x, count(b.y) AS c",
    "MATCH (a:P)-[:R]->(b:P) RETURN a.x + 1 AS x, b.x + 1 AS z, count(*) AS c",
    "UNWIND [1, 2] AS u MATCH (a:P)-[:R]->(b:P) RETURN a.x AS x, b.x AS z, count(*) AS c",
    "MATCH (a:P)-[:R]->(b:P) WITH a, b ORDER BY b.x RETURN a.x AS x, b.x AS z, count(*) AS c",
  ])
  func doesNotFire(_ text: String) throws {
    #expect(try !Optimiser.Rule.clusteredGroups.shows("together", text, on: network()), "\(text)")
  }

  @Test func givesTheSameRows() throws {
    Optimiser.Rule.clusteredGroups.givesTheSameRows(
      [
        "MATCH (a:P)-[:R]->(b:P) RETURN a.x AS x, b.x AS z, count(*) AS c",
        "MATCH (a:P)-[:R]->(b:P) RETURN a.y AS x, b.x AS z, count(*) AS c",
        "MATCH (a:P)-[:R]->(b:P) RETURN a.name AS x, b.name AS z, count(*) AS c, max(b.y) AS m",
        "MATCH (a:P)-[:R]->(b)-[:R]->(c) RETURN a, c, count(*) AS c2, count(DISTINCT b.y) AS d",
        "MATCH (a:P)-[:R]->(b)<-[:R]-(c) WHERE a.x < c.x RETURN a.x AS x, c.x AS y, sum(b.x) AS s",
        "MATCH (a:P)-[:R]->(b:P) RETURN a.none AS x, b.x AS z, count(*) AS c",
        """
        MATCH (a:P)-[:R]->(b)<-[:R]-(c) RETURN a.x AS x, c.x AS y, count(*) AS n
        ORDER BY n DESC, x, y LIMIT 9
        """,
      ],
      on: try network()
    )
  }
}
