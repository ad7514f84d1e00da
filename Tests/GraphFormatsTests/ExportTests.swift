import Foundation
import GraphFormats
import GraphQuery
import NetworkGraph
import OrderedCollections
import Temporal
import Testing

/// What is written for other programs.
@Suite("Export")
struct ExportTests {
  /// A graph with every type of property, parallel ties, a loop and no ids.
  static func mixed(_ isIncluded: (Value) -> Bool = { _ in true }) throws -> Graph {
    var graph = Graph()
    let key = try graph.internKey("when")
    let label = try graph.internLabel("An actor")
    let date = Value.temporal(.date(try LocalDate(parsing: "2016-09-23")))
    let values: [Value] =
      CSVWriterTests.values + [
        date, .list([date, .int(1)]), .map(["on": date]),
        .temporal(
          .dateTime(try ZonedDateTime(parsing: "2016-09-23T12:00+02:00[Europe/Amsterdam]"))
        ),
        .temporal(.localTime(try LocalTime(parsing: "12:30"))),
        .temporal(.time(try OffsetTime(parsing: "12:30+01:00"))),
        .temporal(.localDateTime(try LocalDateTime(parsing: "2016-09-23T12:30"))),
        .duration(try TemporalDuration(parsing: "P1M-2DT0.5S")), .string("it's \\ 'so'"),
      ]
    var nodes: [NodeID] = []
    for value in values where isIncluded(value) {
      nodes.append(try graph.createNode(labels: [label], properties: [(key, value)]))
    }
    let type = try graph.internType("TIE")
    for _ in 0..<3 {
      _ = try graph.createRelationship(
        type,
        from: nodes[0],
        to: nodes[1],
        properties: [(key, date)]
      )
    }
    _ = try graph.createRelationship(type, from: nodes[2], to: nodes[2])
    return graph
  }

  /// The graph that a script makes, and its text.
  static func replayed(_ graph: Graph) throws -> (graph: Graph, script: String) {
    let folder = try CSVTestFolder()
    let report = try GraphExporter(.cypher).write(graph, to: folder.path + "/g.cypher")
    #expect(report.notes.isEmpty)
    let script = try folder.text("g.cypher")
    let session = Session()
    for statement in Session.statements(in: script) { _ = try session.run(statement) }
    #expect(session.graph.checkInvariants().isEmpty)
    return (session.graph, script)
  }

  /// Whether the query language keeps a value in a property.
  private static func isProperty(_ value: Value) -> Bool {
    guard case .list(let items) = value else { return !isNested(value) }
    return !items.contains { isNested($0) || $0.isNull }
  }

  private static func isNested(_ value: Value) -> Bool {
    switch value {
    case .list, .map: true
    default: false
    }
  }

  private static func sorted(_ graph: Graph) -> GraphText {
    var text = GraphText(graph)
    text.relationships.sort()
    return text
  }

  @Test("a script builds the same graph again, whatever it holds", arguments: 0..<40)
  func replay(seed: UInt64) throws {
    let values = CSVWriterTests.values.filter { Self.isProperty($0) }
    let graph = try CSVWriterTests.randomGraph(seed, of: values)
    let again = try Self.replayed(graph).graph
    #expect(Self.sorted(again) == Self.sorted(graph), "seed \(seed)")
  }

  @Test("a script keeps every type of property and parallel ties")
  func types() throws {
    let graph = try Self.mixed { Self.isProperty($0) }
    #expect(Self.sorted(try Self.replayed(graph).graph) == Self.sorted(graph))
  }

  @Test("a script is cut into batches, and keeps constraints and views")
  func batches() throws {
    let session = Session()
    for statement in [
      "UNWIND range(1, 1234) AS i CREATE (:P {id: i})",
      "MATCH (a:P), (b:P {id: 1}) CREATE (a)-[:T {w: a.id}]->(b)",
      "CREATE CONSTRAINT FOR (n:P) REQUIRE n.id IS UNIQUE",
      "CREATE VIEW small AS (n:P), ()-[:T]-()",
    ] { _ = try session.run(statement) }
    let (again, script) = try Self.replayed(session.graph)
    #expect(GraphText(again) == GraphText(session.graph))
    #expect(again.schema.count { $0.isUnique } == 1)
    #expect(again.views == session.graph.views)
    #expect(script.components(separatedBy: "CREATE\n").count == 4)
    #expect(script.components(separatedBy: "UNWIND").count == 4)
    let empty = try Self.replayed(Graph())
    #expect(empty.graph.nodeCount == 0)
  }

