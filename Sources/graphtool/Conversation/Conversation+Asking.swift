import GraphQuery
import NetworkGraph

/// Asking: statements go to the session, answers to the screen.
extension Conversation {
  /// Answers the statements of a text.
  mutating func ask(_ text: String) throws(Failure) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    try suppressed?.check([("the query", text)])
    lastStatement = text
    for piece in StatementRunner.pieces(of: text) { try ask(piece.get(), of: text) }
  }

  private mutating func ask(_ piece: StatementRunner.Piece, of text: String) throws(Failure) {
    var runner = StatementRunner(session: session, parameters: parameters, limits: limits)
    runner.scope = scope
    if let last, LastAnswer.isMeant(in: piece.statement) {
      runner.parameters[LastAnswer.parameter] = last.value
    }
    let before = session.graph
    let begin = ContinuousClock.now
    let result = try runner.run(piece, of: text)
    let time = ContinuousClock.now - begin
    // A change inside of a transaction is one when the transaction is committed.
    if session.graph.version != before.version {
      versions.add(before)
      hasChanged = true
    }
    if !result.counts.isEmpty {
      hasChanged = true
      Console.note(result.counts.text)
    }
    if !result.columns.isEmpty { last = LastAnswer(result: result, statement: piece.statement) }
    let display = display
    try Interrupts.printing { () throws(Failure) in try display.show(result, time: time) }
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
