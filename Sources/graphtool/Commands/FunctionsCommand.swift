import ArgumentParser
import GraphQuery
import NetworkGraph

/// `graphtool functions`: lists the functions and procedures of the query language.
struct FunctionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "functions",
    abstract: "List the functions and procedures of the query language.",
    discussion: """
      EXAMPLES
        graphtool functions
        graphtool functions betweenness
        graphtool functions date
        graphtool functions --format csv > functions.csv
      """
  )

  @Argument(help: "A word that the name or the description holds.")
  var word: String?

  /// How they are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  @Option(help: "How they are written.")
  var format = Format.text

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    var output = OutputBuffer()
    try Self.write(word, as: format, to: &output)
    try output.flush()
  }

  /// Writes those whose name or description holds a word, all without one.
  static func write(
    _ word: String?,
    as format: Format = .text,
    to output: inout OutputBuffer
  ) throws(Failure) {
    let all = try rows()
    let needle = word?.lowercased()
    let found = all.filter { row in
      needle.map { word in row.contains { $0.lowercased().contains(word) } } ?? true
    }
    guard !found.isEmpty else {
      let hint = Suggestion.text(
        for: word ?? "",
        among: all.map { $0[0] },
        orElse: "'graphtool functions' lists all"
      )
      throw .input("no function or procedure is described with that word\(hint)")
    }
    switch format {
    case .text:
      for row in found {
        let signature = row[2].hasPrefix(row[0]) ? String(row[2].dropFirst(row[0].count)) : row[2]
        try output.write("\(Emphasis.strong.text(row[0]))\(signature)\n    \(row[3])\n")
      }
    case .csv:
      for row in [columns] + found {
        try output.write(row.map { OutputFormat.cell($0) }.joined(separator: ",") + "\n")
      }
    case .json:
      let form = JSONForm(Graph())
      let objects = found.map { form.object(columns, $0.map(Value.string)) }
      try output.write("[" + objects.joined(separator: ",\n ") + "]\n")
    }
  }

  private static let columns = ["name", "kind", "signature", "summary"]

  /// Name, kind, signature and summary of each.
  private static func rows() throws(Failure) -> [[String]] {
    var rows: [[String]] = []
    let runner = StatementRunner(session: Session())
    try runner.run("SHOW FUNCTIONS; SHOW PROCEDURES") { (result) throws(Failure) in
      for row in result.rows {
        var cells = row.map { if case .string(let text) = $0 { text } else { "" } }
        if cells.count == 3 { cells.insert("procedure", at: 1) }
        if cells.count == 4 { rows.append(cells) }
      }
    }
    return rows
  }
}
