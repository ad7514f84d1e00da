import GraphQuery
import NetworkGraph

/// Asking: statements go to the session, answers to the screen.
extension Conversation {
  /// Answers the statements of a text.
  mutating func ask(_ text: String) throws(Failure) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    try suppressed?.check([("the query", text)])
    for piece in StatementRunner.pieces(of: text) { try ask(piece.get(), of: text) }
  }

  private mutating func ask(_ piece: StatementRunner.Piece, of text: String) throws(Failure) {
    var runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    runner.scope = scope
    if let last, LastAnswer.isMeant(in: piece.statement) {
      runner.parameters[LastAnswer.parameter] = last.value
    }
    let before = (graph: session.graph, isInTransaction: session.isInTransaction)
    let begin = ContinuousClock.now
    let result: ResultSet
    do throws(Failure) {
      result = try runner.run(piece, of: text)
    } catch {
      throw Failure(error.reason, Self.wording(error.message))
    }
    let time = ContinuousClock.now - begin
    // A change inside of a transaction is one when the transaction is committed.
    let isChanged = session.graph.version != before.graph.version
    if isChanged {
      versions.add(before.graph)
      hasChanged = true
    }
    // What was taken back is not to be spoken of: its nodes may be others soon.
    if before.isInTransaction, !session.isInTransaction, !isChanged { last = nil }
    if !result.counts.isEmpty {
      hasChanged = true
      Console.note(result.counts.text)
    }
    if !result.columns.isEmpty { last = LastAnswer(result: result, statement: piece.statement) }
    let display = display
    try Interrupts.printing { () throws(Failure) in try display.show(result, time: time) }
  }

  /// The words of an error with what helps in a conversation, in place of options of the command line.
  private static func wording(_ message: String) -> String {
    guard !message.contains("'\(LastAnswer.parameter)'") || !message.contains("-p _=") else {
      return "there is no answer yet that $_ could stand for; ask something first"
    }
    return message.replacing(#/with -p (\S+?)=\.\.\./#) { "with ':param \($0.1) VALUE'" }
  }

  /// Takes the last change back.
  mutating func undo() throws(Failure) {
    guard !session.isInTransaction else {
      throw .input("a transaction is open; ':rollback' takes back what it has changed")
    }
    guard let graph = versions.takeLast() else {
      throw .input("there is no change to take back; the last ten are kept")
    }
    do throws(QueryError) {
      try session.replaceGraph(graph)
    } catch {
      throw .input(error.message)
    }
    // Its nodes may be others now.
    last = nil
    let count = CountWords.text(of: versions.count, "earlier change")
    Console.note(
      "taken back: \(CountWords.text(of: graph.nodeCount, "node")), "
        + "\(CountWords.text(of: graph.relationshipCount, "relationship")); \(count) can be taken back"
    )
  }
}
