import NetworkGraph
import Testing

@testable import GraphQuery

/// Queries that pile up rows, groups, lists or texts end when they need more memory than they may
/// use, and come to their end where there is enough.
@Suite struct MemoryLimitTests {
  /// Forty nodes, each tied to each.
  private static let dense = Result {
    try graph(
      "UNWIND range(0, 39) AS i CREATE (:L {i: i})",
      "MATCH (x:L), (y:L) WHERE x.i <> y.i CREATE (x)-[:R]->(y)"
    )
  }

  /// Each needs a few megabytes and less than a hundred.
  private static let hungry: [(name: String, text: String)] = [
    ("result", "MATCH (a), (b), (c) RETURN a, b, c"),
    (
      "sort", "MATCH (a), (b), (c), (d) WHERE d.i < 4 WITH a ORDER BY b.i, c.i RETURN count(a) AS c"
    ),
    (
      "sort by texts",
      "MATCH (a), (b), (c) WITH a ORDER BY toString(b.i) + 'long enough to be on the heap' "
        + "RETURN count(a) AS c"
    ),
    ("collect", "MATCH (a), (b), (c) WITH collect(a.i * b.i) AS all RETURN size(all) AS s"),
    (
      "collect distinct",
      "UNWIND range(1, 60000) AS x WITH collect(DISTINCT 'x' + x) AS all RETURN size(all) AS s"
    ),
    ("count distinct", "UNWIND range(1, 60000) AS x RETURN count(DISTINCT x * 2) AS s"),
    (
      "percentile",
      "MATCH (a), (b), (c), (d) WHERE d.i < 3 RETURN percentileDisc(a.i + 0.5, 0.5) AS p"
    ),
    (
      "groups",
      "MATCH (a), (b), (c) WITH a.i * 1600 + b.i * 40 + c.i AS key, count(*) AS n "
        + "RETURN count(key) AS s"
    ),
    (
      "groups by texts",
      "MATCH (a), (b), (c) WITH 'key ' + (a.i * 1600 + b.i * 40 + c.i) AS key, count(*) AS n "
        + "RETURN count(key) AS s"
    ),
    (
      "distinct",
      "MATCH (a), (b), (c), (d) WHERE d.i < 4 WITH DISTINCT a, b, c, d RETURN count(*) AS s"
    ),
    (
      "distinct lists",
      "MATCH (a), (b), (c) WHERE c.i < 20 WITH DISTINCT [a.i, b.i, c.i] AS x RETURN count(*) AS s"
    ),
    (
      "union", "UNWIND range(1, 30000) AS x RETURN x UNION UNWIND range(20000, 60000) AS x RETURN x"
    ),
    ("optional", "MATCH (a) OPTIONAL MATCH (b), (c), (d) WHERE d.i < 4 RETURN count(*) AS s"),
    (
      "call",
      "MATCH (a) WHERE a.i < 4 CALL (a) { MATCH (b), (c), (d) RETURN b, c, d } RETURN count(*) AS s"
    ),
    ("collect subquery", "MATCH (a) RETURN size(COLLECT { MATCH (b), (c), (d) RETURN b.i }) AS s"),
    ("pattern comprehension", "MATCH (a) RETURN size([p = (a)-->()-->() | p]) AS s"),
    (
      "many shortest paths",
      "MATCH p = SHORTEST 3000 (a:L {i: 0})-[*]->(b:L {i: 1}) RETURN count(p) AS c"
    ),
    ("range", "RETURN size(range(1, 1000000)) AS s"),
    ("ranges", "UNWIND range(1, 1000) AS x RETURN sum(size(range(x, 2000))) AS s"),
    ("unwind", "UNWIND range(1, 1000000) AS x RETURN count(x) AS c"),
    ("comprehension", "RETURN size([x IN range(1, 30000) | 'text number ' + x + ' is long']) AS s"),
    (
      "nested comprehension",
      "RETURN size([x IN range(1, 1000) | [y IN range(1, 1000) | x * y]]) AS s"
    ),
    ("reduce to a list", "RETURN size(reduce(s = [1], x IN range(1, 20) | s + s)) AS s"),
    ("reduce to a text", "RETURN size(reduce(s = 'a', x IN range(1, 24) | s + s)) AS s"),
    ("split", "RETURN size(split(reduce(s = 'a,', x IN range(1, 18) | s + s), ',')) AS s"),
    (
      "nested collect",
      "MATCH (a), (b) MATCH (c) WITH a, b, collect(c.i + 1) AS x RETURN size(collect(x)) AS s"
    ),
    ("create", "UNWIND range(1, 30000) AS x CREATE (n:N {x: x}) RETURN count(n) AS c"),
    ("create alone", "FOREACH (x IN range(1, 60000) | CREATE (:N {x: x}))"),
    ("merge", "UNWIND range(1, 20000) AS x CREATE (:N {x: 'text number ' + x}) "),
    ("set", "MATCH (a) SET a.list = [x IN range(1, 10000) | x + a.i]"),
  ]

