/// The part of Markdown that reports are written in, as HTML.
///
/// That is headings, paragraphs, lists, quotes, code, emphasis and links. HTML in the text is shown, not used.
enum MarkdownText {
  /// Plain words, so that Markdown shows them as they are, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
      } else if "\\`*_[]<>&#".contains(character) {
        result += "\\" + String(character)
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The HTML of a text.
  static func html(_ text: String) -> String {
    var result: [String] = []
    var list: (name: String, items: [String])?
    var words: [String] = []
    func endParagraph() {
      if !words.isEmpty { result.append("<p>\(inline(words.joined(separator: "\n")))</p>") }
      words = []
    }
    func endList() {
      if let list {
        let items = list.items.map { "<li>\(inline($0))</li>" }.joined(separator: "\n")
        result.append("<\(list.name)>\n\(items)\n</\(list.name)>")
      }
      list = nil
    }
    var code: [Substring]?
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("```") {
        if let lines = code { result.append(block(lines)) }
        endParagraph()
        endList()
        code = code == nil ? [] : nil
        continue
      }
      if code != nil {
        code?.append(line)
        continue
      }
      let trimmed = line.drop(while: \.isWhitespace)
      let level = trimmed.prefix { $0 == "#" }.count
      if trimmed.isEmpty {
        endParagraph()
        endList()
      } else if (1...6).contains(level), trimmed.dropFirst(level).first == " " {
        endParagraph()
        endList()
        let words = trimmed.dropFirst(level + 1)
        result.append("<h\(level)>\(inline(String(words)))</h\(level)>")
      } else if let (name, item) = item(trimmed) {
        endParagraph()
        if list?.name != name { endList() }
        list = (name, (list?.items ?? []) + [item])
      } else if trimmed.hasPrefix("> ") {
        endParagraph()
        endList()
        result.append("<blockquote>\(inline(String(trimmed.dropFirst(2))))</blockquote>")
      } else if var open = list, let last = open.items.popLast() {
        open.items.append(last + "\n" + trimmed)
        list = open
      } else {
        words.append(String(trimmed))
      }
    }
    endParagraph()
    endList()
    if let lines = code { result.append(block(lines)) }
    return result.joined(separator: "\n")
  }

  private static func block(_ lines: [Substring]) -> String {
    "<pre><code>\(HTMLText.escaped(lines.joined(separator: "\n")))</code></pre>"
  }

  private static func item(_ line: Substring) -> (String, String)? {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return ("ul", String(line.dropFirst(2))) }
    let digits = line.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10 else { return nil }
    let rest = line.dropFirst(digits.count)
    return rest.hasPrefix(". ") ? ("ol", String(rest.dropFirst(2))) : nil
  }

  /// Emphasis, code and links inside of a line.
  private static func inline(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
        result += HTMLText.escaped(String(next))
        rest = rest.dropFirst(2)
      } else if let (html, tail) = marked(rest, "**", "strong") ?? marked(rest, "*", "em")
        ?? code(rest) ?? link(rest)
      {
        result += html
        rest = tail
      } else {
        result += HTMLText.escaped(String(character))
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Words between two marks; there are no marks in marks.
  private static func marked(
    _ text: Substring,
    _ mark: String,
    _ name: String
  ) -> (String, Substring)? {
    guard text.hasPrefix(mark), let words = content(text.dropFirst(mark.count), mark),
      let first = words.first, !first.isWhitespace
    else { return nil }
    let tail = text.dropFirst(mark.count + words.count + mark.count)
    return ("<\(name)>\(plain(words))</\(name)>", tail)
  }

  private static func code(_ text: Substring) -> (String, Substring)? {
    guard text.hasPrefix("`"), let words = content(text.dropFirst(), "`") else { return nil }
    return (
      "<code>\(HTMLText.escaped(String(words)))</code>", text.dropFirst(words.count + 2)
    )
  }

  private static func link(_ text: Substring) -> (String, Substring)? {
    guard text.hasPrefix("["), let words = content(text.dropFirst(), "](") else { return nil }
    let rest = text.dropFirst(words.count + 3)
    guard let address = content(rest, ")") else { return nil }
    // Anything else may run.
    guard ["http://", "https://", "mailto:", "#"].contains(where: { address.hasPrefix($0) }) else {
      return nil
    }
    let html = "<a href=\"\(HTMLText.escaped(String(address)))\">\(plain(words))</a>"
    return (html, rest.dropFirst(address.count + 1))
  }

  /// What stands before the next mark that is not escaped.
  private static func content(_ text: Substring, _ mark: String) -> Substring? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(mark) { return index > text.startIndex ? text[..<index] : nil }
      index = text.index(after: index)
      if index < text.endIndex, text[text.index(before: index)] == "\\" {
        index = text.index(after: index)
      }
    }
    return nil
  }

  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(character)
        isEscaped = false
      }
    }
    return HTMLText.escaped(result)
  }
}
