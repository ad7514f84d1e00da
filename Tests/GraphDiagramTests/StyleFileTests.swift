import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct StyleFileTests {
  @Test("every key changes what it says")
  func allKeys() throws {
    let file = try StyleFile(
      """
      theme: dark
      palette: print
      page: [600, 400]
      margin: 20
      font: DejaVu Sans
      background: "#101010"
      ink: white
      scale: [white, black]
      labels: {count: 5, size: 8, width: 20, lines: 2}
      nodes: {smallest: 5, largest: 20}
      size: betweenness
      colour: status
      label: nick
      group: team
      ring: trusted
      hulls: true
      kinds:
        Person: {shape: inverted-triangle, colour: vermillion, size: 1.5, label: false, ring: true}
      groups:
        North: {colour: "#123456", shape: star}
      properties:
        status:
          active: {ring: true}
          2019: {colour: orange}
      types:
        FUNDS: {line: dotted, width: 2, colour: blue}
      """
    )
    let style = file.style
    #expect(style.page == PageSize(width: 600, height: 400))
    #expect(style.margin == 20 && style.fontFamily == "DejaVu Sans")
    #expect(style.background == Colour(0x101010) && style.ink == .white)
    #expect(style.scale == [.white, .black])
    #expect(style.labelCount == 5 && style.labelSize == 8)
    #expect(style.labelWidth == 20 && style.labelLines == 2)
    #expect(style.smallestNode == 5 && style.largestNode == 20)
    #expect(style.hasOutlines)
    #expect(
      [file.size, file.colour, file.label, file.group, file.ring] == [
        "betweenness", "status", "nick", "team", "trusted",
      ]
    )
    #expect(file.hasHulls == true)
    #expect(style.shapes["Person"] == .invertedTriangle)
    #expect(style.colours["Person"] == .vermillion)
    #expect(style.kinds["Person"] == NodeLook(size: 1.5, hasLabel: false, hasRing: true))
    #expect(style.groups["North"] == NodeLook(shape: .star, colour: Colour(0x123456)))
    #expect(file.properties == ["status"])
    #expect(style.traits.map(\.value) == ["active", "2019"])
    #expect(
      style.lines["FUNDS"] == LineStyle(.dotted, width: 2, colour: Colour(0x0072B2, alpha: 0xC0))
    )
    let other = try StyleFile("theme: dark", theme: .report, palette: .colourBlind)
    #expect(other == StyleFile())
    #expect(try StyleFile("") == StyleFile())
    #expect(try StyleFile("# nothing\n") == StyleFile())
  }

  @Test(
    "a mistake is told with its place",
    arguments: [
      ("theme: report\ncolor: x\nkindz: {}", 3, 1, "kindz"),
      ("kinds:\n  Person: {shpe: circle}", 2, 12, "shpe"),
      ("kinds:\n  Person: {shape: cirkle}", 2, 19, "cirkle"),
      ("kinds:\n  Person: {colour: bleu}", 2, 20, "bleu"),
      ("theme: drak", 1, 8, "drak"),
      ("labels: {cuont: 3}", 1, 10, "cuont"),
      ("types:\n  A: {line: dashd}", 2, 13, "dashd"),
      ("nodes: {smallest: 0}", 1, 19, nil),
      ("nodes: {smallest: 9, largest: 3}", 1, 8, nil),
      ("hulls: perhaps", 1, 8, nil),
      ("page: [1, 2]", 1, 8, nil),
      ("page: [500]", 1, 7, nil),
      ("palette: []", 1, 10, nil),
      ("scale: [black]", 1, 8, nil),
      ("kinds: 3", 1, 8, nil),
      ("- a\n- b", 1, 1, nil),
      ("just words", 1, 1, nil),
      ("size: {a: 1}", 1, 7, nil),
    ] as [(String, Int, Int, String?)]
  )
  func mistakes(_ text: String, _ line: Int, _ column: Int, _ word: String?) {
    do throws(StyleFileError) {
      _ = try StyleFile(text)
      Issue.record("'\(text)' was read")
    } catch {
      #expect(error.line == line && error.column == column, "\(error)")
      #expect(error.word == word)
      #expect((word == nil) == error.candidates.isEmpty)
      #expect(!error.reason.isEmpty)
    }
  }

  @Test(
    "what is no YAML is refused",
    arguments: [
      "a: [", "a: {b: c", "\t- x", "a: 1\na: 2", "\"", "theme: \"report", "a: *b",
    ]
  )
  func noYAML(_ text: String) {
    #expect(throws: StyleFileError.self) { try StyleFile(text) }
  }

  @Test("what is nested too deeply or too large is refused", arguments: 0..<4)
  func tooDeep(_ kind: Int) {
    let text =
      switch kind {
      case 0: String(repeating: "- ", count: 20_000)
      case 1: String(repeating: "[", count: 20_000)
      case 2:
        (0..<500).map { String(repeating: " ", count: $0 % 120) + "[[[[[[[[" }
          .joined(separator: "\n")
      default: String(repeating: "x", count: 70_000)
      }
    #expect(throws: StyleFileError.self) { try StyleFile(text) }
  }

  @Test("no damaged file ends the process", arguments: 0..<200 as Range<UInt64>)
  func damage(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(
      "theme: dark\nkinds:\n  A: {shape: star, size: 2}\ntypes: {B: {width: 1}}\n".utf8
    )
    let marks = Array("[]{}:,-?&*!|>'\"%@`# \n\t~09az".utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
      if Bool.random(using: &random) { bytes[place] = mark } else { bytes.insert(mark, at: place) }
    }
    _ = try? StyleFile(String(decoding: bytes, as: UTF8.self))
  }

  @Test("rules of a style are drawn: kinds, groups, values of properties")
  func rules() throws {
    let file = try StyleFile(
      """
      kinds: {Person: {label: false}}
      groups: {north: {colour: "#112233"}}
      properties: {status: {active: {ring: true, size: 2}}}
      """
    )
    let nodes = (0..<4).map { index in
      Diagram.Node(
        id: "\(index)",
        label: "L\(index)",
        kind: index < 2 ? "Person" : "Place",
        group: "north",
        traits: index == 0 ? ["status": "active"] : [:]
      )
    }
    let picture = try picture(Diagram(nodes: nodes), style: file.style)
    #expect(Set(picture.labels.flatMap(\.texts)) == ["L2", "L3"])
    #expect(picture.nodes.allSatisfy { $0.attributes["fill"] == "#112233" })
    #expect(picture.nodes.filter { $0.attributes["stroke"] == "#000000" }.map(\.id) == ["node-0"])
    let widths = picture.nodes.sorted { $0.id < $1.id }.map { $0.bounds.right - $0.bounds.left }
    #expect(abs(widths[0] / widths[1] - 2) < 0.05)
    #expect(picture.legendText.contains("status active"))
  }
}
