import Foundation
import Testing

@testable import graphtool

/// Help, hints, parameters, colours, pipes: how the command line as a whole behaves.
@Suite
struct CommandLineTests {
  private static let commands = CommandNames.shown

  @Test("the help fits a screen and shows three examples", arguments: ["--help", "-h", "help"])
  func help(word: String) throws {
    let run = try Tool.run([word])
    #expect(run.status == 0)
    #expect(run.lines.count <= 24, "\(run.lines.count)")
    #expect(run.lines.allSatisfy { $0.count <= 80 }, "\(run.output)")
    #expect(run.lines.count { $0.hasPrefix("  graphtool ") } == 3)
    for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
  }

  /// The examples in the help of all commands.
  private static let examples = GraphTool.shownCommands.flatMap { HelpExamples.of($0) }

  @Test("every command's help has examples", arguments: commands)
  func commandHelp(name: String) throws {
    let run = try Tool.run([name, "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("  graphtool \(name)"), "\(run.output)")
  }

  @Test("every example of the help works", arguments: examples)
  func example(line: String) throws {
    let folder = try TemporaryFolder([
      "my-ties.csv": "source;target\na;b\n", "answers.json": "{\"top\": 2}",
    ])
    for name in ["examples", "queries"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name),
        withDestinationURL: Tool.package.appending(path: name)
      )
    }
    let run = try Tool.shell(line, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("(no rows)"))
    #expect(!run.errors.contains("did you mean"), "\(run.errors)")
  }

  @Test("unknown commands, options and questions get the nearest name")
  func hints() throws {
    func errors(_ arguments: String...) throws -> String {
      let run = try Tool.run(arguments)
      #expect(run.status != 0)
      #expect(run.output.isEmpty)
      return run.errors
    }
    #expect(try errors("qurey", "x").contains("did you mean 'query'?"))
    #expect(try errors("frobnicate").contains("the commands are 'query'"))
    #expect(try errors("query", Tool.theHague, "--fromat", "csv", "x").contains("--format"))
    #expect(try errors("run", "broker", Tool.theHague).contains("did you mean 'brokers'?"))
    #expect(try errors("functions", "betweeness").contains("did you mean 'betweenness'?"))
  }

  @Test("questions are listed in plain words and run by their names")
  func questions() throws {
    let list = try Tool.run(["questions"])
    #expect(list.output.contains("brokers\n    On whom do the shortest ways between others"))
    let one = try Tool.run(["questions", "brokers"])
    #expect(one.output.contains("how many are listed"))
    let byName = try Tool.run(["run", "brokers", Tool.theHague, "-q"])
    let byPath = try Tool.run(["run", "queries/brokers.cypher", Tool.theHague, "-q"])
    #expect(byName.status == 0 && byName.output == byPath.output)
  }

