import GraphQuery

/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The width of a text without line breaks.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + TerminalWidth.of($1) }
  }

  /// The text, cut to a width with a mark at the end where it is wider.
  static func cut(_ text: String, to limit: Int) -> String {
    guard of(text) > limit else { return text }
    var width = 0
    var kept = ""
    for character in text {
      width += TerminalWidth.of(character)
      guard width < limit else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text on one line: a space for every line break and tab, a mark for what would change the
  /// terminal or the direction of the text.
  static func printable(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    guard !isPlain else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        result.append(" ")
      } else if scalar.properties.generalCategory == .control || scalar.properties.isBidiControl {
        result.append("\u{FFFD}")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
