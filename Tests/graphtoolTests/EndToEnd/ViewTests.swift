import Foundation
import TestSupport
import Testing

@testable import graphtool

/// Views of data folders, from the file to the answer.
@Suite
struct ViewTests {
  private static let tables = [
    "nodes.csv": "id,kind,name\na,Person,Ana\nb,Person,Bo\no,Group,Peace Works\n",
    "edges.csv": "source_id,target_id,type\na,o,WORKS_FOR\na,b,KNOWS\n",
  ]

  private func folder(_ views: String? = nil) throws -> TemporaryFolder {
    var files = Self.tables
    files["views.cypher"] = views
    return try TemporaryFolder(files)
  }

  @Test("the example brings its view along")
  func theExample() throws {
    let run = try Tool.run([
      "query", Tool.theHague, "USE actors MATCH (n) RETURN count(n) AS nodes", "--format", "csv",
    ])
    #expect(run.output == "nodes\n87\n", "\(run.errors)")
    #expect(run.errors.contains("\n  views: actors\n"))
    #expect(!run.errors.contains("views.cypher"))
  }

  @Test("degree and betweenness of the actors are the published ones")
  func theReference() throws {
    guard ReferenceData.isPresent else { return print(ReferenceData.absence) }
    let reference = try ReferenceData.table("reference/the_hague_actors_nodes.csv")
    let run = try Tool.run([
      "query", Tool.theHague, "--quiet", "--format", "csv",
      "USE actors MATCH (n) RETURN n.id AS id, degree(n) AS degree, betweenness(n) AS betweenness",
    ])
    let found = ReferenceTable(csv: run.output)
    let ties = try Tool.run([
      "query", Tool.theHague, "USE actors MATCH ()-[r]->() RETURN count(r) AS ties", "--quiet",
      "--format", "csv",
    ])
    #expect(ties.output == "ties\n91\n")
    #expect(found.rows.count == 87)
    let values = Dictionary(
      uniqueKeysWithValues: zip(
        reference.column("id"),
        zip(reference.numbers("degree"), reference.numbers("betweenness"))
      )
    )
    #expect(Set(found.column("id")) == Set(values.keys))
    for (id, pair) in zip(
      found.column("id"),
      zip(found.numbers("degree"), found.numbers("betweenness"))
    ) {
      let expected = try #require(values[id])
      #expect(pair.0 == expected.0, "\(id)")
      let difference = abs((pair.1 ?? .nan) - (expected.1 ?? .nan))
      #expect(difference < 1e-9, "\(id)")
    }
  }

  @Test(
    "alliances of the years before the war",
    arguments: [1872, 1881, 1882, 1890, 1904, 1906, 1907, 1913, 1914, 1915]
  )
  func alliances(year: Int) throws {
    guard ReferenceData.isPresent else { return print(ReferenceData.absence) }
    let data = ReferenceData.folder.appending(path: "networks/wwi_alliances")
    let table = try ReferenceData.table("networks/wwi_alliances/edges.csv")
    let expected = zip(table.numbers("begin"), table.numbers("end")).count { begin, end in
      begin ?? .infinity <= Double(year) && Double(year) < end ?? .infinity
    }
    let run = try Tool.run([
      "query", data.path(percentEncoded: false), "--quiet", "--format", "csv",
      "USE * AS OF \(year) {start: 'begin', end: 'end', endInclusive: false} "
        + "MATCH ()-[r]->() RETURN count(r) AS ties",
    ])
    #expect(run.output == "ties\n\(expected)\n", "\(run.errors)")
  }

  @Test("visits of a year", arguments: [1908, 1910, 1913])
  func visits(year: Int) throws {
    guard ReferenceData.isPresent else { return print(ReferenceData.absence) }
    let data = ReferenceData.folder.appending(path: "networks/suffragettes_visits")
    let table = try ReferenceData.table("networks/suffragettes_visits/edges.csv")
    let expected = table.column("year").count { $0 == String(year) }
    let run = try Tool.run([
      "query", data.path(percentEncoded: false), "--quiet", "--format", "csv",
      "USE * AS OF \(year) {start: 'year', end: 'year'} MATCH ()-[r]->() RETURN count(r) AS ties",
    ])
    #expect(run.output == "ties\n\(expected)\n", "\(run.errors)")
  }

