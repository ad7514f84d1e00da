import GraphFormats
import NetworkGraph
import Testing

/// Folders that a mapping describes, and graphs that are extended.
@Suite("import by mapping and merging")
struct ImportMappingTests {
  static let people = "id,name\n1,Ann\n2,Bo\n"
  static let groups = "id,name\n1,Club\n2,School\n"

  static func mapping(_ end: String = "Group") -> String {
    """
    {"nodes": [{"file": "person.csv", "label": "Person", "id": "id"},
               {"file": "group.csv", "label": "Group", "id": "id"}],
     "relationships": [{"file": "member.csv", "type": "MEMBER_OF",
        "source": {"column": "src", "label": "Person"},
        "target": {"column": "dst", "label": "\(end)"}}]}
    """
  }

  @Test("ids are unique per label")
  func perLabel() throws {
    let (graph, report) = try CSVTestFolder([
      "person.csv": Self.people, "group.csv": Self.groups, "member.csv": "src,dst,n\n1,2,5\n2,2,\n",
      "import.json": Self.mapping(), "readme.md": "",
    ]).load()
    #expect(
      GraphText(graph).nodes == [
        ":Person{id=1, name='Ann'}", ":Person{id=2, name='Bo'}", ":Group{id=1, name='Club'}",
        ":Group{id=2, name='School'}",
      ]
    )
    #expect(GraphText(graph).relationships == ["0-MEMBER_OF->3{n=5}", "1-MEMBER_OF->3"])
    #expect(report.notes.map(\.description) == ["readme.md: the file was not read"])
    for name in ["Person", "Group"] {
      let label = try #require(graph.label(named: name))
      let key = try #require(graph.key(named: "id"))
      #expect(graph.hasIndex(label: label, key: key))
    }
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test("an end without a label is looked up everywhere, and may be ambiguous")
  func withoutLabel() throws {
    let json = Self.mapping().replacing(", \"label\": \"Group\"}}]}", with: "}}]}")
    let (graph, report) = try CSVTestFolder([
      "person.csv": Self.people, "group.csv": "id\n2\n9\n", "member.csv": "src,dst\n1,2\n1,9\n",
      "import.json": json,
    ]).load()
    #expect(GraphText(graph).relationships == ["0-MEMBER_OF->3"])
    #expect(report.notes.map(\.kind) == [.ambiguousEnd])
    #expect(report.notes.first?.line == 2)
  }

