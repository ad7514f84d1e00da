import ArgumentParser

/// Examples at the end of the help of commands whose own words have none.
enum HelpExamples {
  private static let lines: [String: [String]] = [
    "render": [
      "graphtool render examples/the-hague -o network.svg",
      "graphtool render examples/the-hague 'MATCH w = (:Person)--() RETURN w' -o people.pdf",
      "graphtool render examples/the-hague -f queries/diagrams/brokers.cypher -o brokers.png",
    ],
    "repl": [
      "graphtool repl examples/the-hague",
      "echo ':schema' | graphtool repl examples/the-hague",
    ],
  ]

  /// The examples of a command.
  static func of(_ command: any ParsableCommand.Type) -> [String] {
    var found: [String] = []
    for line in command.configuration.discussion.split(separator: "\n") {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("graphtool ") { found.append(String(words)) }
    }
    return found + (lines[command.configuration.commandName ?? ""] ?? [])
  }

  /// What follows the help of a command; empty where the help has it already.
  static func ending(for command: any ParsableCommand.Type) -> String {
    guard let lines = lines[command.configuration.commandName ?? ""] else { return "" }
    return "\nEXAMPLES\n" + lines.map { "  \($0)\n" }.joined()
  }

  /// What follows the help that some arguments ask for.
  static func ending(for arguments: [String]) -> String {
    let words = arguments.filter { $0 != "help" }
    let command = GraphTool.shownCommands.first { $0.configuration.commandName == words.first }
    return command.map { ending(for: $0) } ?? ""
  }
}
