/// The style applied to one diagram: a shape, colour and size for each node, a line for each type.
struct Appearance {
  /// One row of the legend for kinds.
  struct Entry {
    let name: String
    let shape: NodeShape
    let fill: Colour
    let count: Int
  }

  let shapes: [NodeShape]
  let fills: [Colour]
  /// Diameters of equally large circles, in points.
  let diameters: [Double]
  /// Which nodes have rings.
  let rings: [Bool]
  /// Which nodes may have labels.
  let labelled: [Bool]
  let kinds: [Entry]
  let colouring: Colouring
  /// Shapes by group, where groups are told apart by them.
  let shapeOfGroup: [String: NodeShape]
  /// The rules of the style for values of properties that some node follows.
  let traits: [TraitLook]
  /// The types with a line of their own, most frequent first.
  let types: [(name: String, line: LineStyle)]
  /// The types that share the last line, most frequent first.
  let otherTypes: [String]
  /// The line of these.
  let otherLine: LineStyle
  /// The largest value of all sizes; zero when nothing is sized.
  let largestSize: Double
  /// The largest width of all ties; zero when none has a width.
  let largestWidth: Double
  private let lines: [String: LineStyle]
  private let smallest: Double
  private let largest: Double

  init(_ network: BundledNetwork, _ style: DiagramStyle, area: Double) {
    let nodes = network.nodes
    let kindNames = Colouring.frequent(nodes.map(\.kind))
    let shapeOfKind = Self.shapes(of: kindNames.map(\.name), style)
    let colourOfKind = Self.colours(of: kindNames.map(\.name), style)
    let colouring = Colouring(nodes, style)
    let shapeOfGroup = Self.shapes(ofGroupsIn: colouring, kinds: kindNames.count, style)
    let looks = nodes.map { Self.look(of: $0, style) }
    shapes = zip(nodes, looks).map { node, look in
      node.shape ?? look.shape ?? node.group.flatMap { shapeOfGroup[$0] }
        ?? node.category.flatMap { shapeOfGroup[$0] } ?? shapeOfKind[node.kind] ?? .circle
    }
    fills = zip(nodes, looks).map { node, look in
      let fill = colouring.fill(of: node, kind: colourOfKind[node.kind] ?? style.neutral)
      // Numbers on a scale would lie if a rule painted some of them.
      return node.shade == nil ? look.colour ?? fill : fill
    }
    rings = zip(nodes, looks).map { $0.isEmphasised || $0.isRinged || $1.hasRing ?? false }
    labelled = looks.map { $0.hasLabel ?? true }
    kinds = kindNames.map {
      Entry(
        name: $0.name,
        shape: shapeOfKind[$0.name] ?? .circle,
        fill: colouring.isByKind
          ? colourOfKind[$0.name] ?? style.neutral : style.background,
        count: $0.count
      )
    }
    self.colouring = colouring
    self.shapeOfGroup = shapeOfGroup
    traits = style.traits.filter { rule in nodes.contains { $0.traits[rule.property] == rule.value }
    }

    // A page holds so much ink: nodes shrink when each has less room than a square of 40 points, or
    // when together they would cover more than a tenth of it.
    let largestSize = nodes.compactMap(\.size).max() ?? 0
    let share = nodes.map { node in
      largestSize > 0 ? ((node.size ?? 0) / largestSize).squareRoot() : 0.25
    }
    let covered = share.reduce(0.0) { sum, share in
      let width = style.smallestNode + (style.largestNode - style.smallestNode) * share
      return sum + width * width
    }
    let pitch = (area / Double(max(1, nodes.count))).squareRoot()
    let crowding = min(1, pitch / 40, (0.1 * area / max(1, covered)).squareRoot())
    let smallest = max(1.5, style.smallestNode * crowding)
    let largest = max(smallest, style.largestNode * crowding)
    diameters = zip(share, looks).map { share, look in
      (smallest + (largest - smallest) * share) * (look.size ?? 1)
    }
    self.smallest = smallest
    self.largest = largest
    self.largestSize = largestSize
    largestWidth = network.bundles.compactMap(\.width).max() ?? 0

    let press = LinePress(ties: network.bundles.count, crowding: crowding, area: area)
    var ladder = style.lineLadder[...]
    var types: [(name: String, line: LineStyle)] = []
    var others: [String] = []
    for name in Self.typeNames(network) {
      if let line = style.lines[name] {
        types.append((name, press.thinned(line)))
      } else if let line = ladder.popFirst() {
        types.append((name, press.thinned(line)))
      } else {
        others.append(name)
      }
    }
    self.types = types
    otherTypes = others
    lines = Dictionary(types.map { ($0.name, $0.line) }, uniquingKeysWith: { first, _ in first })
    otherLine = press.thinned(style.otherLine)
  }

