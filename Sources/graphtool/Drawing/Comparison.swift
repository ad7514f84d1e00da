import GraphDiagram

/// Two diagrams of the same network as one, whose ties are new, gone, or in both.
struct Comparison {
  let before: Diagram
  let after: Diagram
  /// The names of the two states.
  let names: [String]
  /// The look of the page, whose ink the lines of black-and-white pictures have.
  let style: DiagramStyle

  /// The diagram of both, and the lines of its types of ties.
  ///
  /// Ties are the same if they have the same ends and the same type; nodes are the same if they have
  /// the same id. Nodes without any tie are left out.
  func merged() -> (diagram: Diagram, lines: [String: LineStyle]) {
    let old = Self.ties(of: before)
    let new = Self.ties(of: after)
    let isOld = Set(old.map(\.key))
    let isNew = Set(new.map(\.key))
    let gone = old.filter { !isNew.contains($0.key) }
    let added = new.filter { !isOld.contains($0.key) }
    let kept = new.filter { isOld.contains($0.key) }

    let ink = style.ink.rgb
    let isDark = ink > 0x80_0000
    let green = Colour(isDark ? 0x1FC79A : 0x008A5E, alpha: 0xD8)
    let parts: [(ties: [Tie], name: String, line: LineStyle)] = [
      (
        added, "new in \(names[1]) (\(added.count))",
        LineStyle(.solid, width: 1.6, colour: style.hasOutlines ? Colour(ink, alpha: 0xD8) : green)
      ),
      (
        gone, "gone since \(names[0]) (\(gone.count))",
        LineStyle(.dashed, width: 0.9, colour: Colour(isDark ? 0x9AA2A8 : 0x707070, alpha: 0xB0))
      ),
      (
        kept, "in both (\(kept.count))",
        LineStyle(.solid, width: 0.6, colour: Colour(ink, alpha: 0xB0))
      ),
    ]
    var diagram = after
    diagram.typeOrder = parts.map(\.name)
    diagram.ties = parts.flatMap { part in
      part.ties.map { tie in
        var result = tie.tie
        result.type = part.name
        result.count = 1
        return result
      }
    }
    let tied = Set(diagram.ties.flatMap { [$0.source, $0.target] })
    let known = Set(after.nodes.map(\.id))
    let nodes = after.nodes + before.nodes.filter { !known.contains($0.id) }
    let shown = nodes.filter { tied.contains($0.id) }
    diagram.nodes = shown.isEmpty ? nodes : shown
    let lines = parts.map { ($0.name, $0.line) }
    return (diagram, Dictionary(lines, uniquingKeysWith: { first, _ in first }))
  }

  /// The nodes of a diagram with some ids, and the ties among them.
  static func part(of diagram: Diagram, with ids: Set<String>) -> Diagram {
    var part = diagram
    part.nodes = diagram.nodes.filter { ids.contains($0.id) }
    part.ties = diagram.ties.filter { ids.contains($0.source) && ids.contains($0.target) }
    return part
  }

  private struct Tie {
    let key: [String]
    let tie: Diagram.Tie
  }

  /// The ties, parallel ones once.
  private static func ties(of diagram: Diagram) -> [Tie] {
    var seen: Set<[String]> = []
    return diagram.ties.compactMap { tie in
      let isTurned = !tie.isDirected && tie.source > tie.target
      let ends = isTurned ? [tie.target, tie.source] : [tie.source, tie.target]
      let key = ends + [tie.type]
      return seen.insert(key).inserted ? Tie(key: key, tie: tie) : nil
    }
  }
}
