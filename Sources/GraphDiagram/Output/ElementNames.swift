/// Names for the nodes of a diagram that are safe in DOT, in SVG ids and in style sheets.
///
/// Graphviz writes names with backslashes and quotes wrongly, so DOT names go without them; SVG ids
/// keep letters, digits and hyphens. Names that become equal are told apart by a number.
struct ElementNames {
  let dot: [String]
  let svg: [String]

  init(_ ids: [String]) {
    dot = Self.distinct(ids.map { Self.dotName($0) })
    svg = Self.distinct(ids.map { "node-" + Self.word($0) })
  }

  /// The text as one word for an id or a class: other characters become hyphens.
  static func word(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(100) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_", "-": result.unicodeScalars.append(scalar)
      default:
        let isLetter = scalar.properties.isAlphabetic
        if isLetter { result.unicodeScalars.append(scalar) } else { result += "-" }
      }
    }
    return result.isEmpty ? "none" : result
  }

  private static func dotName(_ id: String) -> String {
    let name = PlainText.cleaned(id).map { character -> Character in
      character == "\\" || character == "\"" || character == "\n" ? "_" : character
    }
    // The prefix of everything that is not a node of the network.
    let text = String(name)
    return text.hasPrefix("legend ") || text.hasPrefix("sheet ") || text.isEmpty
      ? "_" + text : text
  }

  private static func distinct(_ names: [String]) -> [String] {
    var used: Set<String> = []
    var counts: [String: Int] = [:]
    return names.map { name in
      var candidate = name
      while !used.insert(candidate).inserted {
        let count = counts[name, default: 1] + 1
        counts[name] = count
        candidate = "\(name)-\(count)"
      }
      return candidate
    }
  }
}
