import GraphQuery
import LineEditor
import NetworkGraph

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
    if Conversation.isCommand(text) {
      return CommandCompletion(session: session, parameters: parameters).complete(text, byte)
    }
    guard let session else { return .none }
    return Self.completions(session.visibleGraph, parameters, text, byte)
  }

  /// What may complete a statement.
  static func completions(
    _ graph: Graph,
    _ parameters: [String],
    _ text: String,
    _ byte: Int
  ) -> Completions {
    let found = Completer(graph: graph, parameters: parameters).complete(text, at: byte)
    // Names of the data may hold anything; what steers a terminal is not shown.
    return Completions(
      found.bytes,
      found.candidates.map {
        Completions.Candidate(DisplayWidth.printable($0.text), DisplayWidth.printable($0.detail))
      }
    )
  }
}
