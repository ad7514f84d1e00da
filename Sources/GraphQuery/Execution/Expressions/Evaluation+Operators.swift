internal import NetworkGraph

extension ExecutionContext {
  // MARK: Arithmetic

  func arithmetic(
    _ op: ArithmeticOperator,
    _ left: Vector,
    _ right: Vector,
    _ count: Int
  ) throws(QueryError) -> Vector {
    if case .doubles(let first, present: []) = left, let second = right.plainDoubles(count) {
      if let result = Self.arithmetic(op, first, second) { return .doubles(result, present: []) }
    } else if case .doubles(let second, present: []) = right, let first = left.plainDoubles(count) {
      if let result = Self.arithmetic(op, first, second) { return .doubles(result, present: []) }
    }
    if left.isConstant, right.isConstant, count > 0 {
      let value = try arithmetic(op, left.value(0, graph), right.value(0, graph))
      try probe([value])
      return .constant(value)
    }
    return try mapRows(count) { (row) throws(QueryError) in
      try arithmetic(op, left.value(row, graph), right.value(row, graph))
    }
  }

  private func arithmetic(
    _ op: ArithmeticOperator,
    _ left: Value,
    _ right: Value
  ) throws(QueryError) -> Value {
    switch op {
    case .add: try Arithmetic.add(left, right, limits: functions.limits)
    case .subtract: try Arithmetic.subtract(left, right)
    case .multiply: try Arithmetic.multiply(left, right)
    case .divide: try Arithmetic.divide(left, right)
    case .modulo: try Arithmetic.remainder(left, right)
    case .power: try Arithmetic.power(left, right)
    }
  }

  private static func arithmetic(
    _ op: ArithmeticOperator,
    _ left: [Double],
    _ right: [Double]
  ) -> [Double]? {
    switch op {
    case .add: zip(left, right).map { $0 + $1 }
    case .subtract: zip(left, right).map { $0 - $1 }
    case .multiply: zip(left, right).map { $0 * $1 }
    case .divide: zip(left, right).map { $0 / $1 }
    case .modulo, .power: nil
    }
  }

  // MARK: Comparison

  func comparison(
    _ op: ComparisonOperator,
    _ left: Vector,
    _ right: Vector,
    _ count: Int
  ) throws(QueryError) -> Vector {
    switch (left, right) {
    case (.ints(let rows, let present), .constant(.int(let number))):
      return .truths(Self.compare(rows, present, op, number))
    case (.constant(.int(let number)), .ints(let rows, let present)):
      return .truths(Self.compare(rows, present, op.mirrored, number))
    case (.ints(let first, let firstPresent), .ints(let second, let secondPresent)):
      return .truths(
        Self.compare(first, firstPresent, op, second, secondPresent)
      )
    case (.doubles(let rows, let present), .constant(.double(let number))):
      return .truths(Self.compare(rows, present, op, number))
    case (.constant(.double(let number)), .doubles(let rows, let present)):
      return .truths(Self.compare(rows, present, op.mirrored, number))
    case (.texts(let rows), .constant(.string(let text))) where op.isEquality:
      return .truths(Self.equal(rows, graph.code(of: text), op))
    case (.constant(.string(let text)), .texts(let rows)) where op.isEquality:
      return .truths(Self.equal(rows, graph.code(of: text), op))
    case (.texts(let first), .texts(let second)) where op.isEquality,
      (.nodes(let first), .nodes(let second)) where op.isEquality,
      (.relationships(let first), .relationships(let second)) where op.isEquality:
      return .truths(Self.equal(first, second, op))
    case (.constant(let first), .constant(let second)):
      return .constant(Logic.value(Self.compare(first, op, second)))
    case (_, _):
      var truths: [Truth] = []
      truths.reserveCapacity(count)
      for row in 0..<count {
        truths.append(
          Truth(Self.compare(left.value(row, graph), op, right.value(row, graph)))
        )
      }
      return .truths(truths)
    }
  }

