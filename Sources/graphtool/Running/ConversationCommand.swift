import GraphFormats
import GraphQuery
import NetworkGraph

/// A word with a colon that a conversation knows: what it is called, what follows it, what it does.
///
/// A new one is an entry of ``all``: help, completion and the hint at a misspelt word follow from it.
struct ConversationCommand: Sendable {
  /// What may be completed behind the word.
  enum Completion: Hashable, Sendable {
    case nothing
    /// One of some words.
    case words([String])
    /// The name of a parameter that has a value.
    case parameters
    /// A file or folder.
    case files
  }

  /// Whether the conversation goes on.
  enum Step: Hashable, Sendable {
    case goOn
    case leave
  }

  /// The word with its colon.
  let name: String
  /// What follows it, as the help names it.
  let arguments: String
  /// What it does.
  let help: String
  /// What may be completed behind it.
  let completion: Completion
  /// Does it; what stands behind the word is without blanks around it.
  let run: @Sendable (inout Conversation, String) throws(Failure) -> Step

  init(
    _ name: String,
    _ arguments: String = "",
    _ help: String,
    _ completion: Completion = .nothing,
    run: @escaping @Sendable (inout Conversation, String) throws(Failure) -> Step
  ) {
    self.name = name
    self.arguments = arguments
    self.help = help
    self.completion = completion
    self.run = run
  }

  /// The words in alphabetical order.
  static let all = (usual + statements).sorted { $0.name < $1.name }

  private static let usual: [ConversationCommand] = [
    Self(
      ":format",
      "NAME",
      "how answers are written: \(formats.joined(separator: ", "))",
      .words(formats)
    ) { (conversation, rest) throws(Failure) in
      guard let chosen = OutputFormat(rawValue: rest) else {
        throw .input("the formats are \(formats.joined(separator: ", "))")
      }
      conversation.format = chosen
      return .goOn
    },
    Self(":help", help: "this list") { (_, _) throws(Failure) in
      try Console.print(helpText)
      return .goOn
    },
    Self(
      ":param",
      "NAME VALUE",
      "give a parameter its value; without one, list the parameters",
      .parameters
    ) { (conversation, rest) throws(Failure) in
      try conversation.setParameter(rest)
      return .goOn
    },
    Self(":quit", help: "leave") { (_, _) throws(Failure) in .leave },
    Self(
      ":save",
      "FOLDER",
      "write the graph as it is now, as nodes.csv and edges.csv",
      .files
    ) { (conversation, rest) throws(Failure) in
      try conversation.save(rest)
      return .goOn
    },
    Self(":schema", help: "kinds, types and properties of the graph") {
      (conversation, _) throws(Failure) in
      var output = OutputBuffer()
      try GraphSummary(conversation.session.graph).write(to: &output)
      try output.flush()
      return .goOn
    },
  ]

  /// Further words for the same.
  private static let aliases = [":exit": ":quit", ":mode": ":format", ":params": ":param"]
  private static let formats = OutputFormat.allCases.map(\.rawValue)

  private init(
    _ name: String,
    help: String,
    run: @escaping @Sendable (inout Conversation, String) throws(Failure) -> Step
  ) {
    self.init(name, "", help, .nothing, run: run)
  }

  /// The command of a word.
  static func named(_ word: String) -> ConversationCommand? {
    let name = aliases[word] ?? word
    return all.first { $0.name == name }
  }

  /// The command that a line begins with, and the rest of the line.
  static func read(_ line: String) -> (word: String, rest: String) {
    let word = line.prefix { !$0.isWhitespace }
    let rest = line.dropFirst(word.count).drop { $0.isWhitespace }
    let length = rest.lastIndex { !$0.isWhitespace }.map { rest[...$0].count } ?? 0
    return (String(word), String(rest.prefix(length)))
  }

  /// What `:help` prints.
  private static var helpText: String {
    let words = all.map { $0.arguments.isEmpty ? $0.name : "\($0.name) \($0.arguments)" }
    let width = (words.map(\.count).max() ?? 0) + 2
    let lines = zip(words, all).map { word, command in
      "  \(word)\(String(repeating: " ", count: width - word.count))\(command.help)"
    }
    return (["A query ends with ';' or an empty line. Ctrl-C stops it, Ctrl-D leaves."] + lines)
      .joined(separator: "\n")
  }
}
