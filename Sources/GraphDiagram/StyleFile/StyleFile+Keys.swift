/// The keys of a style file and what each of them changes.
extension StyleFile {
  /// The keys at the left margin.
  public static let keys = [
    "theme", "palette", "page", "margin", "font", "background", "ink", "scale", "labels", "nodes",
    "size", "colour", "label", "group", "ring", "hulls", "kinds", "groups", "properties", "types",
  ]

  mutating func read(_ entry: StyleNode.Entry) throws(StyleFileError) {
    let value = entry.value
    switch entry.key {
    case "theme", "palette": break
    case "page": style.page = try Self.page(value)
    case "margin": style.margin = try value.number(0...200)
    case "font": style.fontFamily = try value.text()
    case "background":
      style.background = try value.colour()
      // Words have to be read on it, unless the file says itself how.
      if !hasInk { style.ink = style.ink.readable(on: style.background) }
    case "ink":
      style.ink = try value.colour()
      hasInk = true
    case "scale":
      style.scale = try value.list { item throws(StyleFileError) in try item.colour() }
      guard style.scale.count > 1 else { throw value.error("a scale needs two colours or more") }
    case "labels": try readLabels(value)
    case "nodes": try readNodes(value)
    case "size": size = try value.text()
    case "colour", "color": colour = try value.text()
    case "label": label = try value.text()
    case "group": group = try value.text()
    case "ring": ring = try value.text()
    case "hulls": hasHulls = try value.flag()
    case "kinds": try readKinds(value)
    case "groups":
      for group in try value.entries() { style.groups[group.key] = try Self.look(group.value) }
    case "properties": try readProperties(value)
    case "types":
      for type in try value.entries() { style.lines[type.key] = try line(type.value) }
    default: throw entry.unknown(Self.keys)
    }
  }

  private static func page(_ value: StyleNode) throws(StyleFileError) -> PageSize {
    if value.isList {
      let sides = try value.list { side throws(StyleFileError) in try side.number(300...5_000) }
      guard sides.count == 2 else { throw value.error("a page has a width and a height") }
      return PageSize(width: sides[0], height: sides[1])
    }
    let name: PageName = try value.choice()
    switch name {
    case .landscape: return .a4Landscape
    case .portrait: return .a4Portrait
    }
  }

  private enum PageName: String, CaseIterable {
    case landscape = "a4-landscape"
    case portrait = "a4-portrait"
  }

  private mutating func readLabels(_ value: StyleNode) throws(StyleFileError) {
    for entry in try value.entries() {
      switch entry.key {
      case "count": style.labelCount = Int(try entry.value.number(0...1_000))
      case "size":
        style.labelSize = try entry.value.number(3...40)
        // Who says how large words are means it.
        style.growsWithRoom = false
      case "width": style.labelWidth = Int(try entry.value.number(4...100))
      case "lines": style.labelLines = Int(try entry.value.number(1...20))
      default: throw entry.unknown(["count", "size", "width", "lines"])
      }
    }
  }

  private mutating func readNodes(_ value: StyleNode) throws(StyleFileError) {
    for entry in try value.entries() {
      switch entry.key {
      case "smallest": style.smallestNode = try entry.value.number(1...100)
      case "largest": style.largestNode = try entry.value.number(1...100)
      default: throw entry.unknown(["smallest", "largest"])
      }
    }
    guard style.smallestNode <= style.largestNode else {
      throw value.error("the smallest node is larger than the largest")
    }
  }

  private mutating func readKinds(_ value: StyleNode) throws(StyleFileError) {
    for kind in try value.entries() {
      let look = try Self.look(kind.value)
      style.kinds[kind.key] = NodeLook(
        size: look.size,
        hasLabel: look.hasLabel,
        hasRing: look.hasRing
      )
      if let shape = look.shape { style.shapes[kind.key] = shape }
      if let colour = look.colour { style.colours[kind.key] = colour }
    }
  }

  private mutating func readProperties(_ value: StyleNode) throws(StyleFileError) {
    for property in try value.entries() {
      if !properties.contains(property.key) { properties.append(property.key) }
      for rule in try property.value.entries() {
        style.traits.append(
          TraitLook(property: property.key, value: rule.key, look: try Self.look(rule.value))
        )
      }
    }
  }

  private static func look(_ value: StyleNode) throws(StyleFileError) -> NodeLook {
    var look = NodeLook()
    for entry in try value.entries() {
      switch entry.key {
      case "shape": look.shape = try shape(entry.value)
      case "colour", "color": look.colour = try entry.value.colour()
      case "size": look.size = try entry.value.number(0.2...5)
      case "label": look.hasLabel = try entry.value.flag()
      case "ring": look.hasRing = try entry.value.flag()
      default: throw entry.unknown(["shape", "colour", "size", "label", "ring"])
      }
    }
    return look
  }

  private static func shape(_ value: StyleNode) throws(StyleFileError) -> NodeShape {
    let text = try value.text()
    if let shape = NodeShape(name: text) { return shape }
    let known = NodeShape.allCases.map(\.name)
    throw StyleFileError(
      value.line,
      value.column,
      "'\(text.prefix(60))' is no shape",
      word: text,
      candidates: known
    )
  }

  private func line(_ value: StyleNode) throws(StyleFileError) -> LineStyle {
    var line = style.lineLadder.first ?? style.otherLine
    for entry in try value.entries() {
      switch entry.key {
      case "line": line.pattern = try entry.value.choice()
      case "width": line.width = try entry.value.number(0.1...20)
      case "colour", "color": line.colour = try entry.value.colour().withAlpha(0xC0)
      default: throw entry.unknown(["line", "width", "colour"])
      }
    }
    return line
  }
}
