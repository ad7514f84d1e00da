/// `UNWIND list AS variable`: one row for each element.
struct UnwindClause: Hashable, Sendable {
  var list: Expression
  var variable: Name
  @Placed var range: SourceRange
}
