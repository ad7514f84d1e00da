import GraphDiagram
import TestSupport
import Testing

/// What the channels of nodes and ties change, and how the legend says it.
@Suite struct ChannelTests {
  @Test("numbers become colours of a scale, with a legend from the most to the least")
  func shades() throws {
    let nodes = (0..<5).map { Diagram.Node(id: "\($0)", kind: "Person", shade: Double($0) * 10) }
    var diagram = Diagram(nodes: nodes + [Diagram.Node(id: "x", kind: "Person")])
    diagram.colourName = "closeness"
    let picture = try picture(diagram)
    let fills = Set(picture.nodes.map { $0.attributes["fill"] ?? "" })
    #expect(fills.count == 6)
    let text = picture.legendText
    #expect(text.contains("Colour: closeness 40 30 20 10 0 without value"))
  }

  @Test(
    "equal and extreme numbers are drawn",
    arguments: [
      [7.0, 7], [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude], [-3, 2],
    ]
  )
  func extremeShades(_ values: [Double]) throws {
    let nodes = values.enumerated().map { Diagram.Node(id: "\($0.offset)", shade: $0.element) }
    #expect(try picture(Diagram(nodes: nodes)).nodes.count == values.count)
  }

  @Test("values become colours, before groups")
  func categories() throws {
    let nodes = (0..<6).map {
      Diagram.Node(id: "\($0)", group: "all", category: $0 < 4 ? "red" : nil)
    }
    var diagram = Diagram(nodes: nodes)
    diagram.colourName = "status"
    let plain = try picture(diagram)
    #expect(Set(plain.nodes.map { $0.attributes["fill"] ?? "" }).count == 2)
    #expect(plain.legendText.contains("Colour: status red (4) without value (2)"))
    #expect(!plain.legendText.contains("all (6)"))
    diagram.hasHulls = true
    #expect(try picture(diagram).legendText.contains("all (6)"))
  }

  @Test("a shape of its own and a ring are drawn and explained")
  func shapesAndRings() throws {
    let nodes = [
      Diagram.Node(id: "a", kind: "Person", shape: .triangle, isRinged: true),
      Diagram.Node(id: "b", kind: "Person"),
    ]
    var diagram = Diagram(nodes: nodes)
    diagram.ringName = "keeps the peace"
    let picture = try picture(diagram)
    let corners = picture.nodes.sorted { $0.id < $1.id }.map { $0.outlines[0].count }
    #expect(corners[0] == 4 && corners[1] == 48)
    #expect(picture.nodes.filter { $0.attributes["stroke"] == "#000000" }.count == 1)
    #expect(picture.legendText.contains("keeps the peace"))
  }

  @Test("hulls enclose the nodes of their group")
  func hulls() throws {
    let nodes = (0..<12).map { Diagram.Node(id: "\($0)", group: $0 < 6 ? "a" : "b") }
    let ties = (0..<12).filter { $0 % 6 != 5 }.map {
      Diagram.Tie(source: "\($0)", target: "\($0 + 1)")
    }
    var diagram = Diagram(nodes: nodes, ties: ties)
    #expect(try surfaces(diagram).count == 1)
    diagram.hasHulls = true
    let hulls = try surfaces(diagram).dropFirst()
    #expect(hulls.count == 2)
    let picture = try picture(diagram)
    for node in picture.nodes {
      let around = hulls.filter { hull in overlap(node.outlines[0], hull, slack: 1) }
      #expect(!around.isEmpty)
    }
  }

  /// The page and what lies behind the network.
  private func surfaces(_ diagram: Diagram) throws -> [[(x: Double, y: Double)]] {
    try picture(diagram).elements.first { $0.id == "graph0" }?.outlines ?? []
  }

  @Test("widths and words of ties are drawn and explained")
  func widths() throws {
    let nodes = ["a", "b", "c"].map { Diagram.Node(id: $0) }
    var diagram = Diagram(
      nodes: nodes,
      ties: [
        Diagram.Tie(source: "a", target: "b", width: 8),
        Diagram.Tie(source: "b", target: "c", width: 2, label: "since 2019"),
        Diagram.Tie(source: "c", target: "b", width: 2),
      ]
    )
    diagram.widthName = "visits"
    let picture = try picture(diagram)
    let widths = picture.ties.compactMap { Double($0.attributes["stroke-width"] ?? "") }.sorted()
    #expect(abs(widths[1] / widths[0] - 2) < 0.01)
    #expect(picture.counts.map(\.texts) == [["since 2019"]])
    #expect(picture.legendText.contains("Width: visits 8 4"))
  }

  @Test("values that are no numbers are refused")
  func refusals() {
    func code(_ diagram: Diagram) -> DiagramError.Code? {
      do throws(DiagramError) {
        _ = try Renderer.render(diagram, as: .dot)
        return nil
      } catch {
        return error.code
      }
    }
    let nodes = [Diagram.Node(id: "a")]
    for width in [-1, .nan, .infinity, Double.greatestFiniteMagnitude] {
      let tie = Diagram.Tie(source: "a", target: "a", width: width)
      #expect(code(Diagram(nodes: nodes, ties: [tie])) == .invalidValue)
    }
    #expect(code(Diagram(nodes: [Diagram.Node(id: "a", shade: .nan)])) == .invalidValue)
  }

  @Test("the text alternative counts and names groups and brokers")
  func summary() throws {
    var diagram = Diagram(
      nodes: (0..<4).map {
        Diagram.Node(
          id: "\($0)",
          label: "L\($0)",
          kind: "Person",
          size: Double($0),
          group: $0 < 3 ? "north" : "south",
          isEmphasised: $0 == 1
        )
      },
      ties: [Diagram.Tie(source: "0", target: "1", count: 2)]
    )
    diagram.sizeName = "betweenness"
    #expect(try picture(diagram).summary.contains("Emphasised: L1."))
    diagram.emphasisName = "broker"
    let summary = try picture(diagram).summary
    #expect(summary.contains("4 nodes (4 Person) and 2 ties."))
    #expect(summary.contains("2 groups: north (3), south (1)."))
    #expect(summary.contains("Marked as broker: L1."))
    #expect(summary.contains("Largest by betweenness: L3, L2, L1."))
  }
}