  private static func run(_ text: String, memory: Int) throws(QueryError) -> Int {
    let graph: Graph
    do { graph = try dense.get() } catch { return 0 }
    let session = Session(graph)
    do throws(QueryError) {
      return try session.run(text, limits: QueryLimits(memory: memory)).rows.count
    } catch {
      #expect(session.graph.version == graph.version, "\(text) left something behind")
      throw error
    }
  }

  @Test(arguments: hungry.map(\.name))
  func endsAtItsBudget(_ name: String) throws {
    let text = Self.hungry.first { $0.name == name }?.text ?? ""
    let error = #expect(throws: QueryError.self, "\(name)") {
      try Self.run(text, memory: 1 << 20)
    }
    #expect(error?.code == .memoryExceeded && error?.kind == .limitExceeded, "\(error as Any)")
    #expect(error?.phase == .runtime)
    #expect(error?.hint.contains("LIMIT") == true && error?.hint.contains("--memory") == true)
  }

  @Test(arguments: hungry.map(\.name))
  func passesWithEnough(_ name: String) throws {
    let text = Self.hungry.first { $0.name == name }?.text ?? ""
    _ = try Self.run(text, memory: 256 << 20)
  }

  /// What is let go of does not count, however much passes through.
  @Test(arguments: [
    "MATCH (a), (b), (c), (d) RETURN count(*) AS c",
    "MATCH (a), (b), (c), (d) RETURN max(a.i + b.i) AS c",
    "MATCH (a), (b), (c) RETURN a.i AS i ORDER BY i LIMIT 10",
    "MATCH (a), (b) OPTIONAL MATCH (a)-->(c) RETURN count(c) AS c",
    "MATCH (a), (b) CALL (a) { MATCH (a)-->(c) RETURN count(c) AS n } RETURN sum(n) AS s",
    "MATCH (a), (b) RETURN sum(size([x IN range(1, 100) | x * b.i])) AS s",
    "MATCH (a), (b) RETURN count(COLLECT { MATCH (c) RETURN c.i }) AS s",
    "WITH range(1, 10000) AS list MATCH (a), (b) WHERE a.i IN list RETURN count(list) AS c",
    "WITH range(1, 10000) AS list MATCH (a), (b), (c) WITH a, list LIMIT 5000 RETURN collect(list)[0][0] AS c",
    "RETURN reduce(s = [], x IN range(1, 20000) | [x]) AS s",
    "UNWIND range(1, 300) AS x UNWIND range(1, 300) AS y RETURN min('text number ' + x + '/' + y) AS m",
  ])
  func flowsThroughASmallBudget(_ text: String) throws {
    _ = try Self.run(text, memory: 2 << 20)
  }

  @Test func whatIsHeldIsGivenBack() throws {
    let meter = MemoryMeter(limit: 1000)
    var hold: MemoryHold? = MemoryHold(meter)
    try hold?.grow(by: 600)
    #expect(meter.used == 600)
    #expect(throws: QueryError.self) { try MemoryHold(meter).grow(by: 600) }
    try hold?.resize(to: 200)
    #expect(meter.used == 200 && meter.peak == 600)
    hold = nil
    #expect(meter.used == 0)
    try meter.take(1000)
    #expect(throws: QueryError.self) { try meter.take(.max) }
  }

  @Test func listsThatAreSharedCountOnce() {
    let long = Value.list((0..<10_000).map { .int($0) })
    var footprint = Footprint()
    footprint.add(long)
    let once = footprint.bytes
    #expect(once >= 10_000 * MemoryLayout<Value>.stride)
    footprint.add([.null, long, .string("x"), long])
    #expect(footprint.bytes - once < 1_000)
    // Apparently endless, in truth a few hundred bytes.
    var value = Value.int(1)
    for _ in 0..<900 { value = .list([value, value]) }
    footprint.add(value)
    #expect(footprint.bytes < .max / 2)
  }

  @Test(
    arguments: [
      ("4096", 4096), ("1KB", 1024), ("1.5 MiB", 1_572_864), ("2g", 2 << 30), ("1TB", 1 << 40),
      ("10 kb", 10_240), ("0", 0), ("", nil), ("MB", nil), ("-1MB", nil), ("1XB", nil),
      ("1e3", nil),
      ("99999999999TB", nil), ("1.2.3MB", nil), ("nan", nil), ("1MBB", nil),
    ] as [(String, Int?)]
  )
  func sizesAreRead(_ text: String, _ bytes: Int?) {
    #expect(MemorySize.bytes(text) == bytes)
  }

  @Test func sizesAreWritten() {
    let sizes = [12, 1 << 10, 1_572_864, 2 << 30, Int.max].map(MemorySize.text)
    #expect(sizes == ["12 bytes", "1 KB", "1.5 MB", "2 GB", "8388607 TB"])
  }
}
