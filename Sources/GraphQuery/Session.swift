public import NetworkGraph
internal import Synchronization

/// A graph and the statements that are run on it.
///
/// A statement that reads works on a snapshot; one that writes works on a private copy, which
/// becomes the graph when the statement has succeeded and vanishes when it fails. Plans are kept by
/// the text of the statement. Safe to use from several threads; writers wait for each other.
public final class Session: Sendable {
  private struct State {
    var graph: Graph
    var plans = PlanCache()
  }

  private let state: Mutex<State>
  private let writing = Mutex<Void>(())
  private let measures = MeasureCache()
  private let procedures: ProcedureRegistry
  private let rules: Set<Optimiser.Rule>

  /// Opens a session on a graph.
  public convenience init(
    _ graph: Graph = Graph(),
    procedures: ProcedureRegistry = .standard
  ) {
    self.init(graph, procedures: procedures, rules: Set(Optimiser.Rule.allCases))
  }

  /// Opens a session whose plans are made with some of the rules of the optimiser only.
  package init(
    _ graph: Graph,
    procedures: ProcedureRegistry = .standard,
    rules: Set<Optimiser.Rule>
  ) {
    state = Mutex(State(graph: graph))
    self.procedures = procedures
    self.rules = rules
  }

  /// The graph as it is now.
  public var graph: Graph { state.withLock { $0.graph } }

  /// Runs one statement.
  ///
  /// Throws a ``QueryError``; the graph is then as it was before. Parameters are named without `$`.
  public func run(
    _ text: String,
    parameters: [String: Value] = [:],
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> ResultSet {
    let (prepared, snapshot) = try prepare(text)
    guard prepared.writes, prepared.mode != .explain else {
      return try prepared.run(on: snapshot, parameters, measures, limits).0
    }
    let outcome = writing.withLock { _ -> Result<ResultSet, QueryError> in
      do throws(QueryError) {
        let current = graph
        let (result, changed) = try prepared.run(on: current, parameters, measures, limits)
        state.withLock { $0.graph = changed }
        return .success(result)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// The statements of a text, as they stand there, without the semicolons between them.
  public static func statements(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Script(text).pieces.map {
      String(decoding: bytes[$0.range.lower..<$0.range.upper], as: UTF8.self)
    }
  }

  /// Whether a text ends inside of a statement, so that more lines may follow.
  public static func isOpen(_ text: String) -> Bool { Script(text).isOpen }

  private func prepare(_ text: String) throws(QueryError) -> (PreparedStatement, Graph) {
    let (cached, snapshot) = state.withLock { ($0.plans.plan(text, $0.graph), $0.graph) }
    if let cached { return (cached, snapshot) }
    let prepared = try PreparedStatement(
      text,
      for: snapshot,
      procedures: procedures,
      rules: rules
    )
    state.withLock { $0.plans.add(prepared, text, snapshot) }
    return (prepared, snapshot)
  }
}

/// The plans of recent statements.
///
/// A plan is right for every graph; it is made anew when the graph has grown or shrunk so much, or
/// its indexes have changed so, that another might be better.
private struct PlanCache {
  private struct Entry {
    var plan: PreparedStatement
    var shape: Shape
    var age: UInt64
  }

  private struct Shape: Equatable {
    var nodes: Int
    var relationships: Int
    var schema: [Graph.SchemaEntry]

    init(_ graph: Graph) {
      // Only the order of magnitude counts.
      nodes = (graph.nodeCount + 1).leadingZeroBitCount / 2
      relationships = (graph.relationshipCount + 1).leadingZeroBitCount / 2
      schema = graph.schema
    }
  }

  private static let capacity = 256
  private var entries: [String: Entry] = [:]
  private var clock: UInt64 = 0

  mutating func plan(_ text: String, _ graph: Graph) -> PreparedStatement? {
    guard let entry = entries[text], entry.shape == Shape(graph) else { return nil }
    clock += 1
    entries[text]?.age = clock
    return entry.plan
  }

  mutating func add(_ plan: PreparedStatement, _ text: String, _ graph: Graph) {
    // A text of a megabyte is not asked twice.
    guard text.utf8.count < 1 << 16 else { return }
    if entries.count >= Self.capacity,
      let oldest = entries.min(by: { $0.value.age < $1.value.age })?.key
    {
      entries[oldest] = nil
    }
    clock += 1
    entries[text] = Entry(plan: plan, shape: Shape(graph), age: clock)
  }
}
