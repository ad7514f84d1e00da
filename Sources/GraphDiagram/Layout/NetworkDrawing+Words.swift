/// The words of the network: which labels are wanted, and what stands on ties.
extension NetworkDrawing {
  /// The labels that are wanted, most important first, each in one or two wrappings.
  func measuredLabels() throws(DiagramError) -> [(node: Int, texts: [MeasuredText])] {
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
  func placedCounts(
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
}
