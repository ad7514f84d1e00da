internal import NetworkGraph

/// An expression whose names are resolved: what is left to do is to compute it.
struct BoundExpression: Sendable {
  var kind: Kind
  /// The type as far as it is known.
  var type: ValueType
  var range: SourceRange

  /// What the expression is.
  indirect enum Kind: Sendable {
    case literal(Value)
    case parameter(String)
    case variable(Variable)
    case list([BoundExpression])
    case map([(key: String, value: BoundExpression)])
    case property(of: BoundExpression, key: String)
    case index(of: BoundExpression, at: BoundExpression)
    case slice(of: BoundExpression, from: BoundExpression?, to: BoundExpression?)
    case unary(UnaryOperator, BoundExpression)
    case arithmetic(ArithmeticOperator, BoundExpression, BoundExpression)
    case comparison(ComparisonOperator, BoundExpression, BoundExpression)
    case and([BoundExpression])
    case or([BoundExpression])
    case xor([BoundExpression])
    case not(BoundExpression)
    case text(TextOperator, BoundExpression, BoundExpression)
    case isIn(BoundExpression, list: BoundExpression)
    case isNull(BoundExpression)
    case hasLabels(BoundExpression, BoundLabels)
    case call(ScalarFunction, [BoundExpression])
    case measure(Measure, of: BoundExpression, options: BoundExpression?)
    case `case`(
      subject: BoundExpression?,
      branches: [(when: BoundExpression, then: BoundExpression)],
      otherwise: BoundExpression?
    )
    case comprehension(BoundComprehension)
    case quantifier(Quantifier.Kind, BoundComprehension)
    case reduce(BoundReduce)
    /// All properties of a node, relationship or map, overlaid with entries.
    case properties(of: BoundExpression, overlaid: [(key: String, value: BoundExpression)])
    case path(BoundPath)
    case subquery(BoundSubquery)
  }

  init(_ kind: Kind, _ type: ValueType, at range: SourceRange) {
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// The parts of a conjunction; the expression itself if it is none.
  var conjuncts: [BoundExpression] {
    if case .and(let parts) = kind { return parts.flatMap(\.conjuncts) }
    return [self]
  }
}

/// A condition on labels or types: names, as the graph may not know them yet.
indirect enum BoundLabels: Hashable, Sendable {
  case name(String)
  case wildcard
  case not(BoundLabels)
  case and([BoundLabels])
  case or([BoundLabels])

  /// The text form, as a plan shows it.
  var text: String {
    switch self {
    case .name(let name): name
    case .wildcard: "%"
    case .not(let part): "!\(part.text)"
    case .and(let parts): parts.map(\.nestedText).joined(separator: "&")
    case .or(let parts): parts.map(\.nestedText).joined(separator: "|")
    }
  }

  private var nestedText: String {
    switch self {
    case .name, .wildcard, .not: text
    case .and, .or: "(\(text))"
    }
  }

  /// Labels that every element that matches has.
  var required: [String] {
    switch self {
    case .name(let name): [name]
    case .and(let parts): parts.flatMap(\.required)
    case .wildcard, .not, .or: []
    }
  }

  /// The names, if the condition is an alternative of names.
  var alternatives: [String]? {
    switch self {
    case .name(let name): return [name]
    case .or(let parts):
      var names: [String] = []
      for part in parts {
        guard let inner = part.alternatives else { return nil }
        names += inner
      }
      return names
    case .wildcard, .not, .and: return nil
    }
  }

  /// All names that occur.
  var names: [String] {
    switch self {
    case .name(let name): [name]
    case .wildcard: []
    case .not(let part): part.names
    case .and(let parts), .or(let parts): parts.flatMap(\.names)
    }
  }
}

/// `[variable IN list WHERE predicate | projection]`, also inside of quantifiers.
struct BoundComprehension: Sendable {
  var variable: Variable
  var list: BoundExpression
  var predicate: BoundExpression?
  var projection: BoundExpression?
}

/// `reduce(accumulator = initial, variable IN list | body)`.
struct BoundReduce: Sendable {
  var accumulator: Variable
  var initial: BoundExpression
  var variable: Variable
  var list: BoundExpression
  var body: BoundExpression
}

/// A path put together from the parts that a pattern bound.
struct BoundPath: Sendable {
  var start: Variable
  var steps: [Step]

  /// One relationship, or a list of them, and the node that it leads to.
  struct Step: Sendable {
    var relationship: Variable
    var isList: Bool
    var node: Variable
  }

  /// All variables of the path.
  var variables: [Variable] { [start] + steps.flatMap { [$0.relationship, $0.node] } }
}

/// A query inside of an expression, run for each row.
struct BoundSubquery: Sendable {
  /// Names the subquery within its statement.
  var number: Int
  /// Numbers the rows that the subquery runs for.
  var row: Variable
  var kind: Kind
  var query: BoundQuery
  /// The variables of the outer query that the inner one uses.
  var imports: [Variable]

  /// What is made of the inner rows.
  enum Kind: Hashable, Sendable {
    /// Whether there is one.
    case exists
    /// How many there are.
    case count
    /// The values of the only column.
    case collect
    /// The value of the only column in the first row; null without one.
    case first
  }
}
