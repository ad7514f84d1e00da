internal import NetworkGraph

/// Grouping: which expressions are the same for all rows of a group, and so may stand beside an
/// aggregate.
enum Aggregation {
  /// The columns of a projection by the expression that they come from.
  struct Keys: Sendable {
    private var entries: [(expression: Expression, variable: Variable)] = []

    mutating func add(_ expression: Expression, _ variable: Variable) {
      entries.append((expression, variable))
    }

    /// The column of an expression, if it is one of them.
    func variable(of expression: Expression) -> Variable? {
      entries.first { $0.expression == expression }?.variable
    }
  }
}

extension Analyser {
  /// Binds an expression that contains aggregates: each aggregate becomes a variable of its own,
  /// and around them only constants and grouping keys may stand.
  mutating func aggregate(
    _ expression: Expression,
    _ scope: Scope,
    _ keys: Aggregation.Keys,
    _ aggregates: inout [BoundAggregate]
  ) throws(QueryError) -> BoundExpression {
    var found: [(place: Name, bound: BoundAggregate)] = []
    let rest = try extract(expression, scope, &found)
    var visible = Scope()
    for (place, bound) in found {
      visible.declare(place.text, bound.variable)
      aggregates.append(bound)
    }
    return try grouped(rest, visible, keys)
  }

  /// Binds an expression over grouping keys: what is a key is replaced by its column, other
  /// variables are ambiguous.
  mutating func grouped(
    _ expression: Expression,
    _ visible: Scope,
    _ keys: Aggregation.Keys
  ) throws(QueryError) -> BoundExpression {
    var scope = visible
    let replaced = try replaceKeys(expression, keys, &scope)
    return try self.expression(replaced, scope)
  }

  private func replaceKeys(
    _ expression: Expression,
    _ keys: Aggregation.Keys,
    _ scope: inout Scope,
    locals: Set<String> = []
  ) throws(QueryError) -> Expression {
    if case .variable(let name) = expression.kind {
      if locals.contains(name.text) { return expression }
      if let variable = keys.variable(of: expression) {
        scope.declare(name.text, variable)
        return expression
      }
      if scope[name.text] != nil { return expression }
      throw .compile(
        .ambiguousAggregationExpression,
        subject: name.text,
        explanation: "beside an aggregate only grouping keys may stand",
        hint: "make '\(name.text)' a column of its own",
        at: expression.range
      )
    }
    if case .property(let object, let key) = expression.kind,
      case .variable(let name) = object.kind,
      !locals.contains(name.text), let variable = keys.variable(of: expression)
    {
      let alias = Name(text: " \(name.text).\(key.text)", range: expression.range)
      scope.declare(alias.text, variable)
      return Expression(kind: .variable(alias), range: expression.range)
    }
    var inner = scope
    let within = locals.union(expression.localNames)
    let mapped = try expression.mappingParts { (part) throws(QueryError) in
      try replaceKeys(part, keys, &inner, locals: within)
    }
    scope = inner
    return mapped
  }

  /// Replaces aggregates by names that no query can spell.
  private mutating func extract(
    _ expression: Expression,
    _ scope: Scope,
    _ found: inout [(place: Name, bound: BoundAggregate)]
  ) throws(QueryError) -> Expression {
    if let (function, arguments, isDistinct) = expression.aggregateCall {
      for argument in arguments where argument.containsAggregate {
        throw .compile(
          .nestedAggregation,
          subject: function.name,
          explanation: "an aggregate cannot stand inside of another",
          at: argument.range
        )
      }
      let bound = try self.expressions(arguments, scope)
      do throws(QueryError) {
        if expression.kind != .countAll { try function.check(bound.map(\.type)) }
      } catch {
        throw error.placed(at: expression.range)
      }
      for argument in bound where argument.isVolatile {
        throw .compile(
          .nonConstantExpression,
          subject: function.name,
          explanation: "an aggregate cannot take a random number",
          at: expression.range
        )
      }
      let variable = variables.add("", function.result)
      let place = Name(text: " aggregate \(variable.number)", range: expression.range)
      found.append(
        (
          place,
          BoundAggregate(
            variable: variable,
            function: function,
            arguments: bound,
            isDistinct: isDistinct,
            range: expression.range
          )
        )
      )
      return Expression(kind: .variable(place), range: expression.range)
    }
    guard expression.containsAggregate else { return expression }
    for part in expression.partsPerElement where part.containsAggregate {
      throw .compile(
        .invalidAggregation,
        explanation: "an aggregate cannot run over the elements of a list",
        hint: "use size(), reduce() or a comprehension",
        at: part.range
      )
    }
    var inner = found
    let mapped = try expression.mappingParts { (part) throws(QueryError) in
      try extract(part, scope, &inner)
    }
    found = inner
    return mapped
  }
}

extension Expression {
  /// The aggregate that the expression calls, if it does.
  var aggregateCall: (function: AggregateFunction, arguments: [Expression], isDistinct: Bool)? {
    switch kind {
    case .countAll: return (.count, [], false)
    case .call(let call):
      guard let function = AggregateFunction(named: call.name.text) else { return nil }
      return (function, call.arguments, call.isDistinct)
    default: return nil
    }
  }

  /// Whether an aggregate stands anywhere inside, subqueries aside.
  var containsAggregate: Bool {
    if aggregateCall != nil { return true }
    var found = false
    forEachPart { found = found || $0.containsAggregate }
    return found
  }

  /// Whether this is a variable or a property of one.
  var isSimpleKey: Bool {
    switch kind {
    case .variable: return true
    case .property(let object, _):
      if case .variable = object.kind { return true }
      return false
    default: return false
    }
  }

  /// Whether a variable stands anywhere inside.
  var containsVariable: Bool {
    if case .variable = kind { return true }
    var found = false
    forEachPart { found = found || $0.containsVariable }
    return found
  }
}

extension BoundExpression {
  /// Whether a function stands inside whose every call may give another value.
  var isVolatile: Bool {
    if case .call(let function, _) = kind, function.stability == .volatile { return true }
    return parts.contains(where: \.isVolatile)
  }
}
