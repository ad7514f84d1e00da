import Testing

@testable import GraphQuery

@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
    ("2 ^ 3 ^ 2", "((2 ^ 3) ^ 2)"),
    ("-2 ^ 2", "(-2 ^ 2)"),
    ("-a.b ^ 2", "((-a.b) ^ 2)"),
    ("a % b / c", "((a % b) / c)"),
    ("- -1", "(--1)"),
    ("+-+a", "(+(-(+a)))"),
    ("a OR b XOR c AND NOT d = e", "(a OR (b XOR (c AND (NOT (d = e)))))"),
    ("a OR b OR c", "(a OR b OR c)"),
    ("(a OR b) OR c", "((a OR b) OR c)"),
    ("NOT NOT a AND b", "((NOT (NOT a)) AND b)"),
    ("1 < a <= 3 <> b", "(1 < a <= 3 <> b)"),
    ("(1 < a) < 3", "((1 < a) < 3)"),
    ("a = b IS NULL", "(a = (b IS NULL))"),
    ("a + b IN c + d", "((a + b) IN (c + d))"),
    ("a IN b IN c", "((a IN b) IN c)"),
    ("a STARTS WITH 'x' + b", "(a STARTS WITH ('x' + b))"),
    ("a ENDS WITH b CONTAINS c", "((a ENDS WITH b) CONTAINS c)"),
    ("a =~ 'x.*' IS NOT NULL", "((a =~ 'x.*') IS NOT NULL)"),
    ("a.b[0].c[1..2][..3][4..][..]", "a.b[0].c[1..2][..3][4..][..]"),
    ("n:A:B AND m:C", "((n:(A&B)) AND (m:C))"),
    ("n:A|B&!C", "(n:(A|(B&!C)))"),
    ("n.x:A", "(n.x:A)"),
    ("CASE a WHEN 1 THEN 'x' ELSE b END", "(CASE a WHEN 1 THEN 'x' ELSE b END)"),
    (
      "CASE WHEN a > 1 THEN CASE WHEN b THEN c END END",
      "(CASE WHEN (a > 1) THEN (CASE WHEN b THEN c END) END)"
    ),
    ("[x IN xs WHERE x > 1 | x * 2]", "[x IN xs WHERE (x > 1) | (x * 2)]"),
    ("[x IN xs]", "[x IN xs]"),
    ("[x IN xs | [y IN x | y]]", "[x IN xs | [y IN x | y]]"),
    ("[x IN xs, true]", "[(x IN xs), true]"),
    ("[x IN xs AND true]", "[((x IN xs) AND true)]"),
    ("[x IN xs WHERE x:A | x.p]", "[x IN xs WHERE (x:A) | x.p]"),
    ("[x IN xs WHERE x:(A|B) | x:A|B]", "[x IN xs WHERE (x:(A|B)) | (x:(A|B))]"),
    ("[(a)-->(b:X|Y) | b.n]", "[(a)-[]->(b :(X|Y)) | b.n]"),
    ("[p = (a)-[:T*]->(b) WHERE b.n | p]", "[p = (a)-[:T *..]->(b) WHERE b.n | p]"),
    ("filter(x IN xs WHERE x > 1)", "[x IN xs WHERE (x > 1)]"),
    ("extract(x IN xs | x + 1)", "[x IN xs | (x + 1)]"),
    ("all(x IN xs WHERE x > 1)", "all(x IN xs WHERE (x > 1))"),
    ("none(x IN xs WHERE any(y IN x WHERE y))", "none(x IN xs WHERE any(y IN x WHERE y))"),
    ("single(x IN [1] + b WHERE x)", "single(x IN ([1] + b) WHERE x)"),
    ("reduce(s = 0, x IN xs | s + x)", "reduce(s = 0, x IN xs | (s + x))"),
    ("n {.a, .*, b: 1, c}", "n {.a, .*, b: 1, c}"),
    ("count(*) + COUNT(DISTINCT n)", "(count(*) + `COUNT`(DISTINCT n))"),
    ("a.b.c(1, 2)", "a.b.c(1, 2)"),
    ("exists((a)-->(b))", "`exists`((a)-[]->(b))"),
    ("EXISTS { (a)-->(b) WHERE a.x }", "exists { MATCH (a)-[]->(b) WHERE a.x }"),
    ("COUNT { MATCH (a) RETURN a }", "count { MATCH (a) RETURN a }"),
    ("COLLECT { UNWIND [1] AS x RETURN x }", "collect { UNWIND [1] AS x RETURN x }"),
    ("shortestPath((a)-[*]->(b))", "shortestPath((a)-[*..]->(b))"),
    ("length(allShortestPaths((a)-[:T*..3]-(b)))", "length(allShortestPaths((a)-[:T *..3]-(b)))"),
    ("{a: 1, `b c`: {d: []}}", "{a: 1, `b c`: {d: []}}"),
    ("$a + $0 + $`x y`", "(($`a` + $`0`) + $`x y`)"),
    ("'a\\'b' + \"c\"", "('a\\'b' + 'c')"),
  ])
  func binds(_ source: String, _ expected: String) {
    #expect(value(source) == expected)
  }

  @Test(arguments: [
    ("(n)-->()", "(n)-[]->()"),
    ("NOT (n)<-[:T]-(:A) OR n.x", "((NOT (n)<-[:T]-(:A)) OR n.x)"),
    ("((n)--(m))", "(n)-[]-(m)"),
    ("(n) - (m) > 0", "((n - m) > 0)"),
    ("(n)-[0]-(m) > 0", "(((n - [0]) - m) > 0)"),
    ("(n) < -(m)", "(n < (-m))"),
    ("(n)<--(m)", "(n)<-[]-(m)"),
    ("(n) <--(m)-->() AND true", "((n)<-[]-(m)-[]->() AND true)"),
    ("(n {a: 1})-->($x)", "(n {a: 1})-[]->($`x`)"),
    ("(n {a: 1})-->(m $x)", "(n {a: 1})-[]->(m $`x`)"),
    ("(n:A WHERE n.x > 1)-->()", "(n :A WHERE (n.x > 1))-[]->()"),
    ("((((((n.a))))))", "n.a"),
    ("(a)-->(b)<-[r:X|:Y*2..]-({p: 1})", "(a)-[]->(b)<-[r :(X|Y) *2..]-({p: 1})"),
  ])
  func tellsPatternsFromArithmetic(_ source: String, _ expected: String) {
    #expect(condition(source) == expected)
  }

  @Test(arguments: [
    "RETURN (n)-->()", "RETURN size((n)-->())", "RETURN [(a)-->(b)]", "RETURN {a: (a)-->(b)}",
    "RETURN (a)-->(b) = true", "RETURN ((a)-->(b)).x", "RETURN -((a)-->(b))",
    "WITH (a)-->(b) AS x RETURN x", "MATCH (n) SET n.x = (n)-->() RETURN n",
  ])
  func aPatternIsNoValue(_ source: String) {
    refused(source)
  }

  @Test func literalsHaveTheirValues() {
    func kind(_ text: String) -> Expression.Kind? {
      guard case .query(let query)? = Parser.parse("RETURN " + text).statement?.body,
        case .return(let clause)? = query.first.clauses.first
      else { return nil }
      return clause.projection.items.first?.expression.kind
    }
    #expect(kind("-9223372036854775808") == .int(.min))
    #expect(kind("9223372036854775807") == .int(.max))
    #expect(kind("-0x8000000000000000") == .int(.min))
    #expect(kind("0xfF") == .int(255))
    #expect(kind("0o17") == .int(15))
    #expect(kind(".5e1") == .double(5))
    #expect(kind("1E-2") == .double(0.01))
    #expect(kind("- 1") == .int(-1))
    #expect(kind("'\\u00e9\\U0001F600\\uD83D\\uDE00'") == .string("é😀😀"))
    #expect(kind("\"a'\\b\\f\\n\\r\\t\\\\\"") == .string("a'\u{8}\u{C}\n\r\t\\"))
    #expect(kind("NULL") == .null)
    #expect(kind("True") == .bool(true))
  }

  @Test(arguments: [
    ("9223372036854775808", QueryError.Code.integerOverflow),
    ("-9223372036854775809", .integerOverflow),
    ("- -9223372036854775808.x", .integerOverflow),
    ("0xFFFFFFFFFFFFFFFFF", .integerOverflow),
    ("1e999", .floatingPointOverflow),
    ("-1e999", .floatingPointOverflow),
    ("0x", .invalidNumberLiteral),
    ("0o8", .invalidNumberLiteral),
    ("12ab", .invalidNumberLiteral),
    ("1.5x", .invalidNumberLiteral),
    ("'\\uH'", .invalidUnicodeLiteral),
    ("'\\uD83D'", .invalidUnicodeLiteral),
    ("'\\U00110000'", .invalidUnicodeLiteral),
    ("'\\UFFFFFFFF'", .invalidUnicodeLiteral),
    ("'\\q'", .unexpectedSyntax),
    ("42 — 41", .invalidUnicodeCharacter),
    ("1 # 2", .unexpectedSyntax),
    ("a = NOT b", .unexpectedSyntax),
    ("1 +", .unexpectedSyntax),
    ("[1, 2", .unexpectedSyntax),
    ("{1: 2}", .unexpectedSyntax),
    ("{1a: 2}", .unexpectedSyntax),
    ("CASE END", .unexpectedSyntax),
    ("a IS b", .unexpectedSyntax),
    ("a..b", .unexpectedSyntax),
    ("[1..2]", .unexpectedSyntax),
  ])
  func refuses(_ source: String, _ code: QueryError.Code) {
    refused("RETURN " + source, code)
  }
}
