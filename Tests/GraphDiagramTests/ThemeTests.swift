import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct ThemeTests {
  static let all = Theme.allCases.flatMap { theme in
    ColourPalette.allCases.map { (theme, $0) }
  }

  @Test("words stand out from the page and from whatever lies under their boxes", arguments: all)
  func contrast(_ theme: Theme, _ palette: ColourPalette) {
    let style = DiagramStyle(theme: theme, palette: palette)
    #expect(style.ink.contrast(to: style.background) >= 4.5)
    let fills =
      style.palette + style.colours.values + style.scale + [style.neutral]
      + [style.emphasisFill].compactMap { $0 } + style.lineLadder.map { $0.colour.withAlpha(255) }
    for fill in fills {
      // The box of a label is background with this opacity.
      let under = Colour.between([fill, style.background], at: 0xC8 / 255.0)
      #expect(style.ink.contrast(to: under) >= 4.5, "\(fill.text)")
      // A hull lies under the counts on ties and under what has no box.
      let hull = Colour.between([style.background, fill], at: 0x30 / 255.0)
      #expect(style.ink.contrast(to: hull) >= 4.5, "\(fill.text)")
    }
  }

  @Test("words are larger where few nodes leave room, unless a style says how large they are")
  func growth() throws {
    let style = DiagramStyle()
    let sizes = [1, 30, 60, 90, 10_000].map { style.fitted(nodes: $0).labelSize }
    #expect(sizes == sizes.sorted().reversed())
    #expect(abs(sizes[0] - 7 * 1.35) < 1e-9 && sizes[3] == 7 && sizes[4] == 7)
    let screen = DiagramStyle(theme: .screen)
    #expect(screen.fitted(nodes: 10_000).labelSize == 7.5)
    let file = try StyleFile("labels: {size: 6}", theme: nil, palette: nil)
    #expect(file.style.fitted(nodes: 1).labelSize == 6)
  }

  @Test("the contrast of known pairs")
  func knownContrasts() {
    #expect(abs(Colour.black.contrast(to: .white) - 21) < 1e-9)
    #expect(abs(Colour(0x777777).contrast(to: .white) - 4.48) < 0.01)
    #expect(Colour.blue.contrast(to: .blue) == 1)
  }

  @Test("fills stand out from the page or have outlines", arguments: all)
  func fillsAreSeen(_ theme: Theme, _ palette: ColourPalette) {
    let style = DiagramStyle(theme: theme, palette: palette)
    for fill in style.palette + style.colours.values + style.scale {
      #expect(style.needsOutline(fill) || fill.contrast(to: style.background) >= 1.3)
    }
  }

  @Test("the colours of a palette stay apart without colour", arguments: Theme.allCases)
  func greysStayApart(_ theme: Theme) {
    let style = DiagramStyle(theme: theme, palette: .print)
    for (index, fill) in style.palette.enumerated() {
      for other in style.palette[(index + 1)...] { #expect(fill.contrast(to: other) > 1.2) }
    }
    let levels = style.scale.map(\.luminance)
    #expect(levels == levels.sorted() || levels == levels.sorted().reversed())
  }

  @Test("every theme draws a clean page", arguments: all)
  func pages(_ theme: Theme, _ palette: ColourPalette) throws {
    var diagram = Samples.network(nodes: 30, ties: 40, seed: 5)
    for index in diagram.nodes.indices { diagram.nodes[index].group = "g\(index % 3)" }
    diagram.hasHulls = true
    let style = DiagramStyle(theme: theme, palette: palette)
    let report = OverlapReport(try picture(diagram, style: style))
    #expect(report.isClean, "\(report)")
    #expect(report.nodes == 30)
  }

  @Test("in black and white groups of one kind have shapes of their own")
  func shapedGroups() throws {
    let nodes = (0..<9).map { Diagram.Node(id: "\($0)", kind: "Person", group: "g\($0 % 3)") }
    let style = DiagramStyle(theme: .report, palette: .print)
    let corners = try picture(Diagram(nodes: nodes), style: style).nodes.map {
      $0.outlines[0].count
    }
    #expect(Set(corners).count >= 2)
  }

  @Test(
    "colours are read from their notation",
    arguments: [
      ("#0072B2", 0x0072B2), ("#07b", 0x0077BB), ("0072B2", nil), ("#0072B", nil), ("#+12345", nil),
      ("", nil), ("#", nil),
    ] as [(String, UInt32?)]
  )
  func notation(_ text: String, _ rgb: UInt32?) {
    #expect(Colour(notation: text)?.rgb == rgb)
  }
}
