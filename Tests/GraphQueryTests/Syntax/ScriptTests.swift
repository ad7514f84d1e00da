import Testing

@testable import GraphQuery

@Suite struct ScriptTests {
  private func texts(_ script: String) -> [String] {
    let bytes = Array(script.utf8)
    return Script(script).pieces.map { piece in
      String(decoding: bytes[piece.range.lower..<piece.range.upper], as: UTF8.self)
    }
  }

  @Test func semicolonsSeparateStatements() {
    #expect(texts("RETURN 1; RETURN 2 ;\n\nRETURN 3") == ["RETURN 1", "RETURN 2", "RETURN 3"])
    #expect(texts(" ;; // nothing\n ; ").isEmpty)
    #expect(texts("RETURN ';', \";\", `;` /* ; */ // ;\n; RETURN 2").count == 2)
    #expect(Script("RETURN 1; RETURN 2").pieces.map(\.isTerminated) == [true, false])
  }

  @Test("the statements of a text are where they stand in its bytes")
  func placesOfStatements() {
    let text = "\u{FEFF}RETURN 'é;' ; // one; two\n/* ; */ RETURN 2;;RETURN 3 "
    let bytes = Array(text.utf8)
    let places = Session.places(ofStatementsIn: text)
    #expect(Session.statements(in: text) == ["RETURN 'é;'", "RETURN 2", "RETURN 3"])
    #expect(
      places.map { String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self) }
        == Session.statements(in: text)
    )
  }

  @Test(arguments: [
    ("RETURN 1", false), ("RETURN 1;", false), ("", false), ("RETURN 'a", true),
    ("RETURN `a", true), ("RETURN 1 /* a", true), ("RETURN (1", true), ("CALL {", true),
    ("RETURN 1)", false), ("RETURN (1; RETURN 2", false),
  ])
  func openTextsWantMoreLines(_ text: String, _ isOpen: Bool) {
    #expect(Script(text).isOpen == isOpen, "\(text)")
  }

  @Test func errorsOfAPieceKeepTheirPlaceInTheScript() throws {
    let script = "RETURN 1;\nRETURN +;"
    let piece = try #require(Script(script).pieces.last)
    let error = try #require(Parser.parse(Array(script.utf8), in: piece.range).errors.first)
    #expect(error.range == SourceRange(18, 18))
    #expect(SourcePosition(ofByte: 18, in: script).description == "2:9")
    #expect(Parser.parse(Array(script.utf8), in: SourceRange(0, 8)).errors.isEmpty)
  }
}
