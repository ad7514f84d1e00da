import GraphFormats
import NetworkGraph
import Testing

/// Nothing is dropped without a line: what the report says about data that are not right.
@Suite("import report")
struct ImportReportTests {
  @Test("ends that are no node are named with file, line and id")
  func danglingEnds() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "id\na\nb\n",
      "edges.csv": "src,dst,type\na,b,R\na,x,R\n\"y\n\",b,R\n,b,R\nb,a,\n",
    ]).load()
    #expect(graph.relationshipCount == 2)
    #expect(report.files.last?.rowCount == 5)
    #expect(report.files.last?.madeCount == 2)
    let texts = report.notes.map(\.description)
    #expect(
      texts == [
        "edges.csv:4: the source 'y\n' is no node; the relationship was not made",
        "edges.csv:3: the target 'x' is no node; the relationship was not made",
        "edges.csv:6: the source is empty; the relationship was not made",
        "edges.csv:7: no type is given; the relationship has the type 'RELATED_TO'",
      ]
    )
  }

  @Test("rows of the wrong length are kept as far as they go")
  func lengths() throws {
    let (graph, report) = try CSVTestFolder(["nodes.csv": "id,a,b\n1\n2,x,y,z\n3,x,y,\n,,\n"])
      .load()
    #expect(GraphText(graph).nodes == ["{id=1}", "{a='x', b='y', id=2}", "{a='x', b='y', id=3}"])
    #expect(
      report.notes.map(\.description) == [
        "nodes.csv:2: the row has 1 cell, the header 3; the rest is empty",
        "nodes.csv:3: the row has 4 cells, the header 3; the rest was not read",
        "nodes.csv:5: the row has no text and was passed over",
      ]
    )
  }

  @Test("repeated ids are merged when they do not contradict")
  func repeated() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": """
      id,kind,name,age,zip
      1,P,Ann,,1
      2,P,Bo,5,2
      1,P,,30,
      2,P,Bob,5,02
      1,Q,Ann,31,
      """
    ]).load()
    #expect(
      GraphText(graph).nodes == [
        ":P:Q{age=30, id=1, name='Ann', zip='1'}", ":P{age=5, id=2, name='Bo', zip='2'}",
      ]
    )
    #expect(report.files.first?.mergedCount == 3)
    #expect(report.count(of: .repeatedNode) == 3)
    let conflicts = report.notes.filter { $0.kind == .conflictingProperty }
    #expect(conflicts.map(\.line) == [5, 5, 6])
    #expect(conflicts.map(\.subject) == ["name", "zip", "age"])
    #expect(conflicts.map(\.detail) == ["line 3", "line 3", "line 2"])
    let labels = try #require(report.notes.first { $0.kind == .labelsJoined })
    #expect(labels.line == 6)
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test("a row without id makes a node, and says so")
  func missingID() throws {
    let (graph, report) = try CSVTestFolder(["nodes.csv": "id,name\n,Ann\n1,Bo\n,Cy\n"]).load()
    #expect(graph.nodeCount == 3)
    #expect(report.notes.filter { $0.kind == .missingId }.map(\.line) == [2, 4])
  }

  @Test("cells that are not of the declared type stay text")
  func wrongTypes() throws {
    let (graph, report) = try CSVTestFolder(["nodes.csv": "id,n:int\n1,x\n2,5\n"]).load()
    #expect(GraphText(graph).nodes == ["{id=1, n='x'}", "{id=2, n=5}"])
    #expect(
      report.notes.map(\.description) == [
        "nodes.csv:2: a value of 'n' is not of the type int and stays text"
      ]
    )
  }

  @Test("parallel relationships and loops are kept")
  func parallel() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "id\n1\n2\n", "edges.csv": "src,dst,type\n1,2,R\n1,2,R\n1,1,R\n",
    ]).load()
    #expect(graph.relationshipCount == 3)
    #expect(report.notes.isEmpty)
  }

  @Test("long lists are cut and counted")
  func capped() throws {
    let rows = (0..<1000).map { "1,\($0 + 5),R\n" }.joined()
    let folder = try CSVTestFolder([
      "nodes.csv": "id\n1\n", "edges.csv": "src,dst,type\n" + rows,
    ])
    var options = CSVImporter.Options()
    options.noteLimit = 3
    let report = try folder.load(options).report
    #expect(report.notes.count == 4)
    #expect(report.notes.last?.count == 997)
    #expect(report.notes.last?.description == "edges.csv: 997 more: ends that are no node")
    #expect(report.count(of: .danglingEnd) == 1000)
    #expect(report.warningCount == 1000)
  }

  @Test("strict makes a warning an error, and leaves information alone")
  func strict() throws {
    var options = CSVImporter.Options()
    options.strict = true
    let good = try CSVTestFolder(["nodes.csv": "id\n1\n", "other.csv": "x"])
    #expect(try good.load(options).report.notes.map(\.kind) == [.ignoredFile])
    let bad = try CSVTestFolder(["nodes.csv": "id,a\n1\n2\n"])
    let error = bad.failure(options)
    #expect(error?.code == .strict)
    #expect(error?.file == "nodes.csv")
    #expect(error?.line == 2)
    #expect(error?.sentence.contains("1 more such") == true)
  }

  @Test("each kind of note has a sentence of its own, each error one with a way out")
  func wording() throws {
    for code in ImportError.Code.allCases {
      let error = ImportError(code, file: "f", line: 3, column: 4, explanation: "why")
      #expect(error.sentence.count > 2, "\(code)")
      #expect(error.description.hasPrefix("f:3:4: "), "\(code)")
    }
    #expect(Set(ImportNote.Kind.allCases.map(\.rawValue)).count == ImportNote.Kind.allCases.count)
  }
}
