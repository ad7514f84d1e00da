import TestSupport
import Testing

@testable import GraphDiagram

/// How nodes look, and what the legend says of it.
@Suite struct AppearanceTests {
  @Test("kinds of one's own all look different", arguments: [3, 10, 22, 40])
  func kinds(_ count: Int) throws {
    let nodes = (0..<count).map { Diagram.Node(id: "\($0)", kind: "Kind \($0)") }
    let network = try BundledNetwork(Diagram(nodes: nodes))
    let appearance = Appearance(network, DiagramStyle(), area: 1e5)
    let looks = zip(appearance.shapes, appearance.fills).map { "\($0) \($1)" }
    #expect(Set(looks).count == count)
  }

  @Test("a group with a rule of its own is in the legend as it is drawn")
  func groupRules() throws {
    let nodes = (0..<40).map { Diagram.Node(id: "\($0)", kind: "Person", group: "\($0 % 20)") }
    var style = DiagramStyle()
    style.groups["17"] = NodeLook(shape: .house, colour: Colour(0x123456))
    let diagram = Diagram(nodes: nodes)
    let svg = String(decoding: try Renderer.render(diagram, style: style, as: .svg), as: UTF8.self)
    // Two nodes and their sign.
    #expect(svg.matches(of: /#123456/).count >= 3)
    let legend = try picture(diagram, style: style).legendText
    #expect(legend.contains("17 (2)"), "\(legend)")
  }

  @Test(
    "words can be read on every background that a style file names",
    arguments: ["black", "\"#003300\"", "white"]
  )
  func ink(_ background: String) throws {
    let style = try StyleFile("background: \(background)\n").style
    #expect(style.ink.contrast(to: style.background) >= 4.5)
    let chosen = try StyleFile("ink: grey\nbackground: black\n").style
    #expect(chosen.ink == .grey)
  }
}
