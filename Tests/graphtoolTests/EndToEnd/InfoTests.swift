import Foundation
import Testing

/// What `graphtool info` says, and what it keeps to itself.
@Suite
struct InfoTests {
  @Test
  func kindsTypesAndProperties() throws {
    let run = try Tool.run(["info", Tool.theHague, "--quiet"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.lines.first == "200 nodes, 308 relationships")
    let words = run.lines.map { $0.split(separator: " ").map(String.init) }
    #expect(words.contains(["Person", "8"]))
    #expect(words.contains { $0.prefix(5) == ["WORKS_FOR", "4", "Person", "→", "Organisation"] })
    #expect(words.contains { $0.prefix(3) == ["locator", "200", "text"] })
    #expect(words.contains { $0.prefix(3) == ["locator", "308", "text"] })
  }

  @Test
  func examplesComeNeitherFromPersonsNorFromContactData() throws {
    let folder = try TemporaryFolder([
      "nodes.csv": """
      id,kind,name,age,email,remark,founded
      a,Person,Ana Secret,41,ana@example.org,,
      o,Organisation,Peace Works,,info@example.org,write to info@example.org,+31 70 1234567
      q,Organisation,Peace Plays,,,,
      """
    ])
    let run = try Tool.run(["info", folder.path()])
    #expect(run.status == 0)
    for secret in ["Ana Secret", "41", "example.org", "1234567"] {
      #expect(!run.output.contains(secret), "\(secret)")
    }
    #expect(run.output.contains("Peace Works"))
    #expect(run.output.split(separator: "\n").filter { $0.hasSuffix("(not shown)") }.count == 4)
  }

  @Test
  func theExampleHoldsNoContactData() throws {
    for name in ["nodes.csv", "edges.csv", "sources.csv", "duplicates.csv"] {
      let file = URL(filePath: Tool.theHague).appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("@"))
      #expect(!text.contains("://"))
      // Telephone numbers: nine digits, perhaps with marks between them, but no dates.
      let number = #/\+?[0-9](?:[ ().\/]?[0-9]){8,}/#
      #expect(text.firstMatch(of: number) == nil)
      // Dutch postcodes; the years of dates are followed by a comma.
      #expect(text.firstMatch(of: #/\b[1-9][0-9]{3} ?[A-Z]{2}\b/#) == nil)
    }
  }
}
