import Foundation
import Testing

/// The words with a colon, in a conversation that comes from another program.
@Suite
struct ConversationCommandTests {
  private func talk(_ lines: String, _ options: String...) throws -> Tool.Run {
    try Tool.run(["repl", Tool.theHague, "--quiet", "--format", "csv"] + options, input: lines)
  }

  // MARK: - Answers

  @Test(
    "every format is a mode",
    arguments: ["table", "line", "csv", "tsv", "json", "jsonl", "markdown"]
  )
  func modes(_ mode: String) throws {
    let run = try talk(":mode \(mode)\nRETURN 1 AS one, 'a\tb' AS text;\n:mode\n")
    #expect(run.output.contains("one") && run.output.hasSuffix("\(mode)\n"), "\(run.output)")
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test("lines, tabs and diagrams are laid out as their formats want")
  func layouts() throws {
    let lines = try talk(":mode line\nUNWIND [1, 2] AS n RETURN n, 'x' AS longer;\n")
    #expect(lines.output == "n       1\nlonger  x\n\nn       2\nlonger  x\n")
    let tabs = try talk(":mode tsv\nRETURN 'a\tb\\\\c' AS text, null AS none, 1.5 AS number;\n")
    #expect(tabs.output == "text\tnone\tnumber\na\\tb\\\\c\t\t1.5\n")
    let dot = try talk(":mode dot\nMATCH (p:Person) RETURN p;\n")
    #expect(dot.output.hasPrefix("digraph") || dot.output.hasPrefix("graph"), "\(dot.errors)")
    #expect(try talk(":mode dot\nRETURN 1;\n").errors.contains("no node to draw"))
  }

  @Test("the last answer is a list of maps named $_")
  func lastAnswer() throws {
    let run = try talk(
      """
      MATCH (p:Person)-[:WORKS_FOR]->(o) RETURN p, o.name AS employer;
      UNWIND $_ AS row MATCH (n) WHERE n = row.p RETURN count(n) AS found, count(DISTINCT row.employer) AS e;
      RETURN 1 AS one; UNWIND $_ AS row RETURN row.one + 1 AS two;
      :param _ 5
      """
    )
    #expect(run.lines.suffix(6) == ["found,e", "4,3", "one", "1", "two", "2"], "\(run.output)")
    #expect(run.errors.contains("'$_' is the last answer"))
    let none = try talk("RETURN $_;\n")
    #expect(none.errors.contains("$_") && none.status == 1)
  }

  @Test("answers, diagrams and the network are saved by the ending of the name")
  func saving() throws {
    let folder = try TemporaryFolder()
    let names = [
      "a.csv", "a.tsv", "a.json", "a.jsonl", "a.md", "a.svg", "a.pdf", "a.png", "a.html", "a.dot",
    ]
    let run = try talk(
      "MATCH way = (:Person)-[:WORKS_FOR]->() RETURN way;\n"
        + names.map { ":save \(folder.path($0))\n" }.joined() + ":save \(folder.path("network"))\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    for name in names { #expect(!(try folder.bytes(of: name)).isEmpty, "\(name)") }
    #expect(try folder.text(of: "a.csv").hasPrefix("way\n"))
    #expect(try folder.text(of: "a.svg").contains("</svg>"))
    #expect(try folder.text(of: "network/nodes.csv").contains("Femmes PluriElles"))
  }

  @Test("what is there already is replaced only by force, and stays when the writing fails")
  func savingOverFiles() throws {
    let folder = try TemporaryFolder(["a.csv": "old"])
    let path = folder.path("a.csv")
    let refused = try talk("RETURN 1 AS one;\n:save \(path)\n")
    #expect(refused.status == 1 && refused.errors.contains("--force"))
    #expect(try folder.text(of: "a.csv") == "old")
    #expect(try talk("RETURN 1 AS one;\n:save \(path) --force\n").status == 0)
    #expect(try folder.text(of: "a.csv") == "one\n1\n")
    let full = try talk("RETURN 1 AS one;\n:save /dev/full\n")
    #expect(full.status == 1)
    try folder.write("// mine", to: "views.cypher")
    #expect(try talk(":save \(folder.path())\n").errors.contains("--force"))
    #expect(try folder.text(of: "views.cypher") == "// mine")
    #expect(try talk(":save ''\n").errors.contains("name one file or folder"))
    let nameless = try Tool.run(["query", Tool.theHague, "RETURN 1", "-q", "--save", ""])
    #expect(nameless.status == 2 && nameless.errors.contains("is empty"))
    let export = try Tool.run(["export", Tool.theHague, "-q", "-o", ""])
    #expect(export.status == 2 && export.errors.contains("is empty"))
    let unknown = try talk("RETURN 1 AS one;\n:save answer.xlsx\n")
    #expect(unknown.errors.contains(".csv, .tsv"))
    #expect(try talk(":save x.csv\n").errors.contains("no answer yet"))
  }

  @Test("a full disk leaves the old file", .enabled(if: FullDisk.isPossible))
  func fullDisk() throws {
    let disk = try FullDisk()
    let path = disk.path + "/answer.csv"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    let run = try talk("UNWIND range(1, 200000) AS n RETURN n;\n:save \(path) --force\n")
    #expect(run.status == 1 && run.errors.contains("no space left"), "\(run.errors)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["answer.csv"])
  }

  @Test(
    "the last answer is drawn, with the options of render; without one the network, as it is seen"
  )
  func rendering() throws {
    let folder = try TemporaryFolder()
    let run = try talk(
      """
      :render
      MATCH way = (:Person)-[:WORKS_FOR]->() RETURN way;
      :render \(folder.path("a.svg")) \(folder.path("a.dot")) --title 'Who works where' --size none
      RETURN 1 AS one;
      :render \(folder.path("b.svg"))
      :render \(folder.path("b.gif"))
      :render \(folder.path("b.svg")) --sise degree
      """
    )
    #expect(try folder.text(of: "a.svg").contains("Who works where"))
    #expect(run.errors.contains("name a file, such as"))
    #expect(run.errors.contains("no node to draw"))
    #expect(run.errors.contains(".svg, .html, .pdf, .png, .json or .dot"))
    #expect(run.errors.contains("--sise") && !run.errors.contains("graphtool --help"))
    let view = try talk(":view actors\n:asof 2015\n:render \(folder.path("c.json"))\n")
    #expect(view.status == 0, "\(view.errors)")
    let whole = try talk(":render \(folder.path("d.json"))\n")
    #expect(whole.status == 0, "\(whole.errors)")
    let sizes = try ["c.json", "d.json"].map { try folder.bytes(of: $0).count }
    #expect(sizes[0] < sizes[1])
  }

  // MARK: - What is seen

  @Test("a view and a time hold for the statements that follow, unless they say it themselves")
  func viewsAndTimes() throws {
    let count = "MATCH (n:Collaboration) RETURN count(n) AS n;\n"
    let run = try talk(
      ":view actors\n\(count):asof 2016\n\(count)USE * \(count)EXPLAIN \(count)/* x */ \(count)"
        + ":asof none\n:view *\n\(count)"
    )
    #expect(run.lines.filter { Int($0) != nil } == ["20", "13", "20", "13", "20"], "\(run.output)")
    let wrong = try talk(
      ":view actor\n:asof last summer\n:view actors\nMATCH (n) RETURN m;\nCREATE (:Note);\n:view\n"
    )
    #expect(wrong.errors.contains("did you mean 'actors'?"))
    #expect(wrong.errors.contains("':view' or ':asof'"))
    // The place is that of the statement as it was typed.
    #expect(wrong.errors.contains("1:18 | MATCH (n) RETURN m;"))
    #expect(wrong.errors.contains("1 node created"))
    #expect(wrong.output == "actors  (in use)\n")
  }

  @Test("changes are taken back one after the other")
  func undoing() throws {
    let count = "MATCH (n:Note) RETURN count(n) AS n;\n"
    let run = try talk(
      "CREATE (:Note);\nCREATE (:Note);\n\(count):undo\n\(count):undo\n\(count):undo\n"
        + ":begin\nCREATE (:Note);\nCREATE (:Note);\n:undo\n:commit\n\(count):undo\n\(count)"
    )
    #expect(run.lines.filter { $0 != "n" } == ["2", "1", "0", "2", "0"], "\(run.output)")
    #expect(run.errors.contains("no change to take back"))
    #expect(run.errors.contains("':rollback' takes back"))
    // Everything was taken back, so nothing is lost.
    #expect(!run.errors.contains("not kept"))
  }

  @Test("what a rollback took back is not spoken of, and a transaction is not saved half")
  func transactions() throws {
    let folder = try TemporaryFolder()
    let run = try talk(
      """
      :begin
      CREATE (x:T {name: 'a'}) RETURN x;
      :rollback
      CREATE (y:Other {name: 'b'});
      UNWIND $_ AS row RETURN row.x.name AS name;
      :begin
      MATCH (p:Person) DETACH DELETE p;
      :save \(folder.path("half"))
      :export \(folder.path("half.json"))
      :describe Coenegracht
      :tour
      :commit
      MATCH (p:Person) RETURN count(p) AS persons;
      """
    )
    #expect(!run.output.contains("\nb\n") && run.output.hasSuffix("persons\n0\n"), "\(run.output)")
    #expect(run.errors.contains("there is no answer yet that $_ could stand for"))
    #expect(run.errors.contains("no node has this id"))
    #expect(run.errors.components(separatedBy: "a transaction is open").count == 3)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(files.isEmpty, "\(files)")
  }

  @Test("values and names are taken with or without quotes, and hints are true")
  func wordsAndHints() throws {
    let run = try talk(
      """
        :param name 'Femmes PluriElles'
      :param other = VNG
      RETURN $name + $other AS both;
      RETURN $missing;
      :view 'actors'
      MATCH (n:Place) RETURN n.name AS nothing;
      :view *
      MATCH (n) RETURN n AS m LIMIT 1;
      UNWIND $_ AS row MATCH (n) WHERE n = row.m AND n.name = 'zzzz' RETURN n.name AS nothing;
      MATCH (n:Persn) RETURN n.name AS nothing;
      """
    )
    #expect(run.output.hasPrefix("both\nFemmes PluriEllesVNG\n"), "\(run.output)")
    #expect(run.errors.contains("with ':param missing VALUE'") && !run.errors.contains("-p "))
    #expect(!run.errors.contains("'Place'") && !run.errors.contains("'m'"))
    #expect(run.errors.contains("did you mean 'Person'?"))
  }

  // MARK: - Questions and files

  @Test("a question is asked with its values, and its answer is the last one")
  func questions() throws {
    let run = try talk(
      ":run brokers top=2\nUNWIND $_ AS row RETURN count(*) AS rows, max(row.betweenness) AS top;\n"
        + "RETURN $top;\n"
    )
    #expect(run.lines.count == 5 && run.lines.last == "2,968.0", "\(run.output)")
    #expect(run.errors.contains("top"))
    for (line, words) in [
      (":run", "':questions' lists"), (":run brokerz", "did you mean 'brokers'?"),
      (":run brokers topp=2", "did you mean 'top'?"),
      (":run brokers top=x", "takes a whole number"),
      (":run brokers 3", "NAME=VALUE"), (":run brokers 'top=3", "not closed"),
    ] {
      let run = try talk(line + "\n")
      #expect(run.errors.contains(words) && run.status == 1, "\(line): \(run.errors)")
      #expect(!run.errors.contains("--help"))
    }
    #expect(try talk(":questions\n").output.contains("who-met-whom"))
    #expect(try talk(":questions who-met-whom\n").output.contains("least"))
  }

  @Test("a file of statements and words is run, and an error names its line")
  func sources() throws {
    let folder = try TemporaryFolder()
    try folder.write(":param x 4\nRETURN $x + 1\nAS five;\n:mode json\nRETURN 6 AS six", to: "good")
    try folder.write("RETURN 1 AS one;\n\nRETURN\nnothing;\nRETURN 2 AS two;\n", to: "bad")
    try folder.write(
      "CREATE (a:Pal)\n\nCREATE (b:Pal)\n\nCREATE (a)-[:KNOWS]->(b);\n\n:mode csv",
      to: "gaps"
    )
    try folder.write(":source \(folder.path("self"))\n", to: "self")
    #expect(try talk(":source \(folder.path("good"))\n").output == "five\n5\n[{\"six\":6}]\n")
    let bad = try talk(":source \(folder.path("bad"))\nRETURN 3 AS three;\n")
    #expect(bad.output == "one\n1\nthree\n3\n")
    #expect(bad.errors.contains("/bad:3: ") && bad.status == 1)
    let gaps = try talk(
      ":source \(folder.path("gaps"))\nMATCH (:Pal)-[:KNOWS]->(p:Pal) RETURN count(p) AS n;\n"
    )
    #expect(gaps.output == "n\n1\n" && gaps.errors.contains("2 nodes created"), "\(gaps.errors)")
    #expect(try talk(":source \(folder.path("self"))\n").errors.contains("too deeply"))
    #expect(try talk(":source \(folder.path("missing"))\n").errors.contains("cannot be read"))
    #expect(try talk(":source\n").errors.contains("name a file"))
  }

  @Test("the last statement is asked again, of files that have changed")
  func watching() throws {
    let folder = try TemporaryFolder(["nodes.csv": "id,kind\n1,Person\n"])
    let run = try Tool.run(
      ["repl", folder.path(), "--quiet", "--format", "csv"],
      input: "MATCH (n) RETURN count(n) AS n;\n:watch 0.6 3\n"
    ) {
      Thread.sleep(forTimeInterval: 0.5)
      try? folder.write("id,kind\n1,Person\n2,Person\n", to: "nodes.csv")
    }
    #expect(run.lines.filter { $0 != "n" } == ["1", "1", "2", "2"], "\(run.output)")
    let own = try talk("RETURN 1 AS one;\nRETURN $_ AS last;\n:watch 0.1 2\n")
    #expect(own.errors.contains("$_ cannot be watched"))
    for line in [":watch", ":watch x", ":watch 0", ":watch 1 0", ":watch 5"] {
      #expect(try talk(line + "\n").status == 1, "\(line)")
    }
  }

  // MARK: - Data

  @Test("other data take the place of these, unless changes would be lost")
  func loading() throws {
    let run = try talk(
      ":load examples/southern-women --quiet\nMATCH (n) RETURN count(n) AS n;\nCREATE (:Note);\n"
        + ":load examples/the-hague\n:undo\n:load examples/the-hague\nMATCH (n) RETURN count(n) AS n;\n"
        + ":load missing\n:load\n:begin\n:load examples/the-hague\n"
    )
    #expect(run.output == "n\n32\nn\n200\n", "\(run.output)")
    #expect(run.errors.contains("changes that are not saved"))
    #expect(run.errors.contains("missing") && run.errors.contains("name data behind"))
    #expect(run.errors.contains("a transaction is open"))
  }

  @Test("who goes by a pseudonym does so in other data too")
  func loadingUnderPseudonyms() throws {
    let run = try talk(
      ":load \(Tool.theHague)\nMATCH (p:Person) RETURN p.name AS name;\n:describe Coenegracht\n",
      "--pseudonymise=Person"
    )
    #expect(!run.output.contains("Coenegracht") && run.output.contains("name\n"))
    #expect(run.errors.contains("the line holds a name"))
  }

  @Test(
    "pseudonyms that come later forget what was typed before, and stay when data are read again"
  )
  func pseudonymsFromThenOn() throws {
    let run = try talk(
      """
      :param who Coenegracht
      :load \(Tool.theHague) --pseudonymise
      :params
      RETURN $who;
      MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 1;
      :load \(Tool.theHague)
      MATCH (p:Person) RETURN p.name AS name ORDER BY name LIMIT 1;
      """
    )
    #expect(!(run.output + run.errors).contains("Coenegracht"))
    let names = run.lines.filter { $0.hasPrefix("Person ") }
    #expect(names.count == 2 && names[0] == names[1], "\(run.output)")
  }

  @Test("the network is written for other programs")
  func exporting() throws {
    let folder = try TemporaryFolder(["there.json": "old"])
    let run = try talk(
      ":export \(folder.path("network.json"))\n:export gephi \(folder.path("gephi"))\n"
        + ":export \(folder.path("there.json"))\n:export\n:export gephy x.y\n"
    )
    #expect(try folder.text(of: "network.json").contains("\"nodes\""))
    #expect(try folder.text(of: "gephi/nodes.csv").hasPrefix("Id,Label"))
    #expect(try folder.text(of: "there.json") == "old")
    #expect(run.errors.contains("--force") && run.errors.contains("name one file or folder"))
  }

  @Test("a node is described with its ties and their sources, by name, id or a part of the name")
  func describing() throws {
    let run = try talk(":describe Femmes PluriElles\n")
    #expect(run.output.contains("Femmes PluriElles (Organisation)"))
    #expect(run.output.contains("← AFFILIATED_WITH (1)"))
    #expect(run.output.contains("iom-belgium-diaspora, line 97"))
    #expect(try talk(":describe 'femmes plurielles'\n").output == run.output)
    #expect(try talk(":describe o-plurielles\n").output == run.output)
    let several = try talk(":describe peace\n").output
    #expect(several.contains("nodes may be meant") && several.contains("t-peacebuilding"))
    let none = try talk(":describe Nobody At All\n:describe\n")
    #expect(
      none.errors.contains("no node has this id") && none.errors.contains("behind ':describe'")
    )
    #expect(!none.errors.contains("Nobody"))
  }

  @Test("the means to contact someone are not described")
  func describingPersons() throws {
    let folder = try TemporaryFolder([
      "nodes.csv": "id,kind,name,email,since\n1,Person,Ana,ana@example.org,2016\n"
    ])
    let run = try Tool.run(["repl", folder.path(), "--quiet"], input: ":describe Ana\n")
    #expect(run.output.contains("(not shown)") && !run.output.contains("@"))
    #expect(run.output.contains("no ties"))
  }

  @Test("the schema is a diagram of kinds, ties and properties")
  func schema() throws {
    let run = try talk(":schema\n")
    #expect(
      run.output.contains(
        "Person (8)\n  id, name, source, locator\n  ├─ WORKS_FOR → Organisation (4)"
      )
    )
    #expect(run.output.contains("views: actors"))
  }

