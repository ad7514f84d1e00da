internal import NetworkGraph

/// What has to be done to answer a query, as an algebra: each operation takes the rows of the one
/// inside of it.
///
/// Nothing here says how an operation is carried out.
indirect enum LogicalPlan: Sendable {
  /// The rows that come from outside: one row without columns at the root of a query, the rows of
  /// the outer query in a subquery.
  case argument([Variable])
  /// Everything a pattern asks for, in no particular order yet; replaced by ``PatternOrder``.
  case match(LogicalPlan, BoundPattern)
  /// Each row with each node.
  case scan(LogicalPlan, NodeScan)
  /// Each row with each relationship that leads on from a node.
  case expand(LogicalPlan, Expansion)
  /// Each row with each chain of relationships that leads on from a node.
  case chain(LogicalPlan, ChainExpansion)
  /// Each row with each path that a search finds.
  case search(LogicalPlan, PathSearch)
  /// The rows for which all conditions are true.
  case filter(LogicalPlan, [BoundExpression])
  /// Each row with further columns.
  case compute(LogicalPlan, [BoundAssignment])
  /// One row for each group.
  case aggregate(LogicalPlan, keys: [Variable], [BoundAggregate])
  /// The first of the rows that agree in some columns.
  case distinct(LogicalPlan, [Variable])
  case sort(LogicalPlan, [BoundSortItem])
  /// The first rows of a sort: what comes after `skip` and `limit` is never kept.
  case top(LogicalPlan, [BoundSortItem], skip: BoundExpression?, limit: BoundExpression)
  case skip(LogicalPlan, BoundExpression)
  case limit(LogicalPlan, BoundExpression)
  /// Each row with each element of a list.
  case unwind(LogicalPlan, BoundUnwind)
  /// Each row with the rows that the inner plan makes of it; with nulls if it makes none. `row`
  /// numbers the rows on their way through the inner plan.
  case optional(LogicalPlan, inner: LogicalPlan, row: Variable, adds: [Variable])
  /// Each row with the rows that the inner plan makes of it; alone if that returns no columns.
  case subquery(LogicalPlan, inner: LogicalPlan, imports: [Variable], adds: [Variable])
  /// The rows of several plans one after the other, columns matched by position.
  case union([LogicalPlan], columns: [[Variable]], as: [Variable])
  /// Each row with the rows of a procedure.
  case call(LogicalPlan, BoundCall)
  case create(LogicalPlan, [BoundCreation])
  case merge(LogicalPlan, BoundMerge, match: LogicalPlan)
  case set(LogicalPlan, [BoundSetItem])
  case remove(LogicalPlan, [BoundRemoveItem])
  case delete(LogicalPlan, [BoundExpression], isDetach: Bool)
  case foreach(LogicalPlan, Variable, BoundExpression, body: LogicalPlan)
}

/// A search for nodes.
struct NodeScan: Sendable {
  var variable: Variable
  /// Every node found has this label; any node where `nil`.
  var label: String?
  /// Looks the value of a property up instead of going through all nodes, if an index is there.
  var seek: Seek?

  /// A lookup by value.
  struct Seek: Sendable {
    var key: String
    var condition: Condition
    /// What the lookup stands for; holds for all its results.
    var predicate: BoundExpression
  }

  /// The values that are looked up.
  enum Condition: Sendable {
    case equals(BoundExpression)
    case isIn(BoundExpression)
    case range(ComparisonOperator, BoundExpression)
    case startsWith(BoundExpression)
  }
}

/// A step along single relationships.
struct Expansion: Sendable {
  var link: BoundLink
  /// The step goes from `link.to` to `link.from`.
  var isReversed: Bool
  /// The far end is known already: only relationships that lead to it count.
  var isInto: Bool
  /// The relationship is known already.
  var isBound: Bool
  /// Relationships of the same pattern that this one must differ from.
  var differsFrom: [Distinctness]

  var from: Variable { isReversed ? link.to : link.from }
  var to: Variable { isReversed ? link.from : link.to }
  var direction: Direction {
    switch (link.direction, isReversed) {
    case (.both, _): .both
    case (.out, false), (.into, true): .out
    case (.into, false), (.out, true): .into
    }
  }
}

/// A relationship, or a list of them, that another must not be.
struct Distinctness: Hashable, Sendable {
  var variable: Variable
  var isList: Bool
}

/// A walk along chains of relationships without repetition of a relationship.
struct ChainExpansion: Sendable {
  var step: Expansion
  var chain: BoundChain
}

/// A search for paths from a node that is known.
struct PathSearch: Sendable {
  var search: BoundSearch
  /// The search begins at the last node of the path.
  var isReversed = false
  /// The far end is known as well.
  var isInto: Bool
  /// Relationships of the same pattern that the path must not contain.
  var differsFrom: [Distinctness] = []
  /// Conditions that every node and every relationship of the path must meet.
  var nodeConditions: [BoundComprehension] = []
  var relationshipConditions: [BoundComprehension] = []
  /// Each end once, however many paths lead to it.
  var onlyEnds = false

  /// The end that the search begins at.
  var near: Variable { isReversed ? search.to : search.from }
  /// The end that the search leads to.
  var far: Variable { isReversed ? search.from : search.to }
}

extension PathSearch {
  /// The search that walks a chain of relationships.
  init(_ step: Expansion, _ chain: BoundChain) {
    let link = step.link
    let inner = BoundPathLink(
      variable: chain.each,
      direction: link.direction,
      types: link.types,
      predicates: chain.predicates,
      range: link.range
    )
    let part = BoundRepetition(
      lower: chain.lower,
      upper: chain.upper,
      isOptional: false,
      joints: [[], []],
      links: [inner],
      range: link.range
    )
    self.init(
      search: BoundSearch(
        from: link.from,
        to: link.to,
        links: link.variable,
        joints: [[], []],
        connectors: [.repeated(part)],
        selector: .all,
        restriction: PathRestriction(nodes: .repeatable, relationshipsOnce: true),
        avoidsOthers: true,
        range: link.range
      ),
      isReversed: step.isReversed,
      isInto: step.isInto,
      differsFrom: step.differsFrom
    )
  }
}

extension Direction {
  /// The direction in which a relationship is passed the other way round.
  var reversed: Direction {
    switch self {
    case .out: .into
    case .into: .out
    case .both: .both
    }
  }
}
