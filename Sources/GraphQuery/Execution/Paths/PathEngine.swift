internal import NetworkGraph

/// What a search for paths needs again and again, made once for all rows: the automaton of the
/// pattern, readers of the graph, costs.
final class PathEngine {
  /// As the query has it.
  let plan: PathSearch
  /// In the direction in which the search goes.
  let search: PathSearch
  let context: ExecutionContext
  let automaton: PathAutomaton
  let reader: AdjacencyReader
  /// By segment and link, the types that it follows.
  let filters: [[TypeFilter]]
  /// Whether paths are compared by cost.
  let hasCosts: Bool
  /// Whether somebody asks at which place of the pattern a relationship stands.
  let readsPlaces: Bool
  /// Whether conditions look at the row that the search is made for.
  let looksOutside: Bool
  private let inside: Set<Variable>
  /// Costs of single relationships that were asked for so far.
  private var asked = 0
  /// By expression and relationship number, the cost; empty until it pays to compute them all.
  private var columns: [Variable: [Double]] = [:]

  /// After so many questions the costs of all relationships are computed at once.
  private static let manyQuestions = 4_096

  /// `found` are the variables that are read of each path.
  init(
    _ plan: PathSearch,
    found: [Variable],
    _ context: ExecutionContext
  ) throws(QueryError) {
    self.plan = plan
    readsPlaces =
      !plan.search.conditions.isEmpty
      || found.contains { $0 != plan.search.path && $0 != plan.search.links }
    var search = plan
    if plan.isReversed { search.search = plan.search.reversed }
    search.isReversed = false
    self.search = search
    self.context = context
    reader = context.adjacency
    automaton = try PathAutomaton(
      search.search,
      relationships: context.graph.relationshipCount
    )
    filters = automaton.segments.map { segment in
      segment.links.map { Self.filter($0.types, context) }
    }
    if case .cheapest = search.search.selector { hasCosts = true } else { hasCosts = false }
    let ends: Set<Variable> = [search.search.from, search.search.to]
    inside = search.search.innerVariables.union(search.search.outputs).union(ends)
    var outside = search.search.reads
    for condition in search.nodeConditions + search.relationshipConditions {
      var free = condition.predicate?.freeVariables ?? []
      free.remove(condition.variable)
      outside.formUnion(free)
    }
    looksOutside = !outside.isEmpty || !search.differsFrom.isEmpty
  }

  /// The types that a link follows; where the graph has no others, nothing has to be looked at.
  private static func filter(_ types: BoundLabels?, _ context: ExecutionContext) -> TypeFilter {
    let filter = context.filter(types)
    guard case .one(let type) = filter, type.raw < UInt32(context.graph.types.count),
      context.graph.relationshipCount(of: type) == context.graph.relationshipCount
    else { return filter }
    return .any
  }

  /// Whether a variable was bound before the search.
  func isOutside(_ variable: Variable) -> Bool { !inside.contains(variable) }

  /// Whether a segment is one relationship without any condition.
  func isPlain(_ number: Int) -> Bool {
    let segment = automaton.segments[number]
    return segment.links.count == 1 && segment.conditions.isEmpty
      && segment.links[0].predicates.isEmpty && search.nodeConditions.isEmpty
      && search.relationshipConditions.isEmpty
  }

  // MARK: Costs

