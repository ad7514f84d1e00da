internal import NetworkGraph

/// Computes once what the expressions of neighbouring columns, conditions and aggregates have in
/// common.
///
/// Sound: an expression without a random number in it gives the same value for the same row wherever
/// it stands, so that a column may hold it. It is computed before the operation that needs it first,
/// and only if that operation computes it for every row: what stands behind a condition, in a branch
/// of CASE or in a later part of AND, might fail for rows that never come there. Columns, conditions
/// and aggregates that follow each other see the same values, as nothing in between writes.
struct CommonExpressions {
  private(set) var variables: VariableTable

  init(_ variables: VariableTable) { self.variables = variables }

  mutating func apply(_ plan: LogicalPlan) -> LogicalPlan {
    var changed = self
    let result = plan.transformed { plan in
      switch plan {
      case .compute(let input, let items):
        let (below, expressions) = changed.shared(items.map(\.expression), below: input)
        return .compute(below, items.replacing(expressions))
      case .aggregate(let input, let keys, let aggregates):
        let arguments = aggregates.flatMap(\.arguments)
        let (below, expressions) = changed.shared(arguments, below: input)
        return .aggregate(below, keys: keys, aggregates.replacing(expressions))
      case .filter(let input, let conditions):
        let (below, expressions) = changed.shared(conditions, below: input, onlyFirst: true)
        return .filter(below, expressions)
      case .argument, .match, .scan, .expand, .chain, .search, .distinct, .sort, .top, .skip,
        .limit, .unwind, .optional, .subquery, .union, .call, .create, .merge, .set, .remove,
        .delete, .foreach:
        return plan
      }
    }
    self = changed
    return result
  }

  /// The expressions with what they share, among each other or with a filter right below, replaced
  /// by columns; and the plan below with these columns.
  private mutating func shared(
    _ expressions: [BoundExpression],
    below: LogicalPlan,
    onlyFirst: Bool = false
  ) -> (LogicalPlan, [BoundExpression]) {
    var below = below
    var expressions = expressions
    // A filter first tests its first condition, on every row.
    if case .filter(let input, var conditions) = below, let first = conditions.first {
      let found = Self.repeated(certain: [first], anywhere: conditions + expressions)
        .filter { shared in expressions.contains { $0.contains(shared) } }
      if !found.isEmpty {
        let columns = assign(found)
        conditions = conditions.map { $0.replacing(columns) }
        expressions = expressions.map { $0.replacing(columns) }
        below = .filter(.compute(input, columns), conditions)
      }
    }
    let certain = onlyFirst ? Array(expressions.prefix(1)) : expressions
    let found = Self.repeated(certain: certain, anywhere: expressions)
    guard !found.isEmpty else { return (below, expressions) }
    let columns = assign(found)
    return (.compute(below, columns), expressions.map { $0.replacing(columns) })
  }

  private mutating func assign(_ expressions: [BoundExpression]) -> [BoundAssignment] {
    expressions.map {
      BoundAssignment(variable: variables.add("", $0.type), expression: $0)
    }
  }

  /// The largest expressions that some of the first list compute for every row, and that occur at
  /// least twice in the second.
  private static func repeated(
    certain: [BoundExpression],
    anywhere: [BoundExpression]
  ) -> [BoundExpression] {
    var candidates: [BoundExpression] = []
    for expression in certain { expression.collectCertain(into: &candidates) }
    // Large ones first: their parts go with them.
    let sorted = candidates.enumerated().sorted {
      ($1.element.effort, $0.offset) < ($0.element.effort, $1.offset)
    }
    var found: [BoundExpression] = []
    for (_, candidate) in sorted where !found.contains(where: { $0.contains(candidate) }) {
      let count = anywhere.reduce(0) { $0 + $1.occurrences(of: candidate) }
      if count > 1 { found.append(candidate) }
    }
    return found
  }
}

extension [BoundAssignment] {
  fileprivate func replacing(_ expressions: [BoundExpression]) -> Self {
    zip(self, expressions).map { BoundAssignment(variable: $0.variable, expression: $1) }
  }
}

extension [BoundAggregate] {
  /// The aggregates with their arguments replaced, in order.
  fileprivate func replacing(_ expressions: [BoundExpression]) -> Self {
    var left = expressions[...]
    return map { aggregate in
      var changed = aggregate
      changed.arguments = [BoundExpression](left.prefix(aggregate.arguments.count))
      left = left.dropFirst(aggregate.arguments.count)
      return changed
    }
  }
}

