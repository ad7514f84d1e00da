import Foundation
import Testing

/// LOAD CSV, transactions and the schema on the command line.
@Suite
struct TableTests {
  private let query = "LOAD CSV WITH HEADERS FROM 'more.csv' AS row RETURN row.name AS name"

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "nodes.csv": "id,kind,name\n1,Person,Ana\n", "more.csv": "name\nBea\n",
    ])
  }

  @Test
  func theFolderOfTheDataMayBeRead() throws {
    let folder = try folder()
    for data in [folder.path(), folder.path("nodes.csv")] {
      let run = try Tool.run(["query", data, query, "--quiet", "--format", "csv"])
      #expect(run.output == "name\nBea\n")
      #expect(run.errors.isEmpty)
    }
  }

  @Test
  func anotherFolderHasToBeAllowed() throws {
    let folder = try folder()
    let refused = try Tool.run([
      "query", Tool.theHague, "--quiet",
      "LOAD CSV FROM '\(folder.path("more.csv"))' AS row RETURN row",
    ])
    #expect(refused.status == 1)
    #expect(refused.errors.contains("--allow"))
    let allowed = try Tool.run([
      "query", Tool.theHague, query, "--quiet", "--format", "csv", "--allow", folder.path(),
    ])
    #expect(allowed.output == "name\nBea\n")
    let missing = try Tool.run([
      "query", Tool.theHague, query, "--quiet", "--allow", folder.path("nothing"),
    ])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("--allow"))
  }

  @Test
  func aTransactionIsKeptOrDropped() throws {
    let folder = try folder()
    let count = "MATCH (n) RETURN count(*) AS n;\n"
    let run = try Tool.run(
      ["repl", folder.path(), "--quiet", "--format", "csv"],
      input: "BEGIN;\nCREATE (:New);\n\(count)ROLLBACK;\n\(count)BEGIN;\nCREATE (:New);\nCOMMIT;\n"
        + count + "COMMIT;\n"
    )
    #expect(run.output == "n\n2\nn\n1\nn\n2\n")
    #expect(run.errors.contains("no transaction is open"))
    #expect(run.status == 1)
  }

  @Test
  func onlyWhatIsCommittedIsSaved() throws {
    let folder = try folder()
    let saved = folder.path("saved")
    let statements =
      "BEGIN; CREATE (:New {name: 'Cleo'}); COMMIT; BEGIN; CREATE (:New {name: 'Dora'})"
    let run = try Tool.run(["query", folder.path(), statements, "--quiet", "--save", saved])
    #expect(run.status == 0)
    let nodes = try folder.text(of: "saved/nodes.csv")
    #expect(nodes.contains("Cleo"))
    #expect(!nodes.contains("Dora"))
  }

  @Test
  func theSchemaIsShown() throws {
    let folder = try folder()
    let run = try Tool.run([
      "query", folder.path(), "--quiet", "--format", "csv",
      "CREATE INDEX names FOR (p:Person) ON (p.name); SHOW LABELS",
    ])
    #expect(run.output == "label,count\nPerson,1\n")
    #expect(run.errors.contains("1 index added"))
  }
}
