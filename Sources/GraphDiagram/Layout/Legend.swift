/// The key beside the drawing: kinds, groups, emphasis, lines, sizes.
///
/// Its rows are made of the same symbols and strokes as the drawing, so it cannot say anything that
/// the drawing does not do.
struct Legend {
  let diagram: Diagram
  let style: DiagramStyle
  let network: BundledNetwork
  let appearance: Appearance

  /// What stands before the words of a row.
  enum Sign {
    case none
    case symbol(NodeShape, Colour, diameter: Double, isRinged: Bool)
    case line(LineStyle, isDirected: Bool)

    /// The width that the sign must have.
    var width: Double {
      switch self {
      case .none, .line: 0
      case .symbol(let shape, _, let diameter, _): diameter * shape.scale
      }
    }
  }

  /// One row.
  struct Row {
    var sign: Sign
    var text: UnmeasuredText
    var startsSection = false
    /// The group whose hull lies behind the sign.
    var hull: String?
  }

  /// The sections, each a block of its own.
  func sections(scale: Double, using engine: GraphvizEngine) throws(DiagramError) -> [Block] {
    var rows = self.rows
    for index in rows.indices { rows[index].text.fontSize *= scale }
    let texts = try engine.measure(rows.map(\.text), family: style.fontFamily)
    let signWidth = max(30, (rows.map(\.sign.width).max() ?? 0) + 4) * scale
    var sections: [Block] = []
    var block = Block()
    var y = 0.0
    for (index, (row, text)) in zip(rows, texts).enumerated() {
      if row.startsSection && index > 0 {
        sections.append(block)
        block = Block()
        y = 0
      }
      var height = text.height
      if case .symbol(let shape, _, let diameter, _) = row.sign {
        height = max(height, diameter * shape.scale * shape.aspect * scale + 1)
      }
      if row.hull != nil { height += 4 * scale }
      let centre = -(y + height / 2)
      var indent = signWidth
      if let group = row.hull {
        let box = Box(
          centre: Point(x: signWidth / 2 - 2, y: centre),
          width: 24 * scale,
          height: height
        )
        block.surfaces.append(
          Hulls.surface(of: group, box.corners, appearance.colouring, style)
        )
      }
      switch row.sign {
      case .none: indent = row.text.isBold ? 0 : signWidth
      case .symbol(let shape, let fill, let diameter, let isRinged):
        let width = diameter * shape.scale * scale
        block.symbols.append(
          Sheet.Symbol(
            name: "legend \(index + 1)",
            id: "legend-symbol-\(index + 1)",
            classes: "legend",
            box: Box(
              centre: Point(x: signWidth / 2 - 2, y: centre),
              width: width,
              height: width * shape.aspect
            ),
            shape: shape,
            fill: fill,
            isRinged: isRinged,
            isOutlined: style.needsOutline(fill),
            tooltip: nil
          )
        )
      case .line(let line, let isDirected):
        let end = signWidth - 6
        let base = isDirected ? end - TieDrawing.arrowLength : end
        let points = [0, base / 3, base * 2 / 3, base].map { Point(x: $0, y: centre) }
        block.strokes.append(
          Sheet.Stroke(
            id: "legend-line-\(index + 1)",
            classes: "legend",
            ends: nil,
            curve: TieCurve(points: points, tip: isDirected ? Point(x: end, y: centre) : nil),
            style: line,
            tooltip: nil
          )
        )
      }
      block.words.append(
        Sheet.Words(
          id: "legend-text-\(index + 1)",
          classes: "legend",
          text: text,
          box: Box(
            centre: Point(x: indent + text.width / 2, y: centre),
            width: text.width,
            height: text.height
          ),
          alignment: .left
        )
      )
      block.width = max(block.width, indent + text.width)
      y += height + 1.5 * scale
      block.height = y
    }
    return rows.isEmpty ? [] : sections + [block]
  }

  private var rows: [Row] {
    kindRows + colourRows + traitRows + emphasisRows + lineRows + sizeRows + widthRows
  }

  private var kindRows: [Row] {
    guard appearance.kinds.contains(where: { !$0.name.isEmpty }) else { return [] }
    let limit = 14
    var rows = [heading("Nodes")]
    for kind in appearance.kinds.prefix(limit) {
      let name = kind.name.isEmpty ? "of no kind" : kind.name
      rows.append(
        Row(
          sign: .symbol(kind.shape, kind.fill, diameter: 10, isRinged: false),
          text: text("\(name) (\(kind.count))")
        )
      )
    }
    rows += rest(appearance.kinds.dropFirst(limit).map(\.name), "more kinds")
    return rows
  }

