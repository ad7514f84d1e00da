import Foundation
import Testing

/// What a new user gets wrong, and what is said about it.
@Suite
struct BadInputTests {
  /// Every failure has words, and none of them comes from the machinery of the language.
  private func expectFailure(
    _ run: Tool.Run,
    _ status: Int32,
    _ words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == status, "\(run.errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(run.errors.contains(word), "\(run.errors)", sourceLocation: sourceLocation)
    }
    for trace in ["Fatal error", "Stack dump", "Backtrace", ".swift:", "Thread 0"] {
      #expect(!run.errors.contains(trace), sourceLocation: sourceLocation)
    }
  }

  private func query(_ text: String, _ options: String...) throws -> Tool.Run {
    try Tool.run(["query", Tool.theHague, text, "--quiet"] + options)
  }

  // MARK: - Data

  @Test
  func missingFile() throws {
    expectFailure(try Tool.run(["query", "nowhere", "RETURN 1"]), 1, "nowhere: ", "no such file")
    expectFailure(try Tool.run(["info", "nowhere"]), 1, "nowhere: ")
    expectFailure(
      try Tool.run(["render", "nowhere", "-o", "/tmp/never.svg"]),
      1,
      "nowhere: "
    )
  }

  @Test
  func emptyFile() throws {
    let folder = try TemporaryFolder(["nodes.csv": "", "edges.csv": "source,target\n"])
    expectFailure(try Tool.run(["info", folder.path()]), 1, "nodes.csv", "empty")
  }

  @Test
  func binaryFile() throws {
    let folder = try TemporaryFolder(["nodes.csv": "id,name\n\0\u{1}\u{2},x\n"])
    expectFailure(try Tool.run(["info", folder.path("nodes.csv")]), 1, "nodes.csv", "NUL")
  }

  @Test
  func brokenQuote() throws {
    let folder = try TemporaryFolder(["nodes.csv": "id,name\na,\"Ana\nb,Bo\n"])
    expectFailure(
      try Tool.run(["info", folder.path("nodes.csv")]),
      1,
      "nodes.csv:2:",
      "quote"
    )
  }

  @Test
  func edgeToNowhere() throws {
    let folder = try TemporaryFolder([
      "nodes.csv": "id,name\na,Ana\n", "edges.csv": "source,target\na,zz\n",
    ])
    let run = try Tool.run(["query", folder.path(), "MATCH (n) RETURN count(n) AS n"])
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: edges.csv:2: "))
    #expect(run.errors.contains("'zz'"))
    expectFailure(
      try Tool.run(["query", folder.path(), "RETURN 1", "--strict"]),
      1,
      "edges.csv:2",
      "'zz'"
    )
  }

  // MARK: - Queries

  @Test
  func misspeltLabel() throws {
    let run = try query("MATCH (n:Persn) RETURN n.name")
    #expect(run.status == 0)
    #expect(run.errors.contains("no node has the label 'Persn'; did you mean 'Person'?"))
    let type = try query("MATCH ()-[r:WORKS_FRO]->() RETURN r")
    #expect(
      type.errors.contains("no relationship has the type 'WORKS_FRO'; did you mean 'WORKS_FOR'?")
    )
  }

  @Test
  func misspeltProperty() throws {
    let run = try query("MATCH (n:Person) RETURN n.nmae")
    #expect(run.status == 0)
    #expect(run.errors == "nothing has the property 'nmae'; did you mean 'name'?\n")
    #expect(try query("MATCH (n:Person {nmae: 'x'}) RETURN n").errors.contains("'name'?"))
    #expect(try query("MATCH (n:Person) RETURN n.name, n.nmae IS NULL").errors.isEmpty)
  }

  @Test
  func unclosedText() throws {
    expectFailure(try query("MATCH (n) WHERE n.name = 'Ana RETURN n"), 1, "SyntaxError", "^")
  }

  @Test
  func misspeltClause() throws {
    expectFailure(
      try query("MATCH (n)\nRETRUN n"),
      1,
      "SyntaxError",
      "2:1",
      "did you mean 'RETURN'?"
    )
  }

  @Test
  func theErrorOfALaterStatementNamesItsLine() throws {
    let run = try query("RETURN 1 AS one;\n\nRETURN missing;", "--format", "csv")
    expectFailure(run, 1, "3:8", "missing")
    #expect(run.output == "one\n1\n")
  }

  @Test(arguments: ["(", "[", "-(", "NOT ("])
  func deepNesting(opening: String) throws {
    let closing = opening.contains("(") ? ")" : "]"
    let text =
      "RETURN " + String(repeating: opening, count: 10_000) + "1"
      + String(repeating: closing, count: 10_000)
    expectFailure(try query(text), 1, "nested")
  }

  @Test
  func divisionByZero() throws {
    expectFailure(try query("RETURN 1 / 0"), 1, "ArithmeticError", "zero")
  }

  @Test
  func missingParameter() throws {
    expectFailure(try query("RETURN $name"), 1, "name")
  }

  @Test
  func emptyQuery() throws {
    expectFailure(try query(""), 1, "SyntaxError")
    expectFailure(try query(" ; ; "), 1, "SyntaxError")
  }

  @Test
  func aQueryThatIsNoText() throws {
    let folder = try TemporaryFolder(["query.cypher": "RETURN \0"])
    expectFailure(
      try Tool.run(["query", Tool.theHague, "-f", folder.path("query.cypher")]),
      1,
      "not text"
    )
    expectFailure(
      try Tool.run(["query", Tool.theHague, "-f", folder.path()]),
      1,
      "cannot be read"
    )
  }

  @Test
  func anEndlessPatternEndsAtItsTime() throws {
    let start = ContinuousClock.now
    expectFailure(
      try query("MATCH p = (a)-[*]-(b) RETURN count(p)", "--timeout", "0.5"),
      1,
      "LimitExceeded"
    )
    // Far more than half a second only when the time is not looked at.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  // MARK: - Usage

  @Test(arguments: [
    ["query"],
    ["query", "DATA"],
    ["query", "DATA", "RETURN 1", "-f", "x.cypher"],
    ["query", "DATA", "RETURN $x", "-p", "x"],
    ["query", "DATA", "RETURN $x", "-p", "=1"],
    ["query", "DATA", "RETURN $x", "-p", "x=1", "-p", "x=2"],
    ["query", "DATA", "RETURN 1", "--format", "xml"],
    ["query", "DATA", "RETURN 1", "--timeout", "0"],
    ["query", "DATA", "RETURN 1", "--timeout", "nan"],
    ["query", "DATA", "RETURN 1", "--delimiter", "::"],
    ["query", "DATA", "RETURN 1", "--unknown"],
    ["qeury", "DATA", "RETURN 1"],
    ["render", "DATA"],
    ["render", "DATA", "-o", "picture"],
    ["render", "DATA", "-o", "picture.jpeg"],
    ["info"],
    ["run", "DATA"],
  ])
  func wrongUsage(arguments: [String]) throws {
    let run = try Tool.run(arguments.map { $0 == "DATA" ? Tool.theHague : $0 })
    expectFailure(run, 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test
  func helpIsNoFailure() throws {
    for arguments in [[], ["--help"], ["query", "--help"], ["--version"]] {
      let run = try Tool.run(arguments)
      #expect(run.status == 0)
      #expect(!run.output.isEmpty)
      #expect(run.errors.isEmpty)
    }
  }

  // MARK: - Pipes and signals

  @Test
  func aReaderThatLeavesIsNoTrouble() throws {
    let run = try Tool.shell(
      """
      set +o pipefail
      graphtool query \(Tool.theHague) 'UNWIND range(1, 200000) AS n RETURN n' --format csv --quiet \
        | head -n 1
      """
    )
    #expect(run.status == 0)
    #expect(run.output == "n\n")
    #expect(run.errors.isEmpty)
  }

  @Test
  func aFullDiskIsSaid() throws {
    let run = try Tool.shell(
      "graphtool query \(Tool.theHague) 'RETURN 1' --quiet > /dev/full"
    )
    expectFailure(run, 1, "cannot be written")
  }

  @Test
  func interruptEndsALongQuery() throws {
    let run = try Tool.interrupt(
      ["query", Tool.theHague, "MATCH (a), (b), (c), (d) RETURN count(*)"],
      after: 0.3
    )
    expectFailure(run, 130, "interrupted")
    #expect(run.output.isEmpty)
  }
}
