import ArgumentParser

/// `graphtool manual`: writes the page for `man`; for whoever installs the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the page that 'man graphtool' shows.",
    shouldDisplay: false
  )

  func run() throws {
    var output = OutputBuffer()
    try output.write(ManualPage.text)
    try output.flush()
  }
}

/// The page for `man`, made of what the commands say of themselves.
enum ManualPage {
  static var text: String {
    let configuration = GraphTool.configuration
    var lines = [
      ".TH GRAPHTOOL 1 \"\" \"graphtool \(configuration.version)\" \"User commands\"",
      ".SH NAME",
      "graphtool \\- " + escaped(configuration.abstract.lowercased()).trimmingFullStop,
      ".SH SYNOPSIS",
      ".B graphtool", ".I COMMAND DATA", "[\\fIoptions\\fR]",
      ".SH DESCRIPTION", escaped(configuration.discussion),
      ".SH COMMANDS",
    ]
    for command in GraphTool.shownCommands {
      lines += [".SS \(command.configuration.commandName ?? "")", ".nf"]
      let help =
        GraphTool.helpMessage(for: command, columns: 76) + HelpExamples.ending(for: command)
      lines += help.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }
      lines.append(".fi")
    }
    lines += [".SH EXIT STATUS"]
    for (code, meaning) in [
      ("0", "Fine."), ("1", "The query or the data are wrong; the message says where."),
      ("2", "The command was used wrongly."), ("130", "Ended by Ctrl\\-C."),
    ] { lines += [".TP", ".B \(code)", meaning] }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "Set to anything, it turns colours off.",
      ".SH FILES", ".TP", ".I queries/NAME.cypher",
      "Questions, in the working folder or in share/graphtool/queries beside the program.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Text that roff shows as it stands.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for (index, character) in text.enumerated() {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case ".", "'":
        // At the start of a line they would be a command.
        if index == 0 { result += "\\&" }
        result.append(character)
      default: result.append(character)
      }
    }
    return result
  }
}

extension String {
  fileprivate var trimmingFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
