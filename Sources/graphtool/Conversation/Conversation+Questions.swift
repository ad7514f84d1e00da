import GraphFormats
import GraphQuery
import NetworkGraph

/// Asking what is written elsewhere: questions, files of statements, the last statement again.
extension Conversation {
  /// Asks a question of the shelf or a file, with values as `NAME=VALUE` behind it.
  mutating func runQuestion(_ text: String) throws(Failure) {
    let words = try CommandWords(text).all
    guard let name = words.first else {
      throw .input("name a question behind ':run'; ':questions' lists them")
    }
    let question = try QuestionShelf.question(name)
    var given: [String: GivenValue] = [:]
    for word in words.dropFirst() {
      guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
        throw .input("a value is given as NAME=VALUE, in quotes where it holds blanks")
      }
      let key = word[..<sign]
      let plain = String(key.first == "$" ? key.dropFirst() : key)
      guard given[plain] == nil else { throw .input("the parameter '\(plain)' is given twice") }
      given[plain] = .text(
        String(word[word.index(after: sign)...])
      )
    }
    let values: [String: Value]
    do throws(Failure) {
      values = try question.values(given) { (parameter) throws(Failure) in try Self.ask(parameter) }
    } catch {
      guard error.reason != .interrupted else { throw error }
      throw .input(error.words.replacing("give it with -p ", with: "give it as "))
    }
    try suppressed?.check(values.values.flatMap(\.texts).map { ("a parameter", $0) })
    if !question.title.isEmpty, display.format == .table || display.format == .markdown {
      try Console.print(
        display.format == .markdown ? "## \(question.title)\n" : question.title + "\n"
      )
    }
    let kept = (parameters, scope)
    defer { (parameters, scope) = kept }
    // A question says itself what it is asked of.
    scope = Scope()
    parameters = values
    try ask(question.text)
  }

  /// Asks the person at the terminal for a value; Enter takes the usual one.
  private static func ask(_ parameter: QuestionFile.Parameter) throws(Failure) -> String? {
    guard Console.isInteractive else { return nil }
    let meaning = parameter.meaning.isEmpty ? parameter.kind.description : parameter.meaning
    let usual = parameter.fallback.map { " [\(ReadableValue(Graph()).text(of: $0))]" } ?? ""
    let answer = try Console.answer(to: "\(parameter.name): \(meaning)\(usual)? ")
    return answer?.isEmpty == true && parameter.fallback != nil ? nil : answer
  }

  /// Runs the statements and words of a file.
  mutating func source(_ text: String) throws(Failure) {
    guard let path = try CommandWords(text).all.first else {
      throw .input("name a file behind ':source'")
    }
    // A file may name others, but not itself for ever.
    guard depth < 8 else { throw .input("\(path): files name each other too deeply") }
    depth += 1
    defer { depth -= 1 }
    var reading = PlainReading(isInteractive: false)
    _ = try reading.run(SystemFile.text(path), path, &self)
  }

  /// Asks the last statement every few seconds, of the data as their files are now.
  mutating func watch(_ text: String) throws(Failure) {
    let words = try CommandWords(text).all
    guard let seconds = words.first.flatMap({ Double($0) }), seconds >= 0.1, seconds <= 86_400,
      words.count <= 2
    else { throw .input("write a number of seconds behind ':watch', such as ':watch 5'") }
    let times = words.count == 2 ? Int(words[1]) : .max
    guard let times, times > 0 else { throw .input("the number of times is one or more") }
    guard !lastStatement.isEmpty else { throw .input("there is no statement yet; ask one first") }
    guard !LastAnswer.isMeant(in: lastStatement) else {
      throw .input(
        "a statement with $_ cannot be watched: the answer that it speaks of would be its own"
      )
    }
    let statement = lastStatement
    let cancellation = Cancellation()
    try Interrupts.looping(cancellation) { () throws(Failure) in
      try repeatedly(times, every: seconds, cancellation) { (conversation) throws(Failure) in
        try conversation.ask(statement)
      }
    }
  }

  /// Does something several times, of the data as their files are then.
  private mutating func repeatedly(
    _ times: Int,
    every seconds: Double,
    _ cancellation: Cancellation,
    _ body: (inout Conversation) throws(Failure) -> Void
  ) throws(Failure) {
    var stamp = loader.stamp
    for turn in 0..<times {
      if turn > 0 {
        let isOver = Interrupts.wait(seconds: seconds, unless: cancellation)
        guard !isOver else { throw .interrupted }
        let now = loader.stamp
        if now != stamp {
          stamp = now
          try reload()
        }
      }
      try body(&self)
    }
  }

  private mutating func reload() throws(Failure) {
    guard !hasUnsavedChanges, !session.isInTransaction else {
      Console.note(
        "the files of the data have changed; they were not loaded, because your changes are not saved"
      )
      return
    }
    let kept = (scope, lastStatement)
    try open(loader.opened())
    (scope, lastStatement) = kept
  }
}
