extension Report {
  /// The report as one page of HTML that runs nothing and fetches nothing; it prints on A4.
  public var html: String {
    var body = ""
    for (number, part) in parts.enumerated() {
      switch part {
      case .text(let text): body += MarkdownText.html(text) + "\n"
      case .table(let table): body += Self.html(table)
      case .figure(let figure):
        body +=
          "<figure>\n\(Self.picture(figure.svg, number))"
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
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private static func html(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "<p><em>Nothing was found.</em></p>\n" }
    func cell(_ words: String, _ column: Int, _ name: String) -> String {
      let isRight = column < table.alignsRight.count && table.alignsRight[column]
      let scope = name == "th" ? " scope=\"col\"" : ""
      return "<\(name)\(scope)\(isRight ? " class=\"number\"" : "")>\(HTMLText.escaped(words))"
        + "</\(name)>"
    }
    func line(_ cells: [String], _ name: String) -> String {
      "<tr>" + cells.enumerated().map { cell($1, $0, name) }.joined() + "</tr>\n"
    }
    return "<table>\n<thead>\n\(line(table.columns, "th"))</thead>\n<tbody>\n"
      + table.rows.map { line($0, "td") }.joined() + "</tbody>\n</table>\n"
  }

  /// The drawing without what only a file of its own needs; its ids are told apart from those of
  /// other drawings.
  private static func picture(_ svg: [UInt8], _ number: Int) -> String {
    let text = String(decoding: svg, as: UTF8.self)
    let start = text.firstRange(of: "<svg ")?.lowerBound ?? text.startIndex
    return String(text[start...]).replacing("id=\"", with: "id=\"p\(number)-")
      .replacing(
        "aria-labelledby=\"picture-title picture-summary\"",
        with: "aria-labelledby=\"p\(number)-picture-title p\(number)-picture-summary\""
      )
  }

  private static let style = """
    body { margin: 0; color: #1a1a1a; background: #fff;
      font: 16px/1.5 "Noto Sans", system-ui, sans-serif; }
    main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
    h1, h2, h3 { line-height: 1.2; break-after: avoid; }
    h1 { font-size: 1.7rem; }
    h2 { font-size: 1.25rem; margin-top: 1.6rem; }
    table { border-collapse: collapse; width: 100%; font-size: 0.9rem; margin: 0.8rem 0; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.6rem;
      border-bottom: 1px solid #bbb; overflow-wrap: anywhere; }
    th { border-bottom: 2px solid #1a1a1a; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    figure { margin: 1rem 0; }
    figure svg { display: block; width: 100%; height: auto; }
    figcaption, .method { color: #555; font-size: 0.875rem; }
    .method li, .sources li { overflow-wrap: anywhere; }
    a { color: #00558c; }
    @page { size: A4; margin: 16mm 15mm; }
    @media print {
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      thead { display: table-header-group; }
      tr, figure, li { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
    }
    """
}
