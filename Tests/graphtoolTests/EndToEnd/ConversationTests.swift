import Foundation
import Testing

/// What `graphtool repl` makes of lines that come from another program.
@Suite
struct ConversationTests {
  private func talk(_ lines: String, _ options: String...) throws -> Tool.Run {
    try Tool.run(
      ["repl", Tool.theHague, "--quiet", "--format", "csv"] + options,
      input: lines
    )
  }

  @Test
  func aStatementEndsWithASemicolonOrAnEmptyLine() throws {
    let run = try talk("RETURN 1\n AS one;\nRETURN 2 AS two\n\nRETURN 3 AS three")
    #expect(run.output == "one\n1\ntwo\n2\nthree\n3\n")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }

  @Test
  func aSemicolonInsideOfATextEndsNothing() throws {
    let run = try talk("RETURN 'a;\nb;' AS text;\n")
    #expect(run.output == "text\n\"a;\nb;\"\n")
  }

  @Test
  func parametersAndFormatsStay() throws {
    let run = try talk(
      ":param name Femmes PluriElles\n:format jsonl\nRETURN $name AS name;\n:param\n"
    )
    #expect(run.output == "{\"name\":\"Femmes PluriElles\"}\nname  Femmes PluriElles\n")
  }

  @Test
  func anErrorDoesNotEndTheConversationButFailsTheWhole() throws {
    let run = try talk("RETURN missing;\nRETURN 1 AS one;\n")
    #expect(run.output == "one\n1\n")
    #expect(run.errors.contains("missing"))
    #expect(run.status == 1)
  }

  @Test
  func writesStayForTheNextStatement() throws {
    let folder = try TemporaryFolder()
    let saved = folder.path("saved")
    let run = try talk(
      "CREATE (:Note {text: 'x'});\nMATCH (n:Note) RETURN n.text AS text;\n:save \(saved)\n"
    )
    #expect(run.output == "text\nx\n")
    #expect(!run.errors.contains("not kept"))
    #expect(FileManager.default.fileExists(atPath: folder.path("saved/nodes.csv")))
    #expect(try talk("CREATE (:Note);\n").errors.contains("not kept"))
  }

  @Test
  func wordsWithAColon() throws {
    #expect(try talk(":help\n").output.contains(":schema"))
    #expect(try talk(":schema\n").output.contains("WORKS_FOR"))
    #expect(try talk(":quit\nRETURN 1 AS one;\n").output.isEmpty)
    #expect(try talk(":hlep\n").errors.contains("did you mean ':help'?"))
    #expect(try talk(":format xml\n").errors.contains("table, line, csv"))
    #expect(try talk(":mode xml\n").errors.contains("table, line, csv"))
  }

  @Test
  func wordsThatStandForStatements() throws {
    let taken = try talk(
      ":begin\nCREATE (:Note);\n:rollback\nMATCH (n:Note) RETURN count(n) AS notes;\n"
    )
    #expect(taken.output == "notes\n0\n", "\(taken.output)")
    let kept = try talk(
      ":begin\nCREATE (:Note);\n:commit\nMATCH (n:Note) RETURN count(n) AS notes;\n"
    )
    #expect(kept.output == "notes\n1\n", "\(kept.output)")
    #expect(try talk(":explain MATCH (p:Person) RETURN p\n").output.contains("Person"))
    #expect(try talk(":profile MATCH (p:Person) RETURN p\n").output.contains("rows"))
    #expect(try talk(":explain\n").errors.contains("write a statement after ':explain'"))
    #expect(try talk(":rollback\n").errors.contains("transaction"))
  }
}
