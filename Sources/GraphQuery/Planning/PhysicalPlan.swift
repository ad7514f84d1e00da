internal import NetworkGraph

/// How a query is carried out: an operator, the plans whose rows it takes, and the columns that it
/// hands on.
///
/// A column that nothing later reads is not handed on.
struct PhysicalPlan: Sendable {
  var kind: Kind
  /// The columns of its rows, ascending.
  var outputs: [Variable]

  /// The operators.
  indirect enum Kind: Sendable {
    case argument
    case scan(PhysicalPlan, NodeScan)
    case expand(PhysicalPlan, Expansion)
    case chain(PhysicalPlan, ChainExpansion)
    case search(PhysicalPlan, PathSearch)
    case filter(PhysicalPlan, [BoundExpression])
    case compute(PhysicalPlan, [BoundAssignment])
    /// The rows of one node of the scan, if there is one, come together.
    case aggregate(PhysicalPlan, keys: [Variable], [BoundAggregate], NodeScan?)
    case distinct(PhysicalPlan, [Variable])
    case sort(PhysicalPlan, [BoundSortItem])
    case top(PhysicalPlan, [BoundSortItem], skip: BoundExpression?, limit: BoundExpression)
    case skip(PhysicalPlan, BoundExpression)
    case limit(PhysicalPlan, BoundExpression)
    case unwind(PhysicalPlan, BoundUnwind)
    case optional(PhysicalPlan, inner: PhysicalPlan, row: Variable, adds: [Variable])
    case subquery(PhysicalPlan, inner: PhysicalPlan, adds: [Variable])
    case union([PhysicalPlan], columns: [[Variable]], as: [Variable])
    case call(PhysicalPlan, BoundCall)
    case create(PhysicalPlan, [BoundCreation])
    case merge(PhysicalPlan, BoundMerge, match: PhysicalPlan)
    case set(PhysicalPlan, [BoundSetItem])
    case remove(PhysicalPlan, [BoundRemoveItem])
    case delete(PhysicalPlan, [BoundExpression], isDetach: Bool)
    case foreach(PhysicalPlan, Variable, BoundExpression, body: PhysicalPlan)
  }

  /// The plans inside, outermost input first.
  var inputs: [PhysicalPlan] {
    switch kind {
    case .argument: []
    case .scan(let input, _), .expand(let input, _), .chain(let input, _), .search(let input, _),
      .filter(let input, _), .compute(let input, _), .aggregate(let input, _, _, _),
      .distinct(let input, _), .sort(let input, _), .top(let input, _, _, _),
      .skip(let input, _), .limit(let input, _), .unwind(let input, _), .call(let input, _),
      .create(let input, _), .set(let input, _), .remove(let input, _), .delete(let input, _, _):
      [input]
    case .optional(let input, let inner, _, _), .subquery(let input, let inner, _),
      .merge(let input, _, let inner), .foreach(let input, _, _, let inner):
      [input, inner]
    case .union(let plans, _, _): plans
    }
  }

  /// Whether chains or paths are enumerated somewhere.
  var walksChains: Bool {
    if case .chain = kind { return true }
    if case .search(_, let search) = kind, !search.onlyEnds, !search.search.isSelective {
      return true
    }
    return inputs.contains(where: \.walksChains)
  }

  /// Whether the rows that come out for a row from outside depend on that row alone, and in its
  /// order: such a plan can run for many rows from outside at once.
  var isRowByRow: Bool {
    switch kind {
    case .argument: true
    case .scan(let input, _), .expand(let input, _), .chain(let input, _), .search(let input, _),
      .filter(let input, _), .compute(let input, _), .unwind(let input, _),
      .call(let input, _):
      input.isRowByRow
    case .optional(let input, _, _, _): input.isRowByRow
    case .aggregate, .distinct, .sort, .top, .skip, .limit, .subquery, .union, .create, .merge,
      .set, .remove, .delete, .foreach:
      false
    }
  }
}
