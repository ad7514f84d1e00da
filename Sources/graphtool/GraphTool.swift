import ArgumentParser

/// The commands of `graphtool`.
struct GraphTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graphtool",
    abstract: "Ask questions of a network and draw it.",
    discussion:
      "DATA is a folder with nodes.csv and edges.csv, or a CSV file; it never changes.",
    version: "0.1.0",
    subcommands: [
      QueryCommand.self, RunCommand.self, QuestionsCommand.self, InfoCommand.self,
      CheckCommand.self, RenderCommand.self, ReportCommand.self, ExportCommand.self,
      ReplCommand.self,
      ExplainCommand.self, FunctionsCommand.self, ManualCommand.self,
      LayoutCommand.self,
    ]
  )
}

extension GraphTool {
  /// The commands for people.
  static var shownCommands: [any ParsableCommand.Type] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }
  }

  /// What `graphtool --help` says: on one screen, with a line for each command.
  static var overview: String {
    let commands = shownCommands.map { command in
      let name = command.configuration.commandName ?? ""
      let gap = String(repeating: " ", count: max(1, 11 - name.count))
      return "  \(name)\(gap)\(command.configuration.abstract)"
    }
    return """
      \(configuration.abstract)

        graphtool info examples/the-hague
        graphtool query examples/the-hague 'MATCH (p:Person) RETURN p.name'
        graphtool render examples/the-hague -o network.svg

      \(configuration.discussion)

      \(commands.joined(separator: "\n"))

      'graphtool COMMAND --help' says more, with examples; --version is the version.
      """
  }
}
