internal import NetworkGraph

/// Decides where the search for a pattern starts and in which order it follows the links.
///
/// Sound: a pattern is a conjunction of nodes, links and conditions; its matches do not depend on
/// the order in which they are found, and every condition is applied as soon as its variables are
/// there. The order is chosen by estimated cost: every possible start is tried, and from it the link
/// that multiplies the rows least is followed next.
struct PatternOrder {
  let statistics: GraphStatistics
  let seeksIndexes: Bool
  /// Large patterns take a while.
  let limits: QueryLimits

  func apply(_ plan: LogicalPlan) throws(QueryError) -> LogicalPlan {
    try plan.transformed { (plan) throws(QueryError) in
      guard case .match(let input, let pattern) = plan else { return plan }
      return try order(pattern, after: input)
    }
  }

  private func order(
    _ pattern: BoundPattern,
    after input: LogicalPlan
  ) throws(QueryError) -> LogicalPlan {
    var search = Search(pattern, input, self)
    while let start = try search.cheapestStart() {
      try limits.check()
      search.begin(at: start)
      while search.followCheapestLink() { try limits.check() }
    }
    return search.finish()
  }

  /// The state of the search for an order: what is bound, what is still to be done.
  struct Search {
    /// Up to how many nodes times links every start is tried.
    private static let mostTrials = 1_024

    private let pattern: BoundPattern
    private let order: PatternOrder
    private(set) var plan: LogicalPlan
    private var bound: Set<Variable>
    private var openNodes: [BoundNode]
    private var openLinks: [BoundLink]
    /// Repeated parts and other searches that find every path; those that select come at the end.
    private var openSearches: [BoundSearch]
    private var openPredicates: [BoundExpression]
    private var followed: [BoundLink] = []
    private var searched: [BoundSearch] = []
    /// Estimated rows that all steps so far produce together.
    private(set) var cost = 1.0
    private var rows = 1.0

    init(_ pattern: BoundPattern, _ input: LogicalPlan, _ order: PatternOrder) {
      self.pattern = pattern
      self.order = order
      plan = input
      bound = input.outputs
      openNodes = []
      openLinks = pattern.links
      openSearches = pattern.searches.filter { !$0.isSelective }
      openPredicates = pattern.predicates
      for node in pattern.nodes {
        if bound.contains(node.variable) {
          for labels in node.labels { openPredicates.append(Self.test(node, labels)) }
        } else {
          openNodes.append(node)
        }
      }
      filterWhatIsKnown()
    }

    private static func test(_ node: BoundNode, _ labels: BoundLabels) -> BoundExpression {
      let subject = BoundExpression(.variable(node.variable), .node, at: node.range)
      return BoundExpression(.hasLabels(subject, labels), .boolean, at: node.range)
    }

    /// The open node to scan for next, or one that is bound and has open links; `nil` at the end.
    func cheapestStart() throws(QueryError) -> Variable? {
      // Links between bound nodes, or from one, come before any scan.
      for link in openLinks where bound.contains(link.from) || bound.contains(link.to) {
        return bound.contains(link.from) ? link.from : link.to
      }
      for search in openSearches where isReady(search) {
        return bound.contains(search.from) ? search.from : search.to
      }
      guard !openNodes.isEmpty else { return nil }
      let openSteps = openLinks.count + openSearches.count
      guard openNodes.count > 1, openSteps > 0 || !pattern.searches.isEmpty else {
        return openNodes[0].variable
      }
      // A search that selects looks for its far end by itself.
      let ends = pattern.searches.filter(\.isSelective).flatMap { [$0.from, $0.to] }
      let linked =
        openLinks.flatMap { [$0.from, $0.to] } + openSearches.flatMap { [$0.from, $0.to] }
      let starts = openNodes.filter {
        !ends.contains($0.variable) || linked.contains($0.variable)
      }
      guard let first = starts.first else { return nil }
      guard starts.count > 1, openSteps > 0 else { return first.variable }
      // Trying every start takes the cube of the pattern's size: a large one begins where a scan
      // finds least.
      guard openNodes.count * openSteps <= Self.mostTrials else {
        return starts.min { estimate(of: $0) < estimate(of: $1) }?.variable
      }
      var best: (variable: Variable, cost: Double)?
      for node in starts {
        try order.limits.check()
        var trial = self
        trial.begin(at: node.variable)
        while trial.followCheapestLink() {}
        if best.map({ trial.cost < $0.cost }) ?? true { best = (node.variable, trial.cost) }
      }
      return best?.variable
    }

