/// Single queries joined by UNION, left to right.
struct Query: Hashable, Sendable {
  /// The query before the first UNION.
  var first: SingleQuery
  /// The queries after it; empty for a query without UNION.
  var unions: [UnionPart]
  @Placed var range: SourceRange
}

/// A UNION and the query that follows it.
struct UnionPart: Hashable, Sendable {
  /// UNION ALL: duplicates stay.
  var isAll: Bool
  var query: SingleQuery
  /// Where the word UNION (and ALL) stands.
  @Placed var range: SourceRange
}

/// Clauses, one after the other; each works on the rows of the one before.
struct SingleQuery: Hashable, Sendable {
  /// In the order of the text; never empty.
  var clauses: [Clause]
  @Placed var range: SourceRange
}
