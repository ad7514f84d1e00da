public import ArgumentParser
public import GraphFormats
import GraphPrivacy
import GraphQuery

/// `graphtool export`: writes the graph for another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the data for Gephi, Neo4j, networkx, or as a script.",
    discussion: """
      FORMAT is csv (nodes.csv and edges.csv, as graphtool reads them), gephi, neo4j, node-link \
      (JSON, for networkx) or cypher. What a format cannot hold is said. An export that fails, or \
      that Ctrl-C ends, leaves what was there before.

      EXAMPLES
        graphtool export examples/the-hague -o network.json
        graphtool export examples/the-hague -o network.cypher
        graphtool export examples/the-hague -o for-gephi --format gephi
        graphtool export examples/the-hague --with examples/southern-women -o both
      """
  )

  @OptionGroup var data: DataOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder or the file to write.", valueName: "folder|file")
  )
  var output: String

  @Option(help: "What is written; told by .json and .cypher, else csv.")
  var format: GraphExporter.Format?

  @Flag(help: "Replace files that are there already.")
  var force = false

  func run() throws {
    let export = try NetworkExport(to: output, as: format, isForced: force)
    let typed = [("the name of a file", SuppressedWords.visible(output))]
    let summary = try export.write(data.session(isReadOnly: true, typed: typed).graph)
    if !data.console.quiet { Console.note(summary) }
  }
}

extension GraphExporter.Format: ExpressibleByArgument {}
