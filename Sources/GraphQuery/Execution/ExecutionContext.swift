internal import NetworkGraph
internal import OrderedCollections

/// What all operators of one running statement share: the graph, the parameters, the limits, and
/// readers of the graph that are made once.
final class ExecutionContext {
  /// The graph as it is now; a writing statement changes this private copy.
  var graph: Graph
  /// The graph as it was when the statement began.
  let original: Graph
  let parameters: [String: Value]
  let variables: VariableTable
  let subqueries: SubqueryPlans
  let measures: MeasureCache
  let limits: QueryLimits
  /// What the statement holds.
  let memory: MemoryMeter
  var counts = UpdateCounts()
  /// What PROFILE measures; `nil` otherwise.
  var profile: Profile?
  /// What DELETE has taken away in this statement.
  var deletedNodes: Set<UInt32> = []
  var deletedRelationships: Set<UInt32> = []

  private var readers: GraphReaders
  private var reader: AdjacencyReader?
  private var functionContextCache: FunctionContext?
  private var subqueryOperators: [Int: SubqueryRunner] = [:]
  private let isWatched: Bool

  init(
    graph: Graph,
    parameters: [String: Value],
    variables: VariableTable,
    subqueries: SubqueryPlans,
    measures: MeasureCache,
    limits: QueryLimits,
    readers: GraphReaders
  ) {
    self.graph = graph
    original = graph
    self.parameters = parameters
    self.variables = variables
    self.subqueries = subqueries
    self.measures = measures
    self.limits = limits
    memory = MemoryMeter(limit: limits.memory)
    self.readers = readers.version == graph.version ? readers : GraphReaders(graph)
    isWatched = limits.cancellation != nil
  }

  /// The width of a batch.
  var width: Int { variables.count }

  /// Throws when the query was cancelled or has run out of time.
  @inline(__always)
  func checkpoint() throws(QueryError) {
    if isWatched { try limits.check() }
  }

  // MARK: Readers

  /// Forgets what was read from an earlier version of the graph.
  private func refresh() {
    guard readers.version != graph.version else { return }
    readers = GraphReaders(graph)
    reader = nil
    functionContextCache = nil
  }

  var adjacency: AdjacencyReader {
    refresh()
    if let reader { return reader }
    let made = readers.adjacency(graph)
    reader = made
    return made
  }

  func nodeColumn(_ key: String) -> ColumnView {
    refresh()
    return readers.nodeColumn(key, graph)
  }

  func relationshipColumn(_ key: String) -> ColumnView {
    refresh()
    return readers.relationshipColumn(key, graph)
  }

  func labelTest(_ label: String) -> LabelTest {
    refresh()
    return readers.labelTest(label, graph)
  }

  /// What functions may know.
  var functions: FunctionContext {
    refresh()
    if let functionContextCache { return functionContextCache }
    var made = FunctionContext()
    made.graph = graph
    made.original = original
    if let limit = memory.limit { made.limits.narrow(toMemory: limit) }
    functionContextCache = made
    return made
  }

  /// What procedures may know.
  var procedures: ProcedureContext {
    ProcedureContext(graph: graph, limits: limits, measures: measures)
  }

  func runner(of subquery: BoundSubquery) throws(QueryError) -> SubqueryRunner {
    if let known = subqueryOperators[subquery.number] { return known }
    let made = try SubqueryRunner(subquery, self)
    subqueryOperators[subquery.number] = made
    return made
  }

  /// Lets go of operators that refer to the context; nothing runs afterwards.
  func finish() { subqueryOperators = [:] }

  // MARK: Names

  func parameter(_ name: String, at range: SourceRange?) throws(QueryError) -> Value {
    if let value = parameters[name] { return value }
    throw QueryError(
      .parameterMissing,
      .missingParameter,
      phase: .runtime,
      subject: name,
      hint: "give it a value with -p \(name)=...",
      at: range
    )
  }

  /// The types that an expansion follows.
  func filter(_ types: BoundLabels?) -> TypeFilter {
    guard let types else { return .any }
    if case .name(let name) = types {
      return .one(graph.type(named: name) ?? TypeID(.max))
    }
    return .flags(graph.types.map { types.holds(for: [graph.name(of: $0)]) })
  }
}

extension BoundLabels {
  /// Whether an element with these labels meets the condition.
  func holds(for labels: [String]) -> Bool {
    switch self {
    case .name(let name): labels.contains(name)
    case .wildcard: !labels.isEmpty
    case .not(let part): !part.holds(for: labels)
    case .and(let parts): parts.allSatisfy { $0.holds(for: labels) }
    case .or(let parts): parts.contains { $0.holds(for: labels) }
    }
  }
}
