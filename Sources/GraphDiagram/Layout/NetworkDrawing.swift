/// Draws the network into its area: positions, room for labels, ties, counts, labels.
struct NetworkDrawing {
  let network: BundledNetwork
  let style: DiagramStyle
  let appearance: Appearance
  let area: Box
  let engine: GraphvizEngine
  var hasHulls = false
  /// Where long layouts run; in this process when there is nothing.
  var layouts: (any LayoutService)?

  /// Adds the network to the page.
  func add(to sheet: inout Sheet) throws(DiagramError) {
    let labels = try measuredLabels()
    var positions = try packedPositions()
    makeRoom(for: labels, in: &positions)

    let curves = TieDrawing(
      area: area,
      positions: positions,
      shapes: appearance.shapes,
      diameters: appearance.diameters
    ).curves(network)
    let boxes = nodeBoxes(positions)
    let counts = try placedCounts(on: curves, around: boxes)
    let pieces = network.bundles.count > 3_000 ? [] : curves.flatMap { $0.pieces(count: 6) }
    let placed = LabelPlacement(
      area: area,
      visible: isVast ? labels.map(\.node) : Array(boxes.indices),
      nodes: ringed(boxes),
      shapes: appearance.shapes,
      obstacles: counts.map(\.box),
      ties: pieces
    ).placed(labels, isStrict: true)

    if hasHulls {
      sheet.surfaces += Hulls(
        network: network,
        boxes: boxes,
        margin: min(7, pitch * 0.2),
        page: area.grown(by: style.margin * 0.8),
        style: style
      ).surfaces(appearance.colouring.hull)
    }
    let first = sheet.symbols.count
    addNodes(boxes, to: &sheet)
    addTies(curves, firstSymbol: first, to: &sheet)
    addLeaders(placed, boxes, to: &sheet)
    sheet.words += counts
    sheet.words += placed.map { label in
      Sheet.Words(
        id: "label-\(label.node + 1)",
        classes: "label",
        text: label.text,
        box: label.box,
        alignment: label.alignment,
        hasBackground: true
      )
    }
  }

  /// The side of the square that each node would have to itself.
  private var pitch: Double {
    (area.width * area.height / Double(network.nodes.count)).squareRoot()
  }

  /// Whether there are so many nodes that labels have to lie on some of them.
  private var isVast: Bool { network.nodes.count > 2_000 }

  // MARK: Positions

  private func packedPositions() throws(DiagramError) -> [Point] {
    let components = network.components()
    let pass = FirstPass(network: network, diameters: appearance.diameters, service: layouts)
    var shapes: [[Point]] = []
    for component in components {
      shapes.append(try pass.positions(of: component, using: engine))
    }
    let packing = ComponentPacking(area: area, components: shapes, reach: min(22, pitch * 0.4))
    var positions = [Point](repeating: area.centre, count: network.nodes.count)
    for (component, points) in zip(components, packing.positions()) {
      for (node, point) in zip(component, points) { positions[node] = point }
    }
    return positions
  }

  /// Moves nodes apart so that they and as many labels as possible have room.
  private func makeRoom(
    for labels: [(node: Int, texts: [MeasuredText])],
    in positions: inout [Point]
  ) {
    let isSmall = network.nodes.count <= 300 && network.bundles.count <= 1_000
    // First an even spread with wide gaps, then room for labels, at last only what must not touch.
    if network.nodes.count <= 500 {
      Evening(area: area, range: pitch * 1.7).run(&positions, rounds: 3)
    }
    var spreading = Spreading(
      area: area,
      positions: positions,
      bodies: nodeBodies(gap: pitch * 0.2),
      ties: isSmall ? network.bundles.map { ($0.source, $0.target) } : []
    )
    spreading.run(rounds: isSmall ? 60 : 40)
    if !isVast {
      for _ in 0..<12 {
        let placement = LabelPlacement(
          area: area,
          visible: Array(network.nodes.indices),
          nodes: ringed(nodeBoxes(spreading.positions)),
          shapes: appearance.shapes,
          obstacles: [],
          ties: isSmall
            ? network.bundles.map {
              (spreading.positions[$0.source], spreading.positions[$0.target])
            } : []
        )
        let placed = placement.placed(labels, isStrict: false)
        spreading.bodies =
          nodeBodies()
          + placed.map { label in
            Spreading.Body(
              owner: label.node,
              offset: label.box.centre - spreading.positions[label.node],
              halfWidth: label.box.halfWidth + 2,
              halfHeight: label.box.halfHeight + 1.5
            )
          }
        spreading.run(rounds: 25)
      }
      spreading.bodies = nodeBodies()
    }
    spreading.run(rounds: 60)
    // Keeping off ties must not be what holds two nodes together.
    spreading.ties = []
    spreading.run(rounds: 60)
    positions = spreading.positions
  }

