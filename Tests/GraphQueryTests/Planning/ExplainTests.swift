import NetworkGraph
import Testing

@testable import GraphQuery

/// Plans as people see them.
@Suite struct ExplainTests {
  private func network() throws -> Graph {
    try graph(
      "UNWIND range(1, 100) AS x CREATE (:P {name: 'n' + x})-[:KNOWS]->(:P {name: 'm' + x})",
      "UNWIND range(1, 10) AS x CREATE (:City {name: 'c' + x})",
      "MATCH (p:P), (c:City) CREATE (p)-[:LIVES_IN]->(c)",
      indexes: [("P", "name")]
    )
  }

  private func expect(_ text: String, _ expected: String) throws {
    let lines = try planLines(text, on: network())
    #expect(lines.joined(separator: "\n") == expected, "\(text)")
  }

  @Test func aLookupAndAStep() throws {
    try expect(
      "MATCH (a:P {name: 'n1'})-[:KNOWS]->(b) RETURN b.name AS name ORDER BY name LIMIT 3",
      """
      Top  [name]
        Compute name  [name]
          Expand (a)-[anon_1:KNOWS]->(b)  [b]
            IndexSeek (a:P) on name  [a]
              Argument
      """
    )
  }

  @Test func nothingIsExecuted() throws {
    let session = Session(try network())
    let before = session.graph.version
    _ = try session.run("EXPLAIN MATCH (n) DETACH DELETE n")
    _ = try session.run("EXPLAIN RETURN 1 / 0 AS x, $missing AS y")
    #expect(session.graph.version == before)
  }
}
