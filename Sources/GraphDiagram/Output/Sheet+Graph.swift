/// The second pass: a sheet as a graph with pinned positions, which Graphviz only has to draw.
extension Sheet {
  /// The graph; laid out with `nop2` it comes out as it is.
  func graph(_ style: DiagramStyle) throws(DiagramError) -> GraphvizGraph {
    let graph = try GraphvizGraph(name: "network")
    graph.set([
      "outputorder": "edgesfirst", "splines": "true", "notranslate": "true", "pad": "0",
      "margin": "0", "bgcolor": style.background.text, "charset": "UTF-8",
      "size": "\(page.width.inches),\(page.height.inches)",
    ])
    if !surfaces.isEmpty {
      graph.set(["_background": surfaces.map(\.drawing).joined(separator: " ")])
    }
    graph.setNodeDefaults([
      "shape": "box", "style": "filled", "fixedsize": "true", "label": "", "margin": "0",
      "width": "0.01", "height": "0.01", "penwidth": "0", "color": "#FFFFFF",
      "fillcolor": "#FFFFFF", "fontname": style.fontFamily, "fontsize": "7",
      "fontcolor": style.ink.text, "pos": "0,0", "id": "", "class": "",
    ])
    graph.setEdgeDefaults([
      "dir": "none", "style": "solid", "penwidth": "1", "color": "#000000",
      "arrowsize": (TieDrawing.arrowLength / 10).magnified,
      "arrowhead": "normal", "pos": "", "id": "", "class": "",
    ])
    _ = try graph.addNode(
      "sheet page",
      [
        "style": "invis", "width": page.width.magnifiedInches,
        "height": page.height.magnifiedInches,
        "pos": Point(x: page.width / 2, y: page.height / 2).text,
      ]
    )
    let nodes = try addSymbols(to: graph, style)
    try addStrokes(to: graph, nodes)
    try addWords(to: graph, style)
    return graph
  }

  /// Adds the symbols, large ones first so that none hides a smaller one.
  private func addSymbols(
    to graph: GraphvizGraph,
    _ style: DiagramStyle
  ) throws(DiagramError) -> [GraphvizGraph.Node?] {
    var nodes = [GraphvizGraph.Node?](repeating: nil, count: symbols.count)
    let order = symbols.indices.sorted {
      (symbols[$1].box.width, $0) < (symbols[$0].box.width, $1)
    }
    for index in order {
      let symbol = symbols[index]
      let node = try graph.addNode(
        symbol.name,
        [
          "pos": symbol.box.centre.text, "width": symbol.box.width.magnifiedInches,
          "height": symbol.box.height.magnifiedInches, "shape": symbol.shape.rawValue,
          "fillcolor": symbol.fill.text,
          "color": outline(of: symbol, style).text,
          "penwidth": outlineWidth(of: symbol).magnified,
          "id": symbol.id, "class": symbol.classes,
          "tooltip": PlainText.escaped(PlainText.cleaned(symbol.tooltip ?? "")),
        ]
      )
      nodes[index] = node
    }
    return nodes
  }

  private func outline(of symbol: Symbol, _ style: DiagramStyle) -> Colour {
    if symbol.isRinged || style.hasOutlines { return style.ink }
    return symbol.isOutlined
      ? Colour.between([style.background, style.ink], at: 0.6) : style.background
  }

  private func outlineWidth(of symbol: Symbol) -> Double {
    symbol.isRinged ? min(1.8, symbol.box.width * 0.2) : min(0.7, symbol.box.width * 0.08)
  }

  private func addStrokes(
    to graph: GraphvizGraph,
    _ nodes: [GraphvizGraph.Node?]
  )
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
        tail,
        head,
        [
          "pos": stroke.curve.spline, "dir": stroke.curve.tip == nil ? "none" : "forward",
          "style": stroke.style.pattern.rawValue, "penwidth": stroke.style.width.magnified,
          "color": stroke.style.colour.text, "id": stroke.id, "class": stroke.classes,
          "tooltip": PlainText.escaped(PlainText.cleaned(stroke.tooltip ?? "")),
        ]
      )
    }
  }

  private func addAnchor(
    _ name: String,
    at point: Point,
    to graph: GraphvizGraph
  )
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
          "pos": words.box.centre.text, "width": (words.box.width + 0.02).magnifiedInches,
          "height": (words.box.height + 0.02).magnifiedInches,
          "margin": "\(padding.magnifiedInches),0",
          "fillcolor": style.background.withAlpha(words.hasBackground ? 0xC8 : 0).text,
          "color": style.background.withAlpha(0).text,
          "label": words.alignment.label(words.text.lines),
          "fontname": words.text.isBold ? style.fontFamily + " Bold" : style.fontFamily,
          "fontsize": words.text.fontSize.magnified, "id": words.id, "class": words.classes,
        ]
      )
    }
  }
}

extension Double {
  fileprivate var magnified: String { (self * Sheet.magnification).points }
  fileprivate var magnifiedInches: String { (self * Sheet.magnification).inches }
}

extension Point {
  /// The point as DOT reads it.
  fileprivate var text: String { "\(x.magnified),\(y.magnified)" }
}

extension TieCurve {
  /// The curve as DOT reads it: the tip of the arrow head, then the four points.
  fileprivate var spline: String {
    (tip.map { "e,\($0.text) " } ?? "") + points.map(\.text).joined(separator: " ")
  }
}

extension Sheet.Surface {
  /// The surface in the drawing language of Graphviz (xdot): a filled polygon with an outline, and
  /// lines over it.
  fileprivate var drawing: String {
    let line = outline.text
    let colour = fill.text
    let corners = points.map { "\($0.x.magnified) \($0.y.magnified)" }.joined(separator: " ")
    let surface =
      "S 15 -setlinewidth(1) c \(line.utf8.count) -\(line) C \(colour.utf8.count) -\(colour) "
      + "P \(points.count) \(corners)"
    let hatch = hatching.lines(inside: points, spacing: Self.spacing).map { a, b in
      "L 2 \(a.x.magnified) \(a.y.magnified) \(b.x.magnified) \(b.y.magnified)"
    }
    guard !hatch.isEmpty else { return surface }
    let stroke = ink.text
    return ([surface, "S 17 -setlinewidth(0.7) c \(stroke.utf8.count) -\(stroke)"] + hatch)
      .joined(separator: " ")
  }
}
