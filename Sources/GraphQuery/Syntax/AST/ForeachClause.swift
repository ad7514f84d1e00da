/// `FOREACH (variable IN list | clauses)`: writing clauses for each element.
struct ForeachClause: Hashable, Sendable {
  var variable: Name
  var list: Expression
  /// Never empty.
  var body: [Clause]
  @Placed var range: SourceRange
}
