import ArgumentParser
import GraphQuery

/// `graphtool run`: answers a question from a file.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Answer a question from a file, such as those in queries/."
  )

  @Argument(help: ArgumentHelp("The file with the question.", valueName: "file"))
  var file: String

  @OptionGroup var data: DataOptions
  @OptionGroup var parameters: ParameterOptions

  @Option(help: "How the answer is written.")
  var format = OutputFormat.table

  @OptionGroup var limits: LimitOptions

  func run() throws {
    let question = try QuestionFile(text: SystemFile.text(file), name: file)
    let answer = Answer(
      question: question,
      values: try question.values(parameters.texts()),
      limits: try limits.checked(),
      format: format
    )
    let session = try data.session(
      isReadOnly: limits.readOnly,
      typed: [("the question", question.text)] + parameters.typed
    )
    try answer.print(from: session, withTitle: format == .table || format == .markdown)
  }
}
