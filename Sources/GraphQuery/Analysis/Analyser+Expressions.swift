internal import NetworkGraph

extension Analyser {
  /// Binds an expression that may not aggregate.
  mutating func expression(
    _ expression: Expression,
    _ scope: Scope
  ) throws(QueryError) -> BoundExpression {
    func bound(_ kind: BoundExpression.Kind, _ type: ValueType) -> BoundExpression {
      BoundExpression(kind, type, at: expression.range)
    }
    switch expression.kind {
    case .null: return bound(.literal(.null), .null)
    case .bool(let truth): return bound(.literal(.bool(truth)), .boolean)
    case .int(let number): return bound(.literal(.int(number)), .integer)
    case .double(let number): return bound(.literal(.double(number)), .float)
    case .string(let text): return bound(.literal(.string(text)), .string)
    case .list(let items):
      let items = try self.expressions(items, scope)
      return bound(.list(items), .list(Self.common(items.map(\.type))))
    case .map(let entries): return bound(.map(try self.entries(entries, scope)), .map)
    case .parameter(let name):
      parameters.append(name)
      return bound(.parameter(name.text), .any)
    case .variable(let name):
      let variable = try lookUp(name, scope)
      return bound(.variable(variable), variables[variable].type)
    case .property(let object, let key):
      let object = try self.expression(object, scope)
      let holders = ValueType.holders
      guard holders.accepts(object.type) else {
        // The kit calls it an error of syntax for a path, of type for everything else.
        throw QueryError(
          object.type == .path ? .syntaxError : .typeError,
          .invalidArgumentType,
          subject: key.text,
          explanation: "a property can be read from \(holders.name), not \(object.type.name)",
          at: object.range
        )
      }
      return bound(.property(of: object, key: key.text), .any)
    case .index(let object, let index):
      let object = try self.expression(object, scope)
      let index = try self.expression(index, scope)
      return bound(.index(of: object, at: index), elementType(of: object.type))
    case .slice(let object, let lower, let upper):
      let object = try self.expression(object, scope)
      var bounds: [BoundExpression?] = []
      for side in [lower, upper] {
        if let side { bounds.append(try self.expression(side, scope)) } else { bounds.append(nil) }
      }
      return bound(.slice(of: object, from: bounds[0], to: bounds[1]), object.type)
    case .unary(let op, let operand):
      let operand = try self.expression(operand, scope)
      try require(operand, .quantity, "a sign can stand before")
      return bound(.unary(op, operand), operand.type)
    case .arithmetic(let op, let left, let right):
      let left = try self.expression(left, scope)
      let right = try self.expression(right, scope)
      return bound(.arithmetic(op, left, right), try arithmeticType(op, left, right))
    case .comparison(let first, let links):
      return try comparison(first, links, scope, expression.range)
    case .and(let parts):
      return bound(.and(try conditions(parts, scope, in: "AND")), .boolean)
    case .or(let parts): return bound(.or(try conditions(parts, scope, in: "OR")), .boolean)
    case .xor(let parts): return bound(.xor(try conditions(parts, scope, in: "XOR")), .boolean)
    case .not(let part): return bound(.not(try condition(part, scope, in: "NOT")), .boolean)
    case .text(let op, let left, let right):
      let left = try self.expression(left, scope)
      let right = try self.expression(right, scope)
      return bound(.text(op, left, right), .boolean)
    case .isIn(let element, let list):
      let element = try self.expression(element, scope)
      let list = try self.expression(list, scope)
      try require(list, .list(.any), "IN looks into")
      return bound(.isIn(element, list: list), .boolean)
    case .isNull(let operand):
      return bound(.isNull(try self.expression(operand, scope)), .boolean)
    case .isNotNull(let operand):
      let inner = bound(.isNull(try self.expression(operand, scope)), .boolean)
      return bound(.not(inner), .boolean)
    case .hasLabels(let operand, let labels):
      let operand = try self.expression(operand, scope)
      try require(operand, .oneOf([.node, .relationship]), "labels can be asked of")
      return bound(.hasLabels(operand, Self.labels(labels)), .boolean)
    case .quantifier(let quantifier):
      let inner = try comprehension(
        quantifier.variable,
        quantifier.list,
        quantifier.predicate,
        projection: nil,
        scope
      )
      return bound(.quantifier(quantifier.kind, inner), .boolean)
    case .pattern(let pattern): return try patternValue(pattern, scope, expression.range)
    case .subquery(let subquery): return try self.subquery(subquery, scope, expression.range)
    case .case(let expression): return try caseExpression(expression, scope, bound)
    case .call(let call): return try self.call(call, scope, expression.range)
    case .countAll:
      throw .compile(
        .invalidAggregation,
        subject: "count(*)",
        explanation: "an aggregate can stand in WITH and RETURN only",
        at: expression.range
      )
    case .listComprehension(let inner):
      let comprehension = try comprehension(
        inner.variable,
        inner.list,
        inner.predicate,
        projection: inner.projection,
        scope
      )
      let element = comprehension.projection?.type ?? elementType(of: comprehension.list.type)
      return bound(.comprehension(comprehension), .list(element))
    case .patternComprehension(let inner):
      return try patternComprehension(inner, scope, expression.range)
    case .reduce(let reduce):
      let list = try self.expression(reduce.list, scope)
      let initial = try self.expression(reduce.initial, scope)
      var inner = scope
      let accumulator = declare(reduce.accumulator, .any, &inner)
      let variable = declare(reduce.variable, elementType(of: list.type), &inner)
      let body = try self.expression(reduce.body, inner)
      let kind = BoundReduce(
        accumulator: accumulator,
        initial: initial,
        variable: variable,
        list: list,
        body: body
      )
      return bound(.reduce(kind), .any)
    case .mapProjection(let projection):
      return try mapProjection(projection, scope, expression.range)
    }
  }

