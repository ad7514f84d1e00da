import Testing

@testable import GraphQuery

/// The errors of a text that has to be refused.
func refused(
  _ text: String,
  _ code: QueryError.Code = .unexpectedSyntax,
  at place: Int? = nil,
  hint: String? = nil,
  location: SourceLocation = #_sourceLocation
) {
  let result = Parser.parse(text)
  #expect((result.statement == nil) as Bool, "\(text)", sourceLocation: location)
  let main = result.errors.first
  #expect(main?.code == code, "\(text): \(result.errors)", sourceLocation: location)
  #expect(main?.kind == .syntaxError, sourceLocation: location)
  #expect(main?.phase == .compileTime, sourceLocation: location)
  if let place { #expect(main?.range?.lower == place, "\(text)", sourceLocation: location) }
  if let hint { #expect(main?.hint == hint, "\(text)", sourceLocation: location) }
}

/// A statement read, written with every operator in parentheses, and the same when read again.
func written(_ text: String, location: SourceLocation = #_sourceLocation) -> String {
  let result = Parser.parse(text)
  guard let statement = result.statement, result.errors.isEmpty else {
    Issue.record(
      "\(result.errors.map { $0.rendered(in: text) }.joined(separator: "\n"))",
      sourceLocation: location
    )
    return ""
  }
  let written = SyntaxPrinter.text(statement)
  let again = Parser.parse(written)
  #expect(
    again.statement.map(SyntaxPrinter.text) == written,
    "\(text): \(again.errors.map { $0.rendered(in: written) })",
    sourceLocation: location
  )
  return written
}

/// An expression behind RETURN, written with every operator in parentheses.
func value(_ text: String, location: SourceLocation = #_sourceLocation) -> String {
  String(written("RETURN " + text, location: location).dropFirst("RETURN ".count))
}

/// A condition behind WHERE, written with every operator in parentheses.
func condition(_ text: String, location: SourceLocation = #_sourceLocation) -> String {
  let whole = written("MATCH (n) WHERE " + text + " RETURN n", location: location)
  return String(whole.dropFirst("MATCH (n) WHERE ".count).dropLast(" RETURN n".count))
}
