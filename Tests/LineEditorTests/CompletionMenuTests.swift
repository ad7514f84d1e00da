import LineEditor
import Testing

/// The tabulator: completing, and choosing from a menu.
@Suite
struct CompletionMenuTests {
  private static let words = ["Person", "Personality", "Place", "Organisation"]
  private static var host: LineEditor.Host {
    LineEditor.Host(complete: { text, byte in
      let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
      let typed = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
      let found = words.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
      return Completions((byte - typed.utf8.count)..<byte, found.map { .init($0, "kind") })
    })
  }

  @Test(
    "the tabulator completes",
    arguments: [
      ("x <space> O <tab>", "x Organisation|"),
      ("x <space> p e <tab>", "x Person|"),
      ("x <space> P <tab>", "x P|"),
      ("x <space> P <tab><tab>", "x Person|"),
      ("x <space> P <tab><tab><tab><tab>", "x Place|"),
      ("x <space> P <tab><tab><tab><tab><tab>", "x Person|"),
      ("x <space> P <tab><s-tab>", "x Place|"),
      ("x <space> P <tab><s-tab><s-tab>", "x Personality|"),
      ("x <space> P <tab><tab><esc>", "x P|"),
      ("x <space> P <tab><tab><enter> Y", "x PersonY|"),
      ("x <space> P <tab><tab> Y", "x PersonY|"),
      ("x <space> P <tab><down><down><up> Y", "x PersonY|"),
      ("x <space> P <tab><tab><enter><C-_>", "x P|"),
      ("é <space> p l y <left> <tab>", "é Place|y"),
      ("q q <tab>", "qq|"),
    ]
  )
  func tabulatorCompletes(_ keys: String, _ expected: String) {
    let typist = Typist(Self.host)
    typist.type(keys)
    #expect(typist.state == expected)
  }

  @Test("in an empty place of a line the tabulator indents")
  func tabulatorIndents() {
    let typist = Typist(.init(isComplete: { _ in false }, complete: { _, _ in .none }))
    typist.type("<tab> a <enter> <tab> b")
    #expect(typist.state == "  a\n  b|")
  }

  @Test("the menu is shown under the statement and marks what is chosen without colours")
  func menuIsShown() {
    let typist = Typist(Self.host)
    typist.type("x <space> P <tab><tab>")
    let lines = typist.frame(width: 40, height: 10).lines
    #expect(lines.first == "> x Person")
    #expect(
      lines.dropFirst() == ["> Person       kind", "  Personality  kind", "  Place        kind"]
    )
    typist.type("<esc>")
    #expect(typist.frame(width: 40, height: 10).lines == ["> x P"])
  }

  @Test("a long menu scrolls and says how long it is")
  func longMenuScrolls() {
    let host = LineEditor.Host(complete: { _, _ in
      Completions(0..<1, (1...50).map { .init("a\($0)") })
    })
    let typist = Typist(host)
    typist.type("a <tab>")
    #expect(typist.frame(width: 20, height: 24).lines.count == 10)
    #expect(typist.frame(width: 20, height: 24).lines.last == "  8 of 50")
    for _ in 0..<30 { typist.type("<tab>") }
    let lines = typist.frame(width: 20, height: 24).lines
    #expect(lines.contains("> a30"))
    #expect(lines.last?.hasSuffix("of 50") == true)
    #expect(typist.frame(width: 20, height: 3).lines.count == 3)
    #expect(typist.frame(width: 20, height: 1).lines.count == 1)
  }
}
