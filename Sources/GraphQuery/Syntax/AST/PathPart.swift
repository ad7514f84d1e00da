/// `([name =] path [WHERE predicate])`, perhaps with a quantifier behind it: a part of a path
/// pattern.
struct PathPart: Hashable, Sendable {
  var variable: Name?
  var elements: [PathElement]
  var predicate: Expression?
  /// `nil` for a part that occurs once.
  var quantifier: PathQuantifier?
  @Placed var range: SourceRange
}

/// How often a relationship or a part of a path occurs, one time behind the other: `{2}`, `{1,4}`,
/// `{1,}`, `{,4}`, `*`, `+`, `?`.
struct PathQuantifier: Hashable, Sendable {
  var lower: Int
  /// `nil` without an upper bound.
  var upper: Int?
  /// `?`: what is inside keeps single values, null where it is left out.
  var isOptional: Bool
  @Placed var range: SourceRange
}
