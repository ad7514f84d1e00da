public import NetworkGraph
internal import Synchronization

/// A graph and the statements that are run on it.
///
/// A statement that reads works on a snapshot; one that writes works on a private copy, which
/// becomes the graph when the statement has succeeded and vanishes when it fails. Plans are kept by
/// the text of the statement. Safe to use from several threads; writers wait for each other.
///
/// Between BEGIN and COMMIT, or ``begin()`` and ``commit()``, all statements of the session see and
/// change a private graph, whichever thread runs them; ``graph`` stays what it was until the commit.
public final class Session: Sendable {
  private struct State {
    var graph: Graph
    /// The private graph of a transaction.
    var pending: Graph?
    var plans = PlanCache()

    /// What statements see.
    var current: Graph { pending ?? graph }
  }

  private let state: Mutex<State>
  private let writing = Mutex<Void>(())
  private let measures = MeasureCache()
  private let procedures: ProcedureRegistry
  private let tables: (any TableSource)?
  private let rules: Set<Optimiser.Rule>
  /// Whether statements that would change the graph are refused.
  public let isReadOnly: Bool

  /// Opens a session on a graph; LOAD CSV reads from `tables`, and is refused without them.
  ///
  /// A session that is read-only refuses every clause and command that would change the graph.
  public convenience init(
    _ graph: Graph = Graph(),
    procedures: ProcedureRegistry = .standard,
    tables: (any TableSource)? = nil,
    isReadOnly: Bool = false
  ) {
    self.init(
      graph,
      procedures: procedures,
      tables: tables,
      isReadOnly: isReadOnly,
      rules: Set(Optimiser.Rule.allCases)
    )
  }

  /// Opens a session whose plans are made with some of the rules of the optimiser only.
  package init(
    _ graph: Graph,
    procedures: ProcedureRegistry = .standard,
    tables: (any TableSource)? = nil,
    isReadOnly: Bool = false,
    rules: Set<Optimiser.Rule>
  ) {
    self.tables = tables
    self.isReadOnly = isReadOnly
    state = Mutex(State(graph: graph))
    self.procedures = procedures
    self.rules = rules
  }

  /// The graph as it is now, without what an open transaction has changed.
  public var graph: Graph { state.withLock { $0.graph } }

