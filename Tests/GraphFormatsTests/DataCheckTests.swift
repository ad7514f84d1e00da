import Foundation
import GraphFormats
import NetworkGraph
import TestSupport
import Testing

/// What the check of data finds, and what it leaves alone.
@Suite("Data check")
struct DataCheckTests {
  private static func check(_ files: [String: String]) throws -> DataCheck {
    let (graph, report) = try CSVTestFolder(files).load()
    return DataCheck(graph, imports: [report])
  }

  private static func elements(_ check: DataCheck, _ kind: DataFinding.Kind) -> [[String]] {
    check.findings(of: kind).map(\.elements)
  }

  @Test("names that may mean the same are found, others are not")
  func duplicates() throws {
    let check = try Self.check([
      "nodes.csv": """
      id,kind,name,alt_names
      a1,Person,Denise Coenegracht,
      a2,Person,"COENEGRACHT, Denise",
      b1,Organisation,Société d'Études,
      b2,Organisation,Societe d Etudes,
      c1,Organisation,African Diaspora Policy Centre,ADPC
      c2,Organisation,A.D.P.C,
      c3,Organisation,ADPC,
      d1,Person,Juliënne Doppenberg,
      d2,Person,Julienne Dopenberg,
      e1,Event,Meeting 1,
      e2,Event,Meeting 2,
      f1,Person,Ana,
      f2,Person,Anna,
      g1,Event,Denise Coenegracht,
      h1,Event,Conference of the diaspora in Guinea,
      h2,Event,Conference of the diaspora in Senegal,
      j1,Organisation,Rwandan Diaspora Association in Belgium,
      j2,Organisation,Rwandese Diaspora Organization in Belgium,
      """,
      "edges.csv": "source_id,type,target_id\na1,KNOWS,a2\n",
    ])
    #expect(
      Self.elements(check, .possibleDuplicate)
        == [["a1", "a2"], ["b1", "b2"], ["c1", "c3"], ["d1", "d2"], ["j1", "j2"]]
    )
  }

  @Test("dangling ends, repeated ids, uneven rows come from the import")
  func rows() throws {
    let check = try Self.check([
      "nodes.csv": "id,kind,name\na,P,x\na,P,y\nb,P,z,too many\n",
      "edges.csv": "source_id,type,target_id\na,R,nobody\na,R,b\n",
    ])
    #expect(Self.elements(check, .danglingEnd) == [["edges.csv:2"]])
    #expect(Self.elements(check, .repeatedID) == [["nodes.csv:3"], ["nodes.csv:3"]])
    #expect(Self.elements(check, .unevenRow) == [["nodes.csv:4"]])
  }

  @Test("dates that cannot be read, and ends before their start")
  func dates() throws {
    let check = try Self.check([
      "nodes.csv": """
      id,kind,start,end
      a,P,2016-09-23,2016-09
      b,P,2016-09-23,2016-09-22
      c,P,spring 2016,
      d,P,2016-13-01,2017
      e,P,2016,2015-12-31T10:00
      f,P,,
      """,
      "edges.csv": "source_id,type,target_id,date\na,R,b,2016-02-30\na,R,c,2016-02-29\nb,R,c,\n",
    ])
    #expect(Self.elements(check, .endBeforeStart) == [["b"], ["e"]])
    #expect(Self.elements(check, .unreadableDate) == [["c"], ["d"], ["a -R-> b"]])
    #expect(Self.elements(check, .undatedTie) == [["b -R-> c"]])
    #expect(Self.elements(check, .isolatedNode) == [["d"], ["e"], ["f"]])
  }

  @Test("ties without a source, on one source, and twice")
  func sources() throws {
    let check = try Self.check([
      "nodes.csv": "id,kind\na,P\nb,P\nc,P\n",
      "edges.csv": """
      source_id,type,target_id,source,locator
      a,R,b,one,1
      a,R,b,two,1
      b,R,c,one,1
      b,R,c,one,1
      b,R,c,one,2
      c,R,a,,
      a,S,b,one;two,
      """,
    ])
    #expect(Self.elements(check, .unsourcedTie) == [["c -R-> a"]])
    #expect(Self.elements(check, .singleSource) == [["b -R-> c"]])
    #expect(Self.elements(check, .repeatedTie) == [["b -R-> c"]])
  }

  @Test("rare words that are spelt nearly like frequent ones")
  func kinds() throws {
    let people = (0..<30).map { "p\($0),Person\n" }.joined()
    let ties = (0..<29).map { "p\($0),WORKS_WITH,p\($0 + 1)\n" }.joined()
    let check = try Self.check([
      "nodes.csv": "id,kind\n" + people + "x,Persn\ny,person\nz,Event\n",
      "edges.csv": "source_id,type,target_id\n" + ties + "x,WORK_WITH,y\nx,KNOWS,z\n",
    ])
    #expect(Self.elements(check, .misspeltKind) == [["Persn"], ["person"], ["WORK_WITH"]])
  }

  @Test("resemblance is symmetric, between 0 and 1, and 1 for a name and itself", arguments: 0..<20)
  func resemblance(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let letters = Array("abcdeé ß-1漢'")
    func name() -> FoldedName {
      FoldedName(
        String(
          (0..<Int.random(in: 0..<20, using: &numbers)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &numbers)]
          }
        )
      )
    }
    for _ in 0..<200 {
      let (first, second) = (name(), name())
      let there = NameResemblance.between(first, second)
      #expect((0...1).contains(there))
      #expect(NameResemblance.between(first, first) == (first.words.isEmpty ? 0 : 1))
      #expect(NameResemblance.between(second, first) == there)
    }
  }

  @Test(
    "folding",
    arguments: [
      ("Société d'Études", "societe d etudes"), ("ØRSTED Łódź", "orsted lodz"),
      ("Straße", "strasse"),
      ("e\u{301}te\u{301}", "ete"), ("漢字, العربية", "漢字 العربية"), ("WO=MEN", "wo men"),
      ("...", ""),
    ]
  )
  func folding(name: String, folded: String) {
    #expect(FoldedName(name).text == folded)
  }

  @Test("the known duplicates of The Hague")
  func theHague() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appending(path: "examples/the-hague").path(percentEncoded: false)
    let (graph, report) = try CSVImporter().load(folder)
    let check = DataCheck(graph, imports: [report])
    let found = Set(Self.elements(check, .possibleDuplicate).map { Set($0) })
    let known = ReferenceTable(
      csv: try String(contentsOfFile: folder + "/duplicates.csv", encoding: .utf8)
    )
    let pairs = zip(known.column("id_a"), known.column("id_b")).map { Set([$0, $1]) }
    let certain = zip(pairs, known.column("confidence")).filter { $1 == "high" }.map(\.0)
    let untrue = zip(pairs, known.column("confidence")).filter { $1 == "none" }.map(\.0)
    #expect(certain.allSatisfy { found.contains($0) })
    #expect(untrue.allSatisfy { !found.contains($0) })
    #expect(found.count <= 5, "\(found)")
  }
}
