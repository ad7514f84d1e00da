import GraphQuery

/// What `:help` says: the list of words, one word, the keys, or functions of the language.
enum ConversationHelp {
  /// The help about a topic, the list of words without one.
  static func text(about topic: String) throws(Failure) -> String {
    guard !topic.isEmpty else { return overview }
    let word = topic.first == ":" ? topic : ":" + topic
    if let command = ConversationCommand.named(word) { return text(about: command) }
    if topic.lowercased() == "keys" { return keyList }
    do throws(Failure) {
      var output = OutputBuffer(keeping: ())
      try FunctionsCommand.write(topic, to: &output)
      return String(output.text.dropLast())
    } catch {
      throw .input(
        "there is no help about that; ':help' lists the words, ':help keys' the keys, "
          + "':help betweenness' what a function does"
      )
    }
  }

  /// What there is help about, functions apart.
  static var topics: [String] {
    ["keys"] + ConversationCommand.all.map { String($0.name.dropFirst()) }
  }

  private static func text(about command: ConversationCommand) -> String {
    let head = "\(Emphasis.strong.text(command.usage))\n  \(command.help)"
    guard !command.details.isEmpty else { return head }
    let lines = command.details.split(separator: "\n", omittingEmptySubsequences: false)
    return head + "\n\n" + lines.map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }

  private static var overview: String {
    var lines = ["A query ends with ';' or an empty line. Ctrl-C stops it, Ctrl-D leaves."]
    let width = ConversationCommand.all.map { DisplayWidth.of($0.usage) }.max() ?? 0
    for group in ConversationCommand.groups {
      lines += ["", Emphasis.strong.text(group.title)]
      for command in group.words {
        let blanks = String(repeating: " ", count: width + 2 - DisplayWidth.of(command.usage))
        lines.append("  \(command.usage)\(blanks)\(command.help)")
      }
    }
    lines += [
      "", "':help WORD' says more: ':help render', ':help keys', ':help betweenness'.",
      "$_ is the last answer, a list of maps: UNWIND $_ AS row RETURN row.name;",
    ]
    return lines.joined(separator: "\n")
  }

  private static let keyList = """
    Enter            hands over a query that has its ';', else begins a new line
    Alt-Enter        begins a new line in any case
    ← → ↑ ↓          move; ↑ and ↓ go through earlier queries at the first and last line
    Home, End        the start and the end of the line
    Ctrl-← Ctrl-→    a word to the left, to the right
    Tab              completes; again, and Shift-Tab, choose where several fit
    Ctrl-R           searches in earlier queries
    Ctrl-K Ctrl-U    cut to the end, to the start of the line
    Ctrl-W Ctrl-Y    cut a word, insert what was cut
    Ctrl-Z Alt-_     take a change back, make it again
    Ctrl-C           throws the query away; while one runs, stops it
    Ctrl-L           clears the screen
    Ctrl-D           leaves, where nothing is written
    """
}