  private func nodeBodies(gap: Double? = nil) -> [Spreading.Body] {
    network.nodes.indices.map { node in
      let width = appearance.diameters[node] * appearance.shapes[node].scale
      // Crowded pages have no room for gaps.
      let gap = min(gap ?? min(3, pitch * 0.08), width * 0.6)
      return Spreading.Body(
        owner: node,
        offset: .zero,
        halfWidth: width / 2 + gap,
        halfHeight: width * appearance.shapes[node].aspect / 2 + gap
      )
    }
  }

  private func nodeBoxes(_ positions: [Point]) -> [Box] {
    network.nodes.indices.map { node in
      let width = appearance.diameters[node] * appearance.shapes[node].scale
      return Box(
        centre: positions[node],
        width: width,
        height: width * appearance.shapes[node].aspect
      )
    }
  }

  private func ringed(_ boxes: [Box]) -> [Box] {
    zip(appearance.rings, boxes).map { $0 ? $1.grown(by: 0.9) : $1 }
  }

  // MARK: Words

  /// The labels that are wanted, most important first, each in one or two wrappings.
  private func measuredLabels() throws(DiagramError) -> [(node: Int, texts: [MeasuredText])] {
    let nodes = network.nodes
    let ranked = nodes.indices.filter {
      !nodes[$0].label.isEmpty && appearance.labelled[$0]
    }.sorted { a, b in
      if nodes[a].isEmphasised != nodes[b].isEmphasised { return nodes[a].isEmphasised }
      let (x, y) = (nodes[a].size ?? 0, nodes[b].size ?? 0)
      if x != y { return x > y }
      let (m, n) = (network.neighbours[a].count, network.neighbours[b].count)
      return m != n ? m > n : nodes[a].id < nodes[b].id
    }
    var texts: [UnmeasuredText] = []
    var owners: [Int] = []
    // Between thousands of nodes few words are left standing anyway.
    for node in ranked.prefix(isVast ? min(30, style.labelCount) : style.labelCount) {
      let wide = PlainText.wrapped(
        nodes[node].label,
        width: style.labelWidth,
        limit: style.labelLines
      )
      // Words stay whole where the wide label keeps them whole.
      let longest = nodes[node].label.split(separator: " ").map { PlainText.columns($0) }.max() ?? 0
      let narrow = PlainText.wrapped(
        nodes[node].label,
        width: max(4, min(longest, style.labelWidth), style.labelWidth * 2 / 3),
        limit: style.labelLines + 1
      )
      let isOnlyWide = wide == narrow || wide.count == 1 || narrow.last?.last == "…"
      for lines in isOnlyWide ? [wide] : [wide, narrow] {
        texts.append(
          UnmeasuredText(
            lines: lines,
            fontSize: style.labelSize,
            isBold: nodes[node].isEmphasised
          )
        )
        owners.append(node)
      }
    }
    let measured = try engine.measure(texts, family: style.fontFamily)
    var result: [(node: Int, texts: [MeasuredText])] = []
    // A page takes only so many words beside its nodes.
    var room = area.width * area.height * 0.3
    for (node, text) in zip(owners, measured) where !text.lines.isEmpty {
      if result.last?.node == node {
        result[result.count - 1].texts.append(text)
      } else {
        room -= text.width * text.height
        if room < 0 { break }
        result.append((node, [text]))
      }
    }
    return result
  }

