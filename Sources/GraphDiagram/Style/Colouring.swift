/// What the fills of the nodes say on one page: kinds, groups, values, or a number on a scale.
struct Colouring {
  /// One colour of the legend.
  struct Entry {
    let name: String
    let fill: Colour
    let count: Int
  }

  /// What the fills say.
  enum Meaning {
    case kinds
    case groups
    case categories
    /// Numbers from the least to the most.
    case shades(ClosedRange<Double>)
  }

  let meaning: Meaning
  /// The groups, largest first.
  let groups: [Entry]
  /// The values that colour in place of groups, most frequent first.
  let categories: [Entry]
  private let colourOfGroup: [String: Colour]
  private let colourOfCategory: [String: Colour]
  private let style: DiagramStyle

  init(_ nodes: [Diagram.Node], _ style: DiagramStyle) {
    self.style = style
    groups = Self.entries(nodes.compactMap(\.group), style)
    categories = Self.entries(nodes.compactMap(\.category), style)
    colourOfGroup = Self.colours(groups)
    colourOfCategory = Self.colours(categories)
    let shades = nodes.compactMap(\.shade)
    if let least = shades.min(), let most = shades.max() {
      meaning = .shades(least...most)
    } else if !categories.isEmpty {
      meaning = .categories
    } else {
      meaning = groups.isEmpty ? .kinds : .groups
    }
  }

  /// Whether the kinds are told by the fills.
  var isByKind: Bool {
    switch meaning {
    case .kinds: true
    case .groups, .categories, .shades: false
    }
  }

  /// The fill of a node whose kind has the given colour.
  func fill(of node: Diagram.Node, kind: Colour) -> Colour {
    switch meaning {
    case .kinds: node.isEmphasised ? style.emphasisFill ?? kind : kind
    case .groups: node.group.flatMap { colourOfGroup[$0] } ?? style.neutral
    case .categories: node.category.flatMap { colourOfCategory[$0] } ?? style.neutral
    case .shades(let range): node.shade.map { colour(of: $0, in: range) } ?? style.neutral
    }
  }

  /// The colour of a number on the scale.
  func colour(of value: Double, in range: ClosedRange<Double>) -> Colour {
    // Halves keep the width of extreme ranges finite.
    let width = range.upperBound / 2 - range.lowerBound / 2
    let place = width > 0 ? (value / 2 - range.lowerBound / 2) / width : 1
    return Colour.between(style.scale, at: place)
  }

  /// The colour of a group's hull.
  func hull(of group: String) -> Colour { colourOfGroup[group] ?? style.neutral }

  /// The hatching of a group's hull, in styles that hatch.
  func hatching(of group: String) -> Hatching {
    guard style.hasHatching, let place = groups.firstIndex(where: { $0.name == group }),
      place < style.palette.count
    else { return .none }
    return Hatching(place: place)
  }

  private static func entries(_ names: [String], _ style: DiagramStyle) -> [Entry] {
    let ranked = frequent(names)
    let fixed = Set(ranked.compactMap { style.groups[$0.name]?.colour })
    var free = style.palette.filter { !fixed.contains($0) }[...]
    return ranked.map { name, count in
      let own = style.groups[name]?.colour
      return Entry(name: name, fill: own ?? free.popFirst() ?? style.neutral, count: count)
    }
  }

  private static func colours(_ entries: [Entry]) -> [String: Colour] {
    Dictionary(entries.map { ($0.name, $0.fill) }, uniquingKeysWith: { first, _ in first })
  }

  /// Names with how often they occur, most frequent first.
  static func frequent(_ names: [String]) -> [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}