  // MARK: - Help

  @Test("there is help about everything")
  func help() throws {
    let all = try talk(":help\n").output
    #expect(all.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for command in all.matches(of: #/\n  (:[a-z]+)/#).map({ String($0.1) }) {
      let one = try talk(":help \(command)\n")
      #expect(one.output.hasPrefix(command) && one.status == 0, "\(command)")
      #expect(one.output.split(separator: "\n").allSatisfy { $0.count <= 110 }, "\(one.output)")
    }
    #expect(try talk(":help keys\n").output.contains("Ctrl-R"))
    #expect(try talk(":help betweenness\n").output.contains("Freeman"))
    #expect(try talk(":help render\n").output == talk(":help :render\n").output)
    #expect(try talk(":help nothing-like-this\n").errors.contains("no help about that"))
  }

  @Test("the tour runs from its first question to its last, and touches nothing")
  func tour() throws {
    let run = try Tool.run(
      ["repl", "examples/southern-women", "--quiet"],
      input: ":tour\nMATCH (n) RETURN count(n) AS women_and_events;\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    for number in 1...5 { #expect(run.output.contains("\(number) of 5")) }
    for words in [
      "Municipality of The Hague -PARTNER_IN->", "International Organization for Migration  ",
      "Person             8", "What next?", "32",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    let shown = try Tool.run(["repl", Tool.theHague, "--quiet"], input: ":tour\n")
    let page = DocumentationPage.blocks(of: "docs/tour.md").first
    #expect(page?.answer == shown.output)
    let elsewhere = try TemporaryFolder(["nodes.csv": "id\n1\n"])
    let lost = try Tool.run(
      ["repl", elsewhere.path(), "--quiet"],
      input: ":tour\n",
      in: elsewhere.url
    )
    #expect(lost.errors.contains("the example is not here"))
  }

  @Test("a misuse of each word is a sentence, and nothing is lost")
  func misuse() throws {
    for line in [
      ":mode nothing", ":open", ":open missing.svg", ":timing perhaps", ":history x", ":history 0",
      ":asof", ":asof 'x", ":param x", ":render", ":save", ":save a b", ":explain", ":profile",
      ":commit",
      ":all", ":pager", ":nothing",
    ] {
      let run = try talk(line + "\nRETURN 7 AS seven;\n")
      #expect(run.status == 1 && run.output == "seven\n7\n", "\(line): \(run.output)")
      #expect(!run.errors.isEmpty && !run.errors.contains("defect"), "\(line): \(run.errors)")
    }
    for line in [":timing", ":timing off", ":history", ":clear", ":params", ":view", ":questions"] {
      #expect(try talk(line + "\n").status == 0, "\(line)")
    }
    #expect(try talk(":timing on\nRETURN 1 AS one;\n").errors.contains(" ms)"))
  }
}
