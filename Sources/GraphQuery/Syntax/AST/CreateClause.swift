/// `CREATE patterns`.
struct CreateClause: Hashable, Sendable {
  /// Never empty.
  var patterns: [PathPattern]
  @Placed var range: SourceRange
}
