/// `-[variable:TYPES *1..3 {properties} WHERE predicate COST cost]->{1,4}`, every part optional.
struct RelationshipPattern: Hashable, Sendable {
  /// Which way the arrow points.
  enum Direction: Hashable, Sendable {
    /// `<--`.
    case left
    /// `-->`.
    case right
    /// `<-->`: matches like `--`.
    case both
    /// `--`.
    case undirected
  }

  var variable: Name?
  var types: LabelExpression?
  var direction: Direction
  /// `nil` for exactly one relationship (no `*`).
  var length: LengthRange?
  /// A map literal or a parameter.
  var properties: Expression?
  var predicate: Expression?
  /// `COST expression`: what the relationship adds to the cost of a path.
  var cost: Expression?
  /// How often it is passed, as in `-->{1,4}`; `nil` for once, and where `length` says it.
  var quantifier: PathQuantifier?
  @Placed var range: SourceRange
}

/// How many relationships: `*`, `*2`, `*1..`, `*..3`, `*1..3`.
struct LengthRange: Hashable, Sendable {
  /// At least so many; `nil` when it was left out.
  var lower: Int?
  /// At most so many; `nil` when it was left out.
  var upper: Int?
  @Placed var range: SourceRange
}
