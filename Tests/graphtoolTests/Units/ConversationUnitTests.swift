import Foundation
import Testing

@testable import graphtool

/// The small parts of a conversation.
@Suite
struct ConversationUnitTests {
  @Test(
    "a scope is written before what reads, behind EXPLAIN, PROFILE and comments",
    arguments: [
      ("MATCH (n) RETURN n", "|MATCH (n) RETURN n"), ("  return 1", "  |return 1"),
      ("EXPLAIN MATCH (n) RETURN n", "EXPLAIN |MATCH (n) RETURN n"),
      ("// MATCH\n/* x */ CALL db.labels()", "// MATCH\n/* x */ |CALL db.labels()"),
      ("USE other MATCH (n) RETURN n", nil), ("CREATE (n)", nil), ("BEGIN", nil), ("", nil),
      ("SHOW LABELS", nil), ("/* open", nil), ("PROFILE", nil),
    ]
  )
  func scopes(_ statement: String, _ expected: String?) {
    let (words, place) = Scope(view: "a`b", time: "2016").prefix(for: statement)
    guard let expected else {
      #expect(words.isEmpty)
      return
    }
    var bytes = Array(statement.utf8)
    bytes.insert(contentsOf: words.utf8, at: place)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == expected.replacing("|", with: "USE `a``b` AS OF 2016 "))
    #expect(Scope().prefix(for: statement).words.isEmpty)
  }

  @Test("every word with a colon stands in the documentation")
  func wordsAreDocumented() throws {
    let file = Tool.package.appending(path: "docs/command-line.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    for command in ConversationCommand.all {
      #expect(page.contains("`\(command.name)"), "\(command.name)")
    }
  }

  @Test(
    "words behind a word with a colon are split at blanks outside of quotes",
    arguments: [
      ("a b  c", ["a", "b", "c"]), ("x='a b' y", ["x=a b", "y"]), ("\"a'b\"", ["a'b"]),
      ("'a''b'", ["a'b"]), ("'a\\'b\\\\'", ["a'b\\"]), ("''", [""]), ("", []),
    ]
  )
  func words(_ line: String, _ expected: [String]) throws {
    #expect(try CommandWords(line).all == expected)
  }

  @Test(
    "colours, line ends and tabs reach a terminal, other controls do not",
    arguments: [
      ("plain é\n\t", "plain é\n\t"), ("\u{1B}[1;31mred\u{1B}[0m", "\u{1B}[1;31mred\u{1B}[0m"),
      ("\u{1B}[2J", "\u{FFFD}[2J"), ("\u{1B}", "\u{FFFD}"), ("\u{1B}[1", "\u{FFFD}[1"),
      ("a\r\u{7F}", "a\u{FFFD}\u{FFFD}"),
      ("\u{9B}2J\u{A0}", "\u{FFFD}2J\u{A0}"),
    ]
  )
  func controls(_ text: String, _ expected: String) {
    #expect(String(decoding: TerminalText.harmless(Array(text.utf8)), as: UTF8.self) == expected)
  }

  @Test(
    "counts and times are written as people read them",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"),
    ]
  )
  func counts(_ count: Int, _ expected: String) {
    #expect(CountWords.text(of: count) == expected)
    #expect(CountWords.text(of: 1, "row") == "1 row" && CountWords.text(of: 0, "row") == "no rows")
  }

  @Test(
    "times",
    arguments: [
      (Duration.microseconds(40), "<0.1 ms"), (.microseconds(449), "0.4 ms"),
      (.milliseconds(12), "12 ms"),
      (.milliseconds(1_340), "1.3 s"), (.seconds(125), "2 min 5 s"),
      (.milliseconds(59_990), "60.0 s"),
    ]
  )
  func times(_ time: Duration, _ expected: String) {
    #expect(CountWords.text(of: time) == expected)
  }

  @Test("a table takes the room that there is and no more", arguments: 1...120)
  func tablesFit(_ room: Int) throws {
    var table = TextTable(
      ["name", "n", "note", "日本語の見出し"],
      alignsRight: [false, true, false, false],
      room: room
    )
    table.append(["a rather long name of somebody", "123456", "short", "日本語のとても長い文章です"])
    table.append(["x", "7", "a note that goes on and on and on", ""])
    var output = OutputBuffer(keeping: ())
    let hidden = try table.write(to: &output)
    let lines = output.text.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    for line in lines { #expect(DisplayWidth.of(line) <= room, "\(line)") }
    // With enough room nothing is cut and nothing is hidden.
    #expect((room >= 104) == !output.text.contains("…") || room < 104)
    #expect(room < 40 || hidden == 0)
    #expect(hidden > 0 || output.text.contains("123456"))
  }
}