  @Test("parameters come from a JSON object or a file, -p before --params")
  func parameters() throws {
    let folder = try TemporaryFolder([
      "p.json": #"{"name": "ICMPD", "top": 5, "list": [1, "a"], "when": null}"#,
      "name.txt": "ICMPD\n", "broken.json": "{\n\"a\": 1,\n", "array.json": "[1]",
      "typed.cypher": "// param top: INTEGER\nRETURN $top AS top",
      "wrong.json": #"{"top": "5"}"#,
    ])
    func run(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(
        ["query", Tool.theHague, "-q", "--format", "jsonl"] + arguments,
        in: folder.url
      )
    }
    let query = "RETURN $name AS name, $top AS top, $list AS list, $when AS when"
    #expect(
      try run("--params", "p.json", query).output
        == #"{"name":"ICMPD","top":5,"list":[1,"a"],"when":null}"# + "\n"
    )
    #expect(
      try run("--params", "p.json", "-p", "top=6", query).output.contains("\"top\":6")
    )
    #expect(try run("-p", "n=@name.txt", "RETURN $n AS n").output == "{\"n\":\"ICMPD\"}\n")
    #expect(try run("-p", "n=@@peace", "RETURN $n AS n").output == "{\"n\":\"@peace\"}\n")
    let missing = try run("-p", "n=@none.txt", "RETURN $n AS n")
    #expect(missing.status == 2 && missing.errors.contains("'n' names a file"))
    let broken = try run("--params", "broken.json", query)
    #expect(broken.status == 1 && broken.errors.contains("broken.json:3: it is not JSON"))
    #expect(try run("--params", "array.json", query).errors.contains("no JSON object"))
    let wrong = try run("--file", "typed.cypher", "--params", "wrong.json")
    #expect(wrong.status == 2 && wrong.errors.contains("a whole number"))
    #expect(try run("--file", "typed.cypher", "--params", "p.json").status == 2)
  }

  @Test("a missing parameter is asked for in a terminal, and an error elsewhere")
  func asking() throws {
    let folder = try TemporaryFolder([
      "q.cypher": "// param who: TEXT - the name to look for\nRETURN $who AS who"
    ])
    let plain = try Tool.run(["run", folder.path("q.cypher"), Tool.theHague, "-q"])
    #expect(plain.status == 2)
    #expect(plain.errors.contains("'who' (the name to look for) has no value"))
    guard try Tool.shell("command -v script || true").output.contains("script") else { return }
    let asked = try Tool.shell(
      "printf 'Amina\\n' | script -qec 'graphtool run q.cypher \(Tool.theHague) -q --format csv' "
        + "/dev/null",
      in: folder.url
    )
    #expect(asked.output.contains("who (a text): the name to look for? "))
    #expect(asked.output.contains("Amina"))
  }

  @Test("colours: none in a pipe, always when asked for")
  func colours() throws {
    let plain = try Tool.run(["check", Tool.theHague])
    #expect(!plain.output.contains("\u{1B}"))
    let coloured = try Tool.run(["check", Tool.theHague, "--color", "always"])
    #expect(coloured.output.contains("\u{1B}[1m"))
    #expect(try Tool.run(["check", Tool.theHague, "--color", "never"]).output == plain.output)
    let wrong = try Tool.run(["check", Tool.theHague, "--color", "sometimes"])
    #expect(wrong.status == 2)
    guard try Tool.shell("command -v script || true").output.contains("script") else { return }
    func terminal(_ setting: String) throws -> String {
      try Tool.shell(
        "sleep 1 | env -u NO_COLOR \(setting) script -qec 'graphtool functions betweenness' /dev/null"
      ).output
    }
    #expect(try terminal("TERM=xterm").contains("\u{1B}[1m"))
    #expect(try !terminal("TERM=xterm NO_COLOR=1").contains("\u{1B}"))
    #expect(try !terminal("TERM=dumb").contains("\u{1B}"))
  }

  @Test("whoever reads the beginning only ends the program quietly")
  func head() throws {
    let run = try Tool.shell(
      """
      set +e +o pipefail
      graphtool query \(Tool.theHague) 'UNWIND range(1, 300000) AS i RETURN i' -q --format csv | head -2
      echo ${PIPESTATUS[0]}
      """
    )
    #expect(run.output == "i\n1\n141\n")
    #expect(run.errors.isEmpty)
  }

  @Test("explain shows a plan, --profile what happened")
  func explain() throws {
    let query = "MATCH (p:Person) RETURN count(p) AS n"
    let plan = try Tool.run(["explain", Tool.theHague, query, "-q"])
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(!plan.output.isEmpty)
    let profile = try Tool.run(["explain", Tool.theHague, query, "-q", "--profile"])
    #expect(profile.status == 0 && profile.output != plan.output)
    #expect(try Tool.run(["explain", Tool.theHague, "MATCH (p RETURN p"]).status == 1)
    #expect(try Tool.run(["explain", Tool.theHague]).status == 2)
  }

  @Test("functions are listed with what they do")
  func functions() throws {
    let all = try Tool.run(["functions"])
    #expect(all.lines.count > 200)
    let some = try Tool.run(["functions", "BETWEENNESS", "--format", "csv"])
    #expect(some.lines.first == "name,kind,signature,summary")
    #expect(some.lines.contains { $0.hasPrefix("betweenness,measure,") })
  }

  @Test("more data are joined by their ids, with a report")
  func with() throws {
    let folder = try TemporaryFolder([
      "more.csv":
        "id,kind,name,place\no-adpc,Organisation,Another name,The Hague\nnew,Person,Ana,\n"
    ])
    let run = try Tool.run([
      "query", Tool.theHague, "--with", folder.path("more.csv"), "--format", "csv",
      "MATCH (n) WHERE n.id IN ['o-adpc', 'new'] RETURN n.name AS name, n.place AS place",
    ])
    #expect(run.output == "name,place\nAfrican Diaspora Policy Centre,The Hague\nAna,\n")
    #expect(run.errors.contains("1 nodes, 0 relationships, 1 rows merged"))
    #expect(run.errors.contains("'name' differs"))
    #expect(run.errors.contains("'o-adpc'"))
  }
}
