import Glibc
import GraphFormats
import NetworkGraph
import Testing

/// What the names of files and columns mean without a mapping.
@Suite("import by convention")
struct ImportConventionTests {
  static func text(_ files: [String: String], file: String? = nil) throws -> GraphText {
    GraphText(try CSVTestFolder(files).load(file: file).graph)
  }

  @Test("the first name of each list is taken, all others stay properties")
  func names() throws {
    let found = try Self.text([
      "nodes.csv": "id,type,kind,name\na,FALSE,Person,Ann\nb,TRUE,Group,\n",
      "edges.csv": """
      source,source_id,target,target_id,type,start,end
      book,a,x,b,KNOWS,2001,
      ,b,,a,LEADS,,2002
      """,
    ])
    #expect(
      found.nodes == [
        ":Person{id='a', name='Ann', type=false}", ":Group{id='b', type=true}",
      ]
    )
    #expect(
      found.relationships == [
        "0-KNOWS->1{source='book', start=2001, target='x'}", "1-LEADS->0{end=2002}",
      ]
    )
  }

  @Test(
    "each name for an end is found",
    arguments: [
      ("source_id", "target_id"), ("src", "dst"), ("from", "to"), ("source", "target"),
      (":START_ID", ":END_ID"), ("src", "target"), ("source:string", "target:string"),
    ]
  )
  func ends(source: String, target: String) throws {
    let found = try Self.text([
      "nodes.csv": "id\n1\n2\n", "edges.csv": "\(target),\(source),relationship\n2,1,R\n",
    ])
    #expect(found.relationships == ["0-R->1"])
  }

  @Test(
    "each name for a label is found",
    arguments: [
      ("labels", "A|B", ":A:B"), ("labels", "A;B", ":A:B"), (":LABEL", "A|B", ":A:B"),
      ("kind", "A|B", ":A|B"), ("type", "A", ":A"), ("kind:string[]", "A|B", ":A:B"),
      (":LABEL{json}", "\"[\"\"A|B\"\",\"\"C\"\"]\"", ":A|B:C"), (":LABEL", "", ""),
    ]
  )
  func labels(header: String, cell: String, expected: String) throws {
    let found = try Self.text(["nodes.csv": "id,\(header)\n1,\(cell)\n"])
    #expect(found.nodes == ["\(expected){id=1}"])
  }

  @Test("ids keep their zeros and are compared as text")
  func ids() throws {
    let found = try Self.text([
      "nodes.csv": "id\n7\n007\n+7\n",
      "edges.csv": "src,dst,type\n7,007,R\n007,+7,R\n",
    ])
    #expect(found.nodes == ["{id='7'}", "{id='007'}", "{id='+7'}"])
    #expect(found.relationships == ["0-R->1", "1-R->2"])
  }

  @Test("Neo4j's headers are honoured with their types")
  func neo4j() throws {
    let folder = try CSVTestFolder([
      "nodes.csv": """
      personId:ID(Person),name,year:int,score:float,ok:boolean,tags:string[],born:date,at:point,x:IGNORE,:LABEL
      1,Ann,007,2,true,a;b,1990-01-01,here,z,Person;Actor
      2,Bo,,,,,,,,Person
      """,
      "edges.csv": """
      :START_ID(Person),:END_ID(Person),:TYPE,roles:string[]
      1,2,KNOWS,p;q
      """,
    ])
    let (graph, report) = try folder.load()
    let found = GraphText(graph)
    #expect(
      found.nodes == [
        ":Actor:Person{at='here', born=date('1990-01-01'), name='Ann', ok=true, personId=1, score=2.0, "
          + "tags=['a', 'b'], year=7}",
        ":Person{name='Bo', personId=2}",
      ]
    )
    #expect(found.relationships == ["0-KNOWS->1{roles=['p', 'q']}"])
    #expect(report.count(of: .ignoredColumn) == 1)
    #expect(report.count(of: .placeKeptAsText) == 1)
    #expect(report.warningCount == 0)
    let person = try #require(graph.label(named: "Person"))
    let key = try #require(graph.key(named: "personId"))
    #expect(graph.hasIndex(label: person, key: key))
    #expect(graph.nodes(with: person, where: key, equals: .int(2)) == [1])
  }

  @Test("an id without a name joins the files and is no property")
  func unnamedID() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": ":ID,name\nx,Ann\ny,Bo\n", "edges.csv": ":START_ID,:END_ID,:TYPE\ny,x,R\n",
    ]).load()
    #expect(GraphText(graph).nodes == ["{name='Ann'}", "{name='Bo'}"])
    #expect(GraphText(graph).relationships == ["1-R->0"])
    #expect(report.count(of: .idNotKept) == 1)
  }

  @Test("Gephi's files are recognised")
  func gephi() throws {
    let found = try Self.text([
      "nodes.csv": "Id,Label,Interval\n1,Ann,\n2,Bo,\n",
      "edges.csv": "Source,Target,Type,Id,Label,Weight\n1,2,Undirected,0,friend,1.5\n",
    ])
    #expect(found.nodes == ["{Label='Ann', id=1}", "{Label='Bo', id=2}"])
    #expect(
      found.relationships == [
        "0-RELATED_TO->1{Id=0, Label='friend', Type='Undirected', Weight=1.5}"
      ]
    )
    let typed = try Self.text([
      "nodes.csv": "Id\n1\n2\n", "edges.csv": "Source,Target,Type\n1,2,KNOWS\n2,1,Directed\n",
    ])
    #expect(
      typed.relationships == ["0-KNOWS->1{Type='KNOWS'}", "1-RELATED_TO->0{Type='Directed'}"]
    )
  }

  @Test("Kumu's files are recognised")
  func kumu() throws {
    let found = try Self.text([
      "nodes.csv": "Label,Type,Tags\nAnn,Person,x|y\nUN,Organisation,\n",
      "edges.csv": "From,To,Type\nAnn,UN,works for\n",
    ])
    #expect(found.nodes == [":Person{Tags='x|y', id='Ann'}", ":Organisation{id='UN'}"])
    #expect(found.relationships == ["0-works for->1"])
  }

  @Test("a single file is a list of nodes or of relationships")
  func singleFiles() throws {
    let nodes = try Self.text(["people.csv": "id,kind\n1,P\n"], file: "people.csv")
    #expect(nodes.nodes == [":P{id=1}"])
    let folder = try CSVTestFolder(["ties.csv": "source,target\na,b\nb,c\na,c\n"])
    let (graph, report) = try folder.load(file: "ties.csv")
    #expect(GraphText(graph).nodes == ["{id='a'}", "{id='b'}", "{id='c'}"])
    #expect(
      GraphText(graph).relationships
        == ["0-RELATED_TO->1", "1-RELATED_TO->2", "0-RELATED_TO->2"]
    )
    #expect(report.nodesFromEndsCount == 3)
    #expect(report.nodeCount == 3)
    #expect(report.count(of: .nodesFromEnds) == 1)
    #expect(report.count(of: .defaultType) == 1)
  }

  @Test("a folder with edges only makes nodes from the ends")
  func edgesOnly() throws {
    let (graph, report) = try CSVTestFolder(["edges.csv": "src,dst,type\n1,2,R\n2,30,R\n"]).load()
    #expect(GraphText(graph).nodes == ["{id=1}", "{id=2}", "{id=30}"])
    #expect(report.warningCount == 0)
    #expect(graph.checkInvariants().isEmpty)
  }

  @Test("columns without a name and with the same name are kept and noted")
  func oddHeaders() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "id,,x,x,x_2,y:int,y:string\n1,a,b,c,d,5,\n2,,,,,,z\n3,,,,,6,w\n"
    ]).load()
    #expect(
      GraphText(graph).nodes == [
        "{column2='a', id=1, x='b', x_2='d', x_3='c', y=5}", "{id=2, y='z'}", "{id=3, y=6}",
      ]
    )
    #expect(report.count(of: .unnamedColumn) == 1)
    #expect(report.count(of: .duplicateColumn) == 1)
    let conflict = try #require(report.notes.first { $0.kind == .columnConflict })
    #expect(conflict.line == 4)
    #expect(conflict.detail == "'w'")
  }

  @Test("options set separators, encoding, type and ends")
  func options() throws {
    let folder = try CSVTestFolder()
    try folder.write("nodes.csv", Array("id;kind\n1;A+B\n2;".utf8) + [0xE9, 0x0A])
    try folder.write("edges.csv", Array("src;dst\n1;2\n1;9\n".utf8))
    var options = CSVImporter.Options()
    options.encoding = .latin1
    options.listSeparator = CSVImporter.Options.separator("+")
    options.delimiter = CSVImporter.Options.separator(";")
    options.defaultType = "TIE"
    options.missingEnds = .makeNodes
    let (graph, report) = try folder.load(options)
    #expect(GraphText(graph).nodes == [":A:B{id=1}", ":é{id=2}", "{id=9}"])
    #expect(GraphText(graph).relationships == ["0-TIE->1", "0-TIE->2"])
    #expect(report.nodesFromEndsCount == 1)
    #expect(CSVImporter.Options.separator("tab") == 9)
    #expect(CSVImporter.Options.separator("\"") == nil)
    #expect(CSVImporter.Options.separator("ab") == nil)
  }

  @Test("the report says what each file and column became")
  func report() throws {
    let report = try CSVTestFolder([
      "nodes.csv": "id;kind;age;zip\n1;P;30;\n2;P;;012\n", "edges.csv": "src,dst,type\n1,2,R\n",
      "notes.txt": "x",
    ]).load().report
    #expect(report.nodeCount == 2)
    #expect(report.relationshipCount == 1)
    let nodes = try #require(report.files.first)
    #expect(nodes.role == .nodes)
    #expect(nodes.delimiter == ";")
    #expect(nodes.rowCount == 2)
    #expect(nodes.columns.map(\.role) == ["id", "label", "property", "property"])
    #expect(nodes.columns.map(\.property) == ["id", "", "age", "zip"])
    #expect(nodes.columns.map(\.type) == ["int", "", "int", "string"])
    #expect(nodes.columns.map(\.valueCount) == [2, 0, 1, 1])
    #expect(report.notes.map(\.file) == ["notes.txt"])
    #expect(report.notes.map(\.kind) == [.ignoredFile])
  }

  @Test("what cannot be read says why and what to do")
  func failures() throws {
    let strange = try CSVTestFolder(["people.csv": "a,b\n1,2\n", "x.txt": ""])
    let layout = strange.failure()
    #expect(layout?.code == .unknownLayout)
    #expect(layout?.sentence.contains("'people.csv'") == true)
    #expect(strange.failure(file: "people.csv")?.code == .unknownLayout)
    #expect(strange.failure(file: "people.csv")?.sentence.contains("'a', 'b'") == true)
    #expect(strange.failure(file: "none.csv")?.code == .fileNotFound)
    let ends = try CSVTestFolder(["edges.csv": "src,x\n1,2\n"]).failure()
    #expect(ends?.code == .missingColumn)
    #expect(ends?.subject == "target")
    #expect(ends?.description.hasPrefix("edges.csv:1: ") == true)
  }

  @Test("folders and pipes are not read as files")
  func notFiles() throws {
    let folder = try CSVTestFolder(["nodes.csv": "id\n1\n"])
    #expect(mkfifo(folder.path + "/pipe.csv", 0o600) == 0)
    #expect(folder.failure(file: "pipe.csv")?.code == .notReadable)
    try folder.write("import.json", Array("{\"nodes\": [{\"file\": \".\"}]}".utf8))
    #expect(folder.failure()?.code == .notReadable)
  }

  @Test("a constraint of the graph that is extended is kept")
  func constraints() throws {
    var graph = Graph()
    let label = try graph.internLabel("P")
    let name = try graph.internKey("name")
    _ = try graph.createNode(labels: [label], properties: [(name, .string("Ann"))])
    try graph.createUniqueConstraint(label: label, key: name)
    let folder = try CSVTestFolder(["nodes.csv": "id,kind,name\n1,P,Ann\n"])
    let error = #expect(throws: ImportError.self) { try folder.load(into: graph) }
    #expect(error?.code == .graphRefused)
    let other = try CSVTestFolder(["nodes.csv": "id,kind,name\n1,P,Bo\n"])
    #expect(try other.load(into: graph).graph.nodeCount == 2)
  }

  @Test("a node file without ids makes nodes that nothing refers to")
  func withoutIDs() throws {
    let (graph, report) = try CSVTestFolder([
      "nodes.csv": "kind,name\nP,Ann\nP,Bo\n", "edges.csv": "src,dst\nAnn,Bo\n",
    ]).load()
    #expect(GraphText(graph).nodes == [":P{name='Ann'}", ":P{name='Bo'}"])
    #expect(report.count(of: .danglingEnd) == 2)
    #expect(graph.relationshipCount == 0)
  }
}
