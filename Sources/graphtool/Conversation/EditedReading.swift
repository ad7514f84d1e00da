import Glibc
import GraphQuery
import LineEditor
import NetworkGraph

/// Reads a conversation at a terminal, where statements are edited over several lines, completed and
/// remembered.
struct EditedReading {
  private var editor: LineEditor
  private let reader: LineReader
  private let file: HistoryFile?
  /// What the completion knows of the conversation.
  private let known: KnownNames
  /// Whether it was said that statements are not kept.
  private var hasComplained = false

  /// Prepares the terminal; `nil` where it cannot move its cursor.
  init?() {
    guard LineReader.isUsable() else { return nil }
    let known = KnownNames()
    self.known = known
    file = HistoryFile.usualPath("peacegraph").map { HistoryFile(path: $0) }
    reader = LineReader(usesColour: ConsoleChoices.hasColour(on: STDOUT_FILENO))
    editor = LineEditor(
      host: known.host,
      continuationPrompt: Conversation.continuationPrompt
    )
    guard let (history, note) = file?.load() else { return }
    editor = LineEditor(
      host: known.host,
      history: history,
      continuationPrompt: Conversation.continuationPrompt
    )
    if let note { Console.note(note) }
  }

  /// Reads statements to the end or to `:quit`; `false` when the terminal refuses.
  mutating func run(_ conversation: inout Conversation) throws(Failure) -> Bool {
    Interrupts.isEditing = true
    defer { Interrupts.isEditing = false }
    while true {
      known.session = conversation.session
      known.parameters = Array(conversation.parameters.keys)
      if conversation.last != nil { known.parameters.append(LastAnswer.parameter) }
      editor.prompt = conversation.prompt
      guard let outcome = reader.read(&editor) else { return false }
      switch outcome {
      case .end: return true
      case .cancelled: continue
      case .statement(let text):
        remember(text)
        conversation.history = editor.history.statements
        do throws(Failure) {
          if try !answer(text, &conversation) { return true }
        } catch {
          // The terminal has shown the keys of Ctrl-C.
          Console.note((error.reason == .interrupted ? "\n" : "") + error.words)
        }
      }
    }
  }

  /// Answers a statement, or each of several lines that begin with a word with a colon.
  private func answer(
    _ text: String,
    _ conversation: inout Conversation
  ) throws(Failure) -> Bool {
    guard Conversation.isCommand(text), text.contains(where: \.isNewline) else {
      return try conversation.answer(text)
    }
    var reading = PlainReading(isInteractive: false)
    return try reading.run(text, nil, &conversation)
  }

  private mutating func remember(_ text: String) {
    let statement = Self.trimmed(text)
    // To leave is nothing that anybody wants to do again.
    guard ConversationCommand.named(statement)?.name != ":quit",
      editor.history.add(statement)
    else { return }
    editor.reset()
    guard let problem = file?.append(statement), !hasComplained else { return }
    hasComplained = true
    Console.note(problem)
  }

  /// The statement without blanks and empty lines at its end.
  private static func trimmed(_ text: String) -> String {
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(text[...last])
  }
}
