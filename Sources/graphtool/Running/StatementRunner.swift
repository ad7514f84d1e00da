import GraphQuery
import NetworkGraph

/// Runs the statements of a text one after the other, in a way that Ctrl-C and a timeout can end.
struct StatementRunner {
  /// A statement and the byte of the text at which it begins.
  struct Piece {
    let statement: String
    let offset: Int
  }

  let session: Session
  var parameters: [String: Value] = [:]
  /// What each statement may take.
  var limits = StatementLimits()
  /// What statements see that do not say it themselves.
  var scope = Scope()
  /// Whether names are said that a statement which found nothing has and the graph has not.
  var givesHints = true

  /// The statements of a text, from the first to the last; one that is too long is refused before much is
  /// made of it.
  static func pieces(of text: String) -> some Sequence<Result<Piece, Failure>> {
    let places = Session.places(ofStatementsIn: text)
    // Without any statement the engine has the right words for what is missing.
    return (places.isEmpty ? [SourceRange(0, text.utf8.count)] : places).lazy.map { place in
      let lower = text.utf8.index(text.startIndex, offsetBy: place.lower)
      let upper = text.utf8.index(lower, offsetBy: place.upper - place.lower)
      guard place.upper - place.lower <= SystemFile.textLimit else {
        let line = text.utf8[..<lower].count { $0 == 0x0A } + 1
        return .failure(
          .input(
            "the statement that begins in line \(line) is longer than 16 MB; split it with ';', or "
              + "read its values with LOAD CSV"
          )
        )
      }
      return .success(Piece(statement: String(text[lower..<upper]), offset: place.lower))
    }
  }

  /// Runs all statements; `body` gets each result as soon as it is there.
  ///
  /// The first error ends the run and names its place in the whole text.
  func run(_ text: String, _ body: (ResultSet) throws(Failure) -> Void) throws(Failure) {
    for piece in Self.pieces(of: text) { try body(try run(piece.get(), of: text)) }
  }

  /// Runs one statement of a text, and says which of its names are unknown where it found nothing.
  func run(_ piece: Piece, of text: String) throws(Failure) -> ResultSet {
    let result = try answer(piece, of: text)
    guard givesHints else { return result }
    let hints = UnknownNames.hints(
      for: piece.statement,
      result,
      in: session.visibleGraph,
      given: parameters.values.flatMap(\.keysOfMaps)
    )
    for hint in hints { Console.note(hint) }
    return result
  }

  private func answer(_ piece: Piece, of text: String) throws(Failure) -> ResultSet {
    let bar = ConsoleChoices.progressBar()
    defer { bar?.end() }
    let cancellation = limits.cancellation(bar?.progress)
    let (words, place) = scope.prefix(for: piece.statement)
    var bytes = Array(piece.statement.utf8)
    bytes.insert(contentsOf: words.utf8, at: place)
    let statement = words.isEmpty ? piece.statement : String(decoding: bytes, as: UTF8.self)
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
      let added = words.utf8.count
      if let range = error.range, added > 0, (place..<place + added).contains(range.lower) {
        throw .input("':view' or ':asof': " + error.rendered(in: statement))
      }
      var placed = error
      placed.range = error.range.map { range in
        func moved(_ byte: Int) -> Int {
          piece.offset + (byte >= place + added ? byte - added : min(byte, place))
        }
        return SourceRange(moved(range.lower), moved(range.upper))
      }
      throw .input(placed.rendered(in: text))
    }
  }
}
