import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct EscapingTests {
  static let names = [
    "back\\slash", "ends with \\", "\\N \\G \\l", "\"quoted\"", "<b>bold</b>", "a & b",
    "&amp; &lt;", "{rec|ord}", "semi;colon", "100 %", "שלום \u{200F}(x)", "جمعية السلام",
    "e\u{301}clair", "ሰላም", "👩‍👩‍👧 family",
  ]

  @Test(arguments: names)
  func namesArriveUnchanged(_ name: String) throws {
    let diagram = Diagram(
      title: name,
      nodes: [Diagram.Node(id: name, label: name, kind: name, tooltip: name)],
      ties: [Diagram.Tie(source: name, target: name, type: name)]
    )
    var style = DiagramStyle()
    style.labelWidth = 60
    let picture = try picture(diagram, style: style)
    #expect(picture.labels.map(\.texts) == [[name]])
    #expect(picture.nodes.map(\.title) == [name])
    #expect(picture.title == name)
    #expect(picture.legendText.contains(name))
    for format in Renderer.Format.allCases {
      #expect(!(try Renderer.render(diagram, as: format)).isEmpty)
    }
  }

  @Test func lineEndsBecomeLinesAndControlCharactersAreReplaced() throws {
    let node = Diagram.Node(id: "a\u{0}b\n", label: "one\r\ntwo\u{7}\u{0}\tthree\u{202E}four")
    let picture = try picture(Diagram(nodes: [node]))
    #expect(picture.labels.first?.texts == ["one", "two\u{FFFD}\u{FFFD} threefour"])
  }

  @Test(arguments: ["x", "x ", "\n", "\\", "&", "宀", "\u{301}", "\u{0}"])
  func longTextsAreCut(_ unit: String) throws {
    let long = String(repeating: unit, count: 40_000)
    let diagram = Diagram(
      title: long,
      subtitle: long,
      caption: long,
      nodes: [Diagram.Node(id: long, label: long, kind: long, tooltip: long, group: long)],
      ties: [Diagram.Tie(source: long, target: long, type: long, tooltip: long)],
      sizeName: long,
      emphasisName: long
    )
    let results = try Renderer.render(diagram, as: Set(Renderer.Format.allCases))
    for (format, data) in results { #expect(data.count < 200_000, "\(format)") }
    let picture = try Picture(try #require(results[.svg]))
    for label in picture.labels { #expect(label.texts.count <= 4) }
    for element in picture.elements where element.id != "graph0" {
      #expect(element.bounds.left >= 0 && element.bounds.right <= picture.width, "\(element.id)")
      #expect(element.bounds.top >= 0 && element.bounds.bottom <= picture.height, "\(element.id)")
    }
  }

  @Test func idsThatDifferOnlyInOddCharactersStayApart() throws {
    let ids = ["a\\", "a\"", "a_", "a\n", "", "legend 1", "sheet page", "%1"]
    let diagram = Diagram(
      nodes: ids.map { Diagram.Node(id: $0, kind: "K") },
      ties: [Diagram.Tie(source: "a\\", target: "a\"", type: "T")]
    )
    let picture = try picture(diagram)
    #expect(picture.nodes.count == ids.count)
    #expect(Set(picture.nodes.map(\.id)).count == ids.count)
  }

  @Test func cleaningTwiceChangesNothingMore() {
    for name in Self.names + ["a\r\nb\u{1}", String(repeating: "y", count: 499)] {
      let once = PlainText.cleaned(name)
      #expect(PlainText.cleaned(once) == once)
    }
    #expect(
      PlainText.cleaned(String(repeating: "é\n", count: 9_000)).split(separator: "\n").count <= 21
    )
    #expect(PlainText.cleaned(String(repeating: "z", count: 9_000)).unicodeScalars.count == 501)
  }

  @Test(arguments: 1...40)
  func wrappedLinesKeepWidthAndWords(_ width: Int) {
    let text = "Platform linking international NGOs with local human rights defenders 平和研究所"
    let lines = PlainText.wrapped(text, width: width, limit: 1_000)
    for line in lines { #expect(PlainText.columns(line) <= max(2, width)) }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    let cut = PlainText.wrapped(text, width: width, limit: 2)
    #expect(cut.count <= 2)
    #expect((cut.last ?? "").hasSuffix("…") == (lines.count > 2))
  }
}
