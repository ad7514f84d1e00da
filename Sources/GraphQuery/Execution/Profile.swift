internal import NetworkGraph

/// What the operators of a statement do while PROFILE runs it: rows handed on, and time.
///
/// Operators are made from the outside in, those of an inner plan by the operator around it; the
/// tree of the measurements therefore has the shape of the tree of the plan.
final class Profile {
  /// The measurements of one operator and of those below it.
  final class Entry {
    fileprivate(set) var rows = 0
    /// With the time of the operators below.
    fileprivate(set) var time = Duration.zero
    fileprivate(set) var inputs: [Entry] = []

    /// The time of the operator alone.
    var ownTime: Duration { max(.zero, inputs.reduce(time) { $0 - $1.time }) }
  }

  private(set) var root: Entry?
  private var open: [Entry] = []

  /// Wraps the operator that is made, so that it is measured.
  func measured(_ make: () -> any Operator) -> any Operator {
    let entry = Entry()
    // The plan of a subquery in an expression is made when it is first needed: it counts to the
    // operator that evaluates the expression.
    if let outer = open.last {
      outer.inputs.append(entry)
    } else if root == nil {
      root = entry
    }
    open.append(entry)
    defer { open.removeLast() }
    return MeasuredOperator(make(), entry)
  }

  /// The plan with the measurements beside it.
  func table(
    _ plan: PhysicalPlan,
    _ variables: VariableTable
  ) -> (columns: [String], rows: [[Value]]) {
    var entries: [Entry] = []
    if let root { Self.list(root, &entries) }
    let rows = zip(PlanText.lines(plan, variables), entries).map { line, entry in
      [Value.string(line), .int(Int64(entry.rows)), .double(entry.ownTime.milliseconds)]
    }
    return (["plan", "rows", "milliseconds"], rows)
  }

  private static func list(_ entry: Entry, _ entries: inout [Entry]) {
    entries.append(entry)
    for input in entry.inputs { list(input, &entries) }
  }
}

/// An operator that counts the rows of another, and the time that they take.
private final class MeasuredOperator: Operator {
  private let measured: any Operator
  private let entry: Profile.Entry

  init(_ measured: any Operator, _ entry: Profile.Entry) {
    self.measured = measured
    self.entry = entry
  }

  func restart() { measured.restart() }

  func next() throws(QueryError) -> Batch? {
    let start = ContinuousClock.now
    defer { entry.time += ContinuousClock.now - start }
    let batch = try measured.next()
    entry.rows += batch?.count ?? 0
    return batch
  }
}

extension Duration {
  /// Milliseconds, to the microsecond.
  fileprivate var milliseconds: Double {
    let microseconds = self / .microseconds(1)
    return microseconds.rounded() / 1000
  }
}
