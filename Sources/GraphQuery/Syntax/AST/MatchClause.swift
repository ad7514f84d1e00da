/// `[OPTIONAL] MATCH patterns [WHERE predicate]`.
struct MatchClause: Hashable, Sendable {
  var isOptional: Bool
  /// Never empty.
  var patterns: [PathPattern]
  var predicate: Expression?
  @Placed var range: SourceRange
}
