import Foundation
import GraphDiagram
import Testing

/// Every command that the documentation shows is run.
@Suite
struct DocumentationTests {
  @Test
  func everyPageShowsCommands() {
    let pages = Set(DocumentationPage.blocks("sh").map(\.page))
    #expect(pages == Set(DocumentationPage.names))
    #expect(DocumentationPage.blocks("sh").count >= 12)
  }

  @Test(arguments: DocumentationPage.blocks("sh"))
  func commandsWork(block: DocumentationPage.Block) throws {
    let folder = try TemporaryFolder()
    for name in ["examples", "queries"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name),
        withDestinationURL: Tool.package.appending(path: name)
      )
    }
    let run = try Tool.shell(block.text, in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.output.contains("(no rows)"))
    #expect(!run.errors.contains("warning"), "\(run.errors)")
    #expect(!run.errors.contains("did you mean"), "\(run.errors)")
    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    // Each command shows something or leaves a file behind.
    #expect(!run.output.isEmpty || made.count > 2)
  }

  @Test
  func theMappingLoads() throws {
    let mapping = try #require(
      DocumentationPage.blocks("json").first { $0.page == "docs/data.md" }
    )
    let folder = try TemporaryFolder([
      "import.json": mapping.text, "people.csv": "code,name\n01,Ana\n", "clubs.csv": "code\n01\n",
      "membership.csv": "person,club\n01,01\n",
    ])
    let run = try Tool.run([
      "query", folder.path(), "--format", "csv", "--strict",
      "MATCH (a:Person)-[:MEMBER_OF]->(c:Club) RETURN a.code AS person, c.code AS club",
    ])
    #expect(run.output == "person,club\n01,01\n", "\(run.errors)")
  }

  @Test(arguments: DocumentationPage.blocks("yaml"))
  func stylesAreRead(block: DocumentationPage.Block) throws {
    let folder = try TemporaryFolder(["style.yaml": block.text])
    let run = try Tool.run([
      "render", Tool.theHague, "MATCH (n:Person|Organisation) RETURN n", "--quiet",
      "--style", folder.path("style.yaml"), "-o", folder.path("x.dot"),
    ])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }

  @Test
  func everyKeyOfAStyleIsListed() throws {
    let page = try #require(
      DocumentationPage.blocks("yaml").first { $0.page == "docs/diagrams.md" }
    )
    for key in StyleFile.keys where !["colour", "label", "ring"].contains(key) {
      #expect(page.text.contains("\n\(key):") || page.text.hasPrefix("\(key):"), "\(key)")
    }
    for key in ["colour", "label", "ring"] { #expect(page.text.contains(key)) }
  }

  @Test
  func linksLeadSomewhere() throws {
    for page in DocumentationPage.names + [
      "docs/tutorial.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
    ] {
      let file = Tool.package.appending(path: page)
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: #/\]\(([^)#]+)/#) where !match.1.contains("://") {
        let target = file.deletingLastPathComponent().appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path(percentEncoded: false)),
          "\(page): \(match.1)"
        )
      }
    }
  }

  @Test
  func theMapOfTheCodeNamesEveryFolder() throws {
    let map = try String(
      contentsOf: Tool.package.appending(path: "ARCHITECTURE.md"),
      encoding: .utf8
    )
    let sources = Tool.package.appending(path: "Sources")
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path()) {
      #expect(map.contains("`\(module)`"), "\(module)")
      let folder = sources.appending(path: module)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
      where !name.contains(".") {
        #expect(map.contains("`\(name)/`"), "\(module)/\(name)")
      }
    }
  }
}
