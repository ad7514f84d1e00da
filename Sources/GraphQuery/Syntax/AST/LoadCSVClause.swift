/// `LOAD CSV [WITH HEADERS] FROM url AS variable [FIELDTERMINATOR text]`.
struct LoadCSVClause: Hashable, Sendable {
  /// WITH HEADERS: each row is a map instead of a list.
  var hasHeaders: Bool
  var url: Expression
  var variable: Name
  /// `nil` for the comma.
  var fieldTerminator: Expression?
  @Placed var range: SourceRange
}
