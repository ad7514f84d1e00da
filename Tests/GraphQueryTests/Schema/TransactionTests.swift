import GraphQuery
import NetworkGraph
import Testing

/// BEGIN, COMMIT and ROLLBACK, as statements and as calls.
@Suite
struct TransactionTests {
  private let count = "MATCH (n) RETURN count(*)"

  @Test
  func statementsShareAPrivateGraph() throws {
    let session = Session()
    #expect(try session.run("BEGIN").columns.isEmpty)
    #expect(session.isInTransaction)
    _ = try session.run("CREATE (:A)")
    _ = try session.run("CREATE (:A)")
    #expect(try session.lines(count) == ["2"])
    #expect(session.graph.nodeCount == 0)
    _ = try session.run("COMMIT")
    #expect(!session.isInTransaction)
    #expect(session.graph.nodeCount == 2)
    #expect(try session.lines(count) == ["2"])
  }

  @Test
  func rollbackDropsEverything() throws {
    let session = Session()
    _ = try session.run("CREATE (:A)")
    let version = session.graph.version
    try session.begin()
    _ = try session.run("MATCH (a:A) DETACH DELETE a")
    _ = try session.run("CREATE INDEX FOR (b:B) ON (b.k)")
    #expect(try session.lines(count) == ["0"])
    try session.rollback()
    #expect(session.graph.version == version)
    #expect(try session.lines(count) == ["1"])
    #expect(try session.lines("SHOW INDEXES").isEmpty)
  }

  @Test
  func aFailedStatementLeavesTheTransactionAsItWas() throws {
    let session = Session()
    try session.begin()
    _ = try session.run("CREATE (:A {n: 1})")
    let error = try session.failure("CREATE (:A {n: 2}) WITH 1 AS one RETURN one / 0")
    #expect(error.code == .divisionByZero)
    #expect(try session.lines("MATCH (a:A) RETURN a.n") == ["1"])
    try session.commit()
    #expect(session.graph.nodeCount == 1)
  }

  @Test
  func existenceIsCheckedAtTheCommit() throws {
    let session = Session()
    _ = try session.run("CREATE CONSTRAINT FOR (a:A) REQUIRE a.n IS NOT NULL")
    #expect(try session.failure("CREATE (:A)").code == .constraintViolation)
    try session.begin()
    _ = try session.run("CREATE (:A)")
    let error = try session.failure("COMMIT")
    #expect(error.kind == .constraintVerificationFailed)
    #expect(error.hint.contains("ROLLBACK"))
    #expect(session.graph.nodeCount == 0)
    _ = try session.run("MATCH (a:A) SET a.n = 1")
    try session.commit()
    #expect(session.graph.nodeCount == 1)
  }

  @Test(arguments: [
    (["COMMIT"], "begin one with BEGIN"), (["ROLLBACK"], "begin one with BEGIN"),
    (["BEGIN", "BEGIN TRANSACTION"], "end it with COMMIT or ROLLBACK"),
    (["BEGIN", "COMMIT", "COMMIT"], "begin one with BEGIN"),
    (["BEGIN", "ROLLBACK", "COMMIT"], "begin one with BEGIN"),
  ])
  func outOfOrder(_ statements: [String], _ hint: String) throws {
    let session = Session()
    for statement in statements.dropLast() { _ = try session.run(statement) }
    let error = try session.failure(statements.last ?? "")
    #expect(error.code == .transactionState)
    #expect(error.hint == hint)
  }
}
