extension Parser {
  /// `CREATE patterns`.
  mutating func create() throws(Failure) -> CreateClause {
    let start = index
    try expect(.create)
    let patterns = try patternList()
    return CreateClause(patterns: patterns, range: range(from: start))
  }

  /// `MERGE pattern [ON CREATE SET ...] [ON MATCH SET ...]`.
  mutating func merge() throws(Failure) -> MergeClause {
    let start = index
    try expect(.merge)
    let pattern = try pathPattern()
    var actions: [MergeAction] = []
    while accept(.on) {
      let event: MergeAction.Event
      if accept(.create) {
        event = .onCreate
      } else if accept(.match) {
        event = .onMatch
      } else {
        throw unexpected(Messages.Expected.onCreateOrMatch, meaning: [.create, .match])
      }
      try expect(.set)
      actions.append(MergeAction(event: event, items: try setItems()))
    }
    return MergeClause(pattern: pattern, actions: actions, range: range(from: start))
  }

  /// `SET items`.
  mutating func set() throws(Failure) -> SetClause {
    let start = index
    try expect(.set)
    let items = try setItems()
    return SetClause(items: items, range: range(from: start))
  }

  private mutating func setItems() throws(Failure) -> [SetItem] {
    try list { parser throws(Failure) in try parser.setItem() }
  }

  private mutating func setItem() throws(Failure) -> SetItem {
    let start = index
    let target = try operand()
    switch target.kind {
    case .property(let entity, let key):
      try expect(.equal, "=")
      return .property(of: entity, key: key, value: try expression())
    case .variable(let variable):
      if accept(.equal) { return .replace(variable: variable, value: try expression()) }
      try expect(.plusEqual, "=")
      return .merge(variable: variable, value: try expression())
    default:
      if let (variable, labels) = Self.labels(target) {
        return .labels(variable: variable, labels: labels)
      }
      index = start
      throw unexpected(Messages.Expected.setting)
    }
  }

  /// The parts of `variable:A:B`.
  private static func labels(_ expression: Expression) -> (variable: Name, labels: [Name])? {
    guard case .hasLabels(let subject, let labels) = expression.kind,
      case .variable(let variable) = subject.kind, let names = labels.conjunction
    else { return nil }
    return (variable, names)
  }

  /// `REMOVE items`.
  mutating func remove() throws(Failure) -> RemoveClause {
    let start = index
    try expect(.remove)
    let items = try list { parser throws(Failure) in try parser.removeItem() }
    return RemoveClause(items: items, range: range(from: start))
  }

  private mutating func removeItem() throws(Failure) -> RemoveItem {
    let start = index
    let target = try operand()
    if case .property(let entity, let key) = target.kind { return .property(of: entity, key: key) }
    if let (variable, labels) = Self.labels(target) {
      return .labels(variable: variable, labels: labels)
    }
    index = start
    throw unexpected(Messages.Expected.deletion)
  }

  /// `[DETACH] DELETE expressions`.
  mutating func delete() throws(Failure) -> DeleteClause {
    let start = index
    let isDetach = accept(.detach)
    try expect(.delete)
    let expressions = try list { parser throws(Failure) in try parser.expression() }
    return DeleteClause(isDetach: isDetach, expressions: expressions, range: range(from: start))
  }

  /// `FOREACH (variable IN list | clauses)`.
  mutating func foreach() throws(Failure) -> ForeachClause {
    let outer = try enter(.node)
    let start = index
    try expect(.foreach)
    let opener = try open(.leftParenthesis, "(")
    let variable = try variable()
    try expect(.in)
    let list = try expressionBeforeBar()
    try expect(.bar, "|")
    var body: [Clause] = []
    while let clause = try clause() { body.append(clause) }
    if body.isEmpty {
      throw unexpected(
        Messages.Expected.foreachClause,
        meaning: [.create, .delete, .detach, .foreach, .merge, .remove, .set]
      )
    }
    try close(opener)
    try grow()
    leave(outer)
    return ForeachClause(variable: variable, list: list, body: body, range: range(from: start))
  }
}