  /// The words and the numbers on ties, where they hide no node; at most 60, the largest first.
  private func placedCounts(
    on curves: [TieCurve],
    around nodes: [Box]
  ) throws(DiagramError)
    -> [Sheet.Words]
  {
    let bundles = network.bundles
    let bundled = bundles.indices.filter { bundles[$0].count > 1 || !bundles[$0].label.isEmpty }
      .sorted { (bundles[$1].count, $0) < (bundles[$0].count, $1) }.prefix(60)
    let texts = try engine.measure(
      bundled.map { index in
        let label = bundles[index].label
        let lines = PlainText.wrapped(label, width: style.labelWidth, limit: 2)
        return UnmeasuredText(
          lines: label.isEmpty ? [String(bundles[index].count)] : lines,
          fontSize: max(3, style.labelSize - 1)
        )
      },
      family: style.fontFamily
    )
    var result: [Sheet.Words] = []
    for (bundle, text) in zip(bundled, texts) {
      for t in [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] {
        let box = Box(
          centre: curves[bundle].point(at: t),
          width: text.width + 1.5,
          height: text.height * 0.8
        )
        let isFree =
          area.contains(box) && nodes.allSatisfy { $0.overlap(box) == 0 }
          && result.allSatisfy { $0.box.overlap(box) == 0 }
        guard isFree else { continue }
        result.append(
          Sheet.Words(
            id: "count-\(bundle + 1)",
            classes: "count",
            text: text,
            box: box,
            alignment: .centre,
            hasBackground: true
          )
        )
        break
      }
    }
    return result
  }

  // MARK: Elements

  private func addNodes(_ boxes: [Box], to sheet: inout Sheet) {
    let names = ElementNames(network.nodes.map(\.id))
    for (node, content) in network.nodes.enumerated() {
      sheet.symbols.append(
        Sheet.Symbol(
          name: names.dot[node],
          id: names.svg[node],
          classes: "kind-" + ElementNames.word(content.kind)
            + (content.isEmphasised ? " emphasised" : ""),
          box: boxes[node],
          shape: appearance.shapes[node],
          fill: appearance.fills[node],
          isRinged: appearance.rings[node],
          isOutlined: style.needsOutline(appearance.fills[node]),
          tooltip: content.tooltip ?? content.label
        )
      )
    }
  }

  private func addTies(_ curves: [TieCurve], firstSymbol: Int, to sheet: inout Sheet) {
    for (index, (bundle, curve)) in zip(network.bundles, curves).enumerated() {
      let ends = [bundle.source, bundle.target].map { network.nodes[$0].label }
      let words =
        Legend.wording(ofType: bundle.type) + ": "
        + ends.joined(separator: bundle.isDirected ? " → " : " – ")
        + (bundle.count > 1 ? " (\(bundle.count) ties)" : "")
      let tooltip = bundle.tooltips.isEmpty ? words : bundle.tooltips.joined(separator: "\n")
      sheet.strokes.append(
        Sheet.Stroke(
          id: "tie-\(index + 1)",
          classes: "type-" + ElementNames.word(bundle.type),
          ends: (firstSymbol + bundle.source, firstSymbol + bundle.target),
          curve: curve,
          style: appearance.line(of: bundle),
          tooltip: tooltip
        )
      )
    }
  }

  /// Lines from labels that lie apart to their nodes.
  private func addLeaders(_ placed: [LabelPlacement.Placed], _ boxes: [Box], to sheet: inout Sheet)
  {
    let line = LineStyle(.solid, width: 0.4, colour: style.ink.withAlpha(0x90))
    for label in placed where label.isRemote {
      let start = boxes[label.node].centre
      let end = Point(
        x: min(max(start.x, label.box.left), label.box.right),
        y: min(max(start.y, label.box.bottom), label.box.top)
      )
      let step = (end - start) * (1.0 / 3)
      sheet.strokes.append(
        Sheet.Stroke(
          id: "leader-\(label.node + 1)",
          classes: "leader",
          ends: nil,
          curve: TieCurve(points: [start, start + step, start + step * 2, end], tip: nil),
          style: line,
          tooltip: nil
        )
      )
    }
  }
}
