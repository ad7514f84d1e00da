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

/// `WITH projection [WHERE predicate]`, and the clauses of GQL that say the same in other words.
struct WithClause: Hashable, Sendable {
  /// How the clause was written.
  enum Form: String, Hashable, Sendable {
    /// `WITH projection [WHERE predicate]`.
    case with = "WITH"
    /// `FILTER [WHERE] predicate`: `WITH * WHERE predicate`.
    case filter = "FILTER"
    /// `LET variable = expression, ...`: `WITH *, expression AS variable, ...`.
    case `let` = "LET"
    /// `RETURN projection NEXT`: `WITH projection`.
    case next = "NEXT"
  }

  var form = Form.with
  var projection: Projection
  var predicate: Expression?
  @Placed var range: SourceRange
}

/// `RETURN projection`.
struct ReturnClause: Hashable, Sendable {
  var projection: Projection
  @Placed var range: SourceRange
}