  mutating func expressions(
    _ items: [Expression],
    _ scope: Scope
  ) throws(QueryError) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for item in items { bound.append(try expression(item, scope)) }
    return bound
  }

  /// Binds an expression that must be able to be true or false.
  mutating func condition(
    _ expression: Expression,
    _ scope: Scope,
    in place: String
  ) throws(QueryError) -> BoundExpression {
    let bound = try self.expression(expression, scope)
    guard ValueType.boolean.accepts(bound.type) else {
      throw .compile(
        .invalidArgumentType,
        subject: place,
        explanation: "expected BOOLEAN, found \(bound.type.name)",
        at: expression.range
      )
    }
    return bound
  }

  private mutating func conditions(
    _ parts: [Expression],
    _ scope: Scope,
    in place: String
  ) throws(QueryError) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for part in parts { bound.append(try condition(part, scope, in: place)) }
    return bound
  }

  private mutating func entries(
    _ entries: [MapEntry],
    _ scope: Scope
  ) throws(QueryError) -> [(key: String, value: BoundExpression)] {
    var bound: [(key: String, value: BoundExpression)] = []
    for entry in entries { bound.append((entry.key.text, try expression(entry.value, scope))) }
    return bound
  }

  /// `a < b <= c` is `a < b AND b <= c`.
  private mutating func comparison(
    _ first: Expression,
    _ links: [ComparisonLink],
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    var left = try expression(first, scope)
    var parts: [BoundExpression] = []
    for link in links {
      let right = try expression(link.operand, scope)
      parts.append(
        BoundExpression(
          .comparison(link.op, left, right),
          .boolean,
          at: left.range.union(right.range)
        )
      )
      left = right
    }
    return parts.count == 1 ? parts[0] : BoundExpression(.and(parts), .boolean, at: range)
  }

  private mutating func comprehension(
    _ name: Name,
    _ list: Expression,
    _ predicate: Expression?,
    projection: Expression?,
    _ scope: Scope
  ) throws(QueryError) -> BoundComprehension {
    let list = try expression(list, scope)
    try require(list, .list(.any), "this goes through")
    var inner = scope
    let variable = declare(name, elementType(of: list.type), &inner)
    var boundPredicate: BoundExpression?
    var boundProjection: BoundExpression?
    if let predicate { boundPredicate = try condition(predicate, inner, in: "WHERE") }
    if let projection { boundProjection = try expression(projection, inner) }
    return BoundComprehension(
      variable: variable,
      list: list,
      predicate: boundPredicate,
      projection: boundProjection
    )
  }

  private mutating func caseExpression(
    _ expression: CaseExpression,
    _ scope: Scope,
    _ bound: (BoundExpression.Kind, ValueType) -> BoundExpression
  ) throws(QueryError) -> BoundExpression {
    var subject: BoundExpression?
    if let text = expression.subject { subject = try self.expression(text, scope) }
    var branches: [(when: BoundExpression, then: BoundExpression)] = []
    for branch in expression.branches {
      branches.append(
        (try self.expression(branch.when, scope), try self.expression(branch.then, scope))
      )
    }
    var otherwise: BoundExpression?
    if let text = expression.otherwise { otherwise = try self.expression(text, scope) }
    let types = branches.map(\.then.type) + [otherwise?.type ?? .null]
    return bound(
      .case(subject: subject, branches: branches, otherwise: otherwise),
      Self.common(types)
    )
  }

  private mutating func call(
    _ call: FunctionCall,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    let name = call.name.text
    if AggregateFunction(named: name) != nil {
      throw .compile(
        .invalidAggregation,
        subject: name,
        explanation: "an aggregate can stand in WITH and RETURN only",
        at: range
      )
    }
    if let measure = MeasureLibrary.standard[name] {
      return try self.measure(measure, call, scope, range)
    }
    let function: ScalarFunction
    do throws(QueryError) {
      function = try library.requireScalar(named: name)
    } catch {
      throw error.placed(at: call.name.range)
    }
    let arguments = try expressions(call.arguments, scope)
    do throws(QueryError) {
      try function.check(arguments.map(\.type))
    } catch {
      throw error.placed(at: range)
    }
    return BoundExpression(.call(function, arguments), function.result, at: range)
  }

  private mutating func measure(
    _ measure: Measure,
    _ call: FunctionCall,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    let arguments = try expressions(call.arguments, scope)
    guard (1...2).contains(arguments.count) else {
      throw .compile(
        .invalidNumberOfArguments,
        subject: measure.name,
        explanation:
          "expected a \(measure.subjectType.name.lowercased()) and perhaps a map of options, "
          + "found \(arguments.count) arguments",
        at: range
      )
    }
    for (argument, type) in zip(arguments, [measure.subjectType, .map])
    where !type.accepts(argument.type) {
      throw .compile(
        .invalidArgumentType,
        subject: measure.name,
        explanation: "expected \(type.name), found \(argument.type.name)",
        at: argument.range
      )
    }
    return BoundExpression(
      .measure(measure, of: arguments[0], options: arguments.count > 1 ? arguments[1] : nil),
      measure.type,
      at: range
    )
  }

  private mutating func mapProjection(
    _ projection: MapProjection,
    _ scope: Scope,
    _ range: SourceRange
  ) throws(QueryError) -> BoundExpression {
    let variable = try lookUp(projection.subject, scope)
    let type = variables[variable].type
    let subject = BoundExpression(.variable(variable), type, at: projection.subject.range)
    try require(subject, .oneOf([.node, .relationship, .map]), "a map can be taken from")
    var entries: [(key: String, value: BoundExpression)] = []
    var takesAll = false
    for item in projection.items {
      switch item {
      case .allProperties: takesAll = true
      case .property(let key):
        entries.append(
          (key.text, BoundExpression(.property(of: subject, key: key.text), .any, at: key.range))
        )
      case .entry(let entry):
        entries.append((entry.key.text, try expression(entry.value, scope)))
      case .variable(let name):
        let other = try lookUp(name, scope)
        entries.append(
          (name.text, BoundExpression(.variable(other), variables[other].type, at: name.range))
        )
      }
    }
    if takesAll {
      return BoundExpression(.properties(of: subject, overlaid: entries), .map, at: range)
    }
    // Null has no properties: the map of a missing node is null, not a map of nulls.
    let map = BoundExpression(.map(entries), .map, at: range)
    let null = BoundExpression(.literal(.null), .null, at: range)
    let isNull = BoundExpression(.isNull(subject), .boolean, at: range)
    return BoundExpression(
      .case(subject: nil, branches: [(isNull, null)], otherwise: map),
      .map,
      at: range
    )
  }

  // MARK: Types

  /// A compile-time error if a value can certainly not be of the type.
  func require(
    _ expression: BoundExpression,
    _ type: ValueType,
    _ phrase: String
  ) throws(QueryError) {
    guard !type.accepts(expression.type) else { return }
    throw .compile(
      .invalidArgumentType,
      explanation: "\(phrase) \(type.name), not \(expression.type.name)",
      at: expression.range
    )
  }

  private func arithmeticType(
    _ op: ArithmeticOperator,
    _ left: BoundExpression,
    _ right: BoundExpression
  ) throws(QueryError) -> ValueType {
    if op == .add {
      // Addition also joins texts and lists, and adds durations.
      switch (left.type, right.type) {
      case (.integer, .integer): return .integer
      case (.float, .float), (.float, .integer), (.integer, .float): return .float
      case (.string, .string): return .string
      case (.list(let first), .list(let second)):
        return .list(first == second ? first : .any)
      case (_, _): return .any
      }
    }
    switch (left.type, right.type) {
    case (.integer, .integer): return op == .power ? .float : .integer
    case (.float, .float), (.float, .integer), (.integer, .float): return .float
    case (_, _):
      for operand in [left, right] {
        switch operand.type {
        case .boolean, .string, .node, .relationship, .path, .list, .map:
          throw .compile(
            .invalidArgumentType,
            subject: op.rawValue,
            explanation: "expected NUMBER, found \(operand.type.name)",
            at: operand.range
          )
        case .any, .integer, .float, .number, .null, .oneOf, .date, .localTime, .time,
          .localDateTime, .dateTime, .duration:
          continue
        }
      }
      return .any
    }
  }

  /// The type that all of several types are, as far as one can tell.
  static func common(_ types: [ValueType]) -> ValueType {
    let known = types.filter { $0 != .null }
    guard let first = known.first else { return .any }
    return known.allSatisfy { $0 == first } ? first : .any
  }
}

extension QueryError {
  /// The error at a place, unless it has one already.
  func placed(at range: SourceRange?) -> Self {
    var error = self
    if error.range == nil { error.range = range }
    return error
  }
}
