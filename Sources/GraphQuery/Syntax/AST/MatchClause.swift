/// `[OPTIONAL] MATCH [mode] patterns [WHERE predicate]`.
struct MatchClause: Hashable, Sendable {
  var isOptional: Bool
  var mode: MatchMode
  /// Never empty.
  var patterns: [PathPattern]
  var predicate: Expression?
  @Placed var range: SourceRange
}
