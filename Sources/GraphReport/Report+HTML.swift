extension Report {
  /// The report as one page of HTML that runs nothing and fetches nothing; it prints on A4.
  public var html: String {
    var body = ""
    for (number, part) in parts.enumerated() {
      switch part {
      case .text(let text): body += MarkdownText.html(text) + "\n"
      case .table(let table): body += html(table)
      case .figure(let figure):
        body +=
          "<figure>\n\(Self.picture(figure, number))"
          + "<figcaption>\(HTMLText.escaped(figure.words))</figcaption>\n</figure>\n"
      }
    }
    if !sources.isEmpty {
      let items = sources.enumerated()
        .map { "<li id=\"source-\($0 + 1)\">\(HTMLText.escaped($1))</li>\n" }
      body +=
        "<section class=\"sources\">\n<h2>Sources</h2>\n<ol>\n\(items.joined())</ol>\n</section>\n"
    }
    if !method.isEmpty {
      let items = method.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
      body +=
        "<section class=\"method\">\n<h2>How this was made</h2>\n<ul>\n\(items)</ul>\n</section>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <title>\(HTMLText.escaped(title.isEmpty ? "Report" : title))</title>
      <style>
      \(ReportStyle.text)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private func html(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "<p><em>Nothing was found.</em></p>\n" }
    func cell(_ words: String, _ column: Int, _ name: String) -> String {
      let isRight = column < table.alignsRight.count && table.alignsRight[column]
      let scope = name == "th" ? " scope=\"col\"" : ""
      let isCited =
        name == "td" && column < table.columns.count && table.columns[column] == "source"
      let html = isCited ? cited(words) : HTMLText.escaped(words)
      return "<\(name)\(scope)\(isRight ? " class=\"number\"" : "")>\(html)</\(name)>"
    }
    func line(_ cells: [String], _ name: String) -> String {
      "<tr>" + cells.enumerated().map { cell($1, $0, name) }.joined() + "</tr>\n"
    }
    return "<div class=\"wide\">\n<table>\n<thead>\n\(line(table.columns, "th"))</thead>\n<tbody>\n"
      + table.rows.map { line($0, "td") }.joined() + "</tbody>\n</table>\n</div>\n"
  }

  /// A cell that begins with the number of a source, as a link to it.
  private func cited(_ words: String) -> String {
    guard words.hasPrefix("["), let end = words.firstIndex(of: "]"),
      let number = Int(words[words.index(after: words.startIndex)..<end]),
      (1...max(1, sources.count)).contains(number), !sources.isEmpty
    else { return HTMLText.escaped(words) }
    let rest = words[words.index(after: end)...]
    return "<a href=\"#source-\(number)\">[\(number)]</a>" + HTMLText.escaped(String(rest))
  }

  /// The drawing without what only a file of its own needs; its ids are told apart from those of
  /// other drawings.
  private static func picture(_ figure: Figure, _ number: Int) -> String {
    let text = String(decoding: figure.svg, as: UTF8.self)
    let start = text.firstRange(of: "<svg ")?.lowerBound ?? text.startIndex
    return String(text[start...]).replacing("id=\"", with: "id=\"p\(number)-")
      .replacing(
        "aria-labelledby=\"picture-title picture-summary\"",
        with: "aria-label=\"\(HTMLText.escaped(figure.title))\" "
          + "aria-describedby=\"p\(number)-picture-summary\""
      )
  }
}
