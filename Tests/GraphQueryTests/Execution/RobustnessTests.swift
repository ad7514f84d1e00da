import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// Whatever a text holds, the engine answers: with rows or with an error.
@Suite struct RobustnessTests {
  /// Runs on a thread with the stack of a task, as a session may be used there.
  static func answer(_ text: String) async -> Result<Int, QueryError> {
    await Task.detached {
      do throws(QueryError) {
        let limits = QueryLimits(cancellation: Cancellation(deadline: .now + .seconds(20)))
        return .success(try Session().run(text, limits: limits).rows.count)
      } catch {
        return .failure(error)
      }
    }.value
  }

  private static func repeated(_ text: String, _ count: Int, by separator: String = "") -> String {
    Array(repeating: text, count: count).joined(separator: separator)
  }

  @Test func deepNestingIsAnError() async {
    for (open, close) in [("(", ")"), ("[", "]"), ("{a: ", "}"), ("NOT ", ""), ("-", "")] {
      let text =
        "RETURN " + Self.repeated(open, 10_000) + "1" + Self.repeated(close, 10_000) + " AS x"
      guard case .failure(let error) = await Self.answer(text) else {
        Issue.record("\(open) 10,000 times was answered")
        continue
      }
      #expect(error.phase == .compileTime, "\(open): \(error)")
    }
  }

