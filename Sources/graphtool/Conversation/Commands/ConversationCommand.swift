import GraphFormats
import GraphQuery
import NetworkGraph

/// A word with a colon that a conversation knows: what it is called, what follows it, what it does.
///
/// The words stand in groups, each in a file of its own: answers, statements, data, help. A new one is an
/// entry there: help, completion and the hint at a misspelt word follow from it.
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
    /// A file, or an option of `graphtool render`.
    case drawing
    /// The name of a question.
    case questions
    /// The name of a view.
    case views
    /// The name of a node.
    case nodes
    /// The rest of a statement.
    case statement
    /// What there is help about.
    case topics
  }

  /// Whether the conversation goes on.
  enum Step: Hashable, Sendable {
    case goOn
    case leave
  }

  typealias Action = @Sendable (inout Conversation, String) throws(Failure) -> Void

  /// The word with its colon.
  let name: String
  /// What follows it, as the help names it.
  let arguments: String
  /// What it does, in a line.
  let help: String
  /// What else there is to know, with examples; may be empty.
  let details: String
  /// What may be completed behind it.
  let completion: Completion
  /// Does it; what stands behind the word is without blanks around it.
  let run: @Sendable (inout Conversation, String) throws(Failure) -> Step

  /// A word after which the conversation goes on.
  init(
    _ name: String,
    _ arguments: String,
    _ help: String,
    details: String = "",
    completion: Completion = .nothing,
    action: @escaping Action
  ) {
    self.init(name, arguments, help, details: details, completion: completion) {
      (conversation, rest) throws(Failure) in
      try action(&conversation, rest)
      return .goOn
    }
  }

  /// A word with nothing behind it, after which the conversation goes on.
  init(_ name: String, _ help: String, action: @escaping Action) {
    self.init(name, "", help, action: action)
  }

  private init(
    _ name: String,
    _ arguments: String,
    _ help: String,
    details: String,
    completion: Completion,
    run: @escaping @Sendable (inout Conversation, String) throws(Failure) -> Step
  ) {
    self.name = name
    self.arguments = arguments
    self.help = help
    self.details = details
    self.completion = completion
    self.run = run
  }

  /// The words in groups, in the order in which the help lists them.
  static let groups: [(title: String, words: [ConversationCommand])] = [
    ("Answers", answers), ("Questions and queries", statements), ("The data", data),
    ("Help", helping + [quit]),
  ]

  /// The words in alphabetical order.
  static let all = groups.flatMap(\.words).sorted { $0.name < $1.name }

  private static let quit = Self(
    ":quit",
    "",
    "leave (or :exit, or Ctrl-D)",
    details: "",
    completion: .nothing
  ) { (_, _) throws(Failure) in .leave }

  /// Further words for the same.
  private static let aliases = [":exit": ":quit", ":format": ":mode", ":params": ":param"]

  /// The command of a word.
  static func named(_ word: String) -> ConversationCommand? {
    let name = aliases[word] ?? word
    return all.first { $0.name == name }
  }

  /// The command that a line begins with, and the rest of the line.
  static func read(_ line: String) -> (word: String, rest: String) {
    let line = line.drop { $0.isWhitespace }
    let word = line.prefix { !$0.isWhitespace }
    let rest = line.dropFirst(word.count).drop { $0.isWhitespace }
    let length = rest.lastIndex { !$0.isWhitespace }.map { rest[...$0].count } ?? 0
    return (String(word), String(rest.prefix(length)))
  }

  /// The word and what follows it.
  var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

  /// Reads `on` or `off`; without a word the opposite of what is.
  static func isOn(_ rest: String, now: Bool) throws(Failure) -> Bool {
    switch rest {
    case "": !now
    case "on": true
    case "off": false
    default: throw .input("write 'on' or 'off' behind it, or nothing to change it")
    }
  }
}
