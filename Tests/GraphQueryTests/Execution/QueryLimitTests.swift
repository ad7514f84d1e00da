import Foundation
import NetworkGraph
import Testing

@testable import GraphQuery

/// Queries that would run for a very long time end when they are cancelled or out of time, wherever
/// they are.
@Suite struct QueryLimitTests {
  /// Two layers of five nodes each, twelve times: trails without number.
  private static let dense = Result {
    try graph(
      "UNWIND range(0, 11) AS i UNWIND range(0, 4) AS k CREATE (:L {i: i, k: k})",
      "MATCH (x:L), (y:L) WHERE y.i = x.i + 1 CREATE (x)-[:R {w: 1}]->(y)"
    )
  }

  private static let long: [(name: String, text: String)] = [
    ("chain", "MATCH (a:L {i: 0})-[*]-(b) RETURN count(b) AS c"),
    ("chain that finds nothing", "MATCH (a:L {i: 0})-[*1..20]-(b:Missing) RETURN b"),
    ("chain with a condition", "MATCH (a:L)-[r* WHERE r.w = 1]-(b) RETURN count(b) AS c"),
    (
      "search",
      "MATCH p = shortestPath((a:L {i: 0, k: 0})-[*]-(b:L {i: 11, k: 0})) "
        + "WHERE length(p) = 99 RETURN p"
    ),
    ("expand", "MATCH (a)--(b)--(c)--(d)--(e)--(f)--(g)--(h) RETURN count(*) AS c"),
    ("product", "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS c"),
    ("sort", "MATCH (a), (b), (c), (d), (e) RETURN a.i AS i ORDER BY i, b.k"),
    ("aggregate", "MATCH (a), (b), (c), (d), (e), (f) RETURN a.i AS i, collect(f.k) AS c"),
    ("distinct", "MATCH (a), (b), (c), (d), (e) RETURN DISTINCT a, b, c, d, e"),
    (
      "optional",
      "MATCH (a), (b) OPTIONAL MATCH (c), (d), (e), (f) WHERE c.i + d.i + e.i + f.i < 0 RETURN a"
    ),
    ("subquery", "MATCH (a), (b) RETURN sum(COUNT { MATCH (c), (d), (e), (f) }) AS c"),
    ("call", "MATCH (a), (b) CALL { MATCH (c), (d), (e), (f) RETURN count(*) AS n } RETURN n"),
    (
      "all paths",
      "MATCH (a:L {i: 0, k: 0}), (b:L {i: 11, k: 0}) CALL paths.all(a, b, {limit: 900000000}) "
        + "YIELD path RETURN count(path) AS c"
    ),
    (
      "disjoint paths, again and again",
      "MATCH (a:L), (b:L), (c:L) WHERE a <> b CALL paths.disjoint(a, b) YIELD path "
        + "RETURN count(path) AS c"
    ),
    ("unwind", "UNWIND range(1, 9000000) AS x UNWIND range(1, 9000) AS y RETURN count(y) AS c"),
    (
      "unwind, filtered",
      "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH y WHERE y < 0 RETURN y"
    ),
    ("reduce", "RETURN reduce(s = 0, x IN range(1, 30000000) | s + x) AS s"),
    (
      "final sort",
      "UNWIND range(1, 3000000) AS x WITH x ORDER BY toString(-x) RETURN count(x) AS c"
    ),
    ("reduce to a list", "RETURN size(reduce(s = [], x IN range(1, 3000000) | s + x)) AS s"),
    ("comprehension", "RETURN size([x IN range(1, 30000000) WHERE x % 7 = 3 | x * x]) AS s"),
    (
      "nested comprehension",
      "RETURN size([x IN range(1, 30000) | [y IN range(1, 30000) | x * y]]) AS s"
    ),
    ("quantifier", "RETURN all(x IN range(1, 30000000) WHERE x * 2 > x) AS s"),
    ("pattern comprehension", "MATCH (a:L) RETURN size([p = (a)-[*]-() | length(p)]) AS s"),
    ("writes", "UNWIND range(1, 9000000) AS x CREATE (n:N {x: x}) RETURN count(n) AS c"),
    ("foreach", "FOREACH (x IN range(1, 9000000) | CREATE (:N))"),
    ("merge", "UNWIND range(1, 9000000) AS x MERGE (n:N {x: x}) RETURN count(n) AS c"),
    (
      "union",
      "CALL { MATCH (a), (b), (c), (d), (e), (f) RETURN a UNION MATCH (a) RETURN a } RETURN a"
    ),
  ]

