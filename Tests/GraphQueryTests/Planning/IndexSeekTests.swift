import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// Lookups through an index: where they are planned, where not, and that they find the same rows.
@Suite struct IndexSeekTests {
  private func people() throws -> Graph {
    try graph(
      "UNWIND range(1, 200) AS x CREATE (:P {name: 'n' + x, age: x % 50}), (:Q {age: x})",
      indexes: [("P", "name"), ("P", "age")]
    )
  }

  @Test(arguments: [
    "MATCH (n:P {name: 'n7'}) RETURN n",
    "MATCH (n:P) WHERE n.name = $name RETURN n",
    "MATCH (n:P) WHERE 'n7' = n.name RETURN n",
    "MATCH (n:P) WHERE n.age IN [1, 2] RETURN n",
    "MATCH (n:P) WHERE n.age > 48 RETURN n",
    "MATCH (n:P) WHERE n.name STARTS WITH 'n19' RETURN n",
    "MATCH (n:P:Other) WHERE n.name = 'n7' RETURN n",
    "UNWIND ['n7', 'n8'] AS name MATCH (n:P {name: name}) RETURN n",
    "MERGE (n:P {name: 'n7'}) RETURN n",
    "MATCH (q:Q) MATCH (n:P) WHERE n.age = q.age RETURN n",
  ])
  func fires(_ text: String) throws {
    let graph = try people()
    #expect(try planLines(text, on: graph).contains { $0.contains("IndexSeek (n:P)") })
    #expect(
      try !planLines(text, on: graph, rules: [.topRows]).contains { $0.contains("IndexSeek") }
    )
  }

  @Test(arguments: [
    "MATCH (n:Q {age: 7}) RETURN n",
    "MATCH (n:P {other: 7}) RETURN n",
    "MATCH (n {name: 'n7'}) RETURN n",
    "MATCH (n:!P {name: 'n7'}) RETURN n",
    "MATCH (n:P|Q {age: 7}) RETURN n",
    "MATCH (n:P) WHERE n.name <> 'n7' RETURN n",
    "MATCH (n:P) WHERE n.name = 'n7' OR n.age = 3 RETURN n",
    "MATCH (n:P) WHERE NOT n.name = 'n7' RETURN n",
    "MATCH (n:P) WHERE n.name = n.other RETURN n",
    "MATCH (n:P) WHERE n.name ENDS WITH '7' RETURN n",
    "MATCH (n:P) WITH n WHERE n.name = 'n7' RETURN n",
  ])
  func doesNotFire(_ text: String) throws {
    #expect(try !planLines(text, on: people()).contains { $0.contains("IndexSeek") })
  }

  /// Values of every kind, with their neighbours: texts that differ in accents and in what follows
  /// the largest character, integers that a double cannot hold.
  private static let values: [Value] = [
    .null, .bool(true), .bool(false), .int(0), .int(1), .int(-1), .int(.max), .int(.min),
    .int(9_007_199_254_740_993), .double(9_007_199_254_740_992), .double(0), .double(-0.0),
    .double(1), .double(0.5), .double(.infinity), .double(-.infinity), .double(.nan),
    .string(""), .string("a"), .string("A"), .string("ab"), .string("b"), .string("e"),
    .string("é"), .string("e\u{301}"), .string("e\u{301}x"), .string("\u{10FFFF}"),
    .string("a\u{10FFFF}"), .string("a\u{10FFFF}z"), .string("\u{E000}"), .string("😀"),
    .list([]), .list([.int(1)]), .list([.double(1)]), .list([.int(1), .int(2)]),
    .list([.string("a")]), .list([.bool(true)]),
  ]

  @Test(arguments: [
    "n.v = $p", "n.v IN [$p, 1]", "n.v IN $p", "n.v < $p", "n.v <= $p", "n.v > $p", "n.v >= $p",
    "$p < n.v", "$p >= n.v", "n.v STARTS WITH $p",
  ])
  func findsWhatAScanFinds(_ condition: String) throws {
    var plain = Graph()
    let label = try plain.internLabel("P")
    let key = try plain.internKey("v")
    for value in Self.values {
      _ = try plain.createNode(labels: [label], properties: [(key, value)])
    }
    var indexed = plain
    try indexed.createIndex(label: label, key: key)
    let text = "MATCH (n:P) WHERE \(condition) RETURN n"
    for value in Self.values {
      func run(_ graph: Graph) -> String {
        do {
          let rows = try Session(graph).run(text, parameters: ["p": value]).rows
          return rows.map { "\($0)" }.sorted().joined(separator: " ")
        } catch {
          return "\(error)"
        }
      }
      let expected = run(plain)
      let found = run(indexed)
      #expect(expected == found, "\(condition) with \(value)")
    }
  }
}
