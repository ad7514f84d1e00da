import LineEditor
import Testing

/// Going through earlier statements and searching in them.
@Suite
struct HistoryTests {
  private static var host: LineEditor.Host {
    LineEditor.Host(isComplete: { $0.hasSuffix(";") })
  }

  private static let old = ["MATCH (a);", "RETURN\n1;", "match (b);"]

  @Test(
    "arrows go through the history at the edges of the statement",
    arguments: [
      ("<up>", "match (b);|"),
      ("<up><up>", "RETURN\n1;|"),
      ("<up><up><up>", "RE|TURN\n1;"),
      ("<up><up><up><up>", "MATCH (a);|"),
      ("<pgup><pgup><pgup>", "MATCH (a);|"),
      ("<pgup><pgup><pgup><pgup>", "MATCH (a);|"),
      ("<C-p><C-p><C-n>", "match (b);|"),
      ("x <up><down>", "x|"),
      ("x <enter> y <up><up><down>", "x|\ny"),
      ("x <enter> y <pgup> <bs> <pgdn>", "x\ny|"),
      ("<down>", "|"),
    ]
  )
  func arrowsGoThrough(_ keys: String, _ expected: String) {
    let typist = Typist(Self.host, history: Self.old)
    typist.type(keys)
    #expect(typist.state == expected)
  }

  @Test(
    "Ctrl-R finds while one types",
    arguments: [
      ("x <C-r> a t c h", "match (b);|"),
      ("x <C-r> M A T C H <C-r>", "MATCH (a);|"),
      ("x <C-r> m a t c h <C-r> <C-s>", "match (b);|"),
      ("x <C-r> r e t <enter>", "RETURN\n1;|"),
      ("x <C-r> r e t <home> Z", "RETURN\nZ|1;"),
      ("x <C-r> r e t <esc>", "x|"),
      ("x <C-r> r e t <C-c>", "x|"),
      ("x <C-r> r e t <bs><bs><bs>", "x|"),
      ("x <C-r> ( a z <bs>", "MATCH (a);|"),
      ("x <C-r> r e t <enter> <C-_>", "x|"),
      ("x <C-r> r e t <enter> <pgup>", "MATCH (a);|"),
      ("x <C-r> q q <enter>", "x|"),
    ]
  )
  func searchFinds(_ keys: String, _ expected: String) {
    let typist = Typist(Self.host, history: Self.old)
    typist.type(keys)
    #expect(typist.state == expected)
  }

  @Test("the search is shown under the statement, and says when nothing more is there")
  func searchIsShown() {
    let typist = Typist(Self.host, history: Self.old)
    typist.type("<C-r> r e t")
    #expect(typist.frame(width: 40, height: 9).lines.last == "search: ret")
    typist.type("<C-r>")
    #expect(typist.frame(width: 40, height: 9).lines.last == "nothing more is found: ret")
    #expect(typist.effects == [.bell])
  }

  @Test("statements are kept once, the latest last, up to a limit")
  func statementsAreKeptOnce() {
    var history = History(["a", "b", " ", "a", "c"], limit: 3)
    #expect(history.statements == ["b", "a", "c"])
    history.add("b")
    #expect(history.statements == ["a", "c", "b"])
    history.add("d")
    #expect(history.statements == ["c", "b", "d"])
    let isKept = history.add("\n ")
    #expect(!isKept)
  }

  @Test("a statement that was handed over is one key away")
  func lastStatementIsOneKeyAway() {
    let typist = Typist(Self.host)
    typist.type("RETRUN <enter> 1; <enter>")
    #expect(typist.state == "|")
    typist.type("<up>")
    #expect(typist.state == "RETRUN\n1;|")
  }
}