  @Test("what is saved is read again, and earlier views of the folder are gone")
  func savedViews() throws {
    let data = try folder("CREATE VIEW people AS (n:Person);")
    let kept = try TemporaryFolder(["views.cypher": "CREATE VIEW stale AS (n);"])
    let save = try Tool.run([
      "query", data.path(), "CREATE VIEW `the rest` AS (n:!Person)", "--save", kept.path(),
      "--quiet",
    ])
    #expect(save.errors == "1 view added\n")
    let again = try Tool.run(["query", kept.path(), "SHOW VIEWS", "--quiet", "--format", "csv"])
    #expect(again.output == "name,definition\npeople,(n:Person)\nthe rest,(n:!Person)\n")
    let drop = try Tool.run([
      "query", kept.path(), "DROP VIEW people; DROP VIEW `the rest`", "--save", kept.path(),
      "--quiet",
    ])
    #expect(drop.status == 0, "\(drop.errors)")
    #expect(
      try Tool.run(["query", kept.path(), "SHOW VIEWS", "--quiet", "--format", "csv"]).output
        == "name,definition\n"
    )
  }

  @Test("info lists the views")
  func info() throws {
    let data = try folder("CREATE VIEW people AS (n:Person)")
    let run = try Tool.run(["info", data.path(), "--quiet"])
    #expect(run.output.hasSuffix("view    definition\n──────  ──────────\npeople  (n:Person)\n"))
  }

  @Test(
    "an error in views.cypher names file, line and character",
    arguments: [
      ("// views\nCREATE VIEW a AS (n:A;", ":2:18: ", "was opened here"),
      ("CREATE VIEW a AS (n);\nCREATE VIEW a AS (n:A)", ":2:13: ", "there is already a view 'a'"),
      ("MATCH (n) DETACH DELETE n", ":1:1: ", "nothing else"),
      ("USE a CREATE VIEW b AS (n)", ":1:1: ", "only a query or SHOW"),
      ("DROP VIEW a", ":1:11: ", "there is no view 'a'"),
    ]
  )
  func brokenFiles(views: String, place: String, words: String) throws {
    let data = try folder(views)
    let run = try Tool.run(["info", data.path()])
    #expect(run.status == 1)
    #expect(run.errors.contains("views.cypher\(place)"), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("two folders may bring the same view, not two of one name")
  func severalFolders() throws {
    let first = try folder("CREATE VIEW v AS (n:Person)")
    let same = try folder("CREATE VIEW v AS (n:Person)")
    let other = try folder("CREATE VIEW v AS (n)")
    #expect(try Tool.run(["info", first.path(), "--with", same.path()]).status == 0)
    let clash = try Tool.run(["info", first.path(), "--with", other.path()])
    #expect(clash.status == 1)
    #expect(clash.errors.contains("there is already a view 'v'"))
  }

  @Test("a label that nothing has is mentioned when a view is made")
  func unknownLabels() throws {
    let data = try folder()
    let run = try Tool.run(["query", data.path(), "CREATE VIEW v AS (n:Persn)", "--quiet"])
    #expect(run.errors.contains("did you mean 'Person'?"))
  }

  @Test("a drawing shows the view only")
  func drawing() throws {
    let data = try folder()
    let made = try TemporaryFolder()
    let run = try Tool.run([
      "render", data.path(), "USE VIEW (n:Person) MATCH (n) RETURN n", "--quiet", "-o",
      made.path("a.svg"),
    ])
    #expect(run.status == 0, "\(run.errors)")
    let svg = try made.text(of: "a.svg")
    #expect(svg.contains("Ana") && svg.contains("Bo") && !svg.contains("Peace Works"))
  }
}
