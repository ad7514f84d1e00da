/// `UNWIND list AS variable` and `FOR variable IN list`: one row for each element.
struct UnwindClause: Hashable, Sendable {
  /// `WITH ORDINALITY variable` and `WITH OFFSET variable`: where the element stands in its list.
  struct Position: Hashable, Sendable {
    var variable: Name
    /// Counted from 1 by ORDINALITY, from 0 by OFFSET.
    var isOrdinal: Bool
  }

  var list: Expression
  var variable: Name
  var position: Position?
  @Placed var range: SourceRange
}
