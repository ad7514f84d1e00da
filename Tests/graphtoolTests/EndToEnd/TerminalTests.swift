import Foundation
import TestSupport
import Testing

/// `graphtool repl` in a terminal: what someone types and sees.
@Suite
struct TerminalTests {
  /// A conversation in a terminal, with a history of its own.
  private struct Talk {
    let folder: TemporaryFolder
    let terminal: PseudoTerminal

    var history: String {
      (try? folder.text(of: "peacegraph/history")) ?? ""
    }
  }

  private func talk(
    width: Int = 80,
    height: Int = 24,
    term: String = "xterm-256color",
    history: String? = nil,
    settings: [String: String] = [:]
  ) throws -> Talk {
    let folder = try TemporaryFolder()
    if let history {
      try FileManager.default.createDirectory(
        atPath: folder.path("peacegraph"),
        withIntermediateDirectories: true
      )
      try folder.write(history, to: "peacegraph/history")
    }
    let terminal = try PseudoTerminal(
      Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
      ["repl", Tool.theHague, "--quiet", "--format", "csv"],
      environment: ["TERM": term, "XDG_STATE_HOME": folder.path(), "PATH": "/usr/bin:/bin"]
        .merging(settings) { $1 },
      width: width,
      height: height,
      scratch: folder
    )
    #expect(terminal.wait { $0.lines.last == "graph>" })
    return Talk(folder: folder, terminal: terminal)
  }

  private static let up = "\u{1B}[A"
  private static let left = "\u{1B}[D"

  @Test("a statement of several lines is edited with the arrows, answered and remembered")
  func severalLines() throws {
    let talk = try talk()
    let terminal = talk.terminal
    terminal.send("RETURN 1 +\r41 AS x;")
    #expect(terminal.wait(forLast: "  ...> 41 AS x;"))
    // Up, behind the plus, and a two in the place of the one before it.
    terminal.send(Self.up + "\u{5}" + Self.left + Self.left + "\u{7F}2\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["x", "43", "graph>"] })
    terminal.send(Self.up)
    #expect(terminal.wait { $0.lines.suffix(2) == ["graph> RETURN 2 +", "  ...> 41 AS x;"] })
    terminal.send("\u{3}")
    #expect(terminal.wait(forLast: "graph>"))
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.isUsual)
    #expect(talk.history == "RETURN 2 +\\n41 AS x;\n")
  }

