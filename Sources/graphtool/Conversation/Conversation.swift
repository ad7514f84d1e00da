import GraphFormats
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// A conversation: statements that end with `;` or an empty line, and words that begin with a colon.
///
/// What a statement finds is said by `Conversation+Asking`, what a word does by its entry among the
/// ``ConversationCommand``s.
struct Conversation {
  /// What stands before every other line of a statement.
  static let continuationPrompt = "  ...> "

  /// The graph that is talked about.
  private(set) var session: Session
  /// Loads other data.
  var loader: DataLoader
  /// What each statement may take.
  let limits: StatementLimits
  /// How answers are shown.
  var display: AnswerDisplay
  /// What statements see unless they say otherwise.
  var scope = Scope()
  /// The values of the parameters by their names.
  var parameters: [String: Value] = [:]
  /// What must not be said, where persons go by pseudonyms.
  private(set) var suppressed: SuppressedWords?
  /// The last answer that has columns.
  var last: LastAnswer?
  /// The last statement that was asked.
  var lastStatement = ""
  /// How and to which files the last diagram was drawn.
  var drawn: DrawingRequest?
  /// The file that was written last.
  var lastFile: String?
  /// What was said, the oldest first.
  var history: [String] = []
  /// The versions of the graph before the last changes.
  var versions = Versions()
  /// How many files are being read inside of each other.
  var depth = 0
  /// Whether anything changed that was not saved, the version apart.
  var hasChanged = false
  /// The version of the graph that a folder holds.
  private var savedVersion: UInt64

  init(
    _ opened: DataLoader.Opened,
    loader: DataLoader,
    display: AnswerDisplay,
    limits: StatementLimits
  ) {
    session = opened.session
    suppressed = opened.suppressed
    savedVersion = opened.session.graph.version
    self.loader = loader
    self.display = display
    self.limits = limits
  }

  /// What stands before a new statement: what is seen, and a star inside of a transaction.
  var prompt: String { "graph\(scope.words)\(session.isInTransaction ? "*" : "")> " }

  /// Reads statements to the end of the input or to `:quit`.
  ///
  /// A person is told of an error and goes on; a file of lines goes on too, and the whole fails at
  /// its end.
  mutating func run(
    isInteractive: Bool,
    greeting: String = "Type a query, or :help."
  ) throws(Failure) {
    if isInteractive { Console.note(greeting) }
    var isEdited = false
    if isInteractive, var reading = EditedReading() {
      isEdited = try reading.run(&self)
    }
    var hasFailed = false
    if !isEdited {
      var reading = PlainReading(isInteractive: isInteractive)
      hasFailed = try reading.run(&self)
    }
    if session.isInTransaction { Console.note("the open transaction was not committed") }
    if hasUnsavedChanges { Console.note("the changes were not kept; ':save FOLDER' keeps them") }
    // The messages were printed when they arose.
    if hasFailed, !isInteractive { throw Failure(.input, "") }
  }

  /// Whether a text is a word with a colon, which ends with its line.
  static func isCommand(_ text: String) -> Bool {
    text.first { !$0.isWhitespace } == ":"
  }

  /// Answers a statement or a word with a colon; `true` when the conversation goes on.
  mutating func answer(_ text: String) throws(Failure) -> Bool {
    if Self.isCommand(text) { return try command(text) == .goOn }
    if text.contains(where: { !$0.isWhitespace }) { lastStatement = text }
    try ask(text)
    return true
  }

  private mutating func command(_ line: String) throws(Failure) -> ConversationCommand.Step {
    let (word, rest) = ConversationCommand.read(line)
    guard let command = ConversationCommand.named(word) else {
      let words = ConversationCommand.all.map(\.name)
      throw .input(
        "there is no '\(word)'"
          + Suggestion.text(for: word, among: words, orElse: "':help' lists what there is")
      )
    }
    try suppressed?.check([("the line", rest)])
    return try command.run(&self, rest)
  }

  // MARK: - The graph

  /// Whether the graph is not what a folder holds.
  var hasUnsavedChanges: Bool { hasChanged && session.graph.version != savedVersion }

  /// Says that a folder holds the graph as it is now.
  mutating func markSaved() { savedVersion = session.graph.version }

  /// Talks about other data from here on; what belonged to the earlier ones is forgotten.
  mutating func open(_ opened: DataLoader.Opened) {
    session = opened.session
    suppressed = opened.suppressed
    savedVersion = session.graph.version
    hasChanged = false
    scope = Scope()
    last = nil
    versions = Versions()
    // Words from before may name whom the new data do not.
    guard suppressed != nil else { return }
    parameters = [:]
    drawn = nil
    lastStatement = ""
  }
}
