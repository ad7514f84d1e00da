import ArgumentParser
import GraphQuery

/// `graphtool explain`: shows how a query would be answered.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the plan of a query: how it would be answered.",
    discussion: """
      EXAMPLES
        graphtool explain examples/the-hague 'MATCH (p:Person)--(o) RETURN p.name, count(o)'
        graphtool explain examples/the-hague --profile 'MATCH (a)--(b) RETURN count(*)'
        graphtool explain examples/the-hague -f queries/brokers.cypher -p top=3
      """
  )

  @OptionGroup var data: DataOptions
  @OptionGroup var statement: StatementOptions

  @Flag(help: "Run the query, too, and show the rows and the time of each step.")
  var profile = false

  @Option(help: "How the plan is written.")
  var format = OutputFormat.table

  func run() throws {
    guard let question = try statement.question() else {
      throw Failure.usage("there is no query; write it after DATA, or name a file with --file")
    }
    let word = profile ? "PROFILE" : "EXPLAIN"
    let statements = Session.statements(in: question.text).map { "\(word) \($0)" }
    let values = try question.values(statement.parameters.given())
    let answer = Answer(
      question: QuestionFile(query: statements.joined(separator: ";\n")),
      values: values,
      limits: try statement.limits.checked(),
      format: format
    )
    try answer.print(
      from: data.session(
        isReadOnly: statement.limits.readOnly,
        typed: statement.given(question, values)
      )
    )
  }
}
