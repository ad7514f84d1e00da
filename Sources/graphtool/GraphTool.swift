import ArgumentParser

/// The commands of `graphtool`.
struct GraphTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graphtool",
    abstract: "Ask questions of a network and draw it.",
    discussion: """
      DATA is a folder with nodes.csv and edges.csv, or one CSV file. Nothing that you load is \
      changed; what a query writes is kept only where --save says so.

        graphtool info examples/the-hague
        graphtool query examples/the-hague 'MATCH (p:Person) RETURN p.name'
        graphtool render examples/the-hague -o network.svg

      Exit codes: 0 fine, 1 the query or the data are wrong, 2 wrong usage, 130 ended by Ctrl-C.
      """,
    version: "0.1.0",
    subcommands: [
      QueryCommand.self, RunCommand.self, RenderCommand.self, ReportCommand.self, InfoCommand.self,
      ReplCommand.self,
      LayoutCommand.self,
    ]
  )
}
