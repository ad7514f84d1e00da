/// Turns diagrams into files: DOT, SVG, PDF, PNG, in this process, byte for byte the same each time.
///
/// All work happens on a thread of its own, one diagram at a time, because Graphviz cannot be
/// entered twice; a call waits for its turn. Large diagrams take seconds and cannot be cancelled,
/// and fonts are those of the machine: another machine may set other bytes.
public enum Renderer {
  /// What a diagram can be written as.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// The finished page as a Graphviz graph with pinned positions, for `neato -n2`.
    case dot
    /// A page with the picture, its evidence and a table, which needs nothing but a browser.
    case html
    /// The finished page as JSON of Graphviz: nodes, ties, positions.
    case json
    /// The portable document format, with fonts embedded.
    case pdf
    /// A bitmap in the resolution of the style.
    case png
    /// Scalable vector graphics, with tooltips, ids and classes for style sheets and scripts.
    case svg
  }

  /// Draws a diagram in one format.
  ///
  /// Long layouts run where `layouts` says, without it in this process. Throws `DiagramError` when
  /// the diagram is empty, too large or inconsistent, and when Graphviz fails.
  public static func render(
    _ diagram: Diagram,
    style: DiagramStyle = DiagramStyle(),
    as format: Format,
    layouts: (any LayoutService)? = nil
  ) throws(DiagramError) -> [UInt8] {
    try render(diagram, style: style, as: [format], layouts: layouts)[format] ?? []
  }

  /// Draws a diagram in several formats from one layout, so that all show the same.
  ///
  /// Long layouts run where `layouts` says, without it in this process. Throws `DiagramError` when
  /// the diagram is empty, too large or inconsistent, and when Graphviz fails.
  public static func render(
    _ diagram: Diagram,
    style: DiagramStyle = DiagramStyle(),
    as formats: Set<Format>,
    layouts: (any LayoutService)? = nil
  ) throws(DiagramError) -> [Format: [UInt8]] {
    try style.check()
    return try GraphvizEngine.use { engine throws(DiagramError) in
      let sheet = try Composition(
        diagram: diagram,
        style: style.fitted(nodes: diagram.nodes.count),
        engine: engine,
        layouts: layouts
      ).sheet()
      let graph = try sheet.graph(style)
      try engine.layout(graph, engine: "nop2")
      defer { engine.freeLayout(graph) }
      var result: [Format: [UInt8]] = [:]
      // DOT comes first: renderers may leave traces in the graph.
      for format in Format.allCases where formats.contains(format) {
        graph.setResolution(format == .png ? style.resolution : 72)
        let data = try engine.render(graph, format: format.graphvizName)
        switch format {
        case .dot, .json, .png: result[format] = data
        case .html:
          let svg = SVGDocument(sheet: sheet, style: style, title: diagram.title).finished(data)
          result[format] = try PageDocument(
            diagram: diagram,
            svg: svg,
            background: style.background
          ).bytes()
        case .pdf: result[format] = PDFDocument.withoutDate(data)
        case .svg:
          result[format] = SVGDocument(sheet: sheet, style: style, title: diagram.title)
            .finished(data)
        }
      }
      return result
    }
  }

  /// The positions that Graphviz gives the nodes of a graph in DOT, as lines "name x y": what a
  /// `LayoutService` runs in another process.
  ///
  /// Throws `DiagramError` when the text is no graph and when Graphviz fails.
  public static func positions(
    ofDOT text: [UInt8],
    engine name: String
  ) throws(DiagramError) -> [UInt8] {
    try GraphvizEngine.use { engine throws(DiagramError) in
      try engine.positions(ofDOT: text, engine: name)
    }
  }
}

extension Renderer.Format {
  /// The name of Graphviz's own writer.
  fileprivate var graphvizName: String {
    switch self {
    case .html: "svg"
    case .json: "json0"
    case .dot, .pdf, .png, .svg: rawValue
    }
  }
}
