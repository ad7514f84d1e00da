import ArgumentParser
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// `graphtool query`: answers a query.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer a query.",
    discussion: """
      Several statements are separated by ';' and run one after the other. A statement that writes \
      changes a copy of the data, which --save keeps.

      EXAMPLES
        graphtool query examples/the-hague 'MATCH (p:Person) RETURN p.name ORDER BY p.name'
        graphtool query examples/the-hague 'MATCH (n {name: $x})--(m) RETURN m.name' -p x=ICMPD
        graphtool query examples/the-hague -f queries/brokers.cypher --format csv > top.csv
      """
  )

  @OptionGroup var data: DataOptions
  @OptionGroup var statement: StatementOptions

  @Option(help: "How the answer is written.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp(
      "Write the graph as it is afterwards into a folder, as nodes.csv and edges.csv.",
      valueName: "folder"
    )
  )
  var save: String?

  func run() throws {
    guard let question = try statement.question() else {
      throw Failure.usage("there is no query; write it after DATA, or name a file with --file")
    }
    let values = try question.values(statement.parameters.given())
    let answer = Answer(
      question: question,
      values: values,
      limits: try statement.limits.checked(),
      format: format,
      save: save
    )
    try answer.print(
      from: data.session(
        isReadOnly: statement.limits.readOnly,
        typed: statement.given(question, values)
          + [("the name of a folder", SuppressedWords.visible(save ?? ""))]
      )
    )
  }
}