  @Test("JSON by node and link has all that was there, and says what changed")
  func nodeLink() throws {
    let graph = try CSVTestFolder([
      "nodes.csv": "id,labels,name\na,P|Q,\"x \"\"y\"\"\"\nb,P,é\n",
      "edges.csv": "source_id,target_id,type,source,w\na,b,R,page 3,0.5\na,b,R,,\n",
    ]).load().graph
    let folder = try CSVTestFolder()
    let report = try GraphExporter(.nodeLink).write(graph, to: folder.path + "/g.json")
    #expect(
      try folder.text("g.json") == """
        {"directed": true, "multigraph": true, "graph": {},
        "nodes": [
          {"id": "a", "labels": ["P", "Q"], "name": "x \\"y\\""},
          {"id": "b", "labels": ["P"], "name": "é"}
        ],
        "edges": [
          {"source": "a", "target": "b", "key": 0, "type": "R", "property_source": "page 3", "w": 0.5},
          {"source": "a", "target": "b", "key": 1, "type": "R"}
        ]}

        """
    )
    #expect(
      report.notes.map(\.description) == ["the property 'source' was written as 'property_source'"]
    )
    #expect(report.files.first?.byteCount == (try folder.text("g.json")).utf8.count)
  }

  @Test("JSON by node and link is JSON for every graph", arguments: 0..<30)
  func nodeLinkParses(seed: UInt64) throws {
    let graph = seed == 0 ? try Self.mixed() : try CSVWriterTests.randomGraph(seed)
    let folder = try CSVTestFolder()
    _ = try GraphExporter(.nodeLink).write(graph, to: folder.path + "/g.json")
    let data = Data(try folder.text("g.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object["nodes"] as? [Any])?.count == graph.nodeCount)
    #expect((object["edges"] as? [Any])?.count == graph.relationshipCount)
  }

  @Test("tables for Gephi have its headers")
  func gephi() throws {
    let graph = try CSVTestFolder([
      "nodes.csv": "id,labels,name,kind_\na,P|Q,Ana,1\nb,P,,2\n",
      "edges.csv": "source_id,target_id,type,weight,label\na,b,R,2,x\n",
    ]).load().graph
    let folder = try CSVTestFolder()
    let report = try GraphExporter(.gephi).write(graph, to: folder.path)
    #expect(try folder.text("nodes.csv") == "Id,Label,Kind,kind_\na,Ana,P|Q,1\nb,,P,2\n")
    #expect(
      try folder.text("edges.csv")
        == "Source,Target,Type,Id,Label,Kind,Weight,property_label\na,b,Directed,0,R,R,2,x\n"
    )
    #expect(report.notes.map(\.kind) == [.labelsJoined, .renamed])
    let read = try folder.load()
    #expect(read.graph.nodeCount == 2 && read.graph.relationshipCount == 1)
  }

  @Test("tables for Neo4j have its headers and types")
  func neo4j() throws {
    let graph = try CSVTestFolder([
      "nodes.csv": "id,labels,n,tags:string[],on:date\na,P|Q,1,u;v,2016-09-23\nb,P,,,\n",
      "edges.csv": "source_id,target_id,type,w\na,b,R,0.5\n",
    ]).load().graph
    let folder = try CSVTestFolder()
    let report = try GraphExporter(.neo4j).write(graph, to: folder.path)
    #expect(
      try folder.text("nodes.csv")
        == "id:ID,:LABEL,n:long,tags:string[],on:date\na,P;Q,1,u;v,2016-09-23\nb,P,,,\n"
    )
    #expect(try folder.text("edges.csv") == ":START_ID,:END_ID,:TYPE,w:double\na,b,R,0.5\n")
    #expect(report.notes.isEmpty)
    #expect(GraphText(try folder.load().graph) == GraphText(graph))
  }

  @Test("what a format cannot hold is said", arguments: GraphExporter.Format.allCases)
  func losses(format: GraphExporter.Format) throws {
    let folder = try CSVTestFolder()
    let report = try GraphExporter(format).write(try Self.mixed(), to: folder.path + "/out")
    let kinds = Set(report.notes.map(\.kind))
    switch format {
    case .csv: #expect(kinds == [.calendarAsText])
    case .gephi: #expect(kinds == [.calendarAsText, .idsMade, .listsAsText, .mapsAsText])
    case .neo4j: #expect(kinds == [.idsMade, .lineBreaks, .mixedAsText])
    case .nodeLink: #expect(kinds == [.calendarAsText, .idsMade, .notFinite])
    case .cypher: #expect(kinds == [.mapsAsText])
    }
    #expect(Set(report.notes.map(\.description)).count == report.notes.count)
  }

  @Test("an end from outside leaves the earlier file", arguments: GraphExporter.Format.allCases)
  func cancelled(format: GraphExporter.Format) throws {
    let folder = try CSVTestFolder(["nodes.csv": "old", "edges.csv": "old", "one": "old"])
    let cancellation = Cancellation()
    cancellation.cancel()
    let path = format.isFolder ? folder.path : folder.path + "/one"
    let error = #expect(throws: ImportError.self) {
      try GraphExporter(format, cancellation: cancellation).write(try Self.mixed(), to: path)
    }
    #expect(error?.code == .cancelled)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["edges.csv", "nodes.csv", "one"])
    for name in names { #expect(try folder.text(name) == "old") }
  }
}
