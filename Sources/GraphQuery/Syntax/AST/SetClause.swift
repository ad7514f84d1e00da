/// `SET items`.
struct SetClause: Hashable, Sendable {
  /// Never empty.
  var items: [SetItem]
  @Placed var range: SourceRange
}

/// One assignment of SET, ON CREATE SET or ON MATCH SET.
enum SetItem: Hashable, Sendable {
  /// `entity.key = value`.
  case property(of: Expression, key: Name, value: Expression)
  /// `variable = map`: the map replaces all properties.
  case replace(variable: Name, value: Expression)
  /// `variable += map`: the map is laid over the properties.
  case merge(variable: Name, value: Expression)
  /// `variable:A:B`.
  case labels(variable: Name, labels: [Name])
}
