import GraphQuery
import NetworkGraph
import Testing

/// PROFILE: the plan with what each operator did.
@Suite
struct ProfileTests {
  private func session() throws -> Session {
    let session = Session()
    _ = try session.run("UNWIND range(1, 10) AS n CREATE (:N {n: n})-[:T]->(:M)")
    return session
  }

  @Test(arguments: [
    "MATCH (n:N) WHERE n.n > 4 RETURN n.n",
    "MATCH (n:N) OPTIONAL MATCH (n)-[:T]->(m:M) RETURN n.n, count(m) AS c ORDER BY c LIMIT 3",
    "MATCH (n:N) CALL { WITH n MATCH (n)-->(m) RETURN m } RETURN n, m",
    "RETURN 1 AS x UNION RETURN 2 AS x",
    "MATCH (n:N) WHERE EXISTS { (n)-->(:M) } RETURN n",
    "UNWIND [1, 2] AS i MERGE (n:N {n: i}) RETURN n",
    "UNWIND [1, 2] AS i FOREACH (j IN [i] | CREATE (:P {j: j}))",
  ])
  func everyOperatorIsMeasured(_ query: String) throws {
    let session = try session()
    let plain = try session.lines("EXPLAIN \(query)")
    let result = try session.run("PROFILE \(query)")
    #expect(result.columns == ["plan", "rows", "milliseconds"])
    #expect(result.rows.map { $0[0] }.map(Self.text) == plain)
    for row in result.rows {
      guard case .double(let time) = row[2] else {
        Issue.record("no time")
        return
      }
      #expect(time >= 0)
    }
  }

  @Test
  func rowsAreCounted() throws {
    let session = try session()
    let query = "MATCH (n:N) WHERE n.n > 4 RETURN n.n AS n"
    let lines = try session.lines("PROFILE \(query)").map { $0.split(separator: "|") }
    #expect(lines.first { $0[0].contains("LabelScan") }?[1] == "10")
    #expect(lines.first { $0[0].contains("Filter") }?[1] == "6")
    #expect(lines.first?[1] == "6")
  }

  @Test
  func aProfiledStatementWrites() throws {
    let session = try session()
    let result = try session.run("PROFILE CREATE (:New)")
    #expect(result.counts.nodesCreated == 1)
    #expect(try session.lines("MATCH (n:New) RETURN count(*)") == ["1"])
    _ = try session.run("EXPLAIN CREATE (:New)")
    #expect(try session.lines("MATCH (n:New) RETURN count(*)") == ["1"])
  }

  private static func text(_ value: Value) -> String {
    if case .string(let text) = value { return text }
    return ""
  }
}