  @Test(arguments: long.map(\.name))
  func endsAtTheDeadline(_ name: String) throws {
    let text = Self.long.first { $0.name == name }?.text ?? ""
    let session = Session(try Self.dense.get())
    let version = session.graph.version
    let limits = QueryLimits(cancellation: Cancellation(deadline: .now + .milliseconds(100)))
    let start = ContinuousClock.now
    do {
      _ = try session.run(text, limits: limits)
      Issue.record("\(name) came to an end")
    } catch {
      #expect(error.code == .timeExceeded && error.kind == .limitExceeded, "\(name): \(error)")
      #expect(!error.hint.isEmpty)
    }
    // A step between two looks at the clock may take a while where the machine is busy.
    #expect(ContinuousClock.now - start < .seconds(120), "\(name) went on after the deadline")
    #expect(session.graph.version == version, "\(name) left something behind")
  }

  /// Long statements are looked at piece by piece while their plan is made.
  @Test(arguments: [
    "MATCH " + repeated("()", 1_900, by: ", "), "MATCH " + repeated("(:L)", 33, by: "--"),
    "MATCH " + repeated("()", 600, by: "--"), repeated("MATCH (a) ", 900, by: ""),
    "WITH 1 AS x " + repeated("WITH x + 1 AS x", 500, by: " "), "MATCH (a)",
  ])
  func planningLooksAtTheDeadline(_ text: String) throws {
    let limits = QueryLimits(cancellation: Cancellation(deadline: .now - .milliseconds(1)))
    let error = #expect(throws: QueryError.self) {
      try Session().run("EXPLAIN \(text) RETURN 1 AS y", limits: limits)
    }
    #expect(error?.code == .timeExceeded)
  }

  private static func repeated(_ text: String, _ count: Int, by separator: String) -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  @Test func aMeasureEndsAtTheDeadline() throws {
    var graph = Graph()
    let type = try graph.internType("R")
    let count = 3_000
    let nodes = try (0..<count).map { _ in try graph.createNode(labels: [], properties: []) }
    for (index, node) in nodes.enumerated() {
      for step in [1, 7, 31] {
        let other = nodes[(index * 3 + step) % count]
        _ = try graph.createRelationship(type, from: node, to: other, properties: [])
      }
    }
    let limits = QueryLimits(cancellation: Cancellation(deadline: .now + .milliseconds(20)))
    let start = ContinuousClock.now
    #expect {
      try Session(graph).run("MATCH (n) RETURN sum(betweenness(n)) AS s", limits: limits)
    } throws: { ($0 as? QueryError)?.code == .timeExceeded }
    #expect(ContinuousClock.now - start < .seconds(120))
  }

  /// All lists together would have 10⁸ members.
  @Test("bridges are listed as they are asked for", .timeLimit(.minutes(1)))
  func bridgesAreGradual() throws {
    var graph = Graph()
    let type = try graph.internType("R")
    let count = 20_001
    let nodes = try (0..<count).map { _ in try graph.createNode(labels: [], properties: []) }
    for (one, other) in zip(nodes, nodes.dropFirst()) {
      _ = try graph.createRelationship(type, from: one, to: other, properties: [])
    }
    let result = try Session(graph).run(
      "CALL brokerage.bridges() YIELD cutOffCount, cutOff "
        + "RETURN cutOffCount = size(cutOff) AS same, cutOffCount LIMIT 5"
    )
    #expect(result.rows.map { $0[0] } == Array(repeating: .bool(true), count: 5))
    #expect(result.rows.map { $0[1] } == [10_000, 10_000, 10_000, 9_999, 9_999].map(Value.int))
  }

  @Test func aQueryCanBeCancelledFromOutside() throws {
    let session = Session(try Self.dense.get())
    let cancellation = Cancellation()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.05)
      cancellation.cancel()
    }
    let error = #expect(throws: QueryError.self) {
      try session.run(
        "MATCH (a:L {i: 0})-[*]-(b) RETURN count(b) AS c",
        limits: QueryLimits(cancellation: cancellation)
      )
    }
    #expect(error?.code == .cancelled)
  }

  @Test(arguments: [1, 1_023, 1_024, 1_025])
  func moreRowsThanAllowed(_ most: Int) throws {
    let session = Session()
    let limits = QueryLimits(rows: most)
    #expect(
      try session.run("UNWIND range(1, \(most)) AS x RETURN x", limits: limits).rows.count == most
    )
    let error = #expect(throws: QueryError.self) {
      try session.run("UNWIND range(1, \(most + 1)) AS x CREATE (n) RETURN x", limits: limits)
    }
    #expect(error?.code == .rowLimitExceeded)
    #expect(session.graph.nodeCount == 0)
  }

  @Test func valuesTooLargeAreErrors() {
    for text in [
      "RETURN range(1, 9223372036854775807) AS x",
      "RETURN size(range(1, 100000000)) AS x",
      "RETURN reduce(s = 'a', x IN range(1, 60) | s + s) AS x",
      "RETURN reduce(s = [1], x IN range(1, 60) | s + s) AS x",
      "RETURN reduce(s = [], x IN range(1, 100000) | [s]) AS x",
    ] {
      #expect(throws: QueryError.self, "\(text)") { try Session().run(text) }
    }
  }
}