    /// Binds a node by a scan, unless it is bound.
    mutating func begin(at variable: Variable) {
      guard let index = openNodes.firstIndex(where: { $0.variable == variable }) else { return }
      let node = openNodes.remove(at: index)
      let labels = node.labels.flatMap(\.required)
      var scan = NodeScan(variable: variable)
      var estimate = order.statistics.nodes
      for label in labels {
        let count = order.statistics.nodes(with: label)
        if scan.label == nil || count < estimate {
          scan.label = label
          estimate = count
        }
      }
      if order.seeksIndexes,
        let found = IndexSeek.find(
          variable,
          labels: labels,
          predicates: openPredicates,
          known: bound,
          order.statistics
        )
      {
        scan = found.scan
        openPredicates.remove(at: found.predicate)
        estimate = max(1, estimate * found.selectivity)
      }
      plan = .scan(plan, scan)
      for part in node.labels where part != scan.label.map(BoundLabels.name) {
        openPredicates.append(Self.test(node, part))
      }
      bound.insert(variable)
      grow(by: estimate)
      filterWhatIsKnown()
    }

    /// Follows the open link from a bound node that multiplies the rows least.
    mutating func followCheapestLink() -> Bool {
      var best: (index: Int, isReversed: Bool, factor: Double)?
      for (index, link) in openLinks.enumerated() {
        for isReversed in [false, true] where bound.contains(isReversed ? link.to : link.from) {
          let factor = self.factor(link, isReversed: isReversed)
          if best.map({ factor < $0.factor }) ?? true { best = (index, isReversed, factor) }
        }
      }
      guard let best else { return followSearch() }
      let link = openLinks.remove(at: best.index)
      let far = best.isReversed ? link.from : link.to
      let step = Expansion(
        link: link,
        isReversed: best.isReversed,
        isInto: bound.contains(far),
        isBound: bound.contains(link.variable),
        differsFrom: distinctness(of: link)
      )
      if let chain = link.chain {
        // Between two known ends a search need not try what leads nowhere.
        plan =
          step.isInto && !step.isBound
          ? .search(plan, PathSearch(step, chain))
          : .chain(plan, ChainExpansion(step: step, chain: chain))
      } else {
        plan = .expand(plan, step)
      }
      followed.append(link)
      bound.formUnion([link.variable, far])
      if let index = openNodes.firstIndex(where: { $0.variable == far }) {
        let node = openNodes.remove(at: index)
        for labels in node.labels { openPredicates.append(Self.test(node, labels)) }
      }
      grow(by: best.factor)
      filterWhatIsKnown()
      return true
    }

    /// Whether a search has an end to begin at, and all that its conditions look at.
    private func isReady(_ search: BoundSearch) -> Bool {
      (bound.contains(search.from) || bound.contains(search.to))
        && search.reads.isSubset(of: bound)
    }

    /// Follows an open search from an end that is bound, if there is one.
    private mutating func followSearch() -> Bool {
      guard let index = openSearches.firstIndex(where: isReady) else { return false }
      let search = openSearches.remove(at: index)
      let isReversed = !bound.contains(search.from)
      run(
        PathSearch(
          search: search,
          isReversed: isReversed,
          isInto: bound.contains(isReversed ? search.from : search.to)
        )
      )
      return true
    }

    private mutating func run(_ search: PathSearch) {
      var search = search
      if search.search.avoidsOthers { search.differsFrom = avoided }
      let (taken, rest) = PathConditions.split(openPredicates, search, bound)
      openPredicates = rest
      plan = .search(plan, taken)
      searched.append(search.search)
      bound.formUnion(search.search.outputs + [search.near, search.far])
      if let index = openNodes.firstIndex(where: { $0.variable == search.far }) {
        let node = openNodes.remove(at: index)
        for labels in node.labels { openPredicates.append(Self.test(node, labels)) }
      }
      grow(by: search.isInto ? 1 : order.statistics.nodes / 4)
      filterWhatIsKnown()
    }

    /// Whether a condition finds few nodes for a variable, without looking at others.
    private func isPinned(_ variable: Variable) -> Bool {
      openPredicates.contains { predicate in
        guard predicate.freeVariables.subtracting(bound) == [variable] else { return false }
        switch predicate.kind {
        case .hasLabels: return false
        case .literal, .parameter, .variable, .list, .map, .property, .index, .slice, .unary,
          .arithmetic, .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .call, .measure,
          .case, .comprehension, .quantifier, .reduce, .properties, .path, .subquery:
          return predicate.selectivity <= 0.1
        }
      }
    }

    /// Adds what needs the whole pattern: searches that select, named paths, conditions.
    mutating func finish() -> LogicalPlan {
      for search in pattern.searches where search.isSelective {
        let knowsFrom = bound.contains(search.from) || isPinned(search.from)
        let knowsTo = bound.contains(search.to) || isPinned(search.to)
        // Ties of cost are told apart from the last relationship on: the search has to begin at the
        // first node.
        var isReversed = knowsTo && !knowsFrom
        if case .cheapest = search.selector { isReversed = false }
        let near = isReversed ? search.to : search.from
        begin(at: near)
        if knowsTo { begin(at: search.to) }
        run(
          PathSearch(
            search: search,
            isReversed: isReversed,
            isInto: bound.contains(isReversed ? search.from : search.to)
          )
        )
      }
      if !pattern.paths.isEmpty {
        let assignments = pattern.paths.map { variable, path in
          BoundAssignment(
            variable: variable,
            expression: BoundExpression(.path(path), .path, at: SourceRange(0, 0))
          )
        }
        plan = .compute(plan, assignments)
        bound.formUnion(assignments.map(\.variable))
        filterWhatIsKnown()
      }
      if !openPredicates.isEmpty { plan = .filter(plan, openPredicates) }
      return plan
    }

