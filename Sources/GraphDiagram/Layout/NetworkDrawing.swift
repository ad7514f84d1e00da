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
    // Where not all can have room, the first must not lose theirs to the others, which take what is
    // left.
    let isRoomy = network.nodes.count <= 120
    makeRoom(for: isRoomy ? labels : Array(labels.prefix(60)), in: &positions)

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
      ).surfaces(appearance.colouring)
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
  var isVast: Bool { network.nodes.count > 2_000 }

  // MARK: Positions

  private func packedPositions() throws(DiagramError) -> [Point] {
    let components = network.components()
    let pass = FirstPass(
      network: network,
      diameters: appearance.diameters,
      service: layouts,
      isUpright: area.height > area.width
    )
    var shapes: [[Point]] = []
    for component in components {
      shapes.append(try pass.positions(of: component, using: engine))
    }
    let packing = ComponentPacking(
      area: area,
      components: shapes,
      reach: hasHulls ? min(34, pitch * 0.6) : min(22, pitch * 0.4)
    )
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
