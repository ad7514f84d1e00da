internal import NetworkGraph

/// A physical plan made ready to run: its operators, and the door through which rows from outside
/// come in.
final class Pipeline {
  private let root: any Operator
  private var doors: [ArgumentOperator] = []

  init(_ plan: PhysicalPlan, _ context: ExecutionContext) {
    var doors: [ArgumentOperator] = []
    root = Self.build(plan, context, &doors)
    self.doors = doors
  }

  /// Starts a run for rows from outside.
  func start(_ rows: Batch) {
    root.restart()
    for door in doors { door.supply(rows) }
  }

  /// The next rows of the run.
  func next() throws(QueryError) -> Batch? { try root.next() }

  private static func build(
    _ plan: PhysicalPlan,
    _ context: ExecutionContext,
    _ doors: inout [ArgumentOperator]
  ) -> any Operator {
    guard let profile = context.profile else { return make(plan, context, &doors) }
    return profile.measured { make(plan, context, &doors) }
  }

  private static func make(
    _ plan: PhysicalPlan,
    _ context: ExecutionContext,
    _ doors: inout [ArgumentOperator]
  ) -> any Operator {
    func input(_ plan: PhysicalPlan) -> any Operator { build(plan, context, &doors) }
    let outputs = plan.outputs
    switch plan.kind {
    case .argument:
      let door = ArgumentOperator()
      doors.append(door)
      return door
    case .scan(let inner, let scan):
      return ScanOperator(input(inner), scan, carrying: outputs, context)
    case .expand(let inner, let step):
      return ExpandOperator(input(inner), step, outputs: outputs, context)
    case .chain(let inner, let walk):
      return ChainOperator(input(inner), walk, outputs: outputs, context)
    case .search(let inner, let search):
      return SearchOperator(input(inner), search, outputs: outputs, context)
    case .filter(let inner, let conditions):
      return FilterOperator(input(inner), conditions, outputs: outputs, context)
    case .compute(let inner, let items):
      return ComputeOperator(input(inner), items, outputs: outputs, context)
    case .aggregate(let inner, let keys, let aggregates):
      return AggregateOperator(input(inner), keys, aggregates, context)
    case .distinct(let inner, let variables):
      return DistinctOperator(input(inner), variables, outputs: outputs, context)
    case .sort(let inner, let items):
      return SortOperator(input(inner), items, skip: nil, limit: nil, outputs: outputs, context)
    case .top(let inner, let items, let skip, let limit):
      return SortOperator(input(inner), items, skip: skip, limit: limit, outputs: outputs, context)
    case .skip(let inner, let count):
      return SkipOperator(input(inner), count, outputs: outputs, context)
    case .limit(let inner, let count):
      return LimitOperator(input(inner), count, plan: inner, outputs: outputs, context)
    case .unwind(let inner, let unwind):
      return UnwindOperator(input(inner), unwind, outputs: outputs, context)
    case .optional(let outer, let inner, let row, let adds):
      return OptionalOperator(
        input(outer),
        inner,
        row: row,
        adds: adds,
        outputs: outputs,
        context
      )
    case .subquery(let outer, let inner, let adds):
      return SubqueryOperator(input(outer), inner, adds: adds, outputs: outputs, context)
    case .union(let plans, let columns, let variables):
      return UnionOperator(plans.map(input), columns: columns, variables: variables, context)
    case .call(let inner, let call):
      return CallOperator(input(inner), call, outputs: outputs, context)
    case .create(let inner, let creations):
      return CreateOperator(input(inner), creations, outputs: outputs, context)
    case .merge(let outer, let merge, let match):
      return MergeOperator(input(outer), merge, match: match, outputs: outputs, context)
    case .set(let inner, let items):
      return SetOperator(input(inner), items, outputs: outputs, context)
    case .remove(let inner, let items):
      return RemoveOperator(input(inner), items, outputs: outputs, context)
    case .delete(let inner, let expressions, let isDetach):
      return DeleteOperator(
        input(inner),
        expressions,
        isDetach: isDetach,
        outputs: outputs,
        context
      )
    case .foreach(let outer, let variable, let list, let body):
      return ForeachOperator(input(outer), variable, list, body, outputs: outputs, context)
    }
  }
}