  private var emphasisRows: [Row] {
    guard let shape = zip(network.nodes, appearance.shapes).first(where: { $0.0.isEmphasised })?.1
    else { return ringRows }
    let name = diagram.emphasisName.isEmpty ? "emphasised" : diagram.emphasisName
    let shapes = Set(zip(network.nodes, appearance.shapes).filter { $0.0.isEmphasised }.map(\.1))
    let fill =
      appearance.colouring.isByKind ? style.emphasisFill ?? style.background : style.background
    return ringRows + [
      Row(
        sign: .symbol(shapes.count == 1 ? shape : .circle, fill, diameter: 10, isRinged: true),
        text: text(name + (shapes.count == 1 ? "" : " (any shape)"))
      )
    ]
  }

  /// What a ring without emphasis means.
  private var ringRows: [Row] {
    guard network.nodes.contains(where: { $0.isRinged && !$0.isEmphasised }),
      !diagram.ringName.isEmpty
    else { return [] }
    let sign = Sign.symbol(.circle, style.background, diameter: 10, isRinged: true)
    return [Row(sign: sign, text: text(diagram.ringName))]
  }

  private var lineRows: [Row] {
    let names = appearance.types.map(\.name) + appearance.otherTypes
    guard names.contains(where: { !$0.isEmpty }) else { return countRows(withHeading: true) }
    let directed = Set(network.bundles.filter(\.isDirected).map(\.type))
    var rows = [heading("Ties")]
    for type in appearance.types {
      rows.append(
        Row(
          sign: .line(type.line, isDirected: directed.contains(type.name)),
          text: text(Legend.wording(ofType: type.name))
        )
      )
    }
    if !appearance.otherTypes.isEmpty {
      let isDirected = appearance.otherTypes.contains { directed.contains($0) }
      let list = appearance.otherTypes.map { Legend.wording(ofType: $0) }.joined(separator: ", ")
      var text = text(list)
      text.lines = PlainText.wrapped(list, width: 32, limit: 14)
      text.fontSize = style.labelSize - 1
      rows.append(Row(sign: .line(appearance.otherLine, isDirected: isDirected), text: text))
    }
    return rows + countRows(withHeading: false)
  }

  private func countRows(withHeading: Bool) -> [Row] {
    guard network.bundles.contains(where: { $0.count > 1 && $0.label.isEmpty }) else { return [] }
    let line = LineStyle(.solid, width: 1.4, colour: style.ink.withAlpha(0x90))
    let row = Row(sign: .line(line, isDirected: false), text: text("number = ties in one line"))
    return withHeading ? [heading("Ties"), row] : [row]
  }

  private var sizeRows: [Row] {
    guard appearance.largestSize > 0 else { return [] }
    let name = diagram.sizeName.isEmpty ? "size" : diagram.sizeName
    let largest = appearance.largestSize
    let isWhole = network.nodes.allSatisfy {
      ($0.size ?? 0).truncatingRemainder(dividingBy: 1) == 0
    }
    let quarter = Legend.rounded(largest / 4)
    // Half a tie cannot be seen in the drawing.
    let middle = isWhole ? quarter.rounded() : quarter
    var rows = [heading("Area: " + name)]
    let hasMiddle = middle > largest / 100 && middle < largest
    for value in hasMiddle ? [largest, middle, 0] : [largest, 0] {
      rows.append(
        Row(
          sign: .symbol(
            .circle,
            Colour.between([style.background, style.ink], at: 0.18),
            diameter: appearance.diameter(for: value),
            isRinged: false
          ),
          text: text(Legend.wording(ofValue: value))
        )
      )
    }
    return rows
  }

  private var widthRows: [Row] {
    guard appearance.largestWidth > 0 else { return [] }
    let most = appearance.largestWidth
    return [heading("Width: " + diagram.widthName)]
      + [most, Legend.rounded(most / 2)].filter { $0 > 0 }.map { value in
        let line = LineStyle(
          .solid,
          width: appearance.width(for: value),
          colour: style.ink.withAlpha(0x90)
        )
        return Row(
          sign: .line(line, isDirected: false),
          text: text(Legend.wording(ofValue: value))
        )
      }
  }

  func heading(_ words: String) -> Row {
    Row(
      sign: .none,
      text: UnmeasuredText(
        lines: PlainText.wrapped(words, width: 30, limit: 2),
        fontSize: style.labelSize + 0.5,
        isBold: true
      ),
      startsSection: true
    )
  }

  func text(_ words: String) -> UnmeasuredText {
    UnmeasuredText(
      lines: PlainText.wrapped(words, width: 26, limit: 3),
      fontSize: style.labelSize
    )
  }

  private func rest(_ names: [String], _ what: String) -> [Row] {
    guard !names.isEmpty else { return [] }
    return [Row(sign: .none, text: text("and \(names.count) \(what)"))]
  }
}
