import Foundation
import Testing

@testable import GraphQuery

/// No text can exhaust the stack, not even a small one.
@Suite struct NestingTests {
  /// Repeats `opening` and `closing` around `core`.
  private static func nested(
    _ opening: String,
    _ core: String,
    _ closing: String,
    _ depth: Int
  ) -> String {
    String(repeating: opening, count: depth) + core + String(repeating: closing, count: depth)
  }

  /// How to build a query of a certain depth, by name.
  static let shapes: [String: @Sendable (Int) -> String] = [
    "parentheses": { "RETURN " + nested("(", "1", ")", $0) },
    "lists": { "RETURN " + nested("[", "1", "]", $0) },
    "maps": { "RETURN " + nested("{a: ", "1", "}", $0) },
    "calls": { "RETURN " + nested("f(", "1", ")", $0) },
    "negations": { "RETURN " + nested("NOT ", "a", "", $0) },
    "negated parentheses": { "RETURN " + nested("NOT (", "a", ")", $0) },
    "minus signs": { "RETURN " + nested("-", "a", "", $0) },
    "minus and parentheses": { "RETURN " + nested("-(", "a", ")", $0) },
    "right operands": { "RETURN " + nested("a OR b AND c = d + e * f ^ (", "a", ")", $0) },
    "left operands": { "RETURN " + nested("(", "a", " ^ b * c + d = e AND f OR g)", $0) },
    "left chains in chains": { "RETURN " + nested("(", "a", " + 1 + 2 + 3 + 4 + 5 + 6)", $0) },
    "cases": { "RETURN " + nested("CASE WHEN a THEN ", "1", " END", $0) },
    "case subjects": { "RETURN " + nested("CASE ", "a", " WHEN 1 THEN 2 END", $0) },
    "comprehensions": { "RETURN " + nested("[x IN ", "xs", " | x]", $0) },
    "quantifiers": { "RETURN " + nested("all(x IN xs WHERE ", "x", ")", $0) },
    "reductions": { "RETURN " + nested("reduce(s = 0, x IN xs | ", "x", ")", $0) },
    "subscripts": { "RETURN " + nested("a[", "1", "]", $0) },
    "properties": { "RETURN a" + nested(".b", "", "", $0) },
    "indexes": { "RETURN a" + nested("[0]", "", "", $0) },
    "labels": { "RETURN a:" + nested("(", "A", ")", $0) },
    "label negations": { "RETURN a:" + nested("!", "A", "", $0) },
    "sums": { "RETURN 1" + nested(" + 1", "", "", $0) },
    "powers": { "RETURN 1" + nested(" ^ 1", "", "", $0) },
    "null checks": { "RETURN a" + nested(" IS NULL", "", "", $0) },
    "memberships": { "RETURN a" + nested(" IN a", "", "", $0) },
    "subqueries": { "RETURN " + nested("EXISTS { MATCH (n) WHERE ", "true", " }", $0) },
    "pattern subqueries": { "RETURN " + nested("COUNT { (n) WHERE ", "true", " }", $0) },
    "call subqueries": { nested("CALL { ", "RETURN 1 AS a", " RETURN 1 AS a }", $0) },
    "foreach": { nested("FOREACH (x IN xs | ", "CREATE (a)", ")", $0) },
    "patterns": { "MATCH " + nested("(", "(a)-->(b)", ")", $0) + " RETURN a" },
    "node conditions": { "MATCH " + nested("(n WHERE ", "(a)-->(b)", "-->())", $0) + " RETURN n" },
    "node properties": { "MATCH " + nested("(n {a: EXISTS { ", "(a)", "}})", $0) + " RETURN n" },
    "relationship conditions": {
      "MATCH ()-[r WHERE " + nested("EXISTS { ()-[r WHERE ", "true", "]-() }", $0)
        + "]-() RETURN 1"
    },
    "pattern comprehensions": { "RETURN " + nested("[(a)-->(b) | ", "a", "]", $0) },
    "map projections": { "RETURN " + nested("a {b: ", "1", "}", $0) },
  ]

  @Test(arguments: shapes.keys.sorted())
  func deepTextsAreRefused(_ name: String) throws {
    let shape = try #require(Self.shapes[name])
    let codes = onSmallStack { Parser.parse(shape(10_000)).errors.map(\.code) }
    #expect(codes.first == .nestedTooDeeply, "\(name): \(codes)")
  }

  @Test(arguments: shapes.keys.sorted())
  func theDeepestTreesCanBeWalked(_ name: String) throws {
    let shape = try #require(Self.shapes[name])
    // The largest depth that is accepted. Each tree is released on the small stack, too.
    let deepest = onSmallStack {
      (1...500).first { (Parser.parse(shape($0)).statement == nil) as Bool } ?? 501
    }
    #expect(deepest > 12 && deepest <= 201, "\(name): \(deepest)")
    let statement = try #require(Parser.parse(shape(deepest - 1)).statement)
    #expect((statement == statement) as Bool)
    #expect(statement.hashValue == statement.hashValue)
    #expect(!SyntaxPrinter.text(statement).isEmpty)
  }

  @Test func longFlatTextsAreFine() {
    let many = 10_000
    for text in [
      "RETURN a" + String(repeating: " AND a", count: many),
      "RETURN a" + String(repeating: " OR a = b", count: many),
      "RETURN [1" + String(repeating: ", 1", count: many) + "]",
      "RETURN 1" + String(repeating: " < 1", count: many),
      "MATCH (a)" + String(repeating: "-->()", count: many) + " RETURN a",
      "RETURN 1 AS a" + String(repeating: " UNION RETURN 1 AS a", count: many),
      "RETURN CASE" + String(repeating: " WHEN a THEN 1", count: many) + " END",
      "MATCH (a:A" + String(repeating: "|A", count: many) + ") RETURN a",
      String(repeating: "CREATE () ", count: many),
    ] {
      #expect(Parser.parse(text).errors.isEmpty, "\(text.prefix(40))")
    }
  }

  @Test func unbalancedBracketsTakeLinearTime() {
    for piece in ["(", ")", "([{", ")]}", "(]", "(((((]]]]]", "(a)-[", "[x IN ", "{a: "] {
      let text = "RETURN " + String(repeating: piece, count: 100_000 / piece.count)
      let result = onSmallStack { Parser.parse(text) }
      #expect((result.statement == nil) as Bool, "\(piece)")
    }
  }
}

/// Runs work on a thread with half a megabyte of stack and waits for what it returns.
func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
  let box = Box<Result>()
  let thread = Thread { box.finish(work()) }
  thread.stackSize = 512 * 1024
  thread.start()
  return box.wait()
}

/// Hands one value from a thread to another.
///
/// Unchecked because the semaphore orders the only write before the only read.
private final class Box<Content: Sendable>: @unchecked Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private var content: [Content] = []

  func finish(_ value: Content) {
    content = [value]
    semaphore.signal()
  }

  func wait() -> Content {
    semaphore.wait()
    return content[0]
  }
}
