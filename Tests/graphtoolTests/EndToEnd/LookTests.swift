import Foundation
import TestSupport
import Testing

/// How columns, options and style files change what is drawn.
@Suite struct LookTests {
  private static let folder = [
    "nodes.csv": """
    id,kind,name,status,trusted,age
    a,Person,Ana,active,true,30
    b,Person,Bruno,active,false,50
    c,Person,Cem,retired,,70
    o,Organisation,Works,,,
    """,
    "edges.csv": """
    source_id,target_id,type,weight
    a,o,WORKS_FOR,4
    b,o,WORKS_FOR,2
    a,b,KNOWS,1
    """,
    "good.yaml": "theme: dark\nproperties: {status: {active: {ring: true}}}\nsize: age\n",
    "bad.yaml": "theme: dark\nkinds:\n  Person: {shpae: star}\n",
  ]

  private func picture(_ arguments: String...) throws -> Picture {
    let folder = try TemporaryFolder(Self.folder)
    let run = try Tool.run(
      ["render", folder.path(), "--quiet", "-o", folder.path("x.svg")] + arguments
    )
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    return try Picture(folder.bytes(of: "x.svg"))
  }

  private func failure(_ arguments: String...) throws -> String {
    let folder = try TemporaryFolder(Self.folder)
    let run = try Tool.run(
      ["render", folder.path(), "--quiet", "-o", folder.path("x.svg")] + arguments,
      in: folder.url
    )
    #expect(run.status != 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
    return run.errors
  }

  @Test("captions name the data, their date and the query where they are asked to")
  func captions() throws {
    let folder = try TemporaryFolder()
    func caption(_ arguments: [String]) throws -> Tool.Run {
      try Tool.run(
        ["render", Tool.theHague, "-q", "-o", folder.path("a.svg")] + arguments
          + ["--caption", "From {data} of {date}: {query}"]
      )
    }
    #expect(try caption(["MATCH (n:Person)\n  RETURN n"]).status == 0)
    func text() throws -> String {
      try folder.text(of: "a.svg").replacing("&#45;", with: "-")
    }
    #expect(try text().contains("From the-hague of 2015-09-15: MATCH (n:Person) RETURN n"))
    #expect(try caption(["-f", "queries/diagrams/brokers.cypher"]).status == 0)
    #expect(try text().contains("2015-09-15: The brokers of the network"))
  }

  @Test("columns of numbers, words, groups, rings, shapes and labels")
  func columns() throws {
    let scale = try picture("MATCH (n) RETURN n, n.age AS colour")
    #expect(scale.legendText.contains("Colour 70 60 50 40 30 without value"))
    let mixed = try picture("MATCH (n) RETURN n, CASE n.id WHEN 'a' THEN 1 ELSE 'x' END AS colour")
    #expect(mixed.legendText.contains("Colour x (3) 1 (1)"))
    let groups = try picture("MATCH (n) RETURN n, n.age AS group", "--hulls")
    #expect(groups.legendText.contains("Groups 30 (1) 50 (1) 70 (1) in no group (1)"))
    #expect((groups.elements.first { $0.id == "graph0" }?.outlines.count) == 4)
    let rings = try picture("MATCH (n) RETURN n, n.trusted AS ring, 'star' AS shape")
    #expect(rings.legendText.contains("ring"))
    #expect(rings.nodes.allSatisfy { $0.outlines[0].count == 11 })
    let labels = try picture("MATCH (n) RETURN n, toUpper(n.name) AS label")
    #expect(Set(labels.labels.flatMap(\.texts)) == ["ANA", "BRUNO", "CEM", "WORKS"])
    // The first node or relationship of a row is meant.
    let ties = try picture(
      "MATCH (a)-[r]->(b) RETURN r, r.weight AS size, 'since ' + r.weight AS label, a, b"
    )
    #expect(ties.counts.flatMap(\.texts).contains("since 4"))
    #expect(ties.legendText.contains("Width: size 4 2"))
    let types = try picture("MATCH ()-[r]->() RETURN r, 'kind ' + r.weight AS group")
    #expect(types.legendText.contains("kind 4"))
  }

