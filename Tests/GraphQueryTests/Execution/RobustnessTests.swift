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
    "labels", "columns", "high", "high index", "high with steps", "nested subqueries",
    "path in a task", "patterns in a task", "projections in a task",
  ])
  func longQueriesAreAnswered(_ kind: String) async {
    // In a process of its own: the end of the stack would end the other tests as well.
    await #expect(processExitsWith: .success) { [kind = kind as String] in
      switch await RobustnessTests.answer(RobustnessTests.longQuery(kind)) {
      case .success: break
      case .failure(let error):
        precondition(
          error.phase == .compileTime || error.kind == .typeError,
          "\(kind): \(error)"
        )
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
    // As high as an expression may be.
    case "high": return "MATCH (n) RETURN n" + repeated(".a", 190) + " AS x"
    case "high index": return "RETURN [true]" + repeated("[true]", 190) + " OR false AS x"
    case "high with steps":
      return repeated("MATCH (n) WITH n ", 15) + "RETURN 1" + repeated(" + n.a", 190) + " AS x"
    case "nested subqueries":
      return "RETURN " + repeated("EXISTS { MATCH (n) WHERE ", 20) + "true" + repeated(" }", 20)
        + " AS x"
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

  /// Queries of the kit and of the language's own cases, damaged and executed on a small graph.
  ///
  /// `make fuzz` does the same for as long as one likes.
  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func damagedQueriesAreAnswered(_ seed: UInt64) throws {
    var mutator = QueryMutator(try QueryCorpus.texts(), seed: seed)
    var trial = try QueryTrial()
    for _ in 0..<400 * Int(soak) {
      let text = mutator.next()
      let start = ContinuousClock.now
      let problem = trial.run(text)
      #expect(problem == nil, "seed \(seed): \(text)")
      #expect(ContinuousClock.now - start < .seconds(20), "seed \(seed): \(text)")
    }
    #expect(trial.answered > 0 && trial.refused > 0)
  }
}
