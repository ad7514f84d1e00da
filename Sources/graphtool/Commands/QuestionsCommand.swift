import ArgumentParser
import NetworkGraph

/// `graphtool questions`: lists the questions that are ready to be asked.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "List the questions that 'graphtool run' can ask, in plain words.",
    discussion: """
      Questions are the files in the folder queries/ here, and those that came with the program.

      EXAMPLES
        graphtool questions
        graphtool questions who-met-whom
        graphtool run who-met-whom examples/southern-women
      """
  )

  @Argument(help: "The name of one question, to see its parameters.")
  var name: String?

  @OptionGroup var console: ConsoleOptions

  func run() throws {
    var output = OutputBuffer()
    try Self.write(name, to: &output)
    try output.flush()
  }

  /// Writes what one question needs to know, or the list of all.
  static func write(_ name: String?, to output: inout OutputBuffer) throws(Failure) {
    if let name {
      try describe(QuestionShelf.question(name), to: &output)
      return
    }
    let names = QuestionShelf.names()
    guard !names.isEmpty else {
      throw .input("there is no folder 'queries' here; run a file with its path")
    }
    for name in names {
      let question = try QuestionShelf.question(name)
      let words = question.question.isEmpty ? question.title : question.question
      try output.write("\(Emphasis.strong.text(name))\n    \(words)\n")
    }
  }

  private static func describe(
    _ question: QuestionFile,
    to output: inout OutputBuffer
  ) throws(Failure) {
    try output.write("\(Emphasis.strong.text(question.title))\n\(question.question)\n")
    guard !question.parameters.isEmpty else { return }
    var table = TextTable(
      ["parameter", "takes", "unless given", "meaning"],
      alignsRight: [false, false, false, false]
    )
    let form = JSONForm(Graph())
    for parameter in question.parameters {
      table.append([
        parameter.name, parameter.kind.description,
        parameter.fallback.map { form.text(of: $0) } ?? "(has to be given)", parameter.meaning,
      ])
    }
    try output.write("\n")
    try table.write(to: &output)
  }
}
