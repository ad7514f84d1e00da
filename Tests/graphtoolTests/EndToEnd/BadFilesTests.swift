import Foundation
import TestSupport
import Testing

/// Files and streams of users that are not what they should be: parameters, questions, scripts, lines.
@Suite
struct BadFilesTests {
  // MARK: - Parameters and questions

  @Test(
    "a file of parameters that is none is named with its fault and the way out",
    arguments: [
      ("not JSON", "p.json:1: it is not JSON"),
      ("[1, 2]", "p.json: it holds no JSON object, such as"),
      ("", "p.json:1: it is not JSON: it ends where a value is expected"),
    ]
  )
  func parameters(_ text: String, _ words: String) throws {
    let folder = try TemporaryFolder(["p.json": text])
    let run = try Tool.run(
      ["query", Tool.theHague, "RETURN $a AS a", "--params", "p.json", "-q"],
      in: folder.url
    )
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix(words), "\(run.errors)")
  }

  @Test("a file of parameters that is missing, a folder, or huge is refused")
  func parametersThatCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"a\": \"\(String(repeating: "x", count: 20_000_000))\"}",
      to: "large.json"
    )
    for (name, words) in [
      ("none.json", "none.json: it cannot be read: no such file"),
      (".", ".: it cannot be read: is a directory"),
      ("large.json", "large.json: it is larger than 16 MB; data of that size are read as CSV"),
    ] {
      let run = try Tool.run(
        ["query", Tool.theHague, "RETURN $a AS a", "--params", name, "-q"],
        in: folder.url
      )
      #expect(run.status == 1)
      #expect(run.errors.hasPrefix(words), "\(run.errors)")
    }
  }

  @Test(
    "a wrong header of a question is named with its line",
    arguments: [
      ("// param top INTEGER = 5\n", ":1: a parameter is described as"),
      ("// title: x\n// param top: WHOLE = 5\n", ":2: a parameter is described as"),
      ("// param top: INTEGER = five\n", "TYPE being one of BOOLEAN, INTEGER"),
      (
        "// param top: INTEGER = 5\n// param top: TEXT = \"x\"\n",
        ":2: the parameter 'top' is described twice; leave one out"
      ),
    ]
  )
  func headers(_ header: String, _ words: String) throws {
    let folder = try TemporaryFolder(["q.cypher": header + "RETURN 1 AS one"])
    let run = try Tool.run(["run", folder.path("q.cypher"), Tool.theHague, "-q"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("q.cypher") && run.errors.contains(words), "\(run.errors)")
  }

  @Test("a question with the line ends of Windows is read as any other")
  func windowsLines() throws {
    let folder = try TemporaryFolder([
      "q.cypher": "// title: Ranks\r\n// param top: INTEGER = 5 - many\r\nRETURN $top AS top\r\n",
      "n.txt": "ICMPD\r\n",
    ])
    let run = try Tool.run(
      ["run", "q.cypher", Tool.theHague, "-q", "--format", "markdown"],
      in: folder.url
    )
    #expect(run.output.hasPrefix("## Ranks\n\n") && run.output.contains("5"), "\(run.errors)")
    let name = try Tool.run(
      ["query", Tool.theHague, "RETURN $n AS n", "-p", "n=@n.txt", "-q", "--format", "csv"],
      in: folder.url
    )
    #expect(name.output == "n\nICMPD\n")
  }

  @Test("more data that are missing are named")
  func moreDataThatAreMissing() throws {
    let run = try Tool.run(["query", Tool.theHague, "RETURN 1", "--with", "nowhere", "-q"])
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("nowhere: there is no such file or folder"), "\(run.errors)")
  }

  // MARK: - Scripts

  @Test("a script may be longer than a statement may be")
  func longScript() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: 1_000_000)
    let statements = (1...18).map { "CREATE (:Note {number: \($0), text: '\(text)'});\n" }
    try folder.write(
      statements.joined() + "MATCH (n:Note) RETURN count(n) AS notes, sum(size(n.text)) AS size;\n",
      to: "long.cypher"
    )
    let run = try Tool.run([
      "query", Tool.theHague, "-q", "--format", "csv", "--file", folder.path("long.cypher"),
    ])
    #expect(run.status == 0 && run.output == "notes,size\n18,18000000\n", "\(run.errors)")
    #expect(run.errors.hasPrefix("18 nodes created, 36 properties set, 18 labels added\n"))
    try folder.write(
      "RETURN 1 AS x;\n\nRETURN '" + String(repeating: text, count: 17) + "' AS x",
      to: "one.cypher"
    )
    let one = try Tool.run(["query", Tool.theHague, "-q", "--file", folder.path("one.cypher")])
    #expect(one.status == 1)
    #expect(
      one.errors.contains("the statement that begins in line 3 is longer than 16 MB; split it"),
      "\(one.errors)"
    )
  }

  // MARK: - Lines of a conversation

  private func talk(_ script: String) throws -> Tool.Run {
    try Tool.shell("\(script) | graphtool repl \(Tool.theHague) --quiet --format csv")
  }

  @Test("a line of a megabyte is answered, or refused in few words")
  func longLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("RETURN size('\(String(repeating: "x", count: 1 << 20))') AS n;\n", to: "long")
    let answered = try talk("cat '\(folder.path("long"))'")
    #expect(answered.status == 0 && answered.output == "n\n1048576\n", "\(answered.errors)")
    try folder.write("RETURN \(String(repeating: "1", count: 1 << 20)) AS n;\n", to: "long")
    let refused = try talk("cat '\(folder.path("long"))'")
    #expect(refused.status == 1 && refused.errors.contains("does not fit into 64 bits"))
    #expect(refused.errors.utf8.count < 1_000)
  }

  @Test("a program in the place of queries is refused once")
  func binaryLines() throws {
    let run = try talk("printf 'RETURN 1 AS one;\\n\\177ELF\\0\\1\\377\\nRETURN 2 AS two;\\n'")
    #expect(run.status == 1)
    #expect(run.output == "one\n1\n")
    #expect(
      run.errors == "standard input:2: it is not text, and nothing more of it was read; "
        + "send queries as text in UTF-8\n"
    )
  }

  @Test(
    "what stands there at the end of the lines is answered, or refused with its place",
    arguments: [
      ("RETURN 1 AS x", 0, "x\n1\n", ""), ("RETURN 1 AS", 1, "", "expected a name after AS"),
      ("MATCH (n", 1, "", "'(' was opened here and is not closed"), ("", 0, "", ""),
      ("RETURN 'a", 1, "", "1:8"), (":hel", 1, "", "did you mean ':help'?"),
    ]
  )
  func endOfLines(_ text: String, _ status: Int32, _ output: String, _ words: String) throws {
    let run = try Tool.run(
      ["repl", Tool.theHague, "--quiet", "--format", "csv"],
      input: text
    )
    #expect(run.status == status && run.output == output, "\(run.errors)")
    #expect(words.isEmpty ? run.errors.isEmpty : run.errors.contains(words), "\(run.errors)")
  }

  @Test("a history that is a folder is said once, and the conversation goes on")
  func historyThatIsAFolder() throws {
    let state = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: state.path("peacegraph/history"),
      withIntermediateDirectories: true
    )
    let terminal = try PseudoTerminal(
      Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
      ["repl", Tool.theHague, "--quiet", "--format", "csv", "--color", "never"],
      environment: ["TERM": "xterm", "XDG_STATE_HOME": state.path(), "PATH": "/usr/bin:/bin"],
      width: 200
    )
    #expect(terminal.wait { $0.lines.last == "graph>" })
    terminal.send("RETURN 1 AS one;\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["one", "1", "graph>"] })
    terminal.send("RETURN 2 AS two;\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["two", "2", "graph>"] })
    #expect(
      terminal.screen.lines.count { $0.hasSuffix("history: it is no file; starting without it") }
        == 1
    )
    #expect(terminal.screen.lines.count { $0.hasSuffix("statements are not kept") } == 1)
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }
}
