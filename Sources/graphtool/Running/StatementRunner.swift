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
    let places = Session.places(ofStatementsIn: text)
    // Without any statement the engine has the right words for what is missing.
    for place in places.isEmpty ? [SourceRange(0, text.utf8.count)] : places {
      let statement = try Self.statement(at: place, of: text)
      let result = try run(statement, at: place.lower, of: text)
      try body(result)
      for hint in UnknownNames.hints(for: statement, result) { Console.note(hint) }
    }
  }

  /// One of the statements; one that is too long is refused before much is made of it.
  private static func statement(
    at place: SourceRange,
    of text: String
  ) throws(Failure) -> String {
    let lower = text.utf8.index(text.startIndex, offsetBy: place.lower)
    let upper = text.utf8.index(lower, offsetBy: place.upper - place.lower)
    guard place.upper - place.lower <= SystemFile.textLimit else {
      let line = text.utf8[..<lower].count { $0 == 0x0A } + 1
      throw .input(
        "the statement that begins in line \(line) is longer than 16 MB; split it with ';', or read "
          + "its values with LOAD CSV"
      )
    }
    return String(text[lower..<upper])
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
