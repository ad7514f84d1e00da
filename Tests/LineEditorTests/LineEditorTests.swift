import LineEditor
import TestSupport
import Testing

/// What keys do to the text and the cursor, which is shown as a bar.
@Suite
struct LineEditorTests {
  @Test(
    "keys change the text",
    arguments: [
      ("abc", "abc|"),
      ("abc <left><left> X", "aX|bc"),
      ("abc <home> X <end> Y", "XabcY|"),
      ("abc <C-a> X <C-e> Y <C-b> <C-f> Z", "XabcYZ|"),
      ("abc <bs><bs>", "a|"),
      ("abc <left><left><del>", "a|c"),
      ("abc <home><C-d>", "|bc"),
      ("one <space> two <space> three <A-b> X", "one two X|three"),
      ("one <space> two <home> <A-f> X", "oneX| two"),
      ("one <space> two <wleft> <wleft> X <wright> Y", "XoneY| two"),
      ("one <space> two <C-w>", "one |"),
      ("n.name <space> x <C-w><C-w>", "|"),
      ("n.name <a-bs>", "n.|"),
      ("one <space> two <C-u>", "|"),
      ("one <space> two <C-a><C-k>", "|"),
      ("one <space> two <home><A-d>", "| two"),
      ("one <space> two <C-w> <C-a> <C-y>", "two|one "),
      ("one <space> two <C-w> <C-w> <C-y>", "one two|"),
      ("one <space> two <home> <A-d> <A-d> <end> <C-y>", "one two|"),
      ("ab <C-t>", "ba|"),
      ("abc <left> <C-t>", "acb|"),
      ("a <C-t>", "a|"),
      ("one <C-_>", "|"),
      ("one <space> two <C-_>", "one |"),
      ("one <space> two <C-_> <C-z> <C-z>", "|"),
      ("one <C-u> <C-_>", "one|"),
      ("one <C-u> <C-_> <A-_>", "|"),
      ("one <C-_> <C-_>", "|"),
      ("a <lt> b", "a<b|"),
      ("abc <A-<> X", "X|abc"),
      ("<left><right><up><down><bs><del><C-k><C-u><C-w><C-y><A-d>", "|"),
    ]
  )
  func keysChangeTheText(_ keys: String, _ expected: String) {
    let typist = Typist()
    typist.type(keys)
    #expect(typist.state == expected)
  }

  private static var statements: LineEditor.Host {
    LineEditor.Host(isComplete: { $0.hasSuffix(";") })
  }

  @Test(
    "arrows and Enter work on lines",
    arguments: [
      ("ab <enter> cd", "ab\ncd|"),
      ("ab; <left> <a-enter>", "ab\n|;"),
      ("abcd <enter> xy <up> Z", "abZ|cd\nxy"),
      ("abcd <enter> xy <enter> pqrs <up> <up> Z", "abcdZ|\nxy\npqrs"),
      ("ab <enter> cd <up> <end> <right> Z", "ab\nZ|cd"),
      ("ab <enter> cd <home> <bs>", "ab|cd"),
      ("ab <enter> cd <up> <C-e> <C-k>", "ab|cd"),
      ("日本 <enter> abcd <up> Z", "日本Z|\nabcd"),
      ("日本 <enter> abc <up> Z", "日Z|本\nabc"),
    ]
  )
  func arrowsWorkOnLines(_ keys: String, _ expected: String) {
    let typist = Typist(Self.statements)
    typist.type(keys)
    #expect(typist.state == expected)
  }

  @Test("Enter hands over a text that is done, wherever the cursor is")
  func enterHandsOver() {
    let typist = Typist(Self.statements)
    typist.type("ab <enter> cd; <left><left> <enter>")
    #expect(typist.effects == [.accept("ab\ncd;")])
    #expect(typist.state == "|")
  }

  @Test("Ctrl-C throws the text away, Ctrl-D leaves only when there is none")
  func controlKeysEnd() {
    let typist = Typist(Self.statements)
    typist.type("abc <C-c>")
    #expect(typist.effects == [.cancel])
    #expect(typist.state == "|")
    typist.type("x <home> <C-d> <C-d>")
    #expect(typist.effects == [.cancel, .leave])
    typist.type("<C-l>")
    #expect(typist.effects.last == .clearScreen)
  }

  @Test("a character is what people see as one")
  func charactersAreGraphemes() {
    let typist = Typist()
    let family = "👩‍👩‍👧"
    let flag = "🇸🇾"
    for text in ["e\u{301}", family, flag, "سلام", "日本"] {
      typist.editor.reset()
      typist.press(.text("a" + text + "b"))
      let count = text.count
      for _ in 0...count { typist.press(.left) }
      #expect(typist.state == "a|" + text + "b", "\(text)")
      typist.press(.delete)
      #expect(typist.editor.text.count == count + 1)
    }
  }

  @Test("parts of a character that come one after the other join")
  func partsJoin() {
    let typist = Typist()
    for part in ["e", "\u{301}", "x"] { typist.press(.text(part)) }
    #expect(typist.editor.cursor == 2)
    typist.editor.reset()
    for part in ["👩", "\u{200D}", "👧", "🇸", "🇾", "🇳"] { typist.press(.text(part)) }
    #expect(typist.editor.cursor == 3)
    // Between the letters of two flags the pairs are made anew.
    typist.press(.left)
    typist.press(.backspace)
    #expect(typist.editor.text == "👩‍👧🇳")
    #expect(typist.editor.cursor == 1)
  }

  @Test("a paste of many lines is one change, with line feeds only, and hands nothing over")
  func pasteOfManyLines() {
    let typist = Typist(Self.statements)
    let lines = (1...200).map { "RETURN \($0);" }
    typist.press(.paste(lines.joined(separator: "\r\n") + "\r\n"))
    #expect(typist.effects.isEmpty)
    #expect(typist.editor.text == lines.joined(separator: "\n"))
    typist.type("<C-_>")
    #expect(typist.editor.text.isEmpty)
    typist.press(.paste("a\u{1B}[2Jb\u{7}\tc"))
    #expect(typist.editor.text == "a[2Jb\tc")
  }

  @Test("random keys never break the editor, and undo leads back", arguments: [42, 43, 44])
  func randomKeys(_ seed: UInt64) {
    let names = [
      "a", "é", "日", "👩‍👩‍👧", "\u{301}", "<space>", "<left>", "<right>", "<up>", "<down>", "<home>",
      "<end>", "<wleft>", "<wright>", "<a-enter>", "<bs>", "<a-bs>", "<del>", "<C-k>", "<C-u>",
      "<C-w>", "<C-y>", "<C-t>", "<A-d>", "<A-_>", "<esc>", "<tab>", "<C-r>", "<enter>", "<pgup>",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<15 {
      let typist = Typist(Self.statements, history: ["one;", "two\nthree;"])
      for _ in 0..<150 {
        typist.type(names[Int(random.next() % UInt64(names.count))])
        #expect((0...typist.editor.text.count).contains(typist.editor.cursor))
        let frame = typist.frame(width: 12, height: 5)
        #expect(frame.lines.count <= 5)
        #expect(frame.cursorRow < frame.lines.count && frame.cursorColumn < 12)
      }
      typist.type("<esc> <C-c> a <space> b <C-k> <C-u> <C-y> <C-_> <C-_> <C-_> <C-_> <C-_>")
      #expect(typist.state == "|")
    }
  }
}
