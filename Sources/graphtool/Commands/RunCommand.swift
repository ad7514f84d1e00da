import ArgumentParser
import GraphQuery

/// `graphtool run`: answers a question from a file.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Answer a question from a file, such as those in queries/.",
    discussion: """
      QUESTION is a file, or a name that 'graphtool questions' lists. What the question needs to \
      know is given with -p; in a terminal it is asked for.

      EXAMPLES
        graphtool run who-met-whom examples/southern-women
        graphtool run brokers examples/the-hague -p top=3 --format markdown
        graphtool run queries/brokers.cypher examples/the-hague --params answers.json
      """
  )

  @Argument(
    help: ArgumentHelp("The file with the question, or its name.", valueName: "question")
  )
  var file: String

  @OptionGroup var data: DataOptions
  @OptionGroup var parameters: ParameterOptions

  @Option(help: "How the answer is written.")
  var format = OutputFormat.table

  @OptionGroup var limits: LimitOptions

  func run() throws {
    let question = try QuestionShelf.question(file)
    let values = try question.values(parameters.given(), ask: Self.ask)
    let answer = Answer(
      question: question,
      values: values,
      limits: try limits.checked(),
      format: format
    )
    let session = try data.session(
      isReadOnly: limits.readOnly,
      typed: [("the question", question.text)] + parameters.given(values)
    )
    try answer.print(from: session, withTitle: format == .table || format == .markdown)
  }

  /// Asks the person at the terminal for a value that has to be given; `nil` where nobody is there.
  private static func ask(_ parameter: QuestionFile.Parameter) throws(Failure) -> String? {
    guard parameter.fallback == nil, Console.isInteractive else { return nil }
    let meaning = parameter.meaning.isEmpty ? "" : ": \(parameter.meaning)"
    return try Console.answer(
      to: "\(parameter.name) (\(parameter.kind.description))\(meaning)? "
    )
  }
}
