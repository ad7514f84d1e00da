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
    let legend = Legend(diagram: diagram, style: style, network: network, appearance: appearance)
    var area = Box(
      left: frame.left,
      bottom: frame.bottom + foot,
      right: frame.right,
      top: frame.top - head
    )
    try add(legend, to: &sheet, takingFrom: &area)
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

  /// Adds the legend where it takes least from the drawing: beside it, on high pages below it.
  private func add(
    _ legend: Legend,
    to sheet: inout Sheet,
    takingFrom area: inout Box
  ) throws(DiagramError) {
    let whole = area
    if whole.height > whole.width {
      let block = try legend.lines(width: whole.width, limit: whole.height * 0.4, using: engine)
      guard block.height > 0 else { return }
      sheet.add(block, at: Point(x: whole.left, y: whole.bottom + block.height))
      area = Box(
        left: whole.left,
        bottom: whole.bottom + block.height + 16,
        right: whole.right,
        top: whole.top
      )
    } else {
      let block = try legend.column(limit: whole.height, using: engine)
      guard block.width > 0 else { return }
      sheet.add(block, at: Point(x: whole.right - block.width, y: whole.top))
      area = Box(
        left: whole.left,
        bottom: whole.bottom,
        right: max(whole.left + 60, whole.right - block.width - 16),
        top: whole.top
      )
    }
  }
}

extension Sheet {
  /// Adds a block of the legend with its upper left corner at a place.
  fileprivate mutating func add(_ block: Legend.Block, at corner: Point) {
    let moved = block.moved(by: corner)
    symbols += moved.symbols
    strokes += moved.strokes
    surfaces += moved.surfaces
    words += moved.words
  }
}
