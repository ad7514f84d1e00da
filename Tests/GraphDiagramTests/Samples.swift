import GraphDiagram
import TestSupport

/// Seeded numbers, so that a failing network can be drawn again.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Networks that exist nowhere.
enum Samples {
  static let kinds = ["Person", "Organisation", "Event", "Collaboration", "Publication", "Place"]
  static let types = ["WORKS_FOR", "PART_OF", "ORGANISED", "FUNDS", "MEMBER_OF", "SUPPORTS", "LED"]
  private static let words = [
    "Centre", "for", "Peace", "and", "Mediation", "Network", "of", "Women", "Dialogue", "Forum",
    "Institute", "River", "Valley", "Youth", "Council", "Initiative",
  ]

  /// A random network: mostly one large component, some small ones.
  static func network(nodes: Int, ties: Int, seed: UInt64, directed: Bool = false) -> Diagram {
    var numbers = SeededNumbers(state: seed)
    var diagram = Diagram(
      title: "A network",
      subtitle: "\(nodes) nodes",
      caption: "Source: none",
      sizeName: "betweenness"
    )
    for index in 0..<nodes {
      let label = (0..<Int.random(in: 1...6, using: &numbers)).map { _ in
        words[Int.random(in: 0..<words.count, using: &numbers)]
      }
      diagram.nodes.append(
        Diagram.Node(
          id: "n\(index)",
          label: label.joined(separator: " "),
          kind: kinds[Int.random(in: 0..<kinds.count, using: &numbers)],
          size: Double(Int.random(in: 0...2_000, using: &numbers)),
          isEmphasised: index % 17 == 3
        )
      )
    }
    for _ in 0..<ties where nodes > 1 {
      // Hubs: low numbers are drawn more often.
      let a = Int.random(in: 0..<nodes, using: &numbers)
      let b = Int.random(in: 0...Int.random(in: 0..<nodes, using: &numbers), using: &numbers)
      diagram.ties.append(
        Diagram.Tie(
          source: "n\(a)",
          target: "n\(b)",
          type: types[Int.random(in: 0..<types.count, using: &numbers)],
          isDirected: directed
        )
      )
    }
    return diagram
  }

  /// One node in the middle of all others.
  static func star(leaves: Int) -> Diagram {
    var diagram = Diagram(nodes: [Diagram.Node(id: "hub", label: "The hub", kind: "Organisation")])
    for index in 0..<leaves {
      diagram.nodes.append(
        Diagram.Node(id: "leaf\(index)", label: "Leaf number \(index)", kind: "Person")
      )
      diagram.ties.append(Diagram.Tie(source: "hub", target: "leaf\(index)", type: "KNOWS"))
    }
    return diagram
  }
}

/// Renders as SVG and reads it back.
func picture(_ diagram: Diagram, style: DiagramStyle = DiagramStyle()) throws -> Picture {
  try Picture(try Renderer.render(diagram, style: style, as: .svg))
}
