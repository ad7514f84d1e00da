import GraphQuery

extension Session {
  /// The statements of a text, as they stand in it; a semicolon inside of a text, a name in
  /// backticks or a comment separates nothing.
  static func statements(in text: String) -> [String] {
    var statements: [String] = []
    var rest = text[...]
    var start = rest.startIndex
    /// Whether anything but space and comments was found since `start`.
    var hasWords = false
    func close(_ end: String.Index) {
      if hasWords { statements.append(String(text[start..<end])) }
      hasWords = false
    }
    while let first = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.dropFirst(2).firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if first == ";" {
        close(rest.startIndex)
        rest.removeFirst()
        start = rest.startIndex
      } else {
        rest.removeFirst()
        if !first.isWhitespace { hasWords = true }
        guard first == "'" || first == "\"" || first == "`" else { continue }
        while let character = rest.popFirst(), character != first {
          if character == "\\", first != "`" { _ = rest.popFirst() }
        }
      }
    }
    close(text.endIndex)
    return statements
  }
}
