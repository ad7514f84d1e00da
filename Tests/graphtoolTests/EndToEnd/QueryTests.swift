import Foundation
import Testing

/// What `graphtool query` answers, and where it writes it.
@Suite
struct QueryTests {
  /// Two persons, an organisation, two ties.
  private static let small = [
    "nodes.csv": """
    id,kind,name,age,score
    a,Person,Ana,41,0.5
    b,Person,"Bo, ""the"" bridge",,12345.678901234567
    o,Organisation,Peace | Works,,
    """,
    "edges.csv": """
    source_id,target_id,type,since
    a,o,WORKS_FOR,2016
    b,o,WORKS_FOR,
    """,
  ]

  private func query(_ text: String, _ options: String...) throws -> Tool.Run {
    let folder = try TemporaryFolder(Self.small)
    return try Tool.run(["query", folder.path(), text, "--quiet"] + options)
  }

  private static let everything = """
    MATCH (p:Person) RETURN p.name AS name, p.age AS age, p.score AS score, p.age > 40 AS old \
    ORDER BY name
    """

  @Test
  func tableAlignsNumbersAndRoundsThem() throws {
    let run = try query(Self.everything)
    #expect(run.status == 0)
    #expect(
      run.output == """
        name              age    score  old
        ────────────────  ───  ───────  ────
        Ana                41      0.5  true
        Bo, "the" bridge       12345.7
        (2 rows)

        """
    )
    #expect(run.errors.isEmpty)
  }

  @Test
  func csvIsExact() throws {
    let run = try query(Self.everything, "--format", "csv")
    #expect(
      run.output == """
        name,age,score,old
        Ana,41,0.5,true
        "Bo, ""the"" bridge",,12345.678901234567,

        """
    )
  }

  @Test
  func jsonIsAnArrayOfObjects() throws {
    let run = try query(Self.everything, "--format", "json")
    #expect(
      run.output == #"""
        [{"name":"Ana","age":41,"score":0.5,"old":true},
         {"name":"Bo, \"the\" bridge","age":null,"score":12345.678901234567,"old":null}]

        """#
    )
    #expect(try query("MATCH (n:Nobody) RETURN n", "--format", "json").output == "[]\n")
  }

  @Test
  func jsonlIsAnObjectPerLine() throws {
    let run = try query(Self.everything, "--format", "jsonl")
    #expect(run.lines.count == 2)
    for line in run.lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
  }

  @Test
  func markdownEscapesWhatWouldEndACell() throws {
    let run = try query(
      "MATCH (o:Organisation) RETURN o.name AS name, 3 AS number",
      "--format",
      "markdown"
    )
    #expect(
      run.output == """
        | name | number |
        | --- | ---: |
        | Peace \\| Works | 3 |

        """
    )
  }

  @Test
  func elementsAreReadableInTables() throws {
    let run = try query(
      "MATCH p = (a {id: 'a'})-[r]->(o)<-[s]-(b) RETURN a, r, p, [o.name, 1] AS list"
    )
    let row = try #require(run.lines.dropFirst(2).first)
    #expect(row.contains(#"(:Person {name: "Ana"})"#))
    #expect(row.contains("Ana -WORKS_FOR-> Peace | Works"))
    #expect(row.contains("Ana -WORKS_FOR-> Peace | Works <-WORKS_FOR- Bo, \"the\" bridge"))
    #expect(row.contains(#"["Peace | Works", 1]"#))
  }

  @Test
  func elementsHaveTheirJSONForms() throws {
    let run = try query(
      "MATCH p = (a {id: 'a'})-[r]->(o) RETURN a, r, p",
      "--format",
      "jsonl"
    )
    let node =
      #"{"id":0,"labels":["Person"],"properties":{"id":"a","name":"Ana","age":41,"score":0.5}}"#
    let other =
      #"{"id":2,"labels":["Organisation"],"properties":{"id":"o","name":"Peace | Works"}}"#
    let tie = #"{"id":0,"type":"WORKS_FOR","start":0,"end":2,"properties":{"since":2016}}"#
    let step =
      #"{"id":0,"type":"WORKS_FOR","start":0,"end":2,"direction":"out","properties":{"since":2016}}"#
    let path = #"{"nodes":[\#(node),\#(other)],"relationships":[\#(step)]}"#
    #expect(run.output == #"{"a":\#(node),"r":\#(tie),"p":\#(path)}"# + "\n")
  }

  @Test
  func numbersWithoutAJSONFormAreTexts() throws {
    let run = try query(
      "RETURN 0.0 / 0.0 AS nan, 1.0 / 0.0 AS up, -1.0 / 0.0 AS down, 9223372036854775807 AS large",
      "--format",
      "jsonl"
    )
    #expect(
      run.output
        == #"{"nan":"NaN","up":"Infinity","down":"-Infinity","large":9223372036854775807}"# + "\n"
    )
  }

  @Test
  func wideCharactersKeepTheColumnsStraight() throws {
    let run = try query("UNWIND ['平和', 'peace', 'e\u{301}te'] AS word RETURN word, 1 AS one")
    #expect(
      run.output == """
        word   one
        ─────  ───
        平和     1
        peace    1
        e\u{301}te      1
        (3 rows)

        """
    )
  }

  @Test
  func controlCharactersDoNotReachTheTerminal() throws {
    let run = try query(#"RETURN 'a\u001b[31mb\nc' AS text"#)
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.lines[2] == "a\u{FFFD}[31mb c")
  }

  @Test
  func theQueryMayComeFromAFileOrFromInput() throws {
    let folder = try TemporaryFolder(Self.small)
    try folder.write("// a comment\nMATCH (n) RETURN count(n) AS number", to: "count.cypher")
    let fromFile = try Tool.run(
      ["query", folder.path(), "-f", folder.path("count.cypher"), "--format", "csv", "--quiet"])
    #expect(fromFile.output == "number\n3\n")
    let fromInput = try Tool.run(
      ["query", folder.path(), "-", "--format", "csv", "--quiet"],
      input: "MATCH (n) RETURN count(n) AS number"
    )
    #expect(fromInput.output == "number\n3\n")
  }

  @Test
  func statementsRunOneAfterTheOther() throws {
    let run = try query(
      "CREATE (:Note {text: ';'}); MATCH (n:Note) RETURN n.text AS text; RETURN 2 AS two;",
      "--format",
      "csv"
    )
    #expect(run.output == "text\n;\ntwo\n2\n")
    #expect(run.status == 0)
  }

  @Test
  func parametersAreJSONOrText() throws {
    let run = try query(
      "RETURN $n + 1 AS n, $text AS text, $list[1] AS item, $map.key AS value, $code AS code",
      "-p",
      "n=3",
      "-p",
      "text=two words",
      "-p",
      #"list=["a", true]"#,
      "-p",
      #"map={"key": null}"#,
      "-p",
      "$code=007",
      "--format",
      "jsonl"
    )
    #expect(
      run.output == #"{"n":4,"text":"two words","item":true,"value":null,"code":"007"}"# + "\n"
    )
  }

  @Test
  func moreDataAreJoinedByTheirIds() throws {
    let first = try TemporaryFolder(Self.small)
    let second = try TemporaryFolder([
      "nodes.csv": "id,kind,name,city\na,Person,Ana,Utrecht\nc,Person,Cem,Delft\n",
      "edges.csv": "source_id,target_id,type\na,c,KNOWS\n",
    ])
    let run = try Tool.run([
      "query", first.path(), "--with", second.path(), "--quiet", "--format", "csv",
      "MATCH (n)-[:KNOWS]->(m) RETURN n.age AS age, n.city AS city, m.name AS name",
    ])
    #expect(run.output == "age,city,name\n41,Utrecht,Cem\n")
  }

  @Test
  func savingKeepsWhatWasWritten() throws {
    let folder = try TemporaryFolder(Self.small)
    let saved = folder.path("saved")
    let run = try Tool.run([
      "query", folder.path(), "--save", saved,
      "MATCH (a {id: 'a'}), (b {id: 'b'}) CREATE (a)-[:KNOWS {since: 2020}]->(b) SET a.age = 42",
    ])
    #expect(run.status == 0)
    #expect(run.errors.contains("1 relationship created"))
    #expect(!run.errors.contains("not kept"))
    let again = try Tool.run([
      "query", saved,
      "MATCH (a)-[r:KNOWS]->(b) RETURN a.age AS age, r.since AS since, b.name AS name",
      "--format", "csv", "--strict",
    ])
    #expect(again.output == "age,since,name\n42,2020,\"Bo, \"\"the\"\" bridge\"\n")
    let all = "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, properties(r), m"
    let before = try Tool.run([
      "query", folder.path(), "--format", "jsonl",
      "MATCH (a {id: 'a'}), (b {id: 'b'}) CREATE (a)-[:KNOWS {since: 2020}]->(b) SET a.age = 42; \(all)",
    ])
    let after = try Tool.run(["query", saved, all, "--format", "jsonl"])
    #expect(before.lines.sorted() == after.lines.sorted())
    #expect(!after.lines.isEmpty)
  }

  @Test
  func withoutSavingTheChangesAreSaidToBeLost() throws {
    let run = try query("CREATE (:Note)")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(
      run.errors == """
        1 node created, 1 label added
        the changes were not kept; add --save FOLDER to keep them

        """
    )
  }

  @Test
  func theImportIsReportedBesideTheAnswer() throws {
    let run = try Tool.run(["query", Tool.theHague, "RETURN 1 AS one", "--format", "csv"])
    #expect(run.output == "one\n1\n")
    #expect(run.errors.contains("200 nodes, 308 relationships"))
    #expect(run.errors.contains("sources.csv"))
  }
}
