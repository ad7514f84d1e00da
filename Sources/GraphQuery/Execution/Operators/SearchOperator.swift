internal import NetworkGraph

/// Each row from below with each path that a search finds from one of its nodes, or with each node
/// that paths lead to.
///
/// Paths are taken from the search one by one, so that a LIMIT above ends it early.
final class SearchOperator: Operator {
  private let input: any Operator
  private let search: PathSearch
  private let carried: [Variable]
  private let found: [Variable]
  private let wantsFar: Bool
  private let context: ExecutionContext
  private var engine: PathEngine?
  private var source: PathSource?
  /// How many searches have begun at the same node.
  private var uses = 0
  private var batch: Batch?
  private var row = 0
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var others: [Distinct] = []
  private var count = 1
  /// The far ends of the current row that are still to be searched for, the next one last.
  private var open: [UInt32]?
  private var paths: SelectedPaths?
  private var end = Vector.none

  /// So many ends of one start are each searched for from both sides; then distances are kept.
  private static let fewEnds = 4

  init(
    _ input: any Operator,
    _ search: PathSearch,
    outputs: [Variable],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.search = search
    self.context = context
    let own = Set(search.search.outputs)
    found = outputs.filter(own.contains)
    wantsFar = outputs.contains(search.far) && !search.isInto
    carried = outputs.filter { !own.contains($0) && ($0 != search.far || search.isInto) }
  }

  func restart() {
    input.restart()
    batch = nil
    // The graph may have changed since.
    engine = nil
    source = nil
  }

  func next() throws(QueryError) -> Batch? {
    while true {
      try context.checkpoint()
      if batch == nil {
        guard let fresh = try input.next() else { return nil }
        try begin(fresh)
      }
      guard let batch, let engine else { return nil }
      if let out = try collect(batch, engine) { return out }
      self.batch = nil
    }
  }

  private func begin(_ fresh: Batch) throws(QueryError) {
    batch = fresh
    row = 0
    open = nil
    paths = nil
    if engine == nil {
      engine = try PathEngine(search, context)
      count = try context.count(of: search.search.selector)
    }
    starts = try context.nodeNumbers(fresh[search.near], fresh.count)
    try context.checkNodes(starts)
    ends = search.isInto ? try context.nodeNumbers(fresh[search.far], fresh.count) : []
    try context.checkNodes(ends)
    others = []
    for other in search.differsFrom { others.append(try Distinct(other, fresh, context)) }
  }

  /// Rows until there are enough; `nil` when the batch has none left.
  private func collect(_ batch: Batch, _ engine: PathEngine) throws(QueryError) -> Batch? {
    var sources: [UInt32] = []
    var nodes: [UInt32] = []
    var runs: [PathRun] = []
    while row < batch.count, sources.count < Batch.usualCount {
      if let run = try paths?.next() {
        sources.append(UInt32(row))
        nodes.append(end)
        if !found.isEmpty { runs.append(search.isReversed ? run.reversed(search.search) : run) }
        continue
      }
      paths = nil
      guard let end = try nextEnd(batch, engine) else {
        row += 1
        open = nil
        continue
      }
      self.end = end
      guard let source else { continue }
      if search.onlyEnds {
        sources.append(UInt32(row))
        nodes.append(end)
      } else {
        paths = selected(source, to: end)
      }
    }
    guard !sources.isEmpty else { return nil }
    var out = batch.gather(sources, carried)
    if wantsFar { out[search.far] = .nodes(nodes) }
    guard !found.isEmpty else { return out }
    let bindings = runs.map { PathBinding($0, search.search, hasCost: engine.hasCosts) }
    for variable in found { out[variable] = Vector(bindings.map { $0.value(variable) }) }
    return out
  }

  private func selected(_ source: PathSource, to end: UInt32) -> SelectedPaths {
    SelectedPaths(
      source,
      to: end,
      search.search.selector,
      count: count,
      meets: search.isInto && uses <= Self.fewEnds && source.engine.canMeet
    )
  }

  /// The next far end for the current row; `nil` when there is none left.
  private func nextEnd(_ batch: Batch, _ engine: PathEngine) throws(QueryError) -> UInt32? {
    if open == nil { open = try ends(batch, engine) }
    return open?.popLast()
  }

