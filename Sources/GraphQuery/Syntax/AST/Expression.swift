/// An expression and where it stands.
///
/// Parentheses leave no trace but the shape of the tree; the range of an expression excludes the
/// parentheses around it. The parser bounds the height of the tree, so that recursion is safe.
struct Expression: Hashable, Sendable {
  var kind: Kind
  @Placed var range: SourceRange

  /// What the expression is.
  indirect enum Kind: Hashable, Sendable {
    // Literals
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case list([Expression])
    case map([MapEntry])

    // Names
    case parameter(Name)
    case variable(Name)

    // Parts of a value
    case property(of: Expression, key: Name)
    case index(of: Expression, at: Expression)
    case slice(of: Expression, from: Expression?, to: Expression?)

    // Operators
    case unary(UnaryOperator, Expression)
    case arithmetic(ArithmeticOperator, Expression, Expression)
    /// `a < b <= c`: each operand is compared with its neighbour; at least one link.
    case comparison(Expression, [ComparisonLink])
    /// At least two operands.
    case and([Expression])
    /// At least two operands.
    case or([Expression])
    /// At least two operands.
    case xor([Expression])
    case not(Expression)

    // Predicates
    case text(TextOperator, Expression, Expression)
    case isIn(Expression, list: Expression)
    case isNull(Expression)
    case isNotNull(Expression)
    /// `n:A:B`, `r:TYPE`.
    case hasLabels(Expression, LabelExpression)
    case quantifier(Quantifier)
    /// A pattern where an expression may stand: `(a)-->(b)`, `shortestPath((a)-[*]->(b))`.
    case pattern(PathPattern)
    case subquery(SubqueryExpression)

    // Computed values
    case `case`(CaseExpression)
    case call(FunctionCall)
    /// `count(*)`.
    case countAll
    case listComprehension(ListComprehension)
    case patternComprehension(PatternComprehension)
    case reduce(ReduceExpression)
    case mapProjection(MapProjection)
  }
}

/// `key: value` of a map literal.
struct MapEntry: Hashable, Sendable {
  var key: Name
  var value: Expression
}