    private mutating func grow(by factor: Double) {
      rows = max(rows * factor, 0.01)
      cost += rows
    }

    private mutating func filterWhatIsKnown() {
      var ready: [BoundExpression] = []
      var waiting: [BoundExpression] = []
      for predicate in openPredicates {
        if predicate.freeVariables.isSubset(of: bound) {
          ready.append(predicate)
        } else {
          waiting.append(predicate)
        }
      }
      openPredicates = waiting
      guard !ready.isEmpty else { return }
      // Cheap conditions first: a label test or a comparison before a subquery.
      let sorted = ready.enumerated().sorted {
        ($0.element.effort, $0.offset) < ($1.element.effort, $1.offset)
      }
      plan = .filter(plan, sorted.map(\.element))
      for predicate in ready { rows *= predicate.selectivity }
    }

    /// The estimated number of relationships that a row meets on a link.
    private func factor(_ link: BoundLink, isReversed: Bool) -> Double {
      let statistics = order.statistics
      let near = isReversed ? link.to : link.from
      let far = isReversed ? link.from : link.to
      let total = statistics.relationships(of: link.types?.alternatives)
      let starts = count(of: near)
      var factor = total / max(1, starts)
      if link.direction == .both { factor *= 2 }
      if let chain = link.chain {
        let length = Double(min(chain.upper ?? max(chain.lower, 3), 6))
        factor = factor <= 1 ? max(1, length) : min(.greatestFiniteMagnitude, power(factor, length))
      }
      if bound.contains(far) { return factor / statistics.nodes }
      if let node = openNodes.first(where: { $0.variable == far }) {
        for labels in node.labels {
          for label in labels.required {
            let share = statistics.nodes(with: label) / statistics.nodes
            // A type usually leads to nodes of one label: the label says little then.
            factor *= max(share, 0.5)
          }
        }
      }
      return factor
    }

    private func power(_ base: Double, _ exponent: Double) -> Double {
      var result = 1.0
      for _ in 0..<Int(exponent) { result *= base }
      return result
    }

    /// The estimated number of nodes that a scan finds.
    private func estimate(of node: BoundNode) -> Double {
      node.labels.flatMap(\.required).map { order.statistics.nodes(with: $0) }.min()
        ?? order.statistics.nodes
    }

    private func count(of variable: Variable) -> Double {
      guard let node = pattern.nodes.first(where: { $0.variable == variable }) else {
        return order.statistics.nodes
      }
      return estimate(of: node)
    }

    /// The links followed before that could be the same relationship: those that may share a type.
    private func distinctness(of link: BoundLink) -> [Distinctness] {
      guard !pattern.repeatsElements else { return [] }
      return followed.filter { Self.mayShareType($0, link) }
        .map { Distinctness(variable: $0.variable, isList: $0.chain != nil) }
        + searched.filter(\.avoidsOthers).map { Distinctness(variable: $0.links, isList: true) }
    }

    /// All relationships that a search has to leave alone.
    private var avoided: [Distinctness] {
      followed.map { Distinctness(variable: $0.variable, isList: $0.chain != nil) }
        + searched.filter(\.avoidsOthers).map { Distinctness(variable: $0.links, isList: true) }
    }

    private static func mayShareType(_ left: BoundLink, _ right: BoundLink) -> Bool {
      guard let first = left.types?.alternatives, let second = right.types?.alternatives else {
        return true
      }
      return !Set(first).isDisjoint(with: second)
    }
  }
}

extension BoundExpression {
  /// How much work a condition is, roughly, for the order of conditions.
  var effort: Int {
    switch kind {
    case .hasLabels, .literal, .parameter, .variable: 0
    case .subquery, .measure: 1000
    case .comprehension, .quantifier, .reduce: 50 + parts.reduce(0) { $0 + $1.effort }
    case .list, .map, .property, .index, .slice, .unary, .arithmetic, .comparison, .and, .or,
      .xor, .not, .text, .isIn, .isNull, .call, .case, .properties, .path:
      1 + parts.reduce(0) { $0 + $1.effort }
    }
  }

  /// The share of rows that a condition lets through, guessed from its form.
  var selectivity: Double {
    switch kind {
    case .comparison(.equal, _, _): 0.1
    case .comparison(.notEqual, _, _): 0.9
    case .comparison: 0.3
    case .text(.startsWith, _, _): 0.05
    case .hasLabels: 0.5
    case .isNull: 0.1
    case .not(let part): max(0.1, 1 - part.selectivity)
    case .literal, .parameter, .variable, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .and, .or, .xor, .text, .isIn, .call, .measure, .case, .comprehension,
      .quantifier, .reduce, .properties, .path, .subquery:
      0.5
    }
  }
}