  @Test("an error is shown under the statement, which is one key away")
  func errorsAreOneKeyAway() throws {
    let terminal = try talk().terminal
    terminal.send("RETURN missing;\r")
    #expect(
      terminal.wait { screen in
        screen.lines.contains { $0.hasSuffix("^^^^^^^") } && screen.lines.last == "graph>"
      }
    )
    terminal.send(Self.up)
    #expect(terminal.wait(forLast: "graph> RETURN missing;"))
  }

  @Test("the history of an earlier session is there and is searched")
  func historyIsSearched() throws {
    let talk = try talk(history: "RETURN 'first';\nRETURN\\n'second';\n")
    let terminal = talk.terminal
    terminal.send("\u{12}first")
    #expect(terminal.wait { $0.lines.suffix(2) == ["graph> RETURN 'first';", "search: first"] })
    terminal.send("\u{7}" + Self.up)
    #expect(terminal.wait { $0.lines.suffix(2) == ["graph> RETURN", "  ...> 'second';"] })
    terminal.send("\r")
    #expect(terminal.wait { $0.lines.suffix(2) == ["second", "graph>"] })
    #expect(talk.history.hasSuffix("RETURN\\n'second';\n"))
  }

  @Test("names are completed, with a menu where several fit")
  func namesAreCompleted() throws {
    let terminal = try talk().terminal
    terminal.send("MATCH (p:Pers\t")
    #expect(terminal.wait(forLast: "graph> MATCH (p:Person"))
    terminal.send("\u{15}MATCH (p:P\t")
    #expect(terminal.wait { $0.lines.contains { $0.hasPrefix("  Publication") } })
    terminal.send("\t")
    #expect(terminal.wait { $0.lines.contains { $0.hasPrefix("> P") } })
    terminal.send("\u{1B}")
    #expect(terminal.wait(forLast: "graph> MATCH (p:P"))
    terminal.send("\u{15}MATCH (p:Person {name: 'Femmes\t")
    #expect(terminal.wait(forLast: "graph> MATCH (p:Person {name: 'Femmes"))
    terminal.send("\u{15}MATCH (o:Organisation {name: 'femmes pl\t")
    #expect(terminal.wait(forLast: "graph> MATCH (o:Organisation {name: 'Femmes PluriElles'"))
    terminal.send("\u{15}:mod\tjsonl\r:param who x\rRETURN $w\t AS w;\r")
    #expect(terminal.wait { $0.lines.suffix(2) == [#"{"w":"x"}"#, "graph>"] })
    terminal.send(":save examples/the-h\t")
    #expect(terminal.wait(forLast: "graph> :save examples/the-hague/"))
    terminal.send("\u{15}:sch\t\r")
    #expect(
      terminal.wait { screen in
        screen.lines.last == "graph>" && screen.allLines.contains { $0.contains("WORKS_FOR") }
      }
    )
  }

  @Test("a paste of 200 lines is one statement, in brackets or without")
  func pasteOfManyLines() throws {
    let terminal = try talk(height: 30).terminal
    let lines = (1...200).map { $0 == 1 ? "RETURN size([1" : "  , \($0)" }
    let text = lines.joined(separator: "\n") + "]) AS total;\n"
    let start = ContinuousClock.now
    terminal.send("\u{1B}[200~" + text + "\u{1B}[201~")
    #expect(terminal.wait(forLast: "  ...>   , 200]) AS total;"))
    terminal.send("\r")
    #expect(terminal.wait { $0.lines.suffix(2) == ["200", "graph>"] })
    terminal.send(text.replacing("\n", with: "\r"))
    #expect(terminal.wait { $0.allLines.count { $0 == "200" } == 2 && $0.lines.last == "graph>" })
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test("a binary that is pasted is text to be thrown away, and a line of a megabyte is one line")
  func pasteOfRubbish() throws {
    let terminal = try talk(height: 30).terminal
    var random = SplitMix64(seed: 7)
    let bytes = (0..<20_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    terminal.send(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~\u{3}".utf8))
    terminal.send("RETURN 1 AS one;\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["one", "1", "graph>"] })
    let long = String(repeating: "a", count: 1_000_000)
    terminal.send("\u{1B}[200~RETURN size('\(long)') AS size;\u{1B}[201~\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["size", "1000000", "graph>"] })
  }

  @Test("characters of all scripts are one each, and their columns are right")
  func charactersOfAllScripts() throws {
    let terminal = try talk().terminal
    terminal.send("RETURN 'e\u{301}日👩‍👩‍👧🇸🇾س' AS x;")
    #expect(terminal.wait(forLast: "graph> RETURN 'e\u{301}日👩‍👩‍👧🇸🇾س' AS x;"))
    #expect(terminal.screen.cursorColumn == 7 + 7 + 1 + 8 + 1 + 6)
    // Left over the end and the Arabic letter, and the flag and the family go with a key each.
    terminal.send(String(repeating: Self.left, count: 8) + "\u{7F}\u{7F}\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["x", "e\u{301}日س", "graph>"] })
  }

  @Test("another size of the window breaks the lines anew")
  func resizing() throws {
    let terminal = try talk(width: 80).terminal
    terminal.send("RETURN 'abcdefghijklmnopqrstuvwxyz' AS letters")
    #expect(terminal.wait(forLast: "graph> RETURN 'abcdefghijklmnopqrstuvwxyz' AS letters"))
    terminal.resize(width: 40, height: 24)
    #expect(terminal.wait(forLast: "       z' AS letters"))
    terminal.resize(width: 100, height: 24)
    terminal.send(";")
    #expect(terminal.wait(forLast: "graph> RETURN 'abcdefghijklmnopqrstuvwxyz' AS letters;"))
    terminal.send("\r")
    #expect(terminal.wait(forLast: "graph>"))
  }

  @Test("in 40 columns and few rows a tall statement scrolls and the menu fits")
  func smallTerminal() throws {
    let terminal = try talk(width: 40, height: 8).terminal
    terminal.send((1...12).map { "// line \($0)" }.joined(separator: "\r") + "\rRETURN 1 AS x;")
    #expect(terminal.wait(forLast: "  ...> RETURN 1 AS x;"))
    for _ in 0..<12 { terminal.send(Self.up) }
    #expect(terminal.wait { $0.lines.first == "graph> // line 1" })
    terminal.send("\r")
    #expect(terminal.wait { $0.lines.suffix(2) == ["1", "graph>"] })
    terminal.send("MATCH (p) WHERE p.\t")
    #expect(terminal.wait { $0.lines.contains { $0.contains(" of ") } })
    #expect(terminal.screen.lines.allSatisfy { $0.count <= 40 })
  }

  @Test("Ctrl-C throws a line away and stops a query; the conversation goes on")
  func controlC() throws {
    let terminal = try talk().terminal
    terminal.send("RETURN nonsense")
    #expect(terminal.wait(forLast: "graph> RETURN nonsense"))
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["graph> RETURN nonsense", "graph>"] })
    #expect(!terminal.isUsual)
    let numbers = "UNWIND range(1, 9000) AS "
    terminal.send("\(numbers)a \(numbers)b \(numbers)c RETURN sum(a * b * c);\r")
    #expect(terminal.wait { _ in terminal.isUsual })
    Thread.sleep(forTimeInterval: 0.3)
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
    terminal.send("RETURN 7 AS seven;\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["seven", "7", "graph>"] })
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test("what is typed ahead is answered in its turn, and Enter on nothing does nothing")
  func typedAhead() throws {
    let talk = try talk()
    let terminal = talk.terminal
    terminal.send("RETURN 1 AS one;\rRETURN 2 AS two;\r\r:quit\r")
    #expect(terminal.end() == 0)
    #expect(terminal.screen.lines.filter { $0.count <= 3 } == ["one", "1", "two", "2"])
    #expect(talk.history == "RETURN 1 AS one;\nRETURN 2 AS two;\n")
    #expect(terminal.isUsual)
  }

  @Test("changes that were not saved are said at the end")
  func unsavedChanges() throws {
    let terminal = try talk().terminal
    terminal.send("CREATE (:Note);\r")
    #expect(terminal.wait { $0.lines.last == "graph>" && $0.lines.count > 3 })
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.screen.lines.last?.contains("not kept") == true)
  }

  @Test("Ctrl-L clears the screen and keeps the statement")
  func controlL() throws {
    let terminal = try talk().terminal
    terminal.send("RETURN 1\u{C}")
    #expect(terminal.wait { $0.lines == ["graph> RETURN 1"] })
  }

  @Test(
    "the terminal is as before when a signal ends the program",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV]
  )
  func signalsRestore(_ number: Int32) throws {
    let terminal = try talk().terminal
    #expect(!terminal.isUsual)
    terminal.signal(number)
    if number == SIGINT {
      // As a key it would have thrown the line away; from elsewhere it does nothing.
      terminal.send("\u{4}")
      #expect(terminal.end() == 0)
    } else {
      // A crash is said in a sentence and ends with a code.
      #expect(terminal.end() == (number == SIGSEGV ? 1 : -number))
    }
    #expect(terminal.isUsual)
  }

  @Test("a terminal that cannot move its cursor gets plain lines")
  func dumbTerminal() throws {
    let talk = try talk(term: "dumb")
    let terminal = talk.terminal
    #expect(terminal.isUsual)
    terminal.send("RETURN 1\nAS one;\n")
    #expect(terminal.wait { $0.lines.suffix(2) == ["1", "graph>"] })
    #expect(!terminal.output.contains("\u{1B}"))
    #expect(talk.history.isEmpty)
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test("colours are there, and not where they are not wanted")
  func colours() throws {
    let coloured = try talk().terminal
    coloured.send("RETURN 1")
    #expect(coloured.wait(forLast: "graph> RETURN 1"))
    #expect(coloured.output.contains("\u{1B}[1;34m"))
    let plain = try talk(settings: ["NO_COLOR": "1"]).terminal
    plain.send("RETURN 1")
    #expect(plain.wait(forLast: "graph> RETURN 1"))
    #expect(!plain.output.contains("m\u{1B}") && !plain.output.contains("[1;34m"))
  }

  @Test("a history that cannot be used is said, and the conversation goes on")
  func unusableHistory() throws {
    let folder = try TemporaryFolder(["file": ""])
    let terminal = try talk(settings: ["XDG_STATE_HOME": folder.path("file")]).terminal
    terminal.send("RETURN 5 AS five;\r")
    #expect(terminal.wait { $0.lines.contains { $0.contains("are not kept") } })
    #expect(terminal.wait { $0.lines.suffix(2) == ["5", "graph>"] })
  }
}
