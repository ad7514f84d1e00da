/// Composes a page: words around the drawing, the legend beside it, the network in what is left.
struct Composition {
  let diagram: Diagram
  let style: DiagramStyle
  let engine: GraphvizEngine
  var layouts: (any LayoutService)?

  /// The finished page.
  func sheet() throws(DiagramError) -> Sheet {
    let network = try BundledNetwork(diagram)
    var sheet = Sheet(page: style.page)
    sheet.summary = Summary(diagram: diagram, network: network).text

    let frame = Box(
      left: style.margin,
      bottom: style.margin,
      right: style.page.width - style.margin,
      top: style.page.height - style.margin
    )
    let (head, foot) = try addWords(to: &sheet, frame: frame)
    // The room is known only after the legend, and the legend after the sizes: an estimate serves.
    let estimate = frame.width * 0.8 * (frame.height - head - foot)
    let appearance = Appearance(network, style, area: estimate)
    let legend = try Legend(
      diagram: diagram,
      style: style,
      network: network,
      appearance: appearance
    ).block(limit: frame.height - head - foot, using: engine)
    let legendWidth = legend.width > 0 ? legend.width + 16 : 0
    add(
      legend,
      to: &sheet,
      at: Point(x: frame.right - legend.width, y: frame.top - head)
    )

    let area = Box(
      left: frame.left,
      bottom: frame.bottom + foot,
      right: max(frame.left + 60, frame.right - legendWidth),
      top: frame.top - head
    )
    var drawing = NetworkDrawing(
      network: network,
      style: style,
      appearance: appearance,
      area: area,
      engine: engine
    )
    drawing.hasHulls = diagram.hasHulls
    drawing.layouts = layouts
    try drawing.add(to: &sheet)
    return sheet
  }

  /// Title, subtitle and caption; returns the heights they take at the head and at the foot.
  private func addWords(
    to sheet: inout Sheet,
    frame: Box
  ) throws(DiagramError) -> (
    head: Double, foot: Double
  ) {
    let title = try fitted(diagram.title, style.titleSize, isBold: true, limit: 2, frame.width)
    let subtitle = try fitted(diagram.subtitle, style.subtitleSize, limit: 3, frame.width)
    let caption = try fitted(diagram.caption, style.captionSize, limit: 4, frame.width)
    var head = 0.0
    for (id, text) in [("title", title), ("subtitle", subtitle)] where !text.lines.isEmpty {
      let box = Box(
        left: frame.left,
        bottom: frame.top - head - text.height,
        right: frame.left + text.width,
        top: frame.top - head
      )
      sheet.words.append(
        Sheet.Words(id: id, classes: id, text: text, box: box, alignment: .left)
      )
      head += text.height + 1
    }
    if !caption.lines.isEmpty {
      let box = Box(
        left: frame.left,
        bottom: frame.bottom,
        right: frame.left + caption.width,
        top: frame.bottom + caption.height
      )
      sheet.words.append(
        Sheet.Words(
          id: "caption",
          classes: "caption",
          text: caption,
          box: box,
          alignment: .left
        )
      )
    }
    return (head > 0 ? head + 8 : 0, caption.height > 0 ? caption.height + 8 : 0)
  }

  /// A text in lines no wider than `width`, by its extent in the fonts of this machine.
  private func fitted(
    _ text: String,
    _ size: Double,
    isBold: Bool = false,
    limit: Int,
    _ width: Double
  ) throws(DiagramError) -> MeasuredText {
    var columns = Int(width / (size * 0.5))
    while true {
      let lines = PlainText.wrapped(text, width: columns, limit: limit)
      let unmeasured = UnmeasuredText(lines: lines, fontSize: size, isBold: isBold)
      let measured = try engine.measure([unmeasured], family: style.fontFamily)[0]
      if measured.width <= width || columns <= 2 { return measured }
      columns = max(2, min(columns - 1, Int(Double(columns) * width / measured.width)))
    }
  }

  private func add(_ legend: Legend.Block, to sheet: inout Sheet, at corner: Point) {
    func moved(_ box: Box) -> Box {
      Box(centre: box.centre + corner, width: box.width, height: box.height)
    }
    for var symbol in legend.symbols {
      symbol.box = moved(symbol.box)
      sheet.symbols.append(symbol)
    }
    for var surface in legend.surfaces {
      surface.points = surface.points.map { $0 + corner }
      sheet.surfaces.append(surface)
    }
    for var stroke in legend.strokes {
      stroke.curve.points = stroke.curve.points.map { $0 + corner }
      stroke.curve.tip = stroke.curve.tip.map { $0 + corner }
      sheet.strokes.append(stroke)
    }
    for var words in legend.words {
      words.box = moved(words.box)
      sheet.words.append(words)
    }
  }
}
