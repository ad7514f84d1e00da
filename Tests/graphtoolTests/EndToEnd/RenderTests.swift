import Foundation
import Testing

/// What `graphtool render` draws.
@Suite
struct RenderTests {
  private static let folder = [
    "nodes.csv": """
    id,kind,name,nick
    a,Person,Ana,Queen
    b,Person,Bruno,Jack
    o,Organisation,Peace Works,Works
    """,
    "edges.csv": """
    source_id,target_id,type
    a,o,WORKS_FOR
    b,o,WORKS_FOR
    a,b,KNOWS
    """,
  ]

  /// The DOT of a drawing, which is easier to read than the others.
  private func dot(_ arguments: String...) throws -> String {
    let folder = try TemporaryFolder(Self.folder)
    let file = folder.path("out.dot")
    let run = try Tool.run(["render", folder.path()] + arguments + ["-o", file, "--quiet"])
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    return try folder.text(of: "out.dot")
  }

  @Test
  func everyFormatIsWrittenFromOneLayout() throws {
    let folder = try TemporaryFolder(Self.folder)
    let run = try Tool.run([
      "render", folder.path(), "--quiet", "--title", "Who works where",
      "-o", folder.path("a.svg"), "-o", folder.path("a.pdf"), "-o", folder.path("a.PNG"),
      "-o", folder.path("a.dot"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let svg = try folder.text(of: "a.svg")
    for words in ["Who works where", "Ana", "Bruno", "Peace Works"] { #expect(svg.contains(words)) }
    #expect(try folder.bytes(of: "a.pdf").starts(with: Array("%PDF".utf8)))
    #expect(try folder.bytes(of: "a.PNG").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try folder.text(of: "a.dot").contains("graph"))
  }

  @Test("the same data give the same bytes, in any folder, time zone and language")
  func sameBytes() throws {
    let formats = ["svg", "pdf", "png", "dot", "json", "html"]
    let places = try [
      ("", TemporaryFolder()), ("TZ=Asia/Kolkata LANG=de_DE.UTF-8", TemporaryFolder()),
    ]
    for (settings, folder) in places {
      let outputs = formats.map { "-o 'x.\($0)'" }.joined(separator: " ")
      let run = try Tool.shell(
        "\(settings) graphtool render '\(Tool.theHague)' 'MATCH p = (:Person)--() RETURN p' "
          + "--quiet --dpi 60 \(outputs)",
        in: folder.url
      )
      #expect(run.status == 0, "\(run.errors)")
    }
    for format in formats {
      let bytes = try places.map { try $0.1.bytes(of: "x.\(format)") }
      #expect(bytes[0] == bytes[1], "\(format)")
    }
  }

  @Test
  func onlyTheAnswerIsDrawn() throws {
    let picture = try dot("MATCH p = (:Person {id: 'a'})-[:WORKS_FOR]->() RETURN p")
    #expect(picture.contains("Ana") && picture.contains("Peace Works"))
    #expect(!picture.contains("Bruno"))
    #expect(!picture.contains("KNOWS"))
  }

  @Test
  func tiesAmongNodesAreDrawnWhereTheAnswerHasNodesOnly() throws {
    let nodes = try dot("MATCH (p:Person) RETURN p")
    #expect(nodes.contains("KNOWS"))
    #expect(!nodes.contains("WORKS_FOR"))
    let ties = try dot("MATCH (a:Person)-[r:WORKS_FOR]->(o) RETURN a, r")
    #expect(ties.contains("WORKS_FOR") && ties.contains("Peace Works"))
    #expect(!ties.contains("KNOWS"))
  }

  @Test
  func listsAndMapsAreSearched() throws {
    let picture = try dot("MATCH (p:Person) RETURN {people: collect(p)} AS all")
    #expect(picture.contains("Ana") && picture.contains("Bruno"))
  }

  @Test
  func anotherPropertyMayLabelTheNodes() throws {
    let picture = try dot("--label", "nick")
    #expect(picture.contains("Queen"))
    #expect(!picture.contains("Ana"))
  }

  @Test
  func columnsChangeHowNodesLook() throws {
    let plain = try dot("MATCH (n) RETURN n")
    #expect(try dot("MATCH (n) RETURN n, 1 AS size") != plain)
    let coloured = try dot("MATCH (n) RETURN n, 'team ' + n.id AS colour")
    #expect(coloured.contains("team a") && coloured.contains("team o"))
    #expect(try dot("MATCH (n) RETURN n, n.id = 'a' AS emphasis") != plain)
    let ties = "MATCH p = (:Person)-[:WORKS_FOR]->() RETURN p"
    let pictures = try ["betweenness", "degree", "none"].map { try dot(ties, "--size", $0) }
    #expect(Set(pictures).count == 3)
    #expect(try dot("--directed") != dot())
  }

  @Test
  func nothingToDrawIsSaid() throws {
    for query in ["MATCH (n:Person {id: 'zz'}) RETURN n", "RETURN 1 AS one"] {
      let folder = try TemporaryFolder(Self.folder)
      let run = try Tool.run(["render", folder.path(), query, "-o", folder.path("x.svg")])
      #expect(run.status == 1)
      #expect(run.errors.contains("no node to draw"))
      #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
    }
  }

  @Test
  func anUnknownLabelKeyIsSaid() throws {
    let folder = try TemporaryFolder(Self.folder)
    let run = try Tool.run(
      ["render", folder.path(), "--label", "nicc", "-o", folder.path("x.svg")])
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean 'nick'?"))
  }

  @Test
  func aFolderThatIsNotThereIsSaid() throws {
    let run = try Tool.run(
      ["render", Tool.theHague, "MATCH (n:Person) RETURN n", "-o", "/nowhere/x.svg"])
    #expect(run.status == 1)
    #expect(run.errors.contains("/nowhere/x.svg: it cannot be written"))
  }
}
