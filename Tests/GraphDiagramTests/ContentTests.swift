import GraphDiagram
import TestSupport
import Testing

@Suite struct ContentTests {
  @Test func oneNodeIsDrawn() throws {
    let picture = try picture(Diagram(nodes: [Diagram.Node(id: "a", label: "Alone")]))
    #expect(picture.nodes.count == 1)
    #expect(picture.labels.map(\.texts) == [["Alone"]])
    #expect(picture.ties.isEmpty)
  }

  @Test func parallelTiesBecomeOneLineWithANumber() throws {
    let nodes = [Diagram.Node(id: "a", label: "A"), Diagram.Node(id: "b", label: "B")]
    let ties = [
      Diagram.Tie(source: "a", target: "b", type: "KNOWS"),
      Diagram.Tie(source: "b", target: "a", type: "KNOWS", count: 3),
      Diagram.Tie(source: "a", target: "b", type: "FUNDS"),
    ]
    let picture = try picture(Diagram(nodes: nodes, ties: ties))
    #expect(picture.ties.count == 2)
    #expect(picture.counts.map(\.texts) == [["4"]])
    #expect(Set(picture.ties.map(\.title)) == ["knows: A – B (4 ties)", "funds: A – B"])
    #expect(picture.legendText.contains("number = ties in one line"))
    // The two lines part.
    let middles = picture.ties.map { $0.paths[0][1] }
    #expect(abs(middles[0].y - middles[1].y) + abs(middles[0].x - middles[1].x) > 3)
  }

  @Test func oppositeDirectionsStayApart() throws {
    let nodes = [Diagram.Node(id: "a"), Diagram.Node(id: "b")]
    let ties = [("a", "b"), ("b", "a")].map {
      Diagram.Tie(source: $0.0, target: $0.1, type: "CITES", isDirected: true)
    }
    let picture = try picture(Diagram(nodes: nodes, ties: ties))
    #expect(picture.ties.count == 2)
    let middles = picture.ties.map { $0.paths[0][1] }
    #expect(abs(middles[0].y - middles[1].y) > 3)
  }

  @Test func arrowHeadsAppearOnlyWhereDirectionMatters() throws {
    let nodes = ["a", "b", "c"].map { Diagram.Node(id: $0) }
    let ties = [
      Diagram.Tie(source: "a", target: "b", type: "x", isDirected: true),
      Diagram.Tie(source: "b", target: "c", type: "y"),
    ]
    let picture = try picture(Diagram(nodes: nodes, ties: ties))
    let heads = Dictionary(
      uniqueKeysWithValues: picture.ties.map { ($0.classes.contains("type-x"), $0.outlines.count) }
    )
    #expect(heads == [true: 1, false: 0])
  }

  @Test(arguments: [false, true])
  func aLoopLeavesItsNodeAndComesBack(_ isDirected: Bool) throws {
    let tie = Diagram.Tie(source: "a", target: "a", type: "CITES", isDirected: isDirected)
    let picture = try picture(Diagram(nodes: [Diagram.Node(id: "a", label: "A")], ties: [tie]))
    let loop = try #require(picture.ties.first)
    let node = try #require(picture.nodes.first)
    #expect(loop.bounds.bottom - loop.bounds.top > 10)
    #expect(loop.outlines.count == (isDirected ? 1 : 0))
    #expect(overlap(loop.paths[0], node.outlines[0]))
  }

  @Test func theLargestNodesAreLabelledAndEmphasisComesFirst() throws {
    let nodes = (0..<30).map {
      Diagram.Node(
        id: "\($0)",
        label: "L\($0)",
        size: Double($0),
        isEmphasised: $0 == 2
      )
    }
    var style = DiagramStyle()
    style.labelCount = 4
    let picture = try picture(Diagram(nodes: nodes), style: style)
    #expect(Set(picture.labels.flatMap(\.texts)) == ["L2", "L29", "L28", "L27"])
    #expect(picture.labels.filter(\.isBold).flatMap(\.texts) == ["L2"])
    #expect(picture.nodes.map(\.title).sorted() == nodes.map(\.label).sorted())
  }

  @Test func emphasisIsVermillionUnlessGroupsClaimTheColour() throws {
    var diagram = Diagram(nodes: [Diagram.Node(id: "a", kind: "Person", isEmphasised: true)])
    #expect(try picture(diagram).nodes[0].attributes["fill"] == "#d55e00")
    diagram.nodes[0].group = "1"
    let node = try picture(diagram).nodes[0]
    #expect(node.attributes["fill"] == "#56b4e9")
    #expect(node.attributes["stroke"] == "#000000" || node.attributes["stroke"] == "black")
  }

  @Test func thePictureSpeaksToThoseWhoCannotSeeIt() throws {
    let picture = try picture(
      Diagram(
        title: "Who & why",
        nodes: [Diagram.Node(id: "a", kind: "Person"), Diagram.Node(id: "b", kind: "Event")],
        ties: [Diagram.Tie(source: "a", target: "b", count: 2)]
      )
    )
    #expect(picture.rootAttributes["role"] == "img")
    #expect(picture.rootAttributes["aria-labelledby"] == "picture-title picture-summary")
    #expect(picture.title == "Who & why")
    #expect(picture.summary == "Network diagram of 2 nodes (1 Event, 1 Person) and 2 ties.")
  }
}
