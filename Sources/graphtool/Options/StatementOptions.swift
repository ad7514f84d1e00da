import ArgumentParser
import NetworkGraph

/// The query that a command runs, from the command line, a file or standard input.
struct StatementOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The query; '-' reads it from standard input.", valueName: "query")
  )
  var query: String?

  @Option(
    name: [.customShort("f"), .customLong("file")],
    help: ArgumentHelp("Read the query from a file.", valueName: "file")
  )
  var file: String?

  @OptionGroup var parameters: ParameterOptions

  @OptionGroup var limits: LimitOptions

  /// What was given and may be repeated in an answer.
  func given(
    _ question: QuestionFile?,
    _ values: [String: Value]
  ) -> [(place: String, text: String)] {
    [("the query", question?.text ?? "")] + parameters.given(values)
  }

  /// The query with the values of its parameters; `nil` when none is given.
  func question() throws(Failure) -> QuestionFile? {
    if let file {
      guard query == nil else {
        throw .usage("a query is given on the command line or with --file, not both")
      }
      return try QuestionFile(text: SystemFile.script(file), name: file)
    }
    guard let query else { return nil }
    guard query == "-" else { return QuestionFile(query: query) }
    return try QuestionFile(text: SystemFile.script("-"), name: "standard input")
  }
}
