/// A text in lines and its extent on paper, as Graphviz will set it.
struct MeasuredText {
  let lines: [String]
  let fontSize: Double
  let isBold: Bool
  let width: Double
  let height: Double

  static let none = MeasuredText(lines: [], fontSize: 1, isBold: false, width: 0, height: 0)
}

/// A text before its extent is known.
struct UnmeasuredText {
  var lines: [String]
  var fontSize: Double
  var isBold = false
}

/// Lines that read from the left, in the middle, or from the right.
enum Alignment: String {
  case left = "\\l"
  case centre = "\\n"
  case right = "\\r"

  /// The lines as one label of DOT.
  func label(_ lines: [String]) -> String {
    switch self {
    case .centre: lines.map { PlainText.escaped($0) }.joined(separator: rawValue)
    case .left, .right: lines.map { PlainText.escaped($0) + rawValue }.joined()
    }
  }
}

extension GraphvizEngine {
  /// Measures texts with the fonts of this machine.
  func measure(_ texts: [UnmeasuredText], family: String) throws(DiagramError) -> [MeasuredText] {
    guard !texts.isEmpty else { return [] }
    let graph = try GraphvizGraph(name: "texts")
    graph.setNodeDefaults(["shape": "plaintext", "margin": "0,0", "width": "0", "height": "0"])
    graph.setNodeDefaults(["pos": "0,0", "label": ""])
    var nodes: [GraphvizGraph.Node] = []
    for (index, text) in texts.enumerated() {
      nodes.append(
        try graph.addNode(
          "\(index)",
          [
            "label": Alignment.centre.label(text.lines),
            "fontname": text.isBold ? family + " Bold" : family,
            "fontsize": (text.fontSize * Sheet.magnification).points,
          ]
        )
      )
    }
    try layout(graph, engine: "nop2")
    defer { freeLayout(graph) }
    return zip(texts, nodes).map { text, node in
      let isEmpty = text.lines.isEmpty
      return MeasuredText(
        lines: text.lines,
        fontSize: text.fontSize,
        isBold: text.isBold,
        width: isEmpty ? 0 : graph.width(node) / Sheet.magnification,
        height: isEmpty ? 0 : graph.height(node) / Sheet.magnification
      )
    }
  }
}
