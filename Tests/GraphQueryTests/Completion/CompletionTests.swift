import GraphQuery
import NetworkGraph
import Testing

/// What may stand at the place marked with ‸.
@Suite
struct CompletionTests {
  private static let graph: Graph = {
    let session = Session()
    _ = try? session.run(
      """
      CREATE (a:Person {name: 'Ana Tosangana', age: 30}), (b:Person {name: 'Béatrice', age: 40}),
        (c:Person {name: 'O\\'Neill'}), (d:Person {name: 'tom', email: 't@example.org'}),
        (o:Organisation {name: 'Peace Now', founded: 1978, city: 'The Hague'}),
        (g:`Peace Group` {name: 'Ana Group', `full title`: 'x'}),
        (a)-[:WORKS_FOR {since: 2001}]->(o), (b)-[:WORKS_FOR {since: 2002}]->(o), (a)-[:KNOWS]->(b)
      """
    )
    return session.graph
  }()

  /// A text, and the first candidates with a space between them; `…` says that there are more.
  private static let table = """
    MATCH (p:‸                                      > Person | Organisation | `Peace Group`
    MATCH (p:pe‸                                    > Person | `Peace Group`
    MATCH (p:Person|Or‸                             > Organisation
    MATCH (p:Person&!Or‸                            > Organisation
    MATCH (p:`Pe‸                                   > Person | `Peace Group`
    MATCH (p:Xyz‸                                   >
    MATCH (p) WHERE p:Org‸                          > Organisation
    MATCH (p) SET p:Org‸                            > Organisation
    MATCH (p)-[:‸                                   > WORKS_FOR | KNOWS
    MATCH (p)<-[r:KN‸                               > KNOWS
    MATCH (p)-[:KNOWS|‸                             > WORKS_FOR | KNOWS
    MATCH (p:Person) WHERE p.‸                      > name | age | email | city …
    MATCH (o:Organisation) WHERE o.‸                > name | city | founded | age …
    MATCH (g:`Peace Group`) RETURN g.fu‸            > `full title`
    MATCH (p)-[r:WORKS_FOR]->() RETURN r.‸          > since
    MATCH (p:Person) WITH p AS q RETURN q.a‸        > age
    MATCH (p:Person) WITH p.name AS n RETURN p‸     > path | paths | pagerank( …
    MATCH (p:Person) WITH p, 1 AS one RETURN o‸     > one | of | offset …
    MATCH (p:Person) RETURN p.name AS x‸            >
    MATCH (p:Person {‸                              > name:  | age:  | email:  …
    MATCH (p:Person {name: 'x', a‸                  > age:_
    MATCH (p)-[r:WORKS_FOR {s‸                      > since:_
    MATCH (p:Person {name: '‸                       > Ana Tosangana' | Béatrice' | O\\'Neill' | tom'
    MATCH (p:Person {name: 'an‸                     > Ana Tosangana'
    MATCH (p:Person {name: "o'‸                     > O'Neill"
    MATCH (p:Person {name: 'tos‸                    > Ana Tosangana'
    MATCH (p:Person {name: 'TO‸'                    > tom | Ana Tosangana
    MATCH ({name: 'ana‸                             > Ana Group' | Ana Tosangana'
    MATCH (p:Person) WHERE p.name = 'b‸             > Béatrice'
    MATCH (p:Person) WHERE p.name STARTS WITH 'b‸   > Béatrice'
    MATCH (p:Person) WHERE p.age = '‸               >
    RETURN 'an‸                                     >
    RETURN $‸                                       > $limit | $name
    RETURN $n‸                                      > $name
    CALL ‸                                          > balance.split( | balance.triads( …
    CALL paths.‸                                    > paths.all( | paths.disjoint(
    CALL db.labels() YIELD ‸                        > label
    CALL paths.all(a, b) YIELD path, l‸             > length
    RETURN duration.inD‸                            > duration.inDays(
    RETURN betw‸                                    > betweenness(
    RETURN toUpp‸                                   > toUpper(
    MATCH (p:Person), (q) RETURN ‸                  > p | q
    MATCH (p:Person) RETURN count(‸                 > p
    MATCH (p:Person), (‸                            > p
    MATCH path = (a)-[r]->(b) RETURN ‸              > path | a | r | b
    UNWIND [1] AS x RETURN ‸                        > x
    RETURN [x IN [1] WHERE ‸                        > x
    MATCH (a) RETURN a UNION MATCH (b) RETURN ‸     > b
    MATCH (a) RETURN a; MATCH (b) RETURN ‸          > b
    m‸                                              > match | merge
    MAT‸                                            > MATCH
    SHOW ‸                                          > CONSTRAINTS | FUNCTIONS | INDEXES …
    SHOW pr‸                                        > procedures | property keys
    RETURN 1 // MATCH (p:‸                          >
    RETURN 1 /* MATCH (p:‸                          >
    RETURN 1 /* MATCH (p: */ + $n‸                  > $name
    RETURN 12‸                                      >
    ])}‸                                            >
    """

