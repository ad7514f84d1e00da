import GraphFormats
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// A conversation line by line: statements that end with `;` or an empty line, and words that begin
/// with a colon.
struct Conversation {
  /// What stands before a new statement.
  static let prompt = "graph> "

  private static let help = """
    A query ends with ';' or an empty line. Ctrl-C stops it, Ctrl-D leaves.
      :format NAME        how answers are written: table, csv, json, jsonl, markdown
      :help               this list
      :param NAME VALUE   give a parameter its value; without one, list the parameters
      :quit               leave
      :save FOLDER        write the graph as it is now, as nodes.csv and edges.csv
      :schema             kinds, types and properties of the graph
    """
  private static let words = [":format", ":help", ":param", ":quit", ":save", ":schema"]

  private let session: Session
  private var format: OutputFormat
  private let limits: StatementLimits
  private var parameters: [String: Value] = [:]
  /// What must not be said, where persons go by pseudonyms.
  var suppressed: SuppressedWords?
  /// The lines of a statement that has not ended.
  private var pending = ""
  /// Whether anything changed that was not saved.
  private var hasUnsavedChanges = false

  init(session: Session, format: OutputFormat, limits: StatementLimits) {
    self.session = session
    self.format = format
    self.limits = limits
  }

  /// Reads lines to their end or to `:quit`.
  ///
  /// A person is told of an error and goes on; a file of lines goes on too, and the whole fails at
  /// its end.
  mutating func run(isInteractive: Bool) throws(Failure) {
    if isInteractive { Console.note("Type a query, or :help.") }
    var hasFailed = false
    reading: while true {
      if isInteractive { try prompt() }
      let (line, isDropped) = Interrupts.prompting { readLine() }
      if isDropped { pending = "" }
      guard let line else { break }
      do throws(Failure) {
        if try take(line) == .leave { break reading }
      } catch {
        Console.note(error.message)
        hasFailed = true
      }
    }
    do throws(Failure) {
      try ask()
    } catch {
      Console.note(error.message)
      hasFailed = true
    }
    if isInteractive { Console.note("") }
    if hasUnsavedChanges { Console.note("the changes were not kept; ':save FOLDER' keeps them") }
    // The messages were printed when they arose.
    if hasFailed, !isInteractive { throw Failure(.input, "") }
  }

  private func prompt() throws(Failure) {
    var output = OutputBuffer()
    try output.write(pending.isEmpty ? Self.prompt : "  ...> ")
    try output.flush()
  }

  private enum Step {
    case goOn
    case leave
  }

  private mutating func take(_ line: String) throws(Failure) -> Step {
    // What stands in the place of bytes that mean nothing.
    guard !line.unicodeScalars.contains("\u{FFFD}") else {
      pending = ""
      throw .input("a line is not text in UTF-8; the query that it belongs to was dropped")
    }
    if pending.isEmpty, line.first == ":" { return try command(line) }
    let isEmpty = line.allSatisfy { $0.isWhitespace }
    if !isEmpty { pending += line + "\n" }
    let isEnd = line.last { !$0.isWhitespace } == ";" && !Session.isOpen(pending)
    if isEmpty || isEnd { try ask() }
    return .goOn
  }

  private mutating func ask() throws(Failure) {
    let text = pending
    pending = ""
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
      try format.write(result, to: &output)
      try output.flush()
    }
  }

  // MARK: - Words with a colon

  private mutating func command(_ line: String) throws(Failure) -> Step {
    let parts = line.split(maxSplits: 2) { $0.isWhitespace }.map(String.init)
    switch parts.first {
    case ":quit", ":exit": return .leave
    case ":help": try Console.print(Self.help)
    case ":format": try setFormat(parts.dropFirst().first)
    case ":param": try setParameter(Array(parts.dropFirst()))
    case ":save": try save(line.dropFirst(5).drop { $0.isWhitespace })
    case ":schema":
      var output = OutputBuffer()
      try GraphSummary(session.graph).write(to: &output)
      try output.flush()
    default:
      let word = parts.first ?? ":"
      throw .input(
        "there is no '\(word)'"
          + Suggestion.text(for: word, among: Self.words, orElse: "':help' lists what there is")
      )
    }
    return .goOn
  }

  private mutating func setFormat(_ name: String?) throws(Failure) {
    guard let name, let chosen = OutputFormat(rawValue: name) else {
      let names = OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .input("the formats are \(names)")
    }
    format = chosen
  }

  private mutating func setParameter(_ parts: [String]) throws(Failure) {
    guard let name = parts.first else {
      let words = ReadableValue(session.graph)
      for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
        try Console.print("\(name)  \(words.text(of: value))")
      }
      return
    }
    guard parts.count == 2 else { throw .input("a parameter is set with ':param NAME VALUE'") }
    try suppressed?.check([("the parameter", parts[1])])
    parameters[name.first == "$" ? String(name.dropFirst()) : name] = ParameterValue.value(
      of: parts[1]
    )
  }

  private mutating func save(_ folder: Substring) throws(Failure) {
    guard !folder.isEmpty else { throw .input("name the folder: ':save FOLDER'") }
    try DataFolder.save(session.graph, to: String(folder))
    hasUnsavedChanges = false
  }
}