extension BoundExpression {
  /// Collects the parts, and the expression itself, that are computed for every row and worth a
  /// column.
  fileprivate func collectCertain(into found: inout [BoundExpression]) {
    if isShareable { found.append(self) }
    switch kind {
    case .literal, .parameter, .variable, .path, .subquery, .reduce: break
    case .and(let parts), .or(let parts): parts.first?.collectCertain(into: &found)
    case .case(let subject, let branches, _):
      (subject ?? branches.first?.when)?.collectCertain(into: &found)
    case .comprehension(let inner), .quantifier(_, let inner):
      inner.list.collectCertain(into: &found)
    case .list, .map, .property, .index, .slice, .unary, .arithmetic, .comparison, .xor, .not,
      .text, .isIn, .isNull, .hasLabels, .call, .measure, .properties:
      for part in parts { part.collectCertain(into: &found) }
    }
  }

  /// Whether the expression depends on the row, always gives the same value for it, and takes work.
  private var isShareable: Bool {
    switch kind {
    case .literal, .parameter, .variable, .hasLabels: false
    case .list, .map, .property, .index, .slice, .unary, .arithmetic, .comparison, .and, .or, .xor,
      .not, .text, .isIn, .isNull, .call, .measure, .case, .properties, .comprehension,
      .quantifier, .reduce, .path, .subquery:
      isComparable && !freeVariables.isEmpty
    }
  }

  /// Whether equality of expressions is known for the kind and all its parts, and none is random.
  private var isComparable: Bool {
    switch kind {
    case .literal, .parameter, .variable: true
    case .property, .index, .slice, .unary, .arithmetic, .comparison, .not, .text, .isNull,
      .hasLabels, .and, .or, .xor, .list, .isIn:
      parts.allSatisfy(\.isComparable)
    case .call(let function, let arguments):
      function.stability != .volatile && arguments.allSatisfy(\.isComparable)
    case .map, .measure, .case, .properties, .comprehension, .quantifier, .reduce, .path, .subquery:
      false
    }
  }

  /// Whether both are the same expression, wherever they stand in the text; `false` also for kinds
  /// that are never shared.
  fileprivate func isSame(as other: BoundExpression) -> Bool {
    guard hasSameHead(as: other) else { return false }
    let own = parts
    let theirs = other.parts
    return own.count == theirs.count && zip(own, theirs).allSatisfy { $0.isSame(as: $1) }
  }

  /// Whether both are of the same kind and differ in their parts only.
  private func hasSameHead(as other: BoundExpression) -> Bool {
    switch kind {
    case .literal(let left):
      if case .literal(let right) = other.kind { return left.isExactly(right) }
    case .parameter(let left):
      if case .parameter(let right) = other.kind { return left == right }
    case .variable(let left):
      if case .variable(let right) = other.kind { return left == right }
    case .property(_, let left):
      if case .property(_, let right) = other.kind { return left == right }
    case .slice(_, let lower, let upper):
      if case .slice(_, let otherLower, let otherUpper) = other.kind {
        return (lower == nil) == (otherLower == nil) && (upper == nil) == (otherUpper == nil)
      }
    case .unary(let left, _):
      if case .unary(let right, _) = other.kind { return left == right }
    case .arithmetic(let left, _, _):
      if case .arithmetic(let right, _, _) = other.kind { return left == right }
    case .comparison(let left, _, _):
      if case .comparison(let right, _, _) = other.kind { return left == right }
    case .text(let left, _, _):
      if case .text(let right, _, _) = other.kind { return left == right }
    case .hasLabels(_, let left):
      if case .hasLabels(_, let right) = other.kind { return left == right }
    case .call(let left, _):
      if case .call(let right, _) = other.kind { return left.name == right.name }
    case .index: if case .index = other.kind { return true }
    case .and: if case .and = other.kind { return true }
    case .or: if case .or = other.kind { return true }
    case .xor: if case .xor = other.kind { return true }
    case .not: if case .not = other.kind { return true }
    case .list: if case .list = other.kind { return true }
    case .isIn: if case .isIn = other.kind { return true }
    case .isNull: if case .isNull = other.kind { return true }
    case .map, .measure, .case, .properties, .comprehension, .quantifier, .reduce, .path, .subquery:
      break
    }
    return false
  }

