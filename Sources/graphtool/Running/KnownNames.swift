import GraphQuery
import LineEditor

/// What the editor of a conversation asks about its text: whether it is done, its colours, and what
/// may complete it.
final class KnownNames {
  /// The session whose graph the names come from.
  var session: Session?
  /// The names of the parameters that have a value.
  var parameters: [String] = []

  /// The answers as closures of an editor.
  var host: LineEditor.Host {
    LineEditor.Host(
      isComplete: { Self.isComplete($0) },
      highlight: { Self.highlight($0) },
      complete: { [self] in complete($0, $1) },
      brackets: { Conversation.isCommand($0) ? [] : Highlighter.brackets(in: $0, at: $1) }
    )
  }

  /// Whether Enter hands a text over: a word with a colon, a statement with its semicolon, or an
  /// empty line behind one; two where a bracket or quote is open.
  static func isComplete(_ text: String) -> Bool {
    if Conversation.isCommand(text) { return true }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = lines.reversed().prefix { $0.allSatisfy { $0.isWhitespace } }.count
    if isEmpty == lines.count { return true }
    let isOpen = Session.isOpen(text)
    if isEmpty > 0 { return !isOpen || isEmpty > 1 }
    return !isOpen && text.last { !$0.isWhitespace } == ";"
  }

  private static func highlight(_ text: String) -> [StyledRange] {
    guard !Conversation.isCommand(text) else {
      let word = ConversationCommand.read(text).word
      let isKnown = ConversationCommand.named(word) != nil
      return isKnown ? [StyledRange(0..<word.utf8.count, .keyword)] : []
    }
    return Highlighter.pieces(of: text).map { StyledRange($0.bytes, style($0.kind)) }
  }

  private static func style(_ kind: Highlighter.Kind) -> TextStyle {
    switch kind {
    case .keyword: .keyword
    case .function: .function
    case .label: .label
    case .type: .type
    case .parameter: .parameter
    case .string: .string
    case .number: .number
    case .comment: .comment
    case .error: .error
    }
  }

  private func complete(_ text: String, _ byte: Int) -> Completions {
    if Conversation.isCommand(text) { return completeCommand(text, byte) }
    guard let session else { return .none }
    let found = Completer(graph: session.graph, parameters: parameters).complete(text, at: byte)
    return Completions(
      found.bytes,
      found.candidates.map { Completions.Candidate(Self.line($0.text), Self.line($0.detail)) }
    )
  }

  /// Names of the data may hold anything; what steers a terminal is not shown.
  private static func line(_ text: String) -> String { DisplayWidth.printable(text) }

  // MARK: - Words with a colon

  private func completeCommand(_ text: String, _ byte: Int) -> Completions {
    let before = String(decoding: text.utf8.prefix(byte), as: UTF8.self)
    guard let blank = before.lastIndex(where: { $0.isWhitespace }) else {
      let words = ConversationCommand.all.filter { $0.name.hasPrefix(before) }
      return Completions(
        0..<byte,
        words.map {
          .init($0.arguments.isEmpty ? $0.name : $0.name + " ", "\($0.arguments)  \($0.help)")
        }
      )
    }
    let (word, _) = ConversationCommand.read(before)
    let typed = String(before[before.index(after: blank)...])
    let range = (byte - typed.utf8.count)..<byte
    guard let command = ConversationCommand.named(word) else { return .none }
    switch command.completion {
    case .nothing: return .none
    case .words(let words):
      return Completions(range, words.filter { $0.hasPrefix(typed) }.map { .init($0) })
    case .parameters:
      // Only the name: what follows is a value.
      guard before.count(where: { $0.isWhitespace }) == 1 else { return .none }
      let names = parameters.sorted().filter { $0.hasPrefix(typed) }
      return Completions(range, names.map { .init($0 + " ") })
    case .files:
      let path = String(before.dropFirst(word.count).drop { $0.isWhitespace })
      let start = byte - path.utf8.count
      return Completions(start..<byte, FileNames.beginning(with: path).map { .init($0) })
    }
  }
}
