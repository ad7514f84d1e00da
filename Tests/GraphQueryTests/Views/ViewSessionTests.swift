import NetworkGraph
import Testing

@testable import GraphQuery

/// Views in a session: transactions, what is kept, plans.
@Suite struct ViewSessionTests {
  private func session() throws -> Session {
    let session = Session()
    _ = try session.run(
      """
      CREATE (a:P {name: 'a', start: 2000}), (b:P {name: 'b', start: 2010}), (c:Q {name: 'c'}),
        (a)-[:R]->(b), (b)-[:R]->(c), (c)-[:S]->(a)
      """
    )
    _ = try session.run("CREATE VIEW people AS (n:P)")
    return session
  }

  @Test("CREATE VIEW and DROP VIEW follow transactions")
  func transactions() throws {
    let session = try session()
    _ = try session.run("BEGIN")
    _ = try session.run("CREATE VIEW more AS (n)")
    _ = try session.run("DROP VIEW people")
    #expect(try session.lines("SHOW VIEWS") == ["more|(n)"])
    #expect(session.graph.views == ["people": "(n:P)"])
    _ = try session.run("ROLLBACK")
    #expect(try session.lines("SHOW VIEWS") == ["people|(n:P)"])
    #expect(try session.lines("USE people MATCH (n) RETURN count(n)") == ["2"])
  }

  @Test("the same USE sees the same graph, and a change makes another")
  func versions() throws {
    let session = try session()
    func version(_ use: String, _ parameters: [String: Value] = [:]) throws -> UInt64 {
      try session.run("\(use) MATCH (n) RETURN n", parameters: parameters).graph.version
    }
    let first = try version("USE people")
    #expect(try version("USE people") == first)
    #expect(try version("USE VIEW (n:P)") == first)
    #expect(try version("USE *") == session.graph.version)
    #expect(try version("USE people AS OF 2005") != first)
    #expect(
      try version("USE people AS OF 2005") == version("USE people AS OF $t", ["t": .int(2005)])
    )
    // Other times with the same members share what was made.
    #expect(try version("USE people AS OF 2006") == version("USE people AS OF 2005"))
    #expect(try version("USE VIEW (n WHERE n:P AND date() > date('2000-01-01'))") == first)
    // A list is compared by what it selects.
    let listed = "USE VIEW (n WHERE n.name IN $names)"
    #expect(try version(listed, ["names": .list([.string("a"), .string("b")])]) == first)
    #expect(try version(listed, ["names": .list([.string("a")])]) != first)
    _ = try session.run("MATCH (n:Q) SET n:P")
    #expect(try version("USE people") != first)
    #expect(try session.lines("USE people MATCH (n) RETURN count(n)") == ["3"])
  }

  @Test("a view that was replaced is seen at once, also by statements that were planned before")
  func replaced() throws {
    let session = try session()
    let query = "USE people MATCH (n) RETURN count(n)"
    #expect(try session.lines(query) == ["2"])
    _ = try session.run("CREATE OR REPLACE VIEW people AS (n:Q)")
    #expect(try session.lines(query) == ["1"])
    _ = try session.run("DROP VIEW people")
    #expect(try session.failure(query).code == .viewNotFound)
  }

  @Test("measures see the view and nothing else")
  func measures() throws {
    let session = try session()
    #expect(
      try session.lines("USE people MATCH (n) RETURN n.name, degree(n) ORDER BY n.name")
        == ["a|1", "b|1"]
    )
    #expect(
      try session.lines("USE VIEW ()-[:S]-() MATCH (n) RETURN n.name, degree(n) ORDER BY n.name")
        == ["a|1", "b|0", "c|1"]
    )
  }

  @Test("EXPLAIN and PROFILE name the view")
  func plans() throws {
    let session = try session()
    let plan = try session.lines("EXPLAIN USE people AS OF $day MATCH (n) RETURN n")
    #expect(plan.first == "Use people AS OF $day")
    let profile = try session.run("PROFILE USE VIEW /* all */ (n:P) MATCH (n) RETURN n")
    #expect(profile.rows.first == [.string("Use VIEW (n:P)"), .null, .null])
    #expect(try session.failure("EXPLAIN USE peple MATCH (n) RETURN n").code == .viewNotFound)
  }

  @Test("an index of the whole graph is no reason to miss anything in a view")
  func indexes() throws {
    let session = try session()
    _ = try session.run("CREATE INDEX FOR (n:P) ON (n.name)")
    let query = "MATCH (n:P {name: 'a'}) RETURN n.start"
    #expect(try session.lines(query) == ["2000"])
    #expect(try session.lines("USE people " + query) == ["2000"])
    #expect(try session.lines("USE VIEW (n:Q) " + query) == [])
  }

  @Test("a session that only reads makes no views and uses those that there are")
  func readOnly() throws {
    let session = Session(try session().graph, isReadOnly: true)
    #expect(try session.lines("USE people MATCH (n) RETURN count(n)") == ["2"])
    #expect(try session.failure("CREATE VIEW v AS (n)").code == .readOnly)
    #expect(try session.failure("DROP VIEW people").code == .readOnly)
  }

  @Test("limits hold while a view is made")
  func limits() throws {
    let session = try session()
    var limits = QueryLimits()
    limits.cancellation = Cancellation()
    limits.cancellation?.cancel()
    #expect(throws: QueryError.self) {
      try session.run("USE people MATCH (n) RETURN n", limits: limits)
    }
  }

  @Test("a script makes views, and the views of a graph make a script")
  func scripts() throws {
    let script = """
      // two views
      CREATE VIEW `a b``c` AS (n:P /* people */ WHERE n.name <> ';');
      CREATE VIEW t AS ()-[:R]->()
      """
    let (graph, names) = try ViewScript.run(script, on: session().graph)
    #expect(names == ["a b`c", "t"])
    #expect(graph.views["a b`c"] == "(n:P WHERE n.name <> ';')")
    let again = try ViewScript.run(ViewScript.text(of: graph), on: Graph())
    #expect(again.graph.views == graph.views)
    #expect(try ViewScript.run(script, on: graph).graph.views == graph.views)
    do throws(QueryError) {
      _ = try ViewScript.run("CREATE VIEW v AS (n);\n  MATCH (n) DELETE n", on: Graph())
      Issue.record("a script of views must not write")
    } catch {
      #expect(error.range?.lower == 24)
    }
  }

  @Test("deep conditions are safe, in line and by name")
  func deepConditions() throws {
    let session = try session()
    let deep = String(repeating: "NOT (", count: 20) + "n:P" + String(repeating: ")", count: 20)
    #expect(try session.lines("USE VIEW (n WHERE \(deep)) MATCH (n) RETURN count(n)") == ["2"])
    _ = try session.run("CREATE VIEW deep AS (n WHERE \(deep))")
    #expect(try session.lines("USE deep MATCH (n) RETURN count(n)") == ["2"])
  }
}
