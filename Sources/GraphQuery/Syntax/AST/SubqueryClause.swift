/// `CALL { query }` and `CALL (variables) { query }`: the query runs once for each row.
struct SubqueryClause: Hashable, Sendable {
  /// Which variables of the outer query the inner one sees.
  enum Imports: Hashable, Sendable {
    /// No list was written: those that a leading WITH of the inner query names.
    case leadingWith
    /// `(*)`: all.
    case all
    /// `(a, b)`: these; empty for `()`.
    case names([Name])
  }

  var imports: Imports
  var query: Query
  @Placed var range: SourceRange
}
