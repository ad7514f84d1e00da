/// `[DETACH] DELETE expressions`.
struct DeleteClause: Hashable, Sendable {
  /// DETACH: the relationships of a node go with it.
  var isDetach: Bool
  /// Never empty.
  var expressions: [Expression]
  @Placed var range: SourceRange
}
