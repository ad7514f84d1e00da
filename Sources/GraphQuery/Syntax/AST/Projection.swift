/// What WITH and RETURN share: the columns, their order and how many rows.
struct Projection: Hashable, Sendable {
  var isDistinct: Bool
  /// `*`: every variable in scope, before the items.
  var includesAll: Bool
  /// Empty only together with `*`.
  var items: [ProjectionItem]
  var order: [SortItem]
  var skip: Expression?
  var limit: Expression?
  /// From DISTINCT, `*` or the first item to the last token.
  @Placed var range: SourceRange
}

/// `expression [AS alias]`.
struct ProjectionItem: Hashable, Sendable {
  var expression: Expression
  var alias: Name?
  /// The expression as it was written: the name of the column when there is no alias.
  var text: String

  /// The name of the column.
  var columnName: String { alias?.text ?? text }
}

/// `expression [ASC | DESC]` of ORDER BY.
struct SortItem: Hashable, Sendable {
  var expression: Expression
  var isDescending: Bool
}

/// `WITH projection [WHERE predicate]`.
struct WithClause: Hashable, Sendable {
  var projection: Projection
  var predicate: Expression?
  @Placed var range: SourceRange
}

/// `RETURN projection`.
struct ReturnClause: Hashable, Sendable {
  var projection: Projection
  @Placed var range: SourceRange
}
