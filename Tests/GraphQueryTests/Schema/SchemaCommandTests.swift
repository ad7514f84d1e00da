import GraphQuery
import NetworkGraph
import Testing

/// CREATE and DROP of indexes and constraints.
@Suite
struct SchemaCommandTests {
  private func session() throws -> Session {
    let session = Session()
    _ = try session.run(
      "CREATE (:Person {name: 'Ana', number: 1}), (:Person {name: 'Bea', number: 2}), (:Place)"
    )
    return session
  }

  @Test
  func anIndexIsMadeAndUsedAndDropped() throws {
    let session = try session()
    let query = "MATCH (p:Person) WHERE p.name = 'Bea' RETURN p.number"
    #expect(try !session.lines("EXPLAIN \(query)").contains { $0.contains("IndexSeek") })
    let made = try session.run("CREATE INDEX FOR (p:Person) ON (p.name)")
    #expect(made.counts.indexesAdded == 1)
    #expect(made.counts.text == "1 index added")
    #expect(made.columns.isEmpty)
    #expect(try session.lines("EXPLAIN \(query)").contains { $0.contains("IndexSeek") })
    #expect(try session.lines(query) == ["2"])
    #expect(try session.lines("SHOW INDEXES") == ["index_Person_name|Person|name|null"])
    let dropped = try session.run("DROP INDEX FOR (p:Person) ON (p.name)")
    #expect(dropped.counts.indexesRemoved == 1)
    #expect(session.graph.schema.isEmpty)
    #expect(try session.lines(query) == ["2"])
    #expect(session.graph.checkInvariants().isEmpty)
  }

  @Test(arguments: [
    ("CREATE INDEX FOR (p:Person) ON (p.name)", "DROP INDEX index_Person_name"),
    ("CREATE INDEX `by name` FOR (p:Person) ON (p.name)", "DROP INDEX `by name`"),
    ("CREATE INDEX ON :Person(name)", "DROP INDEX ON :Person(name)"),
    (
      "CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.name IS UNIQUE",
      "DROP CONSTRAINT one"
    ),
    (
      "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE",
      "DROP CONSTRAINT unique_Person_name"
    ),
    (
      "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS NOT NULL",
      "DROP CONSTRAINT exists_Person_name"
    ),
    (
      "CREATE CONSTRAINT ON (p:Person) ASSERT p.name IS UNIQUE",
      "DROP CONSTRAINT ON (p:Person) ASSERT p.name IS UNIQUE"
    ),
    (
      "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS NOT NULL",
      "DROP CONSTRAINT FOR (p:Person) REQUIRE p.name IS NOT NULL"
    ),
  ])
  func whatIsMadeIsDropped(_ create: String, _ drop: String) throws {
    let session = try session()
    let isIndex = create.contains("INDEX")
    let missing = try session.failure(drop)
    #expect(missing.code == .schemaEntryNotFound)
    #expect(missing.range != nil)
    #expect(try session.run(drop + " IF EXISTS").counts.isEmpty)

    let made = try session.run(create).counts
    #expect((made.indexesAdded, made.constraintsAdded) == (isIndex ? (1, 0) : (0, 1)))
    let version = session.graph.version
    let twice = try session.failure(create)
    #expect(twice.code == .schemaEntryExists)
    #expect(twice.hint == "add IF NOT EXISTS")
    #expect(session.graph.version == version)

    let dropped = try session.run(drop).counts
    #expect((dropped.indexesRemoved, dropped.constraintsRemoved) == (isIndex ? (1, 0) : (0, 1)))
    #expect(session.graph.schema.isEmpty)
  }

  @Test
  func ifNotExistsMakesOnce() throws {
    let session = try session()
    let text = "CREATE INDEX names IF NOT EXISTS FOR (p:Person) ON (p.name)"
    #expect(try session.run(text).counts.indexesAdded == 1)
    #expect(try session.run(text).counts.isEmpty)
    let other = "CREATE INDEX names FOR (p:Person) ON (p.number)"
    #expect(try session.failure(other).hint == "choose another name")
    #expect(try session.failure("DROP INDEX name").hint.contains("names"))
    #expect(try session.failure("DROP CONSTRAINT names").code == .schemaEntryNotFound)
  }

  @Test
  func indexAndConstraintsOnTheSameKeyAreApart() throws {
    let session = try session()
    _ = try session.run("CREATE CONSTRAINT one FOR (p:Person) REQUIRE p.name IS UNIQUE")
    #expect(try session.lines("SHOW INDEXES") == ["one|Person|name|one"])
    _ = try session.run("CREATE INDEX mine FOR (p:Person) ON (p.name)")
    _ = try session.run("CREATE CONSTRAINT all FOR (p:Person) REQUIRE p.name IS NOT NULL")
    #expect(try session.lines("SHOW INDEXES") == ["mine|Person|name|null"])
    #expect(
      try session.lines("SHOW CONSTRAINTS")
        == ["one|UNIQUE|Person|name", "all|NOT NULL|Person|name"]
    )
    _ = try session.run("DROP INDEX mine")
    _ = try session.run("DROP CONSTRAINT one")
    _ = try session.run("CREATE (:Person {name: 'Ana'})")
    #expect(try session.failure("CREATE (:Person)").kind == .constraintVerificationFailed)
  }

  @Test
  func aConstraintHolds() throws {
    let session = try session()
    _ = try session.run("CREATE CONSTRAINT FOR (p:Person) REQUIRE p.name IS UNIQUE")
    let version = session.graph.version
    let error = try session.failure("CREATE (:Place {name: 'X'}), (:Person {name: 'Ana'})")
    #expect(error.kind == .constraintVerificationFailed)
    #expect(session.graph.version == version)
    #expect(try session.failure("MATCH (p:Person) SET p.name = 'Ana'").code == .constraintViolation)
  }

  @Test(arguments: [
    "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.rank IS NOT NULL",
    "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.group IS UNIQUE",
  ])
  func dataThatBreakAConstraintRefuseIt(_ create: String) throws {
    let session = try session()
    _ = try session.run("MATCH (p:Person) SET p.group = 7")
    let version = session.graph.version
    let error = try session.failure(create)
    #expect(error.kind == .constraintVerificationFailed)
    #expect(error.code == .constraintViolation)
    #expect(!error.hint.isEmpty)
    #expect(session.graph.version == version)
    #expect(session.graph.schema.isEmpty)
  }

  @Test(arguments: [
    "CREATE INDEX FOR (p:Person) ON (p.name, p.number)",
    "CREATE INDEX FOR ()-[r:KNOWS]-() ON (r.since)",
    "CREATE CONSTRAINT FOR (p:Person) REQUIRE (p.name, p.number) IS UNIQUE",
    "CREATE CONSTRAINT FOR ()-[r:KNOWS]-() REQUIRE r.since IS NOT NULL",
    "DROP INDEX FOR ()-[r:KNOWS]-() ON (r.since)",
    "EXPLAIN CREATE INDEX FOR (p:Person) ON (p.name)",
    "PROFILE SHOW LABELS",
  ])
  func whatIsNotPossibleSaysWhatIs(_ text: String) throws {
    let error = try session().failure(text)
    #expect(error.code == .unsupported)
    #expect(error.phase == .compileTime)
    #expect(!error.hint.isEmpty)
    #expect(error.range != nil)
  }
}
