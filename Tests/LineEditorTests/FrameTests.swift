import LineEditor
import TestSupport
import Testing

/// What is to be seen of a statement, and what is written for it.
@Suite
struct FrameTests {
  /// A painter whose bytes can stand in an expectation.
  private final class Painting {
    private var painter: Painter

    init(usesColour: Bool) { painter = Painter(usesColour: usesColour) }

    func paint(_ frame: Frame, width: Int) -> [UInt8] { painter.paint(frame, width: width) }
  }

  @Test("lines have prompts, long ones are broken, the cursor stands where it is")
  func linesAreBroken() {
    let typist = Typist(.init(isComplete: { _ in false }))
    typist.editor.prompt = "g> "
    typist.editor.continuationPrompt = ".> "
    typist.press(.paste("abcdefghijklm\nxy"))
    let frame = typist.frame(width: 12, height: 10)
    #expect(frame.lines == ["g> abcdefghi", "   jklm", ".> xy"])
    #expect((frame.cursorRow, frame.cursorColumn) == (2, 5))
    typist.type("<up> <end>")
    #expect(typist.frame(width: 12, height: 10).cursorColumn == 7)
  }

  @Test("a cursor behind a full row stands in the next, and wide characters are not cut")
  func fullRows() {
    let typist = Typist()
    typist.editor.prompt = ""
    typist.press(.text("abcdefgh"))
    var frame = typist.frame(width: 8, height: 10)
    #expect(frame.lines == ["abcdefgh", ""] || frame.lines.count == 2)
    #expect(frame.cursorRow == 1)
    typist.type("<left> 日")
    frame = typist.frame(width: 8, height: 10)
    #expect(frame.lines.first == "abcdefg")
    #expect(frame.lines.last?.hasSuffix("日h") == true)
  }

  @Test("a statement that is taller than the screen shows the part around the cursor")
  func tallStatement() {
    let typist = Typist()
    typist.editor.prompt = ""
    typist.editor.continuationPrompt = ""
    typist.press(.paste((1...50).map { "line\($0)" }.joined(separator: "\n")))
    #expect(typist.frame(width: 20, height: 5).lines == (46...50).map { "line\($0)" })
    for _ in 0..<10 { typist.type("<up>") }
    #expect(typist.frame(width: 20, height: 5).lines == (40...44).map { "line\($0)" })
    typist.type("<down>")
    let frame = typist.frame(width: 20, height: 5)
    #expect(frame.lines == (40...44).map { "line\($0)" })
    #expect(frame.cursorRow == 1)
  }

  @Test("what would steer the terminal or turn the text around is shown as a sign")
  func steeringSigns() {
    let typist = Typist()
    typist.editor.prompt = ""
    typist.press(.text("a\u{202E}b"))
    #expect(typist.frame(width: 20, height: 5).lines == ["a\u{FFFD}b"])
    typist.editor.reset()
    typist.press(.text("\u{301}"))
    #expect(typist.frame(width: 20, height: 5).lines == ["\u{25CC}\u{301}"])
  }

  @Test("colours are those of the host, by bytes")
  func coloursOfTheHost() {
    let host = LineEditor.Host(highlight: { _ in [StyledRange(2..<5, .string)] })
    let typist = Typist(host)
    typist.editor.prompt = ""
    typist.press(.text("é日x"))
    let frame = typist.frame(width: 20, height: 5)
    #expect(frame.styles(ofRow: 0) == [.plain, .string, .plain])
    let coloured = Painting(usesColour: true).paint(frame, width: 20)
    #expect(String(decoding: coloured, as: UTF8.self).contains("\u{1B}[32m日\u{1B}[0m"))
    let plain = Painting(usesColour: false).paint(frame, width: 20)
    #expect(String(decoding: plain, as: UTF8.self) == "é日x")
  }

  @Test("a key writes what it changes and no more")
  func littleIsWritten() {
    let typist = Typist(.init(isComplete: { _ in false }))
    typist.press(.paste((1...20).map { "line \($0)" }.joined(separator: "\n")))
    let painter = Painting(usesColour: true)
    #expect(painter.paint(typist.frame(width: 80, height: 24), width: 80).count > 100)
    typist.type("x")
    #expect(painter.paint(typist.frame(width: 80, height: 24), width: 80) == Array("x".utf8))
    typist.type("<left>")
    #expect(painter.paint(typist.frame(width: 80, height: 24), width: 80).count <= 4)
    #expect(painter.paint(typist.frame(width: 80, height: 24), width: 80).isEmpty)
  }

  /// Whatever is typed: a terminal that gets only the changes shows the same as one that is painted
  /// from nothing.
  @Test("changes lead to the same screen as painting anew", arguments: [1, 2, 3, 4])
  func changesLeadToTheSame(_ seed: UInt64) {
    let names = [
      "a", "bcd", "é", "日", "👩‍👩‍👧", "<space>", "<left>", "<right>", "<up>", "<down>", "<home>",
      "<end>",
      "<enter>", "<bs>", "<del>", "<C-k>", "<C-u>", "<C-y>", "<tab>", "<esc>", "<C-r>", "<C-c>",
    ]
    let host = LineEditor.Host(
      isComplete: { _ in false },
      highlight: { text in text.utf8.count > 4 ? [StyledRange(1..<4, .keyword)] : [] },
      complete: { _, byte in
        Completions(byte..<byte, (1...5).map { .init("word\($0)", "what \($0) is") })
      }
    )
    var random = SplitMix64(seed: seed)
    for (width, height) in [(80, 24), (40, 6), (13, 4), (8, 3)] {
      let typist = Typist(host, history: ["one;", "two\nthree\nfour;"])
      let painter = Painting(usesColour: seed % 2 == 0)
      var screen = TerminalScreen(width: width, height: height)
      screen.show(Array("before\r\n".utf8))
      for step in 0..<200 {
        typist.type(names[Int(random.next() % UInt64(names.count))])
        let frame = typist.frame(width: width, height: height)
        screen.show(painter.paint(frame, width: width))
        let shown = screen.lines + Array(repeating: "", count: height)
        let wanted = frame.lines.map { line in
          String(line.reversed().drop { $0 == " " }.reversed())
        }
        let first = max(0, screen.cursorRow - frame.cursorRow)
        #expect(
          Array(shown[first..<(first + wanted.count)]) == wanted,
          "seed \(seed), \(width) x \(height), step \(step)"
        )
        #expect(screen.cursorColumn == frame.cursorColumn)
        #expect(shown[(first + wanted.count)...].allSatisfy { $0.isEmpty })
      }
    }
  }
}