  /// Long but flat: an answer, or an error that says what is too long; never the end of the stack.
  @Test(arguments: [
    "sum", "conjunction", "list", "texts", "map", "clauses", "projections", "unwinds", "unions",
    "path", "patterns", "properties", "calls", "cases", "creations", "subqueries", "comparisons",
    "labels", "columns", "path in a task", "patterns in a task", "projections in a task",
  ])
  func longQueriesAreAnswered(_ kind: String) async {
    // In a process of its own: the end of the stack would end the other tests as well.
    await #expect(processExitsWith: .success) { [kind = kind as String] in
      switch await RobustnessTests.answer(RobustnessTests.longQuery(kind)) {
      case .success: break
      case .failure(let error):
        precondition(error.phase == .compileTime, "\(kind): \(error)")
      }
    }
  }

  static func longQuery(_ kind: String) -> String {
    switch kind {
    case "sum": return "RETURN " + repeated("1", 100_000, by: " + ") + " AS x"
    case "conjunction": return "RETURN " + repeated("true", 100_000, by: " AND ") + " AS x"
    case "list": return "RETURN [" + repeated("1", 100_000, by: ", ") + "] AS x"
    case "texts": return "RETURN '" + repeated("0123456789", 100_000) + "' AS x"
    case "map":
      return "RETURN {" + (0..<20_000).map { "k\($0): \($0)" }.joined(separator: ", ") + "} AS x"
    // As much as is planned and run on the thread of the caller, here one with a small stack.
    case "path in a task": return "MATCH " + repeated("()", 15, by: "-->") + " RETURN 1 AS x"
    case "patterns in a task": return "MATCH " + repeated("()", 28, by: ", ") + " RETURN 1 AS x"
    case "projections in a task":
      return "WITH 1 AS x "
        + repeated("WITH DISTINCT x, count(*) + 1 AS c ORDER BY x SKIP 0 LIMIT 1 WHERE x = 1 ", 29)
        + "RETURN x"
    // As much as there may be.
    case "clauses": return repeated("MATCH (n) ", 999) + "RETURN 1 AS x"
    case "projections":
      return "WITH 1 AS x " + repeated("WITH x + 1 AS x ", 500) + "RETURN x"
    case "unwinds":
      return (0..<1_990).map { "UNWIND [1] AS x\($0) " }.joined() + "RETURN 1 AS x"
    case "unions": return repeated("RETURN 1 AS x", 5_000, by: " UNION ALL ")
    case "path": return "MATCH " + repeated("()", 250, by: "-->") + " RETURN 1 AS x"
    case "patterns": return "MATCH " + repeated("()", 1_900, by: ", ") + " RETURN 1 AS x"
    case "properties": return "WITH {a: null} AS m RETURN m" + repeated(".a", 10_000) + " AS x"
    case "calls":
      return repeated("CALL { ", 2_000) + "RETURN 1 AS x" + repeated(" } RETURN 1 AS x", 2_000)
    case "cases":
      return "RETURN CASE 1 " + repeated("WHEN 2 THEN 3 ", 20_000) + "END AS x"
    case "creations": return "CREATE " + repeated("()", 10_000, by: ", ")
    case "subqueries":
      return repeated("RETURN EXISTS { ", 1_000) + "RETURN 1 AS x" + repeated(" } AS x", 1_000)
    case "comparisons": return "RETURN " + repeated("1", 20_000, by: " < ") + " AS x"
    case "labels": return "MATCH (n" + repeated(":A", 20_000) + ") RETURN n"
    default:
      return "RETURN " + (0..<5_000).map { "\($0) AS c\($0)" }.joined(separator: ", ")
    }
  }

  @Test func moreStepsThanAPlanMayHaveAreAnError() async {
    for part in ["MATCH (n) ", "WITH 1 AS x ", "CALL { MATCH (n) RETURN 1 AS y } WITH 1 AS x "] {
      guard
        case .failure(let error) = await Self.answer(Self.repeated(part, 5_000) + "RETURN 1 AS z")
      else {
        Issue.record("\(part) 5,000 times was answered")
        continue
      }
      #expect(error.code == .nestedTooDeeply && !error.hint.isEmpty, "\(part): \(error)")
    }
  }

  @Test func aQueryOfAMegabyte() async {
    let text =
      "RETURN [" + Self.repeated("{name: 'text', list: [1, 2.5, null]}", 26_000, by: ", ")
      + "] AS x"
    #expect(text.utf8.count > 900_000)
    #expect(await (try? Self.answer(text).get()) == 1)
  }

  /// Queries of the kit, damaged and executed on a small graph.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func damagedQueriesAreAnswered(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let base = try graph(
      "CREATE (a:A:Person {name: 'a', num: 1, x: 1.5}), (b:B {name: 'b', num: 2, list: [1, 2]}), "
        + "(c:Label {name: 'c', id: 0}), (a)-[:KNOWS {num: 1}]->(b), (b)-[:T]->(c), "
        + "(a)-[:KNOWS]->(a), (b)-[:T {name: 'r'}]->(c)",
      indexes: [("A", "name")]
    )
    let queries = try KitQuery.distinctTexts()
    guard !queries.isEmpty else { return }
    let names: [String: Value] = [
      "param": .int(1), "idx": .int(0), "list": .list([.int(1)]), "name": .string("a"),
    ]
    for _ in 0..<400 * Int(soak) {
      let query = queries[Int.random(in: 0..<queries.count, using: &random)]
      let other = queries[Int.random(in: 0..<queries.count, using: &random)]
      let text = damaged(query, other, &random)
      let limits = QueryLimits(
        cancellation: Cancellation(deadline: .now + .milliseconds(500)),
        rows: 10_000
      )
      let session = Session(base)
      let start = ContinuousClock.now
      do {
        _ = try session.run(text, parameters: names, limits: limits)
        #expect(session.graph.checkInvariants().isEmpty, "seed \(seed): \(text)")
      } catch {
        #expect(session.graph.version == base.version, "seed \(seed): \(text)")
        #expect(!error.description.isEmpty)
      }
      #expect(ContinuousClock.now - start < .seconds(20), "seed \(seed): \(text)")
    }
  }

  /// Swaps, doubles or drops words, or takes them from another query: most results still parse.
  private func damaged(
    _ text: String,
    _ other: String,
    _ random: inout SplitMix64
  ) -> String {
    var words = text.prefix(3_000).split(separator: " ", omittingEmptySubsequences: false)
    let strange = other.prefix(3_000).split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<Int.random(in: 1...3, using: &random) where words.count > 1 {
      let place = Int.random(in: 0..<words.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: words.remove(at: place)
      case 1: words.swapAt(place, Int.random(in: 0..<words.count, using: &random))
      case 2: words.insert(words[place], at: Int.random(in: 0..<words.count, using: &random))
      case 3: words[place] = strange.randomElement(using: &random) ?? ""
      case 4:
        let pieces = ["null", "-1", "[]", "{}", "n", "1.5", "''", "$param", "count(*)", "NOT", "*"]
        words[place] = Substring(pieces.randomElement(using: &random) ?? "")
      default:
        let lower = Int.random(in: 0..<strange.count, using: &random)
        let upper = min(strange.count, lower + 6)
        words.insert(contentsOf: strange[lower..<upper], at: place)
      }
    }
    return words.joined(separator: " ")
  }
}
