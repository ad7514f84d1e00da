import GraphQuery

/// How answers are shown: in which format, how many rows of them, with or without their time.
///
/// A screen gets tables that fit it and the first rows; a pipe or a file gets everything, plain.
struct AnswerDisplay {
  /// How many rows a screen gets before `:all` is needed.
  static let usualRows = 40

  var format: OutputFormat
  /// Whether a person looks at a screen.
  let isOnScreen: Bool
  /// Whether the time of a statement is said.
  var showsTime: Bool

  init(format: OutputFormat, isOnScreen: Bool) {
    self.format = format
    self.isOnScreen = isOnScreen
    showsTime = isOnScreen
  }

  /// Shows an answer, and how long it took; with `isWhole` every row of it.
  func show(_ result: ResultSet, time: Duration? = nil, isWhole: Bool = false) throws(Failure) {
    guard !result.columns.isEmpty else {
      if showsTime, let time, !isOnScreen { Console.note("(\(CountWords.text(of: time)))") }
      return
    }
    var output = OutputBuffer()
    switch format {
    case .table where isOnScreen, .line where isOnScreen:
      try writeForScreen(result, time, isWhole, to: &output)
      try output.flush()
    case .table, .line, .csv, .tsv, .json, .jsonl, .markdown, .dot:
      try format.write(result, to: &output)
      try output.flush()
      if showsTime, let time, !isOnScreen { Console.note("(\(CountWords.text(of: time)))") }
    }
  }

  private func writeForScreen(
    _ result: ResultSet,
    _ time: Duration?,
    _ isWhole: Bool,
    to output: inout OutputBuffer
  ) throws(Failure) {
    let count = result.rows.count
    // One row more would take the line that says so.
    let limit = isWhole || count <= Self.usualRows + 1 ? count : Self.usualRows
    let table = ResultTable(result, limit: limit)
    if format == .line {
      try table.writeLines(to: &output)
    } else {
      let hidden = try table.write(to: &output, room: Console.width)
      if hidden > 0 {
        try output.write("... \(CountWords.text(of: hidden, "more column")) (:mode line)\n")
      }
    }
    if limit < count {
      try output.write("... \(CountWords.text(of: count - limit, "more row")) (:all)\n")
    }
    var end = CountWords.text(of: count, "row")
    if showsTime, let time { end += ", " + CountWords.text(of: time) }
    try output.write("(\(end))\n")
  }
}
