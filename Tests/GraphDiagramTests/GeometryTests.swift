import GraphDiagram
import TestSupport
import Testing

@Suite struct GeometryTests {
  static let networks: [(String, Diagram)] =
    [(1, 0), (2, 1), (12, 20), (60, 70), (60, 0)].map {
      ("\($0.0) nodes, \($0.1) ties", Samples.network(nodes: $0.0, ties: $0.1, seed: 7))
    }
    + (1...3).map { ("seed \($0)", Samples.network(nodes: 60, ties: 75, seed: $0, directed: true)) }
    + [
      ("star", Samples.star(leaves: 40)),
      ("large", Samples.network(nodes: 130, ties: 160, seed: 3)),
    ]

  @Test(arguments: networks)
  func labelsFindAPlaceAndNothingOverlaps(_ name: String, _ diagram: Diagram) throws {
    let picture = try picture(diagram)
    let wanted = min(60, diagram.nodes.count)
    #expect(picture.labels.count >= wanted * 9 / 10, "\(name): \(picture.labels.count)")
    for (index, label) in picture.labels.enumerated() {
      for other in picture.labels[(index + 1)...] {
        #expect(
          !overlap(label.outlines[0], other.outlines[0]),
          "\(name): \(label.id), \(other.id)"
        )
      }
      for node in picture.nodes + picture.counts + picture.legend {
        for outline in node.outlines {
          #expect(!overlap(label.outlines[0], outline), "\(name): \(label.id), \(node.id)")
        }
      }
    }
    let nodes = picture.nodes
    #expect(nodes.count == diagram.nodes.count)
    for (index, node) in nodes.enumerated() {
      for other in nodes[(index + 1)...] {
        #expect(!overlap(node.outlines[0], other.outlines[0]), "\(name): \(node.id), \(other.id)")
      }
    }
  }

  @Test(
    arguments: networks.suffix(3),
    [PageSize.a4Landscape, .a4Portrait, PageSize(width: 500, height: 400)]
  )
  func nothingLiesOutsideThePage(_ network: (String, Diagram), _ page: PageSize) throws {
    var style = DiagramStyle()
    style.page = page
    let picture = try picture(network.1, style: style)
    #expect(picture.width == page.width && picture.height == page.height)
    for element in picture.elements where element.id != "graph0" {
      let bounds = element.bounds
      #expect(bounds.left >= 0 && bounds.right <= page.width, "\(network.0): \(element.id)")
      #expect(bounds.top >= 0 && bounds.bottom <= page.height, "\(network.0): \(element.id)")
    }
  }

  @Test func theCheckerSeesOverlaps() {
    let square: [(x: Double, y: Double)] = [(0, 0), (4, 0), (4, 4), (0, 4)]
    let diamond: [(x: Double, y: Double)] = [(4, 1), (7, 4), (4, 7), (1, 4)]
    func moved(_ outline: [(x: Double, y: Double)], _ by: Double) -> [(x: Double, y: Double)] {
      outline.map { ($0.x + by, $0.y + by) }
    }
    #expect(overlap(square, square))
    #expect(overlap(square, diamond))
    #expect(overlap(square, [(1, 1), (2, 1), (2, 2), (1, 2)]))
    #expect(!overlap(square, moved(square, 4)))
    // The bounding boxes of these two overlap, they themselves do not.
    #expect(!overlap(square, moved(diamond, 2)))
  }

  @Test func aPageIsWellUsed() throws {
    let nodes = try picture(Samples.network(nodes: 100, ties: 120, seed: 5)).nodes
    let left = nodes.map(\.bounds.left).min() ?? 0
    let right = nodes.map(\.bounds.right).max() ?? 0
    let top = nodes.map(\.bounds.top).min() ?? 0
    let bottom = nodes.map(\.bounds.bottom).max() ?? 0
    // The margins, the legend and the words take the rest of 842 by 595.
    #expect(right - left > 560)
    #expect(bottom - top > 380)
  }

  @Test func areasAreInProportionToSizes() throws {
    let sizes = [0.0, 25, 100]
    let nodes = sizes.enumerated().map {
      Diagram.Node(id: "\($0.offset)", kind: "Person", size: $0.element)
    }
    let widths = try picture(Diagram(nodes: nodes)).nodes.sorted { $0.id < $1.id }
      .map { $0.bounds.right - $0.bounds.left }
    let style = DiagramStyle()
    #expect(abs(widths[0] - style.smallestNode) < 0.1)
    #expect(abs(widths[2] - style.largestNode) < 0.1)
    #expect(abs(widths[1] - (style.smallestNode + style.largestNode) / 2) < 0.3)
  }
}
