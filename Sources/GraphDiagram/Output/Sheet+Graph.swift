/// The second pass: a sheet as a graph with pinned positions, which Graphviz only has to draw.
extension Sheet {
  /// The graph; laid out with `nop2` it comes out as it is.
  func graph(_ style: DiagramStyle) throws(DiagramError) -> GraphvizGraph {
    let graph = try GraphvizGraph(name: "network")
    graph.set([
      "outputorder": "edgesfirst", "splines": "true", "notranslate": "true", "pad": "0",
      "margin": "0", "bgcolor": "white", "charset": "UTF-8",
    ])
    graph.setNodeDefaults([
      "shape": "box", "style": "filled", "fixedsize": "true", "label": "", "margin": "0",
      "width": "0.01", "height": "0.01", "penwidth": "0", "color": "#FFFFFF",
      "fillcolor": "#FFFFFF", "fontname": style.fontFamily, "fontsize": "7",
      "fontcolor": "#000000", "pos": "0,0", "id": "", "class": "",
    ])
    graph.setEdgeDefaults([
      "dir": "none", "style": "solid", "penwidth": "1", "color": "#000000", "arrowsize": "0.5",
      "arrowhead": "normal", "pos": "", "id": "", "class": "",
    ])
    _ = try graph.addNode(
      "sheet page",
      [
        "style": "invis", "width": page.width.inches, "height": page.height.inches,
        "pos": Point(x: page.width / 2, y: page.height / 2).text,
      ])
    let nodes = try addSymbols(to: graph)
    try addStrokes(to: graph, nodes)
    try addWords(to: graph, style)
    return graph
  }

  /// Adds the symbols, large ones first so that none hides a smaller one.
  private func addSymbols(to graph: GraphvizGraph) throws(DiagramError) -> [GraphvizGraph.Node?] {
    var nodes = [GraphvizGraph.Node?](repeating: nil, count: symbols.count)
    let order = symbols.indices.sorted {
      (symbols[$1].box.width, $0) < (symbols[$0].box.width, $1)
    }
    for index in order {
      let symbol = symbols[index]
      let node = try graph.addNode(
        symbol.name,
        [
          "pos": symbol.box.centre.text, "width": symbol.box.width.inches,
          "height": symbol.box.height.inches, "shape": symbol.shape.rawValue,
          "fillcolor": symbol.fill.text,
          "color": symbol.isRinged ? "#000000" : symbol.fill == .white ? "#44505A" : "#FFFFFF",
          "penwidth": (symbol.isRinged ? min(1.8, symbol.box.width * 0.2) : min(0.8, symbol.box.width * 0.08)).points,
          "id": symbol.id, "class": symbol.classes,
          "tooltip": PlainText.escaped(PlainText.cleaned(symbol.tooltip ?? "")),
        ])
      nodes[index] = node
    }
    return nodes
  }

  private func addStrokes(to graph: GraphvizGraph, _ nodes: [GraphvizGraph.Node?])
    throws(DiagramError)
  {
    for (index, stroke) in strokes.enumerated() {
      let pair = stroke.ends.flatMap { ends in
        nodes[ends.0].flatMap { tail in nodes[ends.1].map { (tail, $0) } }
      }
      let (tail, head): (GraphvizGraph.Node, GraphvizGraph.Node)
      if let pair {
        (tail, head) = pair
      } else {
        tail = try addAnchor("sheet start \(index + 1)", at: stroke.curve.points[0], to: graph)
        head = try addAnchor("sheet end \(index + 1)", at: stroke.curve.points[3], to: graph)
      }
      try graph.addEdge(
        tail, head,
        [
          "pos": stroke.curve.spline, "dir": stroke.curve.tip == nil ? "none" : "forward",
          "style": stroke.style.pattern.rawValue, "penwidth": stroke.style.width.points,
          "color": stroke.style.colour.text, "id": stroke.id, "class": stroke.classes,
          "tooltip": PlainText.escaped(PlainText.cleaned(stroke.tooltip ?? "")),
        ])
    }
  }

  private func addAnchor(_ name: String, at point: Point, to graph: GraphvizGraph)
    throws(DiagramError) -> GraphvizGraph.Node
  {
    try graph.addNode(name, ["style": "invis", "pos": point.text])
  }

  private func addWords(to graph: GraphvizGraph, _ style: DiagramStyle) throws(DiagramError) {
    for words in words {
      let padding = max(0, (words.box.width - words.text.width) / 2)
      _ = try graph.addNode(
        "sheet " + words.id,
        [
          "pos": words.box.centre.text, "width": (words.box.width + 0.02).inches,
          "height": (words.box.height + 0.02).inches, "margin": "\(padding.inches),0",
          "fillcolor": words.hasBackground ? "#FFFFFFC8" : "#FFFFFF00", "color": "#FFFFFF00",
          "label": words.alignment.label(words.text.lines),
          "fontname": words.text.isBold ? style.fontFamily + " Bold" : style.fontFamily,
          "fontsize": words.text.fontSize.points, "id": words.id, "class": words.classes,
        ])
    }
  }
}

extension Point {
  /// The point as DOT reads it.
  fileprivate var text: String { "\(x.points),\(y.points)" }
}