  private func ends(_ batch: Batch, _ engine: PathEngine) throws(QueryError) -> [UInt32] {
    let start = starts[row]
    guard start != Vector.none else { return [] }
    if search.isInto, ends[row] == Vector.none { return [] }
    let source = try source(at: start, batch, engine)
    let checked = search.isInto && ends[row] != start ? [start, ends[row]] : [start]
    guard try engine.admits(checked, batch, row) else { return [] }
    guard search.isInto else {
      let met = try source.ends()
      let kept = search.onlyEnds ? try closing(met, source, engine) : met
      return kept.reversed()
    }
    guard search.onlyEnds else { return [ends[row]] }
    if ends[row] != start, !engine.canMeet || uses > Self.fewEnds {
      var isReached = false
      for segment in try source.lastSegments(at: ends[row])
      where try source.guide.settle(ends[row], segment) != nil { isReached = true }
      return isReached ? [ends[row]] : []
    }
    return try SelectedPaths.any(source, to: ends[row]).next() != nil ? [ends[row]] : []
  }

  /// The ends of walks without the start, unless there is a path back to it.
  private func closing(
    _ met: [UInt32],
    _ source: PathSource,
    _ engine: PathEngine
  ) throws(QueryError) -> [UInt32] {
    let restriction = search.search.restriction
    guard restriction.relationshipsOnce || restriction.nodes != .repeatable,
      met.contains(source.start)
    else { return met }
    let isEmptyPath = try source.lastSegments(at: source.start).contains(engine.automaton.start)
    if isEmptyPath { return met }
    if restriction.nodes == .once { return met.filter { $0 != source.start } }
    // With the arrows, the shortest way round takes nothing twice.
    if engine.isDirected { return met }
    if restriction.relationshipsOnce, let trail = ClosedTrail(source) {
      return try trail.exists() ? met : met.filter { $0 != source.start }
    }
    let path = try SelectedPaths.any(source, to: source.start).next()
    return path == nil ? met.filter { $0 != source.start } : met
  }

  /// What is known of the paths from a node; kept while rows with the same node follow each other.
  private func source(
    at start: UInt32,
    _ batch: Batch,
    _ engine: PathEngine
  ) throws(QueryError) -> PathSource {
    if let source, source.start == start, !engine.looksOutside {
      uses += 1
      return source
    }
    uses = 1
    var excluded: Set<UInt32> = []
    for other in others { excluded.formUnion(other.relationships(in: row)) }
    let walker = PathWalker(engine: engine, batch: batch, row: row, excluded: excluded)
    let made = PathSource(walker, start: start)
    source = made
    return made
  }
}

extension PathEngine {
  /// Whether a shortest walk can be searched for from both ends.
  var canMeet: Bool { !hasCosts && automaton.isStepByStep }

  /// Whether every relationship is passed in one direction only.
  var isDirected: Bool {
    automaton.segments.allSatisfy { $0.links.allSatisfy { $0.direction != .both } }
  }

  /// Whether nodes meet what is asked of every node of a path.
  func admits(_ nodes: [UInt32], _ batch: Batch, _ row: Int) throws(QueryError) -> Bool {
    for condition in search.nodeConditions {
      guard let predicate = condition.predicate else { continue }
      let passing = try context.passing(
        nodes: nodes,
        as: condition.variable,
        [predicate],
        batch,
        row
      )
      guard passing.count == nodes.count else { return false }
    }
    return true
  }

  /// Whether a path meets the conditions on the whole.
  func isPath(_ run: PathRun, _ walker: PathWalker) throws(QueryError) -> Bool {
    guard !search.search.conditions.isEmpty else { return true }
    let original = plan.search
    let binding = PathBinding(
      plan.isReversed ? run.reversed(original) : run,
      original,
      hasCost: hasCosts
    )
    for condition in search.search.conditions {
      let free = condition.freeVariables
      var part = walker.batch.gather([UInt32(walker.row)], free.filter(isOutside).sorted())
      for variable in free where !isOutside(variable) {
        part[variable] = Vector([binding.value(variable)])
      }
      let truths = try context.truths(try context.evaluate(condition, part), 1, "WHERE")
      guard truths[0] == .true else { return false }
    }
    return true
  }
}

extension ExecutionContext {
  /// How many paths, or groups of them, a selector keeps.
  func count(of selector: BoundSelector) throws(QueryError) -> Int {
    switch selector {
    case .all: return .max
    case .any(let count), .shortest(let count), .groups(let count), .cheapest(let count):
      switch count {
      case .literal(let number): return number
      case .parameter(let name):
        let value = try parameter(name.text, at: name.range)
        guard case .int(let number) = value, number > 0 else {
          throw QueryError(
            .argumentError,
            .invalidArgumentValue,
            phase: .runtime,
            subject: name.text,
            explanation: "the number of paths is a whole number of at least 1",
            at: name.range
          )
        }
        return Int(number)
      }
    }
  }
}