  static func compare(_ left: Value, _ op: ComparisonOperator, _ right: Value) -> Bool? {
    switch op {
    case .equal: left.equals(right)
    case .notEqual: left.equals(right).map { !$0 }
    case .less: left.compare(right)?.isLess
    case .lessOrEqual: left.compare(right)?.isAtMost
    case .greater: left.compare(right)?.isGreater
    case .greaterOrEqual: left.compare(right)?.isAtLeast
    }
  }

  private static func compare<Number: Comparable>(
    _ rows: [Number],
    _ present: [Bool],
    _ op: ComparisonOperator,
    _ number: Number
  ) -> [Truth] {
    func each(_ holds: (Number) -> Bool) -> [Truth] {
      var truths = rows.map { holds($0) ? Truth.true : .false }
      if !present.isEmpty {
        for row in truths.indices where !present[row] { truths[row] = .unknown }
      }
      return truths
    }
    switch op {
    case .equal: return each { $0 == number }
    case .notEqual: return each { $0 != number }
    case .less: return each { $0 < number }
    case .lessOrEqual: return each { $0 <= number }
    case .greater: return each { $0 > number }
    case .greaterOrEqual: return each { $0 >= number }
    }
  }

  private static func compare(
    _ first: [Int64],
    _ firstPresent: [Bool],
    _ op: ComparisonOperator,
    _ second: [Int64],
    _ secondPresent: [Bool]
  ) -> [Truth] {
    func each(_ holds: (Int64, Int64) -> Bool) -> [Truth] {
      var truths = [Truth](repeating: .unknown, count: first.count)
      for row in truths.indices
      where (firstPresent.isEmpty || firstPresent[row])
        && (secondPresent.isEmpty || secondPresent[row])
      {
        truths[row] = holds(first[row], second[row]) ? .true : .false
      }
      return truths
    }
    switch op {
    case .equal: return each { $0 == $1 }
    case .notEqual: return each { $0 != $1 }
    case .less: return each { $0 < $1 }
    case .lessOrEqual: return each { $0 <= $1 }
    case .greater: return each { $0 > $1 }
    case .greaterOrEqual: return each { $0 >= $1 }
    }
  }

  /// Codes or identities against one: `nil` is a text that no element has.
  private static func equal(
    _ rows: [UInt32],
    _ code: UInt32?,
    _ op: ComparisonOperator
  ) -> [Truth] {
    let wanted: Truth = op == .equal ? .true : .false
    let other: Truth = op == .equal ? .false : .true
    return rows.map { $0 == Vector.none ? .unknown : $0 == code ? wanted : other }
  }

  private static func equal(
    _ first: [UInt32],
    _ second: [UInt32],
    _ op: ComparisonOperator
  ) -> [Truth] {
    let wanted: Truth = op == .equal ? .true : .false
    let other: Truth = op == .equal ? .false : .true
    return zip(first, second).map {
      $0 == Vector.none || $1 == Vector.none ? .unknown : $0 == $1 ? wanted : other
    }
  }

  // MARK: Texts, lists, labels

  func text(
    _ op: TextOperator,
    _ left: Vector,
    _ right: Vector,
    _ count: Int
  ) throws(QueryError) -> Vector {
    if case .texts(let rows) = left, case .constant(.string(let part)) = right,
      op == .startsWith
    {
      let prefix = Array(part.utf8)
      return .truths(
        rows.map { code in
          guard code != Vector.none else { return .unknown }
          return graph.withText(code) { $0.starts(with: prefix) } ? .true : .false
        }
      )
    }
    if case .constant(let pattern) = right, op == .matches {
      guard case .string(let text) = pattern else { return .constant(.null) }
      let expression = try RegularExpression(text)
      return try mapRows(count) { (row) throws(QueryError) in
        guard case .string(let text) = left.value(row, graph) else { return .null }
        return .bool(expression.matches(text))
      }
    }
    return try mapRows(count) { (row) throws(QueryError) in
      let first = left.value(row, graph)
      let second = right.value(row, graph)
      let truth =
        switch op {
        case .startsWith: TextPredicates.starts(first, with: second)
        case .endsWith: TextPredicates.ends(first, with: second)
        case .contains: TextPredicates.contains(first, second)
        case .matches: try TextPredicates.matches(first, second)
        }
      return Logic.value(truth)
    }
  }

