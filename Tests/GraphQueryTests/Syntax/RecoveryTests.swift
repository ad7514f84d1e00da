import Testing

@testable import GraphQuery

/// One run finds several errors, and each is told in words that help.
@Suite struct RecoveryTests {
  @Test func parsingGoesOnAtTheNextClause() {
    let text = "MATCH (n:) WHERE n.x = SET n.y = 1 CALL { MATCH ( RETURN 1 } RETURN n AS"
    let errors = Parser.parse(text).errors
    #expect(errors.map { $0.range?.lower } == [9, 57, 72])
    #expect(Parser.parse(text).statement.map { _ in true } == nil)
  }

  @Test func wordsInsideAClauseBeginNoClause() {
    let text = "MATCH (n) WHERE , n.match STARTS WITH 'x' RETURN ,"
    #expect(Parser.parse(text).errors.map { $0.range?.lower } == [16, 49])
  }

  @Test func errorsAreFew() {
    let text = String(repeating: "MATCH (n RETURN , ", count: 100)
    #expect(Parser.parse(text).errors.count == Parser.maximumErrors)
  }

  @Test(arguments: [
    ("MTACH (n) RETURN n", 0, "did you mean 'MATCH'?"),
    ("MATCH (n) RETRUN n", 10, "did you mean 'RETURN'?"),
    ("MATCH (n) WERE n.x RETURN n", 10, "did you mean 'WHERE'?"),
    ("RETURN n ODER BY n", 9, "did you mean 'ORDER'?"),
    ("RETURN n ORDER YB n", 15, ""),
    ("MATCH (n) SETT n.x = 1", 10, "did you mean 'SET'?"),
    ("RETURN CASE WHEN a THAN b END", 19, "did you mean 'THEN'?"),
    ("CREATE INDEX FORR (n:L) ON (n.p)", 18, ""),
    ("EXPLIAN RETURN 1", 0, "did you mean 'EXPLAIN'?"),
    ("SHOW INDICES", 5, "did you mean 'INDEXES'?"),
    ("RETURN a == b", 10, "write '=' to compare"),
    ("RETURN a != b", 9, "write '<>' for unequal"),
    ("RETURN a && b", 9, "write AND"),
    ("RETURN a || b", 9, "write '+' to join texts, OR between conditions"),
    ("RETURN a = NOT b", 11, "put the NOT and what it negates into parentheses"),
    ("RETURN 1; RETURN 2", 10, ""),
    ("RETURN “a”", 7, "write '\"'"),
    ("RETURN 1 – 2", 9, "write '-'"),
    ("MATCH (null) RETURN 1", 7, "a keyword as a name stands in backquotes"),
  ])
  func slipsAreRecognised(_ text: String, _ place: Int, _ hint: String) {
    let error = Parser.parse(text).errors.first
    #expect(error?.range?.lower == place, "\(text): \(String(describing: error))")
    #expect(error?.hint == hint, "\(text)")
  }

  @Test(arguments: [
    ("RETURN 'abc", "\"'\" was opened here and is not closed", 7),
    ("RETURN `abc", "'`' was opened here and is not closed", 7),
    ("RETURN 1 /* abc", "'/*' was opened here and is not closed", 9),
    ("RETURN [1, (2", "'(' was opened here and is not closed", 11),
    ("MATCH (n RETURN n", "expected ')' to close the '(' at 1:7", 9),
    ("RETURN [1, 2)", "expected ']' to close the '[' at 1:8", 12),
  ])
  func whatIsNotClosedIsNamed(_ text: String, _ explanation: String, _ place: Int) {
    let error = Parser.parse(text).errors.first
    #expect(error?.explanation == explanation, "\(text)")
    #expect(error?.range?.lower == place, "\(text)")
  }
}
