import GraphQuery
import NetworkGraph

/// Runs the statements of a text one after the other, in a way that Ctrl-C and a timeout can end.
struct StatementRunner {
  let session: Session
  var parameters: [String: Value] = [:]
  /// What each statement may take.
  var limits = StatementLimits()

  /// Runs all statements; `body` gets each result as soon as it is there.
  ///
  /// The first error ends the run and names its place in the whole text.
  func run(_ text: String, _ body: (ResultSet) throws(Failure) -> Void) throws(Failure) {
    var rest = text[...]
    let statements = Session.statements(in: text)
    // Without any statement the engine has the right words for what is missing.
    for statement in statements.isEmpty ? [text] : statements {
      let start = rest.firstRange(of: statement)?.lowerBound ?? rest.startIndex
      rest = rest[start...].dropFirst(statement.count)
      let offset = text.utf8.distance(from: text.startIndex, to: start)
      let result = try run(statement, at: offset, of: text)
      try body(result)
      for hint in UnknownNames.hints(for: statement, result) { Console.note(hint) }
    }
  }

  private func run(
    _ statement: String,
    at offset: Int,
    of text: String
  ) throws(Failure) -> ResultSet {
    let bar = ConsoleChoices.progressBar()
    defer { bar?.end() }
    let cancellation = limits.cancellation(bar?.progress)
    do throws(QueryError) {
      return try Interrupts.cancelling(cancellation) { () throws(QueryError) in
        try session.run(
          statement,
          parameters: parameters,
          limits: limits.limits(cancellation)
        )
      }
    } catch {
      guard error.code != .cancelled else { throw .interrupted }
      var placed = error
      placed.range = error.range.map { SourceRange($0.lower + offset, $0.upper + offset) }
      throw .input(placed.rendered(in: text))
    }
  }
}