  /// Whether the expression is another one or has it as a part.
  fileprivate func contains(_ other: BoundExpression) -> Bool { occurrences(of: other) > 0 }

  /// How often another expression occurs in this one, itself included; within what runs over the
  /// elements of a list it is not looked for.
  fileprivate func occurrences(of other: BoundExpression) -> Int {
    if isSame(as: other) { return 1 }
    return outerParts.reduce(0) { $0 + $1.occurrences(of: other) }
  }

  /// The parts that are computed over the same rows.
  private var outerParts: [BoundExpression] {
    switch kind {
    case .comprehension(let inner), .quantifier(_, let inner): [inner.list]
    case .reduce(let inner): [inner.list, inner.initial]
    case .literal, .parameter, .variable, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .hasLabels, .call,
      .measure, .case, .properties, .path, .subquery:
      parts
    }
  }

  /// The expression with others replaced by the columns that hold them.
  fileprivate func replacing(_ columns: [BoundAssignment]) -> BoundExpression {
    if let column = columns.first(where: { $0.expression.isSame(as: self) }) {
      return BoundExpression(.variable(column.variable), type, at: range)
    }
    func replaced(_ part: BoundExpression) -> BoundExpression { part.replacing(columns) }
    var changed = self
    switch kind {
    case .literal, .parameter, .variable, .path, .subquery: return self
    case .list(let items): changed.kind = .list(items.map(replaced))
    case .map(let entries):
      changed.kind = .map(entries.map { ($0.key, replaced($0.value)) })
    case .property(let object, let key): changed.kind = .property(of: replaced(object), key: key)
    case .index(let object, let index):
      changed.kind = .index(of: replaced(object), at: replaced(index))
    case .slice(let object, let lower, let upper):
      changed.kind = .slice(
        of: replaced(object),
        from: lower.map(replaced),
        to: upper.map(replaced)
      )
    case .unary(let op, let operand): changed.kind = .unary(op, replaced(operand))
    case .arithmetic(let op, let left, let right):
      changed.kind = .arithmetic(op, replaced(left), replaced(right))
    case .comparison(let op, let left, let right):
      changed.kind = .comparison(op, replaced(left), replaced(right))
    case .and(let parts): changed.kind = .and(parts.map(replaced))
    case .or(let parts): changed.kind = .or(parts.map(replaced))
    case .xor(let parts): changed.kind = .xor(parts.map(replaced))
    case .not(let part): changed.kind = .not(replaced(part))
    case .text(let op, let left, let right):
      changed.kind = .text(op, replaced(left), replaced(right))
    case .isIn(let element, let list):
      changed.kind = .isIn(replaced(element), list: replaced(list))
    case .isNull(let operand): changed.kind = .isNull(replaced(operand))
    case .hasLabels(let operand, let labels): changed.kind = .hasLabels(replaced(operand), labels)
    case .call(let function, let arguments):
      changed.kind = .call(function, arguments.map(replaced))
    case .measure(let measure, let subject, let options):
      changed.kind = .measure(measure, of: replaced(subject), options: options.map(replaced))
    case .case(let subject, let branches, let otherwise):
      changed.kind = .case(
        subject: subject.map(replaced),
        branches: branches.map { (replaced($0.when), replaced($0.then)) },
        otherwise: otherwise.map(replaced)
      )
    case .comprehension(var inner):
      inner.list = replaced(inner.list)
      changed.kind = .comprehension(inner)
    case .quantifier(let kind, var inner):
      inner.list = replaced(inner.list)
      changed.kind = .quantifier(kind, inner)
    case .reduce(var inner):
      inner.list = replaced(inner.list)
      inner.initial = replaced(inner.initial)
      changed.kind = .reduce(inner)
    case .properties(let object, let entries):
      changed.kind = .properties(
        of: replaced(object),
        overlaid: entries.map { ($0.key, replaced($0.value)) }
      )
    }
    return changed
  }
}

extension Value {
  /// Whether both are the same plain value of the same kind: 1 and 1.0 are not.
  fileprivate func isExactly(_ other: Value) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (_, _): false
    }
  }
}