  @Test("options for what columns do not say")
  func options() throws {
    #expect(try picture("--colour", "age").legendText.contains("Colour: age 70"))
    #expect(try picture("--colour", "status").legendText.contains("Colour: status active (2)"))
    #expect(try picture("--group", "status").legendText.contains("Groups: status active (2)"))
    #expect(
      try picture("--group", "component").legendText.contains("Groups: component 1 (3) 2 (1)")
    )
    #expect(try picture("--ring", "trusted").legendText.contains("trusted"))
    #expect(try picture("--size", "age").legendText.contains("Area: age 70"))
    #expect(try picture("--size", "Degree").legendText.contains("Area: degree"))
    #expect(!(try picture("--size", "none").legendText.contains("Area")))
    #expect(try failure("--size", "betweness").contains("did you mean 'betweenness'?"))
    #expect(try failure("--colour", "staus").contains("did you mean 'status'?"))
    #expect(try failure("MATCH (n) RETURN n, 'circel' AS shape").contains("did you mean 'circle'?"))
    #expect(try failure("--dpi", "5").contains("--dpi takes"))
    #expect(try failure("--theme", "drak").contains("report"))
  }

  @Test("a style file changes the page, and options go before it")
  func styles() throws {
    let folder = try TemporaryFolder(Self.folder)
    let style = folder.path("good.yaml")
    let dark = try picture("--style", style)
    #expect(dark.width == 960 && dark.legendText.contains("status active"))
    #expect(dark.legendText.contains("Area: age"))
    let light = try picture("--style", style, "--theme", "report", "--size", "degree")
    #expect(light.width == 842 && light.legendText.contains("Area: degree"))
  }

  @Test("mistakes in a style are told with their place and the nearest word")
  func badStyles() throws {
    let errors = try failure("--style", "bad.yaml")
    #expect(errors.contains("bad.yaml:3:12: there is no key 'shpae'; did you mean 'shape'?"))
    #expect(try failure("--style", "none.yaml").contains("none.yaml: it cannot be read"))
  }

  @Test(
    "names of every kind are drawn",
    arguments: [
      "\\\\", "\\\" quoted \\\"", "<b>&amp;</b>", "{a|b}", "two\\nlines", "\\u200Fעברית\\u202E",
      "محمد", "北京", "\\u0000\\u0007", "%s\\\\N\\\\G",
    ]
  )
  func names(_ name: String) throws {
    let query = "MATCH (n {id: 'a'}) RETURN n, '\(name)' AS label"
    let folder = try TemporaryFolder(Self.folder)
    let outputs = ["svg", "pdf", "png", "dot", "json"].flatMap { ["-o", folder.path("x.\($0)")] }
    let run = try Tool.run(["render", folder.path(), query, "--quiet", "--title", name] + outputs)
    #expect(run.status == 0, "\(run.errors)")
    let picture = try Picture(folder.bytes(of: "x.svg"))
    #expect(picture.nodes.count == 1 && picture.labels.count == 1)
    #expect(OverlapReport(picture).isClean)
  }

  @Test("names without end are drawn")
  func extremes() throws {
    let long = try picture(
      "UNWIND range(1, 40000) AS i WITH collect('x') AS xs MATCH (n {id: 'a'}) "
        + "RETURN n, reduce(t = '', x IN xs | t + x) AS label"
    )
    #expect(long.labels.count == 1 && OverlapReport(long).isClean)
  }

  @Test("a font that is missing is replaced, and said")
  func missingFont() throws {
    let files = [
      "missing.yaml": "font: \"Nonsense, Sans:x-y\"\n", "generic.yaml": "font: sans-serif\n",
    ]
    let folder = try TemporaryFolder(Self.folder.merging(files) { $1 })
    for (style, isSaid) in [("missing.yaml", true), ("generic.yaml", false)] {
      let run = try Tool.run([
        "render", folder.path(), "-q", "--style", folder.path(style), "-o", folder.path("x.svg"),
        "-o", folder.path("x.png"), "-o", folder.path("x.pdf"),
      ])
      #expect(run.status == 0)
      let words = "the font 'Nonsense, Sans:x-y' is not installed"
      #expect(run.errors.contains(words) == isSaid, "\(run.errors)")
      #expect(run.errors.isEmpty != isSaid)
      #expect(try Picture(folder.bytes(of: "x.svg")).nodes.count == 4)
    }
  }

  @Test(
    "characters that no font has are said, with the way to get one",
    arguments: [
      ("北京", "5317", "fonts-noto-cjk"), ("서울", "c11c", "fonts-noto-cjk"),
      ("ሰላም", "1230", "fonts-noto"), ("سلام", "633", "fonts-noto"), ("Łódź", "141", "fonts-noto"),
    ]
  )
  func missingCharacters(_ name: String, _ code: String, _ package: String) throws {
    let list = try Tool.shell("fc-list ':charset=\(code)' family")
    guard list.status == 0 else { return }
    let folder = try TemporaryFolder(Self.folder)
    let run = try Tool.run([
      "render", folder.path(), "MATCH (n {id: 'a'}) RETURN n, '\(name)' AS label", "-q",
      "-o", folder.path("x.png"),
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains("apt-get install \(package))") == list.output.isEmpty)
    // A name may be that of a person.
    #expect(!run.errors.contains(name))
  }

  @Test("nothing is written where nothing can be drawn")
  func refusals() throws {
    #expect(try failure("MATCH (n:Person {id: 'zz'}) RETURN n").contains("no node to draw"))
    #expect(try failure("RETURN 1 AS one, 'x' AS label").contains("no node to draw"))
    for size in ["-1", "0.0 / 0.0", "1.0 / 0.0"] {
      let query = "MATCH (n) RETURN n, \(size) AS size"
      #expect(try failure(query).contains("negative, infinite or not a number"))
    }
    #expect(try failure("MATCH (n) RETURN n, 0.0 / 0.0 AS colour").contains("not a number"))
    #expect(
      try failure("MATCH ()-[r]->() RETURN r, -1 AS size").contains("widths are zero or more")
    )
    for dpi in ["100000", "0", "-5", "nan"] {
      #expect(try failure("--dpi=\(dpi)").contains("--dpi takes a number from 36 to 600"))
    }
  }

  @Test("a folder that is read-only or missing is said")
  func unwritable() throws {
    let folder = try TemporaryFolder(Self.folder)
    for path in ["/proc/x.svg", folder.path("none/x.svg"), "/nowhere/x.png"] {
      let run = try Tool.run(["render", folder.path(), "--quiet", "-o", path])
      #expect(run.status == 1 && run.errors.contains("\(path): it cannot be written"))
    }
  }
}
