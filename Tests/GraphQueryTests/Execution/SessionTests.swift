import NetworkGraph
import TestSupport
import Testing

@testable import GraphQuery

/// A session: snapshots, plans that are kept, several tasks at once.
@Suite struct SessionTests {
  private func count(
    _ session: Session,
    _ text: String = "MATCH (n) RETURN count(n) AS c"
  ) throws
    -> Int64
  {
    guard case .int(let count)? = try session.run(text).rows.first?.first else { return -1 }
    return count
  }

  @Test func aResultKeepsItsGraph() throws {
    let session = Session()
    let before = try session.run("CREATE (n:P {v: 1}) RETURN n")
    _ = try session.run("MATCH (n:P) SET n.v = 2")
    _ = try session.run("MATCH (n:P) DELETE n")
    guard case .node(let node) = before.rows[0][0], let key = before.graph.key(named: "v") else {
      Issue.record("no node came back")
      return
    }
    #expect(before.graph.property(key, of: node).equals(.int(1)) == true)
    #expect(session.graph.nodeCount == 0)
  }

  @Test func aGraphThatWasReadDoesNotChange() throws {
    let session = Session()
    _ = try session.run("UNWIND range(1, 3000) AS x CREATE (:P {v: x})-[:R]->(:Q)")
    let snapshot = session.graph
    _ = try session.run("MATCH (n:P) SET n.v = -n.v, n:Q REMOVE n:P")
    _ = try session.run("MATCH ()-[r]->() WHERE id(r) % 2 = 0 DELETE r")
    #expect(try count(Session(snapshot), "MATCH (n:P) WHERE n.v > 0 RETURN count(n) AS c") == 3000)
    #expect(try count(Session(snapshot), "MATCH ()-[r]->() RETURN count(r) AS c") == 3000)
    #expect(try count(session, "MATCH (n:P) RETURN count(n) AS c") == 0)
    #expect(try count(session, "MATCH ()-[r]->() RETURN count(r) AS c") == 1500)
  }

  @Test func aPlanServesAGraphThatGrows() throws {
    let session = Session()
    let text = "MATCH (a:P)-[:R]->(b:P) WHERE a.v = 1 RETURN count(b) AS c"
    #expect(try count(session, text) == 0)
    for round in 1...6 {
      _ = try session.run(
        "UNWIND range(1, $n) AS x CREATE (:P {v: x % 2})-[:R]->(:P {v: 0})",
        parameters: ["n": .int(Int64(4 << (2 * round)))]
      )
      let rows = (1...round).reduce(0) { $0 + (4 << (2 * $1)) / 2 }
      #expect(try count(session, text) == Int64(rows))
    }
  }

  @Test func aPlanServesGraphsWithAndWithoutItsIndex() throws {
    let text = "MATCH (n:P {v: 7}) RETURN count(n) AS c"
    let statement = "UNWIND range(1, 100) AS x CREATE (:P {v: x % 10})"
    var indexed = try graph(statement, indexes: [("P", "v")])
    let prepared = try PreparedStatement(
      PreparedStatement.bind(PreparedStatement.parse(text).statement),
      for: indexed
    )
    func rows(_ graph: Graph) throws -> [[Value]] {
      try prepared.run(on: graph, [:], MeasureCache(), QueryLimits()).0.rows
    }
    #expect(try rows(indexed) == [[.int(10)]])
    // The plan looks a value up; here the index is gone, or was never there, or not even the label.
    if let label = indexed.label(named: "P"), let key = indexed.key(named: "v") {
      indexed.dropIndex(label: label, key: key)
    }
    #expect(try rows(indexed) == [[.int(10)]])
    #expect(try rows(try graph(statement)) == [[.int(10)]])
    #expect(try rows(Graph()) == [[.int(0)]])
  }

  @Test func manyStatementsThanPlansAreKept() throws {
    let session = Session()
    for number in 0..<600 {
      #expect(try count(session, "RETURN \(number % 300) AS c") == Int64(number % 300))
    }
  }

  @Test func parametersDoNotStickToAPlan() throws {
    let session = Session()
    for value in [Value.int(1), .string("a"), .null, .list([.int(1)])] {
      let rows = try session.run("RETURN $p AS p, size([$p]) AS one", parameters: ["p": value]).rows
      #expect("\(rows)" == "\([[value, .int(1)]])")
    }
    #expect(throws: QueryError.self) { try session.run("RETURN $p AS p, size([$p]) AS one") }
  }

  @Test func measuresFollowTheGraph() throws {
    let session = Session()
    _ = try session.run("CREATE (:P {n: 1})-[:R]->(:P {n: 2})")
    let text = "MATCH (n:P {n: 1}) RETURN degree(n) AS c"
    #expect(try count(session, text) == 1)
    _ = try session.run("MATCH (n:P {n: 1}) CREATE (n)-[:R]->(:P {n: 3})")
    #expect(try count(session, text) == 2)
    _ = try? session.run("MATCH (n:P {n: 1}) CREATE (n)-[:R]->(:P {n: 4}) RETURN 1 / 0 AS x")
    #expect(try count(session, text) == 2)
  }

  @Test func profileOfAWriteWrites() throws {
    let session = Session()
    _ = try session.run("PROFILE CREATE (n:P) RETURN n")
    #expect(session.graph.nodeCount == 1)
    _ = try session.run("EXPLAIN CREATE (n:P) RETURN n")
    #expect(session.graph.nodeCount == 1)
  }

  /// Readers see only whole statements of the writers, and no write is lost.
  @Test func readersAndWritersAtOnce() async throws {
    let session = Session()
    _ = try session.run("CREATE (:Counter {v: 0})")
    let writers = 3
    let rounds = 40
    let isBroken = await withTaskGroup(of: Bool.self) { group in
      for writer in 0..<writers {
        group.addTask {
          for round in 0..<rounds {
            // Every other statement fails after it has written.
            _ = try? session.run(
              "MATCH (c:Counter) SET c.v = c.v + 1 CREATE (:A {w: $w})-[:R]->(:B {w: $w}) "
                + "RETURN 1 / $d AS x",
              parameters: ["w": .int(Int64(writer)), "d": .int(Int64(round % 2))]
            )
          }
          return false
        }
      }
      for _ in 0..<3 {
        group.addTask {
          for _ in 0..<rounds {
            guard
              let rows = try? session.run(
                "MATCH (c:Counter) RETURN c.v AS v, COUNT { MATCH (:A) } AS a, "
                  + "COUNT { MATCH (:B) } AS b, COUNT { MATCH (:A)-[:R]->(:B) } AS r"
              ).rows, rows.count == 1
            else { return true }
            if Set(rows[0]).count != 1 { return true }
          }
          return false
        }
      }
      return await group.contains(true)
    }
    #expect(!isBroken)
    #expect(try count(session, "MATCH (c:Counter) RETURN c.v AS c") == Int64(writers * rounds / 2))
    #expect(session.graph.checkInvariants().isEmpty)
  }
}