  /// Runs one statement.
  ///
  /// Throws a ``QueryError``; the graph is then as it was before. Parameters are named without `$`.
  public func run(
    _ text: String,
    parameters: [String: Value] = [:],
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> ResultSet {
    let (cached, snapshot) = state.withLock { ($0.plans.plan(text, $0.current), $0.current) }
    if let cached {
      guard cached.isHigh else { return try perform(cached, on: snapshot, parameters, limits) }
      return try deep { [self] () throws(QueryError) in
        try perform(cached, on: snapshot, parameters, limits)
      }
    }
    let (statement, isHigh) = try PreparedStatement.parse(text)
    let job = Job(
      text: text,
      statement: statement,
      isHigh: isHigh,
      graph: snapshot,
      parameters: parameters,
      limits: limits
    )
    guard isHigh else { return try perform(job, isDeep: false) }
    return try deep { [self] () throws(QueryError) in try perform(job, isDeep: true) }
  }

  /// A statement that has been read, with all that it is to be run with.
  private struct Job: Sendable {
    let text: String
    let statement: Statement
    let isHigh: Bool
    let graph: Graph
    let parameters: [String: Value]
    let limits: QueryLimits
  }

  /// Understands, plans and runs a statement; `isDeep` says that the stack is deep enough for all.
  private func perform(_ job: Job, isDeep: Bool) throws(QueryError) -> ResultSet {
    let bound = try PreparedStatement.bind(
      job.statement,
      procedures: procedures,
      tables: tables,
      isReadOnly: isReadOnly,
      limits: job.limits
    )
    guard bound.steps > PreparedStatement.usualSteps else {
      let prepared = try prepare(bound, job)
      state.withLock { $0.plans.add(prepared, job.text, job.graph) }
      return try perform(prepared, on: job.graph, job.parameters, job.limits)
    }
    // Made, run and let go of on that stack: nothing of a deep plan is kept.
    guard isDeep else {
      return try deep { [self] () throws(QueryError) in try performOnce(bound, job) }
    }
    return try performOnce(bound, job)
  }

  private func performOnce(_ bound: BoundStatement, _ job: Job) throws(QueryError) -> ResultSet {
    try perform(try prepare(bound, job), on: job.graph, job.parameters, job.limits)
  }

  /// Does something on a deep stack.
  private func deep(
    _ work: @escaping @Sendable () throws(QueryError) -> ResultSet
  ) throws(QueryError) -> ResultSet {
    let outcome = DeepThread.run { () -> Result<ResultSet, QueryError> in
      do throws(QueryError) {
        return .success(try work())
      } catch {
        return .failure(error)
      }
    }
    guard let outcome else {
      throw QueryError(
        .limitExceeded,
        .memoryExceeded,
        phase: .runtime,
        hint: "split the statement into shorter ones"
      )
    }
    return try outcome.get()
  }

  private func prepare(
    _ bound: BoundStatement,
    _ job: Job
  ) throws(QueryError) -> PreparedStatement {
    try PreparedStatement(
      bound,
      isHigh: job.isHigh,
      for: job.graph,
      procedures: procedures,
      rules: rules,
      limits: job.limits
    )
  }

  private func perform(
    _ prepared: PreparedStatement,
    on snapshot: Graph,
    _ parameters: [String: Value],
    _ limits: QueryLimits
  ) throws(QueryError) -> ResultSet {
    if let command = prepared.transaction {
      try change(command)
    } else if prepared.writes, prepared.mode != .explain {
      return try write(prepared, parameters, limits)
    }
    return try prepared.run(on: snapshot, parameters, measures, limits).0
  }

  private func write(
    _ prepared: PreparedStatement,
    _ parameters: [String: Value],
    _ limits: QueryLimits
  ) throws(QueryError) -> ResultSet {
    let outcome = writing.withLock { _ -> Result<ResultSet, QueryError> in
      do throws(QueryError) {
        let (current, isInTransaction) = state.withLock { ($0.current, $0.pending != nil) }
        let (result, changed) = try prepared.run(
          on: current,
          parameters,
          measures,
          limits,
          isInTransaction: isInTransaction
        )
        state.withLock {
          if isInTransaction { $0.pending = changed } else { $0.graph = changed }
        }
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
}

// MARK: - Transactions

extension Session {
  /// Whether a transaction is open.
  public var isInTransaction: Bool { state.withLock { $0.pending != nil } }

  /// Opens a transaction, as BEGIN does.
  ///
  /// Throws a ``QueryError`` if one is open.
  public func begin() throws(QueryError) { try change(.begin) }

  /// Makes what the transaction has changed the graph, as COMMIT does.
  ///
  /// Throws a ``QueryError`` if no transaction is open, or if a node lacks a property that a
  /// constraint demands; the transaction is then still open.
  public func commit() throws(QueryError) { try change(.commit) }

  /// Drops what the transaction has changed, as ROLLBACK does.
  ///
  /// Throws a ``QueryError`` if no transaction is open.
  public func rollback() throws(QueryError) { try change(.rollback) }

  private func change(_ command: TransactionCommand) throws(QueryError) {
    let outcome = writing.withLock { _ -> Result<Void, QueryError> in
      do throws(QueryError) {
        let (graph, pending) = state.withLock { ($0.graph, $0.pending) }
        switch command {
        case .begin:
          guard pending == nil else { throw .transactionOpen }
          state.withLock { $0.pending = graph }
        case .commit:
          guard let pending else { throw .noTransaction("COMMIT") }
          try Self.check(pending)
          state.withLock {
            $0.graph = pending
            $0.pending = nil
          }
        case .rollback:
          guard pending != nil else { throw .noTransaction("ROLLBACK") }
          state.withLock { $0.pending = nil }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  private static func check(_ graph: Graph) throws(QueryError) {
    do throws(GraphError) {
      try graph.checkRequiredProperties()
    } catch {
      var explained = QueryError(error)
      explained.hint = "the transaction is still open: set the property, or ROLLBACK"
      throw explained
    }
  }
}

extension QueryError {
  fileprivate static var transactionOpen: Self {
    Self(
      .semanticError,
      .transactionState,
      phase: .runtime,
      subject: "BEGIN",
      explanation: "a transaction is open already",
      hint: "end it with COMMIT or ROLLBACK"
    )
  }

  fileprivate static func noTransaction(_ command: String) -> Self {
    Self(
      .semanticError,
      .transactionState,
      phase: .runtime,
      subject: command,
      explanation: "no transaction is open",
      hint: "begin one with BEGIN"
    )
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
