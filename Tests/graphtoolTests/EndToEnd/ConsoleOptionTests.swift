import Foundation
import TestSupport
import Testing

@testable import graphtool

/// `--quiet`, `--color`, `--progress` and `NO_COLOR` on every command that has them.
@Suite
struct ConsoleOptionTests {
  /// A call of each command that documents the options; OUT is a file to write.
  static let calls = [
    "query DATA 'MATCH (p:Person) RETURN p.name AS name, degree(p) AS ties ORDER BY name'",
    "run brokers DATA", "questions", "questions brokers", "info DATA", "check DATA",
    "explain DATA 'MATCH (p:Person)--(o) RETURN count(o) AS n'", "functions betweenness",
    "export DATA -o OUT.json --force", "render DATA 'MATCH p = (:Person)--() RETURN p' -o OUT.svg",
    "report queries/reports/municipality-brief.md DATA -o OUT.html", "repl DATA < OUT.lines",
  ]

  private func run(_ call: String, _ options: String, in folder: TemporaryFolder) throws -> Tool.Run
  {
    try folder.write(":schema\nRETURN 1 AS one;\n", to: "x.lines")
    let call = call.replacing("DATA", with: Tool.theHague).replacing("OUT", with: folder.path("x"))
    return try Tool.shell("env -u NO_COLOR graphtool \(call) \(options)")
  }

  @Test("every command that documents the options is called here")
  func everyCommandIsCalled() throws {
    let called = Set(Self.calls.map { String($0.prefix { $0 != " " }) })
    for name in CommandNames.shown where !called.contains(name) {
      #expect(try !Tool.run([name, "--help"]).output.contains("--quiet"), "\(name)")
    }
  }

  @Test("output to a pipe is plain, and two runs give the same bytes", arguments: calls)
  func plainAndStable(_ call: String) throws {
    let folder = try TemporaryFolder()
    let first = try run(call, "", in: folder)
    #expect(first.status == 0, "\(first.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    let files = try names.map { try folder.bytes(of: $0) }
    let second = try run(call, "", in: folder)
    #expect(second.output == first.output && second.errors == first.errors)
    for (name, bytes) in zip(names, files) {
      #expect(try folder.bytes(of: name) == bytes, "\(name)")
      #expect(!bytes.contains(0x1B))
    }
    #expect(!first.output.contains("\u{1B}") && !first.errors.contains("\u{1B}"))
    #expect(!first.output.contains("\r") && !first.errors.contains("\r"))
  }

  @Test("no choice changes the answer but for colours that are asked for", arguments: calls)
  func choices(_ call: String) throws {
    let folder = try TemporaryFolder()
    let usual = try run(call, "", in: folder)
    let never = try run(call, "--color never --progress never", in: folder)
    #expect(never.status == 0 && never.output == usual.output && never.errors == usual.errors)
    let quiet = try run(call, "--quiet --color always", in: folder)
    #expect(quiet.status == 0 && quiet.errors.isEmpty, "\(quiet.errors)")
    #expect(quiet.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == usual.output)
  }

  @Test("--color always goes before NO_COLOR", arguments: ["questions", "functions betweenness"])
  func always(_ call: String) throws {
    let plain = try Tool.shell("NO_COLOR=1 graphtool \(call)")
    let coloured = try Tool.shell("NO_COLOR=1 graphtool \(call) --color always")
    #expect(!plain.output.contains("\u{1B}") && coloured.output.contains("\u{1B}[1m"))
  }

  @Test(
    "a terminal gets no colours with --color never or NO_COLOR",
    arguments: ["never", "NO_COLOR"]
  )
  func terminal(_ how: String) throws {
    let state = try TemporaryFolder()
    func firstScreen(_ options: [String], _ settings: [String: String]) throws -> Bool {
      let terminal = try PseudoTerminal(
        Tool.folder.appending(path: "graphtool").path(percentEncoded: false),
        ["repl", Tool.theHague, "--quiet"] + options,
        environment: ["TERM": "xterm", "XDG_STATE_HOME": state.path(), "PATH": "/usr/bin:/bin"]
          .merging(settings) { $1 }
      )
      #expect(terminal.wait { $0.lines.last == "graph>" })
      terminal.send("MATCH (n) RETURN 1")
      #expect(terminal.wait(forLast: "graph> MATCH (n) RETURN 1"))
      return terminal.output.contains("\u{1B}[1;34m")
    }
    #expect(try firstScreen([], [:]))
    let isPlain =
      how == "never"
      ? try !firstScreen(["--color", "never"], [:]) : try !firstScreen([], ["NO_COLOR": "1"])
    #expect(isPlain)
  }

  @Test("--progress shows how far a long measure has come, wherever it is asked for")
  func progress() throws {
    // Long enough to be shown on any machine, and no longer than some seconds.
    let folder = try TemporaryFolder(RandomNetwork.files(nodes: 8_000, ties: 24_000))
    func errors(_ choice: String, _ seconds: String) throws -> String {
      let query = "MATCH (n) RETURN max(betweenness(n)) AS most"
      let options = ["-q", "--timeout", seconds, "--progress", choice]
      return try Tool.run(["query", folder.path(), query] + options).errors
    }
    #expect(try !errors("auto", "1").contains("\r"))
    // The wheel turns until the measure says how far it has come.
    let shown = /\r(betweenness [█░]+ [0-9]+ %|[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏] [0-9.]+ m?s)/
    #expect(try errors("always", "3").contains(shown))
  }
}
