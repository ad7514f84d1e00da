import Testing

@testable import GraphQuery

/// How errors look to people, asserted as they are.
@Suite struct RenderingTests {
  private func rendered(_ text: String) -> String {
    Parser.parse(text).errors.first?.rendered(in: text) ?? ""
  }

  @Test func sentencePlaceCaretAndHint() {
    #expect(
      rendered("MATCH (n) RETRUN n") == """
        SyntaxError: unexpected 'RETRUN'; expected a clause, or the end of the query
          1:11 | MATCH (n) RETRUN n
               |           ^^^^^^
          hint: did you mean 'RETURN'?
        """
    )
    #expect(
      rendered("MATCH (n)\r\nRETURN\n  n.x +") == """
        SyntaxError: unexpected end of the query; expected an expression
          3:8 |   n.x +
              |        ^
        """
    )
    #expect(
      rendered("RETURN 9223372036854775808") == """
        SyntaxError: the integer '9223372036854775808' does not fit into 64 bits; integers go from \
        -9223372036854775808 to 9223372036854775807
          1:8 | RETURN 9223372036854775808
              |        ^^^^^^^^^^^^^^^^^^^
        """
    )
    #expect(
      rendered("RETURN 42 — 41") == """
        SyntaxError: the character '—' means nothing in a query; it is U+2014 EM DASH
          1:11 | RETURN 42 — 41
               |           ^
          hint: write '-'
        """
    )
  }

  @Test func caretsStandBelowWideCharactersAndTabs() {
    #expect(
      rendered("\tRETURN '日本', 'e\u{301}', '👩‍👩‍👧' x") == """
        SyntaxError: unexpected 'x'; expected a clause, or the end of the query
          1:24 |   RETURN '日本', 'e\u{301}', '👩‍👩‍👧' x
               |                            ^
        """
    )
  }

  @Test func longLinesAreCutAroundTheCaret() throws {
    let text =
      "RETURN " + String(repeating: "aaaaaaaaa + ", count: 50) + "] + "
      + String(repeating: "bbbbbbbbb + ", count: 50)
    let lines = rendered(text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    let source = lines[1].split(separator: "| ", maxSplits: 1)[1]
    let caret = lines[2].split(separator: "| ", maxSplits: 1)[1]
    #expect(source.count <= 90 && source.hasPrefix("…") && source.hasSuffix("…"))
    let place = try #require(caret.firstIndex(of: "^"))
    let offset = caret.distance(from: caret.startIndex, to: place)
    #expect(Array(source)[offset] == "]")
  }

  @Test func longMarksAndForeignPlacesAreHarmless() {
    var error = QueryError(
      .typeError,
      .invalidArgumentType,
      phase: .runtime,
      subject: "abs",
      explanation: "expected a number, found a string",
      at: SourceRange(3, 500)
    )
    #expect(
      error.description
        == "TypeError: an argument of 'abs' has the wrong type; expected a number, found a string"
    )
    let text = String(repeating: "x", count: 400)
    #expect(error.rendered(in: text).split(separator: "\n").allSatisfy { $0.count < 110 })
    #expect(error.rendered(in: "").contains("1:1"))
    error.range = SourceRange(-5, -2)
    #expect(error.rendered(in: "abc").contains("1:1"))
    error.range = SourceRange(2, 9)
    #expect(error.rendered(in: "é\u{7}\nb").contains("^"))
    error.range = nil
    #expect(error.rendered(in: "abc") == error.description)
  }

  @Test(arguments: QueryError.Code.allCases)
  func everyCodeHasASentence(_ code: QueryError.Code) {
    for subject in ["", "name"] {
      let message = QueryError(.semanticError, code, subject: subject).message
      #expect(!message.isEmpty && message.last != "." && !message.contains("  "))
      #expect(!message.contains("''") && message.last != " ")
    }
  }

  @Test func placesCountLinesAndCharacters() {
    let text = "ab\ncé\r\n👩‍👩‍👧x\rz"
    let place = { SourcePosition(ofByte: $0, in: text).description }
    #expect(place(0) == "1:1")
    #expect(place(2) == "1:3")
    #expect(place(3) == "2:1")
    #expect(place(6) == "2:3")
    #expect(place(8) == "3:1")
    #expect(place(text.utf8.count) == "4:2")
    #expect(place(text.utf8.count - 3) == "3:2")
    #expect(place(10_000) == "4:2")
    #expect(place(-1) == "1:1")
  }
}
