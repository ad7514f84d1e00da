import ArgumentParser
import GraphQuery
import GraphReport
import NetworkGraph

/// `graphtool report`: fills a recipe with answers.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a report of a recipe, such as those in queries/reports/.",
    discussion: """
      A recipe is Markdown with queries in it, see docs/reports.md. A report ends in .html, which \
      prints well, or in .md, with its pictures beside it.

      EXAMPLES
        graphtool report queries/reports/municipality-brief.md examples/the-hague -o brief.html
        graphtool report queries/reports/themes.md examples/the-hague -o themes.md
      """
  )

  @Argument(help: ArgumentHelp("The file with the recipe.", valueName: "recipe"))
  var file: String

  @OptionGroup var data: DataOptions
  @OptionGroup var parameters: ParameterOptions
  @OptionGroup var limits: LimitOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, .html or .md.", valueName: "file")
  )
  var output: String

  func run() throws {
    let isPage = output.lowercased().hasSuffix(".html")
    guard isPage || output.lowercased().hasSuffix(".md") else {
      throw Failure.usage("the name of the file '\(output)' has to end in .html or .md")
    }
    let stem = String(output.dropLast(isPage ? 5 : 3))
    let fileName = String(stem.split(separator: "/").last ?? "report")
    let text = try SystemFile.text(file)
    let question = try QuestionFile(text: text, name: file)
    let given = try parameters.given()
    try check(given.keys.sorted(), question)
    let values = try question.values(given)
    let recipe: Recipe
    do throws(RecipeError) {
      recipe = try Recipe(text)
    } catch {
      throw Failure.input("\(file):\(error.line): \(error.reason)")
    }
    let session = try data.session(
      isReadOnly: true,
      typed: [("the recipe", text), ("the name of the file", fileName)] + parameters.given(values)
    )
    var maker = ReportMaker(
      session: session,
      recipe: recipe,
      name: file,
      parameters: values,
      limits: try limits.checked(),
      stem: fileName,
      remark: data.privacy.remark,
      sources: CitedSources(of: data.data)
    )
    let parts = try maker.parts()
    let report = Report(
      title: question.title,
      parts: parts,
      sources: maker.sources.list,
      method: try method(question, values, maker.sources)
    )
    try SystemFile.write(Array((isPage ? report.html : report.markdown).utf8), to: output)
    guard !isPage else { return }
    let folder = output.dropLast(output.split(separator: "/").last?.count ?? 0)
    for case .figure(let figure) in report.parts {
      try SystemFile.write(figure.svg, to: folder + figure.file)
    }
  }

  /// Refuses parameters that the recipe does not have: a slip would leave a default in the report.
  private func check(_ given: [String], _ question: QuestionFile) throws(Failure) {
    let known = question.parameters.map(\.name)
    for name in given where !known.contains(name) {
      guard !question.text.contains("$" + name), !question.text.contains("{{" + name) else {
        continue
      }
      let advice = Suggestion.text(
        for: name,
        among: known,
        orElse: known.isEmpty ? "it has none" : "it has " + known.quotedList
      )
      throw .usage("the recipe has no parameter '\(name)'" + advice)
    }
  }

  /// How the report was made.
  private func method(
    _ question: QuestionFile,
    _ values: [String: Value],
    _ sources: CitedSources
  ) throws(Failure) -> [String] {
    let paths = [data.data] + data.additions
    let names = paths.map { String($0.split(separator: "/").last ?? "data") }
    let latest = sources.latest.isEmpty ? "" : " Latest dated source: \(sources.latest)."
    var lines = [
      "Data: \(names.joined(separator: ", ")); SHA-256 \(try DataDigest.of(paths)).\(latest)"
    ]
    lines.append(
      "Made with graphtool \(GraphTool.configuration.version); queries in openCypher 9 with paths of "
        + "ISO GQL; random numbers begin with the seed 42 unless a query says otherwise."
    )
    if !values.isEmpty {
      let words = ReadableValue(Graph())
      let list = values.sorted { $0.key < $1.key }.map { "\($0.key) = \(words.text(of: $0.value))" }
      lines.append("Parameters: \(list.joined(separator: ", ")).")
    }
    if !data.privacy.remark.isEmpty {
      lines.append(data.privacy.remark + " Notes and sources are withheld.")
    }
    return lines
  }
}