  /// The line of a bundle; one that stands for several ties is a little wider.
  func line(of bundle: BundledNetwork.Bundle) -> LineStyle {
    var line = lines[bundle.type] ?? otherLine
    if largestWidth > 0 {
      line.width = width(for: bundle.width ?? 0)
    } else {
      line.width *= 1 + 0.5 * min(3, Double(bundle.count - 1).squareRoot())
    }
    return line
  }

  /// The width of line that stands for a value.
  func width(for value: Double) -> Double {
    let most = max(1, min(6, largest * 0.25))
    return largestWidth > 0 ? max(0.3, most * (value / largestWidth)) : most
  }

  /// The diameter that stands for a value in the legend.
  func diameter(for size: Double) -> Double {
    guard largestSize > 0 else { return smallest }
    return smallest + (largest - smallest) * (size / largestSize).squareRoot()
  }

  private static func look(of node: Diagram.Node, _ style: DiagramStyle) -> NodeLook {
    var look = style.kinds[node.kind] ?? NodeLook()
    look = look.overridden(by: node.group.flatMap { style.groups[$0] })
    // The colour of a group is in its palette, where scales and categories can go before it.
    look.colour = nil
    for rule in style.traits where node.traits[rule.property] == rule.value {
      look = look.overridden(by: rule.look)
    }
    return look
  }

  private static func typeNames(_ network: BundledNetwork) -> [String] {
    var counts: [String: Int] = [:]
    for bundle in network.bundles {
      let sum = counts[bundle.type, default: 0].addingReportingOverflow(bundle.count)
      counts[bundle.type] = sum.overflow ? .max : sum.partialValue
    }
    let first = network.typeOrder.filter { counts[$0] != nil }
    return first
      + counts.filter { !first.contains($0.key) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The shape of each kind: the style's own, then unused shapes to other kinds by name.
  private static func shapes(of kinds: [String], _ style: DiagramStyle) -> [String: NodeShape] {
    var result = style.shapes
    let unknown = kinds.filter { style.shapes[$0] == nil }.sorted()
    let free =
      NodeShape.allCases.filter { !style.shapes.values.contains($0) }
      + unused(style.shapes, by: kinds)
    for (index, kind) in unknown.enumerated() {
      result[kind] = free.isEmpty ? .circle : free[index % free.count]
    }
    return result
  }

  private static func shapes(
    ofGroupsIn colouring: Colouring,
    kinds: Int,
    _ style: DiagramStyle
  ) -> [String: NodeShape] {
    guard style.shapesGroups, kinds <= 1 else { return [:] }
    let entries = colouring.categories.isEmpty ? colouring.groups : colouring.categories
    return Dictionary(
      zip(entries.map(\.name), NodeShape.allCases),
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func colours(of kinds: [String], _ style: DiagramStyle) -> [String: Colour] {
    var result = style.colours
    let unknown = kinds.filter { style.colours[$0] == nil }.sorted()
    let used = Set(style.colours.values)
    let free =
      style.palette.filter { !used.contains($0) && $0 != style.ink }
      + unused(style.colours, by: kinds) + [style.neutral]
    let shapes = max(1, NodeShape.allCases.count - Set(kinds.compactMap { style.shapes[$0] }).count)
    for (index, kind) in unknown.enumerated() {
      // When the shapes begin again, the colours are shifted, so that no two kinds look the same.
      result[kind] = free[(index + index / shapes) % free.count]
    }
    return result
  }

  /// What a style keeps for kinds that are not drawn, in the order of their names.
  private static func unused<Look: Hashable>(
    _ looks: [String: Look],
    by kinds: [String]
  ) -> [Look] {
    let drawn = Set(kinds.compactMap { looks[$0] })
    var seen = drawn
    return looks.sorted { $0.key < $1.key }.map(\.value).filter { seen.insert($0).inserted }
  }
}

/// How much lighter lines are printed on a page that would else be black with them.
private struct LinePress {
  private let crowding: Double
  private let lightness: Double

  init(ties: Int, crowding: Double, area: Double) {
    self.crowding = crowding
    // The share of the page that lines of one point would cover, as long as they usually are.
    let ink = Double(ties) * 0.25 * area.squareRoot() * crowding / max(1, area)
    lightness = ink > 0.12 ? max(0.3, (0.12 / ink).squareRoot()) : 1
  }

  /// The line as it is printed; the least width still prints.
  func thinned(_ line: LineStyle) -> LineStyle {
    var line = line
    line.width = max(min(line.width, 0.2), line.width * crowding * lightness.squareRoot())
    line.colour = line.colour.faded(lightness)
    return line
  }
}