  /// What relationships cost; throws where that is not a number of at least 0.
  func costs(
    of relationships: [UInt32],
    _ link: BoundPathLink,
    _ cost: BoundExpression,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [Double] {
    let dependsOnRow = cost.freeVariables != [link.variable]
    if !dependsOnRow {
      if columns[link.variable] == nil {
        asked += relationships.count
        if asked > Self.manyQuestions { prepareCosts(link, cost) }
      }
      if let column = columns[link.variable] {
        var costs: [Double] = []
        costs.reserveCapacity(relationships.count)
        for relationship in relationships {
          let known = column[Int(relationship)]
          // Not a number: computed again, so that the error tells why.
          costs.append(
            known >= 0 ? known : try computeCosts([relationship], link, cost, batch, row)[0]
          )
        }
        return costs
      }
    }
    return try computeCosts(relationships, link, cost, batch, row)
  }

  /// What each relationship costs, by number, or `nil` as long as that is not known for all.
  ///
  /// Below 0 stands for an error.
  func costColumn(_ link: BoundPathLink) -> [Double]? { columns[link.variable] }

  private func prepareCosts(_ link: BoundPathLink, _ cost: BoundExpression) {
    let graph = context.graph
    let capacity = graph.relationshipCapacity
    var column = [Double](repeating: -1, count: capacity)
    var place = 0
    while place < capacity {
      let end = min(place + 4_096, capacity)
      let numbers = (UInt32(place)..<UInt32(end)).filter { graph.contains(RelationshipID($0)) }
      var part = Batch(count: numbers.count, width: context.width)
      part[link.variable] = .relationships(numbers)
      // An error counts only if the search meets its relationship.
      if let values = try? context.evaluate(cost, part) {
        let costs = Self.costs(values, numbers.count, graph)
        for (position, number) in numbers.enumerated() {
          column[Int(number)] = costs[position] ?? -1
        }
      }
      place = end
    }
    columns[link.variable] = column
  }

  /// The values of a column as costs; `nil` for what is none.
  private static func costs(
    _ values: Vector,
    _ count: Int,
    _ graph: borrowing Graph
  ) -> [Double?] {
    switch values {
    case .ints(let numbers, present: []): numbers.map { $0 >= 0 ? Double($0) : nil }
    case .doubles(let numbers, present: []): numbers.map { $0 >= 0 && $0.isFinite ? $0 : nil }
    case .unset, .constant, .nodes, .relationships, .ints, .doubles, .truths, .texts, .values:
      values.values(count, graph).map(cost)
    }
  }

  private func computeCosts(
    _ relationships: [UInt32],
    _ link: BoundPathLink,
    _ cost: BoundExpression,
    _ batch: Batch,
    _ row: Int
  ) throws(QueryError) -> [Double] {
    let rows = [UInt32](repeating: UInt32(row), count: relationships.count)
    var part = batch.gather(rows, cost.freeVariables.filter { $0 != link.variable }.sorted())
    part[link.variable] = .relationships(relationships)
    let values = try context.evaluate(cost, part)
    var costs: [Double] = []
    costs.reserveCapacity(relationships.count)
    for (position, relationship) in relationships.enumerated() {
      let value = values.value(position, context.graph)
      guard let number = Self.cost(value) else {
        throw .badCost(value, relationship, at: cost.range)
      }
      costs.append(number)
    }
    return costs
  }

  private static func cost(_ value: Value) -> Double? {
    switch value {
    case .int(let number): return number >= 0 ? Double(number) : nil
    case .double(let number): return number >= 0 && number.isFinite ? number : nil
    case .null, .bool, .string, .temporal, .duration, .list, .map, .node, .relationship, .path:
      return nil
    }
  }
}

extension QueryError {
  /// The cost of a relationship is no number of at least 0.
  fileprivate static func badCost(
    _ value: Value,
    _ relationship: UInt32,
    at range: SourceRange
  ) -> Self {
    let found: String
    switch value {
    case .null: found = "missing"
    case .int: found = "negative"
    case .double(let number): found = number < 0 ? "negative" : "not a finite number"
    case .bool, .string, .temporal, .duration, .list, .map, .node, .relationship, .path:
      found = ValueType(of: value).name + ", not a number"
    }
    return Self(
      .argumentError,
      .invalidArgumentValue,
      phase: .runtime,
      subject: "COST",
      explanation: "the cost of the relationship with the id \(relationship) is \(found)",
      hint: "costs are numbers of at least 0: use coalesce(), or leave such relationships out "
        + "with WHERE",
      at: range
    )
  }
}
