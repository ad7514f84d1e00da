extension Expression {
  /// Calls `body` with every expression directly inside of this one; patterns and subqueries are
  /// worlds of their own and are left out.
  func forEachPart(_ body: (Expression) -> Void) {
    _ = mappingParts { part in
      body(part)
      return part
    }
  }

  /// The names that the expression itself declares for some of its parts.
  var localNames: Set<String> {
    switch kind {
    case .quantifier(let quantifier): [quantifier.variable.text]
    case .listComprehension(let comprehension): [comprehension.variable.text]
    case .reduce(let reduce): [reduce.variable.text, reduce.accumulator.text]
    case .null, .bool, .int, .double, .string, .parameter, .variable, .countAll, .pattern,
      .subquery, .patternComprehension, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .isNotNull,
      .hasLabels, .case, .call, .mapProjection:
      []
    }
  }

  /// The parts that are computed anew for each element of a list.
  var partsPerElement: [Expression] {
    switch kind {
    case .quantifier(let quantifier): [quantifier.predicate].compactMap { $0 }
    case .listComprehension(let comprehension):
      [comprehension.predicate, comprehension.projection].compactMap { $0 }
    case .reduce(let reduce): [reduce.body]
    case .null, .bool, .int, .double, .string, .parameter, .variable, .countAll, .pattern,
      .subquery, .patternComprehension, .list, .map, .property, .index, .slice, .unary,
      .arithmetic, .comparison, .and, .or, .xor, .not, .text, .isIn, .isNull, .isNotNull,
      .hasLabels, .case, .call, .mapProjection:
      []
    }
  }

  /// The same expression with every expression directly inside of it replaced.
  func mappingParts<Failure: Error>(
    _ map: (Expression) throws(Failure) -> Expression
  ) throws(Failure) -> Expression {
    func all(_ parts: [Expression]) throws(Failure) -> [Expression] {
      var mapped: [Expression] = []
      for part in parts { mapped.append(try map(part)) }
      return mapped
    }
    func perhaps(_ part: Expression?) throws(Failure) -> Expression? {
      guard let part else { return nil }
      return try map(part)
    }
    var kind = self.kind
    switch self.kind {
    case .null, .bool, .int, .double, .string, .parameter, .variable, .countAll, .pattern,
      .subquery, .patternComprehension:
      return self
    case .list(let items): kind = .list(try all(items))
    case .map(let entries):
      var mapped: [MapEntry] = []
      for entry in entries { mapped.append(MapEntry(key: entry.key, value: try map(entry.value))) }
      kind = .map(mapped)
    case .property(let object, let key): kind = .property(of: try map(object), key: key)
    case .index(let object, let index): kind = .index(of: try map(object), at: try map(index))
    case .slice(let object, let lower, let upper):
      kind = .slice(of: try map(object), from: try perhaps(lower), to: try perhaps(upper))
    case .unary(let op, let operand): kind = .unary(op, try map(operand))
    case .arithmetic(let op, let left, let right):
      kind = .arithmetic(op, try map(left), try map(right))
    case .comparison(let first, let links):
      var mapped: [ComparisonLink] = []
      let first = try map(first)
      for link in links {
        mapped.append(ComparisonLink(op: link.op, operand: try map(link.operand)))
      }
      kind = .comparison(first, mapped)
    case .and(let parts): kind = .and(try all(parts))
    case .or(let parts): kind = .or(try all(parts))
    case .xor(let parts): kind = .xor(try all(parts))
    case .not(let part): kind = .not(try map(part))
    case .text(let op, let left, let right): kind = .text(op, try map(left), try map(right))
    case .isIn(let element, let list): kind = .isIn(try map(element), list: try map(list))
    case .isNull(let operand): kind = .isNull(try map(operand))
    case .isNotNull(let operand): kind = .isNotNull(try map(operand))
    case .hasLabels(let operand, let labels): kind = .hasLabels(try map(operand), labels)
    case .quantifier(var quantifier):
      quantifier.list = try map(quantifier.list)
      quantifier.predicate = try perhaps(quantifier.predicate)
      kind = .quantifier(quantifier)
    case .case(var expression):
      expression.subject = try perhaps(expression.subject)
      for index in expression.branches.indices {
        expression.branches[index].when = try map(expression.branches[index].when)
        expression.branches[index].then = try map(expression.branches[index].then)
      }
      expression.otherwise = try perhaps(expression.otherwise)
      kind = .case(expression)
    case .call(var call):
      call.arguments = try all(call.arguments)
      kind = .call(call)
    case .listComprehension(var comprehension):
      comprehension.list = try map(comprehension.list)
      comprehension.predicate = try perhaps(comprehension.predicate)
      comprehension.projection = try perhaps(comprehension.projection)
      kind = .listComprehension(comprehension)
    case .reduce(var reduce):
      reduce.initial = try map(reduce.initial)
      reduce.list = try map(reduce.list)
      reduce.body = try map(reduce.body)
      kind = .reduce(reduce)
    case .mapProjection(var projection):
      for index in projection.items.indices {
        if case .entry(let entry) = projection.items[index] {
          projection.items[index] = .entry(MapEntry(key: entry.key, value: try map(entry.value)))
        }
      }
      kind = .mapProjection(projection)
    }
    return Expression(kind: kind, range: range)
  }
}
