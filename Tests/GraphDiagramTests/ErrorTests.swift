import TestSupport
import Testing

@testable import GraphDiagram

@Suite struct ErrorTests {
  private func code(
    _ diagram: Diagram,
    _ style: DiagramStyle = DiagramStyle()
  ) -> DiagramError.Code? {
    do throws(DiagramError) {
      _ = try Renderer.render(diagram, style: style, as: .svg)
      return nil
    } catch {
      #expect(!error.message.contains("secret"))
      return error.code
    }
  }

  @Test func anEmptyDiagramIsAnError() {
    #expect(code(Diagram(title: "secret")) == .empty)
  }

  @Test func aSecondNodeOfOneIdIsAnError() {
    let node = Diagram.Node(id: "secret")
    #expect(code(Diagram(nodes: [node, node])) == .duplicateNode)
  }

  @Test func aTieToNowhereIsAnError() {
    let tie = Diagram.Tie(source: "secret", target: "secret elsewhere")
    #expect(code(Diagram(nodes: [Diagram.Node(id: "secret")], ties: [tie])) == .unknownNode)
  }

  @Test(arguments: [-1, .nan, .infinity] as [Double])
  func aSizeThatIsNoAreaIsAnError(_ size: Double) {
    #expect(code(Diagram(nodes: [Diagram.Node(id: "secret", size: size)])) == .invalidValue)
  }

  @Test func extremeSizesAndCountsAreDrawn() throws {
    let nodes = [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, 0].enumerated().map {
      Diagram.Node(id: "\($0.offset)", size: $0.element)
    }
    let ties = [Int.max, Int.max].map { Diagram.Tie(source: "0", target: "1", count: $0) }
    #expect(try picture(Diagram(nodes: nodes, ties: ties)).nodes.count == 3)
    #expect(try picture(Diagram(nodes: [nodes[0]])).nodes.count == 1)
  }

  @Test func aCountBelowOneIsAnError() {
    let tie = Diagram.Tie(source: "a", target: "a", count: 0)
    #expect(code(Diagram(nodes: [Diagram.Node(id: "a")], ties: [tie])) == .invalidValue)
  }

  @Test func tooManyNodesAreAnErrorThatProposesASmallerView() {
    let nodes = (0...Diagram.nodeLimit).map { Diagram.Node(id: "\($0)") }
    do throws(DiagramError) {
      _ = try Renderer.render(Diagram(nodes: nodes), as: .svg)
      Issue.record("10,001 nodes were drawn")
    } catch {
      #expect(error.code == .tooLarge)
      for way in ["10001", "top", "ego network", "backbone", "communities"] {
        #expect(error.message.contains(way))
      }
    }
  }

  @Test func aStyleThatCannotBeDrawnIsAnError() {
    let measures: [WritableKeyPath<DiagramStyle, Double>] = [
      \.page.width, \.page.height, \.margin, \.titleSize, \.labelSize, \.smallestNode,
      \.largestNode, \.resolution, \.otherLine.width,
    ]
    for measure in measures {
      for value in [-1, 1e9, .nan, .infinity] {
        var style = DiagramStyle()
        style[keyPath: measure] = value
        #expect(code(Diagram(nodes: [Diagram.Node(id: "a")]), style) == .invalidStyle)
      }
    }
  }

  @Test func messagesOfGraphvizLoseEverythingThatCouldBeAName() {
    let message = "node Amina Yusuf, in graph Peace, has no position.\n"
    #expect(GraphvizMessages.withoutContent(message) == "node … in graph … has no …")
  }
}
