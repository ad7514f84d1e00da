internal import GraphQuery
public import NetworkGraph

/// Runs texts that may be anything on a small graph, and says what should not have happened.
public struct QueryTrial {
  /// The graph that every text begins with.
  public let graph: Graph
  /// How many texts were answered, and how many refused.
  public private(set) var answered = 0
  /// How many texts were refused.
  public private(set) var refused = 0

  /// The bytes that a query may hold.
  public static let memory = 32 << 20
  private static let parameters: [String: Value] = [
    "param": .int(1), "idx": .int(0), "list": .list([.int(1)]), "name": .string("a"),
  ]

  /// Makes the graph: some nodes and ties of several kinds, an index, an element that was deleted.
  public init() throws {
    let session = Session()
    for text in [
      "CREATE (a:A:Person {name: 'a', num: 1, x: 1.5}), (b:B {name: 'b', num: 2, list: [1, 2]}), "
        + "(c:Label {name: 'c', id: 0}), (d:A {name: 'd', start: date('2019-03-31')}), (e), "
        + "(a)-[:KNOWS {num: 1}]->(b), (b)-[:T]->(c), (a)-[:KNOWS]->(a), (b)-[:T {name: 'r'}]->(c), "
        + "(c)-[:KNOWS]->(d), (d)-[:T {num: 2.5}]->(a), (e)-[:LOVES]->(b)",
      "CREATE INDEX FOR (n:A) ON (n.name)", "MATCH (n) WHERE n.name IS NULL DETACH DELETE n",
    ] { _ = try session.run(text) }
    graph = session.graph
  }

  /// Runs a text with little time and memory; `nil` when all is as it should be.
  public mutating func run(_ text: String) -> String? {
    let session = Session(graph)
    let limits = QueryLimits(
      cancellation: Cancellation(deadline: .now + .milliseconds(200)),
      rows: 10_000,
      memory: Self.memory
    )
    do throws(QueryError) {
      let result = try session.run(text, parameters: Self.parameters, limits: limits)
      answered += 1
      guard result.rows.allSatisfy({ $0.count == result.columns.count }) else {
        return "a row has not as many values as there are columns"
      }
      guard session.graph.version != graph.version else { return nil }
      return session.graph.checkInvariants().first
    } catch {
      refused += 1
      if session.graph.version != graph.version { return "an error left something behind" }
      if error.message.isEmpty { return "an error without words" }
      if let range = error.range, range.lower < 0 || range.upper > text.utf8.count {
        return "an error beside the text"
      }
      return error.rendered(in: text).isEmpty ? "an error without words" : nil
    }
  }
}
