import GraphFormats
import NetworkGraph
import TestSupport
import Testing

/// Whatever the bytes are: no trap, and every row is in the graph or in the report.
@Suite("import of broken files")
struct ImportFuzzTests {
  static let nodes = #"""
    id,kind,name,age:int,tags:string[],"odd ""x"""
    a,Person,"Ann, B",5,u;v,1.5
    b,Person,"two
    lines",x,,2
    007,Group,,9,w,
    7,Group|Team,é,,,true
    a,Person,Ann,6,u,

    """#
  static let edges = """
    source_id,target_id,type,w,start
    a,b,KNOWS,1,2001
    b,007,IN,0.5,2001-05
    7,a,"IN, OR",,
    zz,a,KNOWS,1,
    ,b,KNOWS,2,x

    """
  static let mapping = """
    {"nodes": [{"file": "nodes.csv", "label": "Person", "id": "id", "types": {"age": "int"}}],
     "relationships": [{"file": "edges.csv", "type": "KNOWS",
       "source": {"column": "source_id", "label": "Person"}, "target": {"column": "target_id"}}]}
    """

  static func mutated(
    _ text: String,
    _ count: Int,
    _ numbers: inout SplitMix64
  ) -> [UInt8] {
    var bytes = Array(text.utf8)
    let special = Array("\",;\n\r\t:|{}[]\\ 0-+.e".utf8) + [0, 0xFF, 0xC3, 0xEF]
    for _ in 0..<count where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes.remove(at: at)
      case 1: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 2: bytes[at] = special[Int.random(in: 0..<special.count, using: &numbers)]
      case 3:
        bytes.insert(special[Int.random(in: 0..<special.count, using: &numbers)], at: at)
      default:
        let end = min(bytes.count, at + Int.random(in: 1..<30, using: &numbers))
        bytes.insert(contentsOf: bytes[at..<end], at: at)
      }
    }
    return bytes
  }

  /// Every row of every file has to be accounted for.
  static func check(_ graph: Graph, _ report: ImportReport, _ name: String) {
    #expect(graph.checkInvariants().isEmpty, "\(name)")
    #expect(graph.nodeCount == report.nodeCount, "\(name)")
    #expect(graph.relationshipCount == report.relationshipCount, "\(name)")
    for file in report.files {
      switch file.role {
      case .nodes:
        #expect(file.rowCount == file.madeCount + file.mergedCount, "\(name)")
      case .relationships:
        let lost = report.notes.filter {
          $0.file == file.name && [.danglingEnd, .missingEnd, .ambiguousEnd].contains($0.kind)
        }
        #expect(file.rowCount == file.madeCount + Set(lost.map(\.line)).count, "\(name)")
      }
    }
  }

  static func run(_ files: [String: [UInt8]], _ name: String, encoding: CSVEncoding) throws {
    let folder = try CSVTestFolder()
    for (name, bytes) in files { try folder.write(name, bytes) }
    var options = CSVImporter.Options()
    options.noteLimit = 1_000_000
    options.encoding = encoding
    do throws(ImportError) {
      let (graph, report) = try folder.load(options)
      check(graph, report, name)
      for note in report.notes { #expect(!note.description.isEmpty) }
    } catch {
      #expect(!error.sentence.isEmpty, "\(name)")
      #expect(!error.file.isEmpty, "\(name)")
    }
  }

  @Test("mutated files", arguments: 0..<300)
  func mutations(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let count = Int.random(in: 1..<12, using: &numbers)
    var files = [
      "nodes.csv": Self.mutated(Self.nodes, count, &numbers),
      "edges.csv": Self.mutated(Self.edges, count, &numbers),
    ]
    if seed % 3 == 0 {
      files["import.json"] = Self.mutated(Self.mapping, seed % 2 == 0 ? 0 : 2, &numbers)
    }
    if seed % 7 == 0 { files["nodes.csv"] = nil }
    try Self.run(files, "seed \(seed)", encoding: seed % 2 == 0 ? .latin1 : .utf8)
  }

  @Test("random bytes", arguments: 0..<100)
  func noise(seed: UInt64) throws {
    var numbers = SplitMix64(seed: seed)
    let alphabet =
      seed % 2 == 0
      ? Array("id,src:ID()\"\n\r;|{}.:LABEL".utf8) : Array(UInt8(0)...UInt8(255))
    func bytes() -> [UInt8] {
      (0..<Int.random(in: 0..<200, using: &numbers)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &numbers)]
      }
    }
    try Self.run(
      ["nodes.csv": Array("id,".utf8) + bytes(), "edges.csv": Array("src,dst,".utf8) + bytes()],
      "seed \(seed)",
      encoding: seed % 3 == 0 ? .utf8 : .latin1
    )
    try Self.run(["nodes.csv": bytes()], "seed \(seed)", encoding: .latin1)
  }

  @Test("the unmutated files are what the mutations start from")
  func start() throws {
    let (graph, report) = try CSVTestFolder(["nodes.csv": Self.nodes, "edges.csv": Self.edges])
      .load()
    #expect(graph.nodeCount == 4)
    #expect(graph.relationshipCount == 3)
    #expect(report.count(of: .repeatedNode) == 1)
    #expect(report.count(of: .cellNotOfType) == 1)
  }
}
