import ArgumentParser

/// The names of the commands, and what to say about one that there is not.
enum CommandNames {
  /// The commands for people.
  static var shown: [String] { GraphTool.shownCommands.compactMap { $0.configuration.commandName } }

  /// Refuses a word in the place of a command that is none.
  static func check(_ arguments: [String]) throws(Failure) {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help" else { return }
    let all = GraphTool.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !all.contains(word) else { return }
    let names = shown
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    throw .usage(
      "there is no command '\(word)'"
        + Suggestion.text(for: word, among: names, orElse: "the commands are \(list)")
    )
  }
}