  @Test("labels and types may come from columns, options from the mapping")
  func fromColumns() throws {
    let folder = try CSVTestFolder([
      "n.csv": "code;sort;tags;zip\nx;A|B;1|2;10\ny;C;;20\n", "e.csv": "a;b;how\nx;y;LIKES\ny;x;\n",
    ])
    let json = """
      {"delimiter": ";", "listSeparator": "|", "encoding": "UTF-8",
       "nodes": [{"file": "n.csv", "id": "code", "labelColumn": "sort",
                  "types": {"tags": "int[]", "zip": "string"}}],
       "relationships": [{"file": "e.csv", "typeColumn": "how", "type": "KNOWS",
         "source": {"column": "a"}, "target": {"column": "b", "label": "C"}}]}
      """
    try folder.write("m.json", Array(json.utf8))
    var options = CSVImporter.Options()
    options.mapping = folder.path + "/m.json"
    let (graph, report) = try folder.load(options)
    #expect(
      GraphText(graph).nodes == [
        ":A:B{code='x', tags=[1, 2], zip='10'}", ":C{code='y', zip='20'}",
      ]
    )
    // The second target is x, which has not the label C.
    #expect(GraphText(graph).relationships == ["0-LIKES->1"])
    #expect(report.count(of: .danglingEnd) == 1)
  }

  @Test("ends of a label without a file become nodes with that label")
  func madeEnds() throws {
    let json = """
      {"relationships": [{"file": "e.csv", "type": "IN",
        "source": {"column": "who", "label": "Person"},
        "target": {"column": "where", "label": "City"}}]}
      """
    let (graph, report) = try CSVTestFolder([
      "e.csv": "who,where\nAnn,1\nBo,1\nAnn,Ann\n", "import.json": json,
    ]).load()
    #expect(
      GraphText(graph).nodes == [
        ":Person{id='Ann'}", ":Person{id='Bo'}", ":City{id='1'}", ":City{id='Ann'}",
      ]
    )
    #expect(report.nodesFromEndsCount == 4)
    let label = try #require(graph.label(named: "City"))
    let key = try #require(graph.key(named: "id"))
    #expect(graph.nodes(with: label, where: key, equals: .string("1")) == [2])
  }

  @Test(
    "a mapping that is wrong says where",
    arguments: [
      ("{\"nodes\": [{\"file\": \"person.csv\", \"lable\": \"P\"}]}", "lable"),
      ("{\"nodes\": [{\"label\": \"P\"}]}", "file"), ("{\"nodes\": {}}", "nodes"),
      ("{}", "names no files"), ("[1]", "object"), ("{\"nodes\": [", "no JSON"),
      ("{\"nodes\": [{\"file\": \"person.csv\", \"types\": {\"a\": \"money\"}}]}", "money"),
      ("{\"encoding\": \"utf-7\", \"nodes\": [{\"file\": \"person.csv\"}]}", "utf-7"),
      ("{\"delimiter\": \"ab\", \"nodes\": [{\"file\": \"person.csv\"}]}", "delimiter"),
      (String(repeating: "[", count: 100_000), "nested"),
    ]
  )
  func badMappings(json: String, word: String) throws {
    let error = try CSVTestFolder(["person.csv": Self.people, "import.json": json]).failure()
    #expect(error?.code == .invalidMapping)
    #expect(error?.sentence.contains(word) == true, "\(error?.sentence ?? "")")
    #expect(error?.file == "import.json")
  }

  @Test("a mapping that names what is not there says so")
  func missing() throws {
    let column = try CSVTestFolder([
      "person.csv": Self.people,
      "import.json": "{\"nodes\": [{\"file\": \"person.csv\", \"id\": \"code\"}]}",
    ]).failure()
    #expect(column?.code == .missingColumn)
    #expect(column?.subject == "code")
    let file = try CSVTestFolder(["import.json": "{\"nodes\": [{\"file\": \"x.csv\"}]}"]).failure()
    #expect(file?.code == .fileNotFound)
    #expect(file?.file == "x.csv")
  }

  // MARK: - Merging

  @Test("a second folder is merged by id")
  func merging() throws {
    let first = try CSVTestFolder([
      "nodes.csv": "id,kind,name\na,P,Ann\nb,P,\n", "edges.csv": "src,dst,type\na,b,R\n",
    ]).load().graph
    let before = GraphText(first)
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "id,kind,name,age\nb,P,Bo,5\nc,P,Cy,6\na,P,Anna,7\n",
      "edges.csv": "src,dst,type\na,c,R\nb,zz,R\n",
    ]).load(into: first)
    #expect(
      GraphText(graph).nodes == [
        ":P{age=7, id='a', name='Ann'}", ":P{age=5, id='b', name='Bo'}",
        ":P{age=6, id='c', name='Cy'}",
      ]
    )
    #expect(GraphText(graph).relationships == ["0-R->1", "0-R->2"])
    #expect(report.count(of: .mergedNode) == 2)
    #expect(report.nodeCount == 1)
    let conflict = try #require(report.notes.first { $0.kind == .conflictingProperty })
    #expect(conflict.line == 4)
    #expect(conflict.detail == "the graph")
    #expect(report.count(of: .danglingEnd) == 1)
    #expect(GraphText(first) == before)
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test("where ids are unique per label only, the label decides")
  func mergingPerLabel() throws {
    let files = [
      "person.csv": Self.people, "group.csv": Self.groups, "member.csv": "src,dst\n1,2\n",
      "import.json": Self.mapping(),
    ]
    let first = try CSVTestFolder(files).load().graph
    let again = try CSVTestFolder(files).load(into: first)
    #expect(again.graph.nodeCount == 4)
    #expect(again.graph.relationshipCount == 2)
    #expect(again.report.count(of: .mergedNode) == 4)
    #expect(again.report.warningCount == 0)
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "id,kind,size\n1,Group,9\n2,Town,8\n", "edges.csv": "src,dst,type\n1,2,R\n",
    ]).load(into: first)
    #expect(
      GraphText(graph).nodes == [
        ":Person{id=1, name='Ann'}", ":Person{id=2, name='Bo'}",
        ":Group{id=1, name='Club', size=9}", ":Group{id=2, name='School'}", ":Town{id=2, size=8}",
      ]
    )
    #expect(report.count(of: .ambiguousNode) == 1)
    #expect(GraphText(graph).relationships.last == "2-R->4")
    let edges = try CSVTestFolder(["ties.csv": "src,dst,type\nAnn,1,R\n"])
    #expect(try edges.load(into: first, file: "ties.csv").graph.relationshipCount == 1)
  }
}
