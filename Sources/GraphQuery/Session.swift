internal import Glibc
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
    /// Readers of the graph that statements saw last.
    var readers: GraphReaders

    init(_ graph: Graph) {
      self.graph = graph
      readers = GraphReaders(graph)
    }

    /// Readers of what statements see.
    mutating func currentReaders() -> GraphReaders {
      if readers.version != current.version { readers = GraphReaders(current) }
      return readers
    }

    /// What statements see.
    var current: Graph { pending ?? graph }
  }

  private let state: Mutex<State>
  private let writing = Mutex<Void>(())
  private let measures = MeasureCache()
  private let views = ViewCache()
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
    state = Mutex(State(graph))
    self.procedures = procedures
    self.rules = rules
  }

  /// The graph as it is now, without what an open transaction has changed.
  public var graph: Graph { state.withLock { $0.graph } }

  /// The graph as statements see it, with what an open transaction has changed.
  public var visibleGraph: Graph { state.withLock { $0.current } }

  /// Runs one statement.
  ///
  /// Throws a ``QueryError``; the graph is then as it was before. Parameters are named without `$`.
  public func run(
    _ text: String,
    parameters: [String: Value] = [:],
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> ResultSet {
    let key = PlanCache.Key(text)
    let (cached, snapshot, readers) = state.withLock {
      ($0.plans.plan(key, $0.current), $0.current, $0.currentReaders())
    }
    if let cached {
      guard cached.isHigh else {
        return try perform(cached, on: snapshot, readers, parameters, limits)
      }
      return try deep { [self] () throws(QueryError) in
        try perform(cached, on: snapshot, readers, parameters, limits)
      }
    }
    let (statement, isHigh) = try PreparedStatement.parse(text)
    let job = Job(
      key: key,
      statement: statement,
      isHigh: isHigh,
      graph: snapshot,
      readers: readers,
      parameters: parameters,
      limits: limits
    )
    guard isHigh else { return try perform(job, isDeep: false) }
    return try deep { [self] () throws(QueryError) in try perform(job, isDeep: true) }
  }

  /// A statement that has been read, with all that it is to be run with.
  private struct Job: Sendable {
    let key: PlanCache.Key
    let statement: Statement
    let isHigh: Bool
    let graph: Graph
    let readers: GraphReaders
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
      state.withLock { $0.plans.add(prepared, job.key, job.graph) }
      return try perform(prepared, on: job.graph, job.readers, job.parameters, job.limits)
    }
    // Made, run and let go of on that stack: nothing of a deep plan is kept.
    guard isDeep else {
      return try deep { [self] () throws(QueryError) in try performOnce(bound, job) }
    }
    return try performOnce(bound, job)
  }

  private func performOnce(_ bound: BoundStatement, _ job: Job) throws(QueryError) -> ResultSet {
    try perform(try prepare(bound, job), on: job.graph, job.readers, job.parameters, job.limits)
  }

  /// Does something on a deep stack.
  private func deep(
    _ work: @escaping @Sendable () throws(QueryError) -> ResultSet
  ) throws(QueryError) -> ResultSet {
    try DeepThread.perform(work)
  }

  private func prepare(
    _ bound: BoundStatement,
    _ job: Job
  ) throws(QueryError) -> PreparedStatement {
    try PreparedStatement(
      bound,
      isHigh: job.isHigh,
      for: try seen(bound, job),
      procedures: procedures,
      rules: rules,
      limits: job.limits
    )
  }

  /// The graph that a statement sees, for counts.
  private func seen(_ bound: BoundStatement, _ job: Job) throws(QueryError) -> Graph {
    guard let use = bound.use else { return job.graph }
    let resolver = resolver(job.graph, job.readers, job.parameters, job.limits)
    return try view(use, bound.variables, bound.mode, resolver).graph
  }

  private func view(
    _ use: BoundUse,
    _ variables: VariableTable,
    _ mode: Statement.Mode,
    _ resolver: ViewResolver
  ) throws(QueryError) -> ViewCache.View {
    do throws(QueryError) {
      return try resolver.view(use, variables)
    } catch {
      // A plan can be shown without the values that the statement will get.
      guard mode == .explain, error.code == .missingParameter else { throw error }
      return ViewCache.View(graph: resolver.graph, readers: resolver.readers)
    }
  }

  private func resolver(
    _ graph: Graph,
    _ readers: GraphReaders,
    _ parameters: [String: Value],
    _ limits: QueryLimits
  ) -> ViewResolver {
    ViewResolver(
      graph: graph,
      readers: readers,
      parameters: parameters,
      measures: measures,
      limits: limits,
      cache: views,
      procedures: procedures,
      rules: rules
    )
  }

  private func perform(
    _ prepared: PreparedStatement,
    on snapshot: Graph,
    _ readers: GraphReaders,
    _ parameters: [String: Value],
    _ limits: QueryLimits
  ) throws(QueryError) -> ResultSet {
    if let command = prepared.transaction {
      try change(command)
    } else if prepared.writes, prepared.mode != .explain {
      return try write(prepared, parameters, limits)
    }
    var seen = ViewCache.View(graph: snapshot, readers: readers)
    if let use = prepared.use {
      let resolver = resolver(snapshot, readers, parameters, limits)
      seen = try view(use, prepared.variables, prepared.mode, resolver)
    }
    return try prepared.run(on: seen.graph, parameters, measures, limits, seen.readers).0
  }

  private func write(
    _ prepared: PreparedStatement,
    _ parameters: [String: Value],
    _ limits: QueryLimits
  ) throws(QueryError) -> ResultSet {
    let outcome = writing.withLock { _ -> Result<ResultSet, QueryError> in
      do throws(QueryError) {
        let (current, isInTransaction, readers) = state.withLock {
          ($0.current, $0.pending != nil, $0.currentReaders())
        }
        let (result, changed) = try prepared.run(
          on: current,
          parameters,
          measures,
          limits,
          readers,
          isInTransaction: isInTransaction
        )
        let versions = state.withLock {
          if isInTransaction { $0.pending = changed } else { $0.graph = changed }
          // The old version is not to live longer than those who read it.
          _ = $0.currentReaders()
          return [$0.graph.version, $0.current.version]
        }
        views.keep(versions)
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
    return places(ofStatementsIn: text).map {
      String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self)
    }
  }

  /// Where the statements of a text stand in its UTF-8, without the semicolons between them.
  public static func places(ofStatementsIn text: String) -> [SourceRange] {
    Script(text).pieces.map(\.range)
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

  /// Makes another graph, such as an earlier version, the graph of the session.
  ///
  /// Throws a ``QueryError`` if a transaction is open.
  public func replaceGraph(_ graph: Graph) throws(QueryError) {
    let isReplaced = writing.withLock { _ in
      state.withLock { state in
        guard state.pending == nil else { return false }
        state.graph = graph
        _ = state.currentReaders()
        return true
      }
    }
    guard isReplaced else { throw .transactionOpen }
    views.keep([graph.version])
  }

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
  /// A statement by its bytes: Swift's own equality takes texts for the same that the language does
  /// not.
  struct Key: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: Self, right: Self) -> Bool {
      var (left, right) = (left.text, right.text)
      return left.withUTF8 { left in
        right.withUTF8 { right in
          guard left.count == right.count else { return false }
          guard let first = left.baseAddress, let second = right.baseAddress else { return true }
          return memcmp(first, second, left.count) == 0
        }
      }
    }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  private final class Entry: Sendable {
    let plan: PreparedStatement
    let shape: UInt64
    let age = Atomic<UInt64>(0)

    init(_ plan: PreparedStatement, _ shape: UInt64) {
      self.plan = plan
      self.shape = shape
    }
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
  private var entries: [Key: Entry] = [:]
  private var clock: UInt64 = 0
  /// The shape of the graph that was seen last, its number, and the version that it was seen at.
  private var shape = Shape(Graph())
  private var shapeNumber: UInt64 = 0
  private var version: UInt64 = 0

  mutating func plan(_ key: Key, _ graph: Graph) -> PreparedStatement? {
    notice(graph)
    guard let entry = entries[key], entry.shape == shapeNumber else { return nil }
    clock += 1
    entry.age.store(clock, ordering: .relaxed)
    return entry.plan
  }

  mutating func add(_ plan: PreparedStatement, _ key: Key, _ graph: Graph) {
    // A text of a megabyte is not asked twice.
    guard key.text.utf8.count < 1 << 16 else { return }
    notice(graph)
    if entries.count >= Self.capacity,
      let oldest = entries.min(by: {
        $0.value.age.load(ordering: .relaxed) < $1.value.age.load(ordering: .relaxed)
      })?.key
    {
      entries[oldest] = nil
    }
    clock += 1
    let entry = Entry(plan, shapeNumber)
    entry.age.store(clock, ordering: .relaxed)
    entries[key] = entry
  }

  /// Gives the graph's shape a new number if it is another one than before.
  private mutating func notice(_ graph: Graph) {
    guard version != graph.version else { return }
    version = graph.version
    let now = Shape(graph)
    guard now != shape else { return }
    shape = now
    shapeNumber += 1
  }
}
