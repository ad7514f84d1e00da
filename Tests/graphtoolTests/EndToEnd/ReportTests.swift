import Foundation
import Testing

/// Reports from recipe and data to a file.
@Suite struct ReportTests {
  private func report(_ recipe: String, ending: String, _ more: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.path("report.\(ending)")
    let run = try Tool.run(["report", recipe, Tool.theHague, "-q", "-o", path] + more)
    #expect(run.status == 0, "\(run.errors)")
    if ending == "md" {
      let figure = try String(contentsOfFile: folder.path("report-1.svg"), encoding: .utf8)
      #expect(figure.contains("<svg "))
    }
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  private static let brief = "queries/reports/municipality-brief.md"

  @Test("the brief for The Hague holds what its queries find, with numbered sources")
  func brief() throws {
    let text = try report(Self.brief, ending: "md")
    #expect(text.hasPrefix("# Network brief: Municipality of The Hague\n"))
    #expect(text.contains("200 people, organisations"))
    #expect(text.contains("| diaspora policy centre | \\[1\\] line 45 |"))
    #expect(text.contains("](report-1.svg)"))
    #expect(text.contains("1. Concept note: Strengthening Peace Initiatives"))
    #expect(text.contains("Latest dated source: 2015-09-15."))
    #expect(text.contains(/SHA-256 [0-9a-f]{64}\./))
    #expect(!text.contains("Nothing was found"))
  }

  @Test("where sources are withheld no empty column stands in their place, and nobody is warned")
  func withheldSources() throws {
    let folder = try TemporaryFolder()
    let file = folder.path("a.md")
    let run = try Tool.run(["report", Self.brief, Tool.theHague, "--pseudonymise", "-o", file])
    #expect(run.status == 0 && !run.errors.contains("nothing has"), "\(run.errors)")
    let text = try folder.text(of: "a.md")
    #expect(text.contains("| who | activity | tie |\n") && !text.contains("| source |"))
  }

  @Test("a page runs nothing, fetches nothing, prints, and has ids that differ")
  func page() throws {
    let page = try report(Self.brief, ending: "html")
    for word in ["<script", " src=", "<link", "@import", "url("] { #expect(!page.contains(word)) }
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("@page { size: A4"))
    #expect(page.contains("<h1>Network brief: Municipality of The Hague</h1>"))
    #expect(page.contains("<figcaption>Figure 1: Who is near the municipality. Up to three ties"))
    #expect(page.contains("10 nodes, 11 ties. Sources: [1], [2].</figcaption>"))
    #expect(page.contains("aria-label=\"Figure 1: Who is near the municipality\""))
    #expect(page.contains("<a href=\"#source-1\">[1]</a> line 45"))
    let ids = page.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
  }

  @Test("a title is in the caption, not in the picture too", arguments: ["html", "md"])
  func oneTitle(_ ending: String) throws {
    let text = try report(Self.brief, ending: ending)
    #expect(text.contains("Figure 1: Who is near the municipality. Up to three ties away"))
    #expect(!text.contains(">Who is near the municipality<"))
    #expect(!text.contains(">Up to three ties away"))
  }

  @Test("a parameter that the recipe does not have is an error with the nearest name")
  func unknownParameter() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run([
      "report", Self.brief, Tool.theHague, "-q", "-p", "municipalty=x", "-o", folder.path("a.md"),
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("no parameter 'municipalty'; did you mean 'municipality'?"))
  }

  @Test("the same bytes every time", arguments: ["html", "md"])
  func repeatable(_ ending: String) throws {
    #expect(try report(Self.brief, ending: ending) == report(Self.brief, ending: ending))
  }

  @Test("the report on themes takes its parameter")
  func themes() throws {
    let text = try report("queries/reports/themes.md", ending: "md", ["-p", "top=3"])
    #expect(text.contains("top = 3"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| ") } == 5)
  }

  @Test("with pseudonyms a report names nobody and no source")
  func pseudonyms() throws {
    let text = try report(Self.brief, ending: "html", ["--pseudonymise"])
    #expect(!text.lowercased().contains("coenegracht"))
    #expect(text.contains(/Person [0-9A-F]{4}/))
    #expect(!text.contains("Concept note"))
    #expect(text.contains("cannot be repeated"))
  }

  @Test(
    "mistakes in a recipe are told with their place",
    arguments: [
      ("```query\nRETURN 1", "recipe.md:1: the block does not end"),
      ("a\n```query\nRETURN x\n```", "recipe.md:3:"),
      ("a\n```query\nMATCH (n)\nRETURN x\n```", "4:8 | RETURN x"),
      ("a\n```query\nRETURN $who\n```", "recipe.md:3: ParameterMissing"),
      ("a\n```qeury\nRETURN 1\n```", "recipe.md:2: there are no blocks called 'qeury'"),
      ("a\n\nb\n{{nothing}}", "recipe.md:4: nothing has the name 'nothing'"),
      ("```diagram\ntop: 0\n\nMATCH (n) RETURN n\n```", "recipe.md:3: --top takes"),
      ("```diagram\nego: Nobody\n\nMATCH (n) RETURN n\n```", "recipe.md:3: --ego: no"),
      ("```values\nUNWIND [1, 2] AS x RETURN x\n```", "an answer of one row, not 2"),
      ("```diagram\ncolor: red\n\nMATCH (n) RETURN n\n```", "an option of the diagram is wrong"),
      ("```diagram\nRETURN 1\n```", "there is no node to draw"),
      ("```query\nCREATE (n)\n```", "recipe.md:2:"),
    ]
  )
  func mistakes(_ text: String, _ words: String) throws {
    let folder = try TemporaryFolder(["recipe.md": text])
    let run = try Tool.run(
      ["report", "recipe.md", Tool.theHague, "-q", "-o", "a.html"],
      in: folder.url
    )
    #expect(run.status == 1)
    #expect(run.errors.contains(words), "\(run.errors)")
  }
}