  func membership(
    _ element: Vector,
    _ list: Vector,
    _ count: Int
  ) throws(QueryError) -> Vector {
    // A long constant list is looked up in a set, as long as it holds only plain values.
    if case .constant(.list(let items)) = list, items.count > 8, items.allSatisfy(\.isPlain) {
      let set = Set(items)
      return try mapRows(count) { (row) throws(QueryError) in
        let value = element.value(row, graph)
        if value.isPlain { return .bool(set.contains(value)) }
        return Logic.value(try Membership.contains(.list(items), value))
      }
    }
    return try mapRows(count) { (row) throws(QueryError) in
      Logic.value(try Membership.contains(list.value(row, graph), element.value(row, graph)))
    }
  }

  func hasLabels(
    _ object: Vector,
    _ labels: BoundLabels,
    _ count: Int
  ) throws(QueryError) -> Vector {
    if case .nodes(let rows) = object {
      try checkNodes(rows)
      return .truths(truths(labels, rows))
    }
    return try mapRows(count) { (row) throws(QueryError) in
      switch object.value(row, graph) {
      case .null: return .null
      case .node(let node):
        try checkNodes([node.raw])
        return .bool(labels.holds(for: graph.labels(of: node).map { graph.name(of: $0) }))
      case .relationship(let relationship):
        try checkRelationships([relationship.raw])
        return .bool(
          labels.holds(for: graph.type(of: relationship).map { [graph.name(of: $0)] } ?? [])
        )
      case let other:
        throw .operandType(
          ":",
          expected: .oneOf([.node, .relationship]),
          found: ValueType(of: other)
        )
      }
    }
  }

  private func truths(_ labels: BoundLabels, _ rows: [UInt32]) -> [Truth] {
    switch labels {
    case .name(let name):
      let test = labelTest(name)
      return rows.map { $0 == Vector.none ? .unknown : test($0) ? .true : .false }
    case .wildcard:
      return rows.map {
        $0 == Vector.none ? .unknown : graph.labels(of: NodeID($0)).isEmpty ? .false : .true
      }
    case .not(let part): return truths(part, rows).map { Truth(Logic.not($0.flag)) }
    case .and(let parts): return join(parts.map { truths($0, rows) }, Logic.and)
    case .or(let parts): return join(parts.map { truths($0, rows) }, Logic.or)
    }
  }

  private func join(_ columns: [[Truth]], _ combine: (Bool?, Bool?) -> Bool?) -> [Truth] {
    guard var result = columns.first else { return [] }
    for column in columns.dropFirst() {
      for row in result.indices { result[row] = Truth(combine(result[row].flag, column[row].flag)) }
    }
    return result
  }
}

extension ComparisonOperator {
  var isEquality: Bool {
    switch self {
    case .equal, .notEqual: true
    case .less, .lessOrEqual, .greater, .greaterOrEqual: false
    }
  }
}

extension Value {
  /// Whether equality with the value is never unknown: neither null nor a container nor NaN.
  var isPlain: Bool {
    switch self {
    case .bool, .int, .string, .node, .relationship, .temporal, .duration: true
    case .double(let number): !number.isNaN
    case .null, .list, .map, .path: false
    }
  }
}

extension Vector {
  /// The column as doubles without nulls, if it is one or a constant or integers.
  func plainDoubles(_ count: Int) -> [Double]? {
    switch self {
    case .doubles(let rows, present: []): rows
    case .ints(let rows, present: []): rows.map(Double.init)
    case .constant(.double(let number)): Array(repeating: number, count: count)
    case .constant(.int(let number)): Array(repeating: Double(number), count: count)
    case .unset, .constant, .nodes, .relationships, .ints, .doubles, .truths, .texts, .values: nil
    }
  }
}
