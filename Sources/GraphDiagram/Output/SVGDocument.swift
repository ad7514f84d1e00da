/// What Graphviz's SVG lacks: a title and a description, a role, tooltips that browsers show, and
/// font families that a machine without the font can replace.
struct SVGDocument {
  let sheet: Sheet
  let style: DiagramStyle
  let title: String

  /// The finished document.
  ///
  /// Graphviz writes one element per line, which is all this relies on.
  func finished(_ data: [UInt8]) -> [UInt8] {
    let tooltips = self.tooltips
    var result: [UInt8] = []
    result.reserveCapacity(data.count + data.count / 4)
    var lastID = ""
    var openLinks = 0
    var skipsClosing = false
    for line in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("<!--") && text.hasSuffix("-->") { continue }
      if text.hasPrefix("<g id=\"a_") {
        openLinks += 1
        continue
      }
      if openLinks > 0 {
        if text.hasPrefix("<a ") { continue }
        if text == "</a>" {
          skipsClosing = true
          continue
        }
        if skipsClosing && text == "</g>" {
          skipsClosing = false
          openLinks -= 1
          continue
        }
      }
      result += Array(rewritten(text, &lastID, tooltips).utf8)
    }
    return result
  }

  private func rewritten(
    _ text: String,
    _ lastID: inout String,
    _ tooltips: [String: String]
  )
    -> String
  {
    if text.hasPrefix("<svg ") {
      return "<svg role=\"img\" aria-labelledby=\"picture-title picture-summary\" "
        + text.dropFirst(5) + "\n"
    }
    if text.hasPrefix("<g id=\"") {
      // Graphviz writes every hyphen of an attribute as a reference.
      let text = text.replacing("&#45;", with: "-")
      lastID = String(text.dropFirst(7).prefix { $0 != "\"" })
      return (lastID == "graph0" ? head : "") + text + "\n"
    }
    if text.hasPrefix("<title>") {
      guard let tooltip = tooltips[lastID], !tooltip.isEmpty else { return "" }
      return "<title>\(Self.escaped(tooltip))</title>\n"
    }
    if text.hasPrefix("<text ") { return withFamilies(text) + "\n" }
    if text.hasPrefix("<path ") { return withPatterns(text) + "\n" }
    return text + "\n"
  }

  private var tooltips: [String: String] {
    let pairs =
      sheet.symbols.map { ($0.id, $0.tooltip) } + sheet.strokes.map { ($0.id, $0.tooltip) }
    return Dictionary(
      pairs.map { ($0.0, PlainText.cleaned($0.1 ?? "")) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private var head: String {
    let title = PlainText.cleaned(self.title)
    return "<title id=\"picture-title\">\(Self.escaped(title.isEmpty ? "Network diagram" : title))"
      + "</title>\n<desc id=\"picture-summary\">\(Self.escaped(PlainText.cleaned(sheet.summary, limit: 2_000)))"
      + "</desc>\n"
  }

  /// Names the replacements of the font, and says bold in SVG's own way.
  private func withFamilies(_ text: String) -> String {
    let families = ([style.fontFamily] + style.fallbackFontFamilies)
      .map { Self.escaped($0) }.joined(separator: ",")
    let family = Self.escaped(style.fontFamily)
    for (name, weight) in [(family + " Bold", " font-weight=\"bold\""), (family, "")] {
      let attribute = "font-family=\"\(name)\""
      guard let range = text.firstRange(of: attribute) else { continue }
      return text[..<range.lowerBound] + "font-family=\"\(families)\"\(weight)"
        + text[range.upperBound...]
    }
    return text
  }

  /// Dashes and dots as long as in PDF and PNG.
  private func withPatterns(_ text: String) -> String {
    text.replacing("stroke-dasharray=\"5,2\"", with: "stroke-dasharray=\"6,6\"")
      .replacing("stroke-dasharray=\"1,5\"", with: "stroke-dasharray=\"2,6\"")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
