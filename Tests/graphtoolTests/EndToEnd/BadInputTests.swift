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

  @Test(arguments: [
    ("RETURN ", "(", "1", ")"), ("RETURN ", "[", "1", "]"), ("RETURN ", "-(", "1", ")"),
    ("RETURN ", "NOT (", "true", ")"), ("RETURN ", "{a: ", "1", "}"), ("RETURN ", "-", "1", ""),
    ("RETURN ", "CASE WHEN true THEN ", "1", " END"),
    ("RETURN ", "CASE ", "1", " WHEN 1 THEN 1 END"),
    ("RETURN ", "[x IN ", "[1]", " | x]"), ("RETURN ", "reduce(s = 0, x IN ", "[1]", " | x)"),
    ("RETURN ", "EXISTS { MATCH (n) WHERE ", "true", " }"),
    ("RETURN ", "COUNT { RETURN ", "1", " AS x }"), ("", "CALL { ", "RETURN 1 AS x", " RETURN x }"),
    ("", "FOREACH (x IN [1] | ", "CREATE ()", ")"), ("RETURN ", "(", "", ""),
    ("RETURN 1", " + 1", "", ""), ("", "FILTER true ", "RETURN 1", ""),
    ("", "RETURN 1 AS x NEXT ", "RETURN 1 AS x", ""),
  ])
  func deepNesting(start: String, opening: String, core: String, closing: String) throws {
    let text =
      start + String(repeating: opening, count: 10_000) + core
      + String(repeating: closing, count: 10_000)
    let run = try Tool.run(["query", Tool.theHague, "-", "--quiet"], input: text)
    expectFailure(run, 1, "SyntaxError: the query is nested too deeply", "1:", "hint: split")
  }

  @Test
  func divisionByZero() throws {
    expectFailure(try query("RETURN 1 / 0"), 1, "ArithmeticError", "zero")
  }

  @Test
  func missingParameter() throws {
    expectFailure(
      try query("MATCH (n {name: $name}) RETURN n", "-p", "nmae=x"),
      1,
      "ParameterMissing: the parameter 'name' was not given",
      "1:17",
      "-p name=..."
    )
  }

  @Test(arguments: [
    ("RETURN substring($x, 0)", "1:8", "7", "found INTEGER"),
    ("MATCH (n) RETURN n LIMIT $x", "1:26", "seven", "found STRING"),
    ("MATCH (n) WHERE $x RETURN n", "1:17", "7", "found INTEGER"),
    ("RETURN $x + 1 AS y", "1:8", "true", "found BOOLEAN"),
    ("UNWIND [1] AS n RETURN n IN $x AS y", "1:24", "seven", "found STRING"),
    ("RETURN [1, 2][$x] AS y", "1:8", "seven", "found STRING"),
    ("RETURN range(1, $x) AS y", "1:8", "2.5", "found FLOAT"),
  ])
  func parameterOfAnotherType(
    _ text: String,
    _ place: String,
    _ value: String,
    _ found: String
  ) throws {
    let run = try query(text, "-p", "x=\(value)")
    expectFailure(run, 1, place, found, "hint: the parameter 'x' is", "-p x=")
    // A value may be private.
    #expect(!run.errors.contains("seven"))
  }

  @Test
  func largeQueries() throws {
    let list = Array(repeating: "1", count: 100_000).joined(separator: ", ")
    let run = try Tool.run(
      ["query", Tool.theHague, "-", "--quiet", "--format", "csv"],
      input: "RETURN size([\(list)]) AS n"
    )
    #expect(run.output == "n\n100000\n")
    let text = String(repeating: "peace ", count: 170_000)
    let long = try Tool.run(
      ["query", Tool.theHague, "-", "--quiet", "--format", "csv"],
      input: "RETURN size('\(text)') AS n"
    )
    #expect(long.output == "n\n1020000\n")
    let names = (0..<60_000).map { "'name \($0)'" }.joined(separator: ", ")
    let broken = try Tool.run(
      ["query", Tool.theHague, "-", "--quiet"],
      input: "MATCH (n)\nWHERE n.name IN [\(names)] RETRUN n"
    )
    expectFailure(broken, 1, "SyntaxError", "2:", "did you mean 'RETURN'?")
    // A line of a megabyte is cut around the place.
    #expect(broken.errors.utf8.count < 1_000)
  }

  @Test
  func textThatIsNotUTF8() throws {
    for (text, place) in [
      ("RETURN '\\xff' AS x", "standard input:1"),
      ("RETURN 1 AS y,\\n '\\xc3\\x28' AS x", "standard input:2"),
      ("\\xff\\xfeR\\x00E\\x00", "standard input:1"),
      ("RETURN 1 AS x;\\n\\x00", "standard input:2"),
    ] {
      expectFailure(
        try Tool.shell("printf \"\(text)\" | graphtool query \(Tool.theHague) - --quiet"),
        1,
        place,
        "not text in UTF-8",
        "save it as UTF-8"
      )
    }
    expectFailure(
      try Tool.shell(
        "printf \"RETURN '\\xff' AS x;\\n\" | graphtool repl \(Tool.theHague) --quiet"
      ),
      1,
      "not text in UTF-8"
    )
    expectFailure(
      try Tool.shell("graphtool query \(Tool.theHague) $'RETURN \\'\\xff\\' AS x' --quiet"),
      2,
      "argument 3",
      "not text in UTF-8"
    )
  }

  @Test(arguments: [
    ("MATCH (n) SET n.x = 1", "'SET'", "1:11"), ("CREATE (n)", "'CREATE'", "1:1"),
    ("MATCH (n) DETACH DELETE n", "'DETACH DELETE'", "1:11"),
    ("MERGE (n:Person) RETURN n", "'MERGE'", "1:1"),
    ("MATCH (n) REMOVE n.name", "'REMOVE'", "1:11"),
    ("FOREACH (x IN [1] | CREATE ())", "'FOREACH'", "1:1"),
    ("CALL { CREATE (n) RETURN n } RETURN n", "'CREATE'", "1:8"),
    ("PROFILE CREATE (n)", "'CREATE'", "1:9"),
    ("RETURN 1 AS x;\nCREATE INDEX FOR (n:Person) ON (n.name)", "'CREATE INDEX'", "2:1"),
    ("DROP CONSTRAINT c", "'DROP CONSTRAINT'", "1:1"),
  ])
  func readOnly(_ text: String, _ word: String, _ place: String) throws {
    let run = try query(text, "--read-only")
    expectFailure(run, 1, "SemanticError: \(word) would write", place, "leave out --read-only")
  }

  @Test
  func readOnlyAnswersQuestions() throws {
    for text in [
      "MATCH (n) RETURN count(n) AS n", "EXPLAIN CREATE (n)", "BEGIN; RETURN 1 AS x; COMMIT",
    ] {
      #expect(try query(text, "--read-only").status == 0)
    }
  }

  @Test(arguments: [
    "MATCH (a), (b), (c) RETURN a, b, c", "RETURN reduce(s = 'a', x IN range(1, 60) | s + s) AS s",
    "UNWIND range(1, 10000000) AS x RETURN collect(x) AS xs",
    "UNWIND range(1, 500000) AS x CREATE (:N {x: x})",
  ])
  func moreMemoryThanAllowed(_ text: String) throws {
    expectFailure(
      try query(text, "--memory", "4MB"),
      1,
      "LimitExceeded: the query needs more memory than it may use",
      "narrow the pattern, add a LIMIT, or allow more memory with --memory"
    )
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
    ["query", "DATA", "RETURN 1", "--memory", "0"],
    ["query", "DATA", "RETURN 1", "--memory", "much"],
    ["query", "DATA", "RETURN 1", "--memory", "99999999999TB"],
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
