import GraphQuery
import Testing

/// The kinds of the pieces of a query, a letter under each character.
@Suite
struct HighlighterTests {
  private static let cases: [(String, String)] = [
    ("MATCH (n:Person) RETURN n", "KKKKK    LLLLLL  KKKKKK  "),
    ("match (n) where n.name", "KKKKK     KKKKK       "),
    ("(a)-[r:KNOWS|LIKES]->(b:A&!B)", "       TTTTT TTTTT      L  L "),
    ("RETURN count(*), toUpper('x')", "KKKKKK FFFFF     FFFFFFF SSS "),
    ("RETURN 1 + 2.5 + $x + 12ab", "KKKKKK N   NNN   PP   EEEE"),
    ("RETURN 'open", "KKKKKK SSSSS"),
    ("RETURN \"a\\\"b\" // end", "KKKKKK SSSSSS CCCCCC"),
    ("RETURN /* a */ 1 /* open", "KKKKKK CCCCCCC N CCCCCCC"),
    ("MATCH path = (a) RETURN path", "KKKKK            KKKKKK     "),
    ("MATCH ANY SHORTEST (a)", "KKKKK KKK KKKKKKKK    "),
    ("RETURN {match: 1, type: 'a'}", "KKKKKK         N        SSS "),
    ("RETURN n.match, n.order", "KKKKKK                 "),
    ("RETURN duration.between(a, b)", "KKKKKK          FFFFFFF      "),
    ("WHERE n:Person AND (x)", "KKKKK   LLLLLL KKK    "),
    ("RETURN # 'é' 1", "KKKKKK E SSS N"),
    ("", ""),
  ]

  @Test("pieces are told apart", arguments: cases)
  func piecesAreToldApart(_ text: String, _ marks: String) {
    var kinds = [Character](repeating: " ", count: text.utf8.count)
    for piece in Highlighter.pieces(of: text) {
      for byte in piece.bytes { kinds[byte] = Self.letter(piece.kind) }
    }
    // One mark for each character, not for each byte.
    var byte = 0
    let shown = text.map { character in
      defer { byte += character.utf8.count }
      return kinds[byte]
    }
    #expect(String(shown) == marks, "\(text)")
  }

  private static func letter(_ kind: Highlighter.Kind) -> Character {
    switch kind {
    case .keyword: "K"
    case .function: "F"
    case .label: "L"
    case .type: "T"
    case .parameter: "P"
    case .string: "S"
    case .number: "N"
    case .comment: "C"
    case .error: "E"
    }
  }

  @Test("a bracket beside a place is found with its partner")
  func bracketsAreFound() {
    #expect(Highlighter.brackets(in: "(a)[b", at: 0) == [0, 2])
    #expect(Highlighter.brackets(in: "(a)[b", at: 3) == [2, 0])
    #expect(Highlighter.brackets(in: "(a)[b", at: 4).isEmpty)
    #expect(Highlighter.brackets(in: "", at: 0).isEmpty)
  }
}
