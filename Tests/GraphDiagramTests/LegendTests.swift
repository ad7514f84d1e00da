import GraphDiagram
import TestSupport
import Testing

@Suite struct LegendTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func theLegendNamesEverythingThatIsDrawn(_ seed: UInt64) throws {
    var diagram = Samples.network(nodes: 50, ties: 80, seed: seed)
    #expect(try picture(diagram).legendText.contains("emphasised"))
    diagram.emphasisName = "broker"
    let text = try picture(diagram).legendText
    for kind in Set(diagram.nodes.map(\.kind)) {
      let count = diagram.nodes.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
      #expect(text.contains("\(kind) (\(count))"), "\(kind)")
    }
    for type in Set(diagram.ties.map(\.type)) {
      let words = type.lowercased().split(separator: "_").joined(separator: " ")
      #expect(text.contains(words), "\(type)")
    }
    #expect(text.contains("Area: betweenness"))
    #expect(text.contains("broker"))
  }

  @Test func eachTypeLooksAsTheLegendSays() throws {
    let nodes = (0..<12).map { Diagram.Node(id: "\($0)") }
    let ties = (0..<6).map {
      Diagram.Tie(source: "\(2 * $0)", target: "\(2 * $0 + 1)", type: "type \($0)")
    }
    let picture = try picture(Diagram(nodes: nodes, ties: ties))
    func look(_ element: Picture.Element) -> [String] {
      ["stroke", "stroke-width", "stroke-dasharray", "stroke-opacity"].map {
        element.attributes[$0] ?? ""
      }
    }
    let drawn = Set(picture.ties.map(look))
    let explained = Set(picture.legend.filter { !$0.paths.isEmpty }.map(look))
    #expect(drawn == explained)
    #expect(drawn.count == 6)
    // Pattern and width alone tell the types apart.
    #expect(Set(drawn.map { $0[1] + $0[2] }).count == 6)
  }

  @Test func eachKindHasAShapeOfItsOwn() throws {
    let kinds = ["Person", "Organisation", "Event", "Collaboration", "Place", "Theme", "Book"]
    let nodes = kinds.map { Diagram.Node(id: $0, kind: $0) }
    let first = try picture(Diagram(nodes: nodes)).nodes
    let corners = first.map { "\($0.outlines[0].count) \($0.attributes["points"] == nil)" }
    #expect(Set(first.map { $0.attributes["fill"] ?? "" }).count >= 6)
    #expect(Set(corners).count >= 4)
    let second = try picture(Diagram(nodes: nodes.reversed())).nodes
    for node in first {
      let again = second.first { $0.id == node.id }
      #expect(again?.attributes["fill"] == node.attributes["fill"])
      #expect(again?.outlines[0].count == node.outlines[0].count)
    }
  }

  @Test func groupsAreExplainedInPlaceOfKindColours() throws {
    let nodes = (0..<20).map { Diagram.Node(id: "\($0)", group: $0 == 0 ? nil : "G\($0 % 9)") }
    let picture = try picture(Diagram(nodes: nodes))
    let text = picture.legendText
    #expect(text.contains("Groups"))
    for group in 0...5 { #expect(text.contains("G\(group) (")) }
    #expect(text.contains("3 other groups, in no group (1)"))
  }

  @Test func aPlainNetworkNeedsNoLegend() throws {
    let picture = try picture(
      Diagram(
        nodes: [Diagram.Node(id: "a"), Diagram.Node(id: "b")],
        ties: [Diagram.Tie(source: "a", target: "b")]
      )
    )
    #expect(picture.legend.isEmpty)
  }

  @Test(
    "the legend stands beside the drawing, on high pages below it",
    arguments: [PageSize.a4Landscape, .a4Portrait]
  )
  func place(_ page: PageSize) throws {
    var style = DiagramStyle()
    style.page = page
    let picture = try picture(Samples.network(nodes: 30, ties: 40, seed: 2), style: style)
    #expect(OverlapReport(picture).isClean)
    let nodes = picture.nodes.map(\.bounds)
    let legend = picture.legend.map(\.bounds)
    let right = legend.map(\.left).min() ?? 0
    let below = legend.map(\.top).min() ?? 0
    let isHigh = page.height > page.width
    #expect(nodes.allSatisfy { $0.bottom < below } == isHigh)
    #expect(nodes.allSatisfy { $0.right < right } == !isHigh)
    #expect(nodes.count == 30 && !legend.isEmpty)
  }

  @Test("a chain runs along the longer side", arguments: [PageSize.a4Landscape, .a4Portrait])
  func longerSide(_ page: PageSize) throws {
    var style = DiagramStyle()
    style.page = page
    let nodes = (0..<12).map { Diagram.Node(id: "\($0)") }
    let ties = (1..<12).map { Diagram.Tie(source: "\($0 - 1)", target: "\($0)") }
    let boxes = try picture(Diagram(nodes: nodes, ties: ties), style: style).nodes.map(\.bounds)
    let width = (boxes.map(\.right).max() ?? 0) - (boxes.map(\.left).min() ?? 0)
    let height = (boxes.map(\.bottom).max() ?? 0) - (boxes.map(\.top).min() ?? 0)
    #expect((height > width) == (page.height > page.width))
  }

  @Test("parts of ties are no size to compare with", arguments: [1.0, 2, 3, 40])
  func wholeSizes(_ largest: Double) throws {
    let nodes = [0, largest].enumerated().map {
      Diagram.Node(id: "\($0.offset)", size: $0.element)
    }
    let text = try picture(Diagram(nodes: nodes)).legendText
    #expect(!text.contains(".") && text.hasSuffix(" 0"))
  }

  @Test func manyKindsStillFitThePage() throws {
    let nodes = (0..<40).map { Diagram.Node(id: "\($0)", kind: "Kind \($0)") }
    var style = DiagramStyle()
    style.page = PageSize(width: 400, height: 300)
    let picture = try picture(Diagram(title: "T", nodes: nodes), style: style)
    #expect(picture.legendText.contains("and 26 more kinds"))
    for element in picture.legend { #expect(element.bounds.bottom <= 300) }
  }
}
