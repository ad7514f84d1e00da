import NetworkGraph
import Testing

@testable import graphtool

/// The header of a question.
@Suite
struct QuestionFileTests {
  @Test
  func theHeaderIsRead() throws {
    let question = try QuestionFile(
      text: """
        // title: Who?
        //question:  Who is it?

        // data: examples/x
        // Another comment: it means nothing.
        // param a: TEXT = "x - y" - the name - as written
        // param b: integer
        // param c: LIST = ["p", 2] - a list
        // param d: NUMBER = 1 - whole numbers are numbers
        // param e: BOOLEAN = false
        RETURN $a
        // title: not in the header
        """,
      name: "q"
    )
    #expect(question.title == "Who?")
    #expect(question.question == "Who is it?")
    #expect(question.data == "examples/x")
    #expect(
      question.parameters == [
        .init(name: "a", kind: .text, fallback: .string("x - y"), meaning: "the name - as written"),
        .init(name: "b", kind: .integer, fallback: nil, meaning: ""),
        .init(name: "c", kind: .list, fallback: .list([.string("p"), .int(2)]), meaning: "a list"),
        .init(name: "d", kind: .number, fallback: .int(1), meaning: "whole numbers are numbers"),
        .init(name: "e", kind: .boolean, fallback: .bool(false), meaning: ""),
      ]
    )
  }

  @Test(arguments: [
    "a", "a TEXT", ": TEXT", "a b: TEXT", "a: WORD", "a: TEXT = x", "a: TEXT = 3",
    "a: INTEGER = 1.5", "a: TEXT the name", "a: BOOLEAN = \"true\"",
  ])
  func brokenParametersAreRefused(words: String) {
    #expect(throws: Failure.self) {
      try QuestionFile(text: "\n// param \(words)\nRETURN 1", name: "q")
    }
  }

  @Test
  func valuesHaveTheirTypes() throws {
    let question = try QuestionFile(
      text: "// param t: TEXT\n// param n: NUMBER = 2\n",
      name: "q"
    )
    #expect(try question.values(["t": "007"]) == ["t": .string("007"), "n": .int(2)])
    #expect(try question.values(["t": "3", "n": "1.5"]) == ["t": .string("3"), "n": .double(1.5)])
    #expect(throws: Failure.self) { try question.values([:]) }
    #expect(throws: Failure.self) { try question.values(["t": "", "n": "x"]) }
    #expect(throws: Failure.self) { try question.values(["t": "", "m": "1"]) }
    #expect(try QuestionFile(query: "RETURN $x").values(["x": "1"]) == ["x": .int(1)])
  }
}
