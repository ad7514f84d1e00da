/// `REMOVE items`.
struct RemoveClause: Hashable, Sendable {
  /// Never empty.
  var items: [RemoveItem]
  @Placed var range: SourceRange
}

/// One thing that REMOVE takes away.
enum RemoveItem: Hashable, Sendable {
  /// `entity.key`.
  case property(of: Expression, key: Name)
  /// `variable:A:B`.
  case labels(variable: Name, labels: [Name])
}
