import Foundation
import TestSupport
import Testing

/// What a conversation shows on a screen: tables that fit, the first rows, questions to the person.
@Suite
struct ScreenTests {
  /// Starts the program in a terminal; its files are those of a folder of their own.
  private func start(
    _ arguments: [String],
    width: Int = 80,
    height: Int = 60,
    in folder: TemporaryFolder,
    path: String = "/usr/bin:/bin"
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
      arguments,
      environment: ["TERM": "xterm-256color", "XDG_STATE_HOME": folder.path(), "PATH": path],
      width: width,
      height: height
    )
    #expect(terminal.wait { $0.lines.last == "graph>" })
    return terminal
  }

  private func talk(width: Int = 80, height: Int = 60) throws -> PseudoTerminal {
    try start(
      ["repl", Tool.theHague, "--quiet"],
      width: width,
      height: height,
      in: TemporaryFolder()
    )
  }

  private let wide =
    "MATCH (n)-[r]->(m) RETURN n.name AS one, type(r) AS tie, m.name AS other, id(n) AS n;\r"

  @Test("a table fits the terminal, however narrow", arguments: [40, 64, 80, 200])
  func tablesFit(_ width: Int) throws {
    let terminal = try talk(width: width)
    terminal.send(wide)
    #expect(
      terminal.wait { $0.lines.last == "graph>" && $0.lines.contains { $0.hasPrefix("(308 rows") } }
    )
    // Every line of the answer is one line of the screen.
    let lines = terminal.screen.allLines.drop { !$0.hasPrefix("──") }.dropFirst()
    let rows = lines.prefix { !$0.hasPrefix("...") }
    #expect(rows.count == 40 && rows.allSatisfy { $0.count <= width })
    #expect(rows.allSatisfy { $0.last?.isNumber == true }, "numbers are whole")
  }

  @Test("the first 40 rows are shown, :all shows every one, and the time is said")
  func firstRows() throws {
    let terminal = try talk()
    terminal.send("UNWIND range(1, 2000) AS n RETURN n;\r")
    #expect(
      terminal.wait { $0.lines.last == "graph>" && $0.lines.contains("... 1,960 more rows (:all)") }
    )
    let end = terminal.screen.lines.last { $0.hasPrefix("(2,000 rows") }
    #expect(end?.wholeMatch(of: #/\(2,000 rows, [0-9.]+ (ms|s)\)/#) != nil)
    #expect(terminal.screen.lines.contains("40") && !terminal.screen.lines.contains("41"))
    terminal.send(":all\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["2000", "(2,000 rows)", "graph>"] })
    terminal.send(":timing off\rUNWIND range(1, 41) AS n RETURN n;\r")
    #expect(terminal.wait { $0.lines.suffix(3) == ["41", "(41 rows)", "graph>"] })
  }

  @Test("columns without room are said, and lines show them")
  func columnsWithoutRoom() throws {
    let terminal = try talk(width: 40)
    terminal.send(
      "RETURN 1 AS a, 'first text' AS b, 'second text' AS c, 'third text' AS d, 'fourth text' AS e;\r"
    )
    #expect(
      terminal.wait {
        $0.lines.contains("... 1 more column (:mode line)") && $0.lines.last == "graph>"
      }
    )
    terminal.send(":mode line\r:all\r")
    #expect(terminal.wait { $0.lines.contains("e  fourth text") && $0.lines.last == "graph>" })
  }

  @Test("a way is not cut: it goes on on the next line")
  func waysAreWhole() throws {
    let terminal = try talk(width: 60)
    terminal.send(
      "MATCH way = (:Person {name: 'Awil Mohamoud'})-[:WORKS_FOR]->()-[:ORGANISED]->() RETURN way;\r"
    )
    #expect(
      terminal.wait { screen in
        screen.lines.last == "graph>"
          && screen.lines.contains("  -ORGANISED-> Partnerships for Peace: Engaging with")
          && screen.lines.contains("  Diaspora")
      },
      "\(terminal.screen.lines)"
    )
  }

  @Test("without words two lines greet, the tour waits for Enter, and the example stays open")
  func firstMinutes() throws {
    let folder = try TemporaryFolder()
    let terminal = try start([], in: folder)
    let greeting = terminal.screen.lines.dropLast()
    #expect(greeting.count == 2 && greeting.allSatisfy { $0.count <= 80 })
    #expect(
      greeting.joined().contains(":tour") && greeting.joined().contains(":load examples/the-hague")
    )
    terminal.send(":tour\r")
    for number in 1...5 {
      #expect(terminal.wait { $0.lines.contains { $0.hasPrefix("\(number) of 5") } })
      #expect(terminal.wait { $0.lines.last == "Enter for the answer, q to end:" })
      terminal.send("\r")
    }
    #expect(terminal.wait { $0.lines.last == "graph>" })
    let drawn = folder.path("brokers.svg")
    terminal.send(":render \(drawn)\r")
    #expect(terminal.wait { $0.lines.joined().contains("33 nodes, 33 ties") })
    terminal.send(":tour\r")
    #expect(terminal.wait { $0.lines.last == "Enter for the answer, q to end:" })
    terminal.send("q\r")
    #expect(terminal.wait { $0.lines.last == "graph>" })
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
  }

  @Test("a question asks for what it needs to know, and Enter takes what is usual")
  func questionsAsk() throws {
    let terminal = try talk()
    terminal.send(":run brokers\r")
    #expect(terminal.wait { $0.lines.last?.hasPrefix("top: how many are listed [10]?") == true })
    terminal.send("2\r")
    #expect(
      terminal.wait { $0.lines.last == "graph>" && $0.lines.contains { $0.hasPrefix("(2 rows") } }
    )
    terminal.send(":run brokers\r")
    #expect(terminal.wait { $0.lines.last?.hasSuffix("[10]?") == true })
    terminal.send("\r")
    #expect(
      terminal.wait { $0.lines.last == "graph>" && $0.lines.contains { $0.hasPrefix("(10 rows") } }
    )
  }

  @Test("before a file is replaced, and before changes are lost, the person is asked")
  func asking() throws {
    let folder = try TemporaryFolder(["a.csv": "old"])
    let terminal = try talk(width: 200)
    terminal.send("RETURN 1 AS one;\r:save \(folder.path("a.csv"))\r")
    #expect(terminal.wait { $0.lines.last?.hasSuffix("Replace? [y/N]") == true })
    terminal.send("n\r")
    #expect(terminal.wait { $0.lines.suffix(2) == ["nothing was written", "graph>"] })
    #expect(try folder.text(of: "a.csv") == "old")
    terminal.send(":save \(folder.path("a.csv"))\r")
    #expect(terminal.wait { $0.lines.last?.hasSuffix("Replace? [y/N]") == true })
    terminal.send("y\r")
    #expect(
      terminal.wait { $0.lines.last == "graph>" && $0.lines.contains { $0.hasSuffix("1 row") } }
    )
    #expect(try folder.text(of: "a.csv") == "one\n1\n")
    terminal.send("CREATE (:Note);\r:load examples/southern-women\r")
    #expect(terminal.wait { $0.lines.last?.hasPrefix("The changes are not saved.") == true })
    terminal.send("n\r:undo\r")
    #expect(
      terminal.wait {
        $0.lines.last == "graph>" && $0.lines.contains { $0.hasPrefix("taken back") }
      }
    )
  }

  @Test("Ctrl-C at a question drops the command, in every terminal", arguments: ["xterm", "dumb"])
  func controlCAtQuestions(_ term: String) throws {
    let folder = try TemporaryFolder(["a.csv": "old"])
    let terminal = try PseudoTerminal(
      Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
      ["repl", Tool.theHague, "--quiet"],
      environment: ["TERM": term, "XDG_STATE_HOME": folder.path(), "PATH": "/usr/bin:/bin"],
      width: 200,
      height: 40,
      scratch: folder
    )
    #expect(terminal.wait { $0.lines.last == "graph>" })
    terminal.send("RETURN 1 AS one;\r:save \(folder.path("a.csv"))\r")
    #expect(terminal.wait { $0.lines.last?.hasSuffix("Replace? [y/N]") == true })
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
    terminal.send(":run brokers\r")
    #expect(terminal.wait { $0.lines.last?.hasSuffix("[10]?") == true })
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
    terminal.send("RETURN 7 AS seven;\r")
    #expect(terminal.wait { $0.lines.contains("    7") && $0.lines.last == "graph>" })
    #expect(try folder.text(of: "a.csv") == "old")
  }

  @Test("several lines that are pasted are said one after the other")
  func pastedLines() throws {
    let terminal = try talk()
    terminal.send(
      "\u{1B}[200~:mode csv\n:param x 3\nRETURN $x + 1 AS four;\nRETURN 5 AS five;\u{1B}[201~\r"
    )
    #expect(terminal.wait { $0.lines.suffix(5) == ["four", "4", "five", "5", "graph>"] })
  }

  @Test("what steers a terminal is not written to one, whatever the format")
  func hostileData() throws {
    let terminal = try talk()
    terminal.send(":mode csv\rRETURN \"a\\u001b]0;title\\u0007b\\u009b\" AS x;\r")
    #expect(
      terminal.wait {
        $0.lines.last == "graph>" && $0.lines.contains { $0.hasPrefix("a\u{FFFD}]0;title") }
      }
    )
    #expect(!terminal.output.contains("\u{7}"))
  }

  @Test("the prompt says what is seen and that a transaction is open")
  func prompts() throws {
    let terminal = try talk()
    terminal.send(":view actors\r:asof 2016\r")
    #expect(terminal.wait(forLast: "graph[actors, 2016]>"))
    terminal.send(":view *\r:asof none\r:begin\r")
    #expect(terminal.wait(forLast: "graph*>"))
    terminal.send("\u{4}")
    #expect(terminal.end() == 0)
    #expect(terminal.screen.lines.last == "the open transaction was not committed")
  }

  @Test("words with a colon complete what follows them")
  func completion() throws {
    let terminal = try talk()
    for (typed, completed) in [
      (":vi\tac\t", ":view actors"), (":run who-m\t", ":run who-met-whom"),
      (":describe Denise C\t", ":describe Denise Coenegracht"), (":help ren\t", ":help render"),
      (":explain MATCH (p:Pers\t", ":explain MATCH (p:Person"), (":mode mark\t", ":mode markdown"),
      (":render x.svg --hul\t", ":render x.svg --hulls"),
      (":load examples/the-h\t", ":load examples/the-hague/"),
    ] {
      terminal.send("\u{15}\(typed)")
      #expect(terminal.wait(forLast: "graph> " + completed), "\(terminal.screen.lines.last ?? "")")
    }
  }

  @Test("what was drawn is opened by the system's program, and the pager gets the answer")
  func otherPrograms() throws {
    let folder = try TemporaryFolder()
    let opened = folder.path("opened")
    for (name, script) in [
      ("xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" > '\(opened)'\n"),
      ("less", "#!/bin/sh\necho paged\nwc -l\n"),
    ] {
      try folder.write(script, to: name)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: folder.path(name)
      )
    }
    let terminal = try start(
      ["repl", Tool.theHague, "--quiet"],
      in: folder,
      path: folder.path() + ":/usr/bin:/bin"
    )
    let drawn = folder.path("-$(touch hacked); a.svg")
    terminal.send("MATCH (p:Person) RETURN p;\r:render '\(drawn)'\r:open\r")
    let file = FileManager.default
    #expect(terminal.wait { $0.lines.last == "graph>" && file.fileExists(atPath: opened) })
    Thread.sleep(forTimeInterval: 0.2)
    #expect(try folder.text(of: "opened") == drawn)
    #expect(
      !file.fileExists(atPath: Tool.package.appending(path: "hacked").path(percentEncoded: false))
    )
    terminal.send("UNWIND range(1, 500) AS n RETURN n;\r:pager\r")
    #expect(
      terminal.wait {
        $0.lines.last == "graph>" && $0.lines.suffix(3).prefix(2) == ["paged", "503"]
      }
    )
    let without = try start(["repl", Tool.theHague, "--quiet"], in: folder, path: "/nowhere")
    without.send("MATCH (p:Person) RETURN p;\r:render \(folder.path("b.svg"))\r:open\r:pager\r")
    #expect(without.wait { $0.lines.contains { $0.contains("no program 'xdg-open'") } })
    #expect(
      without.wait {
        $0.lines.contains { $0.contains("no pager 'less'") } && $0.lines.last == "graph>"
      }
    )
  }

  @Test("Ctrl-C ends watching and waiting, and a long query says that it runs")
  func longOnes() throws {
    let terminal = try start(["repl", Tool.theHague], in: TemporaryFolder())
    terminal.send("RETURN 1 AS one;\r:watch 30\r")
    #expect(terminal.wait { $0.lines.count { $0 == "  1" } == 2 })
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
    let numbers = "UNWIND range(1, 9000) AS "
    terminal.send("\(numbers)a \(numbers)b \(numbers)c RETURN sum(a * b * c);\r")
    #expect(
      terminal.wait { $0.lines.last?.wholeMatch(of: #/. [0-9.]+ (ms|s)/#) != nil }
    )
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
  }

  @Test("Ctrl-C ends a layout, and the conversation goes on")
  func longLayouts() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: 3)
    let ids = (0..<6_000).map { "\($0)" }
    let ties = (0..<18_000).map { _ in
      "\(Int.random(in: 0..<6_000, using: &random)),T,\(Int.random(in: 0..<6_000, using: &random))"
    }
    try folder.write((["id"] + ids).joined(separator: "\n"), to: "nodes.csv")
    let header = ["source_id,type,target_id"]
    try folder.write((header + ties).joined(separator: "\n"), to: "edges.csv")
    let terminal = try start(["repl", folder.path()], in: folder)
    terminal.send(":render \(folder.path("x.svg"))\r")
    #expect(terminal.wait { $0.lines.last?.contains(" drawing, ") == true })
    terminal.send("\u{3}")
    #expect(terminal.wait { $0.lines.suffix(2) == ["interrupted", "graph>"] })
    terminal.send("RETURN 7 AS seven;\r")
    #expect(terminal.wait { $0.lines.contains("    7") && $0.lines.last == "graph>" })
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
  }

  @Test("the history lists what was asked before")
  func history() throws {
    let terminal = try talk()
    terminal.send("RETURN 1 AS one;\rRETURN 2\rAS two;\r:history 3\r")
    #expect(
      terminal.wait { screen in
        screen.lines.last == "graph>"
          && screen.lines.suffix(5).prefix(3) == [
            "   1  RETURN 1 AS one;", "   2  RETURN 2", "      AS two;",
          ]
      },
      "\(terminal.screen.lines)"
    )
  }
}
