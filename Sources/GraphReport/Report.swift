/// A report with all its answers, ready to be written as HTML or Markdown.
public struct Report: Sendable {
  /// One piece of a report.
  public enum Part: Sendable {
    /// Words in Markdown.
    case text(String)
    case table(Table)
    case figure(Figure)
  }

  /// A table; cells are plain text.
  public struct Table: Sendable {
    /// The heads of the columns.
    public var columns: [String]
    /// The cells, row by row.
    public var rows: [[String]]
    /// Whether a column holds numbers.
    public var alignsRight: [Bool]

    /// Makes a table; rows have a cell for every column.
    public init(columns: [String], rows: [[String]], alignsRight: [Bool]) {
      self.columns = columns
      self.rows = rows
      self.alignsRight = alignsRight
    }
  }

  /// A picture.
  public struct Figure: Sendable {
    /// The drawing as SVG, without a heading; its description says what it shows.
    public var svg: [UInt8]
    /// What it is called by those who cannot see it, in plain text.
    public var title: String
    /// The name of the file beside a report in Markdown.
    public var file: String
    /// The caption below it, in plain text.
    public var words: String

    /// Makes a figure.
    public init(svg: [UInt8], title: String, file: String, words: String) {
      self.svg = svg
      self.title = title
      self.file = file
      self.words = words
    }
  }

  /// The title of the page.
  public var title: String
  /// The pieces in order.
  public var parts: [Part]
  /// The sources in the order of their numbers, the first being 1.
  public var sources: [String]
  /// How the report was made, a sentence each.
  public var method: [String]

  /// Makes a report.
  public init(title: String, parts: [Part] = [], sources: [String] = [], method: [String] = []) {
    self.title = title
    self.parts = parts
    self.sources = sources
    self.method = method
  }

  /// The report as Markdown; figures are files beside it.
  public var markdown: String {
    var pieces: [String] = []
    for part in parts {
      switch part {
      case .text(let text): pieces.append(text)
      case .table(let table): pieces.append(Self.markdown(table))
      case .figure(let figure):
        pieces.append("![\(MarkdownText.escaped(figure.title))](\(figure.file))")
        pieces.append("*\(MarkdownText.escaped(figure.words))*")
      }
    }
    if !sources.isEmpty {
      let list = sources.enumerated().map { "\($0 + 1). \(MarkdownText.escaped($1))" }
      pieces.append("## Sources\n\n" + list.joined(separator: "\n"))
    }
    if !method.isEmpty {
      let list = method.map { "- \(MarkdownText.escaped($0))" }
      pieces.append("## How this was made\n\n" + list.joined(separator: "\n"))
    }
    return pieces.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ table: Table) -> String {
    guard !table.rows.isEmpty else { return "*Nothing was found.*" }
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let head = line(table.columns.map { MarkdownText.escaped($0) })
    let rule = line(table.alignsRight.map { $0 ? "---:" : "---" })
    let rows = table.rows.map { row in line(row.map { MarkdownText.escaped($0) }) }
    return ([head, rule] + rows).joined(separator: "\n")
  }
}
