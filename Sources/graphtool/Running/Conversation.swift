import GraphFormats
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// A conversation: statements that end with `;` or an empty line, and words that begin with a colon.
struct Conversation {
  /// What stands before a new statement.
  static let prompt = "graph> "
  /// What stands before every other line of a statement.
  static let continuationPrompt = "  ...> "

  let session: Session
  /// How answers are written.
  var format: OutputFormat
  private let limits: StatementLimits
  /// The values of the parameters by their names.
  private(set) var parameters: [String: Value] = [:]
  /// What must not be said, where persons go by pseudonyms.
  var suppressed: SuppressedWords?
  /// Whether anything changed that was not saved.
  private var hasUnsavedChanges = false

  init(session: Session, format: OutputFormat, limits: StatementLimits) {
    self.session = session
    self.format = format
    self.limits = limits
  }

  /// Reads statements to the end of the input or to `:quit`.
  ///
  /// A person is told of an error and goes on; a file of lines goes on too, and the whole fails at
  /// its end.
  mutating func run(isInteractive: Bool) throws(Failure) {
    if isInteractive { Console.note("Type a query, or :help.") }
    var isEdited = false
    if isInteractive, var reading = EditedReading() {
      isEdited = try reading.run(&self)
    }
    var hasFailed = false
    if !isEdited {
      var reading = PlainReading(isInteractive: isInteractive)
      hasFailed = try reading.run(&self)
    }
    if hasUnsavedChanges { Console.note("the changes were not kept; ':save FOLDER' keeps them") }
    // The messages were printed when they arose.
    if hasFailed, !isInteractive { throw Failure(.input, "") }
  }

  /// Whether a text is a word with a colon, which ends with its line.
  static func isCommand(_ text: String) -> Bool { text.first == ":" }

  /// Answers a statement or a word with a colon; `true` when the conversation goes on.
  mutating func answer(_ text: String) throws(Failure) -> Bool {
    if Self.isCommand(text) { return try command(text) == .goOn }
    try ask(text)
    return true
  }

  /// Answers the statements of a text.
  mutating func ask(_ text: String) throws(Failure) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    try suppressed?.check([("the query", text)])
    let format = format
    var changes: [String] = []
    let runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    defer { if !changes.isEmpty { hasUnsavedChanges = true } }
    try runner.run(text) { (result) throws(Failure) in
      if !result.counts.isEmpty {
        changes.append(result.counts.text)
        Console.note(result.counts.text)
      }
      var output = OutputBuffer()
      try Interrupts.printing { () throws(Failure) in
        try format.write(result, to: &output)
        try output.flush()
      }
    }
  }

  // MARK: - Words with a colon

  private mutating func command(_ line: String) throws(Failure) -> ConversationCommand.Step {
    let (word, rest) = ConversationCommand.read(line)
    guard let command = ConversationCommand.named(word) else {
      let words = ConversationCommand.all.map(\.name)
      throw .input(
        "there is no '\(word)'"
          + Suggestion.text(for: word, among: words, orElse: "':help' lists what there is")
      )
    }
    return try command.run(&self, rest)
  }

  /// Gives a parameter its value, or lists the parameters.
  mutating func setParameter(_ text: String) throws(Failure) {
    let parts = text.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard let name = parts.first else {
      let words = ReadableValue(session.graph)
      for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
        try Console.print("\(name)  \(words.text(of: value))")
      }
      return
    }
    guard parts.count == 2 else { throw .input("a parameter is set with ':param NAME VALUE'") }
    let value = ParameterValue.value(of: parts[1])
    try suppressed?.check(([parts[1]] + value.texts).map { ("the parameter", $0) })
    parameters[name.first == "$" ? String(name.dropFirst()) : name] = value
  }

  /// Writes the graph into a folder.
  mutating func save(_ folder: String) throws(Failure) {
    guard !folder.isEmpty else { throw .input("name the folder: ':save FOLDER'") }
    try DataFolder.save(session.graph, to: folder)
    hasUnsavedChanges = false
  }
}
