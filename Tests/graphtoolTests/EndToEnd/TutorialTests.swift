import Foundation
import Testing

/// The tutorial, from its first table to its last command.
@Suite
struct TutorialTests {
  @Test("every step of the tutorial works on what the steps before it left")
  func tutorial() throws {
    let folder = try TemporaryFolder()
    for name in ["my-network", "queries"] {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: name),
        withIntermediateDirectories: true
      )
    }
    let blocks = DocumentationPage.blocks(of: "docs/tutorial.md")
    #expect(blocks.count { $0.language == "sh" } >= 10)
    for block in blocks {
      let words = block.language.split(separator: " ")
      if words.count == 2 {
        try folder.write(block.text, to: String(words[1]))
        continue
      }
      guard block.language == "sh" else { continue }
      let run = try Tool.shell(block.text, in: folder.url)
      #expect(run.status == 0, "\(block): \(run.errors)")
      #expect(!run.output.contains("(no rows)"), "\(block)")
      if let answer = block.answer { #expect(run.output == answer, "\(block)") }
    }
    for name in ["who-meets-whom.pdf", "who-meets-whom.svg", "events.pdf", "my-network.json"] {
      #expect(try !folder.bytes(of: name).isEmpty)
    }
  }

  @Test("the check of the tutorial finds the five slips")
  func slips() throws {
    let blocks = DocumentationPage.blocks(of: "docs/tutorial.md")
    let tables = blocks.filter { $0.language.hasPrefix("csv ") }
    let folder = try TemporaryFolder([
      "nodes.csv": tables[0].text, "edges.csv": tables[1].text,
    ])
    let run = try Tool.run(["check", folder.path(), "--format", "csv"])
    #expect(run.status == 0)
    let kinds = Set(run.lines.dropFirst().map { String($0.prefix { $0 != "," }) })
    #expect(
      kinds == [
        "dangling-end", "possible-duplicate", "misspelt-kind", "unreadable-date", "single-source",
      ]
    )
  }
}
