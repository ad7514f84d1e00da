import GraphQuery

/// Reads a conversation line by line: from another program, a file, or a terminal that cannot move
/// its cursor.
struct PlainReading {
  private let isInteractive: Bool
  /// The lines of a statement that has not ended.
  private var pending = ""
  /// How many lines have been read.
  private var lineCount = 0

  init(isInteractive: Bool) {
    self.isInteractive = isInteractive
  }

  /// Reads lines to their end or to `:quit`; `true` when a statement has failed.
  mutating func run(_ conversation: inout Conversation) throws(Failure) -> Bool {
    var hasFailed = false
    reading: while true {
      if isInteractive { try prompt(conversation) }
      let (line, isDropped) = Interrupts.prompting(conversation.prompt) { readLine() }
      if isDropped { pending = "" }
      guard let line else { break }
      lineCount += 1
      // Of a program or a picture no line means anything.
      guard isInteractive || !line.utf8.contains(0) else { throw binary }
      do throws(Failure) {
        if try !take(line, &conversation) { break reading }
      } catch {
        say(error)
        hasFailed = true
      }
    }
    do throws(Failure) {
      _ = try answer(takePending(), conversation: &conversation)
    } catch {
      say(error)
      hasFailed = true
    }
    if isInteractive { Console.note("") }
    return hasFailed
  }

  /// Reads the statements and words of a text, up to `:quit`, where `false` is returned, or the first
  /// error, which names its line unless the text has no name.
  ///
  /// A statement ends with its semicolon, or before a word with a colon; empty lines mean nothing.
  mutating func run(
    _ text: String,
    _ name: String?,
    _ conversation: inout Conversation
  ) throws(Failure) -> Bool {
    // As the lines of a terminal end, too.
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var begin = 1
    for (index, line) in lines.enumerated() {
      let isCommand = Conversation.isCommand(String(line)) && !Session.isOpen(pending)
      if isCommand {
        guard try step(takePending(), begin, name, &conversation) else { return false }
        guard try step(String(line), index + 1, name, &conversation) else { return false }
        continue
      }
      if pending.isEmpty, line.allSatisfy(\.isWhitespace) { continue }
      if pending.isEmpty { begin = index + 1 }
      pending += line + "\n"
      guard line.last(where: { !$0.isWhitespace }) == ";", !Session.isOpen(pending) else {
        continue
      }
      guard try step(takePending(), begin, name, &conversation) else { return false }
    }
    return try step(takePending(), begin, name, &conversation)
  }

  private func step(
    _ text: String,
    _ line: Int,
    _ name: String?,
    _ conversation: inout Conversation
  ) throws(Failure) -> Bool {
    do throws(Failure) {
      return try conversation.answer(text)
    } catch {
      guard let name else { throw error }
      throw Failure(error.reason, "\(name):\(line): \(error.words)")
    }
  }

  private var binary: Failure {
    .input(
      "standard input:\(lineCount): it is not text, and nothing more of it was read; "
        + "send queries as text in UTF-8"
    )
  }

  private func say(_ error: Failure) {
    // The terminal has shown the keys of Ctrl-C.
    Console.note((isInteractive && error.reason == .interrupted ? "\n" : "") + error.words)
  }

  private func prompt(_ conversation: Conversation) throws(Failure) {
    var output = OutputBuffer()
    try output.write(pending.isEmpty ? conversation.prompt : Conversation.continuationPrompt)
    try output.flush()
  }

  /// Takes a line; `false` when it is the last.
  private mutating func take(
    _ line: String,
    _ conversation: inout Conversation
  ) throws(Failure) -> Bool {
    // What stands in the place of bytes that mean nothing.
    guard !line.unicodeScalars.contains("\u{FFFD}") else {
      pending = ""
      throw .input("a line is not text in UTF-8; the query that it belongs to was dropped")
    }
    if pending.isEmpty, Conversation.isCommand(line) {
      return try answer(line, conversation: &conversation)
    }
    let isEmpty = line.allSatisfy { $0.isWhitespace }
    if isEmpty, pending.isEmpty { return true }
    pending = pending.isEmpty ? line : pending + "\n" + line
    return KnownNames.isComplete(pending)
      ? try answer(takePending(), conversation: &conversation) : true
  }

  private func answer(
    _ text: String,
    conversation: inout Conversation
  ) throws(Failure) -> Bool {
    if isInteractive, !text.isEmpty { conversation.history.append(text) }
    return try conversation.answer(text)
  }

  private mutating func takePending() -> String {
    defer { pending = "" }
    return pending
  }
}