  private static var cases: [(String, String)] {
    table.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let sign = line.lastIndex(of: ">") else { return nil }
      var text = line[..<sign]
      while text.last == " " { text.removeLast() }
      let expected = String(line[line.index(after: sign)...]).replacing("_", with: " ")
      return (String(text), expected)
    }
  }

  @Test("the candidates fit the place", arguments: cases)
  func candidatesFit(_ marked: String, _ expected: String) throws {
    let mark = try #require(marked.firstIndex(of: "‸"))
    let before = String(marked[..<mark])
    let text = before + marked[marked.index(after: mark)...]
    let completer = Completer(graph: Self.graph, parameters: ["name", "limit"])
    let found = completer.complete(text, at: before.utf8.count)
    #expect(found.bytes.upperBound == before.utf8.count)
    #expect(found.bytes.lowerBound >= 0 && found.bytes.lowerBound <= before.utf8.count)
    var wanted = expected.hasPrefix(" ") ? String(expected.dropFirst()) : expected
    let hasMore = wanted.hasSuffix(" …")
    if hasMore { wanted.removeLast(2) }
    let parts = wanted.split(separator: " | ", omittingEmptySubsequences: false)
    let names = wanted.isEmpty ? [] : parts
    let texts = found.candidates.map { $0.text.replacing("WORKS_FOR", with: "WORKS FOR") }
    #expect((hasMore ? Array(texts.prefix(names.count)) : texts) == names.map(String.init))
    if hasMore { #expect(texts.count > names.count) }
  }

  @Test("candidates say what they are")
  func candidatesSayWhatTheyAre() {
    let completer = Completer(graph: Self.graph)
    func detail(_ text: String) -> String {
      completer.complete(text, at: text.utf8.count).candidates.first?.detail ?? ""
    }
    #expect(detail("MATCH (p:Per") == "4 nodes")
    #expect(detail("MATCH (p)-[:KN") == "1 relationship")
    #expect(detail("MATCH (p:Person) RETURN p.na") == "of Person")
    #expect(detail("MATCH (p:Person) RETURN p") == "node :Person")
    #expect(detail("CALL paths.al").hasPrefix("paths.all(from :: NODE"))
    #expect(detail("RETURN toUpp").hasPrefix("("))
  }

  @Test("the names of the last of many nodes complete, also after a change")
  func namesOfManyNodes() throws {
    let session = Session()
    _ = try session.run("UNWIND range(1, 9000) AS i CREATE (:N {name: 'N' + toString(i)})")
    _ = try session.run("CREATE (:N {name: 'Zoe van Rijn'})")
    func candidates(_ typed: String) -> [String] {
      let text = "MATCH (n:N {name: '" + typed
      return Completer(graph: session.graph).complete(text, at: text.utf8.count).candidates
        .map(\.text)
    }
    #expect(candidates("zo") == ["Zoe van Rijn'"])
    #expect(candidates("rij") == ["Zoe van Rijn'"])
    #expect(candidates("n900") == ["N900'", "N9000'"])
    _ = try session.run("MATCH (n:N {name: 'Zoe van Rijn'}) SET n.name = 'Zora'")
    #expect(candidates("zo") == ["Zora'"])
    #expect(candidates("rij").isEmpty)
    _ = try session.run("MATCH (n:N {name: 'Zora'}) DELETE n")
    #expect(candidates("zo").isEmpty)
  }

  @Test("no text and no place in it does harm", arguments: [7, 8])
  func nothingDoesHarm(_ seed: UInt64) {
    let pieces = [
      "MATCH ", "(", ")", "[", "]", "{", "}", ":", ".", ",", "'", "\"", "`", "$", "|", "&", "!",
      "-",
      "->", "n", "Person", "日", "é", "WITH ", "AS ", "CALL ", "YIELD ", "/*", "//", "*/", "\n", ";",
      "1", "..", "=", "IN ", "UNION ", "LET ",
    ]
    var state = seed
    let completer = Completer(graph: Self.graph)
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      for byte in -1...(text.utf8.count + 1) {
        let found = completer.complete(text, at: byte)
        #expect(found.bytes.upperBound <= text.utf8.count)
        _ = Highlighter.brackets(in: text, at: byte)
      }
      var last = 0
      for piece in Highlighter.pieces(of: text) {
        #expect(piece.bytes.lowerBound >= last && piece.bytes.upperBound <= text.utf8.count)
        last = piece.bytes.upperBound
      }
    }
  }
}
