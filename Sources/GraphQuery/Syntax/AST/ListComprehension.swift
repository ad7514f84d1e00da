/// `[variable IN list WHERE predicate | projection]`.
struct ListComprehension: Hashable, Sendable {
  var variable: Name
  var list: Expression
  var predicate: Expression?
  /// `nil` for the element itself.
  var projection: Expression?
}

/// `[path = (a)-->(b) WHERE predicate | projection]`.
struct PatternComprehension: Hashable, Sendable {
  var pattern: PathPattern
  var predicate: Expression?
  var projection: Expression
}
