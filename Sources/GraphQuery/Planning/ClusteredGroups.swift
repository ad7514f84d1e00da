internal import NetworkGraph

/// An aggregation that groups by a node, or by a property that no two nodes share, hands on the
/// groups of one node before it reads the rows of the next: its table stays small.
///
/// Sound: the rows come from one scan that meets each node once, and what stands between the scan
/// and the aggregation keeps the rows of a node together. A key that is the node, or different in all
/// nodes of the scan, belongs to the rows of one node only: once these have been read, no group of
/// theirs can grow. Whether a property is different in all nodes is a matter of the data: it is looked
/// at before the first row is read, and the groups stay together if it is not.
///
/// With a single key the table is small anyway, and without a step the rows are.
enum ClusteredGroups {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    plan.transformed { plan in
      guard case .aggregate(let inner, let keys, let aggregates) = plan, keys.count > 1 else {
        return plan
      }
      guard let marked = marked(inner, Set(keys), [:], hasSteps: false) else { return plan }
      return .aggregate(marked, keys: keys, aggregates)
    }
  }

  /// The plan with its scan marked; `origins` tells of which nodes' properties keys are computed.
  private static func marked(
    _ plan: LogicalPlan,
    _ keys: Set<Variable>,
    _ origins: [Variable: String],
    hasSteps: Bool
  ) -> LogicalPlan? {
    switch plan {
    case .compute(let inner, let items):
      var origins = origins
      for item in items where keys.contains(item.variable) {
        guard case .property(let object, let key) = item.expression.kind,
          case .variable(let node) = object.kind
        else { continue }
        origins[node] = key
      }
      return marked(inner, keys, origins, hasSteps: hasSteps).map { .compute($0, items) }
    case .filter(let inner, let conditions):
      return marked(inner, keys, origins, hasSteps: hasSteps).map { .filter($0, conditions) }
    case .expand(let inner, let step):
      return marked(inner, keys, origins, hasSteps: true).map { .expand($0, step) }
    case .scan(let inner, var scan):
      guard hasSteps, scan.seek == nil, case .argument = inner else { return nil }
      if keys.contains(scan.variable) {
        scan.groups = .node
      } else if let key = origins[scan.variable] {
        scan.groups = .property(key)
      } else {
        return nil
      }
      return .scan(inner, scan)
    case .argument, .match, .chain, .search, .aggregate, .distinct, .sort, .top, .skip, .limit,
      .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove, .delete,
      .foreach:
      return nil
    }
  }

  /// The scan whose nodes the rows below an aggregation come by, if it has been marked.
  static func clusters(below plan: LogicalPlan) -> NodeScan? {
    switch plan {
    case .compute(let inner, _), .filter(let inner, _), .expand(let inner, _):
      clusters(below: inner)
    case .scan(_, let scan): scan.groups == nil ? nil : scan
    case .argument, .match, .chain, .search, .aggregate, .distinct, .sort, .top, .skip, .limit,
      .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove, .delete,
      .foreach:
      nil
    }
  }

  /// The nodes that a search for a pattern had better start at, as an aggregation groups by them.
  static func preferredStarts(_ plan: LogicalPlan) -> Set<Variable> {
    var preferred: Set<Variable> = []
    _ = plan.transformed { plan in
      guard case .aggregate(let inner, let keys, _) = plan, keys.count > 1 else { return plan }
      preferred.formUnion(keys)
      if case .compute(_, let items) = inner {
        for item in items where keys.contains(item.variable) {
          if case .property(let object, _) = item.expression.kind,
            case .variable(let node) = object.kind
          {
            preferred.insert(node)
          }
        }
      }
      return plan
    }
    return preferred
  }
}
