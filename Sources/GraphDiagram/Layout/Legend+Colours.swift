/// The rows that say what fills, hulls and the rules of a style mean.
extension Legend {
  /// What the fills say where they do not say the kind, and whom the hulls enclose.
  var colourRows: [Row] {
    let colouring = appearance.colouring
    let name = diagram.colourName.isEmpty ? "Colour" : "Colour: " + diagram.colourName
    let loners = network.nodes.reduce(0) { $0 + ($1.group == nil ? 1 : 0) }
    let groups = rows(of: colouring.groups, diagram.groupName, loners: loners)
    switch colouring.meaning {
    case .kinds: return []
    case .groups: return groups
    case .categories:
      let without = network.nodes.reduce(0) { $0 + ($1.category == nil ? 1 : 0) }
      return rows(
        of: colouring.categories,
        name,
        loners: without,
        loner: "without value",
        isOfGroups: false
      )
        + (diagram.hasHulls ? groups : [])
    case .shades(let range):
      return scaleRows(range, name) + (diagram.hasHulls ? groups : [])
    }
  }

  func rows(
    of entries: [Colouring.Entry],
    _ name: String,
    loners: Int,
    loner: String = "in no group",
    isOfGroups: Bool = true
  ) -> [Row] {
    guard !entries.isEmpty else { return [] }
    var rows = [heading(name)]
    // Those without a colour of their own share one.
    for entry in entries where entry.fill != style.neutral {
      let rule = isOfGroups ? style.groups[entry.name]?.shape : nil
      let shape = rule ?? appearance.shapeOfGroup[entry.name] ?? .circle
      rows.append(
        Row(
          sign: .symbol(shape, entry.fill, diameter: 10, isRinged: false),
          text: text("\(entry.name) (\(entry.count))"),
          hull: isOfGroups && diagram.hasHulls && style.hasHatching ? entry.name : nil
        )
      )
    }
    let others = entries.filter { $0.fill == style.neutral }
    let parts = [
      others.isEmpty ? nil : "\(others.count) other \(others.count == 1 ? "group" : "groups")",
      loners == 0 ? nil : "\(loner) (\(loners))",
    ].compactMap { $0 }
    if !parts.isEmpty {
      rows.append(
        Row(
          sign: .symbol(.circle, style.neutral, diameter: 10, isRinged: false),
          text: text(parts.joined(separator: ", "))
        )
      )
    }
    return rows
  }

  /// The scale of numbers, from the most to the least.
  func scaleRows(_ range: ClosedRange<Double>, _ name: String) -> [Row] {
    let (low, high) = (range.lowerBound, range.upperBound)
    let steps = low < high ? [1, 0.75, 0.5, 0.25, 0] : [1]
    var rows = [heading(name)]
    for step in steps {
      let value = low * (1 - step) + high * step
      rows.append(
        Row(
          sign: .symbol(
            .square,
            appearance.colouring.colour(of: value, in: range),
            diameter: 10,
            isRinged: false
          ),
          text: text(Legend.wording(ofValue: value))
        )
      )
    }
    guard network.nodes.contains(where: { $0.shade == nil }) else { return rows }
    let sign = Sign.symbol(.square, style.neutral, diameter: 10, isRinged: false)
    return rows + [Row(sign: sign, text: text("without value"))]
  }

  /// The rules of the style that some node follows.
  var traitRows: [Row] {
    var names: [String] = []
    for rule in appearance.traits where !names.contains(rule.property) {
      names.append(rule.property)
    }
    return names.flatMap { name in
      [heading(name)]
        + appearance.traits.filter { $0.property == name }.prefix(8).map { rule in
          Row(
            sign: .symbol(
              rule.look.shape ?? .circle,
              rule.look.colour ?? style.background,
              diameter: 10 * min(1.5, rule.look.size ?? 1),
              isRinged: rule.look.hasRing ?? false
            ),
            text: text(rule.value)
          )
        }
    }
  }
}
