import Foundation
import TestSupport
import Testing

@testable import graphtool

/// The questions in `queries/`, run on the data that they name.
@Suite
struct QuestionTests {
  private static let names: [String] = {
    let folder = Tool.package.appending(path: "queries").path(percentEncoded: false)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".cypher") }.map { String($0.dropLast(7)) }.sorted()
  }()

  private static func path(_ name: String) -> String {
    Tool.package.appending(path: "queries/\(name)").path(percentEncoded: false)
  }

  @Test
  func thereAreQuestions() {
    #expect(Self.names.count >= 5)
  }

  @Test(arguments: names)
  func theHeaderIsWhole(name: String) throws {
    let text = try SystemFile.text(Self.path("\(name).cypher"))
    let question = try QuestionFile(text: text, name: name)
    #expect(!question.title.isEmpty)
    #expect(!question.question.isEmpty)
    #expect(question.data.hasPrefix("examples/"))
    let used = Set(text.matches(of: #/\$(\w+)/#).map { String($0.1) })
    #expect(used == Set(question.parameters.map(\.name)))
    for parameter in question.parameters {
      #expect(parameter.fallback != nil)
      #expect(!parameter.meaning.isEmpty)
    }
  }

  @Test(arguments: names)
  func theAnswerIsTheExpectedOne(name: String) throws {
    let question = try QuestionFile(
      text: SystemFile.text(Self.path("\(name).cypher")),
      name: name
    )
    let run = try Tool.run(
      ["run", "queries/\(name).cypher", question.data, "--format", "csv", "--quiet"])
    #expect(run.status == 0, "\(run.errors)")
    let expected = try SystemFile.text(Self.path("\(name).expected.csv"))
    try expectEqual(ReferenceTable(csv: run.output), ReferenceTable(csv: expected))
  }

  /// Doubles may differ in their last digits, all else has to be the same.
  private func expectEqual(_ found: ReferenceTable, _ expected: ReferenceTable) throws {
    #expect(found.columns == expected.columns)
    try #require(found.rows.count == expected.rows.count)
    for (row, other) in zip(found.rows, expected.rows) {
      for (cell, otherCell) in zip(row, other) where cell != otherCell {
        let number = try #require(Double(cell), "\(cell) is not \(otherCell)")
        let otherNumber = try #require(Double(otherCell))
        #expect(abs(number - otherNumber) <= 1e-9 * max(1, abs(otherNumber)))
      }
    }
  }

  @Test(.enabled(if: ReferenceData.isPresent, Comment(rawValue: ReferenceData.absence)))
  func allValuesOfTheFiveKindsEqualTheReference() throws {
    let reference = try ReferenceData.table("reference/the_hague_five_kinds_nodes.csv")
    let run = try Tool.run([
      "query", Tool.theHague, "--format", "csv", "--quiet",
      """
      WITH {nodes: ['Person', 'Organisation', 'Event', 'Collaboration', 'Publication']} AS network
      MATCH (n:Person|Organisation|Event|Collaboration|Publication)
      RETURN n.id AS id, degree(n, network) AS degree, betweenness(n, network) AS betweenness
      ORDER BY id
      """,
    ])
    let found = ReferenceTable(csv: run.output)
    #expect(found.rows.count == 128)
    let rows = Dictionary(
      uniqueKeysWithValues: zip(
        reference.column("id"),
        zip(reference.numbers("degree"), reference.numbers("betweenness"))
      )
    )
    #expect(rows.count == 128)
    for (id, values) in zip(
      found.column("id"),
      zip(found.numbers("degree"), found.numbers("betweenness"))
    ) {
      let expected = try #require(rows[id], "\(id)")
      #expect(values.0 == expected.0, "\(id)")
      let difference = try abs(#require(values.1) - #require(expected.1))
      #expect(difference <= 1e-9 * max(1, expected.1 ?? 0), "\(id)")
    }
  }

  /// Through actors alone nobody can introduce her; a shared theme leads from The Hague to Brussels.
  @Test
  func onlyAThemeLeadsToFemmesPluriElles() throws {
    func rows(kinds: String) throws -> [[String]] {
      let run = try Tool.run([
        "run", "queries/who-can-introduce.cypher", Tool.theHague, "--format", "csv", "--quiet",
        "-p", "x=Juliënne Doppenberg-Difukidi", "-p", "y=Femmes PluriElles", "-p", "k=1",
        "-p", "kinds=\(kinds)",
      ])
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      return ReferenceTable(csv: run.output).rows
    }
    let actors = #"["Person", "Organisation", "Event", "Collaboration", "Publication""#
    #expect(try rows(kinds: actors + "]").isEmpty)
    let steps = try rows(kinds: actors + #", "Theme"]"#).map { Array($0.dropFirst(5)) }
    let seminar = "Partnerships for Peace: Engaging with Diaspora"
    let group = "Peace network group on gender"
    let book = "PluriElles, Women of the African Diaspora"
    #expect(
      steps == [
        ["Juliënne Doppenberg-Difukidi", "SPOKE_AT →", seminar, "hague-seminar-2016", "line 9"],
        [seminar, "← PART_OF", group, "hague-seminar-2016", "line 11"],
        [group, "ABOUT →", "Gender", "hague-seminar-2016", "line 11"],
        ["Gender", "← ABOUT", book, "iom-belgium-diaspora", "line 99"],
        [book, "← PUBLISHED", "Femmes PluriElles", "iom-belgium-diaspora", "line 99"],
      ]
    )
  }

  @Test
  func titleAndTable() throws {
    let run = try Tool.run(
      ["run", "queries/brokers.cypher", Tool.theHague, "--quiet", "-p", "top=2"])
    #expect(
      run.output == """
        The brokers of the network

        name                                      kind           betweenness  degree  source
        ────────────────────────────────────────  ─────────────  ───────────  ──────  ─────────────────────────────
        International Organization for Migration  Organisation         968.0      12  iom-belgium-diaspora, line 21
        Women4Dev Academy                         Collaboration        428.0       3  iom-belgium-diaspora, line 34
        (2 rows)

        """
    )
    #expect(run.errors.isEmpty)
  }

  @Test
  func parametersAreChecked() throws {
    let folder = try TemporaryFolder([
      "q.cypher": """
      // title: A question
      // param who: TEXT - the name to look for
      // param least: INTEGER = 1
      MATCH (n {name: $who}) RETURN count(n) >= $least AS found
      """,
      "broken.cypher": "// param who TEXT\nRETURN 1 AS one",
    ])
    let file = folder.path("q.cypher")
    func run(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(["run", file, Tool.theHague, "--quiet", "--format", "csv"] + arguments)
    }
    #expect(try run("-p", "who=ICMPD").output == "found\ntrue\n")
    let missing = try run()
    #expect(missing.status == 2)
    #expect(missing.errors.contains("'who' (the name to look for) has no value"))
    let unknown = try run("-p", "who=ICMPD", "-p", "lest=3")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean 'least'?"))
    let wrong = try run("-p", "who=ICMPD", "-p", "least=many")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("a whole number"))
    #expect(!wrong.errors.contains("many"))
    let broken = try Tool.run(["run", folder.path("broken.cypher"), Tool.theHague])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("broken.cypher:1: "))
  }

  @Test
  func theDrawingOfTheBrokers() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run([
      "render", Tool.theHague, "-f", "queries/diagrams/brokers.cypher", "--quiet",
      "--size", "betweenness",
      "-o", folder.path("brokers.svg"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let svg = try folder.text(of: "brokers.svg")
    #expect(svg.contains("Women4Dev Academy"))
    #expect(svg.contains("betweenness"))
  }
}
