import GraphQuery
import NetworkGraph
import Testing

/// SHOW: what the graph and the language hold.
@Suite
struct ShowTests {
  private func session() throws -> Session {
    let session = Session()
    _ = try session.run(
      """
      CREATE (a:Person {name: 'Ana'})-[:KNOWS {since: 2001}]->(:Person {name: 'Bea'}),
        (a)-[:WORKS_FOR]->(:Group {name: 'X', since: 1999}), (:Gone)
      """
    )
    _ = try session.run("MATCH (g:Gone) DELETE g")
    return session
  }

  @Test(arguments: [
    ("LABELS", ["label", "count"], ["Group|1", "Person|2"]),
    ("RELATIONSHIP TYPES", ["type", "count"], ["KNOWS|1", "WORKS_FOR|1"]),
    ("PROPERTY KEYS", ["key", "nodes", "relationships"], ["name|3|0", "since|1|1"]),
    ("INDEXES", ["name", "label", "property", "constraint"], []),
    ("CONSTRAINTS", ["name", "kind", "label", "property"], []),
  ])
  func theGraph(_ subject: String, _ columns: [String], _ rows: [String]) throws {
    let session = try session()
    let result = try session.run("SHOW \(subject)")
    #expect(result.columns == columns)
    #expect(result.counts.isEmpty)
    #expect(try session.lines("SHOW \(subject)") == rows)
  }

  @Test
  func functionsOfAllKinds() throws {
    let lines = try session().lines("SHOW FUNCTIONS")
    #expect(lines.contains { $0.hasPrefix("toUpper|scalar|toUpper(") })
    #expect(lines.contains { $0.hasPrefix("sum|aggregate|sum(number :: ") })
    #expect(
      lines.contains {
        $0.hasPrefix("betweenness|measure|betweenness(node :: NODE, [options :: MAP]) :: FLOAT|")
      }
    )
    let names = lines.map { $0.prefix { $0 != "|" }.lowercased() }
    #expect(names == names.sorted())
    #expect(lines.allSatisfy { !$0.hasSuffix("|") })
  }

  @Test
  func proceduresOfTheSession() throws {
    let own = Procedure("own.one", outputs: [.init("n", .integer)], summary: "One.") { _, _ in
      [[.int(1)]]
    }
    let lines = try Session(procedures: ProcedureRegistry([own])).lines("SHOW PROCEDURES")
    #expect(lines == ["own.one|own.one() :: (n :: INTEGER)|One."])
    let usual = try session().lines("SHOW PROCEDURES")
    #expect(usual.contains { $0.hasPrefix("db.labels|") })
    #expect(
      usual.contains {
        $0.hasPrefix("paths.all|paths.all(from :: NODE, to :: NODE, [options :: MAP]) :: (path ::")
      }
    )
  }
}
