import Foundation
import GraphFormats
import NetworkGraph
import OrderedCollections
import Temporal
import TestSupport
import Testing

/// Writing a graph and reading it back gives the same graph.
@Suite("CSV writer")
struct CSVWriterTests {
  /// The graph that is read from what was written, and the text of both files.
  static func roundTrip(_ graph: Graph) throws -> (graph: Graph, nodes: String, edges: String) {
    let folder = try CSVTestFolder()
    try CSVWriter().write(graph, to: folder.path + "/out")
    let (read, report) = try CSVImporter().load(folder.path + "/out")
    #expect(report.warningCount == 0, "\(report.notes)")
    #expect(read.checkInvariants().isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
        == ["edges.csv", "nodes.csv"]
    )
    return (read, try folder.text("out/nodes.csv"), try folder.text("out/edges.csv"))
  }

  @Test("ids, labels, types and lists are in the headers")
  func form() throws {
    let graph = try CSVTestFolder([
      "nodes.csv": "id,labels,name,tags:string[],n\na,P|Q,\"x, \"\"y\"\"\",u;v,1\nb,P,,,2\n",
      "edges.csv": "src,dst,type,w\na,b,R,0.5\nb,a,S,\n",
    ]).load().graph
    let (read, nodes, edges) = try Self.roundTrip(graph)
    #expect(
      nodes == """
        id:ID,:LABEL,name:string,tags:string[],n:int
        a,P|Q,"x, ""y""\",u;v,1
        b,P,,,2

        """
    )
    #expect(edges == ":START_ID,:END_ID,:TYPE,w:double\na,b,R,0.5\nb,a,S,\n")
    #expect(GraphText(read) == GraphText(graph))
  }

  @Test("temporal values come back as what they were, also in lists")
  func temporal() throws {
    var graph = Graph()
    let key = try graph.internKey("when")
    let date = Value.temporal(.date(try LocalDate(parsing: "2016-09-23")))
    let moment = Value.temporal(
      .dateTime(try ZonedDateTime(parsing: "2016-09-23T12:00+02:00[Europe/Amsterdam]"))
    )
    let duration = Value.duration(try TemporalDuration(parsing: "P1M-2DT0.5S"))
    for value in [
      date, moment, duration, .list([date, date]), .list([duration]),
      .temporal(.localTime(try LocalTime(parsing: "12:30"))),
      .temporal(.time(try OffsetTime(parsing: "12:30+01:00"))),
      .temporal(.localDateTime(try LocalDateTime(parsing: "2016-09-23T12:30"))), .int(1),
    ] {
      _ = try graph.createNode(properties: [(key, value)])
    }
    let (read, nodes, _) = try Self.roundTrip(graph)
    #expect(
      nodes.hasPrefix(
        ":ID,:LABEL,when:int,when:date,when:localtime,when:time,when:localdatetime,"
          + "when:datetime,when:duration,when:date[],when:duration[]\n"
      )
    )
    #expect(GraphText(read) == GraphText(graph))
  }

  @Test("an id that does not identify gives way to rows")
  func rows() throws {
    var graph = Graph()
    let key = try graph.internKey("id")
    let label = try graph.internLabel("A")
    let first = try graph.createNode(labels: [label], properties: [(key, .int(1))])
    let gone = try graph.createNode()
    let second = try graph.createNode(properties: [(key, .string("1"))])
    let third = try graph.createNode()
    let type = try graph.internType("R")
    _ = try graph.createRelationship(type, from: third, to: first)
    _ = try graph.createRelationship(type, from: second, to: second)
    try graph.deleteNode(gone)
    let (read, nodes, _) = try Self.roundTrip(graph)
    #expect(nodes == ":ID,:LABEL,id:int,id:string\n0,A,1,\n1,,,1\n2,,,\n")
    #expect(GraphText(read) == GraphText(graph))
    #expect(GraphText(read).relationships == ["2-R->0", "1-R->1"])
  }

  @Test("texts that look like numbers stay texts as ids")
  func numericTexts() throws {
    var graph = Graph()
    let key = try graph.internKey("id")
    for text in ["1", "2"] { _ = try graph.createNode(properties: [(key, .string(text))]) }
    #expect(GraphText(try Self.roundTrip(graph).graph) == GraphText(graph))
    _ = try graph.createNode(properties: [(key, .string("x"))])
    let (read, nodes, _) = try Self.roundTrip(graph)
    #expect(nodes.hasPrefix("id:ID,"))
    #expect(GraphText(read) == GraphText(graph))
  }

  @Test("an empty graph and a graph without relationships")
  func empty() throws {
    #expect(try Self.roundTrip(Graph()).graph.nodeCount == 0)
    var graph = Graph()
    _ = try graph.createNode()
    #expect(try Self.roundTrip(graph).graph.nodeCount == 1)
  }

  static let values: [Value] = [
    .int(0), .int(.min), .int(.max), .double(0), .double(-0.0), .double(1), .double(1e300),
    .double(.leastNonzeroMagnitude),
    .double(.infinity), .double(-.infinity), .double(.nan), .double(0.1),
    .bool(true), .bool(false), .string(""), .string("a"), .string("1"), .string("007"),
    .string(" x "), .string("a,b"), .string("\"q\""), .string("line\nbreak\r\n"), .string("true"),
    .string("é漢\u{1F600}"), .string("\u{0}nul"), .string("\\"), .string("a;b|c"), .string("\r"),
    .list([]), .list([.int(1), .int(2)]), .list([.double(1), .double(.nan)]),
    .list([.bool(false)]), .list([.string("a"), .string("b c")]), .list([.string("")]),
    .list([.string("a;b")]), .list([.string("a|b")]), .list([.int(1), .double(1)]),
    .list([.null, .int(1)]), .list([.list([.int(1)]), .list([])]), .list([.string("\"")]),
    .map(["k": .int(1), "é": .list([.string("\n")]), "d": .double(2)]), .map([:]),
    .list([.map(["a": .null])]), .list([.string(",")]), .list([.string("\u{1}")]),
  ]

  /// A random graph with awkward names and values.
  static func randomGraph(_ seed: UInt64, of values: [Value] = values) throws -> Graph {
    var numbers = SplitMix64(seed: seed)
    let names = [
      "id", "name", "a:int", "x:ID", " spaced ", "", "type", "source", "quo\"te", "com,ma",
      ":LABEL",
      "new\nline", "{json}", "é", "a|b", "label:LABEL{json}",
    ]
    var graph = Graph()
    let keys = try names.map { try graph.internKey($0) }
    let isPlain = seed % 2 == 0
    let labels = try (isPlain ? ["A", "B c", "é"] : ["A", "B|c", "D;e", "", "\"", "x\u{0}"])
      .map { try graph.internLabel($0) }
    let types = try ["R", "knows, \"well\"", " ", "\n"].map { try graph.internType($0) }
    func properties() -> [(KeyID, Value)] {
      keys.shuffled(using: &numbers).prefix(Int.random(in: 0..<5, using: &numbers)).map {
        ($0, values[Int.random(in: 0..<values.count, using: &numbers)])
      }
    }
    var nodes: [NodeID] = []
    for _ in 0..<Int.random(in: 1..<20, using: &numbers) {
      let some = labels.filter { _ in Bool.random(using: &numbers) }
      nodes.append(try graph.createNode(labels: some, properties: properties()))
    }
    for _ in 0..<Int.random(in: 0..<30, using: &numbers) {
      _ = try graph.createRelationship(
        types[Int.random(in: 0..<types.count, using: &numbers)],
        from: nodes[Int.random(in: 0..<nodes.count, using: &numbers)],
        to: nodes[Int.random(in: 0..<nodes.count, using: &numbers)],
        properties: properties()
      )
    }
    if nodes.count > 3 { try graph.deleteNode(nodes[1], detaching: true) }
    return graph
  }

  @Test("random graphs come back as they were", arguments: 0..<60)
  func random(seed: UInt64) throws {
    let graph = try Self.randomGraph(seed)
    let (read, first, firstEdges) = try Self.roundTrip(graph)
    #expect(GraphText(read) == GraphText(graph), "seed \(seed)")
    let (_, second, secondEdges) = try Self.roundTrip(read)
    #expect(first.split(separator: "\n").count == second.split(separator: "\n").count)
    #expect(firstEdges.utf8.count == secondEdges.utf8.count, "seed \(seed)")
  }

  @Test("what cannot be written is refused, and earlier files stay")
  func refusals() throws {
    let folder = try CSVTestFolder(["nodes.csv": "id\n1\n", "edges.csv": "src,dst,type\n"])
    var graph = Graph()
    let key = try graph.internKey("a\u{0}")
    let node = try graph.createNode(properties: [(key, .int(1))])
    var error = #expect(throws: ImportError.self) {
      try CSVWriter().write(graph, to: folder.path)
    }
    #expect(error?.code == .notWritable)
    graph = Graph()
    let deep = try graph.internKey("deep")
    var value = Value.int(1)
    for _ in 0..<500 { value = .list([value]) }
    _ = try graph.createNode(properties: [(deep, value)])
    error = #expect(throws: ImportError.self) { try CSVWriter().write(graph, to: folder.path) }
    #expect(error?.code == .notWritable)
    graph = Graph()
    let alone = try graph.createNode()
    let type = try graph.internType("")
    _ = try graph.createRelationship(type, from: alone, to: alone)
    error = #expect(throws: ImportError.self) { try CSVWriter().write(graph, to: folder.path) }
    #expect(error?.code == .notWritable)
    #expect(try folder.text("nodes.csv") == "id\n1\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["edges.csv", "nodes.csv"]
    )
    try folder.write("import.json", Array("{}".utf8))
    error = #expect(throws: ImportError.self) { try CSVWriter().write(Graph(), to: folder.path) }
    #expect(error?.sentence.contains("import.json") == true)
    error = #expect(throws: ImportError.self) {
      try CSVWriter().write(Graph(), to: folder.path + "/nodes.csv/below")
    }
    #expect(error?.code == .notWritable)
    #expect(node.raw == 0)
  }
}
