/// The style applied to one diagram: a shape, colour and size for each node, a line for each type.
struct Appearance {
  /// One row of the legend for kinds or groups.
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
  let kinds: [Entry]
  let groups: [Entry]
  /// The types with a line of their own, most frequent first.
  let types: [(name: String, line: LineStyle)]
  /// The types that share the last line, most frequent first.
  let otherTypes: [String]
  /// The line of these.
  let otherLine: LineStyle
  /// The largest value of all sizes; zero when nothing is sized.
  let largestSize: Double
  private let lines: [String: LineStyle]
  private let smallest: Double
  private let largest: Double

  init(_ network: BundledNetwork, _ style: DiagramStyle, area: Double) {
    let kindNames = Self.frequent(network.nodes.map(\.kind))
    let groupNames = Self.frequent(network.nodes.compactMap(\.group))
    let shapeOfKind = Self.shapes(of: kindNames.map(\.name), style)
    let colourOfKind = Self.colours(of: kindNames.map(\.name), style)
    let colourOfGroup = Dictionary(
      zip(groupNames.map(\.name), style.palette),
      uniquingKeysWith: { first, _ in first }
    )
    let usesGroups = !groupNames.isEmpty
    shapes = network.nodes.map { shapeOfKind[$0.kind] ?? .circle }
    fills = network.nodes.map { node in
      if usesGroups { return node.group.flatMap { colourOfGroup[$0] } ?? .grey }
      if node.isEmphasised, let fill = style.emphasisFill { return fill }
      return colourOfKind[node.kind] ?? .grey
    }
    kinds = kindNames.map {
      Entry(
        name: $0.name,
        shape: shapeOfKind[$0.name] ?? .circle,
        fill: usesGroups ? .white : colourOfKind[$0.name] ?? .grey,
        count: $0.count
      )
    }
    groups = groupNames.map {
      Entry(
        name: $0.name,
        shape: .circle,
        fill: colourOfGroup[$0.name] ?? .grey,
        count: $0.count
      )
    }

    // A page holds so much ink: nodes shrink when each has less room than a square of 40 points, or
    // when together they would cover more than a tenth of it.
    let largestSize = network.nodes.compactMap(\.size).max() ?? 0
    let share = network.nodes.map { node in
      largestSize > 0 ? ((node.size ?? 0) / largestSize).squareRoot() : 0.25
    }
    let covered = share.reduce(0.0) { sum, share in
      let width = style.smallestNode + (style.largestNode - style.smallestNode) * share
      return sum + width * width
    }
    let pitch = (area / Double(max(1, network.nodes.count))).squareRoot()
    let crowding = min(1, pitch / 40, (0.1 * area / max(1, covered)).squareRoot())
    let smallest = max(1.5, style.smallestNode * crowding)
    let largest = max(smallest, style.largestNode * crowding)
    diameters = share.map { smallest + (largest - smallest) * $0 }
    self.smallest = smallest
    self.largest = largest
    self.largestSize = largestSize

    var typeCounts: [String: Int] = [:]
    for bundle in network.bundles {
      let sum = typeCounts[bundle.type, default: 0].addingReportingOverflow(bundle.count)
      typeCounts[bundle.type] = sum.overflow ? .max : sum.partialValue
    }
    let typeNames = typeCounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    // Thin lines keep a crowded page light; the least width still prints.
    func thinned(_ line: LineStyle) -> LineStyle {
      var line = line
      line.width = max(min(line.width, 0.2), line.width * crowding)
      return line
    }
    var ladder = style.lineLadder[...]
    var types: [(name: String, line: LineStyle)] = []
    var others: [String] = []
    for name in typeNames {
      if let line = style.lines[name] {
        types.append((name, thinned(line)))
      } else if let line = ladder.popFirst() {
        types.append((name, thinned(line)))
      } else {
        others.append(name)
      }
    }
    self.types = types
    otherTypes = others
    lines = Dictionary(types.map { ($0.name, $0.line) }, uniquingKeysWith: { first, _ in first })
    otherLine = thinned(style.otherLine)
  }

  /// The line of a type; ties that stand for several are a little wider.
  func line(of type: String, count: Int) -> LineStyle {
    var line = lines[type] ?? otherLine
    line.width *= 1 + 0.5 * min(3, Double(count - 1).squareRoot())
    return line
  }

  /// The diameter that stands for a value in the legend.
  func diameter(for size: Double) -> Double {
    guard largestSize > 0 else { return smallest }
    return smallest + (largest - smallest) * (size / largestSize).squareRoot()
  }

  private static func frequent(_ names: [String]) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// The shape of each kind: the style's own, then unused shapes to other kinds by name.
  private static func shapes(of kinds: [String], _ style: DiagramStyle) -> [String: NodeShape] {
    var result = style.shapes
    let unknown = kinds.filter { style.shapes[$0] == nil }.sorted()
    let used = Set(kinds.compactMap { style.shapes[$0] }).union(style.shapes.values)
    let free = NodeShape.allCases.filter { !used.contains($0) }
    for (index, kind) in unknown.enumerated() {
      result[kind] = free.isEmpty ? .circle : free[index % free.count]
    }
    return result
  }

  private static func colours(of kinds: [String], _ style: DiagramStyle) -> [String: Colour] {
    var result = style.colours
    let unknown = kinds.filter { style.colours[$0] == nil }.sorted()
    let used = Set(style.colours.values)
    let free = style.palette.filter { !used.contains($0) && $0 != .black } + [.grey]
    for (index, kind) in unknown.enumerated() {
      result[kind] = free[index % free.count]
    }
    return result
  }
}
